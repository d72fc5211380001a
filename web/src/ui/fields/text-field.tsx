import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
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
  readonly type?: "text" | "date" | "email" | "password";
  /** What the browser may fill in by itself. */
  readonly autoComplete?: "username" | "current-password" | "new-password" | "name";
  readonly isReadOnly?: boolean;
  /** What to mind before something is typed. */
  readonly hint?: string;
  /** What is wrong with what stands there; null: nothing. */
  readonly fault?: string | null;
}

/** A line of text. */
export function TextLine({
  label,
  placeholder = "",
  onLeave,
  type = "text",
  hint,
  fault = null,
  ...rest
}: TextLineProps): ReactNode {
  return (
    <TextField
      className="field"
      {...rest}
      type={type}
      isInvalid={fault !== null}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
    >
      <Label>{label}</Label>
      <span className="field-box">
        <Input className="field-input" placeholder={placeholder} />
      </span>
      {hint === undefined || fault !== null ? null : (
        <Text slot="description" className="quiet">
          {hint}
        </Text>
      )}
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  );
}

interface TextBoxProps extends Omit<
  TextLineProps,
  "type" | "autoComplete" | "isReadOnly" | "hint" | "fault"
> {
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
