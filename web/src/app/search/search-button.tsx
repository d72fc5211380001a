import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useAtlas } from "../atlas-context.ts";
import { SearchIcon } from "./search-icon.tsx";

const load = async () => ({ default: (await import("./search-dialog.tsx")).SearchDialog });
const SearchDialog = lazy(load);
const fetchSoon = (): void => void load().catch(() => undefined);

/** How many things opened before are offered again. */
const mostRecent = 3;
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The way to the search box: a button that looks like a field, and the keys Ctrl-K, ⌘K and `/`. The box itself comes when it is asked for. */
export function SearchButton(): ReactNode {
  const text = useAtlas().words.search;
  const [isOpen, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [early, setEarly] = useState(nothingYet);
  const [hasLed, setLed] = useState(false);
  const open = (): void => {
    setEarly(nothingYet);
    setLed(false);
    setOpen(true);
  };
  useEffect(() => {
    // Where it led nothing has the keyboard yet, unless a panel took it: the next key belongs to the page that was opened.
    if (!hasLed || isOpen || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  }, [hasLed, isOpen]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // The key that comes before K: the box is then there by the time it is wanted.
      if (event.key === "Control" || event.key === "Meta") fetchSoon();
      const isShortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isShortcut && (event.key !== "/" || event.ctrlKey || event.metaKey || isField(event.target)))
        return;
      // Over another dialog a second one would lose the reader's way.
      if (document.querySelector(".overlay") !== null) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="search-open"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={fetchSoon}
        onFocus={fetchSoon}
        onClick={open}
      >
        <SearchIcon />
        <span className="search-open-text">{text.open}</span>
        <kbd aria-hidden="true">{isApple ? "⌘K" : "Ctrl K"}</kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={<Typing onKey={(key) => setEarly((before) => withKey(before, key))} />}>
          <SearchDialog
            typed={early.typed}
            isAwaited={early.isAwaited}
            recent={recent}
            onOpened={(key) => {
              setLed(true);
              setRecent((before) => [key, ...before.filter((known) => known !== key)].slice(0, mostRecent));
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** What was typed while the box was on its way, and whether Enter ended it. */
interface Early {
  readonly typed: string;
  readonly isAwaited: boolean;
}
const nothingYet: Early = { typed: "", isAwaited: false };

function withKey({ typed, isAwaited }: Early, key: string): Early {
  if (key === "Backspace") return { typed: typed.slice(0, -1), isAwaited };
  return { typed: key.length === 1 ? typed + key : typed, isAwaited: isAwaited || key === "Enter" };
}

/** Keeps what is typed while the box is on its way. */
function Typing({ onKey }: { readonly onKey: (key: string) => void }): null {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      // A space would press the button anew.
      event.preventDefault();
      onKey(event.key);
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  });
  return null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
