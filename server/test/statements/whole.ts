const STAGED =
  "reads what its own transaction wrote beside the tables and takes out again, which nobody else sees";
const STEPPED = "steps to an instant by an index of each family, in one statement";
const FOUND = "finds by a plain selection over all families what is then read whole, family by family";
const ALL = "reads all there is, for those who keep the database; no reader waits for it";

/** Files whose statements are of all families, and why they may be. Migrations run before tables are spread, or lay them themselves. */
export const WHOLE: ReadonlyMap<string, string> = new Map([
  ...[
    "server/src/import/add-to-holdings.ts",
    "server/src/import/checks/figures/changed-figures.ts",
    "server/src/import/checks/staged-families.ts",
    "server/src/import/commit-staged.ts",
    "server/src/import/hand-ins/reverse-import.ts",
    "server/src/import/load.ts",
    "server/src/import/staging/compare-staged.ts",
    "server/src/import/staging/number-versions.ts",
    "server/src/statistics/cube/affected-months.ts",
  ].map((file) => [file, STAGED] as const),
  ...[
    "server/src/statistics/catalogue/catalogue-as-of.ts",
    "server/src/statistics/read/observations/find-observations.ts",
    "server/src/statistics/read/observations/list-observations.ts",
    "server/src/statistics/read/revisions/changed-cells.ts",
    "server/src/statistics/read/sources.ts",
    "server/src/statistics/read/updates/find-updates.ts",
  ].map((file) => [file, FOUND] as const),
  ...[
    "server/src/audit/check-database.ts",
    "server/src/backup/write-backup.ts",
    "server/src/distribution/fingerprint.ts",
    "server/src/doctor/checks/content.ts",
    "server/src/export/observations/write-observations.ts",
  ].map((file) => [file, ALL] as const),
  ["server/src/statistics/read/updates/find-moments.ts", STEPPED],
  [
    "server/src/import/reference/load-indicators.ts",
    "takes what an indicator has along when it comes into another family",
  ],
]);
