import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
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
  const [isAwaited, setAwaited] = useState(false);
  const returnTo = useRef<Element>(null);
  const [hasLed, setLed] = useState(false);
  const open = (): void => {
    returnTo.current = document.activeElement;
    setTyped("");
    setAwaited(false);
    setLed(false);
    setOpen(true);
  };
  useEffect(() => {
    if (isOpen || document.activeElement !== document.body) return;
    // Closed, the keyboard is where it was before. Where it led, the next key belongs to what was opened.
    const next = hasLed ? document.querySelector("#main") : returnTo.current;
    if (next instanceof HTMLElement && next.isConnected) next.focus({ preventScroll: true });
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
        <Suspense
          fallback={
            <EarlyField
              label={text.open}
              onChange={setTyped}
              onEnter={() => setAwaited(true)}
              onClose={() => setOpen(false)}
            />
          }
        >
          <SearchDialog
            typed={typed}
            isAwaited={isAwaited}
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

interface EarlyFieldProps {
  readonly label: string;
  readonly onChange: (typed: string) => void;
  readonly onEnter: () => void;
  readonly onClose: () => void;
}

/** A field in the box's place while the box is on its way, so that nothing typed is lost, however it is typed. */
function EarlyField({ label, onChange, onEnter, onClose }: EarlyFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="overlay search-overlay">
      <input
        ref={field}
        className="search-early"
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) onEnter();
          if (key === "Escape") onClose();
        }}
      />
    </div>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
