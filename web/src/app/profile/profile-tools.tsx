import type { ReactNode } from "react";
import type { FigurePeriod } from "../../figure/figure.ts";
import { usualPeriod } from "../../figure/periods/newest-period.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { reportingWords } from "../../i18n/keeping/reporting-words.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { ToggleGroup } from "../../ui/fields/toggle-group.tsx";
import { useMedia } from "../../ui/browser/use-media.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { KnownAtField } from "../shell/known-at-field.tsx";
import { CiteBox } from "../shell/cite-box.tsx";
import { QueryBox } from "../shell/query-box.tsx";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { goTo } from "../address/use-address.ts";
import { ProfileFiguresDocument } from "../../figure/profile/generated/profile-figures.ts";
import { AddToBriefing } from "../briefings/add/add-to-briefing.tsx";
import { BriefingBox } from "./briefing/briefing-box.tsx";
import type { MainChoice } from "./main-figure/use-main-figure.ts";
import type { Profile } from "./use-profile.ts";

interface ProfileToolsProps {
  readonly profile: Profile;
  readonly boundaries: string;
  /** Whether boundaries can be chosen: not for an area that is no more. */
  readonly canSwitch: boolean;
  /** The indicator looked at closely, kept where another period is chosen; null: there is none. */
  readonly main: MainChoice | null;
}

const newest = "_newest";
const kindOrder = ["YEAR", "HALF_YEAR", "QUARTER", "MONTH", "TERM"] as const;

/** What can be chosen on a page of figures: dataset, period, boundaries. Not printed. */
export function ProfileTools({ profile, boundaries, canSwitch, main }: ProfileToolsProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).tools;
  const controls = words.page.controls;
  const isNarrow = useMedia("screen and (max-width: 520px)");
  const { catalogue, dataset, periods, period, isNewest } = profile;
  if (catalogue === null || dataset === null) return null;
  const isCollected = dataset.reporting === "COLLECTED";
  const kinds = kindOrder.filter((kind) => periods.some((one) => one.kind === kind));
  const offered = isCollected ? periods : periods.filter(({ kind }) => kind === (period?.kind ?? kinds[0]));
  // Without a name in the address another period would bring its own usual indicator.
  const kept =
    main === null || address.indicator !== null
      ? address
      : { ...address, indicator: main.indicator, members: main.members };
  const current = catalogue.vintages.find(({ validTo }) => validTo === null);
  const fields = (
    <>
      <SelectField
        label={controls.dataset}
        value={address.dataset}
        choices={catalogue.datasets.map(({ id, name }) => ({ id, name }))}
        onChange={(id) => goTo({ ...address, dataset: id, period: null, indicator: null, members: {} })}
      />
      {isCollected || kinds.length < 2 ? null : (
        <ToggleGroup
          label={controls.periodKind}
          value={period?.kind ?? ""}
          choices={kinds.map((id) => ({ id, name: controls.kinds[id] }))}
          onChange={(kind) => goTo({ ...kept, period: newestOf(periods, kind, period) })}
        />
      )}
      <SelectField
        label={text.period}
        value={isNewest ? newest : (period?.id ?? null)}
        choices={[
          ...(isCollected ? [{ id: newest, name: text.newest, note: text.newestNote }] : []),
          // A period without figures may still be the one in the address.
          ...(period !== null && !offered.some(({ id }) => id === period.id)
            ? [{ id: period.id, name: period.label }]
            : []),
          ...offered.toReversed().map(({ id, label }) => ({ id, name: label })),
        ]}
        onChange={(id) => goTo({ ...kept, period: id === newest ? null : id })}
      />
      {canSwitch ? (
        <ToggleGroup
          label={controls.boundaries}
          value={boundaries === "AS_REPORTED" ? "AS_REPORTED" : "CURRENT"}
          choices={[
            { id: "AS_REPORTED", name: controls.asReported },
            { id: "CURRENT", name: controls.current(formatNumber(current?.provinces ?? 0, locale)) },
          ]}
          onChange={(id) => goTo({ ...address, boundaries: id })}
        />
      ) : null}
      <KnownAtField />
      {isCollected ? null : (
        <PageLink to={{ ...fromHere(address), page: "reporting", dataset: address.dataset }}>
          {reportingWords(locale).title}
        </PageLink>
      )}
    </>
  );
  // On a phone the figures come first.
  return isNarrow ? (
    <details className="profile-choices no-print">
      <summary>{text.choose}</summary>
      <div className="page-tools profile-tools">{fields}</div>
    </details>
  ) : (
    <div className="page-tools profile-tools">{fields}</div>
  );
}

interface ProfileActionsProps {
  readonly profile: Profile;
  /** What the page is of, and under it: period, boundaries, dataset. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly boundaries: string;
}

/** The ways to take a page away: on paper, as a citation, or as the question it asked. Not printed. */
export function ProfileActions({ profile, title, lines, boundaries }: ProfileActionsProps): ReactNode {
  const { address, locale, today } = useAtlas();
  const { catalogue, periods, questions } = profile;
  const { area, dataset } = address;
  // Where each figure is of its own newest period, a page of one period is begun with the usual one.
  const period = profile.period?.id ?? usualPeriod(periods, today);
  if (catalogue === null) return null;
  const [query = { document: ProfileFiguresDocument, variables: {} }, ...further] = questions.map(
    (variables) => ({ document: ProfileFiguresDocument, variables }),
  );
  return (
    <span className="page-tools profile-actions">
      <Button onPress={() => window.print()}>{profileWords(locale).tools.print}</Button>
      <BriefingBox />
      {period === null ? null : (
        <AddToBriefing
          look="plain"
          added={{
            page: { id: "facts", kind: "facts", period, ...(area === null ? {} : { area }) },
            dataset,
            boundaries,
            knownAt: address.knownAt,
          }}
        />
      )}
      {questions.length === 0 ? null : (
        <CiteBox query={query} further={further} title={`${[title, ...lines].join(" · ")}.`} />
      )}
      <QueryBox query={query} dataVersion={catalogue.dataVersion.id} />
    </span>
  );
}

/** The newest period of a kind, not after the one shown where possible. */
function newestOf(periods: readonly FigurePeriod[], kind: string, shown: FigurePeriod | null): string | null {
  const ofKind = periods.filter((period) => period.kind === kind);
  const lastDay = shown?.lastDay ?? "9999";
  return (ofKind.findLast((period) => period.lastDay <= lastDay) ?? ofKind.at(-1))?.id ?? null;
}
