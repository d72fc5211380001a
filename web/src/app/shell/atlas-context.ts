import { createContext, use } from "react";
import type { Theme } from "../../figure/figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Words } from "../../i18n/words.ts";
import type { Address } from "../address/address.ts";
import { home } from "../address/url-state.ts";
import { words } from "../../i18n/words.ts";

/** What every part of the page needs to know: where we are, in which language and colours. */
export interface AtlasContextValue {
  readonly address: Address;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly words: Words;
  /** Today, `YYYY-MM-DD`: written on what is taken away. */
  readonly today: string;
}

export const AtlasContext = createContext<AtlasContextValue>({
  address: home,
  locale: "vi",
  theme: "light",
  words: words("vi"),
  today: "1970-01-01",
});

/** Where we are, in which language and colours. */
export function useAtlas(): AtlasContextValue {
  return use(AtlasContext);
}
