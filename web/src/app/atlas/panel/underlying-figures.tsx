import type { ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure } from "../../../figure/figure.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasProofDocument } from "./generated/underlying-figures.ts";
import { PrintedLine, ReportLine } from "../../sources/printed-figures.tsx";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import type { Address } from "../../address/address.ts";
import { FormerFigures, type FormerArea } from "./former-figures.tsx";
import { memberFilter } from "../../address/members.ts";
import { languageOf } from "../../../i18n/locale.ts";

interface UnderlyingFiguresProps {
  readonly figure: Figure;
  readonly address: Address;
  readonly area: string;
  readonly before: readonly FormerArea[];
}

/** The figures of the provinces before the merger, and the printed figures all of it stands on. */
export function UnderlyingFigures({ figure, address, area, before }: UnderlyingFiguresProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  const [answer, ask] = useQuery({
    query: AtlasProofDocument,
    variables: {
      dataset: figure.dataset,
      indicator: figure.indicator,
      areas: [area, ...before.map(({ id }) => id)],
      period: figure.period,
      where: memberFilter(address.members),
      knownAt: address.knownAt,
      lang: languageOf(locale),
    },
  });
  if (answer.error !== undefined)
    return <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (!answer.data) return <Skeleton lines={3} label={words.page.loading} />;
  const nodes = answer.data.statistics.nodes;
  const parts = nodes.filter((node) => node.area.id !== area);
  const printed = [
    ...new Map(
      nodes.flatMap((node) => node.observations.nodes).map((figureOf) => [figureOf.id, figureOf]),
    ).values(),
  ];
  return (
    <>
      <FormerFigures figure={figure} address={address} before={before} parts={parts} />
      {printed.length === 0 ? null : (
        <section aria-label={text.printed}>
          <h3>{text.printed}</h3>
          <ul className="reports">
            {printed.slice(0, 12).map((one) => (
              <li key={one.id}>
                <p className="quiet">
                  {one.area.name}
                  {one.indicator.id === figure.indicator ? "" : ` · ${one.indicator.name}`}
                </p>
                <PrintedLine figure={one} names={one.names} />
                <ReportLine report={one.source} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
