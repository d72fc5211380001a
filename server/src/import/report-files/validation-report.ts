import type { MessageLanguage } from "../../messages/message.ts";
import { sentenceOf } from "../problem.ts";
import type { Problem } from "../problem.ts";

/** What is known of a check, whichever file it is told in. */
export interface CheckedFile {
  readonly file: string;
  readonly dataset: string;
  /** When it was checked. */
  readonly at: string;
  readonly counts: Readonly<Record<"accepted" | "unchanged" | "refused", number>>;
  readonly problems: readonly Problem[];
}

interface Event {
  readonly time: string;
  readonly actor: string;
  readonly agent: string;
  readonly trigger: string;
}

interface Data {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly description?: string;
}

interface Validation {
  readonly id: string;
  readonly type: "validation";
  readonly event: Event;
  readonly rule: {
    readonly language: string;
    readonly expression: string;
    readonly severity: "error" | "warning" | "information";
    readonly description: string;
  };
  readonly data: Data;
  /** `0`: what is found does not keep the rule. */
  readonly value: "0" | "1" | "NA";
}

interface Aggregation {
  readonly id: string;
  readonly type: "aggregation";
  readonly event: Event;
  readonly aggregate: {
    readonly language: string;
    readonly expression: string;
    readonly description: string;
  };
  readonly data: Data;
  readonly value: string;
}

const COUNTS: Readonly<Record<keyof CheckedFile["counts"], Readonly<Record<MessageLanguage, string>>>> = {
  accepted: { VI: "Số liệu mới", EN: "Figures that are new" },
  unchanged: { VI: "Số liệu đã có", EN: "Figures that are there already" },
  refused: { VI: "Số liệu không nhận", EN: "Figures that are refused" },
};

/**
 * The report in the generic structure of the European Statistical System (M. van der Loo and O. ten Bosch, "Design of a generic
 * machine-readable validation report structure", version 1.0.0, ESSnet ValiDat Integration, 2017): a validation for each problem, and the
 * counts as aggregations. A data point is called `file!sheet!cell`.
 */
export function validationReport(
  checked: CheckedFile,
  lang: MessageLanguage,
): readonly (Validation | Aggregation)[] {
  const { file, dataset, at: time, counts, problems } = checked;
  const event = { time, actor: "Movement Atlas", agent: "atlas import", trigger: dataset };
  const validations = problems.map((problem, index): Validation => {
    const { sheet, cell, row, code, severity, found } = problem;
    const target = [file, sheet ?? "", cell ?? (row === 0 ? "" : `${row}:${row}`)]
      .filter((part) => part !== "")
      .join("!");
    return {
      id: String(index + 1),
      type: "validation",
      event,
      rule: {
        language: "Movement Atlas, docs/import-problems.md",
        expression: code,
        severity: severity === "ERROR" ? "error" : "warning",
        description: sentenceOf(problem, lang),
      },
      data: { source: [target], target: [target], ...(found === "" ? {} : { description: found }) },
      value: "0",
    };
  });
  const kinds = ["accepted", "unchanged", "refused"] as const;
  const aggregations = kinds.map((kind, index): Aggregation => ({
    id: String(problems.length + index + 1),
    type: "aggregation",
    event,
    aggregate: {
      language: "Movement Atlas",
      expression: `count(${kind})`,
      description: COUNTS[kind][lang],
    },
    data: { source: [file], target: [dataset] },
    value: String(counts[kind]),
  }));
  return [...validations, ...aggregations];
}
