import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between two looks, and until none is hoped for any more. */
const LOOK = 20;
const PATIENCE = 60_000;
/** Of a single question: one that hangs is asked anew. */
const DEADLINE = 2_000;

/** What must come out as it did, whenever it is asked: small, and so large that a thread answers it. Each time in other words, so that no answer that was kept is taken. */
const QUESTIONS = [
  (id: string, knownAt: string): string =>
    `query Small${id} { statistics(dataset: "published", indicators: ["awards_collectives"], kind: YEAR, from: "2012", to: "2024", boundaries: "CURRENT", knownAt: "${knownAt}", first: 50) {
      nodes { area { id } period { id } value status } } }`,
  (id: string, knownAt: string): string =>
    `query Large${id} { statistics(dataset: "published", indicators: ["awards_collectives", "models_new"], kind: YEAR, from: "2012", to: "2024", boundaries: "CURRENT", knownAt: "${knownAt}", first: 1000) {
      nodes { area { id name } period { id } value qualifier status reason sources { id title } } } }`,
] as const;

/** An atlas that is asked the same over and over. */
export class RightAnswers {
  readonly #origin: string;
  #knownAt = "";
  #right: readonly string[] = [];
  #asked = 0;
  #wrong = 0;
  #differs: string | null = null;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Takes what is answered now as right. */
  async learn(): Promise<void> {
    const version = (await this.#ask("{ dataVersion { committedAt } }")) as {
      dataVersion: { committedAt: string };
    };
    this.#knownAt = version.dataVersion.committedAt;
    this.#right = await Promise.all(QUESTIONS.map((_, at) => this.#answer(at)));
  }

  /** Answers that came and were not right. */
  get wrong(): number {
    return this.#wrong;
  }

  /** How the first of them differed; null when all were right. */
  get differs(): string | null {
    return this.#differs;
  }

  /** Asks one of the questions; false when nothing came, or something else. */
  async isRight(at: number): Promise<boolean> {
    let answer: string;
    try {
      answer = await this.#answer(at);
    } catch {
      return false;
    }
    if (answer === this.#right[at]) return true;
    this.#wrong += 1;
    this.#differs ??= differenceOf(this.#right[at] ?? "", answer);
    return false;
  }

  /** Asks until aborted, as readers do, and does not mind what becomes of it. */
  async read(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await this.isRight(this.#asked % QUESTIONS.length);
      await sleep(LOOK);
    }
  }

  /**
   * Waits until the atlas says that it is ready and gives every right answer, from processes that live. Returns seconds since `from`.
   *
   * @param isThere whether what was killed is there again
   */
  async readyAgain(from: number, isThere: () => boolean): Promise<number> {
    const signal = AbortSignal.timeout(PATIENCE);
    let lacks = "";
    while (!signal.aborted) {
      if (!isThere()) lacks = "what was killed is not there";
      else if (!(await this.#isReady())) lacks = "it does not say that it is ready";
      else if (!(await this.isRight(0)) || !(await this.isRight(1))) lacks = "it does not answer";
      else return (performance.now() - from) / 1_000;
      await sleep(LOOK);
    }
    throw new Error(
      `The atlas was not ready again within a minute: ${lacks}; ${this.#differs ?? "what came was right"}.`,
    );
  }

  async #isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.#origin}/readyz`, { signal: AbortSignal.timeout(DEADLINE) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  /** Throws when there is no answer, or one with errors. */
  async #answer(at: number): Promise<string> {
    const question = QUESTIONS[at] ?? QUESTIONS[0];
    return JSON.stringify(await this.#ask(question(String((this.#asked += 1)), this.#knownAt)));
  }

  async #ask(query: string): Promise<unknown> {
    const response = await fetch(`${this.#origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(DEADLINE * 5),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    if (!response.ok || errors !== undefined) throw new Error(JSON.stringify(errors ?? response.status));
    return data;
  }
}

/** The beginning of what differs, as it was to be and as it is. */
function differenceOf(right: string, answer: string): string {
  let at = 0;
  while (at < right.length && right[at] === answer[at]) at += 1;
  const from = Math.max(0, at - 120);
  return `${right.slice(from, at + 80)} became ${answer.slice(from, at + 80)}`;
}
