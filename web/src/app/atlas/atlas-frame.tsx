import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { Button } from "../../ui/button.tsx";
import { DialogBox } from "../../ui/dialog-box.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { useSize } from "../../ui/use-size.ts";
import { largestRadius } from "../../views/map/area-states.ts";
import { Legend } from "../../views/map/legend.tsx";
import { MapView } from "../../views/map/map-view.tsx";
import { RankingTable } from "../../views/table/ranking-table.tsx";
import { classScale } from "../../views/theme.ts";
import { useAtlas } from "../atlas-context.ts";
import { QueryBox } from "../query-box.tsx";
import type { Place } from "../url-state.ts";
import { goTo } from "../use-place.ts";
import { Certainty } from "./certainty.tsx";
import { EmptyPeriod } from "./empty-period.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { useShapes } from "./use-shapes.ts";

interface AtlasFrameProps {
  /** null while nothing has arrived yet. */
  readonly figure: Figure | null;
  /** Whether the Figure is about to be replaced by a newer one. */
  readonly waiting: boolean;
  /** What to choose; on phones in a sheet. */
  readonly controls: ReactNode;
  /** Under the headline, always in sight. */
  readonly doors: ReactNode;
  /** The time strip. */
  readonly strip: ReactNode;
  /** Instead of everything: why there is no Figure. */
  readonly trouble: ReactNode;
  readonly panel: (figure: Figure, area: string, close: () => void) => ReactNode;
}

/** The page of one Figure seen from its sides: headline, map, sentence, ranking, time; what is lit in one is lit in all. */
export function AtlasFrame(props: AtlasFrameProps): ReactNode {
  const { figure, trouble } = props;
  const { place, theme, words } = useAtlas();
  const text = words.page;
  const isNarrow = useMedia("screen and (max-width: 899px)");
  // West of the central coast the map is empty: there the legend is always in sight.
  const isRoomy = useMedia("(min-width: 1280px) and (min-height: 600px)");
  const [hovered, setHovered] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const mapBox = useRef<HTMLElement>(null);
  const mapSize = useSize(mapBox);
  const shapes = useShapes(figure?.vintage ?? null);
  const open = (area: string): void => goTo({ ...place, area }, place.area === null ? "push" : "replace");
  const close = (): void => {
    if (place.area !== null) goTo({ ...place, area: null });
  };
  useEffect(() => {
    document.title = figure === null ? text.product : `${figure.title} · ${text.product}`;
  }, [figure, text]);
  if (figure === null) {
    return (
      <div className="atlas atlas-empty">
        <h1 className="visually-hidden">{text.product}</h1>
        {trouble ?? <Skeleton lines={9} label={text.loading} />}
      </div>
    );
  }
  const isPanelBeside = place.area !== null && !isNarrow;
  const lights = { hovered, selected: place.area, onHover: setHovered, onOpen: open };
  const legend = (
    <Legend figure={figure} theme={theme} largestCircle={largestRadius(mapSize, figure.encoding)} />
  );
  return (
    <div className="atlas" aria-busy={props.waiting}>
      <div className="atlas-side">
        {figure.synthetic === null ? null : (
          <Notice kind="synthetic">
            <p>{figure.synthetic}</p>
          </Notice>
        )}
        <h1>{figure.title}</h1>
        <p className="lead-line">
          {figure.periodLabel} · {figure.boundariesLabel} · {figure.datasetLabel}
        </p>
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
        ) : (
          props.controls
        )}
        {isNarrow ? null : props.doors}
        {isNarrow || isRoomy ? null : legend}
      </div>
      <section className="atlas-nation" aria-label={words.country}>
        <p className="sentence">{figure.sentence}</p>
        {figure.difference === null ? null : <p className="difference">{figure.difference}</p>}
        <div className={isPanelBeside ? "certainty only-paper" : "certainty"}>
          <Certainty sentences={figure.certainty} />
        </div>
        <div className="actions">
          <ExportMenu figure={figure} area={place.area} />
          <QueryBox query={figure.query} dataVersion={figure.dataVersion} />
        </div>
      </section>
      <section ref={mapBox} className="atlas-map" aria-label={text.map.label}>
        {figure.vintage === null ? (
          <Notice kind="empty" title={words.map.noMap}>
            {figure.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Notice>
        ) : (
          <MapView
            // Other boundaries are other shapes: a map of their own.
            key={figure.vintage}
            figure={figure}
            theme={theme}
            shapes={shapes}
            largestCircle={largestRadius(mapSize, figure.encoding)}
            {...lights}
            onClose={close}
          />
        )}
        {isRoomy ? legend : null}
        <p className="attribution">
          {text.attribution} {words.map.attribution}
        </p>
      </section>
      <div className="atlas-time">{props.strip}</div>
      {isNarrow ? props.doors : null}
      <div className="atlas-list">
        {isPanelBeside && place.area !== null ? props.panel(figure, place.area, close) : null}
        <div className={isPanelBeside ? "behind" : ""}>
          {isNarrow ? legend : null}
          <RankingTable
            figure={figure}
            scale={classScale(theme, figure.legend)}
            {...lights}
          />
        </div>
      </div>
      {place.area !== null && isNarrow ? props.panel(figure, place.area, close) : null}
    </div>
  );
}

/** Goes to a place from a control: what is chosen stays in the history. */
export function choose(place: Place): void {
  goTo(place);
}
