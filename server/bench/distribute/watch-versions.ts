import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Readers of each question, the pause between two publications in milliseconds, and seconds in all. */
const [READERS, PAUSE] = [3, 300];

/** What readers saw while somebody published. */
export interface Watched {
  answers: number;
  /** Answers with figures of another version than they say, or of several. */
  mixed: number;
  /** Answers that were none, by what came instead. */
  readonly errors: Map<string, number>;
  commits: number;
}

/** Of one family of indicators, and of several: each asked so that none is answered from what was kept. */
const QUESTIONS: readonly ((nth: string) => string)[] = [
  (nth) =>
    `{ v${nth}: dataVersion { id } statistics(indicators: ["units_eligible"], level: PROVINCE, boundaries: "VN-2008", where: { unitTypes: ["commune"] }, periods: ["2025-06"]) { nodes { value } } }`,
  (nth) =>
    `{ v${nth}: dataVersion { id } statistics(indicators: ["units_eligible", "awards_collectives", "grassroots_force_teams", "models_new", "model_points"], kind: YEAR, from: "2016", to: "2025", first: 3000) { nodes { value } } }`,
];

/**
 * Asks a server without end while somebody publishes: every figure that is kept of the published dataset is the number of its version, so that an answer which
 * mixes two, or says another, shows it. What the database holds is worth nothing after it.
 */
export async function watchVersions(origin: string, database: string, seconds: number): Promise<Watched> {
  const seen: Watched = { answers: 0, mixed: 0, errors: new Map(), commits: 0 };
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const publish = async (): Promise<void> => {
      await client.query("begin; set local citus.multi_shard_modify_mode = 'sequential'");
      const { rows } = await client.query<{ id: number }>(
        `insert into data_commit (committed_at, what)
         select greatest(now(), max(committed_at) + interval '1 ms'), 'all figures are its number' from data_commit returning id`,
      );
      await client.query(
        "update cube set value = $1 where value is not null and dataset_id = (select id from dataset where code = 'published')",
        [rows[0]?.id],
      );
      await client.query("commit");
      seen.commits += 1;
    };
    // From now on every figure is a version.
    await publish();
    const end = performance.now() + seconds * 1_000;
    const reader = async (reader: number, question: (nth: string) => string): Promise<void> => {
      for (let nth = 0; performance.now() < end; nth++) await ask(origin, `${reader}_${nth}`, question, seen);
    };
    const readers = QUESTIONS.flatMap((question, at) =>
      Array.from({ length: READERS }, (_, number) => reader(at * READERS + number, question)),
    );
    const publisher = async (): Promise<void> => {
      while (performance.now() < end) {
        await publish();
        await sleep(PAUSE);
      }
    };
    await Promise.all([...readers, publisher()]);
    return seen;
  } finally {
    await client.end();
  }
}

async function ask(
  origin: string,
  nth: string,
  question: (nth: string) => string,
  seen: Watched,
): Promise<void> {
  const response = await fetch(origin, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: question(nth) }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { id: string }> & { statistics: { nodes: { value: number | null }[] } };
    errors?: { extensions: { code: string; reason?: string } }[];
  };
  if (data === undefined || data === null || errors !== undefined) {
    const what = `${response.status} ${errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code ?? ""}`;
    seen.errors.set(what, (seen.errors.get(what) ?? 0) + 1);
    return;
  }
  seen.answers += 1;
  const version = Number(data[`v${nth}`]?.id);
  const values = data.statistics.nodes.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) throw new Error("An answer without figures shows nothing.");
  if (values.some((value) => value !== version)) seen.mixed += 1;
}
