import type { KeyboardEvent, ReactNode } from "react";

interface EditorBoxProps {
  readonly label: string;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Around an editor: what it is for, and Tab leads on, as on any page. */
export function EditorBox({ label, id, className = "", children }: EditorBoxProps): ReactNode {
  const leadOn = (event: KeyboardEvent): void => {
    // Before the editor hears it, which would write blanks and keep the reader in.
    if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
  };
  return (
    <div
      className={`editor-box ${className}`}
      id={id}
      role="group"
      aria-label={label}
      onKeyDownCapture={leadOn}
    >
      {children}
    </div>
  );
}
