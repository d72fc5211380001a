import { locales } from "../i18n/locale.ts";
import type { WrittenBriefing } from "./page.ts";

/** Ids name files and shapes: short words without marks. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/u;
const mostPages = 400;

/**
 * A written briefing out of JSON that somebody sent. Only what others rely on is looked at: ids, language, instant, and how many pages there are. Throws a
 * TypeError that says what is wrong.
 */
export function readBriefing(text: string): WrittenBriefing {
  const value: unknown = JSON.parse(text);
  const pages = at(value, "pages");
  if (!Array.isArray(pages) || pages.length === 0 || pages.length > mostPages)
    throw new TypeError(`a briefing has 1 to ${mostPages} pages`);
  if (!locales.some((locale) => locale === at(value, "locale"))) throw new TypeError("no such language");
  if (typeof at(value, "title") !== "string") throw new TypeError("a briefing has a title");
  const knownAt = at(at(value, "provenance"), "knownAt");
  if (typeof knownAt !== "string" || Number.isNaN(Date.parse(knownAt)))
    throw new TypeError("a briefing says what instant its figures are known at");
  const seen = new Set<unknown>();
  for (const page of pages) {
    const blocks = at(page, "blocks");
    if (!Array.isArray(blocks)) throw new TypeError("a page has blocks");
    for (const block of blocks) {
      const id = at(block, "id");
      if (typeof id !== "string" || !idPattern.test(id) || seen.has(id))
        throw new TypeError(`not an id, or there twice: ${String(id)}`);
      seen.add(id);
      const vintage = at(at(block, "figure"), "vintage") ?? null;
      if (vintage !== null && (typeof vintage !== "string" || !idPattern.test(vintage)))
        throw new TypeError("no such boundaries");
    }
  }
  return value as WrittenBriefing;
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
