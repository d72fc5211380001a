import { useMemo, type ReactNode } from "react";
import type { Figure, FigureRow } from "../../../figure/figure.ts";
import { pairFigures } from "../../../figure/compare/pair-figures.ts";
import { formatShort } from "../../../figure/format/format.ts";
import { statusFamily, statusMark } from "../../../figure/rows/status.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Address } from "../../address/address.ts";
import { home } from "../../address/url-state.ts";
import { useStatistics } from "../../atlas/data/use-statistics.ts";
import { ProfilePicture } from "../../profile/main-figure/profile-picture.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import { membersOf, saidOf, type Movement } from "./movement.ts";

interface ChangeMapProps {
  readonly dataset: string;
  /** Whose map is shown: its indicator, period and members. */
  readonly of: Movement;
  readonly moved: readonly Movement[];
}

/** The map as it is and as it would be, in the same colours; the provinces that change are named on both. */
export function ChangeMap({ dataset, of, moved }: ChangeMapProps): ReactNode {
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
  const { figure } = useStatistics(asked, of.indicator.id);
  const pair = useMemo(() => {
    if (figure === null || figure.period !== of.period) return null;
    const after = movedFigure(figure, of, moved);
    // As two periods, so that a size and a colour mean the same on both.
    const [one, other] = pairFigures(figure, asPeriod(after, AFTER));
    return [one, other] as const;
  }, [figure, of, moved]);
  if (pair === null) return <Skeleton lines={8} label={words.page.loading} />;
  const [before, after] = pair;
  const named = moved.filter((one) => isOnMapOf(one, of)).map(({ area }) => area.id);
  if (before.vintage === null || named.length === 0) return <p className="note">{text.mapNone}</p>;
  return (
    <div className="change-maps" role="group" aria-label={text.map}>
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

/** Whether a movement is seen on the map of another: the same indicator, period and members. */
function isOnMapOf(one: Movement, of: Movement): boolean {
  return (
    one.indicator.id === of.indicator.id &&
    one.period === of.period &&
    one.area.level === "PROVINCE" &&
    JSON.stringify(membersOf(one)) === JSON.stringify(membersOf(of))
  );
}

/** A Figure as it would be with what an import moves. */
function movedFigure(figure: Figure, of: Movement, moved: readonly Movement[]): Figure {
  const after = new Map(moved.filter((one) => isOnMapOf(one, of)).map((one) => [one.area.id, one]));
  return {
    ...figure,
    rows: figure.rows.map((row) => {
      const movement = row.period === of.period && row.member === null ? after.get(row.area) : undefined;
      return movement?.after === undefined || movement.after === null ? row : movedRow(row, movement, figure);
    }),
  };
}

function movedRow(row: FigureRow, movement: Movement, { kind, locale }: Figure): FigureRow {
  const { status, value, qualifier } = movement.after ?? {
    status: row.status,
    value: row.value,
    qualifier: null,
  };
  return {
    ...row,
    status,
    value,
    qualifier,
    family: statusFamily(status),
    mark: statusMark(status),
    text: saidOf(movement, movement.after, locale, row.text),
    short: value === null ? "" : formatShort(value, qualifier, kind, locale),
  };
}
