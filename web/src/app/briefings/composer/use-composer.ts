import { useEffect, useReducer, useRef, useState } from "react";
import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import type { ComposeWords } from "../../../i18n/briefing/compose-words.ts";
import { announce } from "../../../ui/live-region.tsx";
import { notify } from "../../../ui/toast.tsx";
import type { Keeping, KeptBriefing } from "../store/briefing-store.ts";
import { briefings, useBriefing } from "../store/use-briefings.ts";
import type { Edit } from "./history/edits.ts";
import { begun, stepped } from "./history/history.ts";

/** A briefing being composed: what it is, and what can be done to it. */
export interface Composer {
  readonly id: string;
  readonly document: BriefingDocument;
  /** What became of the newest change. */
  readonly keeping: Keeping;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes with the same `of` that follow each other are taken back as one. */
  readonly edit: (edit: Edit, of?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Composes a briefing of this browser: each change is kept at once, and can be taken back. What another page of the browser changes comes in as a step. */
export function useComposer(kept: KeptBriefing, text: ComposeWords["composer"]): Composer {
  const { id } = kept;
  const [history, step] = useReducer(stepped, kept.document, begun);
  const [keeping, setKeeping] = useState<Keeping>(briefings.isHeld(id) ? "refused" : "kept");
  const saved = useRef(JSON.stringify(kept.document));
  const stored = useBriefing(id);
  const { present, past, future } = history;
  useEffect(() => {
    briefings.use(id);
  }, [id]);
  useEffect(() => {
    const content = JSON.stringify(present);
    if (content === saved.current) return;
    saved.current = content;
    setKeeping(briefings.keep(id, present));
  }, [id, present]);
  useEffect(() => {
    if (stored?.is !== "kept") return;
    const content = JSON.stringify(stored.document);
    if (content === saved.current) return;
    saved.current = content;
    step({ is: "edit", edit: { is: "replace", document: stored.document } });
    notify({ text: text.elsewhere });
  }, [stored, text]);
  return {
    id,
    document: present,
    keeping,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    edit: (edit, of) => step({ is: "edit", edit, ...(of === undefined ? {} : { of }) }),
    undo: () => {
      step({ is: "undo" });
      announce(past.length > 0 ? text.undone : text.noUndo);
    },
    redo: () => {
      step({ is: "redo" });
      announce(future.length > 0 ? text.redone : text.noRedo);
    },
  };
}
