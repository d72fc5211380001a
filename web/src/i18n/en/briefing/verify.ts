import type { VerifyWords } from "../../vi/briefing/verify.ts";

/** Words of what is told of a file that was made earlier, in English. */
export const verifyEn: VerifyWords = {
  madeOf: (when, version) => `Made of data as known at ${when} (data version ${version}).`,
  comparedWith: (when, version) => `Compared with data as known at ${when} (data version ${version}).`,
  stands: "Every number in the file still stands.",
  chain: {
    same: "The record of what was done to the data still holds what it held then.",
    other:
      "The record of what was done to the data was written anew since: it is not the one that the file was made with.",
    shorter:
      "The record of what was done to the data was shortened: it holds less than when the file was made.",
  },
  handChanges: (n) => `Numbers in the file changed by hand: ${n}`,
  handChange: (place, found, expected) =>
    `${place}: the file says “${found}”, it was written as “${expected}”`,
  moved: (n) => `Numbers that are known otherwise by now: ${n}`,
  movedFigure: (place, before, after, cause) => `${place}: ${before} → ${after} (${cause})`,
  gone: "no longer there",
  follows: "follows from figures that moved",
  refreshed: (n) => `Places brought up to date: ${n}.`,
  nothingMoved: "No number had to be brought up to date.",
  kept: (n) =>
    `Places that people changed were kept, though their figures have moved; please look at them: ${n}`,
  keptPlace: (place, kept, now) => `${place}: kept “${kept}”, is “${now}” by now`,
};
