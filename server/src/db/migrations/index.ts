import type { Kysely } from "kysely";
import { up as tables } from "./001-tables.ts";
import { up as otherNames } from "./002-other-names.ts";
import { up as unitTypeNames } from "./003-unit-type-names.ts";
import { up as labelOtherNames } from "./004-label-other-names.ts";
import { up as sourceKinds } from "./005-source-kinds.ts";
import { up as formLines } from "./006-form-lines.ts";
import { up as topics } from "./007-topics.ts";
import { up as namedExamples } from "./008-named-examples.ts";
import { up as newestFigure } from "./009-newest-figure.ts";
import { up as balances } from "./010-balances.ts";
import { up as spreadByFamily } from "./011-spread-by-family.ts";
import { up as areaGroups } from "./012-area-groups.ts";
import { up as revisions } from "./013-revisions.ts";
import { up as accounts } from "./014-accounts.ts";
import { up as officeCatalogue } from "./015-office-catalogue.ts";
import { up as imports } from "./016-imports.ts";
import { up as keptDocuments } from "./017-kept-documents.ts";
import { up as audit } from "./018-audit.ts";
import { up as withheldFigures } from "./019-withheld-figures.ts";
import { up as updates } from "./020-updates.ts";
import { up as importSheets } from "./021-import-sheets.ts";
import { up as keys } from "./022-keys.ts";
import { up as places } from "./023-places.ts";
import { up as exportReasons } from "./024-export-reasons.ts";
import { up as spentPoints } from "./025-spent-points.ts";
import { up as figuresOfPlaces } from "./026-figures-of-places.ts";
import { up as outlines } from "./028-outlines.ts";
import { up as reportedLevel } from "./029-reported-level.ts";
import { up as workTables } from "./030-work-tables.ts";
import { up as figuresBelow } from "./031-figures-below.ts";

/**
 * In order. A migration that has been released is never changed; a mistake gets a new one. It only adds: the version before works on beside it
 * (docs/operating.md, "Upgrades"; server/test/db/expand holds it).
 */
export const migrations: readonly { name: string; up: (db: Kysely<unknown>) => Promise<void> }[] = [
  { name: "001-tables", up: tables },
  { name: "002-other-names", up: otherNames },
  { name: "003-unit-type-names", up: unitTypeNames },
  { name: "004-label-other-names", up: labelOtherNames },
  { name: "005-source-kinds", up: sourceKinds },
  { name: "006-form-lines", up: formLines },
  { name: "007-topics", up: topics },
  { name: "008-named-examples", up: namedExamples },
  { name: "009-newest-figure", up: newestFigure },
  { name: "010-balances", up: balances },
  { name: "011-spread-by-family", up: spreadByFamily },
  { name: "012-area-groups", up: areaGroups },
  { name: "013-revisions", up: revisions },
  { name: "014-accounts", up: accounts },
  { name: "015-office-catalogue", up: officeCatalogue },
  { name: "016-imports", up: imports },
  { name: "017-kept-documents", up: keptDocuments },
  { name: "018-audit", up: audit },
  { name: "019-withheld-figures", up: withheldFigures },
  { name: "020-updates", up: updates },
  { name: "021-import-sheets", up: importSheets },
  { name: "022-keys", up: keys },
  { name: "023-places", up: places },
  { name: "024-export-reasons", up: exportReasons },
  { name: "025-spent-points", up: spentPoints },
  { name: "026-figures-of-places", up: figuresOfPlaces },
  { name: "028-outlines", up: outlines },
  { name: "029-reported-level", up: reportedLevel },
  { name: "030-work-tables", up: workTables },
  { name: "031-figures-below", up: figuresBelow },
];
