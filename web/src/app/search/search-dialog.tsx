import "./search.css";
import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { formatNumber } from "../../figure/format/format.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBackCloses } from "../../ui/dialogs/use-back-closes.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { goTo } from "../address/use-address.ts";
import type { Early } from "./early-field.tsx";
import type { Entry } from "./entries/entry.ts";
import { keepRecent, recentKeys } from "./recent.ts";
import { resultsOf } from "./results.ts";
import { lineId, SearchList } from "./search-list.tsx";
import { SearchIcon } from "./search-icon.tsx";
import { searchWords } from "./search-words.ts";
import { useEntries } from "./use-entries.ts";
import { usePlaces } from "./use-places.ts";

interface SearchDialogProps {
  /** What was done while the box was on its way. */
  readonly early: Early;
  /** What had the keyboard before. */
  readonly from: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** Most letters that are taken. */
const longest = 200;

/**
 * The search box: a field over its answers. The field keeps the keyboard, and the first answer is always the one that Enter
 * opens; the library's own list forgets its first line when something is deleted, as Vietnamese input methods do all the time.
 */
export function SearchDialog(props: SearchDialogProps): ReactNode {
  const { early, from, onClose } = props;
  const { locale } = useAtlas();
  const words = searchWords[locale];
  const { entries, failed, retry } = useEntries();
  const [query, setQuery] = useState(early.typed);
  const [pointed, setPointed] = useState<string | null>(null);
  const [isAwaited, setAwaited] = useState(early.isAwaited);
  const [recent] = useState(recentKeys);
  const places = usePlaces(query);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const results = useMemo(
    () => (entries === null ? null : resultsOf(entries, query, recent, places)),
    [entries, query, recent, places],
  );
  const lines = useMemo(() => (results?.groups ?? []).flatMap(({ rows }) => rows), [results]);
  const first = query.trim() === "" ? null : (lines[0]?.entry.key ?? null);
  const active = lines.some(({ entry }) => entry.key === pointed) ? pointed : first;

  const close = (next: () => Element | null): void => {
    onClose();
    requestAnimationFrame(() => giveKeyboard(next()));
  };
  const leave = (): void => close(() => from.current);
  useBackCloses(true, leave);
  const open = (entry: Entry): void => {
    keepRecent(entry.key);
    close(() => document.querySelector("#main"));
    if ("href" in entry.to) location.assign(entry.to.href);
    else {
      goTo(entry.to);
      if (entry.to.page !== "atlas") scrollTo({ top: 0 });
    }
  };
  const openActive = (): void => {
    const line = lines.find(({ entry }) => entry.key === active);
    if (line !== undefined) open(line.entry);
  };
  // Enter came before the names did: what it asked for is opened as soon as they are there.
  const openAwaited = useEffectEvent(openActive);
  useEffect(() => {
    if (isAwaited && results !== null) openAwaited();
  }, [isAwaited, results]);
  useEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = lines.findIndex(({ entry }) => entry.key === active);
      const next = at === -1 && step < 0 ? lines.length - 1 : (at + step + lines.length) % lines.length;
      setPointed(lines[next]?.entry.key ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (results === null) setAwaited(true);
      else openActive();
    }
  };
  const count = results === null || results.isNothing ? 0 : lines.length;
  const shown = formatNumber(count, locale);
  return (
    <ModalOverlay
      className="overlay search-overlay"
      isDismissable
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) leave();
      }}
    >
      <Modal className="modal search-modal">
        <Dialog className="dialog" aria-label={words.title}>
          <div className="search-field">
            <SearchIcon />
            <input
              ref={field}
              role="combobox"
              aria-label={words.field}
              aria-expanded={lines.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active === null ? undefined : lineId(list, active)}
              placeholder={words.field}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              maxLength={longest}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setPointed(null);
                setAwaited(false);
              }}
              onKeyDown={press}
            />
            <Button look="icon" aria-label={words.close} onPress={leave}>
              <span aria-hidden="true">×</span>
            </Button>
          </div>
          <p role="status" className="visually-hidden">
            {results === null ? words.loading : query.trim() === "" ? "" : words.count(count, shown)}
          </p>
          <div className="search-body">
            {failed ? (
              <p className="search-nothing">
                {words.failed} <Button onPress={retry}>{words.retry}</Button>
              </p>
            ) : results === null ? (
              <Skeleton lines={6} label={words.loading} />
            ) : (
              <>
                {results.isNothing ? (
                  <div className="search-nothing">
                    <p>{words.nothing(query.trim())}</p>
                    <p className="note">{words.nothingHint}</p>
                  </div>
                ) : null}
                <SearchList
                  id={list}
                  groups={results.groups}
                  words={words}
                  active={active}
                  onPoint={setPointed}
                  onOpen={open}
                />
                {results.hidden === 0 ? null : (
                  <p className="note search-more">{words.more(formatNumber(results.hidden, locale))}</p>
                )}
              </>
            )}
          </div>
          <p className="search-keys" aria-hidden="true">
            <kbd>
              <ArrowSign isUp />
            </kbd>{" "}
            <kbd>
              <ArrowSign isUp={false} />
            </kbd>{" "}
            {words.keys.move} <kbd>Enter</kbd> {words.keys.open} <kbd>Esc</kbd> {words.keys.close}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Closed, the keyboard is where it was; where the box led, with what was opened, unless a panel there took it. */
function giveKeyboard(next: Element | null): void {
  if (document.activeElement !== document.body || !(next instanceof HTMLElement)) return;
  if (next.isConnected) next.focus({ preventScroll: true });
}

/** An arrow key's sign: the typeface has none. */
function ArrowSign({ isUp }: { readonly isUp: boolean }): ReactNode {
  return (
    <svg width="9" height="10" viewBox="0 0 9 10" fill="none" stroke="currentColor" strokeWidth="1.3">
      <path d={isUp ? "M4.5 9.5V1M1 4.5 4.5 1 8 4.5" : "M4.5 .5V9M1 5.5 4.5 9 8 5.5"} />
    </svg>
  );
}
