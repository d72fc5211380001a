import { useEffect, useMemo, useState } from "react";
import {
  useClient,
  type AnyVariables,
  type CombinedError,
  type OperationContext,
  type OperationResult,
  type TypedDocumentNode,
} from "urql";

export interface AllAnswers<Data> {
  /** In the order of the questions; null: not all are here yet, or one of them failed. */
  readonly answers: readonly Data[] | null;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

/** The answers to one document asked with several variables, once all are here; they stay fresh as long as they are looked at. */
export function useAllAnswers<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  questions: readonly Variables[],
  context?: Partial<OperationContext>,
): AllAnswers<Data> {
  const client = useClient();
  const key = JSON.stringify(questions);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{
    key: string;
    results: readonly (OperationResult<Data> | undefined)[];
  }>({
    key: "",
    results: [],
  });
  useEffect(() => {
    const asked = JSON.parse(key) as Variables[];
    const subscriptions = asked.map((variables, index) =>
      client
        .query(document, variables, {
          ...context,
          requestPolicy: round === 0 ? "cache-first" : "network-only",
        })
        .subscribe((result) => {
          setState((before) => {
            const results = before.key === key ? [...before.results] : asked.map(() => undefined);
            results[index] = result;
            return { key, results };
          });
        }),
    );
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [client, document, key, round, context]);
  return useMemo(() => {
    const results = state.key === key ? state.results : [];
    const data = results.flatMap((result) => (result?.data === undefined ? [] : [result.data]));
    const error = results.find((result) => result?.error !== undefined)?.error ?? null;
    return {
      answers: questions.length > 0 && data.length === questions.length ? data : null,
      error,
      retry: () => {
        setRound((before) => before + 1);
      },
    };
  }, [state, key, questions.length]);
}
