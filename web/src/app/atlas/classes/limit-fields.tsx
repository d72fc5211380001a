import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import {
  maximumLimits,
  readLimit,
  withLimit,
  writeLimit,
  type ClassDraft,
  type DraftProblem,
} from "../../../figure/classes/class-draft.ts";
import { classesWords } from "../../../i18n/classes-words.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { stepOn } from "./limit-step.ts";

interface LimitFieldsProps {
  readonly draft: ClassDraft;
  /** The breaks drawn now: where a new limit has room. */
  readonly breaks: readonly number[];
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: ClassDraft) => void;
}

/** Limits of one's own: a field each, with what is wrong under it. Up and down arrows step by a round number. */
export function LimitFields({ draft, breaks, problems, onChange }: LimitFieldsProps): ReactNode {
  const { locale } = useAtlas();
  const text = classesWords(locale);
  const base = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const axis = [breaks[0] ?? 0, breaks.at(-1) ?? 0] as const;
  // What is wrong with the next limit may be this one's doing: its field says so too.
  const [edited, setEdited] = useState<number | null>(null);
  const write = (at: number, written: string): void => {
    setEdited(at);
    onChange({ ...draft, limits: draft.limits.with(at, written) });
  };
  const press = (event: KeyboardEvent, at: number): void => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    const value = readLimit(draft.limits[at] ?? "", locale);
    if (by === 0 || value === null) return;
    event.preventDefault();
    write(at, writeLimit(value + by * stepOn(axis), locale));
  };
  const remove = (at: number): void => {
    onChange({ ...draft, limits: draft.limits.toSpliced(at, 1) });
    // The field that took its place has the keyboard.
    box.current
      ?.querySelectorAll<HTMLInputElement>("input")
      [Math.max(0, Math.min(at, draft.limits.length - 2))]?.focus();
  };
  const isFull = draft.limits.length >= maximumLimits;
  return (
    <fieldset ref={box} className="class-limits">
      <legend className="label">{text.limits}</legend>
      {draft.limits.map((written, at) => {
        const nth = text.ordinals[at] ?? String(at + 1);
        const problem = problems.find((one) => one.at === at);
        const id = `${base}-${at}`;
        const cause = problem ?? (at === edited ? problems.find((one) => one.at === at + 1) : undefined);
        return (
          // Limits have no other name than their place.
          <div key={at} className="class-limit">
            <label htmlFor={id}>{text.limit(nth)}</label>
            <input
              id={id}
              className="field-box"
              inputMode="decimal"
              autoComplete="off"
              value={written}
              aria-invalid={cause !== undefined}
              aria-describedby={cause === undefined ? undefined : `${base}-${cause.at}-problem`}
              onChange={(event) => write(at, event.target.value)}
              onKeyDown={(event) => press(event, at)}
            />
            <Button
              look="icon"
              aria-label={text.remove(nth)}
              isDisabled={draft.limits.length === 1}
              onPress={() => remove(at)}
            >
              <span aria-hidden="true">×</span>
            </Button>
            {problem === undefined ? null : (
              <p id={`${id}-problem`} className="class-problem">
                {problem.text}
              </p>
            )}
          </div>
        );
      })}
      {isFull ? (
        <p className="note">{text.most}</p>
      ) : (
        <Button look="outline" onPress={() => onChange(withLimit(draft, axis, locale))}>
          {text.add}
        </Button>
      )}
    </fieldset>
  );
}
