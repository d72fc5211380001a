import type { TableBlock } from "../../../briefing/page.ts";
import { tableCaption } from "../../../briefing/table-of-figure.ts";
import { h, type Html } from "./tree.ts";

/** A table of a briefing, each cell with its number and status beside what is written: for a page for the road, and under the pictures on screen. */
export function tableHtml(block: TableBlock): Html {
  const { id, columns, rows, notes } = block;
  return h(
    "table",
    { id },
    h(
      "caption",
      {},
      tableCaption(block),
      notes.map((note) => h("div", { class: "quiet" }, note)),
    ),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map(({ label, holds }) =>
          h("th", { scope: "col", class: holds === "numbers" ? "n" : null }, label),
        ),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(({ id: row, role, cells }) =>
        h(
          "tr",
          { class: role === "plain" ? null : role, "data-row": row },
          cells.map(({ text, value, status }, i) => {
            const isNumber = columns[i]?.holds === "numbers";
            if (i === 0) return h("th", { scope: "row" }, text);
            return h(
              "td",
              {
                class: isNumber ? (value === null ? "n unknown" : "n") : null,
                "data-value": value === null ? null : String(value),
                "data-status": status,
              },
              text,
            );
          }),
        ),
      ),
    ),
  );
}
