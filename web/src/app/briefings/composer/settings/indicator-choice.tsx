import type { ReactNode } from "react";
import { askedIndicators } from "../../../../briefing/asking/ask-facts.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { ComboboxField } from "../../../../ui/fields/combobox-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { dimensions } from "../../../address/members.ts";
import { unsaid, type FieldProps } from "./field-props.ts";

/** The field of a page that says a member of each breakdown. */
export const memberFields = {
  UNIT_TYPE: "unitType",
  CATEGORY: "category",
  MODEL: "model",
  AWARD_LEVEL: "awardLevel",
} as const;

/** What is counted. Members that the new indicator has none of go. */
export function IndicatorChoice({ page, setting, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const indicators = askedIndicators(setting);
  const choices = indicators.map(({ id, name, unit }) => ({ id, name, note: unit }));
  return (
    <ComboboxField
      key={`${page.id} ${page.indicator}`}
      label={text.indicator}
      value={page.indicator ?? unsaid}
      choices={page.kind === "revisions" ? [{ id: unsaid, name: text.anyIndicator }, ...choices] : choices}
      placeholder={text.indicatorPlaceholder}
      nothing={text.nothing}
      onChange={(id) => {
        if (id === (page.indicator ?? unsaid)) return;
        if (id === unsaid) {
          onChange({ indicator: undefined });
          return;
        }
        const { breakdowns = [] } = indicators.find((one) => one.id === id) ?? {};
        const gone = dimensions.filter(({ breakdown }) => !breakdowns.includes(breakdown));
        onChange({
          indicator: id,
          ...Object.fromEntries(gone.map(({ breakdown }) => [memberFields[breakdown], undefined])),
        });
      }}
    />
  );
}
