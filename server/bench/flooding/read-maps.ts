import { request as httpRequest, Agent } from "node:http";
import { MAP_BODY } from "../questions/questions.ts";

/** Another address than that of whoever floods: the server tells them apart. */
const READER = "127.0.0.2";
/** Milliseconds between two maps of the reader, so that it is a person's haste and not a flood of its own. */
const PAUSE = 20;

/** Milliseconds that maps took. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly maps: number;
  /** Each, the quickest first. */
  readonly took: readonly number[];
}

/**
 * One map after the other, with a pause between, for some seconds or until something is over.
 *
 * @param body of the next question
 */
export async function readMaps(
  url: URL,
  until: number | AbortSignal,
  body = (): string => MAP_BODY,
): Promise<Waits> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: READER });
  const never = new AbortController().signal;
  const took: number[] = [];
  const end = performance.now() + (typeof until === "number" ? until * 1_000 : Number.POSITIVE_INFINITY);
  const isOver = (): boolean => typeof until !== "number" && until.aborted;
  for (let started = performance.now(); started < end && !isOver(); started = performance.now()) {
    const status = await ask(url, agent, body(), never);
    if (status !== 200) throw new Error(`A map was answered with ${status}.`);
    took.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  agent.destroy();
  return waitsOf([{ took }]);
}

/** All of several runs together. */
export function waitsOf(runs: readonly Pick<Waits, "took">[]): Waits {
  const took = runs.flatMap((run) => run.took).toSorted((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), maps: took.length, took };
}

/** The status of an answer that was read whole. */
export function ask(url: URL, agent: Agent, body: string, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asking = httpRequest(url, { method: "POST", agent, headers, signal }, (response) => {
      response.on("data", () => undefined);
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

export function told({ p50, p99, maps }: Waits): string {
  return `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms (${maps})`;
}
