import { useEffect, useRef, type ReactNode } from "react";
import type { AreaName, Figure } from "../../../figure/figure.ts";
import { shortPeriod } from "../../../figure/periods/short-period.ts";
import type { CommuneCell, CommuneGrid } from "../../../figure/profile/commune-grid.ts";
import { communesWords } from "../../../i18n/communes/communes-words.ts";
import { inkOn } from "../../../views/drawing/ink-on.ts";
import { classScale } from "../../../views/theme.ts";
import { fromHere } from "../../address/from-here.ts";
import { PageLink } from "../../address/page-link.tsx";
import type { MainChoice } from "../../profile/main-figure/use-main-figure.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { NumberLink } from "../../shell/number-link.tsx";
import "./communes.css";

interface CommunesTableProps {
  readonly grid: CommuneGrid;
  readonly figure: Figure;
  readonly area: AreaName;
  readonly main: MainChoice;
  readonly label: string;
}

/** Communes by periods, the province above them: each cell in the colour of its class and with its number, or with a letter that says why there is none. */
export function CommunesTable({ grid, figure, area, main, label }: CommunesTableProps): ReactNode {
  const { address, locale, theme, words } = useAtlas();
  const text = communesWords(locale);
  const colours = classScale(theme, { scale: "sequential", classes: grid.classes });
  const hasPlaces = grid.lines.some(({ place }) => place !== null);
  const box = useRef<HTMLDivElement>(null);
  // Where not all periods fit the newest are in sight.
  useEffect(() => {
    box.current?.scrollTo({ left: box.current.scrollWidth });
  }, [grid]);
  const cell = (at: CommuneCell | null, commune: string, column: number): ReactNode => {
    const period = grid.periods[column];
    if (at === null || period === undefined)
      return (
        <td key={column} className="number communes-none">
          –
        </td>
      );
    const { row, step, letter } = at;
    const colour = step === null ? undefined : colours[step];
    const isChosen = period.id === figure.period;
    const number = (
      <>
        <span aria-hidden="true">{letter ?? row.short}</span>
        <span className="visually-hidden">{row.text}</span>
      </>
    );
    return (
      <td
        key={period.id}
        className={letter === null ? "number" : "number communes-none"}
        style={colour === undefined ? undefined : { background: colour, color: inkOn(colour, theme) }}
      >
        {isChosen && row.value !== null ? (
          <NumberLink
            at={{
              dataset: figure.dataset,
              indicator: figure.indicator,
              area: commune,
              period: period.id,
              members: main.members,
              boundaries: main.boundaries,
            }}
          >
            {row.short}
          </NumberLink>
        ) : (
          number
        )}
      </td>
    );
  };
  return (
    <>
      <div ref={box} className="scroll communes-box" role="group" aria-label={label} tabIndex={0}>
        <table className="communes-table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className="communes-name">
                {text.area}
              </th>
              {grid.periods.map((period) => (
                <th key={period.id} scope="col" className="number">
                  <span aria-hidden="true">{shortPeriod(period)}</span>
                  <span className="visually-hidden">{period.label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="communes-province">
              <th scope="row" className="communes-name">
                {area.name}
              </th>
              {grid.periods.map(({ id }) => {
                const row = figure.rows.find(
                  (one) => one.area === area.id && one.period === id && one.member === null,
                );
                return (
                  <td key={id} className="number">
                    {row === undefined || row.value === null ? "–" : row.short}
                  </td>
                );
              })}
            </tr>
            {grid.lines.map(({ area: commune, place, cells }) => (
              <tr key={commune.id}>
                <th scope="row" className="communes-name">
                  {hasPlaces ? <span className="communes-place">{place ?? "–"}</span> : null}
                  <PageLink
                    to={{
                      ...fromHere(address),
                      page: "place",
                      dataset: figure.dataset,
                      area: commune.id,
                    }}
                  >
                    {commune.name}
                  </PageLink>
                </th>
                {cells.map((at, column) => cell(at, commune.id, column))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="communes-key" aria-label={words.page.legend.marks}>
        {grid.classes.map(({ label: range, step }) => (
          <li key={range}>
            <span className="communes-swatch" style={{ background: colours[step] }} /> {range}
          </li>
        ))}
        {grid.reasons.map(({ letter, says }) => (
          <li key={letter}>
            <strong>{letter}</strong> {says}
          </li>
        ))}
      </ul>
    </>
  );
}
