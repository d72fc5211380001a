import type { ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import { formatDate, formatHedge, formatPercent, formatShort } from "../../../figure/format/format.ts";
import type { AtlasFormerQuery } from "./generated/former-figures.ts";
import type { AtlasProofQuery } from "./generated/underlying-figures.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasFormerDocument } from "./generated/former-figures.ts";
import type { Address } from "../../address/address.ts";
import { memberFilter } from "../../address/members.ts";
import { languageOf } from "../../../i18n/locale.ts";

type Part = AtlasProofQuery["statistics"]["nodes"][number];
type Former = AtlasFormerQuery["statistics"]["nodes"][number];

export interface FormerArea {
  readonly id: string;
  readonly name: string;
  /** The day from which it is no more; null while it exists. */
  readonly validTo?: string | null;
}

interface FormerFiguresProps {
  readonly figure: Figure;
  readonly address: Address;
  readonly before: readonly FormerArea[];
  /** The former provinces' answers for the chosen period. */
  readonly parts: readonly Part[];
}

/**
 * The figures of the provinces a province was formed from. For a period after they ended: the last figure of their own that is
 * known, with its period, and once why there is none after.
 */
export function FormerFigures({ figure, address, before, parts }: FormerFiguresProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  const chosen = figure.periods.find(({ id }) => id === figure.period);
  const ended = before.flatMap(({ validTo }) => (validTo === null || validTo === undefined ? [] : [validTo]));
  const end = ended.toSorted().at(-1);
  const isAfter =
    end !== undefined &&
    chosen !== undefined &&
    chosen.lastDay >= end &&
    parts.every(({ value }) => value === null || value === undefined);
  const periods = isAfter ? periodsBefore(figure.periods, end) : [];
  const [answer] = useQuery({
    query: AtlasFormerDocument,
    variables: {
      dataset: figure.dataset,
      indicator: figure.indicator,
      areas: before.map(({ id }) => id),
      periods: [...periods],
      where: memberFilter(address.members),
      knownAt: address.knownAt,
      lang: languageOf(locale),
    },
    pause: periods.length === 0,
  });
  if (before.length < 2 || parts.length === 0) return null;
  // Provinces that ended before anything was counted tell nothing.
  if (isAfter && answer.data && before.every(({ id }) => lastKnown(answer.data, id) === null)) return null;
  if (isAfter && periods.length === 0) return null;
  const isWaiting = periods.length > 0 && !answer.data && answer.error === undefined;
  return (
    <section aria-label={text.parts}>
      <h3>{text.parts}</h3>
      {isAfter ? <p className="note">{text.partsEnded(formatDate(end, locale))}</p> : null}
      {isWaiting ? (
        <Skeleton lines={2} label={words.page.loading} />
      ) : (
        <table className="printed">
          <tbody>
            {isAfter
              ? before.map(({ id, name }) => (
                  <FormerLine key={id} name={name} last={lastKnown(answer.data, id)} figure={figure} />
                ))
              : parts.map((node) => <PartLine key={node.area.id} node={node} figure={figure} />)}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface FormerLineProps {
  readonly name: string;
  readonly last: Former | null;
  readonly figure: Figure;
}

function FormerLine({ name, last, figure }: FormerLineProps): ReactNode {
  const { locale, words } = useAtlas();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        {last === null || last.value === null || last.value === undefined
          ? ""
          : valueOf(last.value, last.qualifier ?? null, figure.kind, locale)}
      </td>
      <td>{last === null ? words.page.panel.noneOfItsOwn : last.period.name}</td>
    </tr>
  );
}

function PartLine({ node, figure }: { readonly node: Part; readonly figure: Figure }): ReactNode {
  const { locale, words } = useAtlas();
  return (
    <tr>
      <th scope="row">{node.area.name}</th>
      <td className="number">
        {node.value === null || node.value === undefined
          ? ""
          : valueOf(node.value, node.qualifier ?? null, figure.kind, locale)}
      </td>
      <td>
        {words.status[node.status]}
        {node.reason === null || node.reason === undefined ? null : (
          <span className="note block">{node.reason}</span>
        )}
      </td>
    </tr>
  );
}

/** A value as it is written of the whole province: a rate with its sign. */
function valueOf(...[value, qualifier, kind, locale]: Parameters<typeof formatShort>): string {
  return kind === "RATIO"
    ? formatHedge(qualifier) + formatPercent(value, locale)
    : formatShort(value, qualifier, kind, locale);
}

/** The newest figure of an area; of periods ending on one day the shortest. */
function lastKnown(answer: AtlasFormerQuery | undefined, area: string): Former | null {
  return (
    answer?.statistics.nodes
      .filter((node) => node.area.id === area && node.value !== null && node.value !== undefined)
      .toSorted(
        (a, b) =>
          a.period.lastDay.localeCompare(b.period.lastDay) ||
          a.period.firstDay.localeCompare(b.period.firstDay),
      )
      .at(-1) ?? null
  );
}

/** The periods that end before a day. */
export function periodsBefore(periods: readonly FigurePeriod[], day: string): readonly string[] {
  return periods.filter(({ lastDay }) => lastDay < day).map(({ id }) => id);
}
