import "./ready-made.css";
import { useEffect, useState, type ReactNode } from "react";
import { useClient } from "urql";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { Unanswered } from "../preview/unanswered.tsx";
import { TakeBox } from "../take/take-box.tsx";
import { documentAt, writeInPage, type OpenDocument } from "../writing/document-at.ts";
import { ReadyMadePages } from "./ready-made-pages.tsx";
import { useMakeOwn } from "./use-make-own.ts";

type Found =
  | { readonly is: "asking" | "none" }
  | { readonly is: "open"; readonly open: OpenDocument }
  | { readonly is: "failed"; readonly error: unknown };

/** A briefing that somebody shares: read, presented, taken away, or made one's own; what its owner changes is seen when it is opened next. */
export function SharedPage({ id }: { readonly id: string }): ReactNode {
  const { address, locale, words } = useAtlas();
  const client = useClient();
  const makeOwn = useMakeOwn();
  const [found, setFound] = useState<Found>({ is: "asking" });
  const [tries, setTries] = useState(0);
  const text = composeWords(locale);
  const keeping = keepingWords(locale);
  useEffect(() => {
    let over = false;
    documentAt(client, { ...home, page: "briefing", briefing: id }).then(
      (open) => {
        if (!over) setFound(open === null ? { is: "none" } : { is: "open", open });
      },
      (error: unknown) => {
        if (!over) setFound({ is: "failed", error });
      },
    );
    return () => {
      over = true;
    };
  }, [client, id, tries]);
  const title = found.is === "open" ? found.open.document.title : keeping.shared;
  useEffect(() => {
    document.title = `${title} · ${words.page.product}`;
  }, [title, words]);
  return (
    <div className="page briefings-one">
      <p>
        <PageLink to={{ ...home, lang: address.lang, page: "briefings" }} className="way-back">
          <Icon sign="back" /> {text.readyMade.back}
        </PageLink>
      </p>
      <h1>{found.is === "none" ? keeping.sharedNone : title}</h1>
      {found.is === "asking" ? <Skeleton lines={6} label={words.page.loading} /> : null}
      {found.is === "none" ? <Notice kind="empty" title={keeping.sharedNoneHint} /> : null}
      {found.is === "failed" ? (
        <Unanswered
          error={found.error}
          retry={() => {
            setFound({ is: "asking" });
            setTries((n) => n + 1);
          }}
          isKept={false}
        />
      ) : null}
      {found.is === "open" ? (
        <>
          <p className="lead-line">{keeping.shared}</p>
          <div className="page-tools ready-made-tools">
            <PageLink to={{ ...address, page: "presentation", at: null }} className="button button-solid">
              {text.composer.present}
            </PageLink>
            <TakeBox
              open={text.take.open}
              title={text.take.title}
              shape={found.open.document.shape ?? null}
              write={(writing) => writeInPage(found.open, writing)}
            />
            <Button onPress={() => void makeOwn(found.open.document)}>{text.readyMade.makeOwn}</Button>
          </div>
          <ReadyMadePages open={found.open} />
        </>
      ) : null}
    </div>
  );
}
