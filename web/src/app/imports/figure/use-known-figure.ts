import { useQuery } from "urql";
import { languageOf } from "../../../i18n/locale.ts";
import { memberFilter } from "../../address/members.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { FigureDraft } from "../typed/figure-draft.ts";
import { KnownFigureDocument, type KnownFigureQuery } from "./generated/known-figure.ts";

export type KnownFigure = KnownFigureQuery["statistics"]["nodes"][number];
export type SaidFigure = KnownFigureQuery["observations"]["nodes"][number];

/** What can be asked: while a period is typed it is not one yet. */
const PERIOD =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|S[12]))?|\d{4}\/\d{4}|\d{4}-(?:0[1-9]|1[0-2])\/\d{4}-(?:0[1-9]|1[0-2]))$/;

/** The members of a figure as an address has them; of several models it is no one cell. */
export function membersOf({ models, category, unitType, awardLevel }: FigureDraft) {
  const [model = null] = models;
  return {
    ...(model !== null && { model }),
    ...(category !== null && { category }),
    ...(unitType !== null && { unit: unitType }),
    ...(awardLevel !== null && { award: awardLevel }),
  };
}

interface Known {
  /** Whether enough is said to ask, and the answer has come. */
  readonly isAsked: boolean;
  readonly known: KnownFigure | null;
  /** By which source it is said, and how. */
  readonly said: readonly SaidFigure[];
  /** All that is said of its indicator, area and period, whatever it is broken down to. */
  readonly all: readonly SaidFigure[];
}

/** What is known of a figure now; all sources that say it, beside those of its other parts. */
export function useKnownFigure(dataset: string, figure: FigureDraft): Known {
  const { locale } = useAtlas();
  const { indicator, area, models } = figure;
  const period = figure.period.trim();
  const isEnough =
    dataset !== "" && indicator !== "" && area !== "" && PERIOD.test(period) && models.length <= 1;
  const where = memberFilter(membersOf(figure));
  const [{ data, fetching }] = useQuery({
    query: KnownFigureDocument,
    variables: { dataset, indicator, area, period, where, lang: languageOf(locale) },
    pause: !isEnough,
    requestPolicy: "cache-and-network",
  });
  const isAsked = isEnough && !fetching && data !== undefined;
  const known = isAsked ? (data.statistics.nodes[0] ?? null) : null;
  const isSame = (said: SaidFigure): boolean =>
    said.area.id === area &&
    said.period.id === period &&
    (said.model?.id ?? null) === (models[0] ?? null) &&
    (said.category?.id ?? null) === figure.category &&
    (said.unitType?.id ?? null) === figure.unitType &&
    (said.awardLevel?.id ?? null) === figure.awardLevel;
  const all = isAsked ? data.observations.nodes : [];
  return { isAsked, known, said: all.filter(isSame), all };
}
