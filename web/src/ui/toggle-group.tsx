import { useId, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

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

/** One of two to five, all visible side by side. */
export function ToggleGroup(props: ToggleGroupProps): ReactNode {
  const label = useId();
  return (
    <div className="field">
      <span id={label} className={props.quiet === true ? "visually-hidden" : "label"}>
        {props.label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={label}
        className="toggle-group"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={props.value === null ? [] : [props.value]}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          if (chosen !== undefined && chosen !== props.value) props.onChange(String(chosen));
        }}
      >
        {props.choices.map((choice) => (
          <ToggleButton
            key={choice.id}
            id={choice.id}
            className="toggle"
            isDisabled={choice.isDisabled ?? false}
          >
            {choice.sign === undefined ? (
              choice.name
            ) : (
              <>
                {choice.sign}
                <span className="visually-hidden">{choice.name}</span>
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
