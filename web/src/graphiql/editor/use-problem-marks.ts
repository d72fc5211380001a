import { useMonaco } from "@graphiql/react";
import { useCallback, useEffect } from "react";
import { useEditors } from "./use-editor-text.ts";
import type { Problem } from "./problems.ts";

/** Whose marks ours are, beside those of the editor's own checks. */
const OWNER = "api";

/** Underlines what the API found wrong, at its place in the question. */
export function useProblemMarks(problems: readonly Problem[]): void {
  const { monaco } = useMonaco();
  const { queryEditor } = useEditors();
  useEffect(() => {
    const model = queryEditor?.getModel();
    if (monaco === undefined || !model || model.isDisposed()) return;
    const markers = problems.flatMap(({ message, line, column }) => {
      if (line === null || line > model.getLineCount()) return [];
      const startColumn = column ?? Math.max(1, model.getLineFirstNonWhitespaceColumn(line));
      // Where no place in the line is named, all of it is meant.
      const word = column === null ? null : model.getWordAtPosition({ lineNumber: line, column });
      const endColumn = word?.endColumn ?? Math.max(startColumn + 1, model.getLineMaxColumn(line));
      const severity = monaco.MarkerSeverity.Error;
      return [{ message, severity, startLineNumber: line, startColumn, endLineNumber: line, endColumn }];
    });
    monaco.editor.setModelMarkers(model, OWNER, markers);
  }, [monaco, queryEditor, problems]);
}

/** Takes the reader to a line of the question. */
export function useGoToLine(): (line: number) => void {
  const { queryEditor } = useEditors();
  return useCallback(
    (line) => {
      queryEditor?.revealLineInCenterIfOutsideViewport(line);
      queryEditor?.setPosition({ lineNumber: line, column: 1 });
      queryEditor?.focus();
    },
    [queryEditor],
  );
}
