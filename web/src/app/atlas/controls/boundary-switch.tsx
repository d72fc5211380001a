import type { ReactNode } from "react";
import { useQuery } from "urql";
import { boundaryChange, followedArea } from "../../../figure/areas/boundary-change.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasAreaDocument } from "../data/generated/area.ts";
import { languageOf } from "../../../i18n/locale.ts";
import type { Address } from "../../address/address.ts";

interface BoundarySwitchProps {
  readonly address: Address;
  readonly vintages: AtlasCatalogueQuery["vintages"];
  /** The last day of the period shown; null: not known. */
  readonly lastDay: string | null;
  readonly go: (address: Address) => void;
}

/** As it was, or as it is now; what that does to the period shown; the open province is followed into the other areas. */
export function BoundarySwitch({ address, vintages, lastDay, go }: BoundarySwitchProps): ReactNode {
  const { locale, words, today } = useAtlas();
  const text = words.page.controls;
  const current = vintages.find(({ validTo }) => validTo === null);
  // Asked already by the open panel.
  const [about] = useQuery({
    query: AtlasAreaDocument,
    variables: { id: address.area ?? "", lang: languageOf(locale) },
    pause: address.area === null,
  });
  const change = (boundaries: string): void => {
    const area = about.data?.area;
    const day = boundaries === "AS_REPORTED" ? (lastDay ?? today) : today;
    const followed =
      address.area === null || area?.id !== address.area ? address.area : followedArea(area, day);
    go({ ...address, boundaries, area: followed });
  };
  const said = boundaryChange(vintages, address.boundaries, lastDay, locale);
  return (
    <div className="boundary-switch">
      <ToggleGroup
        label={text.boundaries}
        value={address.boundaries === "AS_REPORTED" ? "AS_REPORTED" : "CURRENT"}
        choices={[
          { id: "AS_REPORTED", name: text.asReported },
          { id: "CURRENT", name: text.current(formatNumber(current?.provinces ?? 0, locale)) },
        ]}
        onChange={change}
      />
      <p className="note">{said}</p>
    </div>
  );
}
