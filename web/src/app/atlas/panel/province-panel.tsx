import { countryId } from "../../../figure/areas/country.ts";
import { Suspense, type ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure, FigureRow, Theme } from "../../../figure/figure.ts";
import { besideNation } from "../../../figure/sentences/beside-nation.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { stepOf } from "../../../figure/classes/legend-classes.ts";
import { lineageNote } from "../../../figure/areas/lineage.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { changeSentence } from "../../../figure/sentences/nation-sentence.ts";
import type { AtlasAreaQuery } from "../data/generated/area.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { MarkSample } from "../../../views/screen/legend/legend.tsx";
import { classScale, palette } from "../../../views/theme.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasAreaDocument } from "../data/generated/area.ts";
import { PageLink } from "../../address/page-link.tsx";
import { ReportLine } from "../../sources/printed-figures.tsx";
import type { Address } from "../../address/address.ts";
import { MissingUnits } from "../notes/missing-units.tsx";
import { LongNote } from "../notes/long-note.tsx";
import { OpenCommunes } from "../communes/open-communes.tsx";
import { Panel } from "./side-panel.tsx";
import { UnderlyingFigures } from "./underlying-figures.tsx";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { languageOf } from "../../../i18n/locale.ts";
import { NumberOfRow } from "../../shell/number-link.tsx";

const TrendChart = lazily(
  async () => (await import("../../../views/charts/trend/trend-chart.tsx")).TrendChart,
);

interface ProvincePanelProps {
  /** The Figure as it was answered. */
  readonly figure: Figure;
  /** The Figure shown: the same, or a comparison made of it. */
  readonly shown: Figure;
  readonly address: Address;
  readonly area: string;
  readonly onClose: () => void;
}

/** All there is to know of one province and one indicator: figure, trend, what came before it, every source. */
export function ProvincePanel({ figure, shown, address, area, onClose }: ProvincePanelProps): ReactNode {
  const { locale, theme, words } = useAtlas();
  const text = words.page.panel;
  const lang = languageOf(locale);
  const [about] = useQuery({ query: AtlasAreaDocument, variables: { id: area, lang } });
  const known = about.data?.area.id === area ? about.data.area : null;
  const row = figure.rows.find(
    (one) => one.area === area && one.period === figure.period && one.member === null,
  );
  const listed = figure.areas.find(({ id }) => id === area);
  const name = listed?.name ?? known?.name ?? area;
  const series = figure.rows.filter((one) => one.area === area && one.member === null && one.value !== null);
  // What is said of another period rests on that one's reports.
  const told = shown.of === "since" ? shown : figure;
  const cited = told === shown ? told.rows.find((one) => one.area === area) : row;
  const reports = told.sources.filter(({ id }) => cited?.sources.includes(id));
  return (
    <Panel title={name} subtitle={listed?.formedFrom ?? lineageNote(figure, area)} onClose={onClose}>
      {row === undefined || figure.vintage === null ? null : <OpenCommunes address={address} area={area} />}
      {row === undefined ? (
        <p>{words.page.panel.notListed(figure.boundariesLabel)}</p>
      ) : (
        <>
          <Compared figure={shown} area={area} />
          <CellFacts row={row} figure={figure} />
          <Beside figure={shown} area={area} />
        </>
      )}
      {known === null ? null : <Lineage area={known} address={address} isShown={row !== undefined} />}
      <section aria-label={text.trend}>
        <h3>{text.trend}</h3>
        <Suspense fallback={<Skeleton lines={4} label={words.page.loading} />}>
          <TrendChart
            figure={figure}
            theme={theme}
            areas={figure.kind === "RATIO" ? [area, countryId] : [area]}
            height={190}
          />
        </Suspense>
        {series.length === 0 ? null : (
          <details>
            <summary>{text.trendTable}</summary>
            <table className="printed">
              <thead>
                <tr>
                  <th scope="col">{text.period}</th>
                  <th scope="col" className="number">
                    {text.value}
                  </th>
                  <th scope="col">{text.status}</th>
                </tr>
              </thead>
              <tbody>
                {series.map((one) => (
                  <tr key={one.period}>
                    <th scope="row">
                      {figure.periods.find(({ id }) => id === one.period)?.label ?? one.period}
                    </th>
                    <td className="number">
                      <NumberOfRow figure={figure} row={one}>
                        {one.short}
                      </NumberOfRow>
                    </td>
                    <td>{words.status[one.status]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </section>
      {known === null ? null : (
        <UnderlyingFigures figure={figure} address={address} area={area} before={known.predecessors} />
      )}
      {reports.length === 0 ? null : (
        <section aria-label={text.sources}>
          <h3>{text.sources}</h3>
          <ul className="reports">
            {reports.map((report) => (
              <li key={report.id}>
                <ReportLine report={report} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

/** What the comparison shown says of the province; nothing where there is none. */
function Compared({ figure, area }: { readonly figure: Figure; readonly area: string }): ReactNode {
  const row = figure.rows.find((one) => one.area === area);
  if (row === undefined || (figure.of !== "difference" && figure.of !== "since")) return null;
  return (
    <div className="facts">
      <Value row={row} figure={figure} />
      {row.beside === undefined || row.beside === "" ? null : <p>{row.beside}</p>}
      {row.cautions.map((caution) => (
        <div key={caution} className="caution">
          <LongNote text={caution} />
        </div>
      ))}
      <MissingUnits names={row.missing} count={row.missingCount} />
    </div>
  );
}

interface LineageProps {
  readonly area: AtlasAreaQuery["area"];
  readonly address: Address;
  /** Whether the map knows the area in the period shown. */
  readonly isShown: boolean;
}

/** The ways on to what the province went into; in a period before it was formed, to those it was formed from. */
function Lineage({ area, address, isShown }: LineageProps): ReactNode {
  const text = useAtlas().words.page.panel;
  const link = ({ id, name }: { readonly id: string; readonly name: string }, to: Address): ReactNode => (
    <PageLink key={id} to={{ ...to, area: id }}>
      {name}
    </PageLink>
  );
  // In a period after its end the map already shows the successor; in one before, today's boundaries do.
  const later = isShown ? { ...address, boundaries: "CURRENT" } : address;
  if (area.successors.length > 0)
    return (
      <p>
        {text.successors} {area.successors.map((one) => link(one, later))}
      </p>
    );
  if (isShown || area.predecessors.length === 0) return null;
  return (
    <p className="ways">
      {text.predecessorsThen} {area.predecessors.map((one) => link(one, address))}
    </p>
  );
}

/** What of when, and the value, with its unit where it has one: rates have it in their text, and of years there is none. */
function Value({ row, figure }: { readonly row: FigureRow; readonly figure: Figure }): ReactNode {
  const hasUnit = row.value !== null && figure.kind !== "RATIO" && figure.of !== "since";
  return (
    <>
      <p className="quiet">
        {figure.title} · {figure.periodLabel}
      </p>
      <p className={row.value === null ? "facts-unknown" : "facts-value"}>
        <NumberOfRow figure={figure} row={row}>
          {row.text}
        </NumberOfRow>
        {hasUnit ? <span className="facts-unit"> {figure.unit}</span> : null}
      </p>
    </>
  );
}

/** The figure itself, how it came about and how sure it is. */
function CellFacts({ row, figure }: { readonly row: FigureRow; readonly figure: Figure }): ReactNode {
  const { locale, theme, words } = useAtlas();
  return (
    <div className="facts">
      <Value row={row} figure={figure} />
      {row.numerator === null || row.denominator === null ? null : (
        <p>
          {words.page.panel.numerator(
            formatNumber(row.numerator, locale),
            formatNumber(row.denominator, locale),
          )}
        </p>
      )}
      {[
        besideNation(figure, row),
        changeSentence({
          locale,
          kind: figure.kind,
          unit: figure.unit,
          national: row,
          previous: figure.comparedWith,
        }),
      ].map((said) => (said === null ? null : <p key={said}>{said}</p>))}
      <p className="facts-status">
        <MarkSample mark={row.mark} theme={theme} {...colourOf(figure, row, theme)} />
        <span>
          <strong>{words.status[row.status]}</strong> · {words.statusMeaning[row.status]}
        </span>
      </p>
      {row.cautions.map((caution) => (
        <div key={caution} className="caution">
          <LongNote text={caution} />
        </div>
      ))}
    </div>
  );
}

/** The colour of a value on the map; none where it has no class. */
function colourOf(figure: Figure, row: FigureRow, theme: Theme): { readonly over?: string } {
  if (figure.encoding === "circle") return { over: palette(theme).circle };
  const step = stepOf(figure, row);
  const over = step === null ? undefined : classScale(theme, figure.legend)[step];
  return over === undefined ? {} : { over };
}

/** Side by side, the same of the other period: whichever picture was pressed, both figures are said. */
function Beside({ figure, area }: { readonly figure: Figure; readonly area: string }): ReactNode {
  const other = figure.pairedWith;
  const row = other === undefined ? undefined : shownRows(other).find((one) => one.area === area);
  if (other === undefined || row === undefined) return null;
  const unit = row.value === null || other.kind === "RATIO" ? "" : ` ${other.unit}`;
  return (
    <p className="facts-beside">
      <span className="quiet">{other.periodLabel}:</span>{" "}
      <strong>
        {row.text}
        {unit}
      </strong>
    </p>
  );
}
