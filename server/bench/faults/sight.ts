/** How often each outcome was seen, and the longest it took in seconds. */
type Seen = Map<string, { count: number; longest: number }>;

/** Seconds after which somebody gives up. */
const PATIENCE = 20;

/** What readers and keepers see of an atlas: asked one after the other, each in words. */
export class Sight {
  readonly #origin: string;
  readonly #seen = new Map<string, Seen>();
  #count = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Whether all that a reader does goes well: a page, what was asked before, something new. */
  async read(): Promise<boolean> {
    const statistics = (name: string): string =>
      `query ${name} { statistics(dataset: "published", kind: YEAR, from: "2015", to: "2020", indicators: ["awards_collectives"], boundaries: "CURRENT", first: 40) { nodes { area { id } value status } } }`;
    const all = [
      await this.#note("page", () => this.#get("/")),
      await this.#note("asked before", () => this.#ask(statistics("Same"))),
      await this.#note("asked anew", () => this.#ask(statistics(`New${(this.#count += 1)}`))),
    ];
    return all.every(Boolean);
  }

  /** Whether a file with one figure comes in and can be published. */
  keep(): Promise<boolean> {
    return this.#note("publishing", () => this.#publish());
  }

  /** What was seen since the last time, by who saw what. */
  take(): string {
    const told = [...this.#seen].map(([who, seen]) => {
      const ways = [...seen].map(
        ([outcome, { count, longest }]) => `${count} × ${outcome} (${longest.toFixed(1)} s at most)`,
      );
      return `${who}: ${ways.join(", ")}`;
    });
    this.#seen.clear();
    return told.join("; ");
  }

  async #note(who: string, act: () => Promise<string>): Promise<boolean> {
    const started = performance.now();
    let outcome: string;
    try {
      outcome = await act();
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      outcome =
        cause instanceof Error && "code" in cause ? `no answer: ${String(cause.code)}` : "no answer in time";
    }
    const took = (performance.now() - started) / 1_000;
    const seen = this.#seen.get(who) ?? (new Map() as Seen);
    this.#seen.set(who, seen);
    const { count = 0, longest = 0 } = seen.get(outcome) ?? {};
    seen.set(outcome, { count: count + 1, longest: Math.max(longest, took) });
    return outcome === "well";
  }

  async #publish(): Promise<string> {
    const row = { indicator: "models_new", area: "hue", period: "2012", value: String((this.#count += 1)) };
    const document = { title: "Report", publisher: "", published: "2026-10-05", url: "", kind: "REPORT" };
    const handedIn = await this.#post("/imports", { dataset: "published", rows: [row], document });
    if (handedIn.status === 429) await this.#withdrawAll();
    if (handedIn.status !== 202) return `handing in: ${inWords(handedIn)}`;
    const id = String(handedIn.body["id"]);
    let state = "READING";
    for (const end = performance.now() + PATIENCE * 1_000; state === "READING";) {
      if (performance.now() > end) return "reading: not done in time";
      const answer = await this.#post("/graphql", {
        query: `{ import(id: "${id}") { state warnings { code } } }`,
      });
      if (answer.status !== 200) return `looking at it: ${inWords(answer)}`;
      const found = (answer.body["data"] as { import: { state: string; warnings: { code: string }[] } })
        .import;
      state = found.state;
      if (state === "DRAFT" && found.warnings.length > 0)
        await this.#post(`/imports/${id}/answer`, {
          answers: found.warnings.map(({ code }) => ({ problem: code, reason: "so" })),
        });
    }
    const published = await this.#post(`/imports/${id}/publish`, {});
    if (published.status === 200) return "well";
    // What cannot be published is not left lying, or there would be too many.
    await this.#post(`/imports/${id}/withdraw`, { reason: "left" }).catch(() => null);
    return `${state === "DRAFT" ? "publishing" : state}: ${inWords(published)}`;
  }

  /** What was left in the middle by an answer that never came: one person may have twenty of those. */
  async #withdrawAll(): Promise<void> {
    const query = "{ imports(states: [READING, DRAFT, UNREADABLE], first: 50) { nodes { id } } }";
    const { data } = (await this.#post("/graphql", { query })).body as {
      data?: { imports: { nodes: readonly { id: string }[] } };
    };
    for (const { id } of data?.imports.nodes ?? [])
      await this.#post(`/imports/${id}/withdraw`, { reason: "left" });
  }

  async #get(path: string): Promise<string> {
    const signal = AbortSignal.timeout(PATIENCE * 1_000);
    const response = await fetch(`${this.#origin}${path}`, { signal });
    await response.arrayBuffer();
    return response.ok ? "well" : String(response.status);
  }

  async #ask(query: string): Promise<string> {
    const answer = await this.#post("/graphql", { query });
    return answer.status === 200 && answer.body["errors"] === undefined ? "well" : inWords(answer);
  }

  async #post(path: string, body: object): Promise<Answer> {
    const response = await fetch(`${this.#origin}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE * 1_000),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Answer["body"]) };
  }
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The status, the code and the sentence that somebody is told. */
function inWords({ status, body }: Answer): string {
  const [error] = (body["errors"] ?? [body]) as readonly {
    message?: string;
    extensions?: { code?: string };
  }[];
  const sentence = (error?.message ?? JSON.stringify(body)).replace(/[0-9a-f-]{36}/u, "…").slice(0, 120);
  return `${status} ${error?.extensions?.code ?? ""} “${sentence}”`;
}
