import type { ReactNode } from "react";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { ComboboxField } from "../../../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";

interface ListChoiceProps {
  readonly label: string;
  /** Said where none is chosen. */
  readonly none: string;
  readonly add: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many, in the order they were chosen: each can be taken out, another added. */
export function ListChoice(props: ListChoiceProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const { label, none, add, placeholder, choices, chosen, most, onChange } = props;
  const nameOf = (id: string): string => choices.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="list-choice" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {chosen.length === 0 ? (
        <p className="note">{none}</p>
      ) : (
        <ul className="chips">
          {chosen.map((id) => (
            <li key={id} className="chip">
              {nameOf(id)}
              <Button
                look="icon"
                aria-label={text.remove(nameOf(id))}
                onPress={() => onChange(chosen.filter((one) => one !== id))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length >= most ? null : (
        <ComboboxField
          key={chosen.join(" ")}
          label={add}
          value={null}
          choices={choices.filter(({ id }) => !chosen.includes(id))}
          placeholder={placeholder}
          nothing={text.nothing}
          onChange={(id) => onChange([...chosen, id])}
        />
      )}
    </div>
  );
}
