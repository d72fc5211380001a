import { csv } from "./csv.ts";
import type { Format } from "./format.ts";

/** All formats a dataset can be taken away in. */
export const FORMATS: readonly Format[] = [csv];
