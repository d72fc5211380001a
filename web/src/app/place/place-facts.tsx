import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { placeWords } from "../../i18n/places/place-words.ts";
import { fromHere } from "../address/from-here.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import type { PlacePageQuery } from "./generated/place-page.ts";

type Place = PlacePageQuery["area"];
type Step = Place["lineage"][number];

/** The lists of districts and communes begin on this day: what they have then was there, then or earlier. */
const listsBegin = "2016-01-01";

/** What a district or commune is: kind and code, when it is, where it lies, what it came of and what became of it. */
export function PlaceFacts({ area }: { readonly area: Place }): ReactNode {
  const { address, locale } = useAtlas();
  const text = placeWords(locale);
  const to = (page: "place" | "province", id: string, name: string): ReactNode => (
    <PageLink to={{ ...fromHere(address), page, dataset: address.dataset, area: id }}>{name}</PageLink>
  );
  const { kind, code, parent, province } = area;
  const before = area.lineage.filter((step) => step.to.id === area.id);
  const after = area.lineage.filter((step) => step.from.id === area.id);
  const now = province?.successors[0];
  return (
    <dl className="place-facts">
      <div>
        <dt>{text.kind}</dt>
        <dd>
          {kind ? text.kinds[kind] : ""}
          {code ? ` · ${text.code(code)}` : ""}
        </dd>
      </div>
      <div>
        <dt>{text.time}</dt>
        <dd>{lifeOf(area, text, (day) => formatDate(day, locale))}</dd>
      </div>
      <div>
        <dt>{text.liesIn}</dt>
        <dd className="place-links">
          {parent?.level === "DISTRICT" ? to("place", parent.id, parent.distinctName) : null}
          {province ? to("province", province.id, province.distinctName) : null}
          {now ? (
            <span>
              {text.nowIn} {to("province", now.id, now.name)}
            </span>
          ) : null}
        </dd>
      </div>
      <Steps title={text.formedFrom} steps={before} end="from" link={(id, name) => to("place", id, name)} />
      <Steps title={text.became} steps={after} end="to" link={(id, name) => to("place", id, name)} />
      {area.level === "COMMUNE" && area.validTo !== null && after.length === 0 ? (
        <div>
          <dt>{text.became}</dt>
          <dd>{text.unknownSuccessor}</dd>
        </div>
      ) : null}
    </dl>
  );
}

interface StepsProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly end: "from" | "to";
  readonly link: (id: string, name: string) => ReactNode;
}

/** Steps of lineage of one direction, each with how much of it went along. */
function Steps({ title, steps, end, link }: StepsProps): ReactNode {
  const { locale } = useAtlas();
  const text = placeWords(locale);
  if (steps.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="place-steps">
          {steps.map((step) => {
            const other = step[end];
            const isItself = step.from.territory === step.to.territory;
            const said = [
              isItself ? text.renamed : text.transfers[step.transfer],
              ...(!isItself && step.transfer === "PIECE" && step.people ? [text.people[step.people]] : []),
              formatDate(step.on, locale),
            ];
            return (
              <li key={`${step.from.id} ${step.to.id} ${step.on}`}>
                {link(other.id, other.distinctName)} <span className="quiet">· {said.join(" · ")}</span>
              </li>
            );
          })}
        </ul>
      </dd>
    </div>
  );
}

function lifeOf(
  { validFrom, validTo }: Place,
  text: ReturnType<typeof placeWords>,
  date: (day: string) => string,
): string {
  const from = validFrom === listsBegin ? text.sinceOrBefore(date(validFrom)) : text.since(date(validFrom));
  return validTo ? text.until(from, date(validTo)) : from;
}
