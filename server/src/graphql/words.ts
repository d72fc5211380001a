import type { Language } from "../generated/schema.ts";

const NUMBERS = { VI: new Intl.NumberFormat("vi-VN"), EN: new Intl.NumberFormat("en-GB") } as const;

/** A number as the language writes it: `10.035`, `10,035`. */
export function number(value: string | number, lang: Language): string {
  return NUMBERS[lang].format(Number(value));
}

/** A day as the language writes it: `01/07/2025`, `1 July 2025`. */
export function day(iso: string, lang: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return lang === "VI"
    ? new Intl.DateTimeFormat("vi-VN", {
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        timeZone: "UTC",
      }).format(date)
    : new Intl.DateTimeFormat("en-GB", {
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      }).format(date);
}
