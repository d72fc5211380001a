import { setTimeout as sleep } from "node:timers/promises";
import { troubleWith } from "./judge.ts";
import { type Exchange, exchange, type Sent } from "./wire.ts";
import { serviceEn } from "../../../src/messages/service/en.ts";
import { serviceVi } from "../../../src/messages/service/vi.ts";
import type { HostileRequest, Target } from "../requests/request.ts";
import type { Outcome } from "./outcome.ts";

/** Requests under way at a time. */
const AT_ONCE = 8;
/** Addresses that the server tells apart: readers have another. */
const ATTACKER = "127.0.0.1";
/** A busy machine takes its time; what hangs never ends. */
const WITHIN = 60_000;

/** What is said where too many of one caller, or of all, wait already; milliseconds until it is sent again. */
const WAITING = [serviceVi, serviceEn].map((words) => words.TOO_MANY_WAITING({ seconds: 0 }).slice(0, 40));
const AGAIN = 50;

export interface Ports {
  readonly host: string;
  readonly port: number;
  readonly adminPort: number;
}

/** Sends all of them, a few at a time and slow ones beside; tells how each ended. */
export async function sendRequests(
  requests: readonly HostileRequest[],
  target: Target,
  ports: Ports,
): Promise<readonly Outcome[]> {
  const isSlow = ({ pause = 0 }: HostileRequest): boolean => pause > 0;
  const slow = requests.filter(isSlow).map((each) => sendOne(each, target, ports));
  const waiting = requests.filter((each) => !isSlow(each));
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      outcomes.push(await sendOne(next, target, ports));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return [...outcomes, ...(await Promise.all(slow))];
}

/** Of one caller few are taken at a time: who is told to wait asks again, as what is sent was not looked at. Where its turn never comes, it hangs. */
async function untilItsTurn(sent: Sent): Promise<Exchange> {
  const started = performance.now();
  for (;;) {
    const one = await exchange(sent);
    const milliseconds = performance.now() - started;
    const text = Buffer.from(one.text, "latin1").toString();
    if (!WAITING.some((words) => text.includes(words))) return { ...one, milliseconds };
    if (milliseconds > sent.within) return { ...one, milliseconds, end: "late" };
    await sleep(AGAIN);
  }
}

async function sendOne(request: HostileRequest, target: Target, ports: Ports): Promise<Outcome> {
  const { kind, name, ending, times = 1, pause = 0, within = WITHIN } = request;
  const isAdmin = request.port === "admin";
  const port = isAdmin ? ports.adminPort : ports.port;
  const at = isAdmin ? { ...target, host: `${ports.host}:${ports.adminPort}` } : target;
  const isLeft = ending === "open" || request.isLeft === true;
  const sent = { host: ports.host, port, from: ATTACKER, pieces: request.wire(at), pause, within, isLeft };
  const exchanges = await Promise.all(
    Array.from({ length: times }, () => (times === 1 && !isLeft ? untilItsTurn(sent) : exchange(sent))),
  );
  const troubles = exchanges
    .map((each) => troubleWith(request, each, target.lang))
    .filter((each) => each !== null);
  return {
    kind,
    name: `${name} (${target.lang})`,
    milliseconds: Math.max(...exchanges.map(({ milliseconds }) => milliseconds)),
    within,
    isSlowItself: pause > 0,
    trouble: troubles[0] ?? null,
    isHang: exchanges.some(({ end }) => end === "late"),
  };
}
