import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { Button } from "../../ui/button.tsx";
import { DialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useMedia } from "../../ui/browser/use-media.ts";
import { useSize } from "../../ui/browser/use-size.ts";
import { largestRadius } from "../../views/map/screen/area-states.ts";
import { RankingTable } from "../../views/table/ranking-table.tsx";
import { classScale } from "../../views/theme.ts";
import { unseenIn } from "../address/unseen.ts";
import type { Unfollowed } from "../address/unfollowed.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { QueryBox } from "../shell/query-box.tsx";
import type { Place } from "../address/url-state.ts";
import { goTo } from "../address/use-place.ts";
import { AtlasSkeleton, hasRoomForLegend } from "./atlas-skeleton.tsx";
import { Certainty } from "./notes/certainty.tsx";
import { EmptyPeriod } from "./notes/empty-period.tsx";
import { ExportMenu } from "./export/export-menu.tsx";
import { NationSource } from "./notes/nation-source.tsx";
import { PlaybackLine, useRunningMark } from "./playback/playback-line.tsx";
import { PictureLegend } from "./picture/picture-legend.tsx";
import { Picture, type Lights } from "./picture/picture.tsx";
import { useFigureAnnouncement } from "./notes/announce-figure.ts";
import { ViewSwitcher } from "./picture/view-switcher.tsx";
import { lazily } from "../../ui/browser/server-reachability.ts";
import { viewOf } from "../../views/catalogue.ts";
import { offeredViews, shownView } from "../../views/offered-views.ts";

const UnfollowedNote = lazily(async () => (await import("../address/unfollowed-note.tsx")).UnfollowedNote);
const PictureKey = lazily(async () => (await import("../../views/screen/picture-key.tsx")).PictureKey);

interface AtlasFrameProps {
  /** null while nothing has arrived yet. */
  readonly figure: Figure | null;
  /** Whether the Figure is about to be replaced by a newer one. */
  readonly waiting: boolean;
  /** What of the address cannot be followed; absent: all is. */
  readonly unfollowed?: readonly Unfollowed[];
  /** Under the headline: what is counted, and what is newer. */
  readonly about?: ReactNode;
  /** What to choose; on phones in a sheet. */
  readonly controls: ReactNode;
  /** Under the headline, always in sight. */
  readonly doors: ReactNode;
  /** The time strip. */
  readonly strip: ReactNode;
  /** Above the picture, under the choice of pictures: how it is compared. */
  readonly toolbar: ReactNode;
  /** Instead of the one picture of the Figure: two side by side. */
  readonly picture?: (lights: Lights, largestCircle: number) => ReactNode;
  /** Instead of everything: why there is no Figure. */
  readonly trouble: ReactNode;
  readonly panel: (figure: Figure, area: string, close: () => void) => ReactNode;
}

/** The page of one Figure seen from its sides: headline, picture, sentence, ranking, time; what is lit in one is lit in all. */
export function AtlasFrame(props: AtlasFrameProps): ReactNode {
  const { figure, trouble } = props;
  const text = useAtlas().words.page;
  useEffect(() => {
    document.title = figure === null ? text.product : `${figure.title} · ${text.product}`;
  }, [figure, text]);
  if (figure !== null) return <AtlasSides {...props} figure={figure} />;
  if (trouble === null) return <AtlasSkeleton title={text.product} label={text.loading} />;
  return (
    <div className="atlas atlas-empty">
      <h1 className="visually-hidden">{text.product}</h1>
      {trouble}
    </div>
  );
}

/** All sides of a Figure that is there. */
function AtlasSides(props: AtlasFrameProps & { readonly figure: Figure }): ReactNode {
  const { figure, trouble } = props;
  const { place, theme, words } = useAtlas();
  const text = words.page;
  const isNarrow = useMedia("screen and (max-width: 899px)");
  // As compare.css has it.
  const isStacked = useMedia("screen and (max-width: 639px) and (min-height: 500px)");
  const [hovered, setHovered] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const pictureBox = useRef<HTMLDivElement>(null);
  const pictureSize = useSize(pictureBox);
  const sectionBox = useRef<HTMLElement>(null);
  const sectionSize = useSize(sectionBox);
  const open = (area: string): void => goTo({ ...place, area }, place.area === null ? "push" : "replace");
  const close = (): void => {
    if (place.area !== null) goTo({ ...place, area: null });
  };
  const markRunning = useRunningMark();
  useFigureAnnouncement(figure, props.waiting);
  const list = useRef<HTMLDivElement>(null);
  // A panel is read from its top, wherever the list under it was.
  useEffect(() => {
    if (place.area !== null) list.current?.scrollTo({ top: 0 });
  }, [place.area]);
  const isPanelBeside = place.area !== null && !isNarrow;
  const lights: Lights = {
    hovered,
    selected: place.area,
    onHover: setHovered,
    onOpen: open,
    onClose: close,
  };
  const view = shownView(figure, place.view);
  const { land } = viewOf(view);
  const isAlone = props.picture === undefined;
  const unfollowed = [...(props.unfollowed ?? []), ...unseenIn(place, figure, view)];
  // Other pictures fill their box; without room the colours are explained in a line under the map, and at length beside it.
  const isOver = view === "map" && isAlone && !isNarrow && hasRoomForLegend(sectionSize);
  const sides = props.picture === undefined ? 1 : 2;
  // Two pictures stand beside each other, or on phones below: their circles are as large as those of one of them.
  const pictureShare = pictureSize === null ? null : sharedSize(pictureSize, sides, isStacked);
  const largestCircle = largestRadius(pictureShare, figure.encoding);
  const legend = (
    <PictureLegend
      figure={figure}
      theme={theme}
      view={view}
      largestCircle={largestCircle}
      hovered={hovered}
    />
  );
  return (
    <div ref={markRunning} className="atlas" aria-busy={props.waiting}>
      <div className="atlas-side">
        {figure.synthetic === null ? null : (
          <Notice kind="synthetic">
            <p>{figure.synthetic}</p>
          </Notice>
        )}
        <h1>{figure.title}</h1>
        <p className="lead-line">
          <PlaybackLine of={periodOf}>{figure.periodLabel}</PlaybackLine>
          {figure.boundariesLabel} · {figure.datasetLabel}
        </p>
        {unfollowed.length === 0 ? null : (
          <Suspense fallback={null}>
            <UnfollowedNote parts={unfollowed} />
          </Suspense>
        )}
        {props.about}
        {trouble}
        <EmptyPeriod figure={figure} place={place} />
        {isNarrow ? (
          <>
            {props.controls === null ? null : (
              <Button className="choose" onPress={() => setChoosing(true)}>
                {text.controls.open}
              </Button>
            )}
            <DialogBox
              title={text.controls.title}
              close={text.close}
              shape="sheet"
              isOpen={isChoosing}
              onClose={() => setChoosing(false)}
            >
              {props.controls}
            </DialogBox>
          </>
        ) : props.controls === null ? null : (
          <>
            <h2 className="visually-hidden">{text.controls.title}</h2>
            {props.controls}
          </>
        )}
        {isNarrow ? null : props.doors}
        {isNarrow || isOver ? null : legend}
      </div>
      <section className="atlas-nation" aria-label={words.country}>
        <h2 className="visually-hidden">{words.country}</h2>
        <p className="sentence">{figure.sentence}</p>
        {figure.difference === null ? null : <p className="difference">{figure.difference}</p>}
        <NationSource figure={figure} />
        <div className={isPanelBeside ? "certainty only-paper" : "certainty"}>
          <Certainty
            sentences={figure.certainty}
            missing={figure.national?.missing ?? []}
            isFolded={isNarrow}
          />
        </div>
        <div className="actions">
          <ExportMenu figure={figure} place={place} />
          <QueryBox query={figure.query} dataVersion={figure.dataVersion} />
        </div>
      </section>
      <section
        ref={sectionBox}
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
            onChoose={(chosen) => goTo({ ...place, view: chosen })}
          />
          {props.toolbar}
        </div>
        <div ref={pictureBox} className="picture-box">
          {props.picture === undefined ? (
            <Picture
              figure={figure}
              theme={theme}
              view={place.view}
              highlight={place.highlight}
              onHighlight={(highlight) => goTo({ ...place, highlight }, "replace")}
              from={place.versus}
              waiting={props.waiting}
              {...lights}
            />
          ) : (
            props.picture(lights, largestCircle)
          )}
        </div>
        {isOver ? legend : null}
        {view === "map" && isAlone && !isOver && pictureSize !== null ? (
          <Suspense fallback={null}>
            <PictureKey figure={figure} theme={theme} largestCircle={largestCircle} />
          </Suspense>
        ) : null}
        {land === null ? null : (
          <p className="attribution">
            {text.attribution} {land === "places" ? words.pictures.tileHint : words.map.attribution}
          </p>
        )}
      </section>
      {props.strip === null ? null : (
        <section className="atlas-time" aria-label={text.strip.title}>
          <h2 className="visually-hidden">{text.strip.title}</h2>
          {props.strip}
        </section>
      )}
      {isNarrow ? props.doors : null}
      <div ref={list} className="atlas-list">
        {isPanelBeside && place.area !== null ? props.panel(figure, place.area, close) : null}
        <div className={isPanelBeside ? "behind" : ""}>
          {isNarrow ? legend : null}
          <h2 className="visually-hidden">{text.ranking.title}</h2>
          <RankingTable
            figure={figure}
            scale={classScale(theme, figure.legend)}
            hovered={hovered}
            selected={place.area}
            onHover={setHovered}
            onOpen={open}
          />
        </div>
      </div>
      {place.area !== null && isNarrow ? props.panel(figure, place.area, close) : null}
    </div>
  );
}

function periodOf({ periodLabel }: Figure): string {
  return periodLabel;
}

function sharedSize(
  { width, height }: { readonly width: number; readonly height: number },
  sides: number,
  isStacked: boolean,
): { readonly width: number; readonly height: number } {
  return isStacked ? { width, height: height / sides } : { width: width / sides, height };
}

/** Goes to a place from a control: what is chosen stays in the history. */
export function choose(place: Place): void {
  goTo(place);
}
