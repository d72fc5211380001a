import { useMemo, type CSSProperties, type ReactNode } from "react";
import { tableHtml } from "../../../exports/documents/html/table.ts";
import { lineHeight } from "../../../exports/office/slides/page/fit.ts";
import type { ObjectOf } from "../../../exports/office/slides/slide.ts";
import type { TextShape } from "../../../exports/office/shapes/shape.ts";
import type { OfficeCell, OfficeTable } from "../../../exports/office/shapes/table.ts";
import type { Theme } from "../../../figure/figure.ts";
import { insideOf } from "../../../views/drawing/svg/serialise.ts";
import { withPrefix } from "../../../views/drawing/svg/walk.ts";
import type { DrawingFrame } from "./screen-slide.ts";
import { inTheme, justified, narrower, Paragraphs, placed, pt } from "./slide-text.tsx";

export interface SlideObjectProps<Shown> {
  readonly of: Shown;
  readonly theme: Theme;
  /** Keeps what a drawing refers to apart from that of other drawings of the page. */
  readonly prefix: string;
  readonly isThumbnail: boolean;
}

/** What stands on a slide beside its words. */
export function SlideObjectView(props: SlideObjectProps<ObjectOf<DrawingFrame>>): ReactNode {
  const { of, theme } = props;
  switch (of.is) {
    case "drawing":
      return <DrawingView {...props} of={of} />;
    case "table":
      return <TableView of={of} theme={theme} />;
    case "text":
      return <TextView of={of} theme={theme} />;
    case "shape":
    case "group":
      // Drawings are shown as drawings: shapes are for files.
      return null;
  }
}

/** A drawing; its figures as a table right behind it, for those who do not see it. */
function DrawingView({ of, prefix, isThumbnail }: SlideObjectProps<DrawingFrame>): ReactNode {
  const { name, description, box, draw, table } = of;
  const inside = useMemo(() => insideOf(withPrefix(draw(), `${prefix}${name}-`)), [draw, prefix, name]);
  const rows = useMemo(
    () => (table === null || isThumbnail ? null : { __html: tableHtml(table()).html }),
    [table, isThumbnail],
  );
  return (
    <figure className="sheet-drawing" style={placed(box)}>
      <div
        {...(description === null ? { "aria-hidden": true } : { role: "img", "aria-label": description })}
        dangerouslySetInnerHTML={inside}
      />
      {rows === null ? null : <div className="visually-hidden" dangerouslySetInnerHTML={rows} />}
    </figure>
  );
}

function TextView({ of, theme }: { readonly of: TextShape; readonly theme: Theme }): ReactNode {
  const { box, paragraphs, align, anchor, fill, inset = 0 } = of;
  const style: CSSProperties = {
    ...placed(box),
    padding: pt(inset),
    textAlign: align === "middle" ? "center" : align,
    justifyContent: justified(anchor),
    ...(fill === undefined ? {} : { background: inTheme(fill.hex, theme) }),
  };
  return (
    <div className="sheet-text" style={style}>
      <Paragraphs of={paragraphs} theme={theme} size={12} />
    </div>
  );
}

function TableView({ of, theme }: { readonly of: OfficeTable; readonly theme: Theme }): ReactNode {
  const { name, box, widths, heights, size, rows, description } = of;
  const cellStyle = ({ isBold, align, fill, colour }: OfficeCell): CSSProperties => ({
    fontWeight: isBold ? 600 : 400,
    textAlign: align === "middle" ? "center" : align,
    color: inTheme(colour, theme),
    ...(fill === null || !("hex" in fill) ? {} : { background: inTheme(fill.hex, theme) }),
  });
  const [head = [], ...body] = rows;
  return (
    <table
      className="sheet-table"
      aria-label={description}
      style={{ ...placed({ ...box }), fontSize: pt(size * narrower), lineHeight: pt(size * lineHeight) }}
    >
      <colgroup>
        {widths.map((width, i) => (
          <col key={i} style={{ width: pt(width) }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: pt(heights[0] ?? 0) }}>
          {head.map((cell, i) => (
            <th key={i} scope="col" style={cellStyle(cell)}>
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells, row) => (
          <tr key={`${name}-${row}`} style={{ height: pt(heights[row + 1] ?? 0) }}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key="head" scope="row" style={cellStyle(cell)}>
                  {cell.text}
                </th>
              ) : (
                <td key={i} style={cellStyle(cell)}>
                  {cell.text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
