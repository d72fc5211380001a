import { useGraphiQL } from "@graphiql/react";
import { useCallback } from "react";
import { quotedAround } from "./quoted-around.ts";

type CodeEditor = NonNullable<ReturnType<typeof useEditors>["queryEditor"]>;

/** The editors of question and variables, once they are there. */
export function useEditors() {
  return useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
}

/** Puts a text into an editor so that it can be undone. */
export function replaceText(editor: CodeEditor | undefined, text: string): void {
  const model = editor?.getModel();
  if (editor === undefined || !model || model.getValue() === text) return;
  editor.pushUndoStop();
  editor.executeEdits("desk", [{ range: model.getFullModelRange(), text }]);
  editor.pushUndoStop();
}

/** Writes an id where the cursor stands; within quotation marks it takes the place of what stands there. */
export function useInsertId(): (id: string) => void {
  const { queryEditor } = useEditors();
  return useCallback(
    (id) => {
      const model = queryEditor?.getModel();
      const selection = queryEditor?.getSelection();
      if (queryEditor === undefined || !model || !selection) return;
      const line = model.getLineContent(selection.startLineNumber);
      const quoted = quotedAround(line, selection.startColumn - 1);
      const { startLineNumber, startColumn, endLineNumber, endColumn } = selection;
      const range =
        quoted === null
          ? { startLineNumber, startColumn, endLineNumber, endColumn }
          : {
              startLineNumber,
              startColumn: quoted.from + 1,
              endLineNumber: startLineNumber,
              endColumn: quoted.to + 1,
            };
      queryEditor.pushUndoStop();
      queryEditor.executeEdits("desk", [{ range, text: JSON.stringify(id), forceMoveMarkers: true }]);
      queryEditor.pushUndoStop();
      queryEditor.focus();
    },
    [queryEditor],
  );
}
