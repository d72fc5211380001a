import { useRef, useState } from "react";
import type { Answer, Asked } from "../result/asked.ts";
import { askApi } from "./ask-api.ts";

export interface Run {
  /** What was asked last; null: nothing yet. */
  readonly asked: Asked | null;
  readonly answer: Answer | null;
  readonly isRunning: boolean;
  /** Asks, instead of what is still being asked. Resolves to the answer's body. */
  readonly ask: (asked: Asked) => Promise<unknown>;
  readonly cancel: () => void;
}

/** One question at a time, and its answer. */
export function useRun(headers: Record<string, string>): Run {
  const [state, setState] = useState<Pick<Run, "asked" | "answer" | "isRunning">>({
    asked: null,
    answer: null,
    isRunning: false,
  });
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setState((before) => ({ ...before, isRunning: false }));
  };
  const ask = async (asked: Asked): Promise<unknown> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ asked, answer: null, isRunning: true });
    try {
      const answer = await askApi(asked, { headers, signal: controller.signal });
      if (running.current === controller) setState({ asked, answer, isRunning: false });
      return answer.body;
    } catch (error) {
      const body = { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
      if (running.current === controller)
        setState({ asked, answer: { body, headers: new Headers(), milliseconds: 0 }, isRunning: false });
      return body;
    }
  };
  return { ...state, ask, cancel };
}
