import type { ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate } from "../../figure/format/format.ts";
import { languageOf } from "../../i18n/locale.ts";
import { placeWords } from "../../i18n/places/place-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageRoom, Skeleton } from "../../ui/skeleton.tsx";
import { fromHere } from "../address/from-here.ts";
import { PageLink } from "../address/page-link.tsx";
import { PlaceFiguresDocument } from "../place-figures/generated/place-figures.ts";
import { PlaceFigures } from "../place-figures/place-figures.tsx";
import { ProfileFrame } from "../profile/profile-frame.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice, isTemporary } from "../shell/failure-notice.tsx";
import { PlacePageDocument, type PlacePageQuery } from "./generated/place-page.ts";
import { PlaceFacts } from "./place-facts.tsx";
import "./place.css";

/** The page of a district or commune of any time; for an id that is not in the data, what the server suggests. */
export function PlacePage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const id = address.area ?? "";
  const [about, ask] = useQuery({ query: PlacePageDocument, variables: { id, lang: languageOf(locale) } });
  const area = about.data?.area;
  if (about.error !== undefined)
    return (
      <div className="page">
        <h1>{isTemporary(about.error) ? words.page.product : words.page.failure.notFound}</h1>
        <FailureNotice error={about.error} retry={() => ask({ requestPolicy: "network-only" })} />
      </div>
    );
  if (area === undefined) return <PageRoom label={words.page.loading} />;
  if (area.level !== "DISTRICT" && area.level !== "COMMUNE")
    return (
      <div className="page">
        <h1>{area.name}</h1>
        <p>
          <PageLink
            to={{
              ...fromHere(address),
              page: area.level === "COUNTRY" ? "nation" : "province",
              dataset: address.dataset,
              area: area.id,
            }}
          >
            {placeWords(locale).ofProvince(area.name)}
          </PageLink>
        </p>
      </div>
    );
  return <KnownPlace area={area} />;
}

function KnownPlace({ area }: { readonly area: PlacePageQuery["area"] }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = placeWords(locale);
  const variables = { dataset: address.dataset, area: area.id, below: false, lang: languageOf(locale) };
  const [answer, ask] = useQuery({ query: PlaceFiguresDocument, variables });
  const found = answer.data?.observations;
  return (
    <ProfileFrame
      title={area.distinctName}
      lines={[]}
      isSynthetic={found?.nodes.some(({ source }) => source.kind === "SYNTHETIC") ?? false}
      actions={null}
      tools={null}
    >
      {area.validTo ? (
        <Notice kind="note">
          <p>{text.ended(formatDate(area.validTo, locale))}</p>
        </Notice>
      ) : null}
      <PlaceFacts area={area} />
      <section aria-labelledby="place-figures">
        <h2 id="place-figures">{text.figures}</h2>
        {answer.error === undefined ? null : (
          <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />
        )}
        {found === undefined ? (
          answer.error === undefined ? (
            <Skeleton lines={6} label={words.page.loading} />
          ) : null
        ) : found.totalCount === 0 ? (
          <Notice kind="empty" title={text.none}>
            <p>{text.noneHint}</p>
          </Notice>
        ) : (
          <>
            <p className="quiet">{text.single}</p>
            <PlaceFigures
              figures={found.nodes}
              total={found.totalCount}
              withPlace={found.nodes.some((figure) => figure.area.id !== area.id)}
            />
          </>
        )}
      </section>
    </ProfileFrame>
  );
}
