import type { FactCard } from "./page.ts";

/** The cautions of several facts, each said once and numbered from 1, and which of them each fact is to be read with. */
export interface NumberedCautions {
  readonly cautions: readonly string[];
  /** Per fact, in order. */
  readonly numbers: readonly (readonly number[])[];
}

/** What several facts are cautioned with alike stands once under them all; its number stands at each of them. */
export function numberedCautions(cards: readonly FactCard[]): NumberedCautions {
  const cautions = [...new Set(cards.flatMap((card) => card.cautions))];
  return {
    cautions,
    numbers: cards.map((card) =>
      [...new Set(card.cautions)].map((one) => cautions.indexOf(one) + 1).toSorted((a, b) => a - b),
    ),
  };
}
