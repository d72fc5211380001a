import type { ReactNode } from "react";
import { formatInstantInVietNam } from "../../figure/format/format.ts";
import { languageOf } from "../../i18n/locale.ts";
import { numberWords } from "./number-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { useAllAnswers } from "../shell/use-all-answers.ts";
import { AtlasNumberMovesDocument, type AtlasNumberMovesQuery } from "./generated/number.ts";
import { isOf, valueOf, type NumberOf } from "./number-of.ts";
import { spansOf } from "./spans.ts";
import { useWithdrawn } from "./use-withdrawn.ts";

type Moved = AtlasNumberMovesQuery["revisions"]["nodes"][number];

/** What a number was before, each time with when and why it became something else, the last first. */
export function Moves({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = numberWords(locale);
  const figures = [...number.observations.nodes, ...useWithdrawn(number)];
  const recorded = figures.flatMap(({ versions }) => versions.map((each) => each.recorded));
  const spans = spansOf(recorded, address.knownAt);
  const { answers, error, retry } = useAllAnswers(
    AtlasNumberMovesDocument,
    spans.map((span) => ({
      dataset: address.dataset,
      indicator: number.indicator.id,
      area: number.area.id,
      period: number.period.id,
      boundaries: address.boundaries,
      ...span,
      lang: languageOf(locale),
    })),
  );
  // That it was not due yet and then missing is no number that it was.
  const moved = (answers ?? [])
    .flatMap(({ revisions }, at) =>
      revisions.nodes
        .filter((one) => isOf(one.after, number) && (one.before.value !== null || one.after.value !== null))
        .map((one) => ({ ...one, when: spans[at]?.until ?? null })),
    )
    .toReversed();
  return (
    <section aria-labelledby="number-moved">
      <h2 id="number-moved">{text.moved}</h2>
      {error === null ? null : <FailureNotice error={error} retry={retry} />}
      {answers === null ? (
        error === null ? (
          <Skeleton lines={2} label={words.page.loading} />
        ) : null
      ) : moved.length === 0 ? (
        <p>{text.movedNone}</p>
      ) : (
        <table className="printed">
          <thead>
            <tr>
              <th scope="col">{text.movedTable.when}</th>
              <th scope="col" className="number">
                {text.movedTable.before}
              </th>
              <th scope="col" className="number">
                {text.movedTable.after}
              </th>
              <th scope="col">{text.movedTable.cause}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((one, at) => (
              <tr key={at}>
                <td>{one.when === null ? "" : formatInstantInVietNam(one.when, locale)}</td>
                <td className="number">{said(one.before)}</td>
                <td className="number">{said(one.after)}</td>
                <td>{one.causeName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );

  function said({ value, qualifier }: Moved["before"]): string {
    return value === null ? text.noValue : valueOf(value, qualifier, number.indicator.kind, locale);
  }
}
