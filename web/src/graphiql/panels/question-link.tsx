import type { MouseEvent, ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import type { Written } from "../kept/kept-question.ts";

interface QuestionLinkProps {
  readonly question: Written;
  readonly children: ReactNode;
}

/** A real address of a question; followed without loading the page anew. */
export function QuestionLink({ question, children }: QuestionLinkProps): ReactNode {
  const { addressOf, open, written } = useDesk();
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(question);
  };
  const isOpen = written.query === question.query;
  return (
    <a
      className="question"
      href={addressOf(question)}
      onClick={follow}
      aria-current={isOpen ? "true" : undefined}
    >
      {children}
    </a>
  );
}
