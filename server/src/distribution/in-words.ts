import { KEY, LAYOUT } from "../db/spreading/layout.ts";
import type { Plan } from "./plan.ts";
import type { Step } from "./distribute.ts";

const bytes = (count: number): string =>
  count >= 1e9
    ? `${(count / 1e9).toFixed(1)} GB`
    : count >= 1e6
      ? `${(count / 1e6).toFixed(0)} MB`
      : `${Math.ceil(count / 1e3)} kB`;
const number = (count: number): string => count.toLocaleString("en");
/** Families that are told one by one; the smallest of many others are told together. */
const FAMILIES = 40;

/** Whether there is anything to do. */
export function isDone({ left, moves, lacking }: Plan): boolean {
  return left.length + moves.length + lacking.length === 0;
}

/** What a plan would do, line by line. */
export function planInWords(plan: Plan): string[] {
  const { workers, coordinator, parts, left, families, lies, held, isAgain } = plan;
  const names = workers.map(({ name }) => name).join(", ");
  const lines = [
    isAgain
      ? `Spread already, in ${parts} parts, over ${machines(workers.length)} (${names}); the coordinator is ${coordinator}.`
      : `To be spread in ${parts} parts over ${machines(workers.length)} (${names}); the coordinator is ${coordinator}.`,
  ];
  for (const [lying, says] of [
    ["spread", `by family of indicators (${KEY})`],
    ["everywhere", "whole on every machine"],
  ] as const) {
    const of = left.filter(({ table }) => LAYOUT[table] === lying);
    if (of.length === 0) continue;
    const told = of.map((each) => `${each.table} ${bytes(each.bytes)}`).join(", ");
    lines.push("", `Tables laid ${says}:`, `  ${told}`);
  }
  lines.push("", "Families of indicators, and where they are to lie:");
  const bySize = families.toSorted((a, b) => b.bytes - a.bytes || a.id - b.id);
  for (const { id, codes, figures, answers, bytes: size } of bySize.slice(0, FAMILIES)) {
    const named =
      codes.length > 3 ? `${codes.slice(0, 2).join(", ")} and ${codes.length - 2} more` : codes.join(", ");
    lines.push(
      `  ${bytes(size).padStart(8)}  ${`${number(figures)} figures, ${number(answers)} answers`.padEnd(40)} ${lies.get(id)?.name ?? "–"}  ${named}`,
    );
  }
  if (bySize.length > FAMILIES) lines.push(`  and ${bySize.length - FAMILIES} smaller ones`);
  workers.forEach(({ name }, at) => lines.push(`  ${bytes(held[at] ?? 0).padStart(8)}  in all on ${name}`));
  if (plan.lacking.length > 0)
    lines.push(
      "",
      `New, and without the tables that all hold: ${plan.lacking.map(({ name }) => name).join(", ")}.`,
    );
  if (plan.moves.length > 0) lines.push("", `Parts that move to another worker: ${plan.moves.length}.`);
  if (plan.statements.length > 0)
    lines.push(
      "",
      "In one transaction, with a look before and after at how many rows each table has and what they say:",
      ...plan.statements.map((statement) => `  ${statement};`),
      isAgain ? "" : "Then each part goes where it is to lie, one by one.",
      `Until it is committed the coordinator holds everything and the workers ${bytes(
        left.reduce(
          (sum, each) => sum + each.bytes * (LAYOUT[each.table] === "spread" ? 1 : workers.length),
          0,
        ),
      )} besides, of all together.`,
    );
  return lines.filter((line, at) => line !== "" || lines[at - 1] !== "");
}

/** How far it is. */
export function stepInWords(step: Step): string {
  switch (step.step) {
    case "locking":
      return "waiting until nobody writes …";
    case "reading":
      return `${step.table}: what it holds …`;
    case "statement":
      return `${step.statement};`;
    case "comparing":
      return `${step.table}: whether it holds the same …`;
    case "committed":
      return "Committed: everything lies on the workers.";
    case "moving":
      return `part ${step.move.part + 1} goes to ${step.move.to.name} (${step.nth} of ${step.of}) …`;
  }
}

const machines = (count: number): string => `${count} worker${count === 1 ? "" : "s"}`;
