import type { ReactNode } from "react";
import type { PageWords } from "../../i18n/words.ts";
import { useMedia } from "../../ui/browser/use-media.ts";
import { ToggleGroup } from "../../ui/fields/toggle-group.tsx";
import type { ThemeChoice as Choice, ThemeState } from "./use-theme.ts";

/** On small screens signs stand for the themes' names: half and half, a sun, a moon. */
const signs = {
  system: <Sign d="M7 1.8a5.2 5.2 0 0 0 0 10.4zM7 1.8a5.2 5.2 0 0 1 0 10.4" />,
  light: (
    <Sign d="M7 4.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M7 .6v1.6M7 11.8v1.6M.6 7h1.6M11.8 7h1.6M2.5 2.5l1.1 1.1M10.4 10.4l1.1 1.1M2.5 11.5l1.1-1.1M10.4 3.6l1.1-1.1" />
  ),
  dark: <Sign d="M11.8 8.6A5.2 5.2 0 0 1 5.4 2.2a5.2 5.2 0 1 0 6.4 6.4z" />,
};

function Sign({ d }: { readonly d: string }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}

interface ThemeChoiceProps {
  readonly state: ThemeState;
  readonly words: PageWords["theme"];
}

/** Light, dark, or what the system has; stands in the head of every page. */
export function ThemeChoice({ state, words }: ThemeChoiceProps): ReactNode {
  const isSmall = useMedia("(max-width: 1180px)");
  return (
    <ToggleGroup
      label={words.label}
      quiet
      value={state.choice}
      onChange={(id) => state.choose(id as Choice)}
      choices={(["system", "light", "dark"] as const).map((id) => ({
        id,
        name: words[id],
        ...(isSmall ? { sign: signs[id] } : {}),
      }))}
    />
  );
}
