import { Agent, request } from "node:http";
import { createRandom, type Random } from "../random.ts";

/** People and programs that read, each from an address of its own, so that a proxy can tell them apart. */
const READERS = 24;
/** Questions under way at a time: a machine that does not keep up is asked less. */
const UNDER_WAY = 400;
/** Milliseconds between two looks at how many are due. */
const TICK = 20;
/** Milliseconds after which a reader goes away. */
const PATIENCE = 60_000;

export interface Reading {
  /** What went wrong, in words, and how often. */
  readonly errors: ReadonlyMap<string, number>;
  readonly answers: number;
  /** Milliseconds of each answer since the last call. */
  took(): readonly number[];
  end(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Reads pages, figures and files through a proxy, so many a second, until it is told to end. Whatever is not as it should be is an error. */
export function startReading(origin: string, rate: number): Reading {
  const agents = Array.from(
    { length: READERS },
    (_, n) => new Agent({ keepAlive: true, scheduling: "fifo", localAddress: `127.0.1.${n + 1}` }),
  );
  const random = createRandom(1);
  const errors = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let [took, answers, begun]: [number[], number, number] = [[], 0, 0];
  const started = performance.now();
  const read = async (agent: Agent): Promise<void> => {
    const before = performance.now();
    try {
      answers += await random.weighted(READS)((path, body) => ask(agent, origin, path, body), random);
      took.push(performance.now() - before);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      errors.set(why, (errors.get(why) ?? 0) + 1);
    }
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1_000) * rate;
    for (; begun < due; begun += 1) {
      if (underWay.size >= UNDER_WAY) continue;
      const one = read(random.pick(agents)).finally(() => underWay.delete(one));
      underWay.add(one);
    }
  }, TICK);
  return {
    errors,
    get answers() {
      return answers;
    },
    took() {
      const all = took;
      took = [];
      return all;
    },
    async end() {
      clearInterval(timer);
      await Promise.all(underWay);
      for (const agent of agents) agent.destroy();
    },
  };
}

type Ask = (path: string, body?: string) => Promise<Answer>;
/** What a reader does; gives how many answers that took. */
type Read = (ask: Ask, random: Random) => Promise<number>;

const AREAS = ["nam-dinh", "ha-noi", "hai-phong", "da-nang", "nghe-an", "dong-thap", "an-giang"];

/** Each with how often it comes of a hundred times; files, and documents that nobody asked before, cost the most. */
const READS: readonly (readonly [Read, number])[] = [
  // Figures as pages ask for them, which answers that are kept answer, too.
  [async (ask, random) => question(ask, `{ ${statistics(random)} { nodes { value status } } }`), 40],
  // A document that comes once.
  [
    async (ask, random) =>
      question(
        ask,
        `query Q${random.whole(0, 1_000_000_000)} { ${statistics(random)} { nodes { value area { name } period { id } sources { title } } } }`,
      ),
    5,
  ],
  // The same in an address, as pages do.
  [
    async (ask) => {
      const { status, text } = await ask(
        `/graphql?query=${encodeURIComponent("{ vintages { id } indicators { id name } }")}`,
      );
      return good(status, text, '"VN-2008"');
    },
    30,
  ],
  [async (ask) => question(ask, "{ sources(first: 5) { id title } }"), 14],
  // A page, and the first script it names: both have to be of one version.
  [
    async (ask) => {
      const page = await ask("/");
      good(page.status, page.text, "<html");
      const [, script] = /<script[^>]+src="([^"]+)"/.exec(page.text) ?? [];
      if (script === undefined) throw new Error("a page without a script");
      const { status, text } = await ask(script);
      return 1 + good(status, text, "import", "a script: ");
    },
    10,
  ],
  [
    async (ask, random) => {
      const { status, text } = await ask(
        `/data/published.csv?indicators=models_unspecified&boundaries=AS_REPORTED&areas=${random.pick(AREAS)}`,
      );
      return good(status, text, "indicator", "a file: ");
    },
    1,
  ],
];

const statistics = (random: Random): string =>
  `statistics(indicators: ["models_unspecified", "models_new"], boundaries: "AS_REPORTED", areas: ["${random.pick(AREAS)}"], first: 20)`;

async function question(ask: Ask, query: string): Promise<number> {
  const { status, text } = await ask("/graphql", JSON.stringify({ query }));
  return good(status, text, '"data":');
}

/** One more good answer. @throws Error when it is none */
function good(status: number, text: string, holds: string, what = ""): number {
  if (status !== 200 || !text.includes(holds) || text.includes('"errors":'))
    throw new Error(`${what}${status} ${text.slice(0, 160)}`);
  return 1;
}

function ask(agent: Agent, origin: string, path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, origin),
      {
        agent,
        timeout: PATIENCE,
        ...(body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" } }),
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer
          .on("data", (part: Buffer) => parts.push(part))
          .on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
          .on("error", reject);
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("no answer in time"))).on("error", reject);
    asked.end(body);
  });
}
