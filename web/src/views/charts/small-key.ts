import type { Figure } from "../../figure/figure.ts";
import { words } from "../../i18n/words.ts";
import type { ColumnPart } from "../frame.ts";
import { n, textLine } from "../svg.ts";
import type { Palette } from "../theme.ts";

/** What lines and dots of small charts mean. */
export function keyPart(
  figure: Figure,
  p: Palette,
  hasNation: boolean,
  hasBreaks: boolean,
  scale: number,
): ColumnPart {
  const w = words(figure.locale).pictures;
  const row = 26 * scale;
  const size = 16 * scale;
  const stroke = (style: string) => (x: number, y: number) =>
    `<path d="M${n(x)} ${n(y)}h${n(34 * scale)}" ${style}/>`;
  const entries = [
    { text: w.line, draw: stroke(`stroke="${p.accent}" stroke-width="2.4"`) },
    ...(hasNation ? [{ text: w.nation, draw: stroke(`stroke="${p.ink2}" stroke-width="1.1"`) }] : []),
    {
      text: w.open,
      draw: (x: number, y: number) =>
        `<circle cx="${n(x + 17 * scale)}" cy="${n(y)}" r="4" fill="${p.ground}" stroke="${p.accent}" stroke-width="1.6"/>`,
    },
    ...(hasBreaks ? [{ text: w.break, draw: stroke(`stroke="${p.ink2}" stroke-dasharray="2 3"`) }] : []),
  ];
  return {
    height: entries.length * row + 14 * scale,
    draw: (x, y) =>
      entries
        .map(
          ({ text, draw }, i) =>
            draw(x, y + (i + 0.5) * row) +
            textLine(
              x + 46 * scale,
              y + (i + 0.5) * row + size * 0.35,
              text,
              { size, fill: p.ink },
              ' data-role="key"',
            ),
        )
        .join(""),
  };
}
