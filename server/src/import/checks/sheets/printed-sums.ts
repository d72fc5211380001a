import type { Fault, Problem } from "../../problem.ts";

/** A total as a sheet prints it, and the cells that it should be made of. Values are plain numbers. */
export interface PrintedSum {
  readonly sheet: string;
  readonly total: { readonly cell: string; readonly value: string };
  readonly parts: readonly { readonly cell: string; readonly value: string }[];
  /** `ALL`: the parts are all there are and must add up; `SOME`: none of them may be larger than the whole. */
  readonly kind: "ALL" | "SOME";
}

/** Totals and subtotals of sheets that their rows or columns do not add up to. Never data, so it is asked about, not refused. */
export function checkSums(sums: readonly PrintedSum[]): Problem[] {
  return sums.flatMap((sum) => (sum.kind === "ALL" ? checkSum(sum) : checkParts(sum)));
}

function checkSum({ sheet, total, parts }: PrintedSum): Problem[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const decimals = Math.max(...[total, ...parts].map(({ value }) => value.split(".")[1]?.length ?? 0));
  const made = parts.reduce((sum, { value }) => sum + Number(value), 0).toFixed(decimals);
  // Parts that were rounded each may be half a last place off.
  const slack = decimals === 0 ? 0 : (parts.length / 2) * 10 ** -decimals;
  if (Math.abs(Number(made) - Number(total.value)) <= slack + 1e-9) return [];
  const args = {
    printed: total.value,
    made: plain(made),
    n: parts.length,
    first: first.cell,
    last: last.cell,
  };
  return [asked(sheet, total, { code: "SUM_DIFFERS", args })];
}

function checkParts({ sheet, total, parts }: PrintedSum): Problem[] {
  return parts
    .filter(({ value }) => Number(value) > Number(total.value))
    .map((part) => {
      const args = { value: part.value, total: total.value, at: total.cell };
      return asked(sheet, part, { code: "PART_OVER_SUM", args });
    });
}

const plain = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** A warning of a cell of a sheet. */
export function asked(
  sheet: string,
  { cell, value }: { readonly cell: string; readonly value: string },
  fault: Fault,
): Problem {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return { ...fault, sheet, cell, row, column: null, found: value, accepted: [], severity: "WARNING" };
}
