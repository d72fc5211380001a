import { profileWords } from "../../i18n/profile-words.ts";
import { words } from "../../i18n/words.ts";
import type { Figure, FigureRow } from "../figure.ts";
import { formatNumber, withUnit } from "../format/format.ts";
import { ranking, shownRows } from "../rows/ranking.ts";
import { newestDue, type ReturnGrid } from "./return-grid.ts";

/** An area in a sentence, to be linked. */
export interface AttentionArea {
  readonly id: string;
  /** Its name, with its figure in brackets where there is one. */
  readonly text: string;
}

/** One thing to look at: a sentence around names, and a question to ask. */
export interface Attention {
  /** The sentence before and after the names. */
  readonly before: string;
  readonly after: string;
  readonly areas: readonly AttentionArea[];
  /** "and 5 more"; null: all are named. */
  readonly more: string | null;
  readonly ask: string | null;
}

const mostNamed = 8;
const mostPicked = 3;
/** Stands where the names will. */
const gap = "\u0000";

/** What stands out in the returns of a SCHEDULED dataset: who has not sent all that was due last; or that all have. */
export function returnsAttention(grid: ReturnGrid, figure: Pick<Figure, "locale">): readonly Attention[] {
  const { locale } = figure;
  const w = profileWords(locale);
  const column = newestDue(grid);
  if (column === null) return [];
  const period = grid.periods[column]?.name ?? "";
  const late = grid.rows.flatMap(({ id, name, cells }) => {
    const cell = cells[column];
    if (cell === undefined || (cell.state !== "none" && cell.state !== "some")) return [];
    const share = w.returns.share(formatNumber(cell.known, locale), formatNumber(cell.due, locale));
    return [{ id, text: w.attention.valued(name, share) }];
  });
  if (late.length === 0) return [plain(w.attention.complete(period), null)];
  return [around(w.attention.missing(period, gap), late, w.attention.missingAsk, figure)];
}

/** What stands out in a Figure: the largest falls like for like, the lowest rates, where sources differ. Empty where it may not be ranked. */
export function figureAttention(figure: Figure): readonly Attention[] {
  const { locale, title, kind } = figure;
  const w = profileWords(locale).attention;
  const point = words(locale).page.ranking.points;
  const rows = shownRows(figure);
  const found: Attention[] = [];
  const from = figure.comparedWith;
  const falls = figure.rankable
    ? rows
        // "At least −20" may be a rise.
        .filter(
          ({ change }) =>
            change !== undefined && change !== null && change.value < 0 && !change.text.startsWith("≥"),
        )
        .toSorted((a, b) => (a.change?.value ?? 0) - (b.change?.value ?? 0))
        .slice(0, mostPicked)
    : [];
  if (from !== null && falls.length > 0) {
    const areas = falls.map((row) =>
      areaOf(
        figure,
        row,
        withUnit(row.change?.text ?? "", kind === "RATIO" ? point : figure.unit, figure.locale),
      ),
    );
    found.push(around(w.falls(title, from, gap), areas, w.fallsAsk, figure));
  }
  const ranked = ranking(figure);
  if (kind === "RATIO" && ranked.length > mostPicked) {
    const areas = ranked
      .slice(-mostPicked)
      .toReversed()
      .map(({ row }) => areaOf(figure, row, row.text));
    found.push(around(w.lowest(title, gap), areas, w.lowestAsk, figure));
  }
  const disputed = rows.filter((row) => row.disputed);
  if (disputed.length > 0)
    found.push(
      around(
        w.disputed(title, gap),
        disputed.map((row) => areaOf(figure, row, row.text)),
        w.disputedAsk,
        figure,
      ),
    );
  return found;
}

/** What to look for next in a COLLECTED dataset, of its holdings: nobody failed to do anything. */
export function holdingsAttention(holdings: Figure): readonly Attention[] {
  const { locale } = holdings;
  const w = profileWords(locale).attention;
  const rows = shownRows(holdings);
  const unfound = rows.filter(({ value }) => value === null || value === 0);
  const few = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).slice(0, mostPicked);
  const one =
    unfound.length > 0
      ? around(
          w.unfound(formatNumber(unfound.length, locale), gap),
          unfound.map((row) => areaOf(holdings, row, null)),
          w.collectedAsk,
          holdings,
        )
      : around(
          w.few(gap),
          few.map((row) => areaOf(holdings, row, row.text)),
          w.collectedAsk,
          holdings,
        );
  return [plain(w.collected, null), ...(rows.length === 0 ? [] : [one])];
}

function areaOf(figure: Figure, row: FigureRow, value: string | null): AttentionArea {
  const name = figure.areas.find(({ id }) => id === row.area)?.name ?? row.area;
  return {
    id: row.area,
    text: value === null ? name : profileWords(figure.locale).attention.valued(name, value),
  };
}

function around(
  sentence: string,
  areas: readonly AttentionArea[],
  ask: string,
  { locale }: Pick<Figure, "locale">,
): Attention {
  const [before = "", after = ""] = sentence.split(gap);
  const rest = areas.length - mostNamed;
  return {
    before,
    after,
    areas: areas.slice(0, mostNamed),
    more: rest > 0 ? profileWords(locale).attention.many(formatNumber(rest, locale)) : null,
    ask,
  };
}

function plain(sentence: string, ask: string | null): Attention {
  return { before: sentence, after: "", areas: [], more: null, ask };
}
