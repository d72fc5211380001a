import type { Measured } from "./measure.ts";

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function heading(text: string): void {
  say(`\n${text}`);
  say("-".repeat(text.length));
}

/** One row: name, answers a second, p50, p99, and the rate relative to another. */
export function line(name: string, { rate, p50, p99 }: Measured, base: Measured): void {
  const cells = [
    name.padEnd(28),
    `${Math.round(rate)}/s`.padStart(9),
    `p50 ${p50.toFixed(2)} ms`.padStart(15),
    `p99 ${p99.toFixed(2)} ms`.padStart(15),
    `${(rate / base.rate).toFixed(2)} × (a)`.padStart(12),
  ];
  say(cells.join(" "));
}

/** A ratio beside what it should be. */
export function aim(name: string, ratio: number, wanted: number, which: "at least" | "at most"): void {
  const met = which === "at least" ? ratio >= wanted : ratio <= wanted;
  say(
    `${name.padEnd(54)} ${ratio.toFixed(2).padStart(6)}   aim ${which} ${wanted}: ${met ? "met" : "NOT MET"}`,
  );
}
