import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { expectReturn, useFocusReturn } from "../browser/focus-return.ts";

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Said smaller beside the name. */
  readonly note?: string;
  /** What people call it beside: where it is typed, it is found by these too. */
  readonly otherNames?: readonly string[];
}

interface SelectFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** The list is about to be read. */
  readonly onOpen?: () => void;
  readonly isDisabled?: boolean;
  /** Written where nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a few: a labelled button with a list of choices. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const button = useFocusReturn<HTMLButtonElement>(props.label);
  return (
    <Select
      className="field"
      value={props.value}
      onChange={(key) => {
        if (key === null) return;
        expectReturn(props.label);
        props.onChange(String(key));
      }}
      onOpenChange={(isOpen) => {
        if (isOpen) props.onOpen?.();
      }}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? ""}
    >
      <Label>{props.label}</Label>
      <Button ref={button} className="field-box">
        <SelectValue className="field-value" />
        <span aria-hidden="true" className="field-arrow" />
      </Button>
      <Popover className="popover">
        <ListBox items={props.choices} className="list">
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A choice in a list: its name, and smaller what is to be known of it. */
export function ChoiceItem({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className="list-item">
      <Text slot="label">{choice.name}</Text>
      {choice.note === undefined ? null : <Text slot="description">{choice.note}</Text>}
    </ListBoxItem>
  );
}
