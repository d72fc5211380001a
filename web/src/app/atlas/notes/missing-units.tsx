import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { namedMissing } from "../../../figure/sentences/named-missing.ts";
import { useAtlas } from "../../shell/atlas-context.ts";

/** All units that are missing in an incomplete figure, where they are more than its sentence names; opens at a click. */
export function MissingUnits({ names }: { readonly names: readonly string[] }): ReactNode {
  const { locale, words } = useAtlas();
  if (names.length <= namedMissing) return null;
  return (
    <details className="note">
      <summary>{words.page.panel.missing(formatNumber(names.length, locale))}</summary>
      {names.join(", ")}
    </details>
  );
}
