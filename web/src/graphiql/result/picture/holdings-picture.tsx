import { print } from "@0no-co/graphql.web";
import { type ReactNode, useMemo } from "react";
import { formatAddress, home } from "../../../app/address/url-state.ts";
import { buildHoldings } from "../../../figure/build/build-holdings.ts";
import type { HoldingsRequest } from "../../../figure/queries/figure-request.ts";
import type { AtlasHoldingsQuery } from "../../../figure/queries/generated/holdings.ts";
import { holdingsQuery } from "../../../figure/queries/holdings-query.ts";
import { resultWords } from "../../../i18n/desk-words.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { viewOf } from "../../../views/catalogue.ts";
import { type AskedById } from "../../run/ask-api.ts";
import type { Asked } from "../asked.ts";
import type { AskedField } from "../question/asked-fields.ts";
import type { PictureTabProps } from "./picture-tab-props.ts";
import { Picture } from "./picture.tsx";
import { useAsked } from "../question/use-asked.ts";

interface HoldingsPictureProps extends PictureTabProps {
  readonly field: AskedField;
}

/** What is known at all, as on the atlas's first page. */
export function HoldingsPicture(props: HoldingsPictureProps): ReactNode {
  const { kind, field, version, state, change, locale } = props;
  const { dataset, boundaries } = field.arguments;
  const request = useMemo(
    (): HoldingsRequest => ({
      locale,
      dataset: typeof dataset === "string" ? dataset : home.dataset,
      boundaries: typeof boundaries === "string" ? boundaries : home.boundaries,
      withSources: false,
    }),
    [locale, dataset, boundaries],
  );
  const asked = useMemo((): Asked | AskedById => {
    const { document, variables } = holdingsQuery(request);
    const given = { ...variables };
    if (typeof document === "string") return { query: document, variables: given, operationName: null };
    const { documentId } = document as { readonly documentId?: string };
    return documentId === undefined
      ? { query: print(document), variables: given, operationName: null }
      : { documentId, variables: given };
  }, [request]);
  const { data, error } = useAsked<AtlasHoldingsQuery>(asked, version, locale);
  const figure = useMemo(() => (data === null ? null : buildHoldings(data, request)), [data, request]);
  const words = resultWords(locale).picture;
  if (error !== null)
    return (
      <Notice kind="error" title={words.failed}>
        <p>{error}</p>
      </Notice>
    );
  if (figure === null) return <Skeleton lines={4} label={words.drawing} />;
  return (
    <div className="picture-tab">
      <Picture
        kind={kind}
        figure={figure}
        periods={[]}
        isWhole
        change={null}
        atlasOf={(view) => ({
          href: formatAddress({
            ...home,
            lang: locale,
            dataset: request.dataset,
            boundaries: request.boundaries,
            view: viewOf(view).ofOneArea === true ? home.view : view,
          }),
          remark: null,
        })}
        view={state.view}
        onView={(view) => change({ view })}
        onPeriod={() => undefined}
      />
    </div>
  );
}
