/** The variables in a text of JSON; null: there are none; undefined: it is no object of JSON. */
export function variablesIn(text: string | null): Record<string, unknown> | null | undefined {
  if (text === null || text.trim() === "") return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
