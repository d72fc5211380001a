import { useMemo, type ReactNode } from "react";
import { useQuery } from "urql";
import { mainTable, memberTables } from "../../figure/profile/member-tables.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { isAnswerTo } from "../atlas/data/use-statistics.ts";
import { ProfileMembersDocument } from "../../figure/profile/generated/member-tables.ts";
import type { Profile } from "../profile/use-profile.ts";
import { AwardsTable } from "./awards-table.tsx";
import { MemberBars } from "./member-bars.tsx";
import { languageOf } from "../../i18n/locale.ts";

interface MembersSectionsProps {
  readonly area: ProfileAreaQuery["area"];
  readonly boundaries: string;
  readonly profile: Profile;
}

/** What stands behind the totals: models by category and by name, awards by level. */
export function MembersSections({ area, boundaries, profile }: MembersSectionsProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const { indicators, periods, period, isNewest, catalogue } = profile;
  const by = (breakdown: "CATEGORY" | "MODEL" | "AWARD_LEVEL") =>
    indicators.filter((indicator) => indicator.breakdowns.includes(breakdown));
  const [byCategory, byModel, byAward] = [by("CATEGORY"), by("MODEL"), by("AWARD_LEVEL")];
  const asked = isNewest ? periods.map(({ id }) => id) : period === null ? [] : [period.id];
  const variables = {
    dataset: address.dataset,
    area: area.id,
    periods: asked,
    boundaries,
    byCategory: byCategory.map(({ id }) => id),
    // Types of unit do not add: of what is counted by these there is no total to break down.
    byModel: byModel.filter(({ breakdowns }) => !breakdowns.includes("UNIT_TYPE")).map(({ id }) => id),
    byAward: byAward.map(({ id }) => id),
    hasCategories: byCategory.length > 0,
    hasModels: byModel.length > 0,
    hasAwards: byAward.length > 0,
    lang: languageOf(locale),
  } as const;
  const [answer] = useQuery({ query: ProfileMembersDocument, variables, pause: asked.length === 0 });
  const data = answer.data && isAnswerTo(answer.operation, variables, address.knownAt) ? answer.data : null;
  const tables = useMemo(
    () =>
      data === null
        ? null
        : {
            categories: mainTable(memberTables(data, "CATEGORY", indicators, locale).filter(isKnown)),
            models: mainTable(memberTables(data, "MODEL", indicators, locale).filter(isKnown)),
            awards: memberTables(data, "AWARD_LEVEL", indicators, locale).filter(isKnown),
          },
    [data, indicators, locale],
  );
  const total = (indicator: string, of: string): string | null =>
    profile.entries?.find(
      (entry) => entry.key === `${indicator}/` && entry.period.id === of && entry.row.value !== null,
    )?.value ?? null;
  if (answer.error !== undefined) return null;
  const isWaiting = tables === null && asked.length > 0;
  return (
    <>
      <section aria-labelledby="models">
        <h2 id="models">{text.models}</h2>
        {isWaiting ? <Skeleton lines={8} label={words.page.loading} /> : null}
        {!isWaiting && (tables?.categories ?? null) === null && (tables?.models ?? null) === null ? (
          <p className="quiet">{text.modelsNone}</p>
        ) : null}
        <div className="members-sides">
          {tables === null || tables.categories === null ? null : (
            <MemberBars
              table={tables.categories}
              by="CATEGORY"
              total={total(tables.categories.indicator.id, tables.categories.period.id)}
              all={catalogue?.categories ?? []}
            />
          )}
          {tables === null || tables.models === null ? null : (
            <MemberBars
              table={tables.models}
              by="MODEL"
              total={total(tables.models.indicator.id, tables.models.period.id)}
              all={[]}
            />
          )}
        </div>
      </section>
      <section aria-labelledby="awards">
        <h2 id="awards">{text.awards}</h2>
        {isWaiting ? (
          <Skeleton lines={5} label={words.page.loading} />
        ) : tables === null || tables.awards.length === 0 ? (
          <p className="quiet">{text.awardsNone}</p>
        ) : (
          <AwardsTable tables={tables.awards} total={total} />
        )}
      </section>
    </>
  );
}

function isKnown({ known }: { readonly known: readonly unknown[] }): boolean {
  return known.length > 0;
}
