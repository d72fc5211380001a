import { Suspense, type ReactNode, type RefObject } from "react";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { viewOf, type ViewId } from "../../../views/catalogue.ts";
import { offeredViews } from "../../../views/offered-views.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Lights } from "../picture/picture-props.ts";
import { Picture } from "../picture/picture.tsx";
import { ViewSwitcher } from "../picture/view-switcher.tsx";
import type { FilledFrameProps } from "./frame-props.ts";

const PictureKey = lazily(
  async () => (await import("../../../views/screen/legend/picture-key.tsx")).PictureKey,
);

interface PictureSectionProps extends FilledFrameProps {
  readonly view: ViewId;
  readonly lights: Lights;
  /** Measured to see where the legend has room. */
  readonly sectionRef: RefObject<HTMLElement | null>;
  /** Measured to see how large circles are. */
  readonly pictureRef: RefObject<HTMLDivElement | null>;
  /** Radius in CSS pixels of the largest circle the picture draws. */
  readonly largestCircle: number;
  /** Whether colours and marks are explained in a line under the picture. */
  readonly hasKey: boolean;
  /** Over the picture; null: it stands elsewhere. */
  readonly legend: ReactNode;
}

/** The picture of a Figure, or two of it, with the choice of pictures above. */
export function PictureSection({
  figure,
  waiting,
  view,
  toolbar,
  opened,
  picture,
  lights,
  legend,
  sectionRef,
  pictureRef,
  largestCircle,
  hasKey,
}: PictureSectionProps): ReactNode {
  const { address, theme, words } = useAtlas();
  const { land } = viewOf(view);
  return (
    <section
      ref={sectionRef}
      className={view === "map" ? "atlas-map" : "atlas-map atlas-drawn"}
      data-view={view}
      aria-label={words.views.name[view]}
    >
      <h2 className="visually-hidden">{words.views.name[view]}</h2>
      <div className="picture-bar">
        <ViewSwitcher
          figure={figure}
          views={offeredViews(figure)}
          view={view}
          label={words.views.choose}
          onChoose={(chosen) => goTo({ ...address, view: chosen })}
        />
        {toolbar}
      </div>
      <div ref={pictureRef} className="picture-box">
        {picture === undefined ? (
          <Picture
            figure={figure}
            theme={theme}
            view={address.view}
            highlight={address.highlight}
            onHighlight={(highlight) => goTo({ ...address, highlight }, "replace")}
            from={address.versus}
            waiting={waiting}
            opened={opened ?? null}
            {...lights}
          />
        ) : (
          picture(lights, largestCircle)
        )}
      </div>
      {legend}
      {hasKey ? (
        <Suspense fallback={null}>
          <PictureKey
            figure={opened?.figure ?? figure}
            theme={theme}
            largestCircle={largestCircle * (opened?.circleShare ?? 1)}
          />
        </Suspense>
      ) : null}
      {land === null ? null : (
        <p className="attribution">
          {words.page.attribution} {land === "places" ? words.pictures.tileHint : words.map.attribution}
        </p>
      )}
    </section>
  );
}
