import type { ReactNode } from "react";

interface CheckListProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any of some, each with its box. */
export function CheckList({ label, choices, chosen, onChange }: CheckListProps): ReactNode {
  return (
    <fieldset className="check-list">
      <legend>{label}</legend>
      <div className="check-list-choices">
        {choices.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(
                  target.checked
                    ? choices.map((one) => one.id).filter((one) => one === id || chosen.includes(one))
                    : chosen.filter((one) => one !== id),
                )
              }
            />{" "}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
