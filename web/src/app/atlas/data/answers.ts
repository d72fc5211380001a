/** Whether what stands answers the question asked now. */
export function isAnswerTo(operation: { readonly variables: unknown } | undefined, asked: unknown): boolean {
  return operation !== undefined && JSON.stringify(operation.variables) === JSON.stringify(asked);
}

/** Areas of AS_REPORTED change with the period; those with figures are then counted on today's. */
export function countedOn(boundaries: string): string {
  return boundaries === "AS_REPORTED" ? "CURRENT" : boundaries;
}
