import { useMemo, useRef, useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePrinting } from "../../../ui/browser/use-printing.ts";
import { useSize } from "../../../ui/browser/use-size.ts";
import { drawPicture, screenScale } from "../../../views/drawing/draw-picture.ts";
import { viewOf } from "../../../views/catalogue.ts";
import { tileLayoutOf } from "../../../views/charts/tile-layout.ts";
import { markPatterns } from "../../../views/drawing/marks.ts";
import { insideOf } from "../../../views/drawing/svg/serialise.ts";
import { element } from "../../../views/drawing/svg/tree.ts";
import { fontFamily } from "../../../views/theme.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { useBoundaries } from "../../../views/map/screen/use-boundaries.ts";
import { useDrawing } from "../../../views/screen/use-drawing.ts";
import type { ViewId } from "../../../views/catalogue.ts";

interface ProfilePictureProps {
  readonly figure: Figure;
  readonly view: ViewId;
  /** Areas a trend is drawn for. */
  readonly areas?: readonly string[];
  /** Areas that the page names beside a map. */
  readonly named?: readonly string[];
  /** Height as a share of the width. */
  readonly ratio: number;
  /** Said to those who do not see it; its table follows. */
  readonly label: string;
}

/** The narrowest drawing, in its own units, in which a map's names keep apart. */
const mapUnits = 910;
/** The same of tiles. */
const tileUnits = 470;

/** CSS pixels of a sheet of A4 between its margins. */
const sheetWidth = 703;
/** A higher map would not leave room for what explains it. */
const sheetRatio = 0.8;

/** A picture of a Figure as it is drawn for paper, as wide as its box: still, the same on screen and printed. */
export function ProfilePicture(props: ProfilePictureProps): ReactNode {
  const { figure, view: asked, areas, named, ratio, label } = props;
  const { theme: shown, words } = useAtlas();
  const box = useRef<HTMLElement>(null);
  const size = useSize(box);
  const isPrinting = usePrinting();
  // Laid out for the sheet: a drawing made for a wide screen and shrunk could not be read.
  const width = isPrinting ? sheetWidth : (size?.width ?? 0);
  // On a phone a map of all provinces cannot be read; equal tiles can, and the map is a tap away.
  const boundaries = useBoundaries(viewOf(asked).land === null ? null : figure.vintage);
  const isNarrow = asked === "map" && width > 0 && width < 520;
  const view = isNarrow && tileLayoutOf(boundaries ?? null) !== null ? "tile-grid" : asked;
  // Paper is white.
  const theme = isPrinting ? "light" : shown;
  const height = Math.round(
    width * (view === "tile-grid" ? 1.25 : isPrinting ? Math.min(ratio, sheetRatio) : ratio),
  );
  const loaded = useDrawing(view);
  const fresh = useMemo(() => {
    if (loaded === null || width === 0 || boundaries === undefined) return null;
    const options = { width, height, theme, boundaries, areas: areas ?? [], named: named ?? [] };
    const scale =
      view === "map"
        ? Math.min(screenScale, width / mapUnits)
        : view === "tile-grid"
          ? Math.min(screenScale, width / tileUnits)
          : screenScale;
    return insideOf(drawPicture(loaded, figure, options, scale).svg);
  }, [loaded, figure, view, areas, named, theme, boundaries, width, height]);
  // While the next drawing waits for its boundaries the one before stays in sight.
  const [kept, setKept] = useState(fresh);
  if (fresh !== null && fresh !== kept) setKept(fresh);
  const drawn = fresh ?? kept;
  return (
    <figure ref={box} className={`profile-picture profile-${view}`}>
      {drawn === null ? (
        <Skeleton lines={8} label={words.page.loading} />
      ) : (
        <div className="profile-drawing" role="img" aria-label={label} dangerouslySetInnerHTML={drawn} />
      )}
    </figure>
  );
}

const legendWidth = 300;
const legendScale = 0.8;

/** What a picture's colours and marks mean, as it is drawn for paper. */
export function ProfileLegend({
  figure,
  view,
}: {
  readonly figure: Figure;
  readonly view: ViewId;
}): ReactNode {
  const { theme: shown, words } = useAtlas();
  const theme = usePrinting() ? "light" : shown;
  const loaded = useDrawing(view);
  const inside = useMemo(() => {
    if (loaded === null) return insideOf(null);
    const options = { width: legendWidth, height: 800, theme, boundaries: null, areas: [] };
    const { matter } = loaded.compose(figure, options);
    const column = matter.column(legendWidth, legendScale);
    const marks = markPatterns(
      figure.legend.marks.map(({ mark }) => mark),
      theme,
      "mark",
    );
    return insideOf(
      element(
        "svg",
        {
          xmlns: "http://www.w3.org/2000/svg",
          width: legendWidth,
          height: column.height,
          viewBox: [0, 0, legendWidth, column.height],
          "font-family": `'${fontFamily}', sans-serif`,
        },
        element("defs", {}, marks),
        column.draw(0, 0),
      ),
    );
  }, [loaded, figure, theme]);
  return (
    <div
      className="profile-legend"
      role="img"
      aria-label={words.page.legend.title}
      dangerouslySetInnerHTML={inside}
    />
  );
}
