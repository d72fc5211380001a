import type { Fault } from "../problem.ts";

/** Longest text of one cell, in characters: a note of several paragraphs. */
const LONGEST = 4_000;

/** Signs that no text has, nor any format of export can hold: what undecodable bytes become, NUL and other control signs. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/;

/** What is wrong with the text of a cell as such, whatever it is to mean; null when nothing is. */
export function textFault(text: string): Fault | null {
  if (text.length > LONGEST) return { code: "CELL_TOO_LONG", args: { length: text.length, most: LONGEST } };
  return NO_TEXT.test(text) ? { code: "CELL_NOT_TEXT", args: {} } : null;
}

/**
 * The plain numbers that somebody may have meant who wrote marks between thousands, a decimal comma, a sign or a percent:
 * `1.234,5` is 1234.5; `1,234` may be 1234 or, with a decimal comma, 1.234. None when it is no such number.
 */
export function meantNumbers(written: string): readonly string[] {
  const text = written
    .slice(0, 40)
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace(/^\+/, "")
    .replace(/%$/, "");
  const found: string[] = [];
  if (/^\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) || /^\d+(,\d+)?$/.test(text))
    found.push(text.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) found.unshift(text.replaceAll(",", ""));
  return [...new Set(found)].filter((plain) => /^\d{1,15}(?:\.\d{1,9})?$/.test(plain));
}

/** With a sign before it, or in brackets as accountants write it. */
const NEGATIVE = /^(?:[-\u2212\u2013]\s*\d[\d.,\s]*|\(\d[\d.,\s]*\))$/;
const SPREADSHEET_ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** The digits that letters were typed for: `14.45O`. */
const inDigits = (text: string): string =>
  /\d/.test(text) ? text.replaceAll(/o/gi, "0").replaceAll(/[lI]/g, "1") : text;

/** Why a text is no plain number, and what may have been meant. */
export function noNumber(text: string): [fault: Fault, accepted: readonly string[]] {
  if (SPREADSHEET_ERROR.test(text)) return [{ code: "VALUE_IS_ERROR", args: { error: text } }, []];
  if (NEGATIVE.test(text)) return [{ code: "NUMBER_NEGATIVE", args: {} }, []];
  const meant = meantNumbers(text);
  return [{ code: "NUMBER_UNREADABLE", args: {} }, meant.length > 0 ? meant : meantNumbers(inDigits(text))];
}
