import type { ReactNode } from "react";
import { formatDate, formatShort } from "../../figure/format/format.ts";
import type { PrintedFigureFragment } from "./generated/printed-figure.ts";
import type { SourceKind } from "../../generated/graphql.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sourcesWords } from "../../i18n/sources-words.ts";
import type { Words } from "../../i18n/words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { NamedExamples, type NamedExample } from "./named-examples.tsx";

interface PrintedFiguresProps {
  readonly figures: readonly PrintedFigureFragment[];
  readonly caption: string;
  /** What their sources name beside them, by the figure's id. */
  readonly names: ReadonlyMap<string, readonly NamedExample[]>;
  /** Whether to name the area of each. */
  readonly withArea: boolean;
  /** Whether to name the indicator of each. */
  readonly withIndicator: boolean;
}

/** Figures as sources print them, as a table. */
export function PrintedFigures(props: PrintedFiguresProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.sourcesPage;
  return (
    <div className="scroll" role="region" aria-label={props.caption} tabIndex={0}>
      <table className="printed">
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.withArea ? <th scope="col">{text.area}</th> : null}
            {props.withIndicator ? <th scope="col">{text.indicator}</th> : null}
            <th scope="col">{text.period}</th>
            <th scope="col" className="number">
              {text.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.figures.map((figure) => {
            const member = memberOf(figure);
            return (
              <tr key={figure.id}>
                {props.withArea ? <th scope="row">{areaNameOf(figure)}</th> : null}
                {props.withIndicator ? (
                  <td>
                    {figure.indicator.name}
                    {member === null ? null : <span className="quiet"> · {member}</span>}
                    {figure.note === null || figure.note === undefined ? null : (
                      <span lang="vi" className="note block">
                        {figure.note}
                      </span>
                    )}
                    <NamedExamples names={props.names.get(figure.id)} />
                  </td>
                ) : null}
                <td>{figure.period.name}</td>
                <td className="number">
                  {printedValue(figure, locale, words)}
                  <span className="quiet"> {figure.value === null ? "" : figure.indicator.unit}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** One figure as its source prints it, in a line: `tháng 7/2025: 129 đơn vị`. */
export function PrintedLine({
  figure,
  names,
}: {
  readonly figure: PrintedFigureFragment;
  readonly names: readonly NamedExample[];
}): ReactNode {
  const { locale, words } = useAtlas();
  return (
    <p>
      {figure.period.name}: <strong>{printedValue(figure, locale, words)}</strong>{" "}
      {figure.value === null || figure.value === undefined ? "" : figure.indicator.unit}
      {figure.note === null || figure.note === undefined ? null : (
        <span lang="vi" className="note block">
          {figure.note}
        </span>
      )}
      <NamedExamples names={names} />
    </p>
  );
}

/** The value with its hedge; for a figure without one why. */
function printedValue(figure: PrintedFigureFragment, locale: Locale, words: Words): string {
  if (figure.value !== null && figure.value !== undefined) {
    return formatShort(figure.value, figure.qualifier ?? null, figure.indicator.kind, locale);
  }
  return figure.status === "WITHDRAWN" ? words.page.panel.withdrawn : words.status[figure.status];
}

/** What an area is called beside others: a district or commune with its kind and province, which its name alone does not tell apart. */
export function areaNameOf({ area }: PrintedFigureFragment): string {
  return area.level === "DISTRICT" || area.level === "COMMUNE" ? area.distinctName : area.name;
}

/** The breakdown member a figure is printed for; null for a total. */
export function memberOf(figure: PrintedFigureFragment): string | null {
  const names = [figure.category, figure.model, figure.unitType, figure.awardLevel].flatMap((member) =>
    member === null || member === undefined ? [] : [member.name],
  );
  return names.length === 0 ? null : names.join(" · ");
}

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly kind: SourceKind;
}

/** A report: title, what it is, publisher, date, link. What is unknown is said. Sources speak Vietnamese, whatever the page speaks. */
export function ReportLine({ report }: { readonly report: Report }): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  return (
    <span className="report">
      {report.url === null || report.url === undefined ? (
        <span lang="vi" className="report-title">
          {report.title}
        </span>
      ) : (
        <a lang="vi" className="report-title" href={report.url} target="_blank" rel="noreferrer">
          {report.title}
        </a>
      )}
      <span className="note block">
        {sourcesWords(locale).kinds[report.kind]} ·{" "}
        {report.publisher ? <span lang="vi">{report.publisher}</span> : text.unknownPublisher} ·{" "}
        {report.published === null || report.published === undefined
          ? text.unknownDate
          : formatDate(report.published, locale)}
      </span>
    </span>
  );
}
