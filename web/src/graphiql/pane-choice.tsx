import type { ReactNode } from "react";
import { ToggleGroup } from "../ui/fields/toggle-group.tsx";
import { useDesk } from "./desk-context.ts";

const panes = ["tools", "question", "result"] as const;

export type Pane = (typeof panes)[number];

interface PaneChoiceProps {
  readonly pane: Pane;
  readonly onChoose: (pane: Pane) => void;
}

/** On a phone: which part of the desk is seen. */
export function PaneChoice({ pane, onChoose }: PaneChoiceProps): ReactNode {
  const { words } = useDesk();
  return (
    <div className="pane-choice">
      <ToggleGroup
        label={words.panes.label}
        quiet
        value={pane}
        onChange={(id) => onChoose(panes.find((one) => one === id) ?? "question")}
        choices={panes.map((id) => ({ id, name: words.panes[id] }))}
      />
    </div>
  );
}
