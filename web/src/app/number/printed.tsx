import type { ReactNode } from "react";
import { formatDate, formatInstantInVietNam, formatNumber } from "../../figure/format/format.ts";
import { numberWords } from "./number-words.ts";
import { memberOf, PrintedLine, ReportLine } from "../sources/printed-figures.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { CorrectLink } from "./correct-link.tsx";
import { valueOf, type NumberOf } from "./number-of.ts";

/** Figures that are shown at once; the others unfold. */
const shown = 8;

type PrintedFigure = NumberOf["observations"]["nodes"][number];

/** The figures that a number rests on, as their sources print them, each with its report and its versions. */
export function Printed({ number }: { readonly number: NumberOf }): ReactNode {
  const { locale } = useAtlas();
  const text = numberWords(locale);
  const { nodes, totalCount } = number.observations;
  return (
    <section aria-labelledby="number-printed">
      <h2 id="number-printed">{text.printed}</h2>
      {nodes.length === 0 ? <p>{text.printedNone}</p> : null}
      {totalCount > nodes.length ? (
        <p className="note">
          {text.printedMore(formatNumber(nodes.length, locale), formatNumber(totalCount, locale))}
        </p>
      ) : null}
      <List figures={nodes.slice(0, shown)} number={number} />
      {nodes.length <= shown ? null : (
        <details>
          <summary>{text.printedRest(formatNumber(nodes.length - shown, locale))}</summary>
          <List figures={nodes.slice(shown)} number={number} />
        </details>
      )}
    </section>
  );
}

function List({
  figures,
  number,
}: {
  readonly figures: readonly PrintedFigure[];
  readonly number: NumberOf;
}): ReactNode {
  const { locale } = useAtlas();
  const text = numberWords(locale);
  return (
    <ul className="reports reports-long">
      {figures.map((one) => (
        <li key={one.id}>
          <p className="quiet">
            {[
              one.area.name,
              one.indicator.id === number.indicator.id ? null : one.indicator.name,
              memberOf(one),
              one.dated === null ? null : text.dated(formatDate(one.dated, locale)),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
          <PrintedLine figure={one} names={one.names} />
          <ReportLine report={one.source} />
          <Versions figure={one} />
          <CorrectLink of={one} isOneOfMany />
        </li>
      ))}
    </ul>
  );
}

/** When a figure was recorded; of several versions each. */
export function Versions({
  figure,
}: {
  readonly figure: Pick<PrintedFigure, "versions"> & {
    readonly indicator: Pick<PrintedFigure["indicator"], "kind">;
  };
}): ReactNode {
  const { locale, words } = useAtlas();
  const text = numberWords(locale);
  const day = (instant: string): string => formatInstantInVietNam(instant, locale);
  const [first, ...older] = figure.versions;
  if (first === undefined) return null;
  if (older.length === 0)
    return (
      <p className="note">
        {text.recorded(day(first.recorded))}
        <HandedIn of={first.handedIn} />
      </p>
    );
  return (
    <details>
      <summary>{text.versions}</summary>
      <ol className="number-versions" reversed start={first.version}>
        {figure.versions.map((version) => (
          <li key={version.version} value={version.version}>
            {version.value === null
              ? (version.reason ?? words.page.panel.withdrawn)
              : valueOf(version.value, version.qualifier, figure.indicator.kind, locale)}{" "}
            <span className="quiet">
              · {text.recorded(day(version.recorded))}
              <HandedIn of={version.handedIn} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Where a version stood in a file that was handed in, and who let it count; nothing of one that came otherwise. */
function HandedIn({ of }: { readonly of: PrintedFigure["versions"][number]["handedIn"] }): ReactNode {
  const { locale } = useAtlas();
  const text = numberWords(locale);
  if (of === null) return null;
  const place = [
    ...(of.sheet === null || of.sheet === "" ? [] : [text.sheet(of.sheet)]),
    ...(of.cell === null ? [] : [text.cell(of.cell)]),
  ].join(", ");
  const role = (code: string): string => text.roles[code] ?? code;
  return (
    <>
      {" · "}
      {of.isReversal ? text.reversed : text.handedIn(place)}
      {" · "}
      {text.checked(role(of.handedInBy), role(of.publishedBy))}
      {of.reason === null ? null : ` · ${text.because(of.reason)}`}
      {" · "}
      <a href={`/imports/${of.import}?lang=${locale}`}>{text.seeImport}</a>
    </>
  );
}
