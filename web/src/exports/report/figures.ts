/** What stands where something is filled in by hand. */
export const leftOpen = "……";

/** A number under ten with its leading zero (annex I, II.3). */
export function twoFigures(number: number): string {
  return String(number).padStart(2, "0");
}

/** The month as the decree writes it: only January and February with a leading zero (annex I, II.4). */
export function monthFigures(month: number): string {
  return month < 3 ? twoFigures(month) : String(month);
}
