import type { ReactNode } from "react";
import type { FigurePeriod } from "../../../figure/figure.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";

interface AboutFigureProps {
  /** What the indicator counts, in a paragraph. */
  readonly definition: string | null;
  /** A newer period that figures are in of; null: none. */
  readonly newer: FigurePeriod | null;
}

/** Under the headline: what is counted, for who asks, and whether something newer is there. */
export function AboutFigure({ definition, newer }: AboutFigureProps): ReactNode {
  const { address, words } = useAtlas();
  const text = words.page.about;
  return (
    <div className="about">
      {newer === null ? null : (
        <p className="newer">
          <PageLink to={{ ...address, period: newer.id }}>{text.newer(newer.label)}</PageLink>
        </p>
      )}
      {definition === null ? null : (
        <details>
          <summary>{text.counts}</summary>
          <p>{definition}</p>
        </details>
      )}
    </div>
  );
}
