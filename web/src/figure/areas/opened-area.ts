import type { Figure, FigureArea } from "../figure.ts";

/** What an id is among the areas of a Figure's boundaries. */
export type OpenedArea =
  /** One area: itself, or the one it went into. */
  | { readonly is: "one"; readonly area: FigureArea }
  /** Then it was several, of which none is meant more than another. */
  | { readonly is: "several"; readonly areas: readonly FigureArea[] }
  | { readonly is: "unknown" };

/** What to open for a province of any time: it may be of other boundaries than those shown. */
export function openedArea({ areas }: Pick<Figure, "areas">, id: string): OpenedArea {
  const area =
    areas.find((one) => one.id === id) ?? areas.find(({ former }) => former.some((one) => one.id === id));
  if (area !== undefined) return { is: "one", area };
  const parts = areas.filter(({ later }) => later?.id === id);
  const [first] = parts;
  if (first === undefined) return { is: "unknown" };
  return parts.length === 1 ? { is: "one", area: first } : { is: "several", areas: parts };
}
