import { compareWords } from "../../i18n/compare-words.ts";
import type { Figure } from "../../figure/figure.ts";
import { formatNumber, upperFirst, withUnit } from "../../figure/format/format.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import { words } from "../../i18n/words.ts";
import type { Box } from "./box.ts";
import { element, type Drawn } from "./svg/tree.ts";
import { withPrefix } from "./svg/walk.ts";
import { textLine } from "./text-line.ts";
import { textWidth } from "./text.ts";
import { palette } from "../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../view.ts";

const gap = 28;
/** Room over a picture for its period and the country's value. */
const head = 62;
const prefix = "other-";

/**
 * Two Figures on one scale (`pairFigures`) in one drawing: the other period on the left, the chosen one on the right, each under its period
 * and the country's value. The legend is the chosen one's.
 */
export function composePair(view: Drawing, chosen: Figure, other: Figure, options: ViewOptions): Composed {
  const right = view.compose(chosen, options);
  const left = view.compose(other, options);
  return {
    figure: right.figure,
    matter: {
      ...right.matter,
      defs: [right.matter.defs, withPrefix(left.matter.defs, prefix)],
      content: (box) => {
        const width = (box.width - gap) / 2;
        const at = (i: 0 | 1): Box => ({
          x: box.x + i * (width + gap),
          y: box.y + head,
          width,
          height: box.height - head,
        });
        const middle = box.x + width + gap / 2;
        return [
          drawHead(other, at(0), options),
          drawHead(chosen, at(1), options),
          element("path", {
            d: ["M", middle, box.y, "V", box.y + box.height],
            stroke: palette(options.theme).hairline,
          }),
          element("g", { "data-side": "other" }, withPrefix(left.matter.content(at(0)), prefix)),
          element("g", { "data-side": "chosen" }, right.matter.content(at(1))),
        ];
      },
    },
  };
}

function drawHead(figure: Figure, box: Box, { theme }: ViewOptions): Drawn {
  const p = palette(theme);
  const { national, kind, unit, locale } = figure;
  const { country } = words(locale);
  const compare = compareWords(locale);
  const label = figure.periods.find(({ id }) => id === figure.period)?.label ?? figure.periodLabel;
  const title = upperFirst(label, locale);
  const rows = shownRows(figure);
  const known = compare.withFigure(
    formatNumber(rows.filter(({ value }) => value !== null).length, locale),
    formatNumber(rows.length, locale),
  );
  const value =
    national === null
      ? ""
      : `${country}: ${national.value === null || kind === "RATIO" ? national.text : withUnit(national.text, unit, locale)}. `;
  const said = value + known;
  const size = Math.min(16, (16 * box.width) / textWidth(said, 16, 400));
  return [
    textLine(
      box.x,
      box.y - head + 20,
      title,
      { size: 21, fill: p.ink, weight: 600 },
      { "data-role": "side-period" },
    ),
    textLine(box.x, box.y - head + 44, said, { size, fill: p.ink2 }, { "data-role": "side-nation" }),
  ];
}
