import { briefingWords } from "../../i18n/briefing-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import type { StatusCode, StatusFamily } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import {
  ProfileReturnsDocument,
  type ProfileReturnsQuery,
} from "../../figure/profile/generated/return-grid.ts";
import { returnGrid } from "../../figure/profile/return-grid.ts";
import { returnsAttention } from "../../figure/profile/attention.ts";
import { statusCodes, statusFamily } from "../../figure/rows/status.ts";
import { askedIndicators } from "../asking/ask-facts.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { TableBlock, TableCell, WrittenPage } from "../page.ts";
import { column, wordsCell } from "../table-of-figure.ts";
import { textBlocks } from "./blocks.ts";
import { attentionText } from "./figure-page.ts";

/** Of each indicator, how many provinces have a figure in a period, and what the others lack; of a dataset whose returns are due, who has not sent all. */
export async function writeCompleteness(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { locale, dataset } = setting;
  const w = briefingWords(locale);
  const period = periodCalled(setting, page.period ?? "");
  const indicators = askedIndicators(setting);
  const answer = await setting.ask(ProfileReturnsDocument, {
    dataset: dataset.id,
    indicators: indicators.map(({ id }) => id),
    areas: null,
    periods: [period.id],
    boundaries: page.boundaries ?? setting.boundaries,
    lang: languageOf(locale),
  });
  return {
    id: page.id,
    kind: "completeness",
    title: w.titles.completeness(period.label),
    subtitle: words(locale).dataset(dataset.name),
    blocks: [
      ...textBlocks(
        `${page.id}-lead`,
        "lead",
        dataset.reporting === "COLLECTED"
          ? [w.completeness.collected]
          : returnsAttention(dueGrid(answer, setting, period), { locale }).map((one) =>
              attentionText(one, { locale }),
            ),
      ),
      countsTable(`${page.id}-counts`, w.titles.completeness(period.label), answer, setting),
    ],
    notes: dataset.synthetic ? [words(locale).synthetic] : [],
  };
}

function dueGrid(
  answer: ProfileReturnsQuery,
  setting: BriefingSetting,
  period: { readonly id: string; readonly label: string },
) {
  const due = new Set(
    askedIndicators(setting)
      .filter(({ dueEvery }) => dueEvery !== null)
      .map(({ id }) => id),
  );
  const nodes = answer.statistics.nodes.filter(({ indicator }) => due.has(indicator.id));
  return returnGrid({ statistics: { nodes } }, "area", [{ id: period.id, name: period.label }], new Map());
}

const families: readonly StatusFamily[] = ["known", "caution", "unknown"];

function countsTable(
  id: string,
  title: string,
  answer: ProfileReturnsQuery,
  setting: BriefingSetting,
): TableBlock {
  const { locale } = setting;
  const w = briefingWords(locale).completeness;
  const byIndicator = Map.groupBy(answer.statistics.nodes, ({ indicator }) => indicator.id);
  // Of what has no total, as its types of unit do not add, no total can be missing.
  const indicators = askedIndicators(setting).filter(({ id: one }) =>
    (byIndicator.get(one) ?? []).some(
      ({ status }) => status !== "NOT_COMPARABLE" && status !== "NOT_COLLECTED",
    ),
  );
  return {
    is: "table",
    id,
    title,
    unit: words(locale).provinces,
    indicators: indicators.map((one) => one.id),
    columns: [
      column("indicator", w.indicator, "words"),
      ...families.map((family) => column(family, w[family], "numbers")),
      column("statuses", w.statuses, "words"),
    ],
    rows: indicators.map((indicator) => {
      const statuses = (byIndicator.get(indicator.id) ?? []).map(({ status }) => status);
      return {
        id: indicator.id,
        role: "plain",
        cells: [
          wordsCell(indicator.name),
          ...families.map((family) =>
            countCell(statuses.filter((status) => statusFamily(status) === family).length, locale),
          ),
          wordsCell(statusesText(statuses, locale)),
        ],
      };
    }),
    // Where nothing was due from anybody, what was not found is no lack to be looked at.
    ...(setting.dataset.reporting === "COLLECTED"
      ? {}
      : {
          bars: {
            form: "stacked-bars",
            along: "rows",
            columns: families.map((family) => ({ id: family, family })),
          } as const,
        }),
    notes: [],
  };
}

function countCell(count: number, locale: BriefingSetting["locale"]): TableCell {
  return { text: formatNumber(count, locale), value: count, status: null, mark: "none" };
}

/** How many there are of each status, in the order of statuses. */
function statusesText(statuses: readonly StatusCode[], locale: BriefingSetting["locale"]): string {
  return statusCodes
    .map((code) => [code, statuses.filter((status) => status === code).length] as const)
    .filter(([, count]) => count > 0)
    .map(([code, count]) =>
      briefingWords(locale).counted(words(locale).status[code], formatNumber(count, locale)),
    )
    .join("; ");
}
