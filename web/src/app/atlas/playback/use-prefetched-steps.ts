import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, type Client } from "urql";
import type { FigurePeriod } from "../../../figure/figure.ts";
import type { FigureRequest } from "../../../figure/queries/figure-request.ts";
import { AtlasStepsDocument } from "../../../figure/steps/generated/steps.ts";
import { nextQuestion, stepPlan, stepVariables } from "../../../figure/steps/plan.ts";
import {
  makeSteps,
  stepAnswer,
  stepsSoFar,
  type StepAnswer,
  type Steps,
} from "../../../figure/steps/steps.ts";
import type { AtlasFigureQuery } from "../../../figure/queries/generated/figure.ts";

/** Everything but the period: what one set of steps is of. Any of the periods' requests, and one answer to it with its series. */
export interface StepsOf {
  /** Differs where anything that is asked differs, the period apart. */
  readonly key: string;
  readonly request: FigureRequest;
  readonly versus: string | null;
  readonly periods: readonly FigurePeriod[];
}

/** How far fetching ahead is: questions answered, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Sets of steps that were fetched, by key. */
export interface StepStore {
  readonly kept: ReadonlyMap<string, Steps>;
  readonly keep: (key: string, steps: Steps) => void;
  /** Throws all away, to be asked anew. */
  readonly forget: () => void;
}

/** Most sets of steps that are kept: a reader goes to and fro between years and months, or between two boundaries. */
const mostKept = 4;

/** Keeps what was fetched for as long as the page stands. */
export function useStepStore(): StepStore {
  const [kept, setKept] = useState<ReadonlyMap<string, Steps>>(new Map());
  const keep = useCallback(
    (key: string, steps: Steps) =>
      setKept((before) => {
        const others = [...before].filter(([old]) => old !== key);
        return new Map([...others.slice(1 - mostKept), [key, steps]]);
      }),
    [],
  );
  const forget = useCallback(() => setKept(new Map()), []);
  return { kept, keep, forget };
}

/** Fetching ahead while it is under way. */
export interface Fetching {
  readonly progress: Progress;
  /** Those periods that are there already; null: none yet. */
  readonly soFar: Steps | null;
}

/**
 * Fetches all periods in the background, once a first Figure with its series (`whole`) is there, so that any further one is made without asking.
 * The period a reader wants comes first, so that whoever steps meanwhile waits for a question that is asked anyway. What fails is not asked again:
 * then steps ask the server one by one. `renew` is called where newer data has come in between. Null: nothing is under way.
 */
export function useFetchedSteps(
  of: StepsOf | null,
  whole: AtlasFigureQuery | null,
  wanted: string | null,
  keep: StepStore["keep"],
  renew: () => void,
): Fetching | null {
  const client = useClient();
  const [working, setWorking] = useState<(Fetching & { readonly of: StepsOf }) | null>(null);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  useEffect(() => {
    if (of === null || whole === null) return undefined;
    const stop = new AbortController();
    const report = (fetching: Fetching): void => setWorking({ ...fetching, of });
    void fetchSteps(client, of, whole, { wanted: () => latest.current, report, signal: stop.signal }).then(
      (found) => {
        if (stop.signal.aborted) return;
        setWorking(null);
        if (found === "newer") renew();
        else if (found !== null) keep(of.key, found);
      },
    );
    return () => {
      stop.abort();
      setWorking(null);
    };
  }, [client, of, whole, keep, renew]);
  return working !== null && working.of === of ? working : null;
}

interface Hearer {
  readonly wanted: () => string | null;
  readonly report: (fetching: Fetching) => void;
  readonly signal: AbortSignal;
}

async function fetchSteps(
  client: Client,
  { request, versus, periods }: StepsOf,
  whole: AtlasFigureQuery,
  { wanted, report, signal }: Hearer,
): Promise<Steps | "newer" | null> {
  const kind = whole.indicators.find(({ id }) => id === request.indicator)?.kind;
  if (kind === undefined) return null;
  const rows = Map.groupBy(whole.series?.nodes ?? [], ({ period }) => period.id);
  const plan = stepPlan(request, periods, versus, (period) => rows.get(period)?.length ?? 0);
  const left = new Set(plan);
  const answers: StepAnswer[] = [];
  let soFar: Steps | null = null;
  while (left.size > 0) {
    report({ progress: { done: answers.length, of: plan.length }, soFar });
    // Whoever waits for a period is not kept waiting.
    const isWanted = (): boolean => !hasStep(soFar, wanted() ?? request.period, request.period);
    if (!isWanted()) await idle();
    if (signal.aborted) return null;
    const question = nextQuestion([...left], periods, wanted() ?? request.period);
    if (question === null) break;
    left.delete(question);
    const asked = client.query(AtlasStepsDocument, stepVariables(request, question), {
      requestPolicy: "network-only",
    });
    const { data } = await asked.toPromise();
    if (signal.aborted || !data || data.provinces.totalCount > data.provinces.nodes.length) return null;
    answers.push(stepAnswer(data, question, { locale: request.locale, kind }));
    soFar = stepsSoFar(whole, request, answers);
    if (soFar === null) return "newer";
  }
  return makeSteps(whole, request, answers) ?? "newer";
}

/** Whether the Figure of a period can be made: of what was fetched, or because it is the one that came with its series. */
function hasStep(soFar: Steps | null, period: string, whole: string): boolean {
  return period === whole || soFar?.steps.has(period) === true;
}

/** Waits until the browser has nothing better to do, half a second at most. */
function idle(): Promise<void> {
  return new Promise((done) => {
    // Safari has none.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done(), { timeout: 500 });
    else setTimeout(done, 50);
  });
}
