/** What only the office itself can say of a report it sends. What is absent is left open in the report, to be filled in by hand. */
export interface OfficeDetails {
  readonly superior?: string;
  readonly issuing?: string;
  readonly abbreviation?: string;
  readonly number?: string;
  readonly place?: string;
  readonly date?: string;
  readonly addressee?: string;
  readonly recipients?: readonly string[];
  readonly department?: string;
  readonly signer?: string;
}
