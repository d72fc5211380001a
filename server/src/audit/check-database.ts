import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import {
  type Digest,
  digestsByCommit,
  NO_FIGURES,
  observationDigest,
} from "../db/digest/observation-digest.ts";
import type { Database } from "../db/tables.ts";
import type { Plain } from "./canonical.ts";
import { type Break, ChainCheck } from "./check-chain.ts";
import { digestOfChanges } from "./digest-of-changes.ts";
import type { ChainName, Head } from "./entry.ts";
import { atOneMoment, entriesOf, headOf } from "./read-chain.ts";

/** A chain as it stands in the database, checked. */
export interface CheckedChain {
  readonly chain: ChainName;
  readonly head: Head;
  readonly broken: Break | null;
  /** Commits whose figures were held against their hash; 0 of a chain that has none. */
  readonly commits: number;
}

/**
 * Checks a chain of the database at one moment: its entries, where it says to stand, and of the data that each commit is on record, once, and its
 * figures and changes of the catalogue are those whose hash was taken when it was made.
 *
 * @param kept heads that were kept elsewhere
 */
export function checkDatabase(
  db: Kysely<Database>,
  chain: ChainName,
  kept: readonly Head[] = [],
): Promise<CheckedChain> {
  return atOneMoment(db, async (tx) => {
    const check = new ChainCheck(chain, kept);
    const onRecord: OnRecord = new Map();
    const digests = chain === "data" ? await readDigests(tx) : new Map<number, Digest>();
    for await (const { entry, hash, number } of entriesOf(tx, chain)) {
      const said = check.take(entry);
      if (said === null) break;
      if (!hash.equals(check.head.hash)) check.doubt(number, "another hash stands beside it");
      const about = said["about"];
      if (typeof about !== "object" || about === null || Array.isArray(about)) continue;
      const of = about as { readonly [name: string]: Plain };
      if (said["kind"] === "BEGIN" && chain === "data") await checkBefore(tx, of, check, onRecord);
      else await checkCommit(tx, of, { number, at: said["at"] ?? null }, check, { onRecord, digests });
    }
    check.end(await headOf(tx, chain));
    if (chain === "data") await checkCommits(tx, check, onRecord);
    const { head, broken } = check;
    return { chain, head, broken, commits: onRecord.size };
  });
}

type OnRecord = Map<number, { readonly number: number; readonly at: Plain }>;
type About = { readonly [name: string]: Plain };

async function readDigests(tx: Kysely<Database>): Promise<ReadonlyMap<number, Digest>> {
  const { rows } = await digestsByCommit().execute(tx);
  return new Map(rows.map(({ commit_id, figures, digest }) => [commit_id, { figures, digest }]));
}

/** What was there before the chain began. */
async function checkBefore(
  tx: Kysely<Database>,
  about: About,
  check: ChainCheck,
  onRecord: OnRecord,
): Promise<void> {
  const { last } = about;
  if (typeof last !== "number") return check.doubt(1, "it does not say what was there before it");
  const { rows } = await sql<{ id: number; at: string; line: string }>`
    select c.id, c.committed_at as at,
      jsonb_build_array(c.id, to_char(c.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), d.code, c.what)::text as line
    from data_commit c left join dataset d on d.id = c.dataset_id where c.id <= ${last} order by c.id`.execute(
    tx,
  );
  const hash = createHash("sha256");
  for (const { id, at, line } of rows) {
    hash.update(`${line}\n`);
    onRecord.set(id, { number: 1, at });
  }
  if (rows.length !== about["commits"] || hash.digest("hex") !== about["commitsDigest"])
    check.doubt(1, "the commits of data from before it are not those that were there");
  const figures = sql`(select * from observation where commit_id <= ${last})`;
  const { figures: count, digest } = (await observationDigest(figures).execute(tx)).rows[0] ?? NO_FIGURES;
  if (count !== about["figures"] || digest !== about["digest"])
    check.doubt(1, "the figures from before it are not those that were there");
}

/** What a commit brought. */
async function checkCommit(
  tx: Kysely<Database>,
  about: About,
  entry: { readonly number: number; readonly at: Plain },
  check: ChainCheck,
  { onRecord, digests }: { readonly onRecord: OnRecord; readonly digests: ReadonlyMap<number, Digest> },
): Promise<void> {
  const { commit } = about;
  if (typeof commit !== "number") return;
  if (onRecord.has(commit)) return check.doubt(entry.number, `commit ${commit} is on record twice`);
  onRecord.set(commit, entry);
  if ("digest" in about) {
    const { figures, digest } = digests.get(commit) ?? NO_FIGURES;
    if (figures !== about["figures"] || digest !== about["digest"])
      check.doubt(entry.number, `the figures of commit ${commit} are not those that it brought`);
  }
  if ("changes" in about) {
    const kept = await tx
      .selectFrom("catalogue_change")
      .where("commit_id", "=", commit)
      .select("rows")
      .executeTakeFirst();
    if (kept === undefined || digestOfChanges(kept.rows as readonly unknown[]) !== about["changes"])
      check.doubt(entry.number, `what commit ${commit} changed in the catalogue is not what it says now`);
  }
}

/** That there are no other commits than those on record, and no figures of others. */
async function checkCommits(tx: Kysely<Database>, check: ChainCheck, onRecord: OnRecord): Promise<void> {
  if (check.broken !== null) return;
  const commits = await tx.selectFrom("data_commit").select(["id", "committed_at"]).orderBy("id").execute();
  const there = new Map(commits.map(({ id, committed_at }) => [id, committed_at]));
  for (const [id, { number, at }] of onRecord)
    if (there.get(id) !== at) check.doubt(number, `commit ${id} is not there, or at another instant`);
  const next = check.head.count + 1;
  for (const { id } of commits) if (!onRecord.has(id)) check.doubt(next, `commit ${id} is not on record`);
  const stray = await sql<{ commit_id: number }>`
    select commit_id from observation where commit_id <> all(${[...there.keys()]}::int[]) limit 1`.execute(
    tx,
  );
  const [one] = stray.rows;
  if (one !== undefined) check.doubt(next, `figures are of a commit ${one.commit_id}, which there is not`);
}
