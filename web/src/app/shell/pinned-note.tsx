import type { ReactNode } from "react";
import { formatDate, formatInstantInVietNam } from "../../figure/format/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { useAtlas } from "./atlas-context.ts";

/** From when on the page knows nothing: of a day, the next one. */
function afterwards(knownAt: string): string {
  return knownAt.includes("T")
    ? knownAt
    : new Date(Date.parse(`${knownAt}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** That the page shows what was known at an instant, on the screen and on paper, and the way back to what is known now. */
export function PinnedNote({ knownAt }: { readonly knownAt: string }): ReactNode {
  const { address, locale, words } = useAtlas();
  const { pinned } = words.page;
  // A plain day is its end.
  const at = knownAt.includes("T")
    ? pinned.at(formatInstantInVietNam(knownAt, locale))
    : pinned.on(formatDate(knownAt, locale));
  return (
    <div className="pinned">
      <Notice kind="note">
        <p>
          {at}{" "}
          <span className="no-print">
            <PageLink to={{ ...address, knownAt: null }}>{pinned.now}</PageLink>
            {" · "}
            <PageLink
              to={{
                ...home,
                page: "changes",
                lang: address.lang,
                dataset: address.dataset,
                changedSince: afterwards(knownAt),
              }}
            >
              {pinned.changed}
            </PageLink>
          </span>
        </p>
      </Notice>
    </div>
  );
}
