import { useState, type ReactNode } from "react";
import { useClient } from "urql";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import type { Writing } from "../../../briefing/write/write-briefing.ts";
import { formatInstant, formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { fetched } from "../../../ui/browser/server-reachability.ts";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { KindSign } from "../kinds/kind-sign.tsx";
import type { KeptBriefing } from "../store/briefing-store.ts";
import { briefings, useKeepingPlace } from "../store/use-briefings.ts";
import { TakeBox } from "../take/take-box.tsx";
import { OwnMenu } from "./own-menu.tsx";
import { ShareBox } from "./share-box.tsx";
import { RenameBox } from "./rename-box.tsx";

/** Most pages shown from afar. */
const mostSigns = 8;

/** One of one's own briefings: what it is, and what can be done with it. */
export function OwnRow({ kept }: { readonly kept: KeptBriefing }): ReactNode {
  const { address, locale } = useAtlas();
  const client = useClient();
  const text = composeWords(locale).list;
  const [isRenamed, setRenamed] = useState(false);
  const [isShared, setShared] = useState(false);
  const place = useKeepingPlace();
  const { id, changed, document } = kept;
  const to = { ...home, lang: address.lang, page: "briefing", briefing: id } as const;
  const write = async (writing: Writing): Promise<WrittenBriefing> => {
    const [{ openSetting }, { writeInPage }] = await fetched(() =>
      Promise.all([import("../writing/open-setting.ts"), import("../writing/document-at.ts")]),
    );
    return writeInPage({ document, setting: await openSetting(client, document) }, writing);
  };
  return (
    <li className="own-row">
      <div className="own-main">
        <PageLink to={to} className="own-title">
          {document.title}
        </PageLink>
        <span className="kind-signs">
          {document.pages.slice(0, mostSigns).map((page) => (
            <KindSign key={page.id} kind={page.kind} />
          ))}
        </span>
        <p className="quiet own-about">
          {[
            ...(document.audience === undefined ? [] : [`${text.columns.audience}: ${document.audience}`]),
            text.pages(formatNumber(document.pages.length, locale)),
            text.languages[document.language],
            `${text.columns.changed}: ${formatInstant(new Date(changed), locale)}`,
          ].join(" · ")}
        </p>
        {briefings.isHeld(id) ? <p className="caution">{text.held}</p> : null}
      </div>
      <div className="own-actions">
        <PageLink to={{ ...to, page: "presentation" }} className="button button-outline">
          {text.present}
          <span className="visually-hidden">: {document.title}</span>
        </PageLink>
        <TakeBox
          open={composeWords(locale).take.open}
          title={composeWords(locale).take.title}
          shape={document.shape ?? null}
          write={write}
        />
        <OwnMenu
          kept={kept}
          onRename={() => setRenamed(true)}
          onShare={place.is === "server" ? () => setShared(true) : null}
        />
      </div>
      <RenameBox
        title={document.title}
        isOpen={isRenamed}
        onClose={() => setRenamed(false)}
        onRename={(title) => briefings.keep(id, { ...document, title })}
      />
      {place.is === "server" ? (
        <ShareBox id={id} shelf={place.shelf} isOpen={isShared} onClose={() => setShared(false)} />
      ) : null}
    </li>
  );
}
