import "./list-field.css";
import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import { ComboboxField } from "./combobox-field.tsx";
import type { Choice } from "./select-field.tsx";

interface ListFieldProps {
  readonly label: string;
  /** Said where none is chosen. */
  readonly none: string;
  readonly add: string;
  readonly placeholder: string;
  /** Said where nothing is like what was typed. */
  readonly nothing: string;
  /** What the button says that takes one out. */
  readonly remove: (name: string) => string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many, in the order they were chosen: each can be taken out, another added. */
export function ListField(props: ListFieldProps): ReactNode {
  const { label, none, add, placeholder, nothing, remove, choices, chosen, most, onChange } = props;
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
                aria-label={remove(nameOf(id))}
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
          nothing={nothing}
          onChange={(id) => onChange([...chosen, id])}
        />
      )}
    </div>
  );
}
