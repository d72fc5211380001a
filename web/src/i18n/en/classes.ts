import type { classesVi } from "../vi/classes.ts";
import { count } from "./language.ts";

/** Words of the class editor in English. */
export const classesEn: typeof classesVi = {
  edit: "Edit classes",
  title: "Classes",
  close: "Close",
  method: "Method",
  methods: {
    own: "Our choice",
    equal: "Equal steps",
    quantiles: "As many provinces each",
    natural: "Natural breaks",
    manual: "My own limits",
  },
  hints: {
    own: "Equal round steps; where values crowd at one side, by number of provinces.",
    equal: "Each class spans as much, round numbers.",
    quantiles: "Over all periods each class holds about as many provinces; in this one they may differ.",
    natural: "Cut where values lie far apart.",
    manual: "Limits you set, such as the thresholds of a plan.",
  },
  count: "Classes",
  fewer: (n) => `These values make only ${count(n, "class")}.`,
  reversed: "Reverse colours: lowest stand out most",
  limits: "Limits, from low to high",
  limit: (nth) => `${nth.slice(0, 1).toUpperCase()}${nth.slice(1)} limit`,
  ordinals: ["first", "second", "third", "fourth", "fifth", "sixth"],
  add: "Add a limit",
  most: "At most 6 limits: seven classes are the most the eye can tell apart.",
  remove: (nth) => `Remove the ${nth} limit`,
  drag: "Drag a limit on the chart, or use the arrow keys.",
  usual: "Back to our choice",
  fixed: "Classes stay as they are over time: the same colour is the same value.",
  problems: {
    empty: (nth, example) => `The ${nth} limit is empty. Type a number, such as ${example}.`,
    notNumber: (nth, text, example) =>
      `The ${nth} limit: “${text}” is not a number. Write it like ${example}.`,
    tooLarge: (nth) => `The ${nth} limit is too large: at most 12 digits.`,
    order: (nth, value, before, beforeValue) =>
      `The ${nth} limit (${value}) must be greater than the ${before} limit (${beforeValue}).`,
  },
  problemTitle: "Not drawn yet: the map keeps the classes before",
  counts: "Provinces in each class",
  spread: (low, high) => `Values spread from ${low} to ${high}.`,
};
