import { useEffect, useState } from "react";
import type { Theme } from "../../figure/figure.ts";
import { useMedia } from "../../ui/browser/use-media.ts";
import { palette } from "../theme.ts";

export type ThemeChoice = "system" | Theme;
const key = "movement-atlas-theme";

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    // A browser that keeps nothing for us: the system's choice holds.
    return "system";
  }
}

export interface ThemeState {
  readonly theme: Theme;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The theme: the reader's choice, kept in this browser, else the system's. Puts its colours on the document. */
export function useTheme(): ThemeState {
  const [choice, setChoice] = useState<ThemeChoice>(stored);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const theme: Theme = choice === "system" ? (dark ? "dark" : "light") : choice;
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset["theme"] = theme;
    style.colorScheme = theme;
    for (const [name, colour] of Object.entries(palette(theme))) style.setProperty(`--${name}`, colour);
  }, [theme]);
  const choose = (next: ThemeChoice): void => {
    setChoice(next);
    try {
      if (next === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Not kept: it then holds until the page is closed.
    }
  };
  return { theme, choice, choose };
}
