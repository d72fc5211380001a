import type { OneImportQuery } from "./generated/imports.ts";

/** A file handed in, as its page asks for it. */
export type OneImport = NonNullable<OneImportQuery["import"]>;
