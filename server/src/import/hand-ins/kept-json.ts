/** NUL, and halves of letters: JSON may hold them, and PostgreSQL keeps neither. Every other escape is stepped over whole. */
const ESCAPES = /\\(?:u(?:0000|d[89a-f][\da-f]{2})|.)/g;

/** What was found in a stranger's file, as JSON that can be kept: letters that no database keeps are shown as ones that were not read. */
export function keptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(ESCAPES, (escape) => (escape.length > 2 ? "\uFFFD" : escape));
}

/** The same of a text. */
export function keptText(text: string): string {
  return text.replaceAll("\0", "\uFFFD").toWellFormed();
}
