import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { lazily } from "../../ui/browser/server-reachability.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { EarlyField, nothingYet } from "./early-field.tsx";
import { SearchIcon } from "./search-icon.tsx";

const load = async () => (await import("./search-dialog.tsx")).SearchDialog;
const SearchDialog = lazily(load);
const fetchSoon = (): void => void load().catch(() => undefined);

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The way to the search box: a button that looks like a field, and the keys Ctrl-K and ⌘K. The box itself comes when it is asked for. */
export function SearchButton(): ReactNode {
  const text = useAtlas().words.search;
  const [isOpen, setOpen] = useState(false);
  const [early, setEarly] = useState(nothingYet);
  const from = useRef<Element>(null);
  const open = (): void => {
    from.current = document.activeElement;
    setEarly(nothingYet);
    setOpen(true);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key } = event;
      const isHeld = event.ctrlKey || event.metaKey;
      // The key that comes before K: the box is then there by the time it is wanted.
      if (isHeld) fetchSoon();
      const isAsked = isHeld && key === "k";
      // Over another dialog a second one would lose the reader's way.
      if (!isAsked || document.querySelector(".overlay") !== null) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="search-open"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
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
          fallback={<EarlyField label={text.open} early={early} onEarly={setEarly} onClose={close} />}
        >
          <SearchDialog early={early} from={from} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
