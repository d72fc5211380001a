import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { notify } from "../../../ui/toast.tsx";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { briefings, opened } from "../store/use-briefings.ts";

/** Makes a briefing one's own, and goes there. */
export function useMakeOwn(): (document: BriefingDocument) => Promise<void> {
  const { address, locale } = useAtlas();
  const text = composeWords(locale);
  return async (document) => {
    await opened;
    const id = briefings.newId();
    const outcome = briefings.keep(id, document);
    briefings.use(id);
    goTo({ ...home, lang: address.lang, page: "briefing", briefing: id });
    notify({ text: outcome === "kept" ? text.readyMade.madeOwn : text.add.notKept });
  };
}
