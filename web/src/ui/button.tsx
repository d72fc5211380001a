import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import type { ReactNode } from "react";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** plain: text in the accent; outline: a hairline box; solid: the one main thing to do. */
  readonly look?: "plain" | "outline" | "solid" | "icon";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button in one of the four looks. */
export function Button({ look = "outline", className = "", ...rest }: ButtonProps): ReactNode {
  return <AriaButton {...rest} className={`button button-${look} ${className}`} />;
}
