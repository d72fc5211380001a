import "../../../views/screen/drawn-picture.css";
import "../../../views/screen/legend/legend.css";
import "../../../views/table/period-table.css";
import { type ReactNode, useState } from "react";
import { countryId } from "../../../figure/areas/country.ts";
import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import { presentedFigure } from "../../../figure/compare/presented-figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { resultWords } from "../../../i18n/desk-words.ts";
import { words } from "../../../i18n/words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { viewOf, type ViewId } from "../../../views/catalogue.ts";
import { mostStrong } from "../../../views/charts/trend/trend-plan.ts";
import { useBoundaries } from "../../../views/map/screen/use-boundaries.ts";
import { DrawnLegend } from "../../../views/screen/legend/drawn-legend.tsx";
import { DrawnPicture } from "../../../views/screen/drawn-picture.tsx";
import { PeriodTable } from "../../../views/table/period-table.tsx";
import type { InAtlas } from "./atlas-address.ts";
import type { DrawableQuestion } from "./drawable-question.ts";
import { FigureWords } from "./figure-words.tsx";
import { picturesOf } from "./pictures-of.ts";
import { usePageTheme } from "./use-page-theme.ts";

interface PictureProps {
  readonly kind: "chart" | "map";
  readonly figure: Figure;
  /** The periods a picture of one period may be of, oldest first; fewer than two: there is no choice. */
  readonly periods: readonly FigurePeriod[];
  /** Whether all provinces were asked. */
  readonly isWhole: boolean;
  /** Since when the document asks for changes, which a picture of one period shows instead of the values; null: it does not ask. */
  readonly change: DrawableQuestion["change"];
  /** Where the atlas shows it, as this picture. */
  readonly atlasOf: (view: ViewId) => InAtlas;
  /** The picture asked for; null or unknown: the one that suits the rows. */
  readonly view: string | null;
  readonly onView: (view: ViewId) => void;
  readonly onPeriod: (period: string) => void;
}

/** One Figure of the desk as a drawing of the atlas, with its legend, its cautions and the way to the atlas. */
export function Picture(props: PictureProps): ReactNode {
  const { kind, figure: answered, periods, isWhole, change, atlasOf, view, onView, onPeriod } = props;
  const { locale } = answered;
  const own = resultWords(locale);
  const said = words(locale);
  const theme = usePageTheme();
  const [hovered, setHovered] = useState<string | null>(null);
  const [chosenLines, setLines] = useState<readonly string[] | null>(null);
  const pictures = picturesOf(answered, kind);
  const boundaries = useBoundaries(answered.vintage);
  if (pictures.whyNone !== null)
    return <p className="result-empty">{own.picture.whyNot[pictures.whyNone]}</p>;
  const shown = pictures.views.find((id) => id === view) ?? pictures.views[0] ?? "ranking";
  const { span, land, ...traits } = viewOf(shown);
  // As the atlas shows it: the change itself, where one could be had and the picture is of one period.
  const figure =
    change === null
      ? answered
      : presentedFigure(
          answered,
          { versus: change.from ?? answered.comparedWith, as: "difference", since: null },
          { span, ...traits },
        );
  const atlas = atlasOf(shown);
  const few = shownRows(figure).map(({ area }) => area);
  const strong = chosenLines ?? (few.length <= mostStrong ? few : []);
  const toggle = (area: string): void => {
    if (strong.includes(area)) setLines(strong.filter((id) => id !== area));
    else if (strong.length < mostStrong) setLines([...strong, area]);
  };
  return (
    <>
      <div className="result-bar">
        {span === "many" || periods.length < 2 ? null : (
          <SelectField
            label={own.picture.period}
            value={figure.period}
            choices={periods.toReversed().map(({ id, label }) => ({ id, name: label }))}
            onChange={onPeriod}
          />
        )}
        {pictures.views.length < 2 ? null : (
          <ToggleGroup
            label={said.views.choose}
            quiet
            value={shown}
            choices={pictures.views.map((id) => ({
              id,
              name: viewOf(id).ranks === true && !figure.rankable ? said.views.unranked : said.views.name[id],
            }))}
            onChange={(id) => {
              const chosen = pictures.views.find((each) => each === id);
              if (chosen !== undefined) onView(chosen);
            }}
          />
        )}
        <p className="to-atlas">
          {"href" in atlas ? (
            <>
              <a className="button button-outline" href={atlas.href}>
                {own.atlas.open}
              </a>{" "}
              {atlas.remark === null ? null : <span className="note">{own.atlas.remarks[atlas.remark]}</span>}
            </>
          ) : (
            <span className="note">{own.atlas.whyNot[atlas.whyNot]}</span>
          )}
        </p>
      </div>
      <FigureWords figure={figure} part="head" />
      {change !== null && figure.of !== "difference" ? (
        <p className="note result-note">{own.picture.notChange}</p>
      ) : null}
      {kind === "map" && !isWhole ? <p className="note result-note">{own.picture.onlyAsked}</p> : null}
      <div className="desk-picture" data-view={shown}>
        {boundaries === undefined && land !== null ? (
          <Skeleton lines={1} label={said.views.loading} />
        ) : (
          <DrawnPicture
            key={shown}
            figure={figure}
            theme={theme}
            view={shown}
            boundaries={boundaries ?? null}
            highlight={strong}
            from={null}
            hovered={hovered}
            selected={null}
            onHover={setHovered}
            // A line that is chosen stands out; elsewhere what is chosen is looked at.
            onOpen={viewOf(shown).highlights === true ? toggle : setHovered}
            onClose={() => setHovered(null)}
          />
        )}
      </div>
      {span === "one" ? null : <PeriodTable figure={figure} strong={[countryId, ...strong]} />}
      <DrawnLegend figure={figure} theme={theme} view={shown} hovered={hovered} tools={null} />
      <FigureWords figure={figure} part="foot" hasLand={land !== null} />
    </>
  );
}
