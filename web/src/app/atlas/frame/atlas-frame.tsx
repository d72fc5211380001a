import { useEffect, useRef, useState, type ReactNode } from "react";
import { shownView } from "../../../views/offered-views.ts";
import { goTo } from "../../address/use-address.ts";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { closeCommunes } from "../communes/use-opened.tsx";
import { useFigureAnnouncement } from "../notes/announce-figure.ts";
import { PictureLegend } from "../picture/picture-legend.tsx";
import type { Lights } from "../picture/picture-props.ts";
import { useRunningMark } from "../playback/playback-line.tsx";
import { AtlasSkeleton } from "./atlas-skeleton.tsx";
import { CountrySection } from "./country-section.tsx";
import type { AtlasFrameProps, FilledFrameProps } from "./frame-props.ts";
import { ListColumn } from "./list-column.tsx";
import { PictureSection } from "./picture-section.tsx";
import { SideColumn } from "./side-column.tsx";
import { useFrameLayout } from "./use-frame-layout.ts";

/** The page of one Figure seen from its sides: headline, picture, sentence, ranking, time; what is lit in one is lit in all. */
export function AtlasFrame(props: AtlasFrameProps): ReactNode {
  const { figure, failure } = props;
  const text = useAtlas().words.page;
  useEffect(() => {
    document.title = figure === null ? text.product : `${figure.title} · ${text.product}`;
  }, [figure, text]);
  if (figure !== null) return <FilledFrame {...props} figure={figure} />;
  if (failure === null) return <AtlasSkeleton title={text.product} label={text.loading} />;
  return (
    <div className="atlas atlas-empty">
      <h1 className="visually-hidden">{text.product}</h1>
      {failure}
    </div>
  );
}

/** Headline, country, picture, time and list of a Figure that is there. */
function FilledFrame(props: FilledFrameProps): ReactNode {
  const { figure } = props;
  const { address, theme, words } = useAtlas();
  const text = words.page;
  const [hovered, setHovered] = useState<string | null>(null);
  const isProvince = (area: string): boolean => figure.areas.some(({ id }) => id === area);
  const isOpened = (props.opened ?? null) !== null;
  const open = (area: string): void => {
    // Beside the communes of a province lie those of another; a commune has a page of its own.
    if (isOpened && isProvince(area)) goTo({ ...address, communes: area, area: null });
    else if (isOpened) goTo({ ...home, lang: address.lang, dataset: address.dataset, page: "place", area });
    else goTo({ ...address, area }, address.area === null ? "push" : "replace");
  };
  const close = (): void => {
    if (isOpened) closeCommunes(address, props.opened?.province ?? null);
    else if (address.area !== null) goTo({ ...address, area: null });
  };
  const markRunning = useRunningMark();
  useFigureAnnouncement(figure, props.waiting);
  const list = useRef<HTMLDivElement>(null);
  // A panel is read from its top, wherever the list under it was.
  useEffect(() => {
    if (address.area !== null) list.current?.scrollTo({ top: 0 });
  }, [address.area]);
  const lights: Lights = {
    hovered,
    selected: address.area,
    onHover: setHovered,
    onOpen: open,
    onClose: close,
  };
  const view = shownView(figure, address.view);
  const { isNarrow, isLegendOverMap, hasKey, largestCircle, sectionRef, pictureRef } = useFrameLayout(
    figure,
    view,
    props.picture === undefined ? 1 : 2,
  );
  const communes = props.opened?.figure ?? null;
  const legendCircle = largestCircle * (props.opened?.circleShare ?? 1);
  const legend = (
    <PictureLegend
      figure={communes ?? figure}
      theme={theme}
      view={view}
      largestCircle={legendCircle}
      hovered={hovered}
    />
  );
  const panel = address.area === null || isOpened ? null : props.panel(figure, address.area, close);
  return (
    <div ref={markRunning} className="atlas" aria-busy={props.waiting}>
      <SideColumn {...props} view={view} isNarrow={isNarrow}>
        {isNarrow || isLegendOverMap ? null : legend}
      </SideColumn>
      <CountrySection
        figure={figure}
        opened={props.opened ?? null}
        isNarrow={isNarrow}
        hasPanelBeside={panel !== null && !isNarrow}
      />
      <PictureSection
        {...props}
        view={view}
        lights={lights}
        sectionRef={sectionRef}
        pictureRef={pictureRef}
        largestCircle={largestCircle}
        hasKey={hasKey}
        legend={isLegendOverMap ? legend : null}
      />
      {props.strip === null ? null : (
        <section className="atlas-time" aria-label={text.strip.title}>
          <h2 className="visually-hidden">{text.strip.title}</h2>
          {props.strip}
        </section>
      )}
      {isNarrow ? props.startChoices : null}
      <div ref={list} className="atlas-list">
        <ListColumn
          // Of thousands no list is read: of the whole country it is of its provinces, to be opened.
          figure={typeof props.opened?.province === "string" ? (communes ?? figure) : figure}
          lights={lights}
          panel={isNarrow ? null : panel}
          legend={isNarrow ? legend : null}
        />
      </div>
      {isNarrow ? panel : null}
    </div>
  );
}
