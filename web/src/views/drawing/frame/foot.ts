import { sourceLine } from "../../../figure/build/figure-sources.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import { words } from "../../../i18n/words.ts";
import type { Palette } from "../../theme.ts";
import { element, type Drawn } from "../svg/tree.ts";
import { textLine } from "../text-line.ts";
import { textWidth, wrapText } from "../text.ts";
import { drawQrCode } from "./qr-code.ts";

const size = 14;
const step = size * 1.4;
/** Side of the code of the link: modules of a third of a millimetre and more on A4, for addresses of up to 200 letters. */
const codeSide = 132;
const codeGap = 20;

/** What the foot of a document says beside its Figure. */
export interface FootMatter {
  /** Such as where boundaries come from. */
  readonly attribution: string | null;
  /** Where the same is seen in the atlas; null: no address that others could follow. */
  readonly link: string | null;
  /** Whether the link is a code too, for those who have it on paper. */
  readonly isPaper: boolean;
}

/** Sources, attribution, link and version at the foot of a document of a size, within a margin. */
export function drawFoot(
  figure: Figure,
  p: Palette,
  {
    width: w,
    height: h,
    margin,
  }: { readonly width: number; readonly height: number; readonly margin: number },
  { attribution, link, isPaper }: FootMatter,
): { readonly top: number; readonly drawn: Drawn } {
  const x = words(figure.locale).export;
  const code = isPaper && link !== null ? { text: link, side: codeSide } : null;
  const right = w - margin - (code === null ? 0 : code.side + codeGap);
  const width = right - margin;
  const made = `${x.product} · ${versionText(figure)}`;
  const room = width - textWidth(made, size) - 40;
  const sources = wrapText(sourcesText(figure, width), width, size);
  const links = link === null ? [] : wrapText(`${x.link}: ${link}`, width, size);
  const credits = attribution === null ? [] : wrapText(attribution, width, size);
  // The version stands at the right of the last line; where that is a long one, on one of its own.
  const told = [...sources, ...links, ...credits];
  const isRoomy = textWidth(told.at(-1) ?? "", size) <= room;
  const lines = isRoomy ? told : [...told, ""];
  const tall = Math.max(lines.length * step + 10, code === null ? 0 : code.side + 12);
  const top = h - margin / 2 - tall;
  const roles = [...sources.map(() => "source"), ...links.map(() => "link")];
  const said = lines.map((line, i) =>
    line === ""
      ? null
      : textLine(
          margin,
          top + 10 + (i + 1) * step - 4,
          line,
          { size, fill: p.ink2 },
          { "data-role": roles[i] ?? "source" },
        ),
  );
  return {
    top,
    drawn: element(
      "g",
      { "data-part": "foot" },
      element("path", { d: ["M", margin, top, "H", w - margin], stroke: p.hairline }),
      said,
      textLine(
        right,
        top + 10 + lines.length * step - 4,
        made,
        { size, fill: p.ink2, anchor: "end" },
        { "data-role": "made" },
      ),
      code === null ? null : drawQrCode(code.text, w - margin - code.side, top + 12, code.side),
    ),
  };
}

/** As many sources as fit into three lines, then how many more there are. */
function sourcesText(figure: Figure, width: number): string {
  const x = words(figure.locale).export;
  const { sources, locale } = figure;
  if (sources.length === 0) return `${x.sources}: ${figure.of === "holdings" ? x.listed : x.noSources}`;
  if (figure.of === "holdings")
    return `${x.sources}: ${x.reportsCount(formatNumber(sources.length, locale))}.`;
  for (let shown = Math.min(sources.length, 12); shown > 0; shown -= 1) {
    const rest = sources.length - shown;
    const list = sources.slice(0, shown).map((source) => sourceLine(source, locale));
    const text = `${x.sources}: ${list.join("; ")}${rest === 0 ? "" : `; ${x.sourcesMore(formatNumber(rest, locale))}`}.`;
    if (shown === 1 || wrapText(text, width, size).length <= 3) return text;
  }
  return "";
}
