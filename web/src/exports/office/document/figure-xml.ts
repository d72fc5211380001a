import type { FigureBlock } from "../../../briefing/page.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { chartParts } from "../chart/chart-part.ts";
import type { XmlContent } from "../package/xml.ts";
import { onPaper, slidePicture } from "../slides/picture.ts";
import { chartRun, shapesRun } from "./drawing.ts";
import { paragraph, run } from "./paragraphs.ts";
import type { DocumentSetting } from "./setting.ts";

/** A4 upright with the margins of office letters, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 1021,
} as const;
/** How wide text is. */
export const textTwips = page.width - page.left - page.right;
/** Points. */
const textPoints = textTwips / 20;
const pictureHeight = 345;

/** A picture, then its legend, then what stands under it. */
export async function figureXml(
  block: FigureBlock,
  heading: string,
  tools: DocumentTools,
  setting: DocumentSetting,
): Promise<XmlContent> {
  const { figure, id, description } = block;
  const { vintage } = figure;
  const boundaries = vintage === null ? null : await tools.boundaries(vintage);
  const picture = await slidePicture(block, boundaries, onPaper);
  const box = { x: 0, y: 0, width: textPoints, height: pictureHeight };
  const objects = picture.fill(box).flat();
  const drawn: XmlContent[] = [];
  const shapes = objects.flatMap((one) => (one.is === "chart" || one.is === "table" ? [] : [one]));
  const charts = objects.flatMap((one) => (one.is === "chart" ? [one] : []));
  if (charts.length === 0) drawn.push(paragraph("Normal", shapesRun(id, description, box, shapes, setting)));
  else {
    drawn.push(
      paragraph(
        "Normal",
        charts.map((frame) => {
          const parts = chartParts(frame.chart, "word", setting.charts.length / 2 + 1, setting.words);
          setting.charts.push(...parts);
          const relation = setting.relations.to("chart", parts[0].path);
          return chartRun(frame.name, frame.description, frame.box, relation, setting);
        }),
      ),
    );
    // What lies over or under a chart on a slide stands below it here; that it is made up is on every page.
    for (const shape of shapes)
      if (shape.is === "text" && shape.degrees === undefined)
        drawn.push(
          ...shape.paragraphs.map(({ runs }) =>
            paragraph("Small", run(runs.map(({ text }) => text).join(""))),
          ),
        );
  }
  const legend = picture.legend(textPoints * 0.6, 0.9);
  const key = legend.at(0, 0);
  if (key.length > 0)
    drawn.push(
      paragraph(
        "Normal",
        shapesRun(
          `${id}-legend`,
          key[0]?.description ?? figure.title,
          { x: 0, y: 0, width: textPoints * 0.6, height: legend.height },
          key,
          setting,
        ),
      ),
    );
  return [
    // What stands over the page already is not said again.
    figure.title === heading
      ? null
      : paragraph("Heading2", run(`${figure.title}, ${figure.periodLabel} (${figure.unit})`)),
    // Shapes say it across them.
    figure.synthetic === null || charts.length === 0 ? null : paragraph("Notice", run(figure.synthetic)),
    drawn,
  ];
}
