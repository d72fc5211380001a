import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { inkOn } from "../../../views/drawing/ink-on.ts";
import { fillXml, lineXml, solidFill } from "../shapes/drawing-ml.ts";
import { hasParts, type ChartPoint, type ChartSeries, type OfficeChart } from "./chart.ts";
import type { ChartRanges } from "./chart-data.ts";
import {
  dayFormat,
  hairline,
  ink,
  letters,
  numberReference,
  stringReference,
  strings,
  value,
} from "./chart-xml.ts";

/** The series of a chart with its points, its words and where its numbers lie. */
export function seriesXml(
  chart: OfficeChart,
  series: ChartSeries,
  i: number,
  ranges: ChartRanges,
): XmlElement {
  const isLine = chart.form === "lines" || chart.form === "over-time";
  const points = series.points.slice(0, chart.form === "over-time" ? undefined : chart.categories.length);
  const categories = strings("c:cat", ranges.categories(i), chart.categories);
  const numbers = (name: string, at: string, list: readonly (number | null)[], format: string) =>
    xml(`c:${name}`, {}, numberReference(at, list, format));
  const values = points.map((point) => point.value);
  return xml(
    "c:ser",
    {},
    value("idx", i),
    value("order", i),
    xml("c:tx", {}, stringReference(ranges.name(i), [series.name])),
    xml("c:spPr", {}, isLine ? lineXml(lineOf(series)) : solidFill({ hex: series.colour, alpha: 1 })),
    isLine ? marker(series) : value("invertIfNegative", 0),
    points.flatMap((point, at) => pointXml(series, point, at, isLine)),
    labels(chart, series, points),
    chart.form === "over-time"
      ? [
          numbers(
            "xVal",
            ranges.categories(i),
            points.map(({ day }) => day),
            dayFormat,
          ),
          numbers("yVal", ranges.values(i), values, chart.format),
        ]
      : [categories, numbers("val", ranges.values(i), values, chart.format)],
    isLine ? value("smooth", 0) : null,
  );
}

function lineOf({ colour, width, dash, isJoined }: ChartSeries) {
  return isJoined ? { colour: { hex: colour, alpha: 1 }, width, dash } : null;
}

function marker({ marker: symbol, colour, width, isOpen }: ChartSeries): XmlElement {
  if (symbol === "none") return xml("c:marker", {}, value("symbol", "none"));
  return xml(
    "c:marker",
    {},
    value("symbol", symbol),
    value("size", width > 1.5 ? 7 : 4),
    xml(
      "c:spPr",
      {},
      solidFill({ hex: isOpen ? tint(colour) : colour, alpha: 1 }),
      lineXml({ colour: { hex: colour, alpha: 1 }, width: 1.25, dash: null }),
    ),
  );
}

/** What an open marker is filled with: some programs draw no edge, and white would not be seen. */
function tint(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((one) =>
      Math.round(one + (255 - one) * 0.6)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

/** What sets a point apart from its series. */
function pointXml(
  series: ChartSeries,
  point: ChartPoint,
  at: number,
  isLine: boolean,
): readonly XmlElement[] {
  if (point.value === null) return [];
  if (!isLine)
    return point.fill === null
      ? []
      : [
          xml(
            "c:dPt",
            {},
            value("idx", at),
            value("invertIfNegative", 0),
            value("bubble3D", 0),
            xml(
              "c:spPr",
              {},
              fillXml(point.fill),
              lineXml({ colour: { hex: hairline, alpha: 1 }, width: 0.5, dash: null }),
            ),
          ),
        ];
  if (series.marker !== "none" || !isSingle(series, at)) return [];
  return [xml("c:dPt", {}, value("idx", at), marker({ ...series, marker: "circle" }), value("bubble3D", 0))];
}

/** Whether no line leads to a point or away from it: without a marker it would not be seen. */
function isSingle({ points, isJoined }: ChartSeries, at: number): boolean {
  const isKnown = (i: number) => (points[i]?.value ?? null) !== null;
  return !isJoined || (!isKnown(at - 1) && !isKnown(at + 1));
}

function labels(
  chart: OfficeChart,
  { colour }: ChartSeries,
  points: readonly ChartPoint[],
): XmlElement | null {
  const own = points.flatMap(({ label, value: number }, at) =>
    label === null || number === null
      ? []
      : [
          xml(
            "c:dLbl",
            {},
            value("idx", at),
            xml(
              "c:tx",
              {},
              xml(
                "c:rich",
                {},
                xml("a:bodyPr"),
                xml("a:lstStyle"),
                xml("a:p", {}, xml("a:r", {}, xml("a:rPr", { lang: chart.language }), xml("a:t", {}, label))),
              ),
            ),
            place(chart),
            shows(true),
          ),
        ],
  );
  if (own.length === 0 && !chart.isLabelled) return null;
  return xml(
    "c:dLbls",
    {},
    own,
    // A part of nothing has no room for its number.
    xml("c:numFmt", {
      formatCode: hasParts(chart) ? `${chart.format};${chart.format};;` : chart.format,
      sourceLinked: 0,
    }),
    xml("c:spPr", {}, fillXml(null), lineXml(null)),
    letters(chart, hasParts(chart) ? inkOn(colour, "light") : ink),
    chart.isLabelled ? place(chart) : null,
    shows(chart.isLabelled),
  );
}

function place(chart: OfficeChart): XmlElement {
  const isLine = chart.form === "lines" || chart.form === "over-time";
  return value("dLblPos", hasParts(chart) ? "ctr" : isLine ? "r" : "outEnd");
}

function shows(isShown: boolean): XmlContent {
  const not = (name: string) => value(name, 0);
  return [
    not("showLegendKey"),
    value("showVal", isShown ? 1 : 0),
    not("showCatName"),
    not("showSerName"),
    not("showPercent"),
    not("showBubbleSize"),
  ];
}
