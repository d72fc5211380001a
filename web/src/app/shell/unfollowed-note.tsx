import type { ReactNode } from "react";
import { addressWords } from "../../i18n/address-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "./atlas-context.ts";
import { unfollowedSentence } from "../address/unfollowed-sentence.ts";
import type { Unfollowed } from "../address/unfollowed.ts";

/** What of the address is not followed, why, and what is shown instead; nothing where all is. */
export function UnfollowedNote({ parts }: { readonly parts: readonly Unfollowed[] }): ReactNode {
  const { locale } = useAtlas();
  if (parts.length === 0) return null;
  return (
    <Notice kind="note" title={addressWords(locale).lead}>
      <ul className="unfollowed">
        {parts.map((part) => (
          <li key={`${part.name}=${part.value} ${part.why.is}`}>{unfollowedSentence(part, locale)}</li>
        ))}
      </ul>
    </Notice>
  );
}
