import type { Reading } from "../../readings/reading.ts";
import { keyOf } from "../names/name-index.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Named } from "../names/name-book.ts";
import { isText, textOf } from "../table/cell-kinds.ts";
import { nameAt } from "../table/grid.ts";
import { facetsOf, facetsOfValue, textKey } from "../words/facets.ts";
import type { Facets } from "../words/facets.ts";
import { candidateOf, namedBy, PLAIN } from "../asking/candidates.ts";
import type { Questions } from "../asking/questions.ts";
import { ByHand } from "../correcting/by-hand.ts";

/** What a heading or a stub says, and where it stands. */
export interface Said {
  readonly text: string;
  readonly cell: string;
  readonly facets: Facets;
}

/** Reads headings and stubs: by our rules, or as a person answered. The same text is read once. */
export class TextReader {
  readonly names: NameIndex;
  readonly questions: Questions;
  /** What a person says of the sheet that is read. */
  readonly byHand: ByHand;
  readonly #known = new Map<string, Facets>();

  constructor(names: NameIndex, questions: Questions, byHand: ByHand = new ByHand()) {
    this.names = names;
    this.questions = questions;
    this.byHand = byHand;
  }

  /** What a cell says. */
  read(reading: Reading): Said {
    const text = textOf(reading);
    const cell = nameAt(reading.row, reading.column);
    const said = this.byHand.at(reading.row, reading.column);
    const facets = this.#cell(reading, text);
    return { text, cell, facets: said === undefined ? facets : asAnswered(facets, said) };
  }

  /** What a text says. */
  readText(text: string): Facets {
    let facets = this.#known.get(text);
    if (facets === undefined)
      this.#known.set(text, (facets = this.#answered(text, facetsOf(text, this.names))));
    return facets;
  }

  /** Asks what a text means that names nothing, or several things; its figures wait. Gives the answer, null while there is none. */
  ask(
    said: Said,
    sheet: string,
    waiting: string,
    among: readonly Named[] = [],
    fits: (named: Named) => boolean = () => true,
    printed: string = said.text.trim(),
  ): string | null {
    return this.questions.ask(
      {
        key: `name:${textKey(said.text)}`,
        code: "NAME",
        sheet,
        cell: said.cell,
        found: printed,
        candidates: () => {
          const near = among.length > 0 ? among : this.names.near(said.text, fits);
          return [...near.map((named) => candidateOf(named, this.names)), PLAIN.nothing, PLAIN.leaveOut];
        },
      },
      waiting,
    );
  }

  #cell(reading: Reading, text: string): Facets {
    if (isText(reading)) {
      const facets = this.readText(text);
      if (facets.unknown === null || reading.kind !== "period") return facets;
    }
    return reading.value === null ? this.readText(text) : facetsOfValue(String(reading.value));
  }

  #answered(text: string, facets: Facets): Facets {
    const answer = this.questions.given(`name:${textKey(text)}`);
    if (answer === undefined) return facets;
    // It stays among what was asked, so that a person sees what their book was read by.
    return asAnswered(facets, answer);
  }
}

/** What a text says once a person has said what it stands for. */
function asAnswered(facets: Facets, answer: string): Facets {
  if (answer === PLAIN.nothing.answer) return { ...facets, mentions: [], unknown: null, answered: answer };
  if (answer === PLAIN.leaveOut.answer) return { ...facets, unknown: null, answered: answer };
  const said = namedBy(answer);
  if (said === null) return facets;
  return {
    ...facets,
    unknown: null,
    mentions:
      said.named.length === 0 && said.period !== null
        ? facets.mentions
        : said.named.map((named) => ({ text: keyOf(named), named: [named] })),
    answered: answer,
    saidPeriod: said.period,
  };
}
