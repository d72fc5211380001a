import type { ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import type { Problem } from "./problems.ts";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly goTo: (line: number) => void;
}

/** What the API found wrong, in its words, each with the way to its line. */
export function ProblemList({ problems, goTo }: ProblemListProps): ReactNode {
  const { words } = useDesk();
  const text = words.problems;
  if (problems.length === 0) return null;
  return (
    <ul className="problems" aria-label={text}>
      {problems.map(({ message, line, column }) => (
        <li key={`${line}:${column} ${message}`}>
          {line === null ? null : (
            <button type="button" className="link" onClick={() => goTo(line)}>
              {words.line(String(line))}
            </button>
          )}{" "}
          {message}
        </li>
      ))}
    </ul>
  );
}
