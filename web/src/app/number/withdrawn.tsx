import type { ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { ReportLine } from "../sources/printed-figures.tsx";
import { AtlasNumberWithdrawnDocument } from "./generated/withdrawn.ts";
import { isOf, type NumberOf } from "./number-of.ts";
import { numberWords } from "./number-words.ts";
import { Versions } from "./printed.tsx";

/** Figures of this number that were withdrawn: what they were, by whom and why they count no more; nothing where there are none. */
export function Withdrawn({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale } = useAtlas();
  const text = numberWords(locale);
  const [{ data }] = useQuery({
    query: AtlasNumberWithdrawnDocument,
    variables: {
      dataset: address.dataset,
      indicator: number.indicator.id,
      area: number.area.id,
      period: number.period.id,
      knownAt: address.knownAt,
      lang: languageOf(locale),
    },
    pause: number.indicator.kind === "RATIO",
  });
  const figures = data?.observations.nodes.filter((one) => isOf(one, number)) ?? [];
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="number-withdrawn">
      <h2 id="number-withdrawn">{text.withdrawn}</h2>
      <ul className="reports reports-long">
        {figures.map((one) => (
          <li key={one.id}>
            <ReportLine report={one.source} />
            <Versions figure={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
