import { useGraphiQL } from "@graphiql/react";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { ComboboxField } from "../../ui/fields/combobox-field.tsx";
import { type Choice, SelectField } from "../../ui/fields/select-field.tsx";
import { useDesk } from "../desk-context.ts";
import type { Choices } from "../names/choices.ts";
import type { DeclaredVariable } from "../names/declared-variables.ts";
import { TypedField } from "./typed-field.tsx";

interface VariableFieldProps {
  readonly variable: DeclaredVariable;
  /** null: on their way. */
  readonly choices: Choices | null;
  /** undefined: not given. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One variable: by name where it names something or is one of a few, else as it is written. */
export function VariableField({ variable, choices, value, onChange }: VariableFieldProps): ReactNode {
  const { words } = useDesk();
  const text = words.variables;
  const few = useFew(variable.type);
  const kind = variable.kind === null ? [] : [text.kinds[variable.kind]];
  const label = [...kind, `$${variable.name}`, ...(variable.isRequired ? [text.required] : [])].join(" · ");
  const offered = variable.kind === null ? few : (choices?.[variable.kind] ?? null);
  const usual = usualText(variable.usual, offered ?? []);
  const hint = usual === null ? null : text.usual(usual);
  if (offered === null) {
    const placeholder = hint ?? variable.type;
    return <TypedField {...{ label, variable, placeholder, value, onChange }} />;
  }
  if (variable.isList)
    return <ManyField choices={offered} hint={hint ?? text.add} {...{ label, value, onChange }} />;
  const one = typeof value === "string" || typeof value === "boolean" ? String(value) : null;
  const choose = (id: string): void => onChange(variable.type === "Boolean" ? id === "true" : id);
  return (
    <div className="variable">
      {few === null ? (
        <ComboboxField
          key={one}
          label={label}
          choices={offered}
          value={one}
          onChange={choose}
          placeholder={hint ?? text.pick}
          nothing={text.nothing}
        />
      ) : (
        <SelectField
          label={label}
          choices={few}
          value={one}
          onChange={choose}
          placeholder={hint ?? text.pick}
        />
      )}
      {one === null ? null : (
        <Button look="plain" onPress={() => onChange(undefined)}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}

/** A value as it is called, or as it is written; null: there is none. */
function usualText(usual: unknown, choices: readonly Choice[]): string | null {
  if (usual === undefined || usual === null) return null;
  const values = Array.isArray(usual) ? usual : [usual];
  return values
    .map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)))
    .map((value) => choices.find(({ id }) => id === value)?.name ?? value)
    .join(", ");
}

interface ManyFieldProps {
  readonly label: string;
  /** Where none is chosen. */
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Several of many: those chosen, each of which can be taken out again, and a field to add. */
function ManyField({ label, hint, choices, value, onChange }: ManyFieldProps): ReactNode {
  const { words } = useDesk();
  const text = words.variables;
  const ids = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.name ?? id;
  return (
    <div className="variable">
      <ComboboxField
        key={ids.join()}
        label={label}
        choices={choices.filter(({ id }) => !ids.includes(id))}
        value={null}
        onChange={(id) => onChange([...ids, id])}
        placeholder={ids.length === 0 ? hint : text.add}
        nothing={text.nothing}
      />
      {ids.length === 0 ? null : (
        <ul className="chips">
          {ids.map((id) => (
            <li key={id} className="chip">
              <span title={id}>{nameOf(id)}</span>
              <button
                type="button"
                aria-label={text.remove(nameOf(id))}
                onClick={() => {
                  const left = ids.filter((other) => other !== id);
                  onChange(left.length === 0 ? undefined : left);
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The values of an enumeration, or yes and no; null: the type is neither. */
function useFew(type: string): readonly Choice[] | null {
  const { words } = useDesk();
  const schema = useGraphiQL((state) => state.schema);
  if (type === "Boolean")
    return [
      { id: "true", name: words.variables.yes },
      { id: "false", name: words.variables.no },
    ];
  const known = schema?.getType(type);
  if (known === undefined || known === null || !("getValues" in known)) return null;
  return known.getValues().map(({ name }) => ({ id: name, name }));
}
