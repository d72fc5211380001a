import "./composer.css";
import { useEffect, useState, type ReactNode } from "react";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../../ui/browser/download.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { fromHere } from "../../address/from-here.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { textFile } from "../store/document-file.ts";
import { useBriefing, useKeepingPlace } from "../store/use-briefings.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { PageRoom } from "../../../ui/skeleton.tsx";
import { Composer } from "./composer.tsx";

/** One of one's own briefings, to be composed; or why there is none. */
export function ComposerPage({ id }: { readonly id: string }): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = composeWords(locale);
  const found = useBriefing(id);
  const place = useKeepingPlace();
  // One that is deleted on another page of the browser stays here, as long as it is composed.
  const [kept, setKept] = useState(found);
  if (found?.is === "kept" && kept?.is !== "kept") setKept(found);
  useEffect(() => {
    document.title = `${text.list.title} · ${words.page.product}`;
  }, [text, words]);
  if (kept?.is === "kept" && place.is !== "opening") return <Composer kept={kept} />;
  if (place.is === "opening") return <PageRoom label={keepingWords(locale).opening} />;
  return (
    <div className="page">
      <h1>{found === null ? text.composer.absent : text.list.broken}</h1>
      <p>{found === null ? text.composer.absentHint : text.list.brokenHint}</p>
      {found?.is === "broken" ? (
        <Notice kind="note">
          <ul className="faults">
            {found.faults.map(({ at, message }) => (
              <li key={`${at} ${message}`}>
                <code>{at === "" ? text.list.whole : at}</code>: {message}
              </li>
            ))}
          </ul>
          <Button onPress={() => download(textFile(found.text, id))}>{text.list.takeAway}</Button>
        </Notice>
      ) : null}
      <p>
        <PageLink to={{ ...fromHere(address), page: "briefings" }}>{text.readyMade.back}</PageLink>
      </p>
    </div>
  );
}
