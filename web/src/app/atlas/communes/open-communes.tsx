import type { ReactNode } from "react";
import { communesWords } from "../../../i18n/communes/communes-words.ts";
import type { Address } from "../../address/address.ts";
import { PageLink } from "../../address/page-link.tsx";

/** The way from a province, or the country, into its communes on the map. */
export function OpenCommunes({
  address,
  area,
}: {
  readonly address: Address;
  readonly area: string;
}): ReactNode {
  const to: Address = { ...address, communes: area, area: null, view: "map", versus: null, since: null };
  return (
    <p>
      <PageLink to={to} className="button button-plain">
        {communesWords(address.lang).open}
      </PageLink>
    </p>
  );
}
