import { knownPeriods } from "../../../figure/periods/known-periods.ts";
import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import type { Address } from "../../address/address.ts";

interface EmptyPeriodProps {
  readonly figure: Figure;
  readonly address: Address;
}

/** Said where no province has a figure in the period chosen, with a way on. */
export function EmptyPeriod({ figure, address }: EmptyPeriodProps): ReactNode {
  const { words } = useAtlas();
  const text = words.page.empty;
  // Where nothing can be compared, the period may have figures all the same, and the sentence says why.
  if (figure.of !== "statistics" || shownRows(figure).some(({ value }) => value !== null)) return null;
  const periods = knownPeriods(figure).slice(-6);
  return (
    <Notice kind="empty" title={text.title}>
      <p>{text.hint}</p>
      {periods.length === 0 ? null : (
        <ul className="ways">
          {periods.map(({ id, label }) => (
            <li key={id}>
              <PageLink to={{ ...address, period: id }}>{label}</PageLink>
            </li>
          ))}
        </ul>
      )}
      {figure.kind === "FLOW" || address.within > 0 ? null : (
        <p>
          <PageLink to={{ ...address, within: 10 }}>{text.within}</PageLink>
        </p>
      )}
    </Notice>
  );
}
