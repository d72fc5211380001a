import { useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { TabBar, tabPanelProps } from "../../../ui/tab-bar.tsx";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PagePreview } from "../preview/page-preview.tsx";
import { Unanswered } from "../preview/unanswered.tsx";
import { usePage } from "../preview/use-page.ts";
import { useSetting } from "../preview/use-setting.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { KeptBriefing } from "../store/briefing-store.ts";
import { ComposerHead } from "./composer-head.tsx";
import { Outline } from "./outline/outline.tsx";
import { DocumentSettings } from "./settings/document-settings.tsx";
import { PageSettings } from "./settings/page-settings.tsx";
import { useComposer } from "./use-composer.ts";
import { PageWords } from "./words/page-words.tsx";

type Side = "page" | "document";
type Part = Side | "outline" | "preview";

/** A briefing being composed: its pages at the left, the one looked at in the middle as it stands in its files, its settings and words at the right. */
export function Composer({ kept }: { readonly kept: KeptBriefing }): ReactNode {
  const { address, locale } = useAtlas();
  const text = composeWords(locale);
  const composer = useComposer(kept, text.composer);
  const { document, edit, undo, redo } = composer;
  const { pages } = document;
  const setting = useSetting(document);
  const page = pages.find(({ id }) => id === address.at) ?? pages[0] ?? null;
  const looked = usePage(setting.isCurrent ? setting.writer : null, document, page);
  const isNarrow = useMedia("screen and (max-width: 899px)");
  const [side, setSide] = useState<Side>("page");
  const [part, setPart] = useState<Part>("preview");
  const n = (value: number): string => formatNumber(value, locale);
  const at = page === null ? -1 : pages.indexOf(page);
  const look = (id: string): void => goTo({ ...address, at: id }, "replace");
  useUndoKeys(undo, redo);
  const middle = useMemo(
    () =>
      page === null ? null : setting.writer === null ? (
        setting.error === null ? (
          <Skeleton lines={8} label={text.composer.waiting} />
        ) : null
      ) : (
        <PagePreview document={document} page={page} writer={setting.writer} looked={looked} />
      ),
    [document, page, setting.writer, setting.error, looked, text],
  );
  const outline = <Outline composer={composer} writer={setting.writer} at={page?.id ?? null} onLook={look} />;
  const preview = (
    <section className="composer-preview" aria-label={text.composer.preview(n(at + 1), n(pages.length))}>
      {setting.error === null ? null : (
        <Unanswered error={setting.error} retry={setting.retry} isKept={setting.writer !== null} />
      )}
      {middle}
    </section>
  );
  const pageSide =
    page === null ? null : (
      <>
        {setting.writer === null ? null : (
          <PageSettings
            key={page.id}
            page={page}
            setting={setting.writer.setting}
            written={looked.written}
            onChange={(change, of) =>
              edit({ is: "page", id: page.id, change }, of === undefined ? undefined : `${page.id}/${of}`)
            }
          />
        )}
        <PageWords key={`words ${page.id}`} page={page} written={looked.written} edit={edit} />
      </>
    );
  const documentSide = <DocumentSettings composer={composer} setting={setting.writer?.setting ?? null} />;
  const sides = [
    { id: "page", name: text.composer.settings },
    { id: "document", name: text.composer.document },
  ] as const;
  if (isNarrow) {
    const parts = [
      { id: "outline", name: text.composer.pages },
      { id: "preview", name: text.composer.preview(n(at + 1), n(pages.length)) },
      ...sides,
    ] as const;
    return (
      <div className="composer">
        <ComposerHead composer={composer} at={page?.id ?? null} />
        <TabBar
          id="part"
          label={document.title}
          tabs={parts}
          value={part}
          onChange={(id) => setPart(parts.find((one) => one.id === id)?.id ?? "preview")}
        />
        <div {...tabPanelProps("part", part)} className="composer-part">
          {part === "outline"
            ? outline
            : part === "preview"
              ? preview
              : part === "page"
                ? pageSide
                : documentSide}
        </div>
      </div>
    );
  }
  return (
    <div className="composer">
      <ComposerHead composer={composer} at={page?.id ?? null} />
      <div className="composer-columns">
        {outline}
        {preview}
        <div className="composer-side">
          <TabBar
            id="side"
            label={text.composer.settings}
            tabs={sides}
            value={side}
            onChange={(id) => setSide(id === "document" ? "document" : "page")}
          />
          <div {...tabPanelProps("side", side)} className="composer-part">
            {side === "page" ? pageSide : documentSide}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, but in a field that is typed into, which has its own. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent | KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]") !== null)
        return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo, redo]);
}
