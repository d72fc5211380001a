import type { ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { MapTable } from "../profile/main-figure/figure-tables.tsx";
import { ProfileLegend, ProfilePicture } from "../profile/main-figure/profile-picture.tsx";
import { fromHere } from "../address/from-here.ts";

/** Where anything is known at all, of a COLLECTED dataset: sentence and map of the first screen. */
export function KnownSection({ holdings }: { readonly holdings: Figure | null }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).nation;
  return (
    <section aria-labelledby="known">
      <h2 id="known">{text.known}</h2>
      {holdings === null ? (
        <Skeleton lines={8} label={words.page.loading} />
      ) : (
        <>
          <p className="sentence">{holdings.sentence}</p>
          {holdings.certainty.map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
          <div className="profile-map-box">
            <ProfilePicture
              figure={holdings}
              view="map"
              ratio={0.8}
              label={`${holdings.title}. ${holdings.sentence}`}
            />
            <ProfileLegend figure={holdings} view="map" />
          </div>
          <p className="attribution">
            {words.page.attribution} {words.map.attribution}
          </p>
          <p className="no-print">
            <PageLink to={{ ...fromHere(address), dataset: address.dataset }}>{text.openMap}</PageLink>
          </p>
          <MapTable figure={holdings} summary={text.mapTwin} />
        </>
      )}
    </section>
  );
}
