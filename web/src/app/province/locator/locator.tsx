import { useMemo, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { words } from "../../../i18n/words.ts";
import { usePrinting } from "../../../ui/browser/use-printing.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { palette } from "../../../views/theme.ts";
import { useBoundaries } from "../../../views/map/screen/use-boundaries.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { ProfileAreaQuery } from "../generated/province-page.ts";
import { CloseMap } from "./close-map.tsx";
import { CountryMap } from "./country-map.tsx";
import { locatorShapes, locatorSize } from "./locator-shapes.ts";

interface LocatorProps {
  readonly area: ProfileAreaQuery["area"];
  readonly vintage: string | null;
  /** What areas are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly neighbours: readonly string[];
}

/** Where a province lies: itself and its neighbours close by, each a way to its page; and in the whole country, with its archipelagos. */
export function Locator({ area, vintage, names, neighbours }: LocatorProps): ReactNode {
  const { locale, theme, words: text } = useAtlas();
  const colors = palette(usePrinting() ? "light" : theme);
  const boundaries = useBoundaries(vintage);
  const shapes = useMemo(
    () => (boundaries ? locatorShapes(boundaries, area.id, names) : null),
    [boundaries, names, area.id],
  );
  if (vintage === null) return null;
  if (shapes === null)
    return (
      <div className="locator-room">
        <Skeleton lines={6} label={text.page.loadingMap} />
      </div>
    );
  const { locator, locatorAlone } = profileWords(locale).province;
  const label =
    neighbours.length === 0
      ? locatorAlone(area.name)
      : locator(area.name, formatNumber(neighbours.length, locale));
  const neighbourFill = colors.sequential[1] ?? colors.land;
  const fill = (id: string): string =>
    id === area.id ? colors.accent : neighbours.includes(id) ? neighbourFill : colors.land;
  return (
    <figure className="locator">
      <svg viewBox={`0 0 ${locatorSize.width} ${locatorSize.height}`} role="group" aria-label={label}>
        <CloseMap shapes={shapes} area={area.id} neighbours={neighbours} colors={colors} fill={fill} />
        <CountryMap shapes={shapes} names={names} colors={colors} fill={fill} />
      </svg>
      <figcaption className="note">
        {text.page.attribution} {words(locale).map.attribution}
      </figcaption>
    </figure>
  );
}
