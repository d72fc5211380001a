import { upperFirst } from "../../figure/format/format.ts";
import { useEffect, type ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { PrintLine } from "./print-line.tsx";
import { JumpList } from "./jump-list.tsx";
import "./profile.css";
import "./returns/returns.css";
import "./profile-print.css";

interface ProfileFrameProps {
  readonly title: string;
  /** Under the title: period, boundaries, dataset. */
  readonly lines: readonly string[];
  readonly isSynthetic: boolean;
  /** What can be chosen. */
  readonly tools: ReactNode;
  /** Ways to take the page away, beside its title. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page of figures: title, what it is of, the notice of made-up figures on it and on every sheet printed of it. */
export function ProfileFrame(props: ProfileFrameProps): ReactNode {
  const { title, lines, isSynthetic, tools, actions, children } = props;
  const { words, locale } = useAtlas();
  const text = words.page;
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title, text]);
  const sheet = sheetStyle(text.product, title, isSynthetic ? words.synthetic : null);
  useEffect(() => {
    // As a style element it would have to be let in by the content security policy, and with it whatever anybody else writes.
    const margins = new CSSStyleSheet();
    margins.replaceSync(sheet);
    document.adoptedStyleSheets.push(margins);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== margins);
    };
  }, [sheet]);
  return (
    <div className="page profile">
      {isSynthetic ? (
        <Notice kind="synthetic">
          <p>{words.synthetic}</p>
        </Notice>
      ) : null}
      <div className="profile-head">
        <h1>{title}</h1>
        {actions}
      </div>
      {lines.length === 0 ? null : <p className="lead-line">{upperFirst(lines.join(" · "), locale)}</p>}
      <PrintLine />
      {tools}
      <JumpList />
      {children}
    </div>
  );
}

/** What stands in the margins of every printed sheet. */
function sheetStyle(product: string, title: string, notice: string | null): string {
  const quoted = (text: string): string => JSON.stringify(text.replaceAll("<", ""));
  const font = "font: 8pt 'Be Vietnam Pro', sans-serif;";
  const top = notice === null ? "" : `@top-left { content: ${quoted(notice)}; ${font} font-weight: 600; }`;
  return (
    `@page { size: A4; margin: 12mm 12mm 11mm; ${top}` +
    ` @bottom-left { content: ${quoted(`${product} · ${title}`)}; ${font} }` +
    ` @bottom-right { content: counter(page) "/" counter(pages); ${font} } }`
  );
}
