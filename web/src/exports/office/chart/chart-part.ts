import { Relations, type Part } from "../package/part.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { drawingNs, fillXml, lineXml } from "../shapes/drawing-ml.ts";
import { axes } from "./chart-axes.ts";
import { seriesXml } from "./chart-series.ts";
import { ink, letters, value } from "./chart-xml.ts";
import { hasLyingBars, hasParts, type OfficeChart } from "./chart.ts";
import { chartRanges, chartWorkbook, type ChartRanges, type ChartWords } from "./chart-data.ts";

const chartNs = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A chart in a folder of a file with the workbook behind it, as one program's chart is another's: `index` keeps several apart. */
export function chartParts(
  chart: OfficeChart,
  folder: "ppt" | "word",
  index: number,
  words: ChartWords,
): readonly [Part, Part] {
  const book = `${folder}/embeddings/chart${index}.xlsx`;
  const relations = new Relations();
  const data = relations.to("package", book);
  return [
    chartPart(chart, `${folder}/charts/chart${index}.xml`, chartRanges(chart, words.data), relations, data),
    { path: book, type: null, content: chartWorkbook(chart, words), relations: [] },
  ];
}

/** The chart itself. `data` is the relation to its own workbook; null: it lies in the workbook that holds its numbers. */
export function chartPart(
  chart: OfficeChart,
  path: string,
  ranges: ChartRanges,
  relations: Relations,
  data: string | null,
): Part {
  const isShown = chart.series.some(({ isInKey }) => isInKey) && chart.series.length > 1;
  return {
    path,
    type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    content: xml(
      "c:chartSpace",
      {
        "xmlns:c": chartNs,
        "xmlns:a": drawingNs,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      value("date1904", 0),
      value("lang", chart.language),
      value("roundedCorners", 0),
      xml(
        "c:chart",
        {},
        value("autoTitleDeleted", 1),
        xml("c:plotArea", {}, xml("c:layout"), plot(chart, ranges), axes(chart)),
        isShown ? key(chart) : null,
        value("plotVisOnly", 1),
        // A missing value is a gap: never 0, never joined.
        value("dispBlanksAs", "gap"),
      ),
      xml("c:spPr", {}, fillXml(null), lineXml(null)),
      letters(chart, ink),
      data === null ? null : xml("c:externalData", { "r:id": data }, value("autoUpdate", 0)),
    ),
    relations: relations.list,
  };
}

function plot(chart: OfficeChart, ranges: ChartRanges): XmlElement {
  const series = chart.series.map((one, i) => seriesXml(chart, one, i, ranges));
  const ids = [value("axId", 1), value("axId", 2)];
  switch (chart.form) {
    case "bars":
    case "columns":
    case "stacked-bars":
    case "stacked-columns":
      return xml(
        "c:barChart",
        {},
        value("barDir", hasLyingBars(chart) ? "bar" : "col"),
        value("grouping", hasParts(chart) ? "stacked" : "clustered"),
        value("varyColors", 0),
        series,
        value("gapWidth", hasLyingBars(chart) ? 35 : 60),
        hasParts(chart) ? value("overlap", 100) : null,
        ids,
      );
    case "lines":
      return xml(
        "c:lineChart",
        {},
        value("grouping", "standard"),
        value("varyColors", 0),
        series,
        value("marker", 1),
        ids,
      );
    case "over-time":
      return xml(
        "c:scatterChart",
        {},
        value("scatterStyle", "lineMarker"),
        value("varyColors", 0),
        series,
        ids,
      );
  }
}

function key(chart: OfficeChart): XmlElement {
  const hidden = chart.series.flatMap(({ isInKey }, i) =>
    isInKey ? [] : [xml("c:legendEntry", {}, value("idx", i), value("delete", 1))],
  );
  return xml("c:legend", {}, value("legendPos", "t"), hidden, value("overlay", 0), letters(chart, ink));
}
