import type { ReactNode } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What could stand there, or what does while it is empty. */
  readonly placeholder?: string;
  /** Called when it is left. */
  readonly onLeave?: () => void;
  /** date: the browser's own choice of a day. */
  readonly type?: "text" | "date";
}

/** A line of text. */
export function TextLine({
  label,
  placeholder = "",
  onLeave,
  type = "text",
  ...rest
}: TextLineProps): ReactNode {
  return (
    <TextField
      className="field"
      {...rest}
      type={type}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
    >
      <Label>{label}</Label>
      <span className="field-box">
        <Input className="field-input" placeholder={placeholder} />
      </span>
    </TextField>
  );
}

interface TextBoxProps extends Omit<TextLineProps, "type"> {
  /** Whether the label is only for screen readers. */
  readonly quiet?: boolean;
}

/** Some lines of text; it grows with them. */
export function TextBox({
  label,
  placeholder = "",
  onLeave,
  quiet = false,
  ...rest
}: TextBoxProps): ReactNode {
  return (
    <TextField className="field" {...rest} {...(onLeave === undefined ? {} : { onBlur: onLeave })}>
      <Label className={quiet ? "visually-hidden" : "label"}>{label}</Label>
      <TextArea className="field-box field-lines" placeholder={placeholder} />
    </TextField>
  );
}
