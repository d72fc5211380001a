import { ResponseEditor, useGraphiQL } from "@graphiql/react";
import { type ReactNode, useEffect } from "react";
import type { Answer } from "./asked.ts";

interface JsonTabProps {
  readonly answer: Answer | null;
  readonly isShown: boolean;
}

/** The answer as it came, in the editor's own look. Stands within GraphiQL's provider. */
export function JsonTab({ answer, isShown }: JsonTabProps): ReactNode {
  const editor = useGraphiQL(({ responseEditor }) => responseEditor);
  useEffect(() => {
    // A long answer takes a while to be written down: only for who looks at it.
    if (isShown) editor?.setValue(answer === null ? "" : JSON.stringify(answer.body, null, 2));
  }, [editor, answer, isShown]);
  return <ResponseEditor />;
}
