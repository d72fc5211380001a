import { isRounded, numberOf, unless, type Reading } from "./read.ts";

/** Signs of hedges. */
export const hedges: Readonly<Record<string, string>> = { AT_LEAST: "≥", AT_MOST: "≤", ABOUT: "≈" };

/** Leads of a change, in both languages. */
export const directions: Readonly<
  Record<string, "up" | "down" | "same" | "notUp" | "notDown" | "about" | "open">
> = {
  Tăng: "up",
  Up: "up",
  Giảm: "down",
  Down: "down",
  "Không đổi": "same",
  Unchanged: "same",
  "Không tăng": "notUp",
  "Not up": "notUp",
  "Không giảm": "notDown",
  "Not down": "notDown",
  "Gần như không đổi": "about",
  "About as": "about",
  "Chưa rõ tăng hay giảm": "open",
  "Up or down": "open",
};

/** Whether a change is as it is said. */
export function checkDirection(
  is: "up" | "down" | "same" | "notUp" | "notDown" | "about" | "open",
  size: string,
  hedge: string,
  difference: number,
  qualifier: string | null,
  { kind, locale }: Reading,
): string | null {
  const isNone = Math.abs(difference) < 1e-9;
  switch (is) {
    case "same":
      return unless(isNone && qualifier === null, `it is ${difference} ${qualifier}`);
    case "notUp":
      return unless(qualifier === "AT_MOST" && difference < 1e-9, `it is ${difference} ${qualifier}`);
    case "notDown":
      return unless(qualifier === "AT_LEAST" && difference > -1e-9, `it is ${difference} ${qualifier}`);
    case "about":
      return unless(qualifier === "ABOUT", `it is ${difference} ${qualifier}`);
    case "open":
      return unless(
        (qualifier === "AT_LEAST" && difference < 0) || (qualifier === "AT_MOST" && difference > 0),
        `it is ${difference} ${qualifier}`,
      );
    case "up":
    case "down": {
      if (isNone || difference > 0 !== (is === "up")) return `it is ${difference}`;
      if (hedge.startsWith("dưới") || hedge.startsWith("less"))
        return unless(
          qualifier === null && Math.abs(difference) < numberOf(size, locale) + 1e-9,
          `it is ${difference}`,
        );
      const least = qualifier === "AT_MOST" && difference < 0 ? "AT_LEAST" : qualifier;
      if (hedge.trim() !== (least === null ? "" : hedges[least])) return `it is ${qualifier}`;
      if (numberOf(size, locale) === 0) return "a change of nothing";
      return unless(isRounded(size, Math.abs(difference), kind, locale), `it is ${difference}`);
    }
  }
}
