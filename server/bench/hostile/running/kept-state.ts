import type { Connection } from "../../../src/db/connect.ts";

/** Tables of which whatever is asked changes rows, and adds none: when somebody was seen last. */
const SEEN: ReadonlySet<string> = new Set(["session", "api_key"]);
/** What whoever tries leaves behind: that they tried. */
const TRIED: ReadonlySet<string> = new Set(["sign_in_failure"]);

/** What clerks hand in is theirs to hand in: of imports those alone are looked at that are not theirs. */
function whereOf(table: string, othersImport: string): string {
  if (table === "import") return ` where id = '${othersImport}'`;
  if (table.startsWith("import_")) return ` where import_id = '${othersImport}'`;
  // The chain of access grows with every look at it.
  if (table === "audit_entry") return " where chain = 'data' and kind not in ('HAND_IN', 'WITHDRAW')";
  return table === "audit_chain" ? " where false" : "";
}

/** What each table holds, as a number of rows and a hash over them. */
export type KeptState = ReadonlyMap<string, string>;

/** @param othersImport which must stay as it is */
export async function keptState({ pool }: Connection, othersImport: string): Promise<KeptState> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname",
  );
  const state = new Map<string, string>();
  for (const { name } of tables) {
    if (TRIED.has(name)) continue;
    const where = whereOf(name, othersImport);
    const what = SEEN.has(name) ? "" : ", coalesce(sum(hashtextextended(t::text, 0)), 0)";
    const { rows } = await pool.query<{ held: string }>(
      `select concat_ws(' rows, ', count(*)${what}) as held from "${name}" t${where}`,
    );
    state.set(name, rows[0]?.held ?? "");
  }
  return state;
}

/** What has become another, in words; empty where nothing has. */
export function changesBetween(before: KeptState, after: KeptState): readonly string[] {
  return [...after].flatMap(([table, held]) =>
    before.get(table) === held ? [] : [`${table}: ${before.get(table)} became ${held}`],
  );
}
