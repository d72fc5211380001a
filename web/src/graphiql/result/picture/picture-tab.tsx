import { type ReactNode, useMemo } from "react";
import { resultWords } from "../../../i18n/desk-words.ts";
import { Notice } from "../../../ui/notice.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { formatNumber } from "../../../figure/format/format.ts";
import { deskFigure, type Proof } from "./desk-figure.ts";
import { atlasAddress } from "./atlas-address.ts";
import { drawableQuestion } from "./drawable-question.ts";
import { drawnSeries, usualPeriod } from "./drawn-series.ts";
import type { DeskRatioRowsQuery, DeskStatisticsRowsQuery } from "./generated/rows.ts";
import { HoldingsPicture } from "./holdings-picture.tsx";
import type { PictureTabProps } from "./picture-tab-props.ts";
import { Picture } from "./picture.tsx";
import { mostDrawn, proofQuestion, rowsQuestion } from "./questions.ts";
import { useAsked } from "../question/use-asked.ts";

/**
 * A list of statistics drawn as the atlas draws it. The question is asked once more with what a picture wants of each row, whatever the
 * document asked; then one period with its proof.
 */
export function PictureTab(props: PictureTabProps): ReactNode {
  const { list } = props;
  return list?.field?.name === "holdings" && list.outer === null ? (
    <HoldingsPicture {...props} field={list.field} />
  ) : (
    <StatisticsPicture {...props} />
  );
}

function StatisticsPicture({
  kind,
  list,
  asked,
  version,
  state,
  change,
  locale,
}: PictureTabProps): ReactNode {
  const words = resultWords(locale).picture;
  const question = useMemo(() => drawableQuestion(list), [list]);
  const isDrawable = typeof question === "object";
  const rowsAsked = useMemo(
    () => (typeof question === "object" ? rowsQuestion(question, locale) : null),
    [question, locale],
  );
  const rows = useAsked<DeskStatisticsRowsQuery | DeskRatioRowsQuery>(rowsAsked, version, locale);
  const all = useMemo(() => drawnSeries(rows.data?.asked.nodes ?? []), [rows.data]);
  const series = all.find(({ id }) => id === state.series) ?? all[0] ?? null;
  const period =
    series === null
      ? null
      : (series.periods.find(({ id }) => id === state.period)?.id ?? usualPeriod(series));
  const proofAsked = useMemo(
    () =>
      typeof question === "object" && series !== null && period !== null
        ? proofQuestion(question, series, period, locale)
        : null,
    [question, series, period, locale],
  );
  const proof = useAsked<Proof>(proofAsked, version, locale);
  const figure = useMemo(
    () =>
      typeof question === "object" && series !== null && period !== null && proof.data !== null
        ? deskFigure({
            question,
            series,
            period,
            proof: proof.data,
            locale,
            asked,
            isMap: kind === "map",
          })
        : null,
    [kind, question, series, period, proof.data, locale, asked],
  );
  if (!isDrawable) return <p className="result-empty">{words.whyNot[question]}</p>;
  const error = rows.error ?? proof.error;
  if (error !== null)
    return (
      <Notice kind="error" title={words.failed}>
        <p>{error}</p>
      </Notice>
    );
  const total = rows.data?.asked.totalCount ?? 0;
  if (total > mostDrawn)
    return (
      <p className="result-empty">
        {words.tooMany(formatNumber(total, locale), formatNumber(mostDrawn, locale))}
      </p>
    );
  if (rows.data !== null && all.length === 0) return <p className="result-empty">{words.whyNot.noRows}</p>;
  if (proof.data !== null && figure === null) return <p className="result-empty">{words.whyNot.noRows}</p>;
  if (series === null || period === null || figure === null)
    return <Skeleton lines={4} label={words.drawing} />;
  return (
    <div className="picture-tab">
      {all.length < 2 ? null : (
        <div className="result-bar">
          <SelectField
            label={words.series}
            value={series.id}
            choices={all.map(({ id, name }) => ({ id, name }))}
            onChange={(id) => change({ series: id })}
          />
        </div>
      )}
      <Picture
        kind={kind}
        figure={figure}
        periods={series.periods}
        isWhole={question.isWhole}
        change={question.change}
        atlasOf={(view) => atlasAddress(question, series, figure.period, view, locale)}
        view={state.view}
        onView={(view) => change({ view })}
        onPeriod={(chosen) => change({ period: chosen })}
      />
    </div>
  );
}
