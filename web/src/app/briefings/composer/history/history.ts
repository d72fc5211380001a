import type { BriefingDocument } from "../../../../briefing/document/briefing-document.ts";
import { applied, type Edit } from "./edits.ts";

/** A briefing with what it was before, and what was taken back. */
export interface History {
  readonly past: readonly BriefingDocument[];
  readonly present: BriefingDocument;
  readonly future: readonly BriefingDocument[];
  /** What the newest step is of, so that letters typed into one field are one step; null: the next change is a step of its own. */
  readonly of: string | null;
}

/** Most steps that can be taken back. */
const mostSteps = 200;

export type Step =
  /** `of`: changes with the same name that follow each other are one step. */
  | { readonly is: "edit"; readonly edit: Edit; readonly of?: string }
  | { readonly is: "undo" }
  | { readonly is: "redo" };

/** The beginning of a history. */
export function begun(document: BriefingDocument): History {
  return { past: [], present: document, future: [], of: null };
}

/** The next state of a history. Undo and redo with nothing to take back or do again, and changes of nothing, are none. */
export function stepped(history: History, step: Step): History {
  const { past, present, future, of } = history;
  switch (step.is) {
    case "edit": {
      const next = applied(present, step.edit);
      if (next === present) return history;
      const goesOn = step.of !== undefined && step.of === of;
      return {
        past: goesOn ? past : [...past, present].slice(-mostSteps),
        present: next,
        future: [],
        of: step.of ?? null,
      };
    }
    case "undo": {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future], of: null };
    }
    case "redo": {
      const [after] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: future.slice(1), of: null };
    }
  }
}
