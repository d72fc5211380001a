import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { namedMissing } from "../../../figure/sentences/named-missing.ts";
import { useAtlas } from "../../shell/atlas-context.ts";

interface MissingUnitsProps {
  readonly names: readonly string[];
  /** How many there are, where the names are the first of them only. */
  readonly count?: number | undefined;
}

/** The units that are missing in an incomplete figure, where they are more than its sentence names; opens at a click. */
export function MissingUnits({ names, count = names.length }: MissingUnitsProps): ReactNode {
  const { locale, words } = useAtlas();
  if (names.length <= namedMissing) return null;
  return (
    <details className="note">
      <summary>{words.page.panel.missing(formatNumber(count, locale))}</summary>
      {names.join(", ")}
      {count > names.length
        ? ` ${words.page.panel.missingMore(formatNumber(count - names.length, locale))}`
        : null}
    </details>
  );
}
