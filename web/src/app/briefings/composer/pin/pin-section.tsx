import { useEffect, useRef, useState, type ReactNode } from "react";
import { useClient } from "urql";
import type { MovedFigure } from "../../../../briefing/again/moved-figures.ts";
import type { BriefingSetting } from "../../../../briefing/asking/setting.ts";
import { formatInstantInVietNam, formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { Unanswered } from "../../preview/unanswered.tsx";
import type { Composer } from "../use-composer.ts";
import { movedSince } from "./compare.ts";
import { MovedList } from "./moved-list.tsx";

type Comparing =
  | { readonly is: "none" }
  | { readonly is: "working"; readonly done: number; readonly all: number }
  | { readonly is: "moved"; readonly moved: readonly MovedFigure[] }
  | { readonly is: "failed"; readonly error: unknown };

/** As known when the figures of a briefing are: today, or always at one instant; and which of them are others since. */
export function PinSection({
  composer: { document, edit },
  setting,
}: {
  readonly composer: Composer;
  readonly setting: BriefingSetting | null;
}): ReactNode {
  const { locale } = useAtlas();
  const client = useClient();
  const { pin: text } = composeWords(locale);
  const [comparing, setComparing] = useState<Comparing>({ is: "none" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { knownAt } = document;
  const version = setting?.catalogue.dataVersion.committedAt ?? null;
  const n = (value: number): string => formatNumber(value, locale);
  const compare = (): void => {
    const controller = new AbortController();
    stop.current = controller;
    setComparing({ is: "working", done: 0, all: 2 * document.pages.length });
    const progress = (done: number, all: number): void => setComparing({ is: "working", done, all });
    movedSince(client, document, { signal: controller.signal, progress }).then(
      (moved) => setComparing({ is: "moved", moved }),
      (error: unknown) => setComparing(controller.signal.aborted ? { is: "none" } : { is: "failed", error }),
    );
  };
  return (
    <div className="pin" role="group" aria-label={text.title}>
      <span className="label">{text.title}</span>
      <p>{knownAt === undefined ? text.now : text.pinned(pinnedAt(knownAt, locale))}</p>
      <p className="note">{text.hint}</p>
      <div className="page-tools">
        {knownAt === undefined ? (
          <Button
            isDisabled={version === null}
            onPress={() => edit({ is: "document", change: { knownAt: version ?? undefined } })}
          >
            {text.pin}
          </Button>
        ) : (
          <>
            <Button
              onPress={() => {
                setComparing({ is: "none" });
                edit({ is: "document", change: { knownAt: undefined } });
              }}
            >
              {text.unpin}
            </Button>
            {comparing.is === "working" ? (
              <Button onPress={() => stop.current?.abort()}>{composeWords(locale).take.cancel}</Button>
            ) : (
              <Button onPress={compare}>{text.compare}</Button>
            )}
          </>
        )}
      </div>
      {comparing.is === "working" ? (
        <progress aria-label={text.compare} value={comparing.done} max={comparing.all} />
      ) : null}
      <p role="status" className="quiet">
        {comparing.is === "working"
          ? text.comparing(n(Math.min(comparing.done + 1, comparing.all)), n(comparing.all))
          : comparing.is === "moved"
            ? comparing.moved.length === 0
              ? text.none
              : text.moved(n(comparing.moved.length))
            : ""}
      </p>
      {comparing.is === "failed" ? <Unanswered error={comparing.error} retry={compare} /> : null}
      {comparing.is === "moved" && comparing.moved.length > 0 ? <MovedList moved={comparing.moved} /> : null}
    </div>
  );
}

/** A plain day is its end. */
function pinnedAt(knownAt: string, locale: Parameters<typeof formatInstantInVietNam>[1]): string {
  return formatInstantInVietNam(knownAt.includes("T") ? knownAt : `${knownAt}T16:59:59Z`, locale);
}
