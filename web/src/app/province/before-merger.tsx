import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure } from "../../figure/figure.ts";
import { formatDate, formatNumber, formatShort } from "../../figure/format/format.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { AtlasFormerQuery } from "../atlas/panel/generated/former-figures.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { periodsBefore } from "../atlas/panel/former-figures.tsx";
import { memberFilter } from "../address/members.ts";
import { isAnswerTo } from "../atlas/data/use-statistics.ts";
import { AtlasFormerDocument } from "../atlas/panel/generated/former-figures.ts";
import { PageLink } from "../address/page-link.tsx";
import { NumberLink, NumberOfRow } from "../shell/number-link.tsx";
import type { Members } from "../address/address.ts";
import { provinceAddress } from "../profile/profile-links.ts";
import type { MainChoice } from "../profile/main-figure/use-main-figure.ts";
import { languageOf } from "../../i18n/locale.ts";

interface BeforeMergerProps {
  readonly figure: Figure;
  readonly area: ProfileAreaQuery["area"];
  readonly main: MainChoice;
}

const mostPeriods = 8;

/** The own figures of the provinces that were merged, side by side with what they come to on today's boundaries. */
export function BeforeMerger({ figure, area, main }: BeforeMergerProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const [isAll, setAll] = useState(false);
  const ended = area.predecessors.flatMap(({ validTo }) => (validTo === null ? [] : [validTo]));
  const end = ended.toSorted().at(-1) ?? area.validFrom;
  const periods = periodsBefore(figure.periods, end);
  const variables = {
    dataset: figure.dataset,
    indicator: figure.indicator,
    areas: area.predecessors.map(({ id }) => id),
    periods: [...periods],
    where: memberFilter(main.members),
    lang: languageOf(locale),
  };
  const [answer] = useQuery({ query: AtlasFormerDocument, variables, pause: periods.length === 0 });
  const data = answer.data && isAnswerTo(answer.operation, variables, address.knownAt) ? answer.data : null;
  if (answer.error !== undefined) return null;
  const shown = figure.periods.filter(({ id }) => periods.includes(id) && isKnownIn(data, id)).toReversed();
  const inSight = isAll ? shown : shown.slice(0, mostPeriods);
  const label = text.before;
  return (
    <section aria-labelledby="before-merger" className="before-merger">
      <h2 id="before-merger">
        {label} – {figure.title}
      </h2>
      {data === null && periods.length > 0 ? (
        <Skeleton lines={5} label={words.page.loading} />
      ) : shown.length === 0 ? (
        <p className="quiet">{text.beforeNone}</p>
      ) : (
        <>
          <p className="note">{text.beforeLead(formatDate(end, locale))}</p>
          <div className="scroll" role="group" aria-label={label} tabIndex={0}>
            <table className="compared">
              <thead>
                <tr>
                  <th scope="col">{words.page.panel.period}</th>
                  {area.predecessors.map(({ id, name }) => (
                    <th key={id} scope="col" className="number">
                      <PageLink to={{ ...provinceAddress(address, id), period: null }}>
                        {words.page.panel.of(name)}
                      </PageLink>
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {text.merged}
                  </th>
                </tr>
              </thead>
              <tbody>
                {inSight.map((period) => {
                  const merged = figure.rows.find(
                    (row) => row.area === area.id && row.period === period.id && row.member === null,
                  );
                  return (
                    <tr key={period.id}>
                      <th scope="row">{period.label}</th>
                      {area.predecessors.map(({ id }) => (
                        <FormerCell
                          key={id}
                          data={data}
                          area={id}
                          period={period.id}
                          figure={figure}
                          members={main.members}
                        />
                      ))}
                      {merged === undefined || merged.value === null ? (
                        <td className="compared-unknown">{merged?.text ?? words.status.NO_FIGURE}</td>
                      ) : (
                        <td className="number compared-own">
                          <NumberOfRow figure={figure} row={merged}>
                            {figure.kind === "RATIO" ? merged.text : merged.short}
                          </NumberOfRow>
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {shown.length === inSight.length ? null : (
            <p className="no-print">
              <Button onPress={() => setAll(true)}>
                {text.beforeAll(formatNumber(shown.length, locale))}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

interface FormerCellProps {
  readonly data: AtlasFormerQuery | null;
  readonly area: string;
  readonly period: string;
  readonly figure: Figure;
  readonly members: Members;
}

function FormerCell({ data, area, period, figure, members }: FormerCellProps): ReactNode {
  const { locale, words } = useAtlas();
  const node = data?.statistics.nodes.find((one) => one.area.id === area && one.period.id === period);
  if (node === undefined || node.value === null)
    return <td className="compared-unknown">{words.page.panel.noneOfItsOwn}</td>;
  const value = formatShort(node.value, node.qualifier, figure.kind, locale);
  return (
    <td className="number">
      <NumberLink
        at={{
          dataset: figure.dataset,
          indicator: figure.indicator,
          area,
          period,
          members,
          boundaries: "AS_REPORTED",
        }}
      >
        {value}
        {figure.kind === "RATIO" ? (locale === "vi" ? " %" : "%") : ""}
      </NumberLink>
    </td>
  );
}

function isKnownIn(data: AtlasFormerQuery | null, period: string): boolean {
  return data?.statistics.nodes.some((node) => node.period.id === period && node.value !== null) === true;
}
