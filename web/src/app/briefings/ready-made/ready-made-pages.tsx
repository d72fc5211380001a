import { useMemo, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { KindSign } from "../kinds/kind-sign.tsx";
import { PagePreview } from "../preview/page-preview.tsx";
import { pageTitle } from "../preview/page-title.ts";
import { usePage } from "../preview/use-page.ts";
import type { OpenDocument } from "../writing/document-at.ts";
import { PageWriter } from "../writing/page-writer.ts";

/** The pages of a ready-made briefing, and the one looked at as it stands in its files. */
export function ReadyMadePages({ open: { document, setting } }: { readonly open: OpenDocument }): ReactNode {
  const { address, locale } = useAtlas();
  const text = composeWords(locale);
  const writer = useMemo(() => new PageWriter(setting), [setting]);
  const page = document.pages.find(({ id }) => id === address.at) ?? document.pages[0] ?? null;
  const looked = usePage(writer, document, page);
  return (
    <div className="ready-made-body" role="group" aria-label={text.readyMade.pages}>
      <ol className="ready-made-pages">
        {document.pages.map((one, i) => (
          <li key={one.id}>
            <button
              type="button"
              className="ready-made-page"
              aria-current={one === page}
              onClick={() => goTo({ ...address, at: one.id }, "replace")}
            >
              <span className="outline-number">{formatNumber(i + 1, locale)}</span>
              <KindSign kind={one.kind} />
              <span>{pageTitle(one, document, writer, text)}</span>
            </button>
          </li>
        ))}
      </ol>
      {page === null ? null : <PagePreview document={document} page={page} writer={writer} looked={looked} />}
    </div>
  );
}
