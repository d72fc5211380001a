import { headOf } from "./claim.ts";
import type { Claim, Rule } from "./claim.ts";

const FORUM = /lắng nghe ý kiến|diễn đàn/u;
const FESTIVAL = /ngày hội(?! đại đoàn kết)/u;

const force: Rule = ({ tail }) => {
  const head = headOf(tail, /tổ bảo vệ (?:an ninh,? trật tự|antt)(?: ở cơ sở| cơ sở)?/);
  return head === null ? null : [{ indicator: "grassroots_force_teams", length: head.length }];
};

/** Groups that carry the name of a model: “11.250 tổ an ninh nhân dân”. */
const groups: Rule = ({ tail, dictionary, own }) => {
  const words = tail.trimStart();
  const model = dictionary.models.find(
    ({ name }) =>
      words.startsWith(name) &&
      !/^\p{L}/u.test(words.slice(name.length)) &&
      /^(?:tổ|đội|nhóm|câu lạc bộ|cụm)/u.test(name),
  );
  if (model === undefined) return null;
  if (/(?:thành lập|thành lập mới|thành lập thêm|xây dựng mới|ra mắt|tăng|giảm)\s*$/u.test(own))
    return { left: "COMPARED" };
  return [
    {
      indicator: "self_management_groups",
      models: [model.code],
      length: tail.length - words.length + model.name.length,
    },
  ];
};

const events: Rule = ({ tail, sentence, clause }) => {
  const head =
    headOf(
      tail,
      /(?:buổi|đợt|lớp|cuộc)(?: phát động| tuyên truyền| phong trào| nói chuyện| tập huấn| sinh hoạt)*/,
    ) ?? null;
  if (head === null) return null;
  if (/diễn đàn|lắng nghe/u.test(tail.slice(0, 50)))
    return [{ indicator: "forum_sessions", length: head.length }];
  if (!/tuyên truyền|phát động|vận động|nói chuyện|tập huấn|phong trào/u.test(clause)) return null;
  return FESTIVAL.test(sentence) && /^\s*cuộc/u.test(tail)
    ? [{ indicator: "ngay_hoi_events", length: head.length, isYearly: true }]
    : [{ indicator: "mobilisation_events", length: head.length }];
};

const forums: Rule = ({ tail }) => {
  const head = headOf(tail, /(?:buổi |lần )?diễn đàn/);
  return head === null ? null : [{ indicator: "forum_sessions", length: head.length }];
};

const attendances: Rule = ({ tail, sentence }) => {
  const head = headOf(
    tail,
    /lượt (?:người|cán bộ|quần chúng|đại biểu|hội viên|học sinh|đoàn viên)[^,;.\d]{0,25}/,
  );
  if (head === null) return null;
  const length = headOf(tail, /lượt \p{L}+(?: \p{L}+)?/u)?.length ?? head.length;
  const is = (indicator: string, isYearly = false): Claim[] => [{ indicator, length, isYearly }];
  if (FORUM.test(sentence)) return is("forum_attendances");
  if (FESTIVAL.test(sentence)) return is("ngay_hoi_attendances", true);
  return /tuyên truyền|phát động|vận động|buổi|lớp|tập huấn|hội nghị/u.test(sentence)
    ? is("attendances")
    : null;
};

const opinions: Rule = ({ tail, sentence }) => {
  const head = headOf(tail, /(?:lượt )?ý kiến/);
  return head !== null && FORUM.test(sentence)
    ? [{ indicator: "forum_opinions", length: head.length }]
    : null;
};

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ["state", /thủ tướng|chính phủ|chủ tịch nước/u],
  ["ministry", /(?<!thứ trưởng )bộ công an|bộ trưởng/u],
  ["province_committee", /(?:ubnd|ủy ban nhân dân|ủy ban) (?:tỉnh|thành phố|tp)/u],
  ["province_police", /giám đốc công an/u],
  ["district", /(?:ubnd|ủy ban nhân dân|công an) (?:huyện|quận|thị xã|cấp huyện)/u],
  ["commune", /(?:ubnd|ủy ban nhân dân) (?:xã|phường|cấp xã)/u],
];
const AWARDED = /khen|tôn vinh|biểu dương|cờ thi đua|kỷ niệm chương|huân chương|tuyên dương/u;

const awards: Rule = ({ tail, clause, number }) => {
  if (number.isPercent || !AWARDED.test(clause)) return null;
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/(?:lượt )?(?:tập thể(?:,| và|, và) cá nhân|cá nhân(?:,| và) tập thể)/, "awards_unsplit"],
    [/(?:lượt )?tập thể/, "awards_collectives"],
    [/(?:lượt )?cá nhân/, "awards_individuals"],
  ];
  for (const [pattern, indicator] of kinds) {
    const head = headOf(tail, pattern);
    if (head === null) continue;
    const levels = LEVELS.filter(([, who]) => who.test(clause)).map(([level]) => level);
    return [
      {
        indicator,
        awardLevel: levels.length === 1 ? (levels[0] ?? null) : null,
        length: head.length,
        doubts: levels.length > 1 ? ["SEVERAL_LEVELS"] : [],
      },
    ];
  }
  return null;
};

const exemplars: Rule = ({ tail, clause }) => {
  const head = headOf(tail, /(?:gương )?điển hình(?: tiên tiến)?/);
  if (head === null) return null;
  const isHonoured = /biểu dương|tôn vinh|tuyên dương|vinh danh|khen/u.test(clause);
  return [{ indicator: isHonoured ? "exemplars_honoured" : "exemplars", length: head.length }];
};

const campaigns: Rule = ({ tail }) => {
  const head = headOf(tail, /phong trào thi đua/);
  return head === null ? null : [{ indicator: "campaigns", length: head.length }];
};

export const peopleRules: readonly Rule[] = [
  force,
  groups,
  forums,
  events,
  attendances,
  opinions,
  awards,
  exemplars,
  campaigns,
];
