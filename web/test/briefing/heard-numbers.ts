import { decimalsOf, formatNumber } from "../../src/figure/format/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";

/** More things are never counted in a sentence: provinces, indicators, periods, returns of a term. */
const mostCounted = 2100;

/** The numbers that answers of the API held, and those that may be worked out of them: a difference of two figures of one indicator, a count of rows. */
export class HeardNumbers {
  readonly #values = new Set<number>();
  readonly #written = new Set<string>();
  readonly #texts: string[] = [];
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Keeps all that an answer says. */
  hear(answer: unknown): void {
    if (typeof answer === "number") this.#keep(answer);
    else if (typeof answer === "string") this.#texts.push(answer);
    else if (Array.isArray(answer)) for (const one of answer) this.hear(one);
    else if (typeof answer === "object" && answer !== null) {
      const { difference } = answer as { readonly difference?: unknown };
      if (typeof difference === "number") this.#keep(Math.abs(difference));
      for (const one of Object.values(answer)) this.hear(one);
    }
  }

  #keep(value: number): void {
    this.#values.add(value);
    for (const decimals of [undefined, 0, 1, 2, decimalsOf("RATIO", value)])
      this.#written.add(formatNumber(value, this.#locale, decimals));
  }

  /** Whether a value is one that was said. */
  isHeard(value: number): boolean {
    return this.#values.has(value);
  }

  /** Whether a value may be a count of rows. */
  isCount(value: number): boolean {
    return Number.isInteger(value) && value >= 0 && value <= mostCounted;
  }

  /** The numbers of a sentence that nobody said, and that are no counts: dates and names stand in the API's own texts. */
  unheard(sentence: string): readonly string[] {
    const numbers = sentence.match(/[−+]?\d[\d.,]*\d|\d/gu) ?? [];
    return numbers.filter((text) => {
      const plain = text.replace(/^[−+]/u, "");
      if (this.#written.has(plain) || this.#written.has(`−${plain}`)) return false;
      if (this.#texts.some((one) => one.includes(plain))) return false;
      const digits = Number(plain.replaceAll(/[.,]/gu, ""));
      const isFraction = this.#locale === "vi" ? plain.includes(",") : plain.includes(".");
      // A tenth of a point that two rates are apart, as a reader takes one from the other.
      if (isFraction) return digits > 1000;
      return digits > mostCounted;
    });
  }
}
