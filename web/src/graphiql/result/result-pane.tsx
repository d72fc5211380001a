import { ResponseEditor, useGraphiQL } from "@graphiql/react";
import { useEffect, type ReactNode } from "react";
import type { ResultPaneProps } from "./asked.ts";

/** The answer to what was asked last. Stands within GraphiQL's provider. */
export function ResultPane({ answer, isRunning }: ResultPaneProps): ReactNode {
  const editor = useGraphiQL(({ responseEditor }) => responseEditor);
  useEffect(() => {
    editor?.setValue(answer === null ? "" : JSON.stringify(answer.body, null, 2));
  }, [editor, answer]);
  return (
    <div className="result-pane" aria-busy={isRunning}>
      <ResponseEditor />
    </div>
  );
}
