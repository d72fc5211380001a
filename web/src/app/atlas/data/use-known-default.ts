import { newestKnownPeriod } from "../../../figure/periods/known-periods.ts";
import { useEffect } from "react";
import { useQuery } from "urql";
import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasMembersDocument } from "./generated/breakdown-members.ts";
import { goTo } from "../../address/use-address.ts";
import { memberChoices } from "./member-choices.ts";
import { languageOf } from "../../../i18n/locale.ts";

/**
 * Where an address names neither period nor member and nothing is known of what it then shows, goes on to what is known: the
 * newest period with figures, else the type of unit that most provinces have figures of. What the reader chose is never changed.
 */
export function useKnownDefault(
  figure: Figure | null,
  isWhole: boolean,
  catalogue: AtlasCatalogueQuery | null,
): void {
  const { address, locale } = useAtlas();
  const isOpen =
    figure !== null &&
    isWhole &&
    address.period === null &&
    address.within === 0 &&
    figure.indicator === address.indicator &&
    shownRows(figure).every(({ value }) => value === null);
  const better = isOpen ? newestKnownPeriod(figure) : null;
  const indicator = catalogue?.indicators.find(({ id }) => id === address.indicator);
  const lacksUnit =
    isOpen &&
    better === null &&
    Object.keys(address.members).length === 0 &&
    indicator?.breakdowns.includes("UNIT_TYPE") === true;
  const [members] = useQuery({
    query: AtlasMembersDocument,
    variables: {
      dataset: address.dataset,
      indicator: address.indicator ?? "",
      periods: [figure?.period ?? ""],
      by: ["UNIT_TYPE"],
      boundaries: address.boundaries,
      lang: languageOf(locale),
    },
    pause: !lacksUnit,
  });
  const unit =
    lacksUnit && members.data
      ? (memberChoices(members.data, "unitType").find(({ areas }) => areas > 0)?.id ?? null)
      : null;
  useEffect(() => {
    if (better !== null) goTo({ ...address, period: better }, "replace");
    else if (unit !== null) goTo({ ...address, members: { unit } }, "replace");
  }, [better, unit, address]);
}
