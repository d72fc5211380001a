import { monthIndex } from "../statistics/model/periods.ts";
import { between, randomFor } from "./random.ts";

const COVID = [
  [monthIndex("2020-03"), monthIndex("2020-05")],
  [monthIndex("2021-06"), monthIndex("2021-10")],
] as const;

/** Whether gatherings were mostly forbidden in a month. */
export function isCovid(month: number): boolean {
  return COVID.some(([first, last]) => first <= month && month <= last);
}

/** How late a province's return of a month came, in months after its batch; null: it never came. */
export function delay(seed: number, reporter: string, month: number): number | null {
  const carelessness = between(randomFor(seed, "careless", reporter), 0.2, 2) ** 2;
  const trouble = carelessness * (isCovid(month) ? 3 : 1);
  const draw = randomFor(seed, "return", reporter, month)();
  if (draw < 0.008 * trouble) return null;
  if (draw < 0.05 * trouble) return 1;
  return draw < 0.06 * trouble ? 2 : 0;
}
