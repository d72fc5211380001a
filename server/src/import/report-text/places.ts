import type { NamedArea } from "./dictionary.ts";
import type { Span } from "./proposal.ts";

/** An area that a sentence names. */
export interface Place {
  readonly at: Span;
  /** Areas of that name, at whatever time; empty: a district or commune, which is no province. */
  readonly candidates: readonly NamedArea[];
  readonly isNation: boolean;
}

const NATION = /(?:cả nước|toàn quốc|trong nước|việt nam)(?!\p{L})/gu;
/** Not where the figure is, but how far a model was spread. */
const SPREAD = /(?:nhân rộng|phạm vi|phổ biến|triển khai)(?: trên)?(?: phạm vi)?\s*$/u;
/** A unit below the province with its name, and the province that is said with it. */
const BELOW =
  /(?:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|bản|ấp|khóm|tổ dân phố|thành phố|tp\.?) (?=(?:\p{Lu}|\d{1,2}(?!\d)))(?:[\p{Lu}\d][\p{L}\d'-]*[ -]?){1,5}/gu;
const WITH_PROVINCE = /^\s*(?:,|-|\(|của|thuộc)?\s*(?:tỉnh|thành phố|tp\.?)?\s*$/u;
/** What may stand right before the name of a province although it begins with a capital. */
const TITLE = /(?:tỉnh|thành phố|tp|tp\.|công an|ubnd|sở|ban|báo|của|tại|ở|tỉnh ủy|địa bàn|và)\s*$/iu;

/**
 * The areas that a sentence names, in order.
 *
 * @param text the sentence as it stands, for capitals
 * @param plain the same in plain text
 */
export function placesOf(text: string, plain: string, areas: readonly NamedArea[]): Place[] {
  const found: Place[] = [];
  // What was merged into a province is told of it, and is not where the figure is.
  let rest = plain.replaceAll(/\([^)]*(?:sáp nhập|hợp nhất)[^)]*\)/gu, (whole) => " ".repeat(whole.length));
  const take = (from: number, to: number): void => {
    rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  };
  for (const { name } of areas) {
    for (let from = rest.indexOf(name); from !== -1; from = rest.indexOf(name, from + 1)) {
      const to = from + name.length;
      if (!standsAlone(text, from, to)) continue;
      found.push({
        at: { from, to },
        candidates: areas.filter((area) => area.name === name),
        isNation: false,
      });
      take(from, to);
    }
  }
  for (const match of rest.matchAll(NATION)) {
    if (SPREAD.test(rest.slice(Math.max(0, match.index - 30), match.index))) continue;
    found.push({
      at: { from: match.index, to: match.index + match[0].length },
      candidates: [],
      isNation: true,
    });
  }
  return absorb(found, belowOf(text, rest), plain).toSorted((a, b) => a.at.from - b.at.from);
}

/** Whether a name stands as a name there: capitals, whole words, and not in the name of a person or street. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  if (
    !/\p{Lu}/u.test(text[from] ?? "") ||
    /[\p{L}\d]$/u.test(before) ||
    /^[\p{L}\d]/u.test(text.slice(to, to + 1))
  )
    return false;
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) && /\p{Lu}\p{L}* $/u.test(before) && !TITLE.test(before))
    return false;
  const capital = /(\p{Lu}\p{L}*) $/u.exec(before);
  return capital === null || TITLE.test(before) || /(?:^|[.:;!?]\s*)$/u.test(before.slice(0, capital.index));
}

/** Districts and communes, by what they are called and the capital after it. */
function belowOf(text: string, rest: string): Span[] {
  const lowered = text.replaceAll(
    /(?<!\p{L})(?:Huyện|Quận|Thị xã|Thị trấn|Xã|Phường|Thành phố|TP)(?!\p{L})/gu,
    (word) => word.toLowerCase(),
  );
  return [...lowered.matchAll(BELOW)]
    .map((match) => ({ from: match.index, to: match.index + match[0].trimEnd().length }))
    .filter(
      ({ from, to }) =>
        rest.slice(from, to).trim().split(/\s+/).length > 1 && !/\s{3}/.test(rest.slice(from, to)),
    );
}

/** “huyện Hải Hậu, tỉnh Nam Định” is one place below the province. */
function absorb(provinces: readonly Place[], below: readonly Span[], plain: string): Place[] {
  const kept = provinces.filter(
    ({ at }) =>
      !below.some((span) => span.to <= at.from && WITH_PROVINCE.test(plain.slice(span.to, at.from))),
  );
  return [
    ...kept,
    ...below.map((span) => {
      const province = provinces.find(
        ({ at }) => span.to <= at.from && WITH_PROVINCE.test(plain.slice(span.to, at.from)),
      );
      return { at: { from: span.from, to: province?.at.to ?? span.to }, candidates: [], isNation: false };
    }),
  ];
}
