/** Units that a figure counts, as a list such as “cơ quan, doanh nghiệp, nhà trường” right after the number. */
export interface Units {
  /** Null: units, but of no type that is kept. */
  readonly type: string | null;
  readonly length: number;
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:đơn vị (?:hành chính )?cấp xã|xã,? (?:và )?phường(?:(?:,? và |, )(?:thị trấn|đặc khu))?)/u,
    "commune",
  ],
  [
    /^(?:đơn vị cấp huyện|huyện,? (?:và )?(?:quận|thị xã|thành phố)(?:, (?:thị xã|thành phố|quận))*|huyện)/u,
    "district",
  ],
  [/^(?:khu dân cư|tổ dân phố|khu phố|khóm|thôn|xóm|làng|bản|ấp|buôn|phum|sóc)/u, "residential_area"],
  [/^xã/u, "rural_commune"],
  [/^phường/u, "ward"],
  [/^thị trấn/u, "township"],
  [/^đặc khu/u, "special_zone"],
  [/^(?:cơ sở giáo dục|trường học|nhà trường|trường)/u, "school"],
  [
    /^(?:cơ sở (?:tôn giáo|phật giáo|thờ tự|công giáo)|giáo xứ|giáo họ|xứ đạo|họ đạo|chùa|niệm phật đường|thánh thất|điểm nhóm)/u,
    "religious_site",
  ],
  [/^(?:cơ quan, đơn vị|cơ quan|đơn vị)/u, "agency"],
  [/^(?:doanh nghiệp|công ty)/u, "enterprise"],
];

/** The type of the units at the beginning of `after`; null where none are. */
export function unitsAt(after: string, groups: ReadonlyMap<string, string>): Units | null {
  const types = new Set<string>();
  let length = /^\s*(?:lượt )?/.exec(after)?.[0].length ?? 0;
  const start = length;
  for (;;) {
    const noun = NOUNS.map(([pattern, type]) => ({
      found: pattern.exec(after.slice(length))?.[0],
      type,
    })).find(({ found }) => found !== undefined);
    if (noun?.found === undefined) break;
    types.add(noun.type);
    length += noun.found.length;
    const joint = /^(?:, và |, | và )(?=\p{L})/u.exec(after.slice(length))?.[0];
    if (joint === undefined || !NOUNS.some(([pattern]) => pattern.test(after.slice(length + joint.length))))
      break;
    length += joint.length;
  }
  if (length === start || /^\p{L}/u.test(after.slice(length))) return null;
  const [only, ...others] = [...types].toSorted();
  if (only === undefined) return null;
  return { type: others.length === 0 ? only : (groups.get([only, ...others].join("|")) ?? null), length };
}
