import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { useClient } from "urql";
import { presentWords } from "../../../i18n/briefing-words.ts";
import { useSize } from "../../../ui/browser/use-size.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { formatAddress, usualWall } from "../../address/url-state.ts";
import { fromHere } from "../../address/from-here.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { Unanswered } from "../preview/unanswered.tsx";
import { documentAt, writeInPage } from "../writing/document-at.ts";
import { Presentation } from "./presentation.tsx";
import { SpeakerWindow } from "./speaker/speaker-window.tsx";
import { layOut, sizeFor, type Show } from "./stage/show.ts";
import { useShow } from "./stage/use-show.ts";

/** The briefing that the address names, on the whole screen: the address says which slide, whether it turns by itself, and whether this is the speaker's window. */
export function PresentationPage(): ReactNode {
  const { address, theme, locale } = useAtlas();
  const client = useClient();
  const text = presentWords(locale);
  const room = useRef<HTMLDivElement>(null);
  const measured = useSize(room);
  const { width = 0, height = 0 } = measured ?? {};
  const size = useMemo(
    () => (width === 0 || height === 0 ? null : sizeFor({ width, height })),
    [width, height],
  );
  // What is shown follows from the address without the slide; as long as it is the same, nothing is written anew.
  const asked = { ...address, at: null, wall: null, show: "slides" } as const;
  const name = formatAddress(asked);
  const write = useCallback(
    async (signal: AbortSignal) => {
      const open = await documentAt(client, asked);
      return open === null ? null : writeInPage(open, { signal });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asked` by its address
    [client, name],
  );
  const isWall = address.wall !== null;
  const { showing, retry, replace } = useShow(write, size, theme, isWall);
  const renew = async (
    signal: AbortSignal,
    { briefing, size: shape, theme: look }: Show,
  ): Promise<Show | null> => {
    const open = await documentAt(client, asked);
    if (open === null) return null;
    const knownAt = open.document.knownAt ?? open.setting.catalogue.dataVersion.committedAt;
    const isSame =
      JSON.stringify({ ...open.document, knownAt }) === JSON.stringify(briefing.provenance.madeFrom);
    return isSame ? null : layOut(await writeInPage(open, { signal }), shape, look);
  };
  const turn = (id: string): void => goTo({ ...address, at: id }, "replace");
  return (
    <div ref={room} className="present-room">
      {showing.is === "ready" ? (
        address.show === "speaker" ? (
          <SpeakerWindow show={showing.show} at={address.at} name={name} onTurn={turn} />
        ) : (
          <Presentation
            show={showing.show}
            at={address.at}
            wall={address.wall}
            name={name}
            onTurn={turn}
            onWall={() => goTo({ ...address, wall: usualWall }, "replace")}
            onSpeaker={() => openSpeaker(formatAddress({ ...address, wall: null, show: "speaker" }))}
            onLeave={() => goTo({ ...asked, page: "briefing", at: pageOf(showing.show, address.at) })}
            renew={renew}
            replace={replace}
          />
        )
      ) : (
        <div className="present present-wait">
          {showing.is === "missing" ? (
            <Notice kind="error" title={text.missing}>
              <p>{text.missingHint}</p>
              <p>
                <PageLink to={{ ...fromHere(address), page: "briefings" }}>{text.all}</PageLink>
              </p>
            </Notice>
          ) : showing.is === "failed" && !isWall ? (
            <Unanswered error={showing.error} retry={retry} />
          ) : (
            <p role="status">{text.loading}</p>
          )}
        </div>
      )}
    </div>
  );
}

/** The page that a slide is of: where the briefing is composed or looked at, it is gone on with there. */
function pageOf({ slides }: Show, at: string | null): string | null {
  return slides.find(({ id }) => id === at)?.page ?? null;
}

function openSpeaker(path: string): void {
  open(path, "movement-atlas-speaker", "popup,width=1100,height=720");
}
