type Nothing = Readonly<Record<string, never>>;

/** What messages are made of that are not about what a question asks, but about its size, its turn, its address, or about us. */
export interface ServiceMatter {
  readonly QUESTION_TOO_COSTLY: {
    readonly cost: number;
    readonly maxCost: number;
    readonly rows: number;
    readonly maxRows: number;
    readonly remedy: {
      readonly field: string;
      readonly argument: string;
      readonly size: number;
      readonly would: number;
      /** Whether every list has to be so short. */
      readonly forAll: boolean;
    } | null;
  };
  readonly SIZE_OUT_OF_RANGE: {
    readonly argument: string;
    readonly field: string;
    readonly asked: number;
    readonly most: number;
  };
  readonly DOCUMENT_TOO_LARGE: {
    readonly what: "levels" | "aliases" | "root fields";
    readonly is: number;
    readonly most: number;
  };
  readonly DOCUMENT_TOO_LONG: Nothing;
  readonly DOCUMENT_UNKNOWN: { readonly id: string };
  readonly ANSWER_TOO_LONG: { readonly most: number };
  readonly TOO_MUCH_WORK: { readonly most: number };
  /** What drives the cost of a question that was given up; null where it is not known. */
  readonly TOOK_TOO_LONG:
    | { readonly field: string; readonly argument: string | null; readonly size: number }
    | Nothing;
  readonly TOO_BUSY: { readonly seconds: number };
  readonly POINTS_TOO_FEW: {
    readonly points: number;
    readonly limit: number;
    readonly remaining: number;
    readonly seconds: number;
  };
  readonly POINTS_USED_UP: { readonly limit: number; readonly seconds: number };
  readonly CHECKS_USED_UP: { readonly limit: number; readonly seconds: number };
  readonly TOO_MANY_WAITING: { readonly seconds: number };
  readonly BOOKLET_UNDER_WAY: { readonly seconds: number };
  readonly BOOKLET_GONE: Nothing;
  readonly DATABASE_AWAY: { readonly seconds: number };
  readonly DATABASE_BEHIND: { readonly seconds: number };
  readonly DATABASE_FULL: Nothing;
  readonly OUR_FAULT: { readonly requestId: string };
  readonly ONLY_QUERIES: { readonly operation: string };
  readonly METHOD_NOT_TAKEN: { readonly method: string };
  readonly HOST_UNKNOWN: Nothing;
  readonly FROM_ANOTHER_SITE: Nothing;
  readonly NOT_HERE: Nothing;
  readonly TILE_OUTSIDE: { readonly tile: string; readonly first: number; readonly last: number };
  readonly OUTLINES_BEING_MADE: { readonly seconds: number };
  readonly OUTLINES_GONE: { readonly version: string; readonly vintage: string };
  readonly BODY_TOO_LONG: Nothing;
  readonly TYPE_NOT_TAKEN: { readonly type: string };
  readonly REQUEST_NOT_READ: Nothing;
  readonly HEADERS_TOO_LONG: { readonly kibibytes: number };
  readonly ADDRESS_TOO_LONG: Nothing;
  readonly REQUEST_TOO_LATE: Nothing;
  readonly NO_METHOD: Nothing;
  readonly NO_HTTP: Nothing;
  readonly EXPECTATION_NOT_TAKEN: Nothing;
  readonly TOO_MUCH_TO_COMPARE: Nothing;
  readonly NO_SUCH_FILE: { readonly file: string; readonly accepted: readonly string[] };
  readonly FILE_TOO_LONG: { readonly format: string; readonly most: number; readonly rows: number };
  readonly FILE_TOO_WIDE: { readonly most: number };
  readonly NO_ONE_LIST: { readonly lists: readonly string[] };
  readonly COST_HEADER: { readonly written: string };
  readonly EXTENSION_CASE: { readonly written: string; readonly meant: string };
  readonly ONE_OF: {
    readonly argument: string;
    readonly written: string;
    readonly accepted: readonly string[];
  };
  readonly COMMA_TWICE: Nothing;
  readonly DATASET_IN_PATH: Nothing;
  readonly EXPORT_REASON_MISSING: { readonly dataset: string };
  readonly EXPORT_REASON_LENGTH: { readonly least: number; readonly most: number; readonly signs: number };
  readonly INDICATORS_MISSING: { readonly others: readonly string[] };
  readonly PARAMETER_MISSING: { readonly name: string };
  readonly PARAMETER_TWICE: { readonly name: string };
  readonly PARAMETER_UNKNOWN: {
    readonly name: string;
    readonly near: readonly string[];
    readonly accepted: readonly string[];
  };
  readonly CITED_TOO_LONG: Nothing;
  /** A document that is to be cited and cannot be read, or asked: why, in each language. */
  readonly CITED_WRONG: { readonly fault: Readonly<Record<"EN" | "VI", string>> };
  readonly VARIABLES_NOT_AN_OBJECT: Nothing;
  readonly NOT_PINNED: { readonly fields: readonly string[] };
  readonly NOT_JSON: { readonly name: string; readonly why: string };
}
