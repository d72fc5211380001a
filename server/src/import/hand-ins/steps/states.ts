import type { Action } from "../../../accounts/may.ts";

/** How far an import is. READING and UNREADABLE come before there is a draft. */
export const STATES = [
  "READING",
  "UNREADABLE",
  "DRAFT",
  "IN_REVIEW",
  "SENT_BACK",
  "WITHDRAWN",
  "PUBLISHED",
  "REVERSED",
] as const;
export type State = (typeof STATES)[number];

/** What can be done with one that is there. */
export interface Step {
  readonly from: readonly State[];
  /** Null: it stays as it is. */
  readonly to: State | null;
  readonly action: Action;
  /** Whether it can only be done with words that say why. */
  readonly needsReason: boolean;
  /** Whether the right is needed for the area of every row; else for the import as such. */
  readonly isOfAreas: boolean;
}

const step = (
  from: readonly State[],
  to: State | null,
  action: Action,
  more: Partial<Pick<Step, "needsReason" | "isOfAreas">> = {},
): Step => ({ from, to, action, needsReason: false, isOfAreas: true, ...more });

const OPEN = ["DRAFT", "SENT_BACK"] as const;

/** Every step, once: who may take it is said by `may`, and nothing else changes a state. */
export const STEPS = {
  /** Reasons for what is unusual, and for figures that change. */
  ANSWER: step(OPEN, null, "HAND_IN"),
  /** Where figures stand, said by hand: it is read again. */
  LAY_OUT: step([...OPEN, "UNREADABLE"], "READING", "HAND_IN", { isOfAreas: false }),
  SUBMIT: step(OPEN, "IN_REVIEW", "HAND_IN"),
  WITHDRAW: step(["READING", "UNREADABLE", "IN_REVIEW", ...OPEN], "WITHDRAWN", "HAND_IN", {
    isOfAreas: false,
  }),
  REMARK: step(["IN_REVIEW"], null, "SEND_BACK"),
  SEND_BACK: step(["IN_REVIEW"], "SENT_BACK", "SEND_BACK", { needsReason: true }),
  PUBLISH: step(["IN_REVIEW"], "PUBLISHED", "PUBLISH"),
  REVERSE: step(["PUBLISHED"], "REVERSED", "REVERSE", { needsReason: true }),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];

/** What is on record of an import. */
export type EventKind = StepName | "HAND_IN" | "READ" | "CHECK";
