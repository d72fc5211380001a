import { useMemo, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { pairFigures } from "../../../figure/compare/pair-figures.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Address } from "../../address/address.ts";
import { home } from "../../address/url-state.ts";
import { useStatistics } from "../../atlas/data/use-statistics.ts";
import { ProfilePicture } from "../../profile/main-figure/profile-picture.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { importsWords } from "../imports-words.ts";
import { isOnMapOf, movedFigures } from "./moved-figures.ts";
import { membersOf, type Movement } from "./movement.ts";

interface ChangeMapProps {
  readonly dataset: string;
  /** Whose map is shown: its indicator, period and members. */
  readonly of: Movement;
  readonly moved: readonly Movement[];
  /** How many there are in all; those beyond `moved` are on no map. */
  readonly movedCount: number;
}

/** The map as it is and as it would be, in the same colours; the provinces that change are named on both. */
export function ChangeMap({ dataset, of, moved, movedCount }: ChangeMapProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = importsWords(locale).one;
  const asked: Address = {
    ...home,
    lang: address.lang,
    dataset,
    indicator: of.indicator.id,
    members: membersOf(of),
    period: of.period,
    boundaries: "AS_REPORTED",
  };
  const { figure, error, retry } = useStatistics(asked, of.indicator.id);
  const pair = useMemo(() => {
    if (figure === null || figure.period !== of.period) return null;
    // Once it counts, what is known now is what came after: both are made of what it moves.
    const [before, after] = movedFigures(figure, of, moved);
    // As two periods, so that a size and a colour mean the same on both.
    return pairFigures(before, asPeriod(after, AFTER));
  }, [figure, of, moved]);
  // The first figure of a span of years, or of months, that nobody has reported on before.
  if (error?.graphQLErrors.some(({ extensions }) => extensions["argument"] === "periods") === true)
    return <p className="note">{text.mapNew}</p>;
  if (error !== null) return <FailureNotice error={error} retry={retry} />;
  if (pair === null) return <Skeleton lines={8} label={words.page.loading} />;
  const [before, after] = pair;
  const named = moved.filter((one) => isOnMapOf(one, of)).map(({ area }) => area.id);
  const isCut = movedCount > moved.length;
  if (before.vintage === null || named.length === 0) return <p className="note">{text.mapNone}</p>;
  return (
    <div className="change-maps" role="group" aria-label={text.map}>
      {isCut ? <p className="caution">{text.mapCut}</p> : null}
      {(
        [
          [before, text.mapBefore],
          [after, text.mapAfter],
        ] as const
      ).map(([one, when]) => (
        <figure key={when}>
          <figcaption>
            {when}{" "}
            <span className="quiet">
              · {one.title} · {one.periodLabel}
            </span>
          </figcaption>
          <ProfilePicture
            figure={one}
            view="map"
            named={named}
            ratio={1.15}
            label={text.mapLabel(one.title, when)}
          />
        </figure>
      ))}
    </div>
  );
}

/** The period that what would be is put into; no period has such a code. */
const AFTER = "after";

/** A Figure whose chosen period is called otherwise. */
function asPeriod(figure: Figure, period: string): Figure {
  const renamed = (one: string): string => (one === figure.period ? period : one);
  return {
    ...figure,
    period,
    periods: figure.periods.map((one) => ({ ...one, id: renamed(one.id) })),
    rows: figure.rows.map((row) => ({ ...row, period: renamed(row.period) })),
  };
}
