import type { DeskPageWords } from "../../i18n/desk-page-words.ts";

const isMac = /Mac|iPhone|iPad/u.test(globalThis.navigator.userAgent);

/** The keys that ask what stands in the editor, as they are called on this machine. */
export function runKeys({ editor }: DeskPageWords): string {
  return isMac ? editor.runHintMac : editor.runHint;
}
