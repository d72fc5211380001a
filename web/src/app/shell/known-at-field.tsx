import { useState, type ReactNode } from "react";
import { dayInVietNam } from "../../figure/format/format.ts";
import { TextLine } from "../../ui/fields/text-field.tsx";
import { fromHere } from "../address/from-here.ts";
import { PageLink } from "../address/page-link.tsx";
import { goTo } from "../address/use-address.ts";
import { useAtlas } from "./atlas-context.ts";

/** Up to which day the figures of a page are known, empty: now; and the way to what changed of them. */
export function KnownAtField(): ReactNode {
  const { address, words } = useAtlas();
  const text = words.page.controls;
  const { page, knownAt, dataset, indicator, area } = address;
  // Of a year that is being typed there are only some digits: 0002, 0020, 0202.
  const [typed, setTyped] = useState<string | null>(null);
  const isOfIndicator = page === "atlas" && indicator !== null;
  const change = (day: string): void => {
    const isWhole = day === "" || day >= "1000";
    setTyped(isWhole ? null : day);
    if (isWhole) goTo({ ...address, knownAt: day === "" ? null : day });
  };
  return (
    <>
      <TextLine
        label={text.knownAt}
        type="date"
        value={typed ?? (knownAt === null ? "" : dayInVietNam(knownAt))}
        onChange={change}
      />
      <PageLink
        to={{
          ...fromHere(address),
          page: "changes",
          dataset,
          indicators: isOfIndicator ? [indicator] : [],
          areas: page === "province" && area !== null ? [area] : [],
        }}
      >
        {isOfIndicator ? text.changes : words.page.start.changes}
      </PageLink>
    </>
  );
}
