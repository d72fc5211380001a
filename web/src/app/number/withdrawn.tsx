import type { ReactNode } from "react";
import { useAtlas } from "../shell/atlas-context.ts";
import { ReportLine } from "../sources/printed-figures.tsx";
import type { NumberOf } from "./number-of.ts";
import { numberWords } from "./number-words.ts";
import { Versions } from "./printed.tsx";
import { useWithdrawn } from "./use-withdrawn.ts";

/** Figures of this number that were withdrawn: what they were, by whom and why they count no more; nothing where there are none. */
export function Withdrawn({ number }: { readonly number: NumberOf }): ReactNode {
  const { locale } = useAtlas();
  const text = numberWords(locale);
  const figures = useWithdrawn(number);
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
