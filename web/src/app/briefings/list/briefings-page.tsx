import "./list.css";
import { useEffect, type ReactNode } from "react";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { OwnBriefings } from "./own-briefings.tsx";
import { ReadyMadeCards } from "./ready-made-cards.tsx";

/** The briefings there are: ready-made ones, and those of one's own. */
export function BriefingsPage(): ReactNode {
  const { locale, words } = useAtlas();
  const text = composeWords(locale).list;
  useEffect(() => {
    document.title = `${text.title} · ${words.page.product}`;
  }, [text, words]);
  return (
    <div className="page">
      <h1>{text.title}</h1>
      <p className="lead-line">{text.lead}</p>
      <OwnBriefings />
      <ReadyMadeCards />
    </div>
  );
}
