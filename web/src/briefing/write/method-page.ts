import { briefingWords } from "../../i18n/briefing-words.ts";
import { words } from "../../i18n/words.ts";
import type { StatusCode } from "../../figure/figure.ts";
import { upperFirst } from "../../figure/format/format.ts";
import { statusCodes } from "../../figure/rows/status.ts";
import { versionText } from "../../figure/sentences/version-text.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { PageBlock, WrittenPage } from "../page.ts";
import { rowsInPicture } from "../rows-in-picture.ts";
import { column, wordsCell } from "../table-of-figure.ts";
import { sourceBlocks, textBlocks } from "./blocks.ts";

/** What the other pages count, what their statuses mean, how they were made, and all their sources. */
export function writeMethod(
  setting: BriefingSetting,
  page: BriefingPage,
  others: readonly WrittenPage[],
): WrittenPage {
  const { locale, catalogue } = setting;
  const w = briefingWords(locale);
  const blocks = others.flatMap((other) => other.blocks);
  const shown = indicatorsIn(blocks);
  const counted = catalogue.indicators.filter(({ id }) => shown.has(id));
  const statuses = statusCodes.filter((code) => statusesIn(blocks).has(code));
  const { dataVersion } = catalogue;
  return {
    id: page.id,
    kind: "method",
    title: w.titles.method,
    subtitle: null,
    blocks: [
      ...textBlocks(`${page.id}-version`, "body", [
        upperFirst(
          versionText({ dataVersion: dataVersion.id, knownAt: dataVersion.committedAt, locale }),
          locale,
        ),
        w.method.statusFirst,
      ]),
      ...(counted.length === 0
        ? []
        : [
            {
              is: "table" as const,
              id: `${page.id}-definitions`,
              title: w.method.definitions,
              unit: null,
              columns: [
                column("indicator", w.method.indicator, "words"),
                column("definition", w.method.definition, "words"),
                column("unit", words(locale).export.columns.unit, "words"),
              ],
              rows: counted.map(({ id, name, definition, unit }) => ({
                id,
                role: "plain" as const,
                cells: [name, definition, unit].map(wordsCell),
              })),
              notes: [],
            },
          ]),
      ...textBlocks(
        `${page.id}-statuses`,
        "certainty",
        statuses.map((code) => `${words(locale).status[code]}: ${words(locale).statusMeaning[code]}`),
      ),
      ...sourceBlocks(
        `${page.id}-sources`,
        blocks.flatMap((block) => (block.is === "sources" ? block.sources : [])),
        locale,
      ),
    ],
    notes: [],
  };
}

function indicatorsIn(blocks: readonly PageBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.is === "figure"
        ? [block.figure.indicator]
        : block.is === "cards"
          ? block.cards.map(({ indicator }) => indicator)
          : block.is === "table"
            ? (block.indicators ?? [])
            : [],
    ),
  );
}

function statusesIn(blocks: readonly PageBlock[]): ReadonlySet<StatusCode> {
  return new Set(
    blocks.flatMap((block): readonly StatusCode[] => {
      if (block.is === "figure")
        return rowsInPicture(block.figure, block.view, block.settings.areas).map(({ status }) => status);
      if (block.is === "cards") return block.cards.map(({ status }) => status);
      if (block.is === "table")
        return block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ status }) => (status === null ? [] : [status])),
        );
      return [];
    }),
  );
}
