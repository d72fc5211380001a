import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { RankingTable } from "../../../views/table/ranking-table.tsx";
import { listWords } from "../../../views/table/ranking-head.tsx";
import { classScale } from "../../../views/theme.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Lights } from "../picture/picture-props.ts";
import { linkedNumber } from "../../shell/number-link.tsx";

interface ListColumnProps {
  readonly figure: Figure;
  readonly lights: Lights;
  /** A province's panel, over the list; null: none is open here. */
  readonly panel: ReactNode;
  /** Above the list; null: it stands elsewhere. */
  readonly legend: ReactNode;
}

/** The provinces in their order, and over them the panel of the one that is open. */
export function ListColumn({ figure, lights, panel, legend }: ListColumnProps): ReactNode {
  const { theme } = useAtlas();
  return (
    <>
      {panel}
      <div className={panel === null ? "" : "behind"}>
        {legend}
        <h2 className="visually-hidden">{listWords(figure)}</h2>
        <RankingTable
          figure={figure}
          scale={classScale(theme, figure.legend)}
          hovered={lights.hovered}
          selected={lights.selected}
          onHover={lights.onHover}
          onOpen={lights.onOpen}
          linked={linkedNumber}
        />
      </div>
    </>
  );
}
