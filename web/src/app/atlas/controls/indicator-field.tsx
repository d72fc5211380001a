import { useMemo, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";

/** Stands for all that is known, instead of one indicator. */
const total = "_T";

interface IndicatorFieldProps {
  readonly address: Address;
  readonly catalogue: AtlasCatalogueQuery;
  readonly go: (address: Address) => void;
}

/** The choice of an indicator, each with how many provinces have figures of it. */
export function IndicatorField({ address, catalogue, go }: IndicatorFieldProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.controls;
  const choices = useMemo((): readonly Choice[] => {
    const known = catalogue.indicators.map(({ id, name, otherNames, areasWithFigures, rankable }) => ({
      id,
      name,
      otherNames,
      note: `${text.provincesWith(formatNumber(areasWithFigures, locale))}${rankable ? "" : ` · ${text.notRankable}`}`,
    }));
    return [{ id: total, name: text.holdings, note: text.holdingsNote }, ...known];
  }, [catalogue, locale, text]);
  return (
    <ComboboxField
      // The list of another dataset is another list: its field starts anew.
      key={`${address.dataset}-${locale}`}
      label={text.indicator}
      placeholder={text.indicatorPlaceholder}
      nothing={text.indicatorNothing}
      choices={choices}
      value={address.indicator ?? total}
      onChange={(id) =>
        go({
          ...address,
          indicator: id === total ? null : id,
          members: {},
          period: null,
          within: 0,
        })
      }
    />
  );
}
