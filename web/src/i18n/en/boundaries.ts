import type { boundariesVi } from "../vi/boundaries.ts";
import { count, verb } from "./language.ts";

/** Words of the switch of boundaries in English. */
export const boundariesEn: typeof boundariesVi = {
  nowBefore: (before, now, day) =>
    `${count(before, "province or city")} became ${now} on ${day}; figures of the old ones count for the new.`,
  same: (now, day) =>
    `This period already has today's ${count(now, "province or city")} (since ${day}): both views are the same.`,
  drawn: (then, day, now) =>
    `Drawn on the ${count(then, "province or city")} of the time (before ${day}); today there ${verb(now, "is")} ${now}.`,
  tooEarly: (day) => `There is no map of boundaries before ${day}; the table has all figures.`,
};
