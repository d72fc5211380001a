import { words } from "../../src/i18n/words.ts";
import { checkDirection, directions, hedges } from "./change-direction.ts";
import { isRounded, N, numberOf, unless, type Node, type Reading, type Rule } from "./read.ts";

function known(rows: readonly Node[]): readonly Node[] {
  return rows.filter(({ value }) => value !== null);
}

function ofStatus(...statuses: readonly string[]) {
  return ({ provinces }: Reading): readonly Node[] =>
    provinces.filter(({ status }) => statuses.includes(status));
}

/** A rule on how many provinces there are of a sort, and which, where they are named. */
function counted(claim: string, vi: string, en: string, of: (reading: Reading) => readonly Node[]): Rule {
  const names = String.raw`(?: \((.+?)\))?`;
  return {
    claim,
    vi: new RegExp(`^${vi.replace("{n}", N).replace("#", names)}`, "u"),
    en: new RegExp(`^${en.replace("{n}", N).replace("#", names)}`, "u"),
    check: ([n = "", listed = ""], reading) => {
      const rows = of(reading);
      if (numberOf(n, reading.locale) !== rows.length) return `${rows.length} are so`;
      const absent = listed === "" ? [] : rows.filter(({ area }) => !listed.includes(area.name));
      return unless(absent.length === 0, `${absent.map(({ area }) => area.name).join(", ")} not named`);
    },
  };
}

/** What the sentences of a Figure of statistics may say of the nation and the provinces. */
export const statisticsRules: readonly Rule[] = [
  {
    claim: "the country's value",
    vi: new RegExp(
      String.raw`^Cả nước, ([^:]+): ([≥≤≈] )?${N}( %)?( [^\d·(.][^·(.]*?)?(?: · ${N}/${N} (đơn vị|lượt báo cáo))?(?: \(([^)]+)\))?\.(?= |$)`,
      "u",
    ),
    en: new RegExp(
      String.raw`^Viet Nam, ([^:]+): ([≥≤≈] )?${N}(%)?( [^\d·(.][^·(.]*?)?(?: · ${N}/${N} (units?|returns?))?(?: \(([^)]+)\))?\.(?= |$)`,
      "u",
    ),
    check: (
      [period, hedge = "", value = "", , unit = "", some = "", all = "", leaves = "", inside = ""],
      reading,
    ) => {
      const { nation, kind, locale } = reading;
      if (nation === null || nation.value === null) return "it has none";
      if (period !== nation.period.name) return `it is of ${nation.period.name}`;
      if (hedge.trim() !== (nation.qualifier === null ? "" : hedges[nation.qualifier]))
        return "another hedge";
      if (!isRounded(value, nation.value, kind, locale)) return `it is ${nation.value}`;
      const one = value === "1" && locale === "en";
      if (kind !== "RATIO" && unit.trim() !== (one ? reading.unit.replace(/s$/u, "") : reading.unit))
        return `its unit is ${reading.unit}`;
      const { reporting, expected, unit: counts } = nation.completeness;
      const isPart = kind === "RATIO" && nation.status === "PARTIAL";
      if (isPart !== (some !== "")) return "of how many it is, is said or not said wrongly";
      if (isPart) {
        if (numberOf(some, locale) !== reporting || numberOf(all, locale) !== expected)
          return "not of so many";
        const areReturns = leaves.startsWith("return") || leaves === "lượt báo cáo";
        if (areReturns !== (counts === "RETURNS")) return `they are ${counts}`;
      }
      for (const [status, vi, en] of [
        ["ESTIMATED", "ước tính", "estimate"],
        ["PROVISIONAL", "sơ bộ", "provisional"],
      ] as const)
        if ((nation.status === status) !== inside.includes(locale === "vi" ? vi : en))
          return `it is ${nation.status}`;
      const parts = new RegExp(`${N} (?:trên|of) ${N}`, "u").exec(inside);
      if ((parts === null) !== (nation.numerator === null || nation.denominator === null)) return "its parts";
      if (parts !== null) {
        const [numerator, denominator] = [numberOf(parts[1] ?? "", locale), numberOf(parts[2] ?? "", locale)];
        if (numerator !== nation.numerator || denominator !== nation.denominator) return "its parts";
      }
      return null;
    },
  },
  {
    claim: "why the country has no value",
    vi: /^Cả nước, ([^:]+): ([^\d.]+)\./u,
    en: /^Viet Nam, ([^:]+): ([^\d.]+)\./u,
    check: ([period, why], { nation, locale }) => {
      if (nation === null || nation.value !== null) return "it has one";
      if (period !== nation.period.name) return `it is of ${nation.period.name}`;
      return unless(
        why === words(locale).status[nation.status].toLocaleLowerCase(locale),
        `it is ${nation.status}`,
      );
    },
  },
  {
    claim: "the country's change",
    vi: new RegExp(
      String.raw`^(Tăng|Giảm|Không đổi|Không tăng|Không giảm|Gần như không đổi|Chưa rõ tăng hay giảm)(?: ([≥≤≈] |dưới )?${N} ([^.(]+?))? so với ([^.(]+?)(?: \((so cùng phạm vi|nếu (?:tăng|giảm) thì không quá [^)]+)\))*\.`,
      "u",
    ),
    en: new RegExp(
      String.raw`^(Up or down|Up|Down|Unchanged|Not up|Not down|About as)(?: ([≥≤≈] |less than )?${N} ([a-z -]+?))? (?:on|from|in) ([^.(]+?)(?: is not known)?(?: \((like for like|if (?:up|down), by no more than [^)]+)\))*\.`,
      "u",
    ),
    check: ([lead = "", hedge = "", size = "", , from, like = ""], reading) => {
      const change = reading.nation?.change;
      if (change === null || change === undefined || change.difference === null) return "it has none";
      if (from !== change.from?.name) return `it is against ${change.from?.name}`;
      const { difference, qualifier } = change;
      const is = directions[lead];
      if (is === undefined) return "what is that";
      if ((like === "so cùng phạm vi" || like === "like for like") !== change.leftOut.length > 0)
        return "whether all are compared";
      return checkDirection(is, size, hedge, difference, qualifier, reading);
    },
  },
  {
    claim: "provinces with a figure",
    vi: new RegExp(`^${N} trong ${N} tỉnh, thành phố có số (?:công bố|liệu)\\.`, "u"),
    en: new RegExp(
      `^${N} of ${N} (?:provinces and cities|province or city) (?:has|have) (?:a published figure|figures)\\.`,
      "u",
    ),
    check: ([n = "", all = ""], { provinces, locale }) =>
      unless(
        numberOf(n, locale) === known(provinces).length && numberOf(all, locale) === provinces.length,
        `${known(provinces).length} of ${provinces.length} have`,
      ),
  },
  {
    claim: "no province has a figure: none was found",
    vi: new RegExp(`^Chưa tìm thấy số công bố của tỉnh nào trong ${N} tỉnh, thành phố\\.`, "u"),
    en: new RegExp(`^No published figure was found for any of the ${N} \\S+ \\S+ \\S+\\.`, "u"),
    check: (_, { provinces, collected }) =>
      unless(
        collected && provinces.every(({ status }) => status === "NO_FIGURE" || status === "NOT_APPLICABLE"),
        [...new Set(provinces.map(({ status }) => status))].join(),
      ),
  },
  {
    claim: "no province has a figure: none yet",
    vi: new RegExp(`^Chưa có số liệu của tỉnh nào trong ${N} tỉnh, thành phố\\.`, "u"),
    en: new RegExp(`^There are no figures yet for any of the ${N} \\S+ \\S+ \\S+\\.`, "u"),
    check: (_, { provinces, collected }) =>
      unless(
        !collected &&
          provinces.every(({ status }) => ["NOT_REPORTED", "NOT_DUE", "NOT_APPLICABLE"].includes(status)),
        [...new Set(provinces.map(({ status }) => status))].join(),
      ),
  },
  {
    claim: "no province has a figure: it is not collected",
    vi: /^Bộ số liệu này không thu thập số này\./u,
    en: /^This dataset does not collect this figure\./u,
    check: (_, { provinces }) =>
      unless(
        known(provinces).length === 0 &&
          provinces.some(({ status }) => status === "NOT_COLLECTED") &&
          provinces.every(({ status }) => status === "NOT_COLLECTED" || status === "NOT_APPLICABLE"),
        [...new Set(provinces.map(({ status }) => status))].join(),
      ),
  },
  {
    claim: "no province has a figure that can be used",
    vi: new RegExp(`^Trong ${N} tỉnh, thành phố, chưa tỉnh nào có số dùng được theo địa giới này\\.`, "u"),
    en: new RegExp(`^Of ${N} \\S+ \\S+ \\S+, none has a figure that can be used on these boundaries\\.`, "u"),
    check: (_, { provinces }) =>
      unless(
        known(provinces).length === 0 &&
          provinces.some(({ status }) => status === "NOT_COMPARABLE" || status === "WITHHELD"),
        "one has",
      ),
  },
  counted(
    "incomplete",
    "{n} tỉnh, thành phố tổng hợp chưa đủ#\\.",
    "Incomplete: {n} provinces?#\\.",
    ofStatus("PARTIAL"),
  ),
  counted(
    "carried",
    "{n} tỉnh, thành phố dùng số kỳ trước#\\.",
    "With an earlier figure: {n} provinces?#\\.",
    ofStatus("CARRIED"),
  ),
  counted(
    "hedged",
    "{n} số nguồn ghi là “hơn”, “gần” hoặc “khoảng”#\\.",
    "Printed as “more than”, “just under” or “about”: {n} figures?#\\.",
    ({ provinces }) =>
      provinces.filter(
        ({ qualifier, status, numerator }) =>
          qualifier !== null &&
          numerator === null &&
          ["REPORTED", "ESTIMATED", "PROVISIONAL", "CARRIED"].includes(status),
      ),
  ),
  counted(
    "hedged parts",
    "{n} số tính từ số mà nguồn chỉ ghi “hơn”, “gần” hoặc “khoảng”#\\.",
    "Made of figures printed as “more than”, “just under” or “about”: {n} figures?#\\.",
    ({ provinces }) =>
      provinces.filter(
        ({ qualifier, status, numerator }) =>
          qualifier !== null &&
          status !== "PARTIAL" &&
          !(numerator === null && ["REPORTED", "ESTIMATED", "PROVISIONAL", "CARRIED"].includes(status)),
      ),
  ),
  counted(
    "disputed",
    "{n} số có nguồn ghi khác nhau#\\.",
    "Sources differ: {n} figures?#\\.",
    ({ provinces }) => provinces.filter(({ disputed }) => disputed),
  ),
  counted(
    "estimated",
    "{n} số là ước tính hoặc sơ bộ#\\.",
    "Estimates or provisional: {n} figures?#\\.",
    ofStatus("ESTIMATED", "PROVISIONAL"),
  ),
  counted(
    "not comparable",
    "{n} tỉnh, thành phố không so sánh được#\\.",
    "Not comparable: {n} provinces?#\\.",
    ofStatus("NOT_COMPARABLE"),
  ),
  counted(
    "withheld",
    "{n} tỉnh, thành phố không công bố#\\.",
    "Not released: {n} provinces?#\\.",
    ofStatus("WITHHELD"),
  ),
  counted(
    "not applicable",
    "{n} tỉnh, thành phố không áp dụng#\\.",
    "Not applicable: {n} provinces?#\\.",
    ofStatus("NOT_APPLICABLE"),
  ),
  counted(
    "no figure",
    "{n} tỉnh, thành phố chưa tìm thấy số công bố#; không có nghĩa là không có\\.",
    "No published figure found: {n} provinces?#; that does not mean there is none\\.",
    ofStatus("NO_FIGURE"),
  ),
  counted(
    "not reported",
    "{n} tỉnh, thành phố chưa báo cáo#\\.",
    "Not reported: {n} provinces?#\\.",
    ofStatus("NOT_REPORTED"),
  ),
  counted(
    "not due",
    "{n} tỉnh, thành phố chưa đến hạn#\\.",
    "Not due yet: {n} provinces?#\\.",
    ofStatus("NOT_DUE"),
  ),
  counted(
    "not collected",
    "{n} tỉnh, thành phố không thuộc diện thu thập#\\.",
    "Not collected: {n} provinces?#\\.",
    ofStatus("NOT_COLLECTED"),
  ),
  {
    claim: "the country is not carried",
    vi: /^Số cả nước là của kỳ đang chọn, không dùng số kỳ trước\./u,
    en: /^The country's figure is of the period chosen; no earlier one stands in for it\./u,
    check: (_, { provinces, nation }) =>
      unless(
        provinces.some(({ status }) => status === "CARRIED") &&
          nation !== null &&
          nation.status !== "CARRIED",
        "nothing is carried",
      ),
  },
  {
    claim: "the provinces' sum",
    vi: new RegExp(
      String.raw`^Số toàn quốc( do nguồn công bố)?: ([≥≤≈] )?${N}; tổng (?:các|${N}) tỉnh(?:, thành phố có số)?: ([≥≤≈] )?${N}\.`,
      "u",
    ),
    en: new RegExp(
      String.raw`^National figure( as published)?: ([≥≤≈] )?${N}; sum of the (?:${N} )?provinces?(?: with figures)?: ([≥≤≈] )?${N}\.`,
      "u",
    ),
    check: ([published = "", , nation = "", some = "", , sum = ""], reading) => {
      if (!reading.addsOverAreas || reading.kind === "RATIO") return "it does not add over areas";
      const rows = known(reading.provinces).filter(({ status }) => status !== "CARRIED");
      const total = rows.reduce((all, { value }) => all + (value ?? 0), 0);
      const own = reading.nation;
      if (own === null || own.value === null) return "the country has no value";
      if ((published === "") !== (own.status === "AGGREGATED" || own.status === "PARTIAL")) return own.status;
      if (!isRounded(nation, own.value, reading.kind, reading.locale)) return `the country has ${own.value}`;
      if (some !== "" && numberOf(some, reading.locale) !== rows.length) return `of ${rows.length}`;
      if (some === "" && rows.length !== reading.provinces.length) return `of ${rows.length} only`;
      return unless(isRounded(sum, total, reading.kind, reading.locale), `it is ${total}`);
    },
  },
];
