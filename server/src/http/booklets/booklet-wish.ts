import type { BookletWish } from "./booklet-process.ts";

/** Ids, periods and instants: short, without marks. Whether there is such a thing is known to whoever writes the booklet. */
const plain = /^[\w.:+/-]{1,60}$/u;
/** More are no list of what one briefing is about. */
const mostNamed = 20;

/** A wish out of the JSON that somebody sent; null: it is none. */
export function readWish(text: unknown): BookletWish | null {
  const body = parsed(text);
  if (typeof body !== "object" || body === null) return null;
  const said = (name: string): string | null | undefined => {
    const value: unknown = Reflect.get(body, name);
    if (value === undefined || value === null) return null;
    return typeof value === "string" && plain.test(value) ? value : undefined;
  };
  const [dataset, period, versus, knownAt, shape] = ["dataset", "period", "versus", "knownAt", "shape"].map(
    said,
  );
  const [boundaries, lang, format] = ["boundaries", "lang", "format"].map(said);
  if (typeof dataset !== "string" || typeof lang !== "string" || typeof format !== "string") return null;
  if (period === undefined || versus === undefined || knownAt === undefined || shape === undefined)
    return null;
  if (boundaries === undefined) return null;
  const indicators: unknown = Reflect.get(body, "indicators") ?? null;
  if (!isList(indicators)) return null;
  return {
    dataset,
    period,
    versus,
    indicators,
    boundaries: boundaries ?? "CURRENT",
    knownAt,
    lang,
    format,
    shape,
  };
}

/** Some names, or none said. */
function isList(value: unknown): value is readonly string[] | null {
  if (value === null) return true;
  const isShort = Array.isArray(value) && value.length <= mostNamed;
  return isShort && value.every((one) => typeof one === "string" && plain.test(one));
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
