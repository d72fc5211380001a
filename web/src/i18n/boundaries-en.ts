import type { boundariesVi } from "./boundaries-vi.ts";

/** Words of the switch of boundaries in English. */
export const boundariesEn: typeof boundariesVi = {
  nowBefore: (before, now, day) =>
    `${before} provinces and cities became ${now} on ${day}; figures of the old ones count for the new.`,
  same: (now, day) =>
    `This period already has today's ${now} provinces and cities (since ${day}): both views are the same.`,
  drawn: (then, day, now) =>
    `Drawn on the ${then} provinces and cities of the time (before ${day}); today there are ${now}.`,
  tooEarly: (day) => `There is no map of boundaries before ${day}; the table has all figures.`,
};
