/**
 * Where a table lies when the database is spread over machines (docs/operating/distributing.md).
 *
 * - spread: its rows by family of indicators, each family on one machine
 * - everywhere: whole on every machine, as it is asked beside the figures of a family
 * - coordinator: whole on the machine that takes the questions, where no question of figures needs it
 */
export type Lying = "spread" | "everywhere" | "coordinator";

/** Every table there is. Whoever adds one says here where it lies: a test asks for it, and the next migration or `distribute` lays it so. */
export const LAYOUT: Readonly<Record<string, Lying>> = {
  observation: "spread",
  cube: "spread",
  observation_origin: "spread",
  incoming: "spread",
  touched_figure: "spread",
  cube_fresh: "spread",
  cube_ended: "spread",

  account: "everywhere",
  area: "everywhere",
  area_group: "everywhere",
  area_name: "everywhere",
  award_level: "everywhere",
  balance: "everywhere",
  breakdown: "everywhere",
  category: "everywhere",
  data_commit: "everywhere",
  dataset: "everywhere",
  dataset_member: "everywhere",
  dataset_period: "everywhere",
  due: "everywhere",
  form_line: "everywhere",
  holding: "everywhere",
  import: "everywhere",
  import_event: "everywhere",
  indicator: "everywhere",
  indicator_version: "everywhere",
  label: "everywhere",
  lineage: "everywhere",
  model: "everywhere",
  period: "everywhere",
  place: "everywhere",
  place_lineage: "everywhere",
  reporter: "everywhere",
  series_break: "everywhere",
  source: "everywhere",
  statement: "everywhere",
  topic: "everywhere",
  unit_type: "everywhere",
  unit_type_name: "everywhere",
  vintage: "everywhere",

  account_identity: "coordinator",
  account_link: "coordinator",
  account_role: "coordinator",
  api_key: "coordinator",
  audit_chain: "coordinator",
  audit_entry: "coordinator",
  catalogue_change: "coordinator",
  catalogue_proposal: "coordinator",
  import_answer: "coordinator",
  import_area: "coordinator",
  import_file: "coordinator",
  import_remark: "coordinator",
  import_row: "coordinator",
  import_sheet: "coordinator",
  import_sheet_band: "coordinator",
  kept_document: "coordinator",
  kysely_migration: "coordinator",
  kysely_migration_lock: "coordinator",
  office_row: "coordinator",
  outline_tile: "coordinator",
  outlines: "coordinator",
  seed: "coordinator",
  session: "coordinator",
  sign_in_failure: "coordinator",
  spent_points: "coordinator",
};

/** What the rows of a table that is spread are spread by. */
export const KEY = "family_id";

/** The table that others are laid beside, family by family. */
export const FIRST = "observation";

/** Names of the tables that lie so, in the order in which they are laid. */
export function tablesLying(lying: Lying): readonly string[] {
  return Object.keys(LAYOUT).filter((table) => LAYOUT[table] === lying);
}
