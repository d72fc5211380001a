import { useId, type ReactNode } from "react";
import type { DeclaredVariable } from "../names/declared-variables.ts";

interface TypedFieldProps {
  readonly label: string;
  readonly variable: DeclaredVariable;
  readonly placeholder: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A variable that is written: a number, a day, a text; what is neither is written as JSON beside the question. */
export function TypedField({ label, variable, placeholder, value, onChange }: TypedFieldProps): ReactNode {
  const id = useId();
  const isNumber = variable.type === "Int" || variable.type === "Float";
  const read = (text: string): unknown => {
    if (text.trim() === "") return undefined;
    if (!isNumber) return text;
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  };
  const isPlain = value === undefined || typeof value === "string" || typeof value === "number";
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="field-box">
        <input
          id={id}
          className="field-input"
          disabled={!isPlain || variable.isList}
          inputMode={isNumber ? "decimal" : "text"}
          placeholder={placeholder}
          value={isPlain ? (value ?? "") : JSON.stringify(value)}
          onChange={(event) => onChange(read(event.target.value))}
        />
      </span>
    </div>
  );
}
