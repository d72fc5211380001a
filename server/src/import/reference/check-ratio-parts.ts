import { ReferenceDataError } from "./reference-error.ts";

/**
 * A RATIO is Σ numerator ÷ Σ denominator over areas: both parts must be indicators that add up over areas.
 *
 * @throws BadReference naming the indicator and the part
 */
export function checkRatios(indicators: readonly Readonly<Record<string, string | undefined>>[]): void {
  const byId = new Map(indicators.map((row) => [row["id"], row]));
  for (const row of indicators) {
    if (row["kind"] !== "RATIO") continue;
    for (const name of ["numerator", "denominator"]) {
      const part = row[name] ?? "";
      const over = byId.get(part)?.["over_areas"];
      const ratio = `The RATIO "${row["id"]}" of indicators.csv`;
      if (part === "") throw new ReferenceDataError(`${ratio} has no ${name}.`);
      if (over === undefined)
        throw new ReferenceDataError(`${ratio} has the ${name} "${part}", which is not there.`);
      if (over === "sum") continue;
      const how = over === "" ? "it has no over_areas" : `its over_areas is "${over}"`;
      throw new ReferenceDataError(
        `${ratio} needs a ${name} that adds up over areas ("sum"); "${part}" does not: ${how}.`,
      );
    }
  }
}
