import type { ReasonWords } from "../../vi/keeping/reason.ts";

/** What figures are taken away for, in English. */
export const reasonEn: ReasonWords = {
  title: "What are the figures for?",
  close: "Close",
  why: (dataset) =>
    `The dataset “${dataset}” asks what a file is for before it is taken. The purpose is put on record, with the name of the file and its filters.`,
  label: "Purpose",
  hint: "Such as: briefing of November. No names of people.",
  length: (least, most) => `Write ${least} to ${most} signs.`,
  take: "Take the file",
  cancel: "Cancel",
  notSaid: "it was not said what for",
};
