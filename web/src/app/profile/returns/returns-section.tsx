import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { ReturnsTable } from "./returns-table.tsx";
import type { Returns } from "./use-returns.ts";

interface ReturnsSectionProps {
  readonly returns: Returns;
  /** Whether its rows are areas; else the indicators of one. */
  readonly isOfAreas: boolean;
}

/** Which returns are there, of a SCHEDULED dataset; nothing where nothing is due. */
export function ReturnsSection({ returns, isOfAreas }: ReturnsSectionProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = profileWords(locale).returns;
  const { every, indicators, grid, error } = returns;
  if (every === null || error !== null) return null;
  const n = (value: number): string => formatNumber(value, locale);
  const columns = grid === null ? 12 : grid.periods.length;
  const ends = [grid?.periods[0]?.name, grid?.periods.at(-1)?.name].filter((name) => name !== undefined);
  const lately = text.kinds[every](n(columns));
  const title = (isOfAreas ? text.title : text.titleOne)(lately, ends.length === 0 ? "…" : ends.join(" – "));
  return (
    <section aria-labelledby="returns" className="returns-section">
      <h2 id="returns">{title}</h2>
      <p className="note">
        {text.until(lately)}{" "}
        {text.over(n(indicators.length), text.every[every], indicators.map(({ name }) => name).join("; "))}
      </p>
      {grid === null ? (
        <Skeleton lines={10} label={words.page.loading} />
      ) : (
        <ReturnsTable grid={grid} caption={title} isOfAreas={isOfAreas} />
      )}
    </section>
  );
}
