import type { ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import { type Tool, tools } from "./tools.ts";

interface ToolRailProps {
  readonly open: Tool | null;
  readonly onChoose: (tool: Tool | null) => void;
}

/** Drawn in a square of 20: a list, two sliders, a clock, a bookmark, an open book. */
const signs: Readonly<Record<Tool, string>> = {
  questions: "M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10",
  variables: "M3 6h8M15 6h2M11 4v4M3 14h2M9 14h8M9 12v4",
  history: "M10 3a7 7 0 1 1-6.5 4.4M3 3.5V8h4.5M10 6.5V10l2.5 2",
  saved: "M5.5 3h9v14L10 13.4 5.5 17z",
  docs: "M10 5.5C8 4 5.5 3.6 3 4v11.5c2.5-.4 5 0 7 1.5 2-1.500 4.500-1.900 7-1.500V4c-2.500-.4-5 0-7 1.500zM10 5.500V17",
};

/** Which tool stands open. Pressing the open one closes it. */
export function ToolRail({ open, onChoose }: ToolRailProps): ReactNode {
  const { words } = useDesk();
  return (
    <nav className="rail" aria-label={words.tools.label}>
      {tools.map((tool) => (
        <button
          key={tool}
          type="button"
          className="rail-tool"
          aria-expanded={tool === open}
          aria-controls={tool === open ? "tool" : undefined}
          onClick={() => onChoose(tool === open ? null : tool)}
        >
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path
              d={signs[tool]}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinejoin="round"
            />
          </svg>
          {words.tools[tool]}
        </button>
      ))}
    </nav>
  );
}
