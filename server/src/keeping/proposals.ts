import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Database } from "../db/tables.ts";
import { type Cells, text } from "../import/reference/reference-files.ts";
import type { Message } from "../messages/message.ts";
import { type CatalogueReport, changeCatalogue, type ChangingRole } from "./change-catalogue.ts";
import type { GivenRow } from "./check-cells.ts";
import { listCatalogue } from "./list-catalogue.ts";

export type ProposalKind = "model" | "unit_type";

/** A name that a contributor came upon and the catalogue does not know. */
export interface Proposed {
  readonly kind: ProposalKind;
  /** As it is printed. */
  readonly name: string;
  /** Where it stands: a file, a sheet, a cell. */
  readonly foundIn: string;
}

export interface Proposal extends Proposed {
  readonly id: number;
  readonly at: string;
  readonly territory: string | null;
  readonly state: "OPEN" | "ACCEPTED" | "DECLINED";
  readonly decidedAt: string | null;
  readonly acceptedAs: string | null;
  readonly reason: string | null;
}

/** What becomes of a proposal. */
export type Decision =
  /** another name of something there is */
  | { readonly is: "name"; readonly of: string }
  /** something new: its id, its names, the category of a model */
  | { readonly is: "new"; readonly id: string; readonly nameEn: string; readonly category: string }
  | { readonly is: "declined"; readonly reason: string };

const LONGEST = { name: 200, foundIn: 200, reason: 500 } as const;

/** Keeps a proposal for whoever looks after the catalogue; says what is wrong with it otherwise. */
export async function propose(
  db: Kysely<Database>,
  proposed: Proposed,
  { territory, now }: { readonly territory: string | null; readonly now: string },
): Promise<{ readonly id: number } | { readonly said: Message }> {
  const name = proposed.name.normalize("NFC").trim();
  if (name === "" || name.length > LONGEST.name || /[\r\n\t|]/.test(name))
    return { said: { code: "PROPOSAL_NAME_WRONG", args: { most: LONGEST.name } } };
  const { rows } = await sql<{ id: number }>`
    insert into catalogue_proposal (at, kind, name, found_in, territory, state)
    values (${now}, ${proposed.kind}, ${name}, ${proposed.foundIn.slice(0, LONGEST.foundIn)}, ${territory}, 'OPEN')
    on conflict do nothing returning id`.execute(db);
  const [made] = rows;
  return made ?? { said: { code: "PROPOSAL_THERE", args: { name } } };
}

/** Proposals, those that wait first, then the newest. */
export async function listProposals(db: Kysely<Database>, first: number): Promise<readonly Proposal[]> {
  const rows = await db
    .selectFrom("catalogue_proposal")
    .selectAll()
    .orderBy(sql`state <> 'OPEN'`)
    .orderBy("id", "desc")
    .limit(first)
    .execute();
  return rows.map(({ found_in, decided_at, accepted_as, kind, state, ...row }) => ({
    ...row,
    kind: kind as ProposalKind,
    state: state as Proposal["state"],
    foundIn: found_in,
    decidedAt: decided_at,
    acceptedAs: accepted_as,
  }));
}

/** What came of a decision: what it changed, or why it is not taken. */
export type Decided = { readonly report: CatalogueReport } | { readonly said: Message };

/** Accepts or declines a proposal, once; what it adds to the catalogue goes the way of all changes, in one transaction with it. */
export async function decide(
  { pool, db }: { readonly pool: pg.Pool; readonly db: Kysely<Database> },
  folder: string,
  id: number,
  decision: Decision,
  by: { readonly role: ChangingRole; readonly account?: number | null; readonly now: string },
): Promise<Decided> {
  const found = await db.selectFrom("catalogue_proposal").selectAll().where("id", "=", id).executeTakeFirst();
  if (found === undefined) return { said: { code: "PROPOSAL_UNKNOWN", args: {} } };
  if (found.state !== "OPEN") return { said: { code: "PROPOSAL_DECIDED", args: {} } };
  const none: CatalogueReport = { problems: [], changes: [], same: 0, commit: null };
  if (decision.is === "declined") {
    const reason = decision.reason.normalize("NFC").trim();
    if (reason === "" || reason.length > LONGEST.reason)
      return { said: { code: "PROPOSAL_NEEDS_REASON", args: {} } };
    await settle(db, id, { state: "DECLINED", decided_at: by.now, reason });
    return { report: none };
  }
  const kind = found.kind as ProposalKind;
  const files = await listCatalogue(db, folder);
  const rowsOf = (file: keyof typeof files): readonly Cells[] => files[file].rows.map(({ cells }) => cells);
  const of = decision.is === "name" ? decision.of : decision.id;
  const home = kind === "model" ? "models" : "unit_types";
  const there = rowsOf(home).find((row) => text(row, "id") === of);
  const label = rowsOf("labels/vi").find((row) => row["kind"] === kind && row["id"] === of);
  if (decision.is === "name" && there === undefined) return notThere(home);
  const row = (file: GivenRow["file"], cells: Cells): GivenRow => ({ file, line: 0, cells });
  const rows =
    decision.is === "new"
      ? [
          row(home, {
            id: of,
            ...(kind === "model" && { category: decision.category, printed: found.name }),
          }),
          row("labels/vi", { kind, id: of, name: found.name }),
          row("labels/en", { kind, id: of, name: decision.nameEn }),
        ]
      : kind === "model"
        ? [row(home, { ...there, printed: withName(text(there ?? {}, "printed"), found.name) })]
        : [
            row("labels/vi", {
              ...label,
              other_names: withName(text(label ?? {}, "other_names"), found.name),
            }),
          ];
  if (decision.is === "new" && there !== undefined)
    return { said: { code: "CATALOGUE_NAME_TAKEN", args: { id: of } } };
  const report = await changeCatalogue(pool, folder, {
    ...by,
    rows,
    what: `${found.name} → ${of}`,
    alongside: (tx: Transaction<Database>) =>
      settle(tx, id, { state: "ACCEPTED", decided_at: by.now, accepted_as: of }),
  });
  return { report };
}

const notThere = (file: string): Decided => ({
  said: { code: "CATALOGUE_MEMBER_UNKNOWN", args: { file, near: [] } },
});

/** A list of names with one more, where it is not among them. */
function withName(names: string, name: string): string {
  const list = names.split("|").filter((each) => each !== "");
  const isThere = list.some((each) => each.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"));
  return (isThere ? list : [...list, name]).join("|");
}

async function settle(
  db: Kysely<Database>,
  id: number,
  settled: {
    readonly state: string;
    readonly decided_at: string;
    readonly accepted_as?: string;
    readonly reason?: string;
  },
): Promise<void> {
  await db
    .updateTable("catalogue_proposal")
    .set(settled)
    .where("id", "=", id)
    .where("state", "=", "OPEN")
    .execute();
}
