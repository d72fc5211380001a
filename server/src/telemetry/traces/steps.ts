import { AsyncLocalStorage } from "node:async_hooks";

/** A piece of work, as a trace tells it: a name of ours and when it was, nothing that anybody sent. */
export interface Step {
  readonly name: string;
  /** Milliseconds since 1970, with parts of them. */
  readonly began: number;
  ended: number;
  /** Place in the list of the step it is a part of; null: of none. */
  readonly within: number | null;
  failed: boolean;
}

/** Steps of one request that are told; what it does beyond is counted as the last. */
const MOST = 200;

/** What a request, or work in the background, was spent on. */
export class Steps {
  readonly list: Step[] = [];

  begin(name: string, within: number | null): number | null {
    if (this.list.length >= MOST) return null;
    return this.list.push({ name, began: now(), ended: Number.NaN, within, failed: false }) - 1;
  }

  end(at: number, failed: boolean): void {
    const step = this.list[at];
    if (step !== undefined) Object.assign(step, { ended: now(), failed });
  }

  /** Takes over what was done elsewhere, such as in another thread, as parts of a step. */
  adopt(others: readonly Step[], within: number | null): void {
    const from = this.list.length;
    for (const step of others.slice(0, MOST - from))
      this.list.push({ ...step, within: step.within === null ? within : step.within + from });
  }
}

interface Current {
  readonly steps: Steps;
  readonly within: number | null;
}

const current = new AsyncLocalStorage<Current>();

/** Milliseconds since 1970; unlike Date.now() it has parts of them, and goes on evenly. */
const now = (): number => performance.timeOrigin + performance.now();

/** Does work whose steps are collected. */
export function collecting<T>(steps: Steps, work: () => T): T {
  return current.run({ steps, within: null }, work);
}

/** Whether steps are collected of what runs now. */
export function isCollecting(): boolean {
  return current.getStore() !== undefined;
}

/** Does a piece of work, and notes when, where steps are collected. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const around = current.getStore();
  if (around === undefined) return work();
  const { steps } = around;
  const at = steps.begin(name, around.within);
  if (at === null) return work();
  let failed = true;
  try {
    const done = await current.run({ steps, within: at }, work);
    failed = false;
    return done;
  } finally {
    steps.end(at, failed);
  }
}

/** Takes over steps from elsewhere as parts of the one that runs now. */
export function adoptSteps(others: readonly Step[]): void {
  const around = current.getStore();
  around?.steps.adopt(others, around.within);
}

/** Notes a statement that has just ended. */
export function noteStatement(sql: string, milliseconds: number, failed: boolean): void {
  const around = current.getStore();
  const at = around?.steps.begin(nameOfStatement(sql), around.within) ?? null;
  const noted = at === null ? undefined : around?.steps.list[at];
  if (noted !== undefined)
    Object.assign(noted, { began: noted.began - milliseconds, ended: noted.began, failed });
}

const VERB = /^\s*(\w{1,20})/;
const TABLE = /\b(?:from|into|update)\s+"?([a-z_]{1,40})"?/;

/** Such as `select cube`: what it does and to which table, never its text. */
export function nameOfStatement(sql: string): string {
  const verb = VERB.exec(sql)?.[1]?.toLowerCase() ?? "statement";
  const table = TABLE.exec(sql)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}
