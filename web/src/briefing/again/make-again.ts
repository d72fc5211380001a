import { buildFigure } from "../../figure/build/build-figure.ts";
import { withWholeYears } from "../../figure/periods/whole-years.ts";
import type { FigureRequest } from "../../figure/queries/figure-request.ts";
import {
  AtlasFigureDocument,
  type AtlasFigureQueryVariables,
} from "../../figure/queries/generated/figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { views } from "../../views/catalogue.ts";
import { BriefingError, type Ask } from "../asking/ask.ts";
import { askSetting } from "../asking/setting.ts";
import { briefingOfFigure } from "../briefing-of-figure.ts";
import { readDocument } from "../document/read-document.ts";
import { joinBriefings } from "../join-briefings.ts";
import type { Json, WrittenBriefing } from "../page.ts";
import { writeBriefing } from "../write/write-briefing.ts";

/** Asks the API as it was known at an instant; null: as it is known now. */
export type AskAt = (knownAt: string | null) => Ask;

/**
 * Makes a briefing again of what it was made from, as known at an instant; null: as it is known now, all of it of one version of the data. Throws BriefingError where it
 * cannot be made again.
 */
export async function makeAgain(
  askAt: AskAt,
  madeFrom: Json,
  knownAt: string | null,
  link: string | null = null,
): Promise<WrittenBriefing> {
  if (isList(madeFrom)) {
    const made: WrittenBriefing[] = [];
    for (const one of madeFrom) made.push(await makeAgain(askAt, field(one, "madeFrom"), knownAt, link));
    const joined = joinBriefings(
      made,
      madeFrom.map((one, i) => {
        const name = field(one, "name");
        return typeof name === "string" ? name : String(i);
      }),
    );
    if (joined === null) throw new BriefingError("It was made of no briefing.");
    return joined;
  }
  const picture = field(madeFrom, "picture");
  if (picture !== null) return pictureAgain(askAt, picture, knownAt, link);
  const read = readDocument(madeFrom);
  if (read.is !== "document")
    throw new BriefingError(
      `What it was made from is no briefing: ${read.faults.map(({ at, message }) => `${at}: ${message}`).join("; ")}`,
    );
  const { document } = read;
  const pinned = knownAt ?? (await askSetting(askAt(null), document)).catalogue.dataVersion.committedAt;
  const setting = await askSetting(askAt(pinned), document);
  return writeBriefing(setting, { ...document, knownAt: pinned }, { link });
}

/** One picture, asked as it was. */
async function pictureAgain(
  askAt: AskAt,
  picture: Json,
  knownAt: string | null,
  link: string | null,
): Promise<WrittenBriefing> {
  const view = views.find(({ id }) => id === field(picture, "view"))?.id;
  const variables = field(picture, "variables");
  if (
    view === undefined ||
    field(picture, "shown") !== null ||
    typeof field(variables, "indicator") !== "string"
  )
    throw new BriefingError("This picture does not say how it is made again.");
  // As it was written by us: the API says what is wrong with it otherwise.
  const asked = variables as unknown as AtlasFigureQueryVariables;
  const locale: Locale = asked.lang === "VI" ? "vi" : "en";
  const request: FigureRequest = {
    locale,
    dataset: String(asked.dataset),
    indicator: String(asked.indicator),
    period: String(asked.period),
    seriesPeriods: [asked.seriesPeriods].flat().map(String),
    boundaries: String(asked.boundaries),
    tolerance: asked.tolerance ?? 0,
    by: [asked.by ?? []].flat()[0] ?? null,
    where: asked.where ?? null,
    knownAt,
    previous: asked.compare ? String(asked.previous) : null,
  };
  const answer = await askAt(knownAt)(AtlasFigureDocument, { ...asked, knownAt });
  const figure = buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request);
  const areas = field(picture, "areas");
  const from = field(picture, "from");
  const settings = {
    areas: isList(areas) ? areas.map(String) : [],
    from: typeof from === "string" ? from : null,
  };
  return briefingOfFigure(figure, view, settings, { link, madeFrom: { picture } });
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function field(value: Json, name: string): Json {
  return typeof value === "object" && value !== null && !isList(value) ? (value[name] ?? null) : null;
}
