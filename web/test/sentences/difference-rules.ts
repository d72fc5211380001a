import { isRounded, N, numberOf, unless, type Node, type Rule } from "./read.ts";
import { checkDirection } from "./change-direction.ts";

const differenceOf = ({ change }: Node): number | null => change?.difference ?? null;

/** What the sentences of a difference may say of the nation and the provinces. */
export const differenceRules: readonly Rule[] = [
  {
    claim: "the country's difference",
    vi: new RegExp(
      String.raw`^Cả nước, (.+?) so với ([^:]+): (tăng|giảm|không đổi|không tăng|không giảm|gần như không đổi|chưa rõ tăng hay giảm)(?: ([≥≤≈] |dưới )?${N} [^.(]+?)?(?: \(nếu [^)]+\))?\.`,
      "u",
    ),
    en: new RegExp(
      String.raw`^Viet Nam, (.+?) compared with ([^:]+): (up or down|up|down|unchanged|not up|not down|about the same)(?: ([≥≤≈] |less than )?${N} [^.(]+?)?(?: is not known)?(?: \(if [^)]+\))?\.`,
      "u",
    ),
    check: ([later = "", earlier, lead = "", hedge = "", size = ""], reading) => {
      const change = reading.nation?.change;
      if (change === null || change === undefined || change.difference === null) return "it has none";
      if (earlier !== change.from?.name || later.toLowerCase() !== reading.nation?.period.name.toLowerCase())
        return `it is ${reading.nation?.period.name} against ${change.from?.name}`;
      const is = leads[lead];
      if (is === undefined) return "what is that";
      return checkDirection(is, size, hedge, change.difference, change.qualifier, reading);
    },
  },
  {
    claim: "the country cannot be compared",
    vi: /^Cả nước, .+?: không so sánh được \((.+?)\)\.(?= Trong| Không so|$)/u,
    en: /^Viet Nam, .+?: cannot be compared \((.+?)\)\.(?= Of| None|$)/u,
    check: (_, { nation }) => unless(nation !== null && differenceOf(nation) === null, "it can"),
  },
  {
    claim: "rises and falls",
    vi: new RegExp(
      `^Trong ${N} tỉnh, thành phố, ${N} tăng, ${N} giảm, ${N} không đổi(?:, ${N} thay đổi dưới [^;.]+?)?(?:; ${N} không so sánh được)?\\.`,
      "u",
    ),
    en: new RegExp(
      `^Of ${N} \\S+ \\S+ \\S+, ${N} rose, ${N} fell, ${N} stayed the same(?:, ${N} changed by less than .+?)?(?:; ${N} cannot be compared)?\\.(?= |$)`,
      "u",
    ),
    check: (found, { provinces, kind, locale }) => {
      const [all, up, down, same, tiny, left] = found.map((text) =>
        text === "" ? 0 : numberOf(text, locale),
      );
      const changes = provinces.flatMap((row) => differenceOf(row) ?? []);
      // As it is written: half of the last digit and more is a change.
      const isSmall = (change: number) => isRounded("0", change, kind, locale) && !isHalf(change, kind);
      const read = [
        provinces.length,
        changes.filter((change) => change > 0 && !isSmall(change)).length,
        changes.filter((change) => change < 0 && !isSmall(change)).length,
        changes.filter((change) => Math.abs(change) < 1e-9).length,
        changes.filter((change) => Math.abs(change) >= 1e-9 && isSmall(change)).length,
        provinces.length - changes.length,
      ];
      return unless(read.join() === [all, up, down, same, tiny, left].join(), read.join());
    },
  },
  {
    claim: "none can be compared",
    vi: new RegExp(`^Không so sánh được tỉnh nào trong ${N} tỉnh, thành phố\\.`, "u"),
    en: new RegExp(`^None of ${N} \\S+ \\S+ \\S+ can be compared\\.`, "u"),
    check: ([all = ""], { provinces, locale }) =>
      unless(
        provinces.every((row) => differenceOf(row) === null) && numberOf(all, locale) === provinces.length,
        "one can",
      ),
  },
  {
    claim: "left out of the country's change",
    vi: new RegExp(`^Mức thay đổi của cả nước không tính ${N} đơn vị thiếu số một trong hai kỳ\\.`, "u"),
    en: new RegExp(
      `^Places left out of the country's change, as figures are lacking in one of the two periods: ${N}\\.`,
      "u",
    ),
    check: ([n = ""], { nation, locale }) =>
      unless(
        numberOf(n, locale) === (nation?.change?.leftOut.length ?? 0) && nation?.change?.difference !== null,
        `${nation?.change?.leftOut.length} are`,
      ),
  },
  {
    claim: "like for like",
    vi: /^So cùng phạm vi: chỉ tính những nơi có đủ số ở cả hai kỳ\./u,
    en: /^Like for like: only what is fully known in both periods is compared\./u,
    check: () => null,
  },
  {
    claim: "compared in part",
    vi: new RegExp(`^${N} tỉnh, thành phố chỉ so được một phần\\.`, "u"),
    en: new RegExp(`^Provinces and cities compared only in part: ${N}\\.`, "u"),
    check: ([n = ""], { provinces, locale }) => {
      const some = provinces.filter(
        (row) => differenceOf(row) !== null && (row.change?.leftOut.length ?? 0) > 0,
      );
      return unless(numberOf(n, locale) === some.length, `${some.length} are`);
    },
  },
  {
    claim: "changes with a hedge",
    vi: new RegExp(`^${N} mức thay đổi là ít nhất, nhiều nhất hoặc xấp xỉ\\.`, "u"),
    en: new RegExp(`^Changes that are at least, at most or about: ${N}\\.`, "u"),
    check: ([n = ""], { provinces, locale }) => {
      const some = provinces.filter((row) => differenceOf(row) !== null && row.change?.qualifier !== null);
      return unless(numberOf(n, locale) === some.length, `${some.length} are`);
    },
  },
  {
    claim: "changes of disputed figures",
    vi: new RegExp(`^${N} số có nguồn ghi khác nhau\\.`, "u"),
    en: new RegExp(`^Sources differ: ${N} figures?\\.`, "u"),
    check: ([n = ""], { provinces, locale, built }) => {
      const before = new Map(
        (built.answer.series?.nodes ?? [])
          .filter(({ period }) => period.id === built.state.comparison.versus)
          .map((row) => [row.area.id, row]),
      );
      const some = provinces.filter(
        (row) => differenceOf(row) !== null && (row.disputed || before.get(row.area.id)?.disputed === true),
      );
      return unless(numberOf(n, locale) === some.length, `${some.length} are`);
    },
  },
];

const leads: Readonly<Record<string, Parameters<typeof checkDirection>[0]>> = {
  tăng: "up",
  up: "up",
  giảm: "down",
  down: "down",
  "không đổi": "same",
  unchanged: "same",
  "không tăng": "notUp",
  "not up": "notUp",
  "không giảm": "notDown",
  "not down": "notDown",
  "gần như không đổi": "about",
  "about the same": "about",
  "chưa rõ tăng hay giảm": "open",
  "up or down": "open",
};

/** Whether a change is written as the least one that is written. */
function isHalf(change: number, kind: string): boolean {
  return Number(Math.abs(change).toFixed(kind === "RATIO" ? 1 : 2)) !== 0;
}
