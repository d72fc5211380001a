import { Suspense, useRef, type ReactNode } from "react";
import { words } from "../../../i18n/words.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useSize } from "../../../ui/browser/use-size.ts";
import { largestRadius } from "../../../views/map/screen/area-states.ts";
import { MapView } from "../../../views/map/screen/map-view.tsx";
import type { PictureProps } from "./picture-props.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { shownView, whyNot } from "../../../views/offered-views.ts";
import { useFormerShapes, useShapes } from "../data/use-shapes.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";

const DrawnPictureView = lazily(async () => (await import("./drawn-picture-view.tsx")).DrawnPictureView);

/** One picture of a Figure, as large as its box; everything it needs comes by props, so that two can stand side by side. */
export function Picture(props: PictureProps): ReactNode {
  const { figure, theme } = props;
  const { address } = useAtlas();
  const text = words(figure.locale);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const shapes = useShapes(figure.vintage);
  const former = useFormerShapes(figure, [props.hovered, props.selected]);
  const view = shownView(figure, props.view);
  const why = whyNot(figure, props.view);
  const isMapMissing = figure.vintage === null && props.view === "map";
  return (
    <div ref={box} className="picture">
      {isMapMissing ? (
        <Notice kind="empty" title={text.map.noMap}>
          {figure.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {figure.boundaries === "CURRENT" ? null : (
            <p>
              <PageLink to={{ ...address, boundaries: "CURRENT" }}>{text.boundaries.showCurrent}</PageLink>
            </p>
          )}
        </Notice>
      ) : why !== null ? (
        <Notice kind="note">
          <p>
            {text.views.notHere(text.views.name[props.view], text.views.name[view], text.views.whyNot[why])}
          </p>
        </Notice>
      ) : null}
      {view !== "map" || props.opened === null || props.opened === undefined ? null : (
        <div className="map-opened">{props.opened.heading}</div>
      )}
      {view === "map" ? (
        <MapView
          // Other boundaries are other shapes: a map of their own.
          key={figure.vintage}
          figure={figure}
          theme={theme}
          shapes={shapes}
          former={former}
          opened={props.opened ?? null}
          largestCircle={props.largestCircle ?? largestRadius(size, figure.encoding)}
          {...(props.camera === undefined ? {} : { camera: props.camera })}
          hovered={props.hovered}
          selected={props.selected}
          onHover={props.onHover}
          onOpen={props.onOpen}
          onClose={props.onClose}
        />
      ) : (
        <Suspense fallback={<Skeleton lines={1} label={text.views.loading} />}>
          <DrawnPictureView {...props} view={view} />
        </Suspense>
      )}
    </div>
  );
}
