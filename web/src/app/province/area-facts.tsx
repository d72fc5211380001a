import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import type { Neighbour } from "./use-surroundings.ts";

interface AreaFactsProps {
  readonly area: ProfileAreaQuery["area"];
  readonly neighbours: readonly Neighbour[];
}

/** What a province is: kind, time it exists, what it was formed from, what lies around it; each a link to its page. */
export function AreaFacts({ area, neighbours }: AreaFactsProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = profileWords(locale).province;
  const link = ({ id, name }: Neighbour): ReactNode => (
    <PageLink key={id} to={{ ...fromHere(address), page: "province", dataset: address.dataset, area: id }}>
      {name}
    </PageLink>
  );
  return (
    <dl className="area-facts">
      <div>
        <dt>{text.unitKind}</dt>
        <dd>
          {area.kind === null ? "" : text.kind[area.kind === "CITY" ? "CITY" : "PROVINCE"]}
          {area.code === null ? "" : ` · ${text.code(area.code)}`}
        </dd>
      </div>
      <div>
        <dt>{text.time}</dt>
        <dd>{lifeOf(area, locale)}</dd>
      </div>
      {area.predecessors.length === 0 ? null : (
        <div>
          <dt>{text.formedFrom}</dt>
          <dd className="area-links">{area.predecessors.map(link)}</dd>
        </div>
      )}
      {neighbours.length === 0 ? null : (
        <div>
          <dt>{text.neighbours}</dt>
          <dd className="area-links">{neighbours.map(link)}</dd>
        </div>
      )}
    </dl>
  );
}

/** How long an area has existed. One without predecessors existed before anything was counted. */
function lifeOf({ predecessors, validFrom, validTo }: ProfileAreaQuery["area"], locale: "vi" | "en"): string {
  const text = profileWords(locale).province;
  const from = formatDate(validFrom, locale);
  if (predecessors.length === 0)
    return validTo === null ? text.sinceStart : text.livedStart(formatDate(validTo, locale));
  return validTo === null ? text.since(from) : text.lived(from, formatDate(validTo, locale));
}
