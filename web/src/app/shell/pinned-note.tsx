import type { ReactNode } from "react";
import { formatDate, formatInstantInVietNam } from "../../figure/format/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "./atlas-context.ts";

/** That the page shows what was known at an instant, on the screen and on paper, and the way back to what is known now. */
export function PinnedNote({ knownAt }: { readonly knownAt: string }): ReactNode {
  const { address, locale, words } = useAtlas();
  const { pinned } = words.page;
  // A plain day is its end.
  const at = knownAt.includes("T")
    ? pinned.at(formatInstantInVietNam(knownAt, locale))
    : pinned.on(formatDate(knownAt, locale));
  return (
    <Notice kind="note">
      <p>
        {at} <PageLink to={{ ...address, knownAt: null }}>{pinned.now}</PageLink>
      </p>
    </Notice>
  );
}
