import { parseArgs } from "node:util";
import { PROXIES, type ProxyName } from "./rolling/proxies.ts";

/** What can be measured, and what each is. */
export const LANES = {
  maps: "the national map, beside a bare server and the statement alone",
  peers: "a map, a trend and a table, beside PostGraphile",
  executors: "writing an answer of 15,000 rows, beside graphql-js",
  cost: "points of questions against the time they take",
  floods: "one caller's map while another asks the costliest there is",
  hostile: "what means ill, by requests and by files, and a map meanwhile",
  files: "a whole dataset as a file, beside a bare COPY, and a map meanwhile",
  page: "the bytes of the first map",
  books: "reading a workbook of 50,000 cells, and a CSV file of a million rows",
  publishing: "imports of 1,000 and 50,000 figures",
  imports:
    "1,000 returns handed in and published, and a map meanwhile; 50,000 figures checked; books and CSV",
  briefings: "pages of briefings in each format",
  stepping: "stepping through months, beside a bare map",
  backup: "a backup while it is read and written, what is restored of it, and one byte changed",
  rolling: "two servers restarted one after the other while people read; only when it is named",
  replicas:
    "two servers, a primary and a replica, each killed or halted in turn: what readers see; only when it is named",
  processes:
    "one, two and four processes on one port: answers a second, a flood, and points of one caller; only when it is named",
  distribute:
    "spread over the workers of a Citus cluster (CITUS_DATABASE_URL), beside plain PostgreSQL; only when it is named",
  memory: "what the server takes in half an hour; only when it is named",
  kills:
    "kill -9 of server, database, threads and processes at work: what is lost, and how soon it is ready again; only when it is named",
  faults:
    "a disk that is full, a database that hangs, a network that is cut …: what is seen of it, and what comes back; only when it is named",
  communes:
    "returns of every commune: maps, courses, tables, and a month published meanwhile; only when it is named",
  mixed:
    "everything at once for half an hour: whether memory and time stay as they are; only when it is named",
} as const;
export type Lane = keyof typeof LANES;

const USAGE = `Usage: npm run bench [-- options]
Measures on this machine, and prints ratios beside their aims (docs/performance.md).

  --only LANE     that alone
  --seconds N     of each lane (4.5)
  --rounds N      of each lane (3)
  --large N       observations of the large world (1000000)
  --observations N  figures of communes (1000000); more are measured beside a million
  --keep DIR      databases of communes stay in this folder, and are not made again
  --make          they are made, and nothing is measured
  --months N      to step through (all)
  --minutes N     of the lanes of memory, of everything at once (30; --smallest: 3) and of restarts (2)
  --kills N       of the lane of kills (100; --smallest: 2)
  --fault NAME    that alone of the lane of faults
  --rate N        questions a second in the lane rolling (200)
  --before DIR    a checkout of the version before, built, which the lane rolling begins with
  --proxy NAME    what stands before its servers: own, caddy or nginx (own)
  --filled URL    a database that holds all that comes along, instead of one that is filled
  --port N        of the database (4790)
  --smallest      the least that runs all of it: shows that it runs, and measures nothing
  --help          this

Lanes
${Object.entries(LANES)
  .map(([lane, what]) => `  ${lane.padEnd(12)}  ${what}`)
  .join("\n")}
`;

/** What a run was asked for. */
export interface BenchOptions {
  readonly smallest: boolean;
  readonly only: Lane | null;
  readonly seconds: number;
  readonly rounds: number;
  readonly large: number;
  readonly observations: number;
  readonly months: number | null;
  readonly minutes: number;
  readonly kills: number;
  readonly fault: string | null;
  readonly rate: number;
  readonly before: string | null;
  readonly proxy: ProxyName;
  readonly filled: string | null;
  readonly keep: string | null;
  readonly isOnlyMade: boolean;
  readonly port: number;
}

/** Either what was asked for, or what to say instead of measuring, and with which exit code. */
export function readOptions(
  args: readonly string[],
): { readonly options: BenchOptions } | { readonly say: string; readonly exitCode: 0 | 2 } {
  const wrong = (why: string) => ({ say: `${why}\n\n${USAGE}`, exitCode: 2 }) as const;
  let values: ReturnType<typeof parsed>;
  try {
    values = parsed(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return { say: USAGE, exitCode: 0 };
  const { smallest, only = null } = values;
  if (only !== null && !isLane(only)) return wrong(`There is no lane "${only}".`);
  const proxy = PROXIES.find((name) => name === (values.proxy ?? "own"));
  if (proxy === undefined) return wrong(`--proxy is one of ${PROXIES.join(", ")}, not "${values.proxy}".`);
  const given = {
    seconds: values.seconds,
    rounds: values.rounds,
    large: values.large,
    observations: values.observations,
    months: values.months,
  };
  const numbers = {
    ...given,
    minutes: values.minutes,
    kills: values.kills,
    rate: values.rate,
    port: values.port,
  };
  for (const [name, text] of Object.entries(numbers))
    if (text !== undefined && !(Number(text) > 0)) return wrong(`--${name} needs a number, not "${text}".`);
  const number = (name: keyof typeof numbers): number | null =>
    numbers[name] === undefined ? null : Number(numbers[name]);
  // What questions cost is as well told by fewer figures, which are made in a moment.
  const usual = only === "cost" || only === "hostile" || only === "processes" ? 250_000 : 1_000_000;
  return {
    options: {
      smallest,
      only,
      seconds: number("seconds") ?? (smallest ? 0.05 : 4.5),
      rounds: number("rounds") ?? (smallest ? 1 : 3),
      large: number("large") ?? (smallest ? 10_000 : usual),
      observations: number("observations") ?? (smallest ? 1 : 1_000_000),
      months: number("months") ?? (smallest ? 2 : null),
      minutes: number("minutes") ?? (only === "rolling" ? 2 : smallest ? 3 : 30),
      kills: number("kills") ?? (smallest ? 2 : 100),
      fault: values.fault ?? null,
      rate: number("rate") ?? 200,
      before: values.before ?? null,
      proxy,
      filled: values.filled ?? null,
      keep: values.keep ?? null,
      isOnlyMade: values.make,
      port: number("port") ?? 4_790,
    },
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  return parseArgs({
    args: [...args],
    options: {
      help: { ...flag, short: "h" },
      smallest: flag,
      only: text,
      seconds: text,
      rounds: text,
      large: text,
      observations: text,
      months: text,
      minutes: text,
      kills: text,
      fault: text,
      rate: text,
      before: text,
      proxy: text,
      filled: text,
      keep: text,
      make: flag,
      port: text,
    },
  }).values;
}

function isLane(text: string): text is Lane {
  return Object.hasOwn(LANES, text);
}
