import type { ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import type { Problem } from "./problems.ts";
import { type Remedy, remediesOf } from "./remedies.ts";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly goTo: (line: number) => void;
  readonly putRight: (remedy: Remedy) => void;
}

/** What the API found wrong, in its words, each with the way to its line and what it suggests instead. */
export function ProblemList({ problems, goTo, putRight }: ProblemListProps): ReactNode {
  const { words, written } = useDesk();
  if (problems.length === 0) return null;
  return (
    <ul className="problems" aria-label={words.problems}>
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column} ${problem.message}`}>
          {problem.line === null ? null : (
            <button type="button" className="link" onClick={() => goTo(problem.line ?? 1)}>
              {words.line(String(problem.line))}
            </button>
          )}{" "}
          {problem.message}
          {remediesOf(problem, written).map((remedy) => (
            <button key={remedy.says} type="button" className="link remedy" onClick={() => putRight(remedy)}>
              {words.putRight(remedy.says)}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
