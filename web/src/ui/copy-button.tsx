import { useEffect, useState, type ReactNode } from "react";
import { copyNow } from "./browser/copy-now.ts";
import { Button } from "./button.tsx";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What is said of the button where others beside it have the same label; it contains the label. */
  readonly spoken?: string;
  readonly done: string;
  readonly failed: string;
}

/** Copies a text to the clipboard and says whether it worked. */
export function CopyButton({ text, label, spoken, done, failed }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<"none" | "done" | "failed">("none");
  useEffect(() => {
    if (outcome === "none") return undefined;
    const timer = setTimeout(() => setOutcome("none"), 3000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    const isDone = copyNow((clipboard) => clipboard.setData("text/plain", text));
    setOutcome(isDone ? "done" : "failed");
  };
  return (
    <span className="copy">
      <Button onPress={copy} {...(spoken === undefined ? {} : { "aria-label": spoken })}>
        {label}
      </Button>
      <span role="status" className="copy-said">
        {outcome === "done" ? done : outcome === "failed" ? failed : ""}
      </span>
    </span>
  );
}
