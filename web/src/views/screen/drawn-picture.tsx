import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import type { Topology } from "topojson-specification";
import type { Figure, Theme } from "../../figure/figure.ts";
import { words } from "../../i18n/words.ts";
import { useMedia } from "../../ui/browser/use-media.ts";
import { useSize } from "../../ui/browser/use-size.ts";
import { AreaCard } from "./area-card.tsx";
import { AreaWalk } from "./area-walk.tsx";
import { drawPicture, screenScale, wallScale } from "../drawing/draw-picture.ts";
import { insideOf } from "../drawing/svg/serialise.ts";
import { light, nextArea, pointedAt, type Pointed } from "./hit-test.ts";
import { viewOf, type ViewId } from "../catalogue.ts";
import { largest } from "../map/drawing/draw-circles.ts";
import { PictureKey } from "./legend/picture-key.tsx";
import { useDrawing } from "./use-drawing.ts";
import { spokenAreas } from "./spoken-areas.ts";

export interface DrawnPictureProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly view: ViewId;
  /** The boundary file of the Figure's vintage; null where the picture needs none. */
  readonly boundaries: Topology | null;
  /** Areas whose lines stand out in a trend. */
  readonly highlight: readonly string[];
  /** The period that a slope begins with; null: the one it finds. */
  readonly from: string | null;
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  /** What a click does instead of opening; where the drawing runs along time, with the period at the pointer. */
  readonly onPress?: (area: string, period: string | null) => void;
  readonly onClose: () => void;
}

const nothing = insideOf(null);

/**
 * A drawing on screen, as large as its box, or larger and scrolled where the box is too small to read it in. Its areas answer to
 * pointer and keys as those of the map do, and are lit with the rest of the page.
 */
export function DrawnPicture(props: DrawnPictureProps): ReactNode {
  const { figure, theme, view, boundaries, highlight, from, hovered, selected } = props;
  const text = words(figure.locale);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const prefix = useId();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  // Where the page is one long column, a picture is as high as it wants: no scrolling within scrolling.
  const isFlowing = useMedia("screen and (max-width: 899px)");
  // On a wall all type grows a step.
  const scale = useMedia("(min-width: 1920px)") ? wallScale : screenScale;
  const loaded = useDrawing(view);
  const drawn = useMemo(() => {
    if (loaded === null || size === null || size.width === 0) return null;
    const height = isFlowing ? Math.min(460, size.width * 1.1) : size.height;
    const options = { width: size.width, height, theme, boundaries, areas: highlight, from };
    const { svg, ...picture } = drawPicture(loaded, figure, options, scale, `${prefix}-`);
    return { ...picture, inside: insideOf(svg) };
  }, [loaded, size, scale, isFlowing, figure, theme, boundaries, highlight, from, prefix]);
  const inside = drawn?.inside ?? nothing;
  const isLarger =
    drawn !== null && size !== null && (drawn.height > size.height + 1 || drawn.width > size.width + 1);
  useLayoutEffect(() => light(drawing.current, hovered, selected), [inside, hovered, selected]);
  // A new drawing stands where the old one was scrolled to.
  useLayoutEffect(() => freeze(scroller.current), [inside]);
  const names = useMemo(() => new Map(figure.areas.map((area) => [area.id, area])), [figure]);
  const said = useMemo(() => spokenAreas(figure, view, from), [figure, view, from]);
  usePointer(scroller, frame, {
    point: (next) => {
      setPointed(next);
      if ((next?.area ?? null) !== hovered) props.onHover(next?.area ?? null);
    },
    open: props.onPress ?? props.onOpen,
  });
  const period = pointed !== null && pointed.area === hovered ? pointed.period : null;
  const row = figure.rows.find(
    (one) => one.area === hovered && one.member === null && one.period === (period ?? figure.period),
  );
  const label = figure.periods.find(({ id }) => id === (row?.period ?? figure.period))?.label ?? null;
  const area = hovered === null ? undefined : names.get(hovered);
  return (
    <>
      <div
        ref={frame}
        className="drawn"
        style={isFlowing ? { flex: "none", height: drawn === null ? 460 : drawn.height } : undefined}
      >
        <div
          ref={scroller}
          className={isLarger ? "drawn-scroll drawn-larger" : "drawn-scroll"}
          onScroll={() => freeze(scroller.current)}
          // What is larger than its box is scrolled by keys too.
          {...(isLarger ? { tabIndex: 0, role: "group", "aria-label": text.views.name[view] } : {})}
        >
          <div
            ref={drawing}
            role="img"
            aria-label={`${text.views.name[view]}: ${figure.title}, ${figure.periodLabel}`}
            dangerouslySetInnerHTML={inside}
          />
        </div>
        <AreaWalk
          label={`${text.page.ranking.title}: ${figure.title}`}
          help={text.views.help}
          areas={said}
          selected={selected}
          next={(from, direction) => nextArea(drawing.current, from, direction)}
          onHover={(next) => {
            setPointed(null);
            props.onHover(next);
            show(drawing.current, next);
          }}
          onOpen={props.onOpen}
          onClose={props.onClose}
        />
        {area === undefined || row === undefined ? null : (
          <AreaCard
            name={area.name}
            note={label ?? area.formedFrom}
            row={row}
            at={pointed === null || pointed.area !== hovered ? null : pointed.at}
            width={size?.width ?? 0}
          />
        )}
      </div>
      {drawn !== null && viewOf(view).classed !== "never" ? (
        <PictureKey figure={drawn.figure} theme={theme} largestCircle={largest * scale} />
      ) : null}
    </>
  );
}

interface PointerAnswers {
  readonly point: (pointed: Pointed | null) => void;
  readonly open: (area: string, period: string | null) => void;
}

/** Tells what the pointer is on, and what it opens. Keys and screen readers have the list over the drawing instead. */
function usePointer(
  scroller: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  answers: PointerAnswers,
): void {
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const over = new AbortController();
    const { signal } = over;
    element.addEventListener(
      "pointermove",
      (event) => latest.current.point(pointedAt(event, frame.current)),
      {
        signal,
      },
    );
    element.addEventListener("pointerleave", () => latest.current.point(null), { signal });
    element.addEventListener(
      "click",
      (event) => {
        const pointed = pointedAt(event, frame.current);
        if (pointed !== null) latest.current.open(pointed.area, pointed.period);
      },
      { signal },
    );
    return () => over.abort();
  }, [scroller, frame]);
}

/** Keeps what is frozen to the left edge in sight while the drawing is scrolled. */
function freeze(scroller: HTMLElement | null): void {
  const svg = scroller?.querySelector("svg");
  if (scroller === null || svg === null || svg === undefined) return;
  const unit = svg.viewBox.baseVal.width / Math.max(1, svg.width.baseVal.value);
  for (const part of svg.querySelectorAll('[data-frozen="left"]'))
    part.setAttribute("transform", `translate(${scroller.scrollLeft * unit} 0)`);
}

/** Brings an area that was walked to into sight. */
function show(drawing: HTMLElement | null, area: string | null): void {
  if (drawing === null || area === null) return;
  drawing
    .querySelector(`[data-hit="${CSS.escape(area)}"]`)
    ?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
