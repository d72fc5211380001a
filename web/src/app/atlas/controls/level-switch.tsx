import type { ReactNode } from "react";
import { countryId } from "../../../figure/areas/country.ts";
import { communesWords } from "../../../i18n/communes/communes-words.ts";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import type { Address } from "../../address/address.ts";

/** The map of provinces, or of the communes of the country; of the province whose panel is open, its own. */
export function LevelSwitch({
  address,
  go,
}: {
  readonly address: Address;
  readonly go: (address: Address) => void;
}): ReactNode {
  const text = communesWords(address.lang);
  const isOpened = address.communes !== null && address.view === "map";
  return (
    <ToggleGroup
      label={text.level}
      value={isOpened ? "COMMUNE" : "PROVINCE"}
      choices={[
        { id: "PROVINCE", name: text.provinces },
        { id: "COMMUNE", name: text.communes },
      ]}
      onChange={(level) =>
        go(
          level === "COMMUNE"
            ? {
                ...address,
                communes: address.area ?? address.communes ?? countryId,
                area: null,
                view: "map",
                versus: null,
                since: null,
              }
            : { ...address, communes: null, area: address.communes === countryId ? null : address.communes },
        )
      }
    />
  );
}
