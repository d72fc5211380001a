/** The tools beside the question, in the order they are offered. */
export const tools = ["questions", "variables", "history", "saved", "docs"] as const;

export type Tool = (typeof tools)[number];

/** The tool an address names; null: none of ours. */
export function toolNamed(name: string | null): Tool | null {
  return tools.find((tool) => tool === name) ?? null;
}
