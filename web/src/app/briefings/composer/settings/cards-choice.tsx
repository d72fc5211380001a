import type { ReactNode } from "react";
import { askFacts } from "../../../../briefing/asking/ask-facts.ts";
import { mostCards } from "../../../../briefing/write/facts-page.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import type { FieldProps } from "./field-props.ts";
import { ListField } from "../../../../ui/fields/list-field.tsx";
import { useAsked } from "../../../../ui/browser/use-asked.ts";

/** Which figures stand on cards, in which order; those first that are known. */
export function CardsChoice({ page, setting, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const { area, period = "", boundaries, indicators = [] } = page;
  const facts = useAsked([area, period, boundaries].join(" "), () =>
    askFacts(setting, { area, period, boundaries }),
  );
  const entries = facts?.entries ?? [];
  const choices = [
    ...entries.filter(({ row }) => row.value !== null),
    ...entries.filter(({ row }) => row.value === null),
  ].map(({ key, name, row }) => ({ id: key.replace(/\/$/u, ""), name, note: row.text }));
  return (
    <ListField
      label={text.cards}
      none={text.cardsAll}
      add={text.addCard}
      placeholder={text.indicatorPlaceholder}
      nothing={text.nothing}
      remove={text.remove}
      choices={choices}
      chosen={indicators}
      most={mostCards}
      onChange={(chosen) => onChange({ indicators: chosen })}
    />
  );
}
