import type { ReactNode } from "react";
import { formatDate, formatNumber, formatPercent } from "../../figure/format/format.ts";
import { numberWords, type NumberWords } from "./number-words.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { MemberAreas } from "./member-areas.tsx";
import { isOf, valueOf, type NumberOf } from "./number-of.ts";

/** How a number came about: printed, worked out and of what, carried; how complete it is, and what is missing. */
export function HowMade({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale } = useAtlas();
  const text = numberWords(locale);
  const { completeness, bounds, discrepancy, indicator } = number;
  const n = (value: number): string => formatNumber(value, locale);
  const timeliness = timelinessOf(number, text, n, (day) => formatDate(day, locale));
  return (
    <section aria-labelledby="number-how">
      <h2 id="number-how">{text.how}</h2>
      <p className="number-formula">{formulaOf(number, text, n, locale)}</p>
      {indicator.numerator === null || indicator.denominator === null || number.numerator === null ? null : (
        <p>
          {[indicator.numerator, indicator.denominator].map((part, at) => (
            <span key={part.id}>
              {at === 0 ? "" : " · "}
              <PageLink to={{ ...address, indicator: part.id, within: 0 }}>
                {part.name}: {n((at === 0 ? number.numerator : number.denominator) ?? 0)}
              </PageLink>
            </span>
          ))}
        </p>
      )}
      {bounds === null ? null : (
        <p>{text.bounds(formatPercent(bounds.lower, locale), formatPercent(bounds.upper, locale))}</p>
      )}
      {discrepancy === null ? null : (
        <p className="caution">
          {text.discrepancy(
            valueOf(discrepancy.reported, null, indicator.kind, locale),
            valueOf(discrepancy.derived, null, indicator.kind, locale),
          )}
        </p>
      )}
      {completeness.expected <= 1 ? null : (
        <p>{text.complete[completeness.unit](n(completeness.reporting), n(completeness.expected))}</p>
      )}
      {completeness.expected <= 1 || completeness.missing.length === 0 ? null : (
        <p>
          <span className="quiet">{text.missing}:</span>{" "}
          {completeness.missing.map(({ name }) => name).join(", ")}
          {completeness.missingCount > completeness.missing.length
            ? ` ${text.more(n(completeness.missingCount - completeness.missing.length))}`
            : ""}
        </p>
      )}
      {timeliness === null ? null : <p>{timeliness}</p>}
      <MemberAreas number={number} />
    </section>
  );
}

/** In a sentence: how the value is worked out, with its operands. */
export function formulaOf(
  { status, value, indicator, observations, numerator, denominator, carriedFrom, ...number }: NumberOf,
  text: NumberWords,
  n: (value: number) => string,
  locale: "vi" | "en",
): string {
  if (value === null) return text.made.unknown;
  if (carriedFrom !== null) return text.made.carried(carriedFrom.name);
  if (
    numerator !== null &&
    denominator !== null &&
    indicator.numerator !== null &&
    indicator.denominator !== null
  )
    return text.made.ratio(
      indicator.numerator.name,
      indicator.denominator.name,
      n(numerator),
      n(denominator),
      formatPercent(value, locale),
    );
  const others = observations.nodes.filter((one) => one.status !== "WITHDRAWN");
  const [first] = others;
  if (status === "REPORTED" || status === "ESTIMATED" || status === "PROVISIONAL")
    // A STOCK printed for a month answers its year as well.
    return first === undefined || first.period.id === number.period.id
      ? text.made.printed
      : text.made.stands(first.period.name);
  const isOfAreas = others.some((one) => one.area.id !== number.area.id);
  const isOfMembers = others.some((one) => !isOf(one, number));
  if (observations.totalCount === 1 && first !== undefined && isOfAreas)
    return text.made.one(first.area.name);
  // Only what happens in a time adds over time.
  const isOfPeriods = indicator.kind === "FLOW" && others.some((one) => one.period.id !== number.period.id);
  const along = [
    isOfAreas ? ("area" as const) : null,
    isOfPeriods ? ("period" as const) : null,
    isOfMembers ? ("member" as const) : null,
  ].filter((dimension) => dimension !== null);
  const [only = "several", ...more] = along;
  const over = text.made.over[more.length === 0 ? only : "several"];
  const count = n(observations.totalCount);
  const isUnion = isOfMembers && indicator.combines.some((one) => one.over !== "AREA" && one.how === "UNION");
  if (!isUnion) return text.made.sum(count, over);
  return more.length === 0 ? text.made.union(count, over) : text.made.unionOf(count);
}

function timelinessOf(
  { dueOn, receivedOn, daysLate, status }: NumberOf,
  text: NumberWords,
  n: (value: number) => string,
  day: (iso: string) => string,
): string | null {
  if (dueOn === null) return null;
  return [
    text.due(day(dueOn)),
    // What came and was withdrawn again is not here.
    ...(receivedOn === null || status === "NOT_REPORTED" ? [] : [text.received(day(receivedOn))]),
    ...(daysLate === null || daysLate === 0 || status === "NOT_REPORTED" ? [] : [text.late(n(daysLate))]),
  ].join(" · ");
}
