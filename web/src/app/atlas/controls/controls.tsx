import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import type { FigurePeriod } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasMembersDocument } from "../data/generated/breakdown-members.ts";
import type { Address } from "../../address/address.ts";
import { KnownAtField } from "../../shell/known-at-field.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import { BoundarySwitch } from "./boundary-switch.tsx";
import { WaitingField } from "../../../ui/fields/waiting-field.tsx";
import { IndicatorField } from "./indicator-field.tsx";
import { periodOfKind } from "../../../figure/periods/newest-period.ts";
import { dimensions, withMember } from "../../address/members.ts";
import { memberChoices } from "../data/member-choices.ts";
import { languageOf } from "../../../i18n/locale.ts";

interface ControlsProps {
  readonly address: Address;
  readonly catalogue: AtlasCatalogueQuery;
  readonly periods: readonly FigurePeriod[];
  readonly period: string | null;
  readonly go: (address: Address) => void;
}

/** Stands for all members of a breakdown. */
const total = "_T";
const toleranceYears = [0, 1, 2, 5, 10, 20];

/** Everything a reader can choose: what is asked every day first; what to do where there is no figure, and the dataset, small below. */
export function Controls({ address, catalogue, periods, period, go }: ControlsProps): ReactNode {
  const { locale, words, today } = useAtlas();
  const text = words.page.controls;
  const n = (value: number): string => formatNumber(value, locale);
  const indicator = catalogue.indicators.find(({ id }) => id === address.indicator);
  const kinds = (["YEAR", "HALF_YEAR", "QUARTER", "MONTH"] as const).filter((kind) =>
    periods.some((known) => known.kind === kind),
  );
  const kind = periods.find(({ id }) => id === period)?.kind ?? null;
  return (
    <div className="controls">
      <IndicatorField address={address} catalogue={catalogue} go={go} />
      {indicator === undefined || period === null
        ? null
        : dimensions
            .filter(({ breakdown }) => indicator.breakdowns.includes(breakdown))
            .map((dimension) => (
              <MemberField
                key={`${dimension.name} ${indicator.id} ${address.boundaries}`}
                address={address}
                periods={periods}
                period={period}
                dimension={dimension}
                go={go}
              />
            ))}
      {kinds.length > 1 && address.indicator !== null ? (
        <ToggleGroup
          label={text.periodKind}
          value={kind ?? ""}
          choices={kinds.map((id) => ({ id, name: text.kinds[id] }))}
          onChange={(next) => go({ ...address, period: periodOfKind(periods, next, period, today) })}
        />
      ) : null}
      <BoundarySwitch
        address={address}
        vintages={catalogue.vintages}
        lastDay={periods.find(({ id }) => id === period)?.lastDay ?? null}
        go={go}
      />
      {indicator !== undefined && (indicator.reportedAt === "COMMUNE" || address.communes !== null) ? (
        <LevelSwitch address={address} go={go} />
      ) : null}
      {indicator?.rankable === false ? <p className="note">{text.notRankableNote}</p> : null}
      <div className="controls-rare">
        {indicator === undefined || indicator.kind === "FLOW" ? null : (
          <SelectField
            label={text.within}
            value={String(address.within)}
            choices={[...new Set([...toleranceYears, address.within])].map((years) => ({
              id: String(years),
              name: years === 0 ? text.withinNone : text.withinYears(n(years)),
            }))}
            onChange={(years) => go({ ...address, within: Number(years) })}
          />
        )}
        <SelectField
          label={text.dataset}
          value={address.dataset}
          choices={catalogue.datasets.map(({ id, name, synthetic }) => ({
            id,
            name,
            ...(synthetic ? { note: words.synthetic } : {}),
          }))}
          onChange={(dataset) => go({ ...address, dataset, period: null, area: null })}
        />
        <KnownAtField />
      </div>
    </div>
  );
}

/** As many periods as are shown together (seriesPeriods). */
const fewPeriods = 24;

interface MemberFieldProps {
  readonly address: Address;
  readonly periods: readonly FigurePeriod[];
  readonly period: string;
  readonly dimension: (typeof dimensions)[number];
  readonly go: (address: Address) => void;
}

/** The choice of a member of one breakdown: those that hold figures in the period, and the total. */
function MemberField({ address, periods, period, dimension, go }: MemberFieldProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.controls;
  // Steps through time ask nothing: of few periods all are asked at once, of many the one where the list is opened.
  const few = periods.length <= fewPeriods && periods.some(({ id }) => id === period);
  const [opened, setOpened] = useState(period);
  const [answer] = useQuery({
    query: AtlasMembersDocument,
    variables: {
      dataset: address.dataset,
      indicator: address.indicator ?? "",
      periods: few ? periods.map(({ id }) => id) : [opened],
      by: [dimension.breakdown],
      boundaries: address.boundaries,
      lang: languageOf(locale),
    },
    pause: address.indicator === null,
  });
  const chosen = address.members[dimension.name] ?? null;
  const members = !answer.data ? [] : memberChoices(answer.data, dimension.node, few ? period : null);
  const missing =
    chosen !== null && !members.some(({ id }) => id === chosen) ? [{ id: chosen, name: chosen }] : [];
  if (!answer.data && answer.error === undefined) return <WaitingField label={text[dimension.name]} />;
  if (members.length === 0 && chosen === null) return null;
  return (
    <SelectField
      label={text[dimension.name]}
      onOpen={() => setOpened(period)}
      value={chosen ?? total}
      choices={[
        { id: total, name: text.all },
        ...members.map(({ id, name, areas }) => ({
          id,
          name,
          note: text.membersWith(formatNumber(areas, locale)),
        })),
        ...missing,
      ]}
      // The period is kept in the address: a total that holds nothing is then shown as what it is.
      onChange={(id) => go({ ...withMember(address, dimension.name, id === total ? null : id), period })}
    />
  );
}
