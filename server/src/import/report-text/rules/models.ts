import { headOf } from "./claim.ts";
import type { Claim, Reading, Rule, Surroundings } from "./claim.ts";
import { namedModels } from "./named-models.ts";

const NEW = /(?:xây dựng(?: được)? mới|thành lập mới|ra mắt|xây dựng thêm|thành lập thêm)[^,;]{0,20}$/u;
const ENDED = /(?:thanh loại|chấm dứt|giải thể|đưa ra khỏi|xóa bỏ)[^,;]{0,30}$/u;
const MORE = /(?:nhân rộng(?: thêm)?|thêm)\s*$/u;
const POINTS =
  /điểm mô hình tổ chức quần chúng|điểm mô hình|điểm nhân rộng|địa chỉ hoạt động|tổ chức quần chúng|mô hình tổ chức quần chúng|điểm/;
/** Points of something else. */
const OTHER_POINTS = /^\s*điểm (?:cấp|trường|bầu|nóng|cầu|đen|dân cư|nhóm|thi|tổ chức|%)/u;

const points: Rule = (words) => {
  const { own, tail, number, dictionary } = words;
  const head = headOf(tail, POINTS);
  if (head === null || number.isPercent || OTHER_POINTS.test(tail)) return null;
  const of = namedModels(tail.slice(head.length, head.length + 90), dictionary);
  const length = head.length;
  if (ENDED.test(own)) return [{ indicator: "model_points_removed", length }];
  if (NEW.test(own) || MORE.test(own)) return [{ indicator: "model_points_new", length }];
  return [{ indicator: "model_points", models: of.codes.slice(0, 1), length }];
};

/** “củng cố 31 mô hình”, “tăng 5 mô hình”: neither a state nor what was built. */
const OTHERWISE =
  /(?:tăng|giảm|củng cố|duy trì tốt|bổ sung|kiện toàn|chỉ đạo điểm|giới thiệu)(?: thêm| so với[^,;]*)?\s*$/u;

const models: Rule = (words) => {
  const { own, tail, number, clause } = words;
  const kinds = headOf(tail, /loại mô hình|nhóm mô hình|kiểu mô hình|loại hình mô hình/);
  if (number.isPercent) return null;
  if (kinds !== null) return [{ indicator: "model_types", length: kinds.length }];
  const both = headOf(tail, /mô hình,? (?:và )?(?:gương )?điển hình(?: tiên tiến)?/);
  if (both !== null) return [{ indicator: "models_and_exemplars", length: both.length }];
  const head = headOf(tail, /mô hình/);
  if (head === null) return null;
  if (/dân vận khéo/u.test(clause)) return { left: "OTHER_PROGRAMME" };
  if (ENDED.test(own))
    return [{ indicator: "model_points_removed", length: head.length, doubts: ["KINDS_OR_POINTS"] }];
  if (NEW.test(own) || /^\s*mô hình mới/u.test(tail))
    return [{ indicator: "models_new", length: head.length }];
  // “26/30 mô hình hoạt động hiệu quả”: 26 of them do something, which is none of our figures.
  if (number.of !== null) return graded(tail, head.length) ?? { left: "PART_OF_ANOTHER" };
  return replicated(tail, head.length) ?? graded(tail, head.length) ?? standing(words, head.length);
};

function replicated(tail: string, length: number): Claim[] | null {
  if (
    /^[^,;]{0,60}thông báo nhân rộng/u.test(tail) ||
    /^[^,;]{0,30}nhân rộng (?:ra |trên )?(?:toàn quốc|cả nước)/u.test(tail)
  )
    return [{ indicator: "models_replicated_nation", length }];
  if (/^[^,;]{0,30}nhân rộng (?:ra |trên )?(?:phạm vi |địa bàn )?toàn tỉnh/u.test(tail))
    return [{ indicator: "models_replicated_province", length }];
  return null;
}

function graded(tail: string, length: number): Claim[] | null {
  if (/^[^,;]{0,30}(?:xếp loại|đạt loại) (?:tốt|khá)/u.test(tail))
    return [{ indicator: "models_graded_good", length }];
  if (/^[^,;]{0,30}được (?:xếp loại|phân loại|đánh giá)/u.test(tail))
    return [{ indicator: "models_graded", length }];
  return null;
}

function standing({ own, ofPlace }: Surroundings, length: number): Reading {
  if (OTHERWISE.test(own)) return { left: "COMPARED" };
  const hasPoints = /\d\s+(?:điểm|địa chỉ|tổ chức quần chúng)(?! (?:cấp|trường|bầu|nóng))/u.test(ofPlace);
  // Where the same source gives points beside, its “mô hình” are kinds (definition of model_types).
  return hasPoints
    ? [{ indicator: "model_types", length }]
    : [{ indicator: "models_unspecified", length, doubts: ["KINDS_OR_POINTS"] }];
}

const gradedShare: Rule = ({ number, clause }) =>
  number.isPercent && /mô hình (?:được )?(?:xếp loại|đạt loại|phân loại)[^,;]*(?:tốt|khá)/u.test(clause)
    ? [{ indicator: "models_graded_share", length: 0 }]
    : null;

const members: Rule = ({ tail, before, sentence, number }) => {
  const head = headOf(tail, /(?:thành viên|hội viên)(?: tham gia)?/);
  if (head === null || number.isPercent) return null;
  if (/tổ bảo vệ (?:an ninh|antt)|lực lượng tham gia bảo vệ/u.test(before))
    return [{ indicator: "grassroots_force_members", length: head.length }];
  return /mô hình/u.test(sentence) ? [{ indicator: "model_members", length: head.length }] : null;
};

export const modelRules: readonly Rule[] = [points, models, gradedShare, members];
