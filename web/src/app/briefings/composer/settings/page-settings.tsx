import type { ReactNode } from "react";
import type { BriefingPageKind } from "../../../../briefing/document/briefing-document.ts";
import type { WrittenPage } from "../../../../briefing/page.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { TitleField } from "../words/title-field.tsx";
import { AreaChoice } from "./area-choice.tsx";
import { CardsChoice } from "./cards-choice.tsx";
import type { FieldProps } from "./field-props.ts";
import { IndicatorChoice } from "./indicator-choice.tsx";
import { MemberChoices } from "./member-choices.tsx";
import { BoundariesChoice, HighlightChoice, SinceChoice } from "./other-choices.tsx";
import { PeriodChoice, VersusChoice } from "./period-choices.tsx";

const fields = {
  indicator: IndicatorChoice,
  members: MemberChoices,
  period: PeriodChoice,
  versus: VersusChoice,
  area: AreaChoice,
  cards: CardsChoice,
  highlight: HighlightChoice,
  boundaries: BoundariesChoice,
  since: SinceChoice,
} as const satisfies Readonly<Record<string, (props: FieldProps) => ReactNode>>;

/** What each kind of page is told, in the order it is asked. */
const asked: Readonly<Record<BriefingPageKind, readonly (keyof typeof fields)[]>> = {
  facts: ["area", "period", "versus", "cards", "boundaries"],
  map: ["indicator", "members", "period", "area", "boundaries"],
  difference: ["indicator", "members", "period", "versus", "area", "boundaries"],
  trend: ["indicator", "members", "period", "area", "highlight", "boundaries"],
  ranking: ["indicator", "members", "period", "area", "boundaries"],
  "heat-table": ["indicator", "members", "period", "area", "boundaries"],
  communes: ["indicator", "members", "period", "area", "boundaries"],
  completeness: ["period", "boundaries"],
  models: ["area", "period", "boundaries"],
  awards: ["area", "period", "boundaries"],
  merger: ["indicator", "members", "period", "area"],
  revisions: ["since", "indicator", "area", "boundaries"],
  method: [],
};

/** What a page shows: its title, and what it asks of the statistics. */
export function PageSettings({
  written,
  ...props
}: FieldProps & {
  /** As the statistics have it; null: not written yet. */
  readonly written: WrittenPage | null;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  const { page, onChange } = props;
  return (
    <section className="composer-fields" aria-label={text.composer.settings}>
      <h2>{text.kinds[page.kind].name}</h2>
      <TitleField page={page} written={written} onChange={(title) => onChange({ title }, "title")} />
      {asked[page.kind].map((name) => {
        const Field = fields[name];
        return <Field key={name} {...props} />;
      })}
    </section>
  );
}
