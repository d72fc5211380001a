import { unitsAt } from "../unit-types.ts";
import { headOf } from "./claim.ts";
import type { Claim, Reading, Rule, Surroundings } from "./claim.ts";
import { namedModels } from "./named-models.ts";

const STANDARD = /an toàn về (?:an ninh|antt)/u;
const MET = /(?:đạt|được công nhận)[^;]*$/u;

/** Units, and what is said of them. */
const units: Rule = (words) => {
  const found = unitsAt(words.tail, words.dictionary.groups);
  if (found === null) return null;
  const said = saidOf(words, found.length);
  if (said === null || "left" in said) return said;
  if (found.type === null) return { left: "UNITS_UNKNOWN" };
  const { type } = found;
  return said.map((claim) =>
    claim.indicator === "areas_converted" ? claim : { unitType: type, ...claim, length: found.length },
  );
};

function saidOf(words: Surroundings, length: number): Reading | null {
  const { tail, clause, own, before } = words;
  const after = tail.slice(length);
  const rest = clause.slice(before.length);
  if (/chuyển hóa/u.test(before) && /trọng điểm|phức tạp/u.test(clause))
    return [{ indicator: "areas_converted", length }];
  if (/(?:ký|kí) (?:bản )?(?:giao ước|cam kết)/u.test(rest))
    return [{ indicator: "pledges_units", length, isYearly: true }];
  if (/ngày hội/u.test(clause) && /tổ chức/u.test(clause))
    return [{ indicator: "ngay_hoi_units", length, isYearly: true }];
  if (STANDARD.test(clause) && !/mô hình/u.test(own)) {
    if (/đăng ký/u.test(clause)) return [{ indicator: "antt_registered", length, isYearly: true }];
    if (MET.test(clause)) return standard(words, length);
  }
  if (/(?:phân loại|xếp loại)/u.test(clause) && /phong trào|xếp loại/u.test(clause))
    return graded(words, after, length);
  return deployed(words, length) ?? eligible(words, length);
}

function standard({ number, tail }: Surroundings, length: number): Claim[] {
  if (number.isPercent) return [{ indicator: "antt_share", length, isYearly: true }];
  if (/^\s*lượt/u.test(tail)) return [{ indicator: "antt_unit_years", length }];
  const met: Claim = { indicator: "antt_met", length, isYearly: true };
  return number.of === null
    ? [met]
    : [met, { indicator: "units_eligible", value: number.of, length, isYearly: true }];
}

function graded({ clause, before, number }: Surroundings, after: string, length: number): Claim[] | null {
  if (number.isPercent) return null;
  const isGood = /^[^;]{0,40}(?:xếp loại |đạt loại |loại )?(?:xuất sắc|khá|tốt)/u.test(after);
  if (isGood) return [{ indicator: "units_graded_good", length, isYearly: true }];
  return /(?:phân loại|xếp loại)/u.test(before) || /(?:được )?(?:phân loại|xếp loại)/u.test(clause)
    ? [{ indicator: "units_graded", length, isYearly: true }]
    : null;
}

/** “mô hình … được triển khai tại 226 xã”: of the models named since the number before. */
function deployed(
  { own, clause, sentence, number, dictionary }: Surroundings,
  length: number,
): Claim[] | null {
  if (number.isPercent || !/mô hình/u.test(sentence)) return null;
  if (!/(?:tại|ở|trong|trên|có|đến|của)\s*(?:địa bàn )?$/u.test(own)) return null;
  const { codes, unknown } = namedModels(own, dictionary);
  if (codes.length === 0 && !unknown) return null;
  const doubts =
    codes.length === 0 || /"[^"]*"/u.test(withoutKnown(own, dictionary)) ? (["MODEL_UNKNOWN"] as const) : [];
  return clause.includes("dân vận khéo")
    ? null
    : [{ indicator: "deployments", models: codes, length, doubts }];
}

function withoutKnown(words: string, { models }: Surroundings["dictionary"]): string {
  return models.reduce(
    (rest, { name }) => rest.replace(new RegExp(`"?${escape(name)}[^"]{0,12}"?`, "u"), " "),
    words,
  );
}
const escape = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** “có 54 xã, phường, đặc khu”: how many there are, where a clause says nothing else. */
function eligible({ own, tail, number }: Surroundings, length: number): Claim[] | null {
  if (number.isPercent || number.of !== null || number.qualifier !== null) return null;
  const isAll = /(?:có|gồm|còn|tổng số)\s*$/u.test(own) && /^\s*(?:$|\.|\()/u.test(tail.slice(length));
  return isAll && headOf(tail, /xã, phường|đơn vị (?:hành chính )?cấp xã/) !== null
    ? [{ indicator: "units_eligible", length }]
    : null;
}

const households: Rule = ({ tail, clause, number }) => {
  const head = headOf(tail, /(?:lượt )?hộ(?: gia đình| dân)?/);
  if (head === null || number.isPercent || !/(?:ký|kí) (?:bản )?(?:giao ước|cam kết)/u.test(clause))
    return null;
  return [{ indicator: "pledges_households", length: head.length }];
};

const places: Rule = ({ tail, clause }) => {
  const head = headOf(tail, /địa bàn/);
  return head !== null && /chuyển hóa/u.test(clause)
    ? [{ indicator: "areas_converted", length: head.length }]
    : null;
};

export const unitRules: readonly Rule[] = [units, households, places];
