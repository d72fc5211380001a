import { useMemo } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { AtlasNumberWithdrawnDocument, type AtlasNumberWithdrawnQuery } from "./generated/withdrawn.ts";
import { isOf, type NumberOf } from "./number-of.ts";

/** Figures of a number that were withdrawn, with all that they were; none until they are here. */
export function useWithdrawn(number: NumberOf): AtlasNumberWithdrawnQuery["observations"]["nodes"] {
  const { address, locale } = useAtlas();
  const [{ data }] = useQuery({
    query: AtlasNumberWithdrawnDocument,
    variables: {
      dataset: address.dataset,
      indicator: number.indicator.id,
      area: number.area.id,
      period: number.period.id,
      knownAt: address.knownAt,
      lang: languageOf(locale),
    },
    pause: number.indicator.kind === "RATIO",
  });
  return useMemo(() => data?.observations.nodes.filter((one) => isOf(one, number)) ?? [], [data, number]);
}
