import { MODELS } from "./models.ts";
import { PEOPLE } from "./people.ts";
import type { Told } from "./told.ts";
import { TRAPS } from "./traps.ts";
import { UNITS } from "./units.ts";

export const SENTENCES: readonly Told[] = [...MODELS, ...UNITS, ...PEOPLE, ...TRAPS];
