import { useEffect, useRef, type ReactNode } from "react";
import type { FigurePeriod } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { ReturnCell, ReturnGrid, ReturnState } from "../../../figure/profile/return-grid.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { provinceAddress } from "../profile-links.ts";

interface ReturnsTableProps {
  readonly grid: ReturnGrid;
  readonly caption: string;
  /** Whether rows are areas, each with a page; else indicators. */
  readonly isOfAreas: boolean;
}

const states: readonly ReturnState[] = ["full", "provisional", "some", "none", "notDue", "notApplicable"];

/** Which returns are there, area (or indicator) by period: every cell with a mark and a word. */
export function ReturnsTable({ grid, caption, isOfAreas }: ReturnsTableProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const { returns: text, nation, province } = profileWords(locale);
  const n = (value: number): string => formatNumber(value, locale);
  const used = states.filter((state) =>
    grid.rows.some(({ cells }) => cells.some((cell) => cell.state === state)),
  );
  const box = useRef<HTMLDivElement>(null);
  // Where not all periods fit the newest are in sight.
  useEffect(() => {
    box.current?.scrollTo({ left: box.current.scrollWidth });
  }, [grid]);
  return (
    <>
      <div ref={box} className="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table className="returns">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{isOfAreas ? nation.area : province.indicator}</th>
              {grid.periods.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span aria-hidden="true">{shortPeriod(id)}</span>
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">
                  {isOfAreas ? <PageLink to={provinceAddress(address, id)}>{name}</PageLink> : name}
                </th>
                {cells.map((cell, column) => (
                  <td key={grid.periods[column]?.id ?? column} className={`return return-${cell.state}`}>
                    {cell.state === "some" && cell.known > 0 ? (
                      <>
                        <span aria-hidden="true">
                          {n(cell.known)}/{n(cell.due)}
                        </span>
                        <span className="visually-hidden">
                          {text.meaning.some}: {text.share(n(cell.known), n(cell.due))}
                        </span>
                      </>
                    ) : (
                      text.state[cell.state]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {isOfAreas ? (
            <tfoot>
              <tr>
                <th scope="row">{text.allAreas}</th>
                {grid.periods.map(({ id }, column) => (
                  <td key={id} className="return">
                    {fullOf(
                      grid.rows.map(({ cells }) => cells[column]),
                      n,
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      <ul className="returns-key" aria-label={text.key}>
        {used.map((state) => (
          <li key={state}>
            <span className={`return return-${state}`}>{state === "some" ? "3/5" : text.state[state]}</span>{" "}
            {text.meaning[state]}
          </li>
        ))}
        <li className="visually-hidden">{words.page.legend.marks}</li>
      </ul>
    </>
  );
}

/** How many are complete of those from whom anything was due. */
function fullOf(cells: readonly (ReturnCell | undefined)[], n: (value: number) => string): string {
  const due = cells.filter((cell) => cell !== undefined && cell.due > 0);
  if (due.length === 0) return "";
  const full = due.filter((cell) => cell?.state === "full" || cell?.state === "provisional");
  return `${n(full.length)}/${n(due.length)}`;
}

/** A period in few letters: `11/2025`, `Q3 2026`. */
function shortPeriod(id: string): string {
  const [year = "", part = ""] = id.split("-");
  if (part === "") return year;
  return /^\d+$/.test(part) ? `${Number(part)}/${year}` : `${part} ${year}`;
}

/** The last periods of a kind up to the end of one, at most twelve. `until` is an ISO day. */
export function lastPeriods(
  periods: readonly FigurePeriod[],
  kind: string,
  until: string,
): readonly FigurePeriod[] {
  return periods.filter((period) => period.kind === kind && period.lastDay <= until).slice(-12);
}
