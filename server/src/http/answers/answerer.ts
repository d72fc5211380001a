import type { HTTPGraphQLResponse } from "@apollo/server";
import type { Kysely } from "kysely";
import type { DatabaseAwayError } from "../../db/database-away.ts";
import type { Database } from "../../db/tables.ts";
import { untilAborted } from "../../db/until-aborted.ts";
import { type Admission, createContext, type Workload } from "../../graphql/context.ts";
import type { Engine } from "../../graphql/engine.ts";
import type { Limits } from "../../graphql/limits/limits.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { catalogueAsOf } from "../../statistics/catalogue/catalogue-as-of.ts";
import { InputError } from "../../statistics/request/request.ts";
import { resolveInstant } from "../../statistics/request/resolve-known-at.ts";
import { type Encoded, encode } from "./answer-body.ts";
import { UNTOLD } from "../../graphql/limits/answer-text.ts";
import type { CatalogueKeeper } from "./catalogue-keeper.ts";
import { pinOf } from "./pin.ts";
import { type Question, toHttpRequest } from "./question.ts";

/** An answer as bytes, with what is said of it in headers. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  /** For 405. */
  readonly allow: string | null;
  /** The data version it was answered from. */
  readonly version: number;
  /** Whether it has no errors, and so would be answered the same again. */
  readonly isGood: boolean;
  readonly body: Encoded;
  /** Errors of ours that happened, for the log; the reader was told only the request's id. */
  readonly faults: readonly unknown[];
}

export interface AnswererOptions {
  readonly engine: Engine;
  readonly db: Kysely<Database>;
  readonly catalogues: CatalogueKeeper;
  readonly limits: Limits;
}

/** What is executed, and what is refused; without them everything is. */
export interface Bounds {
  readonly admission?: Admission | undefined;
  readonly workload?: Workload | undefined;
}

/** Answers questions from the database, in whatever thread it is. */
export class Answerer {
  readonly #options: AnswererOptions;

  constructor(options: AnswererOptions) {
    this.#options = options;
  }

  /**
   * Rejects with a DatabaseAwayError when there is no database to ask.
   *
   * @param signal ends it: statements are cancelled, and what has not begun does not begin
   * @param bounds asked for the first try only: what is tried again has been admitted
   */
  async answer(question: Question, signal: AbortSignal, bounds: Bounds = {}): Promise<Answer> {
    const { catalogues } = this.#options;
    const { workload } = bounds;
    let catalogue = await catalogues.current();
    let { response, faults, isGood } = await this.#execute(question, catalogue, signal, bounds);
    if (faults.length > 0 && !signal.aborted) {
      const newest = await catalogues.newest();
      if (newest.dataVersion.id > catalogue.dataVersion.id) {
        // Data came in while it was asked, with members that the catalogue at hand did not know.
        catalogue = newest;
        ({ response, faults, isGood } = await this.#execute(question, catalogue, signal, { workload }));
      }
    }
    const { status = 200, headers, body } = response;
    if (body.kind !== "complete") throw new Error("Answers are given whole.");
    return {
      status,
      contentType: headers.get("content-type") ?? "application/json",
      allow: headers.get("allow") ?? null,
      version: catalogue.dataVersion.id,
      isGood: isGood && status === 200,
      body: await encode(body.string, UNTOLD, question.encoding),
      faults,
    };
  }

  async #execute(
    question: Question,
    catalogue: Catalogue,
    signal: AbortSignal,
    { admission, workload }: Bounds,
  ): Promise<{ response: HTTPGraphQLResponse; faults: unknown[]; isGood: boolean }> {
    const { engine, db, limits } = this.#options;
    const faults: unknown[] = [];
    let isGood = true;
    const away: DatabaseAwayError[] = [];
    const report = {
      requestId: question.requestId,
      lang: question.lang,
      away: (error: DatabaseAwayError) => void away.push(error),
      log: (error: unknown) => void faults.push(error),
      told: () => void (isGood = false),
    };
    const asked = await this.#asOf(catalogue, pinOf(question));
    const context = createContext({
      db: untilAborted(db, signal),
      ...asked,
      limits,
      admission,
      workload,
    });
    const httpGraphQLRequest = toHttpRequest(question);
    const response = await engine.reporting(report, () =>
      engine.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    const [first] = away;
    if (first !== undefined) throw first;
    return { response, faults, isGood };
  }

  /** The catalogue that is asked; the newest one beside the mistake where a question is pinned to no instant that can be. */
  async #asOf(
    catalogue: Catalogue,
    pin: string | null,
  ): Promise<{ readonly catalogue: Catalogue; readonly mistake: InputError | null }> {
    if (pin === null) return { catalogue, mistake: null };
    try {
      const knownAt = resolveInstant(catalogue, pin, "knownAt");
      // It is kept for others too, so it does not end with this question.
      return { catalogue: await catalogueAsOf(this.#options.db, catalogue, knownAt), mistake: null };
    } catch (error) {
      if (error instanceof InputError) return { catalogue, mistake: error };
      throw error;
    }
  }
}
