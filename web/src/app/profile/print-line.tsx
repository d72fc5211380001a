import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { printAddress } from "../address/print-address.ts";

/** On paper alone: when the page was printed and where it is found. */
export function PrintLine(): ReactNode {
  const { locale, today } = useAtlas();
  return (
    <p className="note print-line">
      {profileWords(locale).tools.printed(formatDate(today, locale))} · {printAddress(location)}
    </p>
  );
}
