import type { ReactNode } from "react";
import { formatNumber } from "../../../../figure/format/format.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { sheetWords } from "../sheet-words.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What would be read if something were said by hand, as `POST /imports/ID/layout-preview` tells it. */
export interface Preview {
  readonly figures: number;
  readonly openQuestions: number;
  readonly counts: { readonly fresh: number; readonly gone: number; readonly otherwise: number };
  readonly effects: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly before: Words | null;
    readonly after: Words | null;
  }[];
  readonly sheets: readonly {
    readonly sheet: string;
    readonly ranges: readonly { readonly range: string; readonly role: string }[];
  }[];
}

/** The figures that would be read otherwise, before and after. */
export function EffectList({ preview: { counts, effects } }: { readonly preview: Preview }): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const n = (count: number): string => formatNumber(count, locale);
  if (effects.length === 0) return <p>{text.nothing}</p>;
  return (
    <>
      <p>{text.counts(n(counts.fresh), n(counts.gone), n(counts.otherwise))}</p>
      <ul className="sheet-effects">
        {effects.map(({ sheet, cell, before, after }) => (
          <li key={`${sheet}!${cell}`}>
            <strong>
              {sheet === "" ? "" : `${sheet} `}
              {cell}
            </strong>{" "}
            <span className="quiet">{text.before}:</span> {before?.[locale] ?? text.none} ·{" "}
            <span className="quiet">{text.after}:</span> {after?.[locale] ?? text.none}
          </li>
        ))}
      </ul>
    </>
  );
}
