import { withoutMarks } from "../../ui/without-marks.ts";

/** What was typed in a list to go to a name, and when its last letter came; nothing yet: `notTyped`. */
export interface Typed {
  readonly text: string;
  readonly when: number;
}

export const notTyped: Typed = { text: "", when: -Infinity };

/** Milliseconds within which a letter that no name goes on with is a slip, and not the beginning of another name. */
const slip = 1_000;
/** Milliseconds within which a letter goes on with the name begun, for slow hands. */
const pause = 3_000;

/**
 * What is typed once a letter more is there. Marks and case make no difference.
 *
 * @param when the time of the key, in milliseconds on the same clock as `before.when`
 * @returns what is typed now, and the place of the first name that begins so; -1 if none does. A space with which no name goes on
 * is not a letter: null.
 */
export function typeAhead(
  names: readonly string[],
  before: Typed,
  letter: string,
  when: number,
): { readonly typed: Typed; readonly found: number } | null {
  const since = when - before.when;
  const joined = since <= pause ? before.text + letter : letter;
  const found = place(names, joined);
  if (found >= 0 && joined.trim() !== "") return { typed: { text: joined, when }, found };
  if (letter === " ") return null;
  const text = since <= slip ? joined : letter;
  return { typed: { text, when }, found: place(names, text) };
}

function place(names: readonly string[], text: string): number {
  const wanted = withoutMarks(text);
  return names.findIndex((name) => withoutMarks(name).startsWith(wanted));
}
