import type { ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { numberWords } from "./number-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { memberFilter } from "../address/members.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { AtlasNumberMembersDocument } from "./generated/number.ts";
import { valueOf, type NumberOf } from "./number-of.ts";

/** The figures of the areas that a number is of: the provinces of the nation, those that a province was formed from. */
export function MemberAreas({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = numberWords(locale);
  const { area, indicator, period } = number;
  const isNation = area.level === "COUNTRY";
  const has = isNation || area.predecessors.length > 1;
  const [answer, ask] = useQuery({
    query: AtlasNumberMembersDocument,
    variables: {
      dataset: address.dataset,
      indicator: indicator.id,
      areas: isNation ? null : area.predecessors.map(({ id }) => id),
      period: period.id,
      where: memberFilter(address.members),
      knownAt: address.knownAt,
      lang: languageOf(locale),
    },
    pause: !has,
  });
  if (!has) return null;
  if (answer.error !== undefined)
    return <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (answer.data === undefined) return <Skeleton lines={4} label={words.page.loading} />;
  const nodes = answer.data.statistics.nodes;
  const known = nodes
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const rest = nodes.filter(({ value }) => value === null);
  if (nodes.length === 0) return null;
  return (
    <details open={nodes.length <= 6}>
      <summary>{text.members}</summary>
      <div className="scroll" role="region" aria-label={text.members} tabIndex={0}>
        <table className="printed">
          <thead>
            <tr>
              <th scope="col">{text.memberTable.area}</th>
              <th scope="col" className="number">
                {text.memberTable.value}
              </th>
              <th scope="col">{text.memberTable.status}</th>
            </tr>
          </thead>
          <tbody>
            {[...known, ...rest].map((one) => (
              <tr key={one.area.id}>
                <th scope="row">
                  <PageLink to={{ ...address, area: one.area.id, boundaries: "AS_REPORTED", within: 0 }}>
                    {one.area.name}
                  </PageLink>
                </th>
                <td className="number">
                  {one.value === null ? "" : valueOf(one.value, one.qualifier, indicator.kind, locale)}
                </td>
                <td>{words.status[one.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
