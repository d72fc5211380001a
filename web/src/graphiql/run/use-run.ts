import { useCallback, useRef, useState } from "react";
import type { Answer, Asked } from "../result/asked.ts";
import { askApi } from "./ask-api.ts";

export interface Run {
  /** What was asked last; null: nothing yet. */
  readonly asked: Asked | null;
  readonly answer: Answer | null;
  readonly isRunning: boolean;
  /** How the last question ended, where it has no answer: it was stopped, or nobody could be reached. */
  readonly ended: "cancelled" | "unreachable" | null;
  /** Asks, instead of what is still being asked. Gives the answer; null where there is none. */
  readonly ask: (asked: Asked) => Promise<Answer | null>;
  readonly cancel: () => void;
}

/** One question at a time, and its answer. A question that is given up is stopped at the server too. */
export function useRun(headers: Readonly<Record<string, string>>): Run {
  const [state, setState] = useState<Pick<Run, "asked" | "answer" | "isRunning" | "ended">>({
    asked: null,
    answer: null,
    isRunning: false,
    ended: null,
  });
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback((): void => {
    if (running.current === null) return;
    running.current.abort();
    running.current = null;
    setState((before) => ({ ...before, isRunning: false, ended: "cancelled" }));
  }, []);
  const ask = async (asked: Asked): Promise<Answer | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ asked, answer: null, isRunning: true, ended: null });
    const answer = await askApi(asked, { headers, signal: controller.signal }).catch(() => null);
    if (running.current !== controller) return null;
    running.current = null;
    setState({ asked, answer, isRunning: false, ended: answer === null ? "unreachable" : null });
    return answer;
  };
  return { ...state, ask, cancel };
}
