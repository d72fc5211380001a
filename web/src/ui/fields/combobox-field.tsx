import { use, useMemo, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { expectReturn, useFocusReturn } from "../browser/focus-return.ts";
import { ChoiceItem, type Choice } from "./select-field.tsx";
import { withoutMarks } from "../without-marks.ts";

interface ComboboxFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder: string;
  /** Written in the list when nothing matches what was typed. */
  readonly nothing: string;
}

/** One of many: typing narrows the list, by names and other names; Vietnamese is found with and without its marks. */
export function ComboboxField(props: ComboboxFieldProps): ReactNode {
  // A filter is given the name alone; two of one name are found by the names of both.
  const names = useMemo(() => {
    const known = new Map<string, string>();
    for (const { name, otherNames = [] } of props.choices)
      known.set(name, withoutMarks([known.get(name) ?? "", name, ...otherNames].join("\n")));
    return known;
  }, [props.choices]);
  return (
    <ComboBox
      className="field"
      defaultItems={props.choices}
      value={props.value}
      onChange={(key) => {
        if (key === null) return;
        expectReturn(props.label);
        props.onChange(String(key));
      }}
      defaultFilter={(text, typed) => (names.get(text) ?? withoutMarks(text)).includes(withoutMarks(typed))}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{props.label}</Label>
      <div className="field-box">
        <TypedInput label={props.label} placeholder={props.placeholder} />
        <Button className="field-open">
          <span aria-hidden="true" className="field-arrow" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Choice>
          className="list"
          renderEmptyState={() => <p className="list-nothing">{props.nothing}</p>}
        >
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The field itself: a click opens the list and selects what stands there, so that typing replaces it; Tab alone opens nothing. */
function TypedInput({ label, placeholder }: Pick<ComboboxFieldProps, "label" | "placeholder">): ReactNode {
  const state = use(ComboBoxStateContext);
  const input = useFocusReturn<HTMLInputElement>(label);
  return (
    <Input
      ref={input}
      className="field-input"
      placeholder={placeholder}
      onClick={(event) => {
        event.currentTarget.select();
        state?.open(null, "manual");
      }}
    />
  );
}
