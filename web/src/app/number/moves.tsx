import type { ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { numberWords } from "./number-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { AtlasNumberMovesDocument, type AtlasNumberMovesQuery } from "./generated/number.ts";
import { isOf, valueOf, type NumberOf } from "./number-of.ts";

type Moved = AtlasNumberMovesQuery["revisions"]["nodes"][number];

/** What a number was before, each time with what it became and why. */
export function Moves({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = numberWords(locale);
  const [answer, ask] = useQuery({
    query: AtlasNumberMovesDocument,
    variables: {
      dataset: address.dataset,
      indicator: number.indicator.id,
      area: number.area.id,
      period: number.period.id,
      boundaries: address.boundaries,
      until: address.knownAt,
      lang: languageOf(locale),
    },
  });
  // That it was not due yet and then missing is no number that it was.
  const moved =
    answer.data?.revisions.nodes.filter(
      (one) => isOf(one.after, number) && (one.before.value !== null || one.after.value !== null),
    ) ?? [];
  return (
    <section aria-labelledby="number-moved">
      <h2 id="number-moved">{text.moved}</h2>
      {answer.error === undefined ? null : (
        <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {answer.data === undefined ? (
        answer.error === undefined ? (
          <Skeleton lines={2} label={words.page.loading} />
        ) : null
      ) : moved.length === 0 ? (
        <p>{text.movedNone}</p>
      ) : (
        <table className="printed">
          <thead>
            <tr>
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
