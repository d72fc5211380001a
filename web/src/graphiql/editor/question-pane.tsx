import { QueryEditor, VariableEditor } from "@graphiql/react";
import { useEffect, useState, type ReactNode } from "react";
import { CostLine } from "../cost/cost-line.tsx";
import { useCost } from "../cost/use-cost.ts";
import { useDesk } from "../desk-context.ts";
import { variablesIn } from "../run/variables-in.ts";
import { EditorBox } from "./editor-box.tsx";
import { ProblemList } from "./problem-list.tsx";
import type { Problem } from "./problems.ts";
import { RunBar } from "./run-bar.tsx";
import { useEditors } from "./use-editor-text.ts";
import { useGoToLine, useProblemMarks } from "./use-problem-marks.ts";

interface QuestionPaneProps {
  readonly headers: Readonly<Record<string, string>>;
  readonly isRunning: boolean;
  /** What the API found wrong when it was asked; empty once the question has changed. */
  readonly problems: readonly Problem[];
  /** Points left as the last answer says; null: it does not. */
  readonly remaining: number | null;
  readonly onEdit: (change: { readonly query?: string; readonly variables?: string }) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
  readonly onChooseOperation: (name: string) => void;
  readonly onClickReference: () => void;
}

/** The question: its editor, what it costs, and its variables. */
export function QuestionPane(props: QuestionPaneProps): ReactNode {
  const { words, written, write } = useDesk();
  const text = words.editor;
  const state = useCost(written, props.headers);
  const goTo = useGoToLine();
  const { queryEditor, variableEditor } = useEditors();
  useEffect(() => {
    queryEditor?.updateOptions({ ariaLabel: text.query });
    variableEditor?.updateOptions({ ariaLabel: text.variables });
  }, [queryEditor, variableEditor, text]);
  const told = props.problems.length > 0 ? props.problems : state.is === "told" ? state.problems : [];
  useProblemMarks(told);
  const hasVariables = written.variables !== null && written.variables.trim() !== "";
  const [isOpen, setOpen] = useState(hasVariables);
  const remaining = state.is === "told" && state.cost !== null ? state.cost.remaining : props.remaining;
  return (
    <>
      <RunBar
        isRunning={props.isRunning}
        onRun={props.onRun}
        onCancel={props.onCancel}
        onSave={props.onSave}
        onChooseOperation={props.onChooseOperation}
      />
      <EditorBox id="editor" label={text.query}>
        {queryEditor === undefined ? <p className="note editor-loading">{text.loading}</p> : null}
        <QueryEditor
          tabIndex={-1}
          onEdit={(query) => props.onEdit({ query })}
          onClickReference={props.onClickReference}
        />
      </EditorBox>
      <CostLine state={state} remaining={remaining} goTo={goTo} />
      <ProblemList
        problems={told}
        goTo={goTo}
        putRight={({ query, variables }) => {
          write({ query, variables });
          queryEditor?.focus();
        }}
      />
      <div className="variables-box" data-open={isOpen || hasVariables || undefined}>
        <button
          type="button"
          className="link variables-open"
          aria-expanded={isOpen || hasVariables}
          onClick={() => setOpen(!isOpen)}
        >
          {text.showVariables}
        </button>
        {variablesIn(written.variables) === undefined ? (
          <p role="alert" className="problems">
            {text.badVariables}
          </p>
        ) : null}
        <EditorBox className="variables-editor" label={text.variables}>
          <VariableEditor tabIndex={-1} onEdit={(variables) => props.onEdit({ variables })} />
        </EditorBox>
      </div>
    </>
  );
}
