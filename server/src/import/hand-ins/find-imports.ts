import { type RawBuilder, sql } from "kysely";
import type { Kysely } from "kysely";
import type { Actor, Verdict } from "../../accounts/may.ts";
import { verdictMessage } from "../../accounts/verdict-message.ts";
import type { Database } from "../../db/tables.ts";
import { type MessageLanguage, sentenceOf } from "../../messages/message.ts";
import { decodeCursor, encodeCursor } from "../../statistics/request/cursor.ts";
import type { Checked, Counts } from "./checked.ts";
import { checkedIn, warningsByCode, type WarningsOfCode } from "./checked.ts";
import { answersOf } from "./answers.ts";
import { type State, type StepName, STEP_NAMES, STEPS } from "./steps/states.ts";
import { isPublic } from "./steps/take-step.ts";
import { mayWithImport } from "./steps/who-may.ts";

/** An import as somebody may know of it. */
export interface FoundImport {
  readonly id: string;
  readonly dataset: string;
  readonly state: State;
  readonly isMine: boolean;
  /** Whether whoever asks sees all of it. */
  readonly isSeen: boolean;
  readonly handedInAt: string;
  readonly changedAt: string;
  readonly fileName: string | null;
  readonly fileBytes: number | null;
  readonly isFileKept: boolean;
  readonly document: unknown;
  readonly areas: readonly string[];
  readonly counts: Counts | null;
  readonly movedCount: number | null;
  readonly checkedAgainst: string | null;
  /** What whoever asks may do with it. */
  readonly steps: readonly StepName[];
  /** The steps that come next, and that are another's to take though whoever asks has the role for them. */
  readonly refused: readonly RefusedStep[];
  /** All that the newest check found; null: there was none yet. Read when it is asked for. */
  readonly checked: () => Promise<Checked | null>;
  /** Why something is right all the same, by what it answers. */
  readonly answers: () => Promise<ReadonlyMap<string, string>>;
}

/** A step that somebody may not take, and why. */
export interface RefusedStep {
  readonly step: StepName;
  readonly sentence: (lang: MessageLanguage) => string;
}

/** Which imports are asked for. */
export interface ImportsAsked {
  readonly dataset: string | null;
  readonly states: readonly string[] | null;
  readonly isOnlyMine: boolean;
  readonly first: number;
  readonly after: string | null;
}

export interface ImportPage {
  readonly nodes: readonly FoundImport[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

type Covers = (territory: string, area: string) => boolean;

/** Whoever asks, and whose matter figures of which area are. */
export interface Viewer {
  readonly actor: Actor;
  readonly covers: Covers;
}

/** The imports that somebody may know of, the newest first. */
export async function findImports(
  db: Kysely<Database>,
  viewer: Viewer,
  { dataset, states, isOnlyMine, first, after }: ImportsAsked,
): Promise<ImportPage> {
  const from = after === null ? 0 : (decodeCursor(after)?.index ?? 0);
  const mine = viewer.actor.account;
  const isMine = sql<boolean>`i.account_id is not distinct from ${mine}::int`;
  const where: RawBuilder<boolean>[] = [await isKnownTo(db, viewer)];
  if (dataset !== null) where.push(sql`d.code = ${dataset}`);
  if (states !== null) where.push(sql`i.state = any(${[...states]}::text[])`);
  if (isOnlyMine) where.push(mine === null && !viewer.actor.isOnlyOne ? sql`false` : isMine);
  const rows = await readRows(db, sql.join(where, sql` and `), sql`offset ${from} limit ${first + 1}`);
  const nodes = rows.slice(0, first).map((row) => asFound(db, viewer, row));
  return {
    nodes,
    totalCount: rows[0]?.total ?? (from === 0 ? 0 : from),
    hasNextPage: rows.length > first,
    endCursor: nodes.length === 0 ? null : encodeCursor("imports", from + nodes.length),
  };
}

/** One import; null: there is none, or whoever asks may not know of it. */
export async function findImport(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<FoundImport | null> {
  const [row] = await readRows(db, sql`i.id = ${id}`, sql`limit 1`);
  if (row === undefined) return null;
  const found = asFound(db, viewer, row);
  return found.isSeen || isPublic(found.state) ? found : null;
}

interface ImportRecord {
  readonly id: string;
  readonly dataset: string;
  readonly state: State;
  readonly account_id: number | null;
  readonly file_name: string;
  readonly file_bytes: number;
  readonly created_at: string;
  readonly changed_at: string;
  readonly document: unknown;
  readonly areas: readonly string[];
  readonly is_kept: boolean;
  readonly counts: Counts | null;
  readonly moved: number | null;
  readonly against: number | null;
  readonly total: number;
}

async function readRows(
  db: Kysely<Database>,
  where: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): Promise<readonly ImportRecord[]> {
  const { rows } = await sql<ImportRecord>`
    select i.id, d.code as dataset, i.state, i.account_id, i.file_name, i.file_bytes, i.created_at, i.changed_at, i.document,
      array(select a.code from import_area ia join area a on a.id = ia.area_id where ia.import_id = i.id order by a.code_gso, a.code) as areas,
      exists (select from import_file f where f.import_id = i.id) as is_kept,
      i.checked->'counts' as counts, (i.checked->'moved'->>'count')::int as moved, (i.checked->>'dataVersion')::int as against,
      (count(*) over ())::int as total
    from import i join dataset d on d.id = i.dataset_id
    where ${where} order by i.created_at desc, i.id ${page}
  `.execute(db);
  return rows;
}

/** Whether somebody may know of an import: it was published, it is their own, or they may see the drafts of all its areas. */
async function isKnownTo(db: Kysely<Database>, { actor, covers }: Viewer): Promise<RawBuilder<boolean>> {
  const areas = await db.selectFrom("area").select(["id", "code"]).execute();
  const seen = areas
    .filter(({ code }) => mayWithImport(actor, "SEE_DRAFT", { areas: [code], handedInBy: -1 }, covers).may)
    .map(({ id }) => id);
  const isOwn =
    actor.account === null && !actor.isOnlyOne
      ? sql`false`
      : sql`i.account_id is not distinct from ${actor.account}::int`;
  // What is of no area that is known is for whose territory is the country.
  const ofNone = mayWithImport(actor, "SEE_DRAFT", { areas: [], handedInBy: -1 }, covers).may;
  return sql<boolean>`(i.state in ('PUBLISHED', 'REVERSED') or ${isOwn} or (
    not exists (select from import_area ia where ia.import_id = i.id and ia.area_id <> all(${seen}::int[]))
    and (${ofNone}::bool or exists (select from import_area ia where ia.import_id = i.id))))`;
}

function asFound(db: Kysely<Database>, { actor, covers }: Viewer, row: ImportRecord): FoundImport {
  const matter = { areas: row.areas, handedInBy: row.account_id };
  const isSeen = mayWithImport(actor, "SEE_DRAFT", matter, covers).may;
  const isMine = row.account_id === actor.account && (row.account_id !== null || actor.isOnlyOne);
  const { id, state } = row;
  let checked: Promise<Checked | null> | null = null;
  let answers: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    id,
    dataset: row.dataset,
    state,
    isMine,
    isSeen,
    handedInAt: row.created_at,
    changedAt: row.changed_at,
    fileName: isSeen ? row.file_name : null,
    fileBytes: isSeen ? row.file_bytes : null,
    isFileKept: row.is_kept,
    document: row.document,
    areas: row.areas,
    counts: row.counts,
    movedCount: row.moved,
    checkedAgainst: row.against === null ? null : String(row.against),
    steps: STEP_NAMES.filter((name) => isPossible(name, state, actor) && isAllowed(name)),
    refused: NEXT.filter((name) => isPossible(name, state, actor) && isSeen).flatMap(refusal),
    checked: () => (checked ??= readChecked(db, id)),
    answers: () => (answers ??= answersOf(db, id)),
  };

  function verdictOn(name: StepName): Verdict {
    const { action, isOfAreas } = STEPS[name];
    return mayWithImport(actor, action, matter, covers, isOfAreas);
  }
  function isAllowed(name: StepName): boolean {
    return isSeen && verdictOn(name).may;
  }
  /** Whoever has no such role at all, or did not hand it in, does not wonder why. */
  function refusal(step: StepName): RefusedStep[] {
    const verdict = verdictOn(step);
    if (verdict.may || !["TERRITORY", "OWN_DRAFT"].includes(verdict.why)) return [];
    return [{ step, sentence: (lang) => sentenceOf(verdictMessage(verdict), lang) }];
  }
}

/** The steps by which an import goes on. */
const NEXT: readonly StepName[] = ["SUBMIT", "PUBLISH"];

/** Whether an import is in a state for a step. The only one gives what they hand in to nobody. */
function isPossible(name: StepName, state: State, { isOnlyOne }: Actor): boolean {
  const from: readonly State[] = STEPS[name].from;
  if (isOnlyOne && name === "PUBLISH") return [...from, "DRAFT", "SENT_BACK"].includes(state);
  return from.includes(state);
}

async function readChecked(db: Kysely<Database>, id: string): Promise<Checked | null> {
  const row = await db.selectFrom("import").select("checked").where("id", "=", id).executeTakeFirst();
  return checkedIn(row?.checked ?? null);
}

/** The warnings of an import by their codes. */
export async function findWarnings(found: FoundImport): Promise<readonly WarningsOfCode[]> {
  const checked = await found.checked();
  return checked === null ? [] : warningsByCode(checked, new Set((await found.answers()).keys()));
}
