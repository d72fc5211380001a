import { useGraphiQL } from "@graphiql/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { deskPageWords } from "../../i18n/desk-page-words.ts";
import type { Locale } from "../../i18n/locale.ts";
import { announce } from "../../ui/live-region.tsx";
import { type Problem, problemsOf } from "../editor/problems.ts";
import { history, identityOf, keptQuestion, titleOf, type Written } from "../kept/kept-question.ts";
import { operationAsked } from "../names/declared-variables.ts";
import type { Asked } from "../result/asked.ts";
import { type Run, useRun } from "./use-run.ts";
import { variablesIn } from "./variables-in.ts";

export interface Asking {
  readonly run: Run;
  /** With every question: the reader's language, in which the API tells what is wrong. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the API found wrong in the question as it still stands. */
  readonly problems: readonly Problem[];
  /** Asks what stands in the editor. */
  readonly start: () => void;
}

interface Events {
  readonly onStart: (asked: Asked) => void;
  /** The API found something wrong in the question. */
  readonly onRefused: () => void;
}

/** Asking what stands in the editor: by a button, or with Ctrl or Cmd and Enter from anywhere on the page. */
export function useAsking(written: Written, locale: Locale, { onStart, onRefused }: Events): Asking {
  const headers = useMemo(() => ({ "accept-language": locale }), [locale]);
  const words = deskPageWords(locale);
  const run = useRun(headers);
  const { queryEditor, variableEditor, operations } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operations: state.operations,
  }));
  /** The question that was found wrong; what is wrong is of that one alone. */
  const [refused, setRefused] = useState<{ readonly id: string; readonly problems: readonly Problem[] }>({
    id: "",
    problems: none,
  });
  const askThis = async (asked: Asked): Promise<void> => {
    announce(words.running);
    onStart(asked);
    const answer = await run.ask(asked);
    // Stopped, or nobody was there: what the page shows of that is said as it appears.
    if (answer === null) return;
    const problems = problemsOf(answer.body);
    announce(problems.length === 0 ? words.answered : words.refused(String(problems.length)));
    const text = asked.variables === null ? null : (variableEditor?.getValue() ?? null);
    const now: Written = { ...asked, variables: text };
    setRefused({ id: identityOf(now), problems });
    if (problems.length > 0) onRefused();
    const title = titleOf(now, locale);
    // Where nothing can be kept, the panel says so.
    await history.put(keptQuestion(now, title, Date.now(), identityOf(now))).catch(() => undefined);
  };
  const start = (): void => {
    const query = queryEditor?.getValue() ?? written.query;
    const variables = variablesIn(variableEditor?.getValue() ?? written.variables);
    if (variables === undefined) {
      announce(words.editor.badVariables);
      return;
    }
    const model = queryEditor?.getModel();
    const position = queryEditor?.hasTextFocus() === true ? queryEditor.getPosition() : null;
    const at = model && position ? model.getOffsetAt(position) : null;
    const here = operations?.find(({ loc }) => loc && at !== null && loc.start <= at && at <= loc.end);
    const chosen = here?.name?.value ?? written.operationName;
    void askThis({ query, variables, operationName: operationAsked(query, chosen) });
  };
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    // Before the editors hear it, which have ways of their own.
    const heard = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener("keydown", heard, true);
    return () => window.removeEventListener("keydown", heard, true);
  }, []);
  const isSame = refused.id === identityOf(written);
  return { run, headers, problems: isSame ? refused.problems : none, start };
}

const none: readonly Problem[] = [];
