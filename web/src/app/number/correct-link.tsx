import type { ReactNode } from "react";
import { useReportsFor } from "../accounts/use-reports-for.ts";
import type { Members } from "../address/address.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import type { NumberOf } from "./number-of.ts";
import { numberWords } from "./number-words.ts";

type Corrected = Pick<
  NumberOf["observations"]["nodes"][number],
  "area" | "period" | "category" | "model" | "unitType" | "awardLevel" | "value"
> & { readonly indicator: Pick<NumberOf["indicator"], "id" | "kind" | "name"> };

interface CorrectLinkProps {
  readonly of: Corrected;
  /** Whether it is one of several on the page: then it is said which. */
  readonly isOneOfMany?: boolean;
}

/** The way to correct a figure, or to withdraw it, for whoever may hand in its area's; a rate follows from its parts. */
export function CorrectLink({ of, isOneOfMany = false }: CorrectLinkProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = numberWords(locale);
  const isTheirs = useReportsFor();
  const { indicator, area, period, category, model, unitType, awardLevel, value } = of;
  if (!isTheirs.has(area.id) || indicator.kind === "RATIO") return null;
  const { lang, dataset } = address;
  const members: Members = {
    ...(model !== null && { model: model.id }),
    ...(category !== null && { category: category.id }),
    ...(unitType !== null && { unit: unitType.id }),
    ...(awardLevel !== null && { award: awardLevel.id }),
  };
  const to = {
    ...home,
    page: "figure",
    lang,
    dataset,
    indicator: indicator.id,
    members,
    period: period.id,
    area: area.id,
  } as const;
  const said = value === null ? text.enter : text.correct;
  return isOneOfMany ? (
    <PageLink to={to}>
      {said}
      <span className="visually-hidden">: {[indicator.name, area.name, period.name].join(" · ")}</span>
    </PageLink>
  ) : (
    <PageLink to={to}>{said}</PageLink>
  );
}
