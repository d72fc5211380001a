import { folded } from "../names/fold.ts";

/** What stands above a table: who reports to whom, on what form, by which rule. Never a heading. */
const ABOVE =
  /^(?:cong hoa xa hoi chu nghia|doc lap tu do|bieu so|mau so|bieu mau so|ban hanh|kem theo|don vi bao cao|don vi nhan|don vi gui|noi gui|noi nhan|ngay nhan|reporting unit|receiving unit|reporting period)(?: |$)/;
/** What is so where it stands alone, or with one thing beside it; among others it is the heading of a column. */
const ALONE_ABOVE = /^(?:ky bao cao|bao cao|so \d|don vi tinh|form|unit)(?: |$)/;

/** What stands below it: notes, sources, who signed. */
const BELOW =
  /^(?:ghi chu|chu thich|nguon|nguoi lap|lap bieu|nguoi bao cao|nguoi kiem tra|ke toan|thu truong|truong phong|giam doc|pho giam doc|cuc truong|chi cuc truong|chu tich|tm|kt|tl|tuq|noi nhan|ky ho ten|ky dong dau|ky ten|xac nhan|note|notes|source|prepared by|signed)(?: |$)/;

const SIGNED = /^(?:[\p{L} ]+ )?ngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: \d{4})?$/u;

/** Whether a row of texts stands above a table and is none of its headings. */
export const isAbove = (texts: readonly string[]): boolean =>
  texts.map(folded).some((words) => ABOVE.test(words) || (texts.length < 3 && ALONE_ABOVE.test(words)));

export const isBelow = (text: string): boolean => {
  const words = folded(text);
  return BELOW.test(words) || SIGNED.test(words) || /^\(\*+\)/.test(text.trim());
};
