/** A feed as its readers see it, whatever it tells of. */
export interface Feed {
  /** An IRI that stays the same for ever. */
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  /** The instant of its newest entry. */
  readonly updated: string;
  /** Its own address, and that of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** An IRI that stays the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly page: string;
  /** Paragraphs of plain words. */
  readonly lead: string;
  readonly list: readonly string[];
}

/** A feed as Atom (RFC 4287). What XML cannot hold is left out. */
export function atom({ id, lang, title, author, updated, self, page, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(lang)}">
  <id>${text(id)}</id>
  <title>${text(title)}</title>
  <updated>${text(updated)}</updated>
  <author><name>${text(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${text(self)}"/>
  <link rel="alternate" type="text/html" href="${text(page)}"/>
${entries.map(entry).join("")}</feed>
`;
}

function entry({ id, title, updated, page, lead, list }: FeedEntry): string {
  const points = list.map((point) => `<li>${text(point)}</li>`).join("");
  // HTML within XML: written as a text, so every mark once more.
  const html = `<p>${text(lead)}</p>${points === "" ? "" : `<ul>${points}</ul>`}`;
  return `  <entry>
    <id>${text(id)}</id>
    <title>${text(title)}</title>
    <updated>${text(updated)}</updated>
    <link rel="alternate" type="text/html" href="${text(page)}"/>
    <content type="html">${text(html)}</content>
  </entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const text = (words: string): string =>
  words
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
