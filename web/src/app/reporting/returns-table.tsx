import type { ReactNode } from "react";
import type { ReportingWords } from "../../i18n/keeping/reporting-words.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import type { AreaReturn, PeriodReturns, ReturnState } from "./return-state.ts";

/** What stands for a state where there is no room for words; days and lines stand beside it. */
const SIGNS: Readonly<Record<ReturnState, string>> = {
  IN_TIME: "•",
  LATE: "+",
  PARTLY: "/",
  MISSING: "×",
  NOT_DUE: "·",
};

interface ReturnsTableProps {
  /** Newest first. */
  readonly periods: readonly PeriodReturns[];
  readonly chosen: string;
  readonly text: ReportingWords;
  readonly say: (one: AreaReturn, period: PeriodReturns) => string;
  readonly fresh: ReadonlySet<string>;
}

/** Provinces by due periods, the newest period first; each cell is said in a sentence. A period's heading chooses it. */
export function ReturnsTable({ periods, chosen, text, say, fresh }: ReturnsTableProps): ReactNode {
  const { address } = useAtlas();
  const cells = new Map(
    periods.flatMap((period) =>
      period.returns.map((one) => [`${period.period.id} ${one.area.id}`, one] as const),
    ),
  );
  return (
    <div className="returns-scroll" role="region" aria-label={text.tableLabel} tabIndex={0}>
      <table className="returns">
        <caption className="visually-hidden">{text.tableLabel}</caption>
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            {periods.map(({ period }) => (
              <th
                key={period.id}
                scope="col"
                aria-label={period.name}
                className={period.id === chosen ? "returns-chosen" : ""}
              >
                <PageLink to={{ ...address, period: period.id }} current={period.id === chosen}>
                  <abbr title={period.name}>{shortPeriod(period.id)}</abbr>
                </PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areasOf(periods).map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {periods.map((period) => {
                const one = cells.get(`${period.period.id} ${id}`);
                if (one === undefined)
                  return (
                    <td key={period.period.id} className="quiet">
                      <span className="visually-hidden">{text.asksNothing}</span>
                    </td>
                  );
                const isFresh = period.period.id === chosen && fresh.has(id);
                const sentence = say(one, period);
                return (
                  <td
                    key={period.period.id}
                    className={`return-cell return-${one.state} ${isFresh ? "return-fresh" : ""}`}
                    title={sentence}
                  >
                    <span aria-hidden="true">{shortOf(one)}</span>
                    <span className="visually-hidden">{sentence}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A period as a heading of a narrow column: 7/2026, Q3/2026. */
function shortPeriod(id: string): string {
  const [year = "", part] = id.split("-");
  return part === undefined ? year : `${part.replace(/^0/, "")}/${year}`;
}

function shortOf({ state, daysLate, received, expected }: AreaReturn): string {
  if (state === "LATE") return `${SIGNS.LATE}${daysLate}`;
  if (state === "PARTLY") return `${received}/${expected}`;
  return SIGNS[state];
}

/** Every area of any of the periods: those of the newest period first, then those that were before. */
function areasOf(periods: readonly PeriodReturns[]): readonly AreaReturn["area"][] {
  const areas = new Map<string, AreaReturn["area"]>();
  for (const { returns } of periods)
    for (const { area } of returns) if (!areas.has(area.id)) areas.set(area.id, area);
  return [...areas.values()];
}
