/** What only the office itself can say of its report. What is null is left open, to be filled in by hand. */
export interface OfficeDetails {
  readonly superior: string | null;
  readonly issuing: string | null;
  /** The office's sign in the number: `BCĐ`. */
  readonly abbreviation: string | null;
  readonly number: number | null;
  readonly place: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly addressee: string | null;
  readonly recipients: readonly string[];
  readonly department: string | null;
  /** Authority and position, such as `TRƯỞNG BAN`. */
  readonly signer: string | null;
}

/** A report whose office is not known: everything of it is left open. */
export const openDetails: OfficeDetails = {
  superior: null,
  issuing: null,
  abbreviation: null,
  number: null,
  place: null,
  date: null,
  addressee: null,
  recipients: [],
  department: null,
  signer: null,
};

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
