import "./tab-bar.css";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

interface TabBarProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Begins the ids of the tabs, and of the panel each opens: see `tabPanelProps`. */
  readonly id: string;
}

/** A row of tabs: Tab leads to the one that is open, arrows, Home and End open another. */
export function TabBar({ label, tabs, value, onChange, id }: TabBarProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.id === value);
  const keyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tab-bar">
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-${tab.id}-tab`}
          data-tab={tab.id}
          aria-selected={tab.id === value}
          // A panel that is not open may not be there.
          {...(tab.id === value ? { "aria-controls": `${id}-${tab.id}` } : {})}
          tabIndex={tab.id === value ? 0 : -1}
          className="tab"
          onClick={() => onChange(tab.id)}
          onKeyDown={keyDown}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}

/** What makes an element the panel of a tab of the bar with this id. */
export function tabPanelProps(bar: string, tab: string) {
  return { role: "tabpanel", id: `${bar}-${tab}`, "aria-labelledby": `${bar}-${tab}-tab` } as const;
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
