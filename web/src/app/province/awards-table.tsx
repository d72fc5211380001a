import type { ReactNode } from "react";
import type { MemberTable } from "../../figure/profile/member-tables.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";

interface AwardsTableProps {
  /** One per indicator of awards. */
  readonly tables: readonly MemberTable[];
  /** The total of an indicator in a period, as the statistics answer it; null: there is none. */
  readonly total: (indicator: string, period: string) => string | null;
}

/** Awards by the level that gave them: a row per level, a column per indicator, each with its period. */
export function AwardsTable({ tables, total }: AwardsTableProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const levels = new Map(
    tables.flatMap(({ known, unknown }) => [...known, ...unknown]).map(({ id, name }) => [id, name]),
  );
  const hasTotals = tables.some(({ indicator, period }) => total(indicator.id, period.id) !== null);
  return (
    <div className="scroll" role="group" aria-label={text.awards} tabIndex={0}>
      <table className="compared awards">
        <thead>
          <tr>
            <th scope="col">{text.member.AWARD_LEVEL}</th>
            {tables.map(({ indicator, period }) => (
              <th key={indicator.id} scope="col" className="number">
                {indicator.name}
                <span className="note block">{period.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...levels].map(([id, name]) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {tables.map(({ indicator, known, unknown }) => {
                const line = [...known, ...unknown].find((one) => one.id === id);
                if (line === undefined || line.row.value === null)
                  return (
                    <td key={indicator.id} className="compared-unknown">
                      {line === undefined ? words.status.NO_FIGURE : line.row.text}
                    </td>
                  );
                return (
                  <td key={indicator.id} className="number">
                    {line.row.short}
                    {line.row.status === "REPORTED" || line.row.status === "AGGREGATED" ? null : (
                      <span className="note block">{words.status[line.row.status]}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {hasTotals ? (
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              {tables.map(({ indicator, period }) => (
                <td key={indicator.id} className="number">
                  {total(indicator.id, period.id) ?? words.status.NO_FIGURE}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
