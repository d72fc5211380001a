import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatInstantInVietNam, formatNumber } from "../../figure/format/format.ts";
import { languageOf } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PageLink } from "../address/page-link.tsx";
import { goTo } from "../address/use-address.ts";
import { home } from "../address/url-state.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { ImportsListDocument, type ImportsListQuery } from "./generated/imports.ts";
import { importsWords } from "./imports-words.ts";
import { nameOf } from "./name-of.ts";

type Listed = ImportsListQuery["imports"]["nodes"][number];

/** Every state, as it is chosen from; the word for all is no state. */
const states = Object.keys(importsWords("en").states) as readonly Listed["state"][];

/** What was handed in, the newest first, page after page; which of it stands in the address. */
export function ImportList(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = importsWords(locale);
  const state = states.find((one) => one === address.search) ?? null;
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{text.list.title}</h2>
      <div className="import-filter">
        <SelectField
          label={text.list.filter}
          choices={[
            { id: "ALL", name: text.list.all },
            ...states.map((id) => ({ id, name: text.states[id] })),
          ]}
          value={state ?? "ALL"}
          onChange={(id) => {
            setPages([null]);
            goTo({ ...address, search: id === "ALL" ? "" : id });
          }}
        />
      </div>
      <ul className="import-list" aria-label={text.list.title}>
        {pages.map((after, at) => (
          <Page
            key={`${state ?? ""} ${after ?? ""}`}
            state={state}
            after={after}
            onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
            loading={words.page.loading}
          />
        ))}
      </ul>
    </section>
  );
}

interface PageProps {
  readonly state: Listed["state"] | null;
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | null;
  readonly loading: string;
}

function Page({ state, after, onMore, loading }: PageProps): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [{ data, error }, ask] = useQuery({
    query: ImportsListDocument,
    variables: { states: state === null ? null : [state], mine: false, after, lang: languageOf(locale) },
    requestPolicy: "network-only",
  });
  if (error !== undefined)
    return (
      <li>
        <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      </li>
    );
  if (data === undefined)
    return (
      <li>
        <Skeleton lines={4} label={loading} />
      </li>
    );
  const { nodes, pageInfo } = data.imports;
  return (
    <>
      {nodes.length === 0 && after === null ? <li className="quiet">{text.list.none}</li> : null}
      {nodes.map((one) => (
        <Line key={one.id} one={one} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null && onMore !== null ? (
        <li>
          <Button onPress={() => onMore(pageInfo.endCursor ?? "")}>{text.list.more}</Button>
        </li>
      ) : null}
    </>
  );
}

function Line({ one }: { readonly one: Listed }): ReactNode {
  const { address, locale } = useAtlas();
  const text = importsWords(locale);
  const n = (count: number): string => formatNumber(count, locale);
  const { counts, areas } = one;
  return (
    <li>
      <span className={`import-state import-state-${one.state.toLowerCase().replace("_", "-")}`}>
        {text.states[one.state]}
      </span>
      <span className="import-name">
        <PageLink to={{ ...home, page: "import", import: one.id, lang: address.lang }}>
          {nameOf(one, text)}
        </PageLink>
        <span className="note block">
          {[
            one.dataset.name,
            areas.map(({ name }) => name).join(", "),
            formatInstantInVietNam(one.handedInAt, locale),
            one.isMine ? text.list.mine : "",
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
        {counts === null ? null : (
          <span className="note block">
            {text.list.counts(n(counts.fresh), n(counts.changed), n(counts.same), n(counts.refused))}
          </span>
        )}
      </span>
    </li>
  );
}
