/** A language of pages, drawings and files. */
export type Locale = "vi" | "en";
