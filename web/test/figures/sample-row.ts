import type { CaveatCode, Status } from "../../src/generated/graphql.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { samplePeriod, source, type Row, type Area, type Cell } from "./sample-cell.ts";

/** What the API has to say of a sample's value. */
function sampleCaveats(cell: Cell, status: Status, value: number, locale: Locale): Row["caveats"] {
  const isVi = locale === "vi";
  const said: [CaveatCode, string, string][] = [];
  if (status === "ESTIMATED")
    said.push(["ESTIMATED", "Nguồn ghi là số ước tính.", "The source marks it as an estimate."]);
  if (status === "PROVISIONAL")
    said.push(["PROVISIONAL", "Nguồn ghi là số sơ bộ.", "The source marks it as provisional."]);
  if (status === "PARTIAL") {
    const [some, all] = [cell.reporting ?? 1, cell.expected ?? 1];
    said.push([
      "INCOMPLETE",
      `Tổng hợp chưa đủ: ${some}/${all} đơn vị.`,
      `Incomplete: ${some} of ${all} units.`,
    ]);
    if (cell.missing !== undefined)
      said.push([
        "MEMBERS_LEFT_OUT",
        `Còn thiếu: ${cell.missing.join(", ")}.`,
        `Missing: ${cell.missing.join(", ")}.`,
      ]);
  }
  if (cell.carriedFrom !== undefined) {
    const of = samplePeriod(cell.carriedFrom, locale).name;
    said.push([
      "CARRIED",
      `Số của ${of}, không phải của kỳ đang chọn.`,
      `A figure of ${of}, not of the period chosen.`,
    ]);
  }
  if (cell.qualifier && status !== "PARTIAL") {
    const number = value.toLocaleString(isVi ? "vi-VN" : "en-GB");
    const hedges: Readonly<Record<typeof cell.qualifier, readonly [string, string]>> = {
      AT_LEAST: [`Theo nguồn, ít nhất là ${number}.`, `By its source it is at least ${number}.`],
      AT_MOST: [`Nguồn ghi “gần ${number}”.`, `The source says “just under ${number}”.`],
      ABOUT: [`Nguồn ghi “khoảng ${number}”.`, `The source says “about ${number}”.`],
    };
    said.push(["HEDGED", ...hedges[cell.qualifier]]);
  }
  if (cell.disputed === true)
    said.push([
      "DISPUTED",
      "Các nguồn ghi khác nhau; lấy số của nguồn công bố sau cùng.",
      "Sources differ; this is the one published last.",
    ]);
  return said.map(([code, vi, en]) => ({ code, sentence: isVi ? vi : en }));
}

/** A statistic as an answer gives it. */
export function sampleRow(area: Area, period: string, cell: Cell, locale: Locale): Row {
  const value = cell.value ?? null;
  const status = cell.status ?? (value === null ? "NO_FIGURE" : "REPORTED");
  return {
    area,
    period: samplePeriod(period, locale),
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    value,
    qualifier: cell.qualifier ?? null,
    status,
    reason: cell.reason ?? null,
    completeness: {
      unit: "AREAS",
      reporting: cell.reporting ?? (value === null ? 0 : 1),
      expected: cell.expected ?? 1,
      missingCount: cell.missingCount ?? cell.missing?.length ?? 0,
      missing: (cell.missing ?? []).map((name) => ({ id: name, name })),
    },
    numerator: cell.numerator ?? null,
    denominator: cell.denominator ?? null,
    carriedFrom:
      cell.carriedFrom === undefined
        ? null
        : { id: cell.carriedFrom, name: samplePeriod(cell.carriedFrom, locale).name },
    seriesBreak: cell.seriesBreak ?? false,
    disputed: cell.disputed ?? false,
    span: cell.span ?? null,
    caveats: value === null ? [] : sampleCaveats(cell, status, value, locale),
    discrepancy: cell.discrepancy ?? null,
    sources: value === null ? [] : [source],
  };
}
