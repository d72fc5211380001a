import { useEffect, type ReactNode } from "react";
import { useClient } from "urql";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../../ui/browser/download.ts";
import { Icon } from "../../../ui/icon.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { fromHere } from "../../address/from-here.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { useKeepingPlace } from "../store/use-briefings.ts";
import { documentFile } from "../store/document-file.ts";
import { TakeBox } from "../take/take-box.tsx";
import { writeInPage } from "../writing/document-at.ts";
import { openSetting } from "../writing/open-setting.ts";
import type { Composer } from "./use-composer.ts";

/** What a briefing is called, whether it is kept, and what can be done with all of it. */
export function ComposerHead({
  composer,
  at,
}: {
  readonly composer: Composer;
  readonly at: string | null;
}): ReactNode {
  const { address, locale, words } = useAtlas();
  const client = useClient();
  const text = composeWords(locale);
  const { document: briefing, keeping, canUndo, canRedo, undo, redo } = composer;
  const place = useKeepingPlace();
  const there = place.is === "server" && keeping === "kept" ? place.sending : null;
  const isSafe = there === null ? keeping === "kept" : there.is === "kept" || there.is === "sending";
  const onServer = keepingWords(locale);
  const said =
    there === null
      ? text.composer[keeping]
      : there.is === "refused"
        ? onServer.refused(there.message)
        : onServer[there.is];
  useEffect(() => {
    document.title = `${briefing.title} · ${words.page.product}`;
  }, [briefing.title, words]);
  return (
    <header className="composer-head">
      <div className="composer-name">
        <PageLink to={{ ...fromHere(address), page: "briefings" }} className="way-back">
          <Icon sign="back" /> {text.readyMade.back}
        </PageLink>
        <h1>{briefing.title}</h1>
      </div>
      <p role="status" className={isSafe ? "quiet composer-kept" : "caution composer-kept"}>
        {said}
      </p>
      <div className="page-tools composer-tools">
        <Button onPress={undo} data-idle={!canUndo || undefined}>
          {text.composer.undo}
        </Button>
        <Button onPress={redo} data-idle={!canRedo || undefined}>
          {text.composer.redo}
        </Button>
        {isSafe ? null : (
          <Button look="solid" onPress={() => download(documentFile(briefing))}>
            {text.list.download}
          </Button>
        )}
        <TakeBox
          open={text.take.open}
          title={text.take.title}
          shape={briefing.shape ?? null}
          write={async (writing) =>
            writeInPage({ document: briefing, setting: await openSetting(client, briefing) }, writing)
          }
        />
        <PageLink to={{ ...address, page: "presentation", at }} className="button button-solid">
          {text.composer.present}
        </PageLink>
      </div>
    </header>
  );
}
