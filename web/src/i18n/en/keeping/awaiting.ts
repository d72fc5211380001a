import type { AwaitingWords } from "../../vi/keeping/awaiting.ts";

/** Words about what awaits a person, in English. */
export const awaitingEn: AwaitingWords = {
  title: "What awaits you",
  nothing: "Nothing awaits you.",
  due: "Returns that are due",
  sentBack: "Given back to you",
  toReview: "To be reviewed",
  late: (days, day) => `${days} days overdue (due on ${day})`,
  by: (day) => `due on ${day}`,
  partly: (received, expected) => `${received} of ${expected} lines came`,
};
