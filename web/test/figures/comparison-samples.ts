import { buildFigure } from "../../src/figure/build/build-figure.ts";
import type { Figure, FigureCaveat } from "../../src/figure/figure.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { asWritten } from "../../src/figure/format/format.ts";
import { presentedFigure, type Comparison } from "../../src/figure/compare/presented-figure.ts";
import { country, provincesOfVintage, samplePeriod, type Area, type Cell } from "./sample-cell.ts";
import { sampleAnswer, sampleRequest, type Sample } from "./sample-answers.ts";

/** What the server would say of a change: whole values are compared, the rest not; or what a sample says itself. */
export interface SampleChange {
  readonly difference: number | null;
  readonly leftOut?: readonly string[];
  readonly qualifier?: "AT_LEAST" | "AT_MOST" | "ABOUT";
  readonly reason?: string;
}

/** A sample with another period to compare its own with. */
export interface ComparedSample extends Sample {
  readonly versus: string;
  /** Undefined: the difference of whole values, or none. */
  readonly change?: (area: Area, index: number) => SampleChange | undefined;
}

/** The Figure of a sample whose changes were asked for. */
export function comparedFigure(sample: ComparedSample, locale: Locale): Figure {
  const answer = sampleAnswer(sample, locale);
  const areas = [country, ...provincesOfVintage(sample.vintage ?? "VN-2025")];
  const from = { id: sample.versus, name: samplePeriod(sample.versus, locale).name };
  const changed = <Node extends (typeof answer.provinces.nodes)[number]>(node: Node): Node => {
    const index = areas.findIndex(({ id }) => id === node.area.id) - 1;
    const before = index < 0 ? sample.nation?.(sample.versus) : sample.cell(node.area, index, sample.versus);
    const said = sample.change?.(node.area, index);
    const reason =
      locale === "vi" ? "Một trong hai kỳ chưa có đủ số liệu để so sánh." : "Not known well enough.";
    const difference =
      said === undefined
        ? isWhole(node) && isWhole(before)
          ? whole(node) - whole(before)
          : null
        : said.difference;
    return {
      ...node,
      change: {
        from,
        difference,
        qualifier: said?.qualifier ?? null,
        leftOut: (said?.leftOut ?? []).map((name) => ({ id: name, name })),
        reason: difference === null ? (said?.reason ?? reason) : null,
        caveats: [
          ...changeCaveats(said, difference, reason, sample, locale),
          ...roundedCaveat(difference, before, node, sample, locale),
        ],
      },
    };
  };
  return buildFigure(
    {
      ...answer,
      provinces: { ...answer.provinces, nodes: answer.provinces.nodes.map(changed) },
      nation: { nodes: answer.nation.nodes.map(changed) },
    },
    { ...sampleRequest(sample, locale), previous: sample.versus },
  );
}

/** The API's remark on a difference that is none of the two values as they are written. */
function roundedCaveat(
  difference: number | null,
  before: Known | undefined,
  now: Known,
  { kind }: ComparedSample,
  locale: Locale,
): FigureCaveat[] {
  if (difference === null || !isWhole(now) || !isWhole(before)) return [];
  const written = (value: number) => asWritten(value, kind);
  if (written(written(whole(now)) - written(whole(before))) === written(difference)) return [];
  const sentence =
    locale === "vi"
      ? "Chênh lệch tính từ số chưa làm tròn, nên có thể lệch so với hiệu của hai số đã làm tròn."
      : "The difference is of the figures before rounding, so it may be off the difference of the two rounded ones.";
  return [{ code: "ROUNDED", sentence }];
}

/** What the API has to say of a sample's change. */
function changeCaveats(
  said: SampleChange | undefined,
  difference: number | null,
  reason: string,
  { ofCommunes, versus, period }: ComparedSample,
  locale: Locale,
): FigureCaveat[] {
  const isVi = locale === "vi";
  if (difference === null)
    return [
      said?.reason === undefined
        ? { code: "NOT_BOTH_KNOWN", sentence: reason }
        : { code: "SERIES_BREAK", sentence: said.reason },
    ];
  const names = said?.leftOut ?? [];
  const isReorganised = ofCommunes === true && versus < "2025-07" && period >= "2025-07";
  return [
    ...(isReorganised
      ? [
          {
            code: "UNITS_REORGANISED" as const,
            sentence: isVi
              ? "Giữa hai kỳ, đơn vị được đếm đổi từ “xã, phường, thị trấn” sang “xã, phường, đặc khu”: mức tăng, giảm có thể chỉ do sắp xếp lại đơn vị."
              : "Between the two, the units counted went from “communes, wards and townships” to “communes, wards and special zones”: the change may come of their reorganisation alone.",
          },
        ]
      : []),
    ...(names.length === 0
      ? []
      : [
          {
            code: "MEMBERS_LEFT_OUT" as const,
            sentence: isVi
              ? `Không tính ${names.join(", ")}: thiếu số một trong hai kỳ, hoặc không so được.`
              : `Left out: ${names.join(", ")}, which lack one of the two periods or cannot be compared.`,
          },
        ]),
    ...(said?.qualifier === undefined
      ? []
      : [
          {
            code: "HEDGED" as const,
            sentence: isVi
              ? {
                  AT_LEAST: "Là mức ít nhất (≥).",
                  AT_MOST: "Là mức nhiều nhất (≤).",
                  ABOUT: "Là số xấp xỉ (≈).",
                }[said.qualifier]
              : {
                  AT_LEAST: "It is at least this (≥).",
                  AT_MOST: "It is at most this (≤).",
                  ABOUT: "It is about this (≈).",
                }[said.qualifier],
          },
        ]),
  ];
}

type Known = Pick<Cell, "value" | "status">;
const isWhole = (cell: Known | undefined): boolean =>
  cell !== undefined &&
  typeof cell.value === "number" &&
  cell.status !== "PARTIAL" &&
  cell.status !== "CARRIED";
const whole = (cell: Known | undefined): number => cell?.value ?? 0;

const wave = (i: number) => ((i * 29 + 11) % 23) - 7;

const rates: ComparedSample = {
  name: "difference",
  indicator: { vi: "Độ phủ mô hình ở cấp xã", en: "Coverage of communes", unitVi: "%", unitEn: "%" },
  kind: "RATIO",
  period: "2026-06",
  versus: "2025-06",
  periods: ["2025-06", "2026-06"],
  synthetic: true,
  reporting: "SCHEDULED",
  cell: (_, i, period) => {
    const isNow = period === "2026-06";
    if (i === 5) return isNow ? {} : { value: 61 };
    if (i === 9) return isNow ? { value: 70 } : { status: "NOT_REPORTED" };
    if (i === 14) return isNow ? { value: 72, status: "PARTIAL", reporting: 2, expected: 3 } : { value: 70 };
    return { value: 60 + (i % 7) * 4 + (isNow ? wave(i) * 0.6 : 0), status: "AGGREGATED" };
  },
  // Of the merged province the members known in both periods are compared.
  change: (_, i) => (i === 14 ? { difference: 1.25, leftOut: ["Hòa Bình"] } : undefined),
  nation: (period) => ({ value: period === "2026-06" ? 74.6 : 72.1, status: "AGGREGATED" }),
};

const counts: ComparedSample = {
  name: "difference-counts",
  indicator: {
    vi: "Số điểm mô hình đang hoạt động",
    en: "Points where models run",
    unitVi: "điểm",
    unitEn: "points",
  },
  kind: "STOCK",
  period: "2025",
  versus: "2024",
  periods: ["2024", "2025"],
  cell: (_, i, period) => {
    if (i % 5 === 3) return period === "2025" ? { value: 300 + i } : {};
    return { value: 400 + i * 9 + (period === "2025" ? wave(i) * 12 : 0) };
  },
  nation: (period) => (period === "2025" ? { value: 21000 } : {}),
};

const reached: ComparedSample = {
  name: "since",
  indicator: rates.indicator,
  kind: "RATIO",
  period: "2025",
  versus: "2024",
  periods: ["2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"],
  synthetic: true,
  reporting: "SCHEDULED",
  cell: (_, i, period) => {
    const year = Number(period);
    if (i === 4) return {};
    if (i === 7) return { value: year === 2019 ? 84 : 71 };
    if (i === 8 && year < 2022) return { status: "NOT_REPORTED" };
    const value = 60 + (i % 11) * 2.2 + (year - 2017) * 1.7;
    return i === 12 ? { value, status: "PARTIAL", reporting: 2, expected: 3 } : { value };
  },
  nation: (period) => ({ value: 66 + (Number(period) - 2017) * 1.1 }),
};

/** The samples of comparisons, each with how it is looked at. */
export const comparedSamples: readonly {
  readonly sample: ComparedSample;
  readonly comparison: Comparison;
}[] = [
  { sample: rates, comparison: { versus: rates.versus, as: "difference", since: null } },
  { sample: counts, comparison: { versus: counts.versus, as: "difference", since: null } },
  { sample: reached, comparison: { versus: null, as: "difference", since: 80 } },
];

/** The compared sample of a name. */
export function comparedSample(name: string): ComparedSample {
  const found = comparedSamples.find(({ sample }) => sample.name === name);
  if (found === undefined) throw new RangeError(name);
  return found.sample;
}

/** What the page shows of a sample of a comparison. */
export function presentedSample(
  { sample, comparison }: (typeof comparedSamples)[number],
  locale: Locale,
): Figure {
  const earlier = comparedFigure({ ...sample, period: sample.versus }, locale);
  return presentedFigure(comparedFigure(sample, locale), comparison, { span: "one" }, earlier);
}
