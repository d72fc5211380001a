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
  const [typed, setTyped] = useState("");
  const open = (): void => {
    setTyped("");
    setOpen(true);
  };
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
        <Suspense fallback={<Typing onType={(letter) => setTyped((before) => before + letter)} />}>
          <SearchDialog
            typed={typed}
            recent={recent}
            onOpened={(key) =>
              setRecent((before) => [key, ...before.filter((known) => known !== key)].slice(0, mostRecent))
            }
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Keeps what is typed while the box is on its way. */
function Typing({ onType }: { readonly onType: (letter: string) => void }): null {
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (key.length === 1 && !ctrlKey && !metaKey) onType(key);
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  });
  return null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
