import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { LongNote } from "./long-note.tsx";
import { MissingUnits } from "./missing-units.tsx";

/** Sentences shown before the rest is folded; one more than this is not worth folding. */
const inSight = 2;

interface CertaintyProps {
  readonly sentences: readonly string[];
  /** Names of the units missing in the nation's figure. */
  readonly missing: readonly string[];
  /** How many there are, where the names are the first of them only. */
  readonly missingCount?: number | undefined;
  /** Whether all of it is folded: on a phone the map comes first. */
  readonly isFolded: boolean;
}

/** How sure it is: the first sentences, the most important ones, in sight; where there are many the rest opens at a click. */
export function Certainty({ sentences, missing, missingCount, isFolded }: CertaintyProps): ReactNode {
  const { locale, words } = useAtlas();
  const cut = isFolded ? 0 : sentences.length <= inSight + 1 ? sentences.length : inSight;
  const rest = sentences.slice(cut);
  return (
    <>
      {sentences.slice(0, cut).map((sentence) => (
        <LongNote key={sentence} text={sentence} />
      ))}
      <MissingUnits names={missing} count={missingCount} />
      {rest.length === 0 ? null : (
        <details className="note">
          <summary>{words.page.moreCautions(formatNumber(rest.length, locale))}</summary>
          {rest.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </>
  );
}
