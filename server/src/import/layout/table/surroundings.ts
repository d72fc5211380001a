import { folded } from "../names/fold.ts";

/** What stands above a table: who reports to whom, on what form, by which rule. Never a heading. */
const ABOVE =
  /^(?:cong hoa xa hoi chu nghia|doc lap tu do|bieu so|mau so|bieu mau so|ban hanh|kem theo|don vi bao cao|don vi nhan|don vi gui|noi gui|noi nhan|ngay nhan|ky bao cao|bao cao|so \d|don vi tinh|dvt|form|reporting unit|receiving unit|reporting period|unit)(?: |$)/;

/** What stands below it: notes, sources, who signed. */
const BELOW =
  /^(?:ghi chu|chu thich|nguon|nguoi lap|lap bieu|nguoi bao cao|nguoi kiem tra|ke toan|thu truong|truong phong|giam doc|pho giam doc|cuc truong|chi cuc truong|chu tich|tm|kt|tl|tuq|noi nhan|ky ho ten|ky dong dau|ky ten|xac nhan|note|notes|source|prepared by|signed)(?: |$)/;

const SIGNED = /^(?:[\p{L} ]+ )?ngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: \d{4})?$/u;

export const isAbove = (text: string): boolean => ABOVE.test(folded(text));

export const isBelow = (text: string): boolean => {
  const words = folded(text);
  return BELOW.test(words) || SIGNED.test(words) || /^\(\*+\)/.test(text.trim());
};
