import type { Figure } from "../figure/figure.ts";
import { courseSentence, factCourse } from "../figure/profile/fact-course.ts";
import { formatNumber, lowerFirst } from "../figure/format/format.ts";
import { countryId } from "../figure/areas/country.ts";
import { briefingWords } from "../i18n/briefing-words.ts";
import { words } from "../i18n/words.ts";
import { viewOf, type ViewId } from "../views/catalogue.ts";
import type { PictureSettings } from "./page.ts";

/**
 * What a picture shows in words, for those who do not see it: what it is, that it is made up, the sentence, and what its legend counts. `figure` is as it
 * was asked; classes of a view that classes anew are not told.
 */
export function describePicture(figure: Figure, view: ViewId, settings: PictureSettings): string {
  const { locale } = figure;
  const what = `${figure.title}, ${lowerFirst(figure.periodLabel, locale)} (${figure.unit})`;
  const [area = countryId] = settings.areas;
  const said = [
    `${words(locale).views.name[view]}: ${what}.`,
    figure.synthetic === null ? "" : `${figure.synthetic}.`,
    figure.sentence,
    viewOf(view).span === "many" ? courseSentence(figure, factCourse(figure, area)) : legendSentence(figure),
  ];
  return said.filter((sentence) => sentence !== "").join(" ");
}

/** What the legend counts: "Số tỉnh, thành phố trong mỗi mức (%): 40 – dưới 50: 3; …". Empty where it counts nothing. */
export function legendSentence({ legend, locale }: Figure): string {
  const w = briefingWords(locale);
  const counted = (label: string, count: number): string => w.counted(label, formatNumber(count, locale));
  const classes = legend.classes.map(({ label, count }) => counted(label, count));
  const marks = legend.marks.map(({ label, count }) => counted(label, count));
  const parts = [
    ...(classes.length === 0 ? [] : [`${legend.title}: ${classes.join("; ")}.`]),
    ...(marks.length === 0 ? [] : [`${marks.join("; ")}.`]),
  ];
  return parts.join(" ");
}
