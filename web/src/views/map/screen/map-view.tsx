import { Suspense, useMemo, useRef, useState, type ReactNode } from "react";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { kinOf, lineageNote } from "../../../figure/areas/lineage.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePrinting } from "../../../ui/browser/use-printing.ts";
import { useSize, type Size } from "../../../ui/browser/use-size.ts";
import { classScale } from "../../theme.ts";
import { areaStates } from "./area-states.ts";
import { AreaCard } from "../../screen/area-card.tsx";
import { Inset } from "./inset.tsx";
import type { MapControls } from "../maplibre/make-map.ts";
import type { CameraLink } from "../maplibre/camera-link.ts";
import { MapButtons } from "./map-buttons.tsx";
import { MapInsets } from "./map-insets.tsx";
import { MapSketch } from "./map-sketch.tsx";
import { AreaWalk } from "../../screen/area-walk.tsx";
import { MapWalk } from "./map-walk.tsx";
import {
  cardOf,
  communesWalk,
  saidOf,
  useCommunesLayer,
  useOpenedCamera,
  type OpenedCommunes,
} from "./opened-communes.ts";
import { useFocusKept } from "./use-focus-kept.ts";
import { atRest, usePlaybackStates } from "./use-playback-states.ts";
import type { ProvinceProperties } from "../geometry/shape-properties.ts";
import type { MapShapes } from "../geometry/shapes.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";

const MapCanvas = lazily(async () => (await import("../maplibre/map-canvas.tsx")).MapCanvas);

export interface MapViewProps {
  readonly figure: Figure;
  readonly theme: Theme;
  /** Shapes of the Figure's boundaries; null while they are loading. */
  readonly shapes: MapShapes | null;
  /** Radius of the largest circle, in CSS pixels. */
  readonly largestCircle: number;
  /** The shapes of the provinces before; null until somebody points at one made of them. */
  readonly former?: MapShapes | null;
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  readonly onClose: () => void;
  /** A province opened into its communes, or the country into all of them; absent: the map is of provinces. */
  readonly opened?: OpenedCommunes | null;
  /** Maps that move together; absent: this one moves alone. */
  readonly camera?: CameraLink;
}

/** The map with its insets, its list for keys and screen readers, and the card of the province pointed at. */
export function MapView(props: MapViewProps): ReactNode {
  const { figure, theme, hovered, selected } = props;
  const text = words(figure.locale);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [made, setMade] = useState<{ readonly of: MapShapes; readonly controls: MapControls } | null>(null);
  const [ready, setReady] = useState<MapShapes | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const isPrinting = usePrinting();
  const [failed, setFailed] = useState(false);
  const [pointer, setPointer] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const width = size?.width ?? 0;
  const narrow = width < 480;
  const states = useMemo(() => areaStates(figure, props.largestCircle), [figure, props.largestCircle]);
  const rows = useMemo(() => new Map(shownRows(figure).map((row) => [row.area, row])), [figure]);
  const opened = props.opened ?? null;
  const names = useMemo(() => new Map(figure.areas.map((area) => [area.id, area])), [figure]);
  const shapes = useMemo(
    () => (props.shapes === null ? null : named(props.shapes, names)),
    // The names of a vintage's provinces change with the language only.
    // oxlint-disable-next-line react/exhaustive-deps
    [props.shapes, figure.locale],
  );
  const communes = useCommunesLayer(opened, shapes, theme, props.largestCircle, setDrawn);
  // Other boundaries are another map.
  const moving = made !== null && made.of === shapes ? made.controls : null;
  useOpenedCamera(moving, shapes, opened);
  const controls = ready === shapes ? moving : null;
  useFocusKept(box, walkedThrough(opened));
  const said = useMemo(() => saidOf(figure), [figure]);
  const colours = useMapColours(figure, theme);
  const hover = (area: string | null, at: { readonly x: number; readonly y: number } | null): void => {
    setPointer(at);
    props.onHover(area);
  };
  const { insetWidth, hasDelta } = isPrinting ? paperPlan : insetPlan(size);
  const whole = isPrinting
    ? paperPlan
    : {
        width: Math.max(160, narrow ? width - 2 : width - insetWidth - 24),
        height: (size?.height ?? 0) - 24,
      };
  const room = insetWidth * (props.camera !== undefined ? 1.1 : narrow ? 0.72 : 0.9);
  const outlined = useOutlines(figure, hovered ?? selected);
  const drawn = {
    theme,
    states,
    passing: usePlaybackStates(props.largestCircle),
    ...colours,
    ...outlined,
    former: props.former ?? null,
    circlesOverFill: figure.encoding === "circle-and-fill",
    hasCircles: figure.encoding !== "fill",
    onHover: hover,
    onOpen: props.onOpen,
  };
  // Colours of provinces mean nothing among those of communes.
  const bare = opened === null ? drawn : { ...drawn, states: new Map(), passing: atRest };
  const pointed = useMemo(() => cardOf(opened?.figure ?? null, hovered), [opened, hovered]);
  const area = pointed?.area ?? (hovered === null ? undefined : names.get(hovered));
  const row = pointed?.row ?? (hovered === null ? undefined : rows.get(hovered));
  return (
    <div
      ref={box}
      className="map"
      data-ready={controls !== null}
      data-communes={opened === null ? undefined : isDrawn ? "drawn" : "on their way"}
    >
      {shapes === null || size === null ? (
        <Skeleton lines={1} label={text.page.loadingMap} />
      ) : (
        <>
          {failed || isPrinting ? (
            <Inset
              {...bare}
              title={text.page.mapFailed}
              shapes={shapes}
              lit={[hovered, selected]}
              width={whole.width}
              height={whole.height}
              of={null}
            />
          ) : null}
          {opened !== null && (failed || isPrinting) ? <p className="note">{opened.notDrawn}</p> : null}
          {failed || isPrinting || controls !== null ? null : (
            <MapSketch {...drawn} shapes={shapes} lit={[hovered, selected]} size={size} room={room} />
          )}
          {failed ? null : (
            <Suspense fallback={null}>
              <MapCanvas
                {...drawn}
                shapes={shapes}
                hovered={hovered}
                selected={selected}
                sharesScroll={narrow}
                room={room}
                words={text.page.gestures}
                communes={communes}
                onMade={(of) => setMade({ of: shapes, controls: of })}
                onReady={() => setReady(shapes)}
                camera={props.camera ?? null}
                onFailed={() => setFailed(true)}
              />
            </Suspense>
          )}
          {opened === null || opened.points === null || opened.figure === null ? null : (
            <AreaWalk
              label={opened.label}
              help={opened.help}
              next={communesWalk(opened.points)}
              areas={saidOf(opened.figure)}
              selected={selected}
              onHover={(next) => hover(next, null)}
              onOpen={props.onOpen}
              onClose={props.onClose}
            />
          )}
          <MapWalk
            label={`${text.page.map.label}: ${figure.title}, ${figure.periodLabel}`}
            help={text.page.map.help}
            shapes={shapes}
            areas={said}
            selected={selected}
            onHover={(next) => hover(next, null)}
            onOpen={props.onOpen}
            onClose={props.onClose}
          />
          <MapInsets
            figure={figure}
            shapes={shapes}
            drawn={bare}
            lit={[hovered, selected]}
            width={insetWidth}
            hasDelta={hasDelta && opened === null}
          />
          {area === undefined || row === undefined ? null : (
            <AreaCard
              name={area.name}
              note={lineageNote(figure, area.id)}
              row={row}
              at={pointer}
              width={width}
            />
          )}
          {controls === null || failed ? null : <MapButtons controls={controls} locale={figure.locale} />}
        </>
      )}
    </div>
  );
}

/** Sizes on paper, in CSS pixels, whatever the screen's: the column of the sheet (print.css) is as wide as country and insets together. */
const paperPlan = { insetWidth: 104, hasDelta: true, width: 292, height: 460 };

/** How wide insets are, so that with their names they are never higher than the map; on low maps the delta has none. */
function insetPlan(size: Size | null): { readonly insetWidth: number; readonly hasDelta: boolean } {
  const { width, height } = size ?? { width: 0, height: 0 };
  if (width < 480) return { insetWidth: 96, hasDelta: true };
  const hasDelta = height >= 430;
  const most = width > 900 ? 190 : 150;
  const room = hasDelta ? (height - 148) / 2.26 : (height - 104) / 1.44;
  return { insetWidth: Math.max(96, Math.min(most, Math.floor(room))), hasDelta };
}

/** Colours of fills and circles, the same arrays while classes are as many: the map's style follows them. */
function useMapColours({ legend, encoding }: Figure, theme: Theme) {
  const { scale } = legend;
  const count = legend.classes.length;
  return useMemo(() => {
    const classes = Array.from({ length: count }, () => null);
    const colours = count === 0 ? [] : classScale(theme, { scale, classes });
    const bySign = encoding === "circle" && scale === "diverging";
    return { fills: encoding === "circle" ? [] : colours, circleFills: bySign ? colours : [] };
  }, [theme, scale, count, encoding]);
}

/** Which list is first for keys: of the communes of a province, or of provinces; null: it is on its way. */
function walkedThrough(opened: OpenedCommunes | null): string | null {
  if (opened === null || opened.province === null) return "provinces";
  return opened.points === null || opened.figure === null ? null : opened.province;
}

/** What is outlined with a province: those it was made of, and those that went with it. */
function useOutlines(figure: Figure, lit: string | null) {
  return useMemo(
    () => ({
      inside: figure.areas.find(({ id }) => id === lit)?.former.map(({ id }) => id) ?? [],
      kin: lit === null ? [] : kinOf(figure, lit).map(({ id }) => id),
    }),
    [figure, lit],
  );
}

/** The shapes with the names of the Figure's language. */
function named(shapes: MapShapes, names: ReadonlyMap<string, { readonly name: string }>): MapShapes {
  const translate = <One extends { readonly properties: ProvinceProperties }>(one: One): One => ({
    ...one,
    properties: { ...one.properties, name: names.get(one.properties.id)?.name ?? one.properties.name },
  });
  return {
    ...shapes,
    centres: { ...shapes.centres, features: shapes.centres.features.map(translate) },
    beside: { ...shapes.beside, features: shapes.beside.features.map(translate) },
  };
}
