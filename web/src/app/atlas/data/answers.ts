import type { Operation } from "urql";

/** Whether what stands answers what a page asks, and as it was known when the page is; null: now. */
export function isAnswerTo(
  operation: Pick<Operation, "variables" | "extensions"> | undefined,
  asked: unknown,
  knownAt: string | null,
): boolean {
  return (operation?.extensions?.["knownAt"] ?? null) === knownAt && isAnswerOfAnyInstant(operation, asked);
}

/** Whether what stands answers what a page asks, though perhaps as it was known at another instant: it may stand there until the answer comes. */
export function isAnswerOfAnyInstant(
  operation: Pick<Operation, "variables"> | undefined,
  asked: unknown,
): boolean {
  return operation !== undefined && JSON.stringify(operation.variables) === JSON.stringify(asked);
}

/** Areas of AS_REPORTED change with the period; those with figures are then counted on today's. */
export function countedOn(boundaries: string): string {
  return boundaries === "AS_REPORTED" ? "CURRENT" : boundaries;
}
