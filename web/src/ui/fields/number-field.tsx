import type { ReactNode } from "react";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Most digits after the point. */
  readonly decimals: number;
  /** Called when a number is settled: by Enter, an arrow key, or leaving the field. */
  readonly onChange: (value: number) => void;
}

/** A number, written as the language writes it. What is no number goes back to the one before. */
export function NumberField(props: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField
      className="field field-number"
      value={props.value}
      minValue={props.from}
      maxValue={props.to}
      formatOptions={{ maximumFractionDigits: props.decimals }}
      onChange={(value) => {
        if (Number.isFinite(value) && value !== props.value) props.onChange(value);
      }}
    >
      <Label>{props.label}</Label>
      <Group className="field-box">
        <Input className="field-input" />
      </Group>
    </AriaNumberField>
  );
}
