import type { ReactNode } from "react";
import { formatNumber } from "../../figure/format/format.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { groupsOf, HoldingsGroups } from "../atlas/panel/holdings-groups.tsx";
import { fromHere } from "../address/from-here.ts";
import { useSources } from "../sources/use-sources.ts";

/** What is said of a province of which only official lists speak: that nothing was found, or what is known of those it was formed from. */
export function OnlyUnits({ area }: { readonly area: ProfileAreaQuery["area"] }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const answer = useSources(address.dataset, locale);
  const groups = answer.data
    ? groupsOf(answer.data, area.predecessors).filter((group) => group.area !== null)
    : [];
  if (answer.fetching) return <Skeleton lines={2} label={words.page.loading} />;
  const found = groups.reduce((sum, { figures }) => sum + figures.length, 0);
  return found === 0 ? (
    <Notice kind="empty" title={text.onlyUnits}>
      <p>{words.page.panel.none}</p>
    </Notice>
  ) : (
    <Notice kind="empty" title={text.onlyFormer(formatNumber(found, locale))}>
      <div className="all-figures">
        <HoldingsGroups
          groups={groups}
          area={area.id}
          address={{ ...fromHere(address), dataset: address.dataset }}
        />
      </div>
    </Notice>
  );
}
