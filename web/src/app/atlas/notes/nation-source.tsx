import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { SourceNote } from "../../sources/source-note.tsx";

/** Where the country's own figure comes from; nothing where it has none, or what is shown is no figure. */
export function NationSource({ figure }: { readonly figure: Figure }): ReactNode {
  const { national } = figure;
  if (figure.of !== "statistics" || national === null || national.value === null) return null;
  const ids = new Set(national.sources);
  return <SourceNote sources={figure.sources.filter(({ id }) => ids.has(id))} indicator={figure.title} />;
}
