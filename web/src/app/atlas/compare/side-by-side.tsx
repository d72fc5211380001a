import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber, withUnit } from "../../../figure/format/format.ts";
import { pairFigures } from "../../../figure/compare/pair-figures.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { compareWords } from "../../../i18n/compare-words.ts";
import { words } from "../../../i18n/words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { cameraLink } from "../../../views/map/maplibre/camera-link.ts";
import { PictureKey } from "../../../views/screen/legend/picture-key.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import type { Address } from "../../address/address.ts";
import type { Lights } from "../picture/picture-props.ts";
import { Picture } from "../picture/picture.tsx";
import { useStatistics } from "../data/use-statistics.ts";

interface SideBySideProps {
  readonly address: Address;
  readonly indicator: string;
  /** The Figure of the chosen period. */
  readonly figure: Figure;
  /** The period beside it. */
  readonly versus: string;
  readonly lights: Lights;
  /** Told the Figure of the other period, so that it is taken away with the chosen one. */
  readonly onOther: (figure: Figure) => void;
  /** Radius of the largest circle in both, in CSS pixels. */
  readonly largestCircle: number;
}

/** The period compared with and the chosen one, each with its picture and its sentence, on one scale; what is lit in one is lit in both. */
export function SideBySide(props: SideBySideProps): ReactNode {
  const { address, indicator, figure, versus, lights, largestCircle } = props;
  const { theme, locale } = useAtlas();
  const text = compareWords(locale);
  const other = useStatistics(
    useMemo(() => ({ ...address, period: versus, versus: null, since: null }), [address, versus]),
    indicator,
  );
  const { onOther } = props;
  const found = other.figure;
  useEffect(() => {
    if (found !== null) onOther(found);
  }, [found, onOther]);
  const [camera] = useState(cameraLink);
  // While the next Figure is on its way the one before stays in sight.
  const [kept, setKept] = useState<Figure | null>(other.figure);
  if (other.figure !== null && other.figure !== kept) setKept(other.figure);
  const beside = other.error === null ? (other.figure ?? kept) : null;
  const [left, right] = useMemo(
    () => (beside === null ? [null, figure] : pairFigures(beside, figure)),
    [beside, figure],
  );
  const pictureOf = (shown: Figure): ReactNode => (
    <figure className="side" key={shown === right ? "chosen" : "versus"}>
      <figcaption>
        <strong>{shown.periodLabel}</strong>
        <span>{nationWords(shown)}</span>
      </figcaption>
      <Picture
        figure={shown}
        theme={theme}
        view={address.view}
        highlight={address.highlight}
        onHighlight={() => undefined}
        from={null}
        waiting={other.waiting}
        largestCircle={largestCircle}
        camera={camera}
        {...lights}
      />
    </figure>
  );
  return (
    <div className="sides" role="group" aria-label={text.pictures} aria-busy={other.waiting}>
      {other.error !== null ? (
        <FailureNotice error={other.error} retry={other.retry} />
      ) : left === null ? (
        <div className="side">
          <Skeleton lines={3} label={text.loading} />
        </div>
      ) : (
        pictureOf(left)
      )}
      {pictureOf(right)}
      <div className="note sides-note">
        <p>{text.sharedLegend}</p>
        {address.view === "map" ? (
          <PictureKey figure={right} theme={theme} largestCircle={largestCircle} />
        ) : null}
      </div>
    </div>
  );
}

/** The country's value, and how many provinces have one. */
function nationWords(figure: Figure): string {
  const { national, kind, unit, locale } = figure;
  const rows = shownRows(figure);
  const n = (count: number): string => formatNumber(count, locale);
  const { country } = words(locale);
  const compare = compareWords(locale);
  const known = compare.withFigure(n(rows.filter(({ value }) => value !== null).length), n(rows.length));
  if (national === null) return known;
  const value =
    national.value === null || kind === "RATIO" ? national.text : withUnit(national.text, unit, locale);
  return `${country}: ${value}. ${known}`;
}
