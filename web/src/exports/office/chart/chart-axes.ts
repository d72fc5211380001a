import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { lineXml, solidFill } from "../shapes/drawing-ml.ts";
import { hasLyingBars, type OfficeChart } from "./chart.ts";
import { dayFormat, hairline, ink, ink2, letters, value } from "./chart-xml.ts";

/** The two axes of a chart. */
export function axes(chart: OfficeChart): XmlContent {
  const isBars = hasLyingBars(chart);
  const scaling = (orientation: string, least: number | null, most: number | null) =>
    xml(
      "c:scaling",
      {},
      value("orientation", orientation),
      most === null ? null : value("max", most),
      least === null ? null : value("min", least),
    );
  const thin = (colour: string) => lineXml({ colour: { hex: colour, alpha: 1 }, width: 0.75, dash: null });
  const first = [
    value("axId", 1),
    scaling(isBars ? "maxMin" : "minMax", ...daysOf(chart)),
    value("delete", 0),
    value("axPos", isBars ? "l" : "b"),
  ];
  const look = [value("majorTickMark", "none"), value("minorTickMark", "none"), value("tickLblPos", "low")];
  const words = [xml("c:spPr", {}, thin(ink2)), letters(chart, ink)];
  const crosses = [value("crossAx", 2), value("crosses", "autoZero")];
  const step = isBars ? 1 : labelStep(chart.categories);
  const along =
    chart.form === "over-time"
      ? xml(
          "c:valAx",
          {},
          first,
          xml("c:numFmt", { formatCode: dayFormat, sourceLinked: 0 }),
          look,
          words,
          value("crossAx", 2),
          value("crosses", "min"),
          value("crossBetween", "midCat"),
          value("majorUnit", yearStep(chart)),
        )
      : xml(
          "c:catAx",
          {},
          first,
          xml("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
          look,
          words,
          crosses,
          value("auto", 0),
          value("lblAlgn", "ctr"),
          value("lblOffset", 50),
          value("tickLblSkip", step),
          value("noMultiLvlLbl", 1),
        );
  return [
    along,
    xml(
      "c:valAx",
      {},
      value("axId", 2),
      scaling("minMax", chart.least, chart.most),
      // Where each bar says its value, an axis would say it twice.
      value("delete", isBars ? 1 : 0),
      value("axPos", isBars ? "b" : "l"),
      isBars ? null : xml("c:majorGridlines", {}, xml("c:spPr", {}, thin(hairline))),
      isBars ? null : axisTitle(chart),
      xml("c:numFmt", { formatCode: chart.axisFormat, sourceLinked: 0 }),
      look,
      xml("c:spPr", {}, lineXml(null)),
      letters(chart, ink2),
      value("crossAx", 1),
      value("crosses", "min"),
      value("crossBetween", chart.form === "over-time" ? "midCat" : "between"),
    ),
  ];
}

/** How many categories go by from one label to the next: labels do not touch, and of months, quarters and halves whole years go by. */
function labelStep(categories: readonly string[]): number {
  const letters = Math.max(1, ...categories.map(({ length }) => length));
  const least = Math.ceil(categories.length / Math.max(4, 100 / (letters + 1)));
  const steps = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120];
  return steps.find((step) => step >= least) ?? least;
}

function axisTitle(chart: OfficeChart): XmlElement {
  return xml(
    "c:title",
    {},
    xml(
      "c:tx",
      {},
      xml(
        "c:rich",
        {},
        xml("a:bodyPr", { rot: -5400000, vert: "horz" }),
        xml("a:lstStyle"),
        xml(
          "a:p",
          {},
          xml("a:pPr", {}, xml("a:defRPr", { sz: Math.round(chart.size * 100), b: 0 })),
          xml(
            "a:r",
            {},
            xml(
              "a:rPr",
              { lang: chart.language, sz: Math.round(chart.size * 100), b: 0 },
              solidFill({ hex: ink2, alpha: 1 }),
            ),
            xml("a:t", {}, chart.unit),
          ),
        ),
      ),
    ),
    value("overlay", 0),
  );
}

const yearDays = 365.25;

/** The first and last day of a chart over days, at ends of years. */
function daysOf({ form, series }: OfficeChart): readonly [number | null, number | null] {
  if (form !== "over-time") return [null, null];
  const days = series.flatMap(({ points }) =>
    points.filter((point) => point.value !== null).map(({ day }) => day),
  );
  if (days.length === 0) return [null, null];
  const low = days.reduce((least, day) => Math.min(least, day));
  const high = days.reduce((most, day) => Math.max(most, day));
  // A day past the turn of the year, so that years of 365 and 366 days all begin before it.
  const edge = (years: number) => Math.ceil(years * yearDays) + 2;
  return [edge(Math.floor((low - 3) / yearDays)), edge(Math.ceil((high - 15) / yearDays))];
}

function yearStep(chart: OfficeChart): number {
  const [low, high] = daysOf(chart);
  const years = low === null || high === null ? 1 : (high - low) / yearDays;
  return Math.round(Math.max(1, Math.ceil(years / 12)) * yearDays);
}
