import "./outline.css";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { mostPages } from "../../../../briefing/document/read-document.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Icon } from "../../../../ui/icon.tsx";
import { announce } from "../../../../ui/live-region.tsx";
import { notify } from "../../../../ui/toast.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { KindSign } from "../../kinds/kind-sign.tsx";
import { hasMoved } from "../../preview/has-moved.ts";
import { pageTitle } from "../../preview/page-title.ts";
import type { PageWriter } from "../../writing/page-writer.ts";
import type { Composer } from "../use-composer.ts";
import { AddPage } from "./add-page.tsx";
import { PageTools } from "./page-tools.tsx";

interface OutlineProps {
  readonly composer: Composer;
  readonly writer: PageWriter | null;
  /** The page looked at. */
  readonly at: string | null;
  readonly onLook: (id: string) => void;
}

/** The pages in order: chosen by arrow keys, ordered by dragging (also by keyboard), by Alt with an arrow, or by buttons; each is told. */
export function Outline({ composer, writer, at, onLook }: OutlineProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  const { document, edit } = composer;
  const { pages } = document;
  const n = (value: number): string => formatNumber(value, locale);
  const rows = pages.map((page, i) => ({
    id: page.id,
    kind: page.kind,
    number: n(i + 1),
    title: pageTitle(page, document, writer, text),
    isMoved: hasMoved(page, document, writer),
  }));
  const titleOf = (id: string): string => rows.find((row) => row.id === id)?.title ?? "";
  const place = pages.findIndex(({ id }) => id === at);
  const move = (id: string, to: number): void => {
    if (to < 0 || to >= pages.length) {
      announce(to < 0 ? text.composer.first : text.composer.last);
      return;
    }
    edit({ is: "move", id, to });
    // Also where none was named, the page looked at stays the same.
    if (at !== null) onLook(at);
    announce(text.composer.moved(titleOf(id), n(to + 1), n(pages.length)));
  };
  const remove = (): void => {
    if (at === null) return;
    if (pages.length < 2) {
      announce(text.composer.lastPage);
      return;
    }
    edit({ is: "remove", id: at });
    const gone = pages[place];
    const before = pages[place - 1]?.id ?? null;
    const next = pages[place + 1] ?? pages[place - 1];
    if (next !== undefined) onLook(next.id);
    notify({
      text: text.composer.removed(titleOf(at)),
      // The page comes back where it was, whatever was done since.
      actions:
        gone === undefined
          ? []
          : [
              {
                label: text.composer.undo,
                onPress: () => {
                  edit({ is: "add", page: gone, after: before });
                  onLook(gone.id);
                },
              },
            ],
    });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": titleOf(String(key)) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      const from = pages.findIndex((page) => page.id === id);
      const over = pages.findIndex((page) => page.id === String(target.key));
      if (id === undefined || over === -1) return;
      const before = target.dropPosition === "before" ? over : over + 1;
      move(id, before > from ? before - 1 : before);
    },
  });
  const press = (event: KeyboardEvent): void => {
    if (at === null) return;
    const by = event.altKey
      ? ({ ArrowUp: -1, ArrowDown: 1 } as Record<string, number>)[event.key]
      : undefined;
    const isDelete = event.key === "Delete" && !event.altKey && !event.ctrlKey;
    if (by === undefined && !isDelete) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === undefined) remove();
    else move(at, place + by);
  };
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="composer-outline" aria-label={text.composer.outline}>
      <div onKeyDownCapture={press} className="outline-keys">
        <GridList
          aria-label={text.composer.outline}
          className="outline"
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={at === null ? [] : [at]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : [...keys];
            if (key !== undefined) onLook(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[locale]}
        >
          {(row) => (
            <GridListItem id={row.id} textValue={row.title} className="outline-row">
              <AriaButton slot="drag" className="outline-drag" aria-label={text.composer.drag(row.title)}>
                <Icon sign="grip" />
              </AriaButton>
              <span className="outline-number">{row.number}</span>
              <KindSign kind={row.kind} />
              <span className="outline-title">{row.title}</span>
              {row.isMoved ? (
                <span className="outline-moved">
                  <span aria-hidden="true">!</span>
                  <span className="visually-hidden">{text.words.moved}</span>
                </span>
              ) : null}
            </GridListItem>
          )}
        </GridList>
      </div>
      <PageTools
        canUp={place > 0}
        canDown={place >= 0 && place < pages.length - 1}
        canRemove={pages.length > 1}
        onUp={() => at !== null && move(at, place - 1)}
        onDown={() => at !== null && move(at, place + 1)}
        onDuplicate={() => {
          if (at !== null) edit({ is: "duplicate", id: at });
        }}
        onRemove={remove}
        onAdd={() => setAdding(true)}
        isFull={pages.length >= mostPages}
      />
      <p className="note outline-hint">{text.composer.outlineHint}</p>
      <AddPage
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        composer={composer}
        writer={writer}
        after={at}
        onAdded={onLook}
      />
    </section>
  );
}
