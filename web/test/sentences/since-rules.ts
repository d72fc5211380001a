import { N, numberOf, unless, type Reading, type Rule, type SlimNode } from "./read.ts";

interface Course {
  /** Values of the periods that count, oldest first; null: none. */
  readonly values: readonly (SlimNode | undefined)[];
}

/** The periods that count, oldest first: not after the chosen one, no terms; of a flow's level only those of its kind. */
export function counting({ built, kind }: Reading) {
  const { state, plain } = built;
  const chosen = plain.periods.find(({ id }) => id === state.period);
  if (chosen === undefined) throw new RangeError(state.period);
  const onlyKind = kind === "FLOW" && state.comparison.since !== "any";
  return plain.periods.filter(
    (period) =>
      period.kind !== "TERM" &&
      period.lastDay <= chosen.lastDay &&
      (!onlyKind || period.kind === chosen.kind),
  );
}

function courseOf(area: string, reading: Reading): Course {
  const { answer, state } = reading.built;
  const rows = new Map<string, SlimNode>();
  for (const node of answer.series?.nodes ?? []) if (node.area.id === area) rows.set(node.period.id, node);
  // Of the chosen period its own row, which a tolerance may have changed.
  const own = answer.provinces.nodes.find((node) => node.area.id === area);
  if (own !== undefined) rows.set(state.period, own);
  return {
    values: counting(reading).map(({ id }) => {
      const row = rows.get(id);
      return row === undefined || row.value === null || row.status === "CARRIED" ? undefined : row;
    }),
  };
}

function proves(row: SlimNode, since: number | "any"): boolean {
  return since === "any" || ((row.value ?? 0) >= since && row.qualifier !== "AT_MOST");
}

/** Index of the period that answers; −1: known and not so; null: nothing is known. */
export function answerOf(area: string, reading: Reading): number | null {
  const { since, held } = reading.built.state.comparison;
  if (since === null) throw new TypeError("not asked");
  const { values } = courseOf(area, reading);
  if (held !== true) {
    const at = values.findIndex((row) => row !== undefined && proves(row, since));
    if (at !== -1) return at;
    return values.some((row) => row !== undefined) ? -1 : null;
  }
  if (since === "any") {
    const { plain, state } = reading.built;
    const kind = plain.periods.find(({ id }) => id === state.period)?.kind;
    let start: number | null = null;
    const list = counting(reading);
    for (let i = list.length - 1; i >= 0; i -= 1) {
      if (list[i]?.kind !== kind) continue;
      if (values[i] === undefined) break;
      start = i;
    }
    return start;
  }
  let start: number | null = null;
  for (let i = values.length - 1; i >= 0; i -= 1) {
    const row = values[i];
    if (row === undefined) continue;
    if (!proves(row, since)) return start ?? -1;
    start = i;
  }
  return start;
}

function tally(reading: Reading) {
  const answers = reading.provinces.map(({ area }) => ({ area, at: answerOf(area.id, reading) }));
  const reached = answers.flatMap(({ area, at }) => (at === null || at === -1 ? [] : [{ area, at }]));
  return {
    all: answers.length,
    reached,
    not: answers.filter(({ at }) => at === -1).length,
    unknown: answers.filter(({ at }) => at === null).length,
  };
}

const provincesVi = "tỉnh, thành phố";
const provincesEn = String.raw`(?:provinces and cities|province or city)`;

/** What the sentences of "since when" may say. */
export const sinceRules: readonly Rule[] = [
  {
    claim: "how many, since when",
    vi: new RegExp(
      String.raw`^Tính đến ([^,]+), ${N} trong ${N} ${provincesVi} (đã có số ít nhất một kỳ|có số liên tục|đã có lần đạt từ .+?|đang giữ từ .+? không gián đoạn)(?:; ${N} (?:chưa lần nào đạt|hiện không giữ))?(?:; ${N} không có số(?: ở kỳ này)?)?\.(?= |$)`,
      "u",
    ),
    en: new RegExp(
      String.raw`^As of ([^,]+), ${N} of ${N} ${provincesEn} (?:has|have|is|are) (had figures in one period at least|figures without a gap|reached .+? once at least|holding .+? without a break)(?:; ${N} (?:never has|never have|does not hold it now|do not hold it now))?(?:; ${N} without (?:figures|a figure in this period))?\.(?= |$)`,
      "u",
    ),
    check: ([asOf, n = "", all = "", question = "", not = "", unknown = ""], reading) => {
      const { state, plain } = reading.built;
      if (asOf !== plain.periods.find(({ id }) => id === state.period)?.label) return "another period";
      const isHeld = /liên tục|gián đoạn|without a/u.test(question);
      if (isHeld !== (state.comparison.held === true)) return "the other question";
      const found = tally(reading);
      const said = [n, all, not, unknown].map((text) => (text === "" ? 0 : numberOf(text, reading.locale)));
      const read = [found.reached.length, found.all, found.not, found.unknown];
      return unless(said.join() === read.join(), read.join());
    },
  },
  {
    claim: "the earliest",
    vi: /^(?:Sớm nhất: (.+?)|Cả (.+?) tỉnh, thành phố đều từ) ?\(?((?:tháng|quý|năm|6 tháng)[^(),]*)\)?(?:, nên hình chỉ có một màu)?\.(?= |$)/u,
    en: /^(?:Earliest: (.+?)|All (.+?) (?:provinces and cities|province or city) since) ?\(?((?:January|February|March|April|May|June|July|August|September|October|November|December|Q\d|first half|second half|\d{4})[^(),]*)\)?(?:, so the picture has one colour only)?\.(?= |$)/u,
    check: ([named = "", , label = ""], reading) => {
      const { reached } = tally(reading);
      const list = counting(reading);
      const firstDay = reached.map(({ at }) => list[at]?.lastDay ?? "").toSorted()[0];
      const earliest = reached.filter(({ at }) => list[at]?.lastDay === firstDay);
      const labels = new Set(earliest.map(({ at }) => list[at]?.label));
      if (!labels.has(label)) return [...labels].join();
      if (named === "") return unless(earliest.length === reading.provinces.length, `${earliest.length} are`);
      const count = /^\d+(?= tỉnh| province)/u.exec(named)?.[0];
      if (count !== undefined) return unless(Number(count) === earliest.length, `${earliest.length} are`);
      const absent = earliest.filter(({ area }) => !named.includes(area.name));
      return unless(absent.length === 0, absent.map(({ area }) => area.name).join());
    },
  },
  {
    claim: "the country, since when",
    vi: /^Cả nước: (.+?)\.$/u,
    en: /^The country: (.+?)\.$/u,
    check: ([said = ""], reading) => {
      const rows = (reading.built.answer.nationSeries?.nodes ?? []).filter(({ value }) => value !== null);
      const isNone = /^(?:chưa có số|kỳ này không có số|no figure)/iu.test(said);
      return unless(!(isNone && rows.length > 0 && reading.nation?.value !== null), "it has figures");
    },
  },
];

/** Cautions of "since when": fixed ones, and those that count. */
export const sinceCertaintyRules: readonly Rule[] = [
  {
    claim: "which question is answered",
    vi: /^Tính (kỳ đạt lần đầu, dù sau đó có thể đã xuống dưới|lần gần nhất bắt đầu mà từ đó đến kỳ đang chọn không kỳ nào xuống dưới)\./u,
    en: /^The (period in which it was first reached counts, even if it was below afterwards|last beginning counts from which no period up to the chosen one was below)\./u,
    check: ([which = ""], { built }) =>
      unless(
        /lần gần nhất|last beginning/u.test(which) === (built.state.comparison.held === true),
        "the other",
      ),
  },
  {
    claim: "what does not count",
    vi: /^(?:Chỉ tính số của chính kỳ đó, không tính số kỳ trước dùng thay|Chỉ xét các kỳ cùng loại với kỳ đang chọn[^.]*|Không tính số của giai đoạn)\./u,
    en: /^(?:Only a period's own figure counts, not an earlier one standing in|Only periods of the chosen kind count[^.]*|Figures of terms are not counted)\./u,
    check: () => null,
  },
  {
    claim: "reached once, below now",
    vi: new RegExp(`^${N} ${provincesVi} từng đạt nhưng nay dưới mức này: .+?\\.(?= \\D|$)`, "u"),
    en: new RegExp(
      `^Provinces and cities that reached the level and are now below it \\(${N}\\): .+?\\.(?= \\D|$)`,
      "u",
    ),
    check: ([n = ""], reading) => {
      const { since } = reading.built.state.comparison;
      if (typeof since !== "number") return "no level was asked";
      const below = reading.provinces.filter(({ area }) => {
        const at = answerOf(area.id, reading);
        const newest = courseOf(area.id, reading).values.findLast((row) => row !== undefined);
        return (
          at !== null &&
          at !== -1 &&
          newest !== undefined &&
          (newest.value ?? 0) < since &&
          newest.qualifier !== "AT_LEAST"
        );
      });
      return unless(numberOf(n, reading.locale) === below.length, `${below.length} are`);
    },
  },
  {
    claim: "answered by disputed figures",
    vi: new RegExp(`^${N} số có nguồn ghi khác nhau\\.`, "u"),
    en: new RegExp(`^Sources differ: ${N} figures?\\.`, "u"),
    check: ([n = ""], reading) => {
      const { held } = reading.built.state.comparison;
      const some = reading.provinces.filter(({ area }) => {
        const at = answerOf(area.id, reading);
        if (at === null) return false;
        const values = courseOf(area.id, reading).values;
        if (at !== -1) return values[at]?.disputed === true;
        const known = values.flatMap((row) => row ?? []);
        const highest = Math.max(...known.map(({ value }) => value ?? 0));
        const said = held === true ? known.at(-1) : known.find(({ value }) => value === highest);
        return said?.disputed === true;
      });
      return unless(numberOf(n, reading.locale) === some.length, `${some.length} are`);
    },
  },
  {
    claim: "answered by an incomplete period",
    vi: new RegExp(`^${N} ${provincesVi} tính theo một kỳ tổng hợp chưa đủ\\.`, "u"),
    en: new RegExp(`^Answered by a period that is incomplete: ${N} provinces?\\.`, "u"),
    check: ([n = ""], reading) => {
      const some = reading.provinces.filter(({ area }) => {
        const at = answerOf(area.id, reading);
        return at !== null && at !== -1 && courseOf(area.id, reading).values[at]?.status === "PARTIAL";
      });
      return unless(numberOf(n, reading.locale) === some.length, `${some.length} are`);
    },
  },
  {
    claim: "maybe earlier",
    vi: new RegExp(
      `^${N} ${provincesVi} có thể đã (?:đạt sớm hơn|giữ lâu hơn): ngay trước đó không có số\\.`,
      "u",
    ),
    en: new RegExp(
      `^Provinces and cities that may have (?:reached it earlier|held it longer), as just before there is no figure: ${N}\\.`,
      "u",
    ),
    check: ([n = ""], reading) => {
      const list = counting(reading);
      const maybe = reading.provinces.filter(({ area }) => {
        const at = answerOf(area.id, reading);
        const period = at === null || at === -1 ? undefined : list[at];
        if (at === null || period === undefined || at === 0) return false;
        const before = list.findLast((one) => one.kind === period.kind && one.lastDay < period.firstDay);
        return before !== undefined && !hasRow(area.id, before.id, reading);
      });
      return unless(numberOf(n, reading.locale) === maybe.length, `${maybe.length} may`);
    },
  },
];

/** Whether anything is known of an area in a period, a carried value too. */
function hasRow(area: string, period: string, { built }: Reading): boolean {
  const rows = [
    ...(period === built.state.period ? built.answer.provinces.nodes : (built.answer.series?.nodes ?? [])),
  ];
  return rows.some((row) => row.area.id === area && row.period.id === period && row.value !== null);
}
