import { ResponseEditor, useGraphiQL } from "@graphiql/react";
import { type ReactNode, useEffect } from "react";
import type { Answer } from "./asked.ts";

/** The answer as it came, in the editor's own look. Stands within GraphiQL's provider. */
export function JsonTab({ answer }: { readonly answer: Answer | null }): ReactNode {
  const editor = useGraphiQL(({ responseEditor }) => responseEditor);
  useEffect(() => {
    editor?.setValue(answer === null ? "" : JSON.stringify(answer.body, null, 2));
  }, [editor, answer]);
  return <ResponseEditor />;
}
