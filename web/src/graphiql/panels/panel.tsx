import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { useDesk } from "../desk-context.ts";
import { DocsPanel } from "./docs-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { QuestionsPanel } from "./questions-panel.tsx";
import { SavedPanel } from "./saved-panel.tsx";
import { VariablesPanel } from "./variables-panel.tsx";
import type { Tool } from "./tools.ts";

interface PanelProps {
  readonly tool: Tool;
  readonly onClose: () => void;
}

/** Every tool is a file and a line here. */
const panels: Readonly<Record<Tool, () => ReactNode>> = {
  questions: QuestionsPanel,
  variables: VariablesPanel,
  history: HistoryPanel,
  saved: SavedPanel,
  docs: DocsPanel,
};

/** The tool that stands open beside the question. */
export function Panel({ tool, onClose }: PanelProps): ReactNode {
  const { words } = useDesk();
  const Content = panels[tool];
  return (
    <section className="tool" id="tool" aria-labelledby="tool-title">
      <header className="tool-head">
        <h2 id="tool-title" tabIndex={-1}>
          {words.tools[tool]}
        </h2>
        <Button look="icon" aria-label={words.closePanel} onPress={onClose}>
          <span aria-hidden="true">×</span>
        </Button>
      </header>
      <div className="tool-body">
        <Content key={tool} />
      </div>
    </section>
  );
}
