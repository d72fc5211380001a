import type { ReactNode } from "react";
import type { MemberLine, MemberTable } from "../../figure/profile/member-tables.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";

interface MemberBarsProps {
  readonly table: MemberTable;
  readonly by: "CATEGORY" | "MODEL";
  /** The indicator's total as the statistics answer it; null: there is none. */
  readonly total: string | null;
  /** All members there are, to say which no report speaks of; empty: not said. */
  readonly all: readonly { readonly id: string; readonly name: string }[];
}

const shown = 16;

/** An indicator by its members: bars with their numbers, in a table; and what is left out of it. */
export function MemberBars({ table, by, total, all }: MemberBarsProps): ReactNode {
  const { locale } = useAtlas();
  const text = profileWords(locale).province;
  const { indicator, period, known, unknown } = table;
  const title = `${text.modelsBy[by]}: ${indicator.name}, ${period.label}`;
  const listed = new Set([...known, ...unknown].map(({ id }) => id));
  const leftOut = all.filter(({ id }) => !listed.has(id));
  const highest = Math.max(...known.map(({ row }) => row.value ?? 0));
  const rest = known.slice(shown);
  return (
    <div className="member-bars">
      <h3>{title}</h3>
      <BarTable lines={known.slice(0, shown)} highest={highest} table={table} by={by} caption={title} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{text.more(formatNumber(rest.length, locale))}</summary>
          <BarTable lines={rest} highest={highest} table={table} by={by} caption={title} />
        </details>
      )}
      {total === null ? null : <p className="note">{text.modelsTotal(total)}</p>}
      {known.some(({ row }) => row.value === 0) ? <p className="note">{text.modelsZero}</p> : null}
      {unknown.length === 0 ? null : (
        <p className="note">{text.modelsUnknown(unknown.map(({ name }) => name).join("; "))}</p>
      )}
      {leftOut.length === 0 ? null : (
        <p className="note">{text.modelsLeftOut(leftOut.map(({ name }) => name).join("; "))}</p>
      )}
    </div>
  );
}

interface BarTableProps {
  readonly lines: readonly MemberLine[];
  readonly highest: number;
  readonly table: MemberTable;
  readonly by: "CATEGORY" | "MODEL";
  readonly caption: string;
}

function BarTable({ lines, highest, table, by, caption }: BarTableProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = profileWords(locale).province;
  return (
    <table className="bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.member[by]}</th>
          <th scope="col">{words.page.ranking.bar}</th>
          <th scope="col">{words.page.ranking.value(table.indicator.unit)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, row }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="bars-bar" aria-hidden="true">
              <span style={{ width: `${highest > 0 ? ((row.value ?? 0) / highest) * 100 : 0}%` }} />
            </td>
            <td className="number">
              {row.short}
              {row.status === "REPORTED" || row.status === "AGGREGATED" ? null : (
                <span className="note block">{words.status[row.status]}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
