type Nothing = Readonly<Record<string, never>>;

/** What messages are made of that are about files handed in. */
export interface ImportsMatter {
  readonly NO_SUCH_IMPORT: Nothing;
  /** States and steps by their names in the API. */
  readonly IMPORT_NOT_SO: { readonly state: string; readonly step: string };
  readonly REASON_MISSING: Nothing;
  readonly REASON_TOO_LONG: { readonly most: number };
  readonly IMPORT_HAS_ERRORS: { readonly rows: number };
  readonly WARNINGS_UNANSWERED: { readonly count: number };
  readonly CHANGES_UNEXPLAINED: { readonly count: number };
  readonly NO_SUCH_WARNING: { readonly problem: string };
  readonly NOTHING_NEW: Nothing;
  /** What is known has changed since it was checked; it has been checked again. */
  readonly IMPORT_STALE: Nothing;
  /** What was said by hand of where figures stand cannot be so, or nothing can be read by it. */
  readonly LAYOUT_NOT_READ: { readonly why: { readonly vi: string; readonly en: string } };
  readonly LAYOUT_UNDECIDED: { readonly count: number };
  readonly FILE_MISSING: Nothing;
  readonly FILE_TOO_LARGE: { readonly megabytes: number };
  readonly FILE_EMPTY: Nothing;
  readonly FILE_GONE: Nothing;
  readonly NOT_MULTIPART: Nothing;
  readonly FORM_NOT_READ: Nothing;
  readonly FIELD_UNKNOWN: { readonly field: string };
  readonly DATASET_MISSING: Nothing;
  readonly DATASET_UNKNOWN: { readonly dataset: string; readonly accepted: readonly string[] };
  /** Of the form that goes out to be filled in. */
  readonly TEMPLATE_PERIOD_UNREADABLE: { readonly period: string; readonly accepted: readonly string[] };
  readonly TEMPLATE_AREA_REPORTS_NOT: {
    readonly area: string;
    readonly period: string;
    readonly accepted: readonly string[];
  };
  readonly TEMPLATE_NOTHING_DUE: { readonly dataset: string; readonly period: string };
  readonly DOCUMENT_WRONG: { readonly field: string };
  readonly IMPORTS_UNFINISHED: { readonly most: number };
  readonly IMPORTS_TODAY: { readonly most: number; readonly seconds: number };
  readonly FILES_FULL: { readonly seconds: number };
  /** Of a report that is read for its figures. */
  readonly REPORT_EMPTY: Nothing;
  readonly REPORT_TOO_LONG: { readonly most: number };
  readonly REPORT_TOO_LABORIOUS: Nothing;
  readonly MARKING_TOO_LABORIOUS: Nothing;
  readonly LAYOUT_TOO_LABORIOUS: { readonly minutes: number };
  readonly REPORT_NOT_TAKEN: Nothing;
  readonly REPORT_PDF_SCANNED: { readonly pages: readonly number[] };
  readonly REPORT_PDF_LOCKED: Nothing;
  readonly REPORT_PDF_BROKEN: Nothing;
  readonly REPORT_PDF_PAGES: { readonly most: number };
  readonly REPORT_PDF_LABORIOUS: Nothing;
  readonly REPORT_NOT_READ: { readonly why: { readonly vi: string; readonly en: string } };
  readonly REPORT_LETTERS_UNKNOWN: Nothing;
  readonly REPORT_FIELD_WRONG: { readonly field: string };
}
