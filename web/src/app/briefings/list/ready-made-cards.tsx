import type { ReactNode } from "react";
import type { BriefingPageKind } from "../../../briefing/document/briefing-document.ts";
import { templates, type Template } from "../../../briefing/ready-made/wish.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { PageLink } from "../../address/page-link.tsx";
import { fromHere } from "../../address/from-here.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { KindSign } from "../kinds/kind-sign.tsx";

/** Some of the pages each has, to tell them apart from afar. */
const shown: Readonly<Record<Template, readonly BriefingPageKind[]>> = {
  national: ["facts", "map", "ranking", "difference", "trend", "models"],
  province: ["facts", "ranking", "map", "trend", "merger", "models"],
  "term-review": ["facts", "models", "map", "ranking", "trend", "awards"],
  changes: ["revisions", "method"],
};

/** The briefings that are there to begin with. */
export function ReadyMadeCards(): ReactNode {
  const { address, locale } = useAtlas();
  const text = composeWords(locale);
  return (
    <section aria-labelledby="ready-made">
      <h2 id="ready-made">{text.list.readyMade}</h2>
      <p className="quiet">{text.list.readyMadeLead}</p>
      <ul className="ready-made">
        {templates.map((id) => (
          <li key={id} className="ready-made-card">
            <span className="kind-signs">
              {shown[id].map((kind) => (
                <KindSign key={kind} kind={kind} />
              ))}
            </span>
            <h3>
              <PageLink
                to={{ ...fromHere(address), page: "briefing", briefing: id }}
                className="ready-made-link"
              >
                {text.readyMade[id].name}
              </PageLink>
            </h3>
            <p className="quiet">{text.readyMade[id].note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
