import { words } from "../../i18n/words.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { briefingWords } from "../../i18n/briefing-words.ts";
import type { Figure, StatusCode } from "../../figure/figure.ts";
import { factOf } from "../../figure/profile/fact.ts";
import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { askFacts, type AreaFacts } from "../asking/ask-facts.ts";
import { BriefingError } from "../asking/ask.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { FactCard, WrittenPage } from "../page.ts";
import { factsBeside, periodsBeside, whyNoChange, type ChosenFact } from "./facts-beside.ts";
import { sourceBlocks, textBlocks } from "./blocks.ts";

/** Most cards of a page: more are not read from a wall. */
export const mostCards = 9;

/** The figures of one area on cards: those that the page names, else those that are known. What is not known is said by its status, beside them. */
export async function writeFacts(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { locale } = setting;
  const beside = periodsBeside(setting, page);
  if (beside !== null) return writeBeside(setting, page, beside);
  const { period = "", versus, boundaries, area } = page;
  const facts = await askFacts(setting, { area, period, versus, boundaries });
  const w = briefingWords(locale);
  const chosen = chosenEntries(facts, page);
  const known = chosen.filter(({ entry }) => entry.row.value !== null).slice(0, mostCards);
  const unknown = chosen.filter(({ entry }) => entry.row.value === null).map(({ entry }) => entry);
  const called = periodCalled(setting, period).label;
  const synthetic = facts.figures[0]?.synthetic ?? null;
  return {
    id: page.id,
    kind: "facts",
    title: w.titles.facts(facts.area.name, called),
    subtitle: subtitleOf(facts),
    blocks: [
      ...(known.length === 0
        ? textBlocks(`${page.id}-none`, "lead", [profileWords(locale).province.figuresNone])
        : [
            {
              is: "cards" as const,
              id: `${page.id}-cards`,
              cards: known.map(({ entry, figure }) => cardOf(page.id, entry, figure, facts.area.id)),
            },
          ]),
      ...textBlocks(`${page.id}-certainty`, "certainty", unknownLines(unknown, setting)),
      ...sourceBlocks(
        `${page.id}-sources`,
        known.flatMap(({ entry }) => entry.sources),
        locale,
      ),
    ],
    notes: [
      ...(synthetic === null ? [] : [synthetic]),
      ...chosen.map(({ entry }) => entry.sentence),
      ...new Set(known.flatMap(({ figure }) => figure.certainty)),
    ],
  };
}

/** Two periods side by side; the later one with its changes since the earlier, as far as the API has them. */
async function writeBeside(
  setting: BriefingSetting,
  page: BriefingPage,
  ids: readonly [string, string],
): Promise<WrittenPage> {
  const { locale } = setting;
  const { boundaries, area } = page;
  const w = briefingWords(locale);
  const asked = await Promise.all(
    ids.map(async (period, i) => {
      const versus = i === 0 ? undefined : ids[0];
      const facts = await askFacts(setting, { area, period, versus, boundaries });
      return { id: period, all: facts, facts: chosenEntries(facts, page) };
    }),
  );
  const [first] = asked;
  if (first === undefined) throw new RangeError("no period");
  const { all } = first;
  const [a = "", b = ""] = ids.map((id) => periodCalled(setting, id).label);
  const title = w.titles.beside(all.area.name, a, b);
  const chosen = asked.flatMap(({ facts }) => facts);
  const synthetic = all.figures[0]?.synthetic ?? null;
  return {
    id: page.id,
    kind: "facts",
    title: title,
    subtitle: subtitleOf(all),
    blocks: [
      ...textBlocks(`${page.id}-lead`, "lead", [w.beside]),
      factsBeside(setting, `${page.id}-beside`, title, all.area.id, asked),
      ...textBlocks(`${page.id}-certainty`, "certainty", whyNoChange(asked.at(-1)?.facts ?? [])),
      ...sourceBlocks(
        `${page.id}-sources`,
        chosen.flatMap(({ entry }) => (entry.row.value === null ? [] : entry.sources)),
        locale,
      ),
    ],
    notes: [...(synthetic === null ? [] : [synthetic]), ...chosen.map(({ entry }) => entry.sentence)],
  };
}

function subtitleOf({ figures: [figure] }: AreaFacts): string | null {
  return figure === undefined ? null : `${figure.boundariesLabel} · ${figure.datasetLabel}`;
}

/** The entries a page names, in its order; all where it names none. */
function chosenEntries({ entries, figures }: AreaFacts, { indicators }: BriefingPage): readonly ChosenFact[] {
  const all = entries.flatMap((entry, i): ChosenFact[] => {
    const figure = figures[i];
    return figure === undefined ? [] : [{ entry, figure }];
  });
  if (indicators === undefined) return all;
  return indicators.flatMap((name) => {
    const found = all.filter(
      ({ entry }) => entry.key === name || entry.key === `${name}/` || entry.indicator.id === name,
    );
    if (found.length === 0)
      throw new BriefingError(
        `Nothing is known as "${name}" here. There are ${all.map(({ entry }) => entry.key.replace(/\/$/u, "")).join(", ")}.`,
      );
    return found;
  });
}

function cardOf(page: string, entry: ProfileEntry, figure: Figure, area: string): FactCard {
  const fact = factOf(figure, area);
  return {
    id: `${page}-${entry.key.replace(/\/$/u, "").replace("/", "-")}`,
    indicator: entry.indicator.id,
    label: entry.name,
    period: entry.period.label,
    text: fact.number,
    value: entry.row.value,
    unit: fact.unit,
    status: entry.row.status,
    statusLabel: fact.status,
    remarks: [fact.parts, [fact.change ?? "", fact.changeNote].filter(Boolean).join(" – ")].filter(Boolean),
    cautions: fact.cautions,
  };
}

/** What is not known, a line per status. */
function unknownLines(entries: readonly ProfileEntry[], { locale }: BriefingSetting): readonly string[] {
  const byStatus = Map.groupBy(entries, ({ row }): StatusCode => row.status);
  return [...byStatus].map(([status, of]) =>
    profileWords(locale).nation.unknownLine(
      words(locale).status[status],
      of.map(({ name }) => name).join("; "),
    ),
  );
}
