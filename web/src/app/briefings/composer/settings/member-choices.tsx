import type { ReactNode } from "react";
import { askedIndicators } from "../../../../briefing/asking/ask-facts.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { languageOf } from "../../../../i18n/locale.ts";
import { SelectField } from "../../../../ui/fields/select-field.tsx";
import { dimensions } from "../../../address/members.ts";
import { AtlasMembersDocument } from "../../../atlas/data/generated/breakdown-members.ts";
import { memberChoices } from "../../../atlas/data/member-choices.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { unsaid, type FieldProps } from "./field-props.ts";
import { memberFields } from "./indicator-choice.tsx";
import { useAsked } from "../../../../ui/browser/use-asked.ts";

/** Of each breakdown of the indicator a choice among the members that hold figures in the period. */
export function MemberChoices(props: FieldProps): ReactNode {
  const { page, setting } = props;
  const { breakdowns = [] } = askedIndicators(setting).find(({ id }) => id === page.indicator) ?? {};
  return dimensions
    .filter(({ breakdown }) => breakdowns.includes(breakdown))
    .map((dimension) => <MemberChoice key={dimension.name} {...props} dimension={dimension} />);
}

function MemberChoice({
  page,
  setting,
  onChange,
  dimension: { breakdown, name, node },
}: FieldProps & { readonly dimension: (typeof dimensions)[number] }): ReactNode {
  const { locale, words } = useAtlas();
  const field = memberFields[breakdown];
  const chosen = page[field] ?? null;
  const { indicator = "", period = "", boundaries = setting.boundaries } = page;
  const answer = useAsked([indicator, period, boundaries, breakdown].join(" "), () =>
    setting.ask(AtlasMembersDocument, {
      dataset: setting.dataset.id,
      indicator,
      periods: [period],
      by: [breakdown],
      boundaries,
      lang: languageOf(locale),
    }),
  );
  const members = answer === null ? [] : memberChoices(answer, node);
  const missing =
    chosen !== null && !members.some(({ id }) => id === chosen)
      ? [
          {
            id: chosen,
            name: setting.catalogue.unitTypes.find(({ id }) => id === chosen)?.names.at(-1)?.name ?? chosen,
          },
        ]
      : [];
  return (
    <SelectField
      label={words.page.controls[name]}
      value={chosen ?? unsaid}
      choices={[
        { id: unsaid, name: composeWords(locale).fields.all },
        ...missing,
        ...members.map((member) => ({
          id: member.id,
          name: member.name,
          note: words.page.controls.membersWith(formatNumber(member.areas, locale)),
        })),
      ]}
      onChange={(id) => {
        // A category and a model are never chosen together.
        const other =
          field === "model" ? { category: undefined } : field === "category" ? { model: undefined } : {};
        onChange({ ...other, [field]: id === unsaid ? undefined : id });
      }}
    />
  );
}
