import type { CitingWords } from "../../vi/number/citing.ts";

/** What is said of figures as they were known at an instant, and how they are cited, in English. */
export const citingEn: CitingWords = {
  pinned: {
    at: (instant) => `This page shows what was known at ${instant} (Viet Nam time), not the newest figures.`,
    on: (day) => `This page shows what was known at the end of ${day}, not the newest figures.`,
    now: "Show what is known now",
    changed: "What has changed since",
  },
  cite: {
    page: "Open this page as cited",
    copyPage: "Copy the pinned link of this page",
    open: "Cite",
    title: "How to cite this",
    hint: "The address gives these very figures, byte for byte, whatever comes in later.",
    copy: "Copy the citation",
    answer: "Open the pinned answer",
    further: (n) => `Part ${n} of the answer`,
    pinned: "What pins the question",
  },
};
