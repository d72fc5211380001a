import { useId, type ReactNode } from "react";

interface ToggleGroupProps {
  readonly label: string;
  readonly choices: readonly {
    readonly id: string;
    readonly name: string;
    /** Shown in place of the name, which is then only said. */ readonly sign?: ReactNode;
    readonly isDisabled?: boolean;
  }[];
  /** null: none of them. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Whether the label is only for screen readers. */
  readonly quiet?: boolean;
}

/** One of two to five, all visible side by side. The browser's own radio buttons: Tab leads to the chosen one, arrows choose. */
export function ToggleGroup(props: ToggleGroupProps): ReactNode {
  const label = useId();
  return (
    <div className="field">
      <span id={label} className={props.quiet === true ? "visually-hidden" : "label"}>
        {props.label}
      </span>
      <div role="radiogroup" aria-labelledby={label} className="toggle-group">
        {props.choices.map(({ id, name, sign, isDisabled }) => (
          <label
            key={id}
            className="toggle"
            data-selected={id === props.value || undefined}
            data-disabled={isDisabled === true || undefined}
          >
            <input
              type="radio"
              className="toggle-input"
              name={label}
              value={id}
              checked={id === props.value}
              disabled={isDisabled ?? false}
              onChange={() => props.onChange(id)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && id !== props.value) props.onChange(id);
              }}
            />
            {sign === undefined ? (
              name
            ) : (
              <>
                {sign}
                <span className="visually-hidden">{name}</span>
              </>
            )}
          </label>
        ))}
      </div>
    </div>
  );
}
