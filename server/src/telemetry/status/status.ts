import type { MessageLanguage } from "../../messages/message.ts";
import type { RecentError } from "../logs/recent-errors.ts";
import { type CheckId, CHECKS, findings, type Measure, STATES, type State, worstOf } from "./checks.ts";
import { type Facts, type Group, statusLines } from "./lines.ts";
import { statusWords } from "./words/status-words.ts";

/** One thing that was looked at. */
export interface CheckSaid {
  readonly id: CheckId;
  readonly state: State;
  readonly name: string;
  /** What is the matter and what to do; null while it is well. */
  readonly trouble: string | null;
  readonly advice: string | null;
  /** Null where the number says nothing. */
  readonly value: { readonly is: Measure; readonly number: number } | null;
}

/** How the atlas is, in its reader's language. */
export interface Status {
  readonly at: string;
  readonly state: State;
  readonly says: string;
  /** The worst first. */
  readonly checks: readonly CheckSaid[];
  readonly groups: readonly Group[];
  readonly errors: readonly RecentError[];
}

export interface StatusOptions extends Facts {
  readonly errors: readonly RecentError[];
  readonly now: Date;
}

/** How the atlas is, of what its metrics say; `metrics.ready()` first. */
export function statusOf(options: StatusOptions, lang: MessageLanguage): Status {
  const { metrics, errors, now } = options;
  const words = statusWords(lang);
  const found = findings({ metrics, errors, now: now.getTime() });
  const checks = found.map(({ id, state, value }): CheckSaid => {
    const { name, trouble, advice } = words.checks[id];
    const isTold = state !== "well" && id !== "database" && id !== "backupAttempts";
    return {
      id,
      state,
      name,
      trouble: state === "well" ? null : trouble,
      advice: state === "well" ? null : advice,
      value: isTold ? { is: CHECKS[id].measure, number: value } : null,
    };
  });
  const state = worstOf(found.map((each) => each.state));
  return {
    at: now.toISOString(),
    state,
    says: words.overall[state],
    checks: checks.toSorted((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state)),
    groups: statusLines(options, words),
    errors,
  };
}
