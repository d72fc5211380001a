import type { ReactNode } from "react";
import { formatShort } from "../../../figure/format/format.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { NumberLink } from "../../shell/number-link.tsx";
import type { FigureDraft } from "../typed/figure-draft.ts";
import { typedWords } from "../typed/typed-words.ts";
import { membersOf, type KnownFigure } from "./use-known-figure.ts";

interface KnownNowProps {
  readonly dataset: string;
  readonly figure: FigureDraft;
  readonly isAsked: boolean;
  readonly known: KnownFigure | null;
}

/** What is known of a figure now, with the way to its own page. */
export function KnownNow({ dataset, figure, isAsked, known }: KnownNowProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = typedWords(locale).figure;
  const at = {
    dataset,
    indicator: figure.indicator,
    area: figure.area,
    period: figure.period.trim(),
    members: membersOf(figure),
    boundaries: "AS_REPORTED",
  };
  return (
    <section aria-labelledby="figure-known" aria-live="polite">
      <h2 id="figure-known">{text.known}</h2>
      {!isAsked ? (
        <p className="quiet">{text.incomplete}</p>
      ) : known === null || known.value === null ? (
        <p>
          {text.unknown} {known === null ? "" : words.status[known.status]}
        </p>
      ) : (
        <p>
          <NumberLink at={at}>
            <strong>{formatShort(known.value, known.qualifier, known.indicator.kind, locale)}</strong>{" "}
            {known.indicator.unit}
          </NumberLink>{" "}
          · {words.status[known.status]}
        </p>
      )}
    </section>
  );
}
