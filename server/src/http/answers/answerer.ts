import { LRUCache } from "lru-cache";
import type { Actor } from "../../accounts/may.ts";
import { type DatabaseAwayError, DatabaseBehindError } from "../../db/database-away.ts";
import { OtherVersionError } from "../../db/reading/at-version.ts";
import { type ReadFrom, Reading } from "../../db/reading/reading.ts";
import type { Missed } from "../../db/reading/replica.ts";
import { untilAborted } from "../../db/reading/until-aborted.ts";
import { type Admission, type Context, createContext, type Workload } from "../../graphql/context.ts";
import type { Engine, PlainQuestion } from "../../graphql/engine.ts";
import type { ErrorReport } from "../../graphql/errors.ts";
import type { Limits } from "../../graphql/limits/limits.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { catalogueAsOf } from "../../statistics/catalogue/catalogue-as-of.ts";
import { readCatalogue } from "../../statistics/catalogue/read-catalogue.ts";
import { InputError } from "../../statistics/request/request.ts";
import { resolveInstant } from "../../statistics/request/resolve-known-at.ts";
import { type Encoded, encode } from "./answer-body.ts";
import { UNTOLD } from "../../graphql/limits/answer-text.ts";
import type { CatalogueKeeper } from "./catalogue-keeper.ts";
import { misread } from "./misread.ts";
import { pinOf } from "./pin.ts";
import { plainly } from "./plain-question.ts";
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
  /** Whether it is the same for everybody. */
  readonly isForAll: boolean;
  readonly body: Encoded;
  /** Codes of the errors in it, each once. */
  readonly codes: readonly string[];
  /** The databases that its figures were read from; none where they were at hand. */
  readonly answeredBy: readonly string[];
  /** Why replicas did not answer statements of it, one entry each. */
  readonly missed: readonly Missed[];
  /** Errors of ours that happened, for the log; the reader was told only the request's id. */
  readonly faults: readonly unknown[];
}

export interface AnswererOptions extends ReadFrom {
  readonly engine: Engine;
  readonly catalogues: CatalogueKeeper;
  readonly limits: Limits;
}

/** What is executed, and what is refused; without them everything is. */
export interface Bounds {
  readonly admission?: Admission | undefined;
  readonly workload?: Workload | undefined;
}

/** What is answered to one try. */
interface Executed {
  readonly status: number;
  readonly contentType: string;
  readonly allow: string | null;
  readonly text: string;
}

interface Tried {
  readonly executed: Executed;
  readonly faults: readonly unknown[];
  readonly codes: ReadonlySet<string>;
  readonly isForAll: boolean;
  readonly answeredBy: ReadonlySet<string>;
  readonly missed: readonly Missed[];
}

/** How often a question is asked of data that others are changing; then it is asked of one snapshot. */
const TRIES = 2;

/** Values of `Accept` whose content type is remembered; programs send a handful. */
const ACCEPTS = 100;
const ACCEPT_LENGTH = 300;

/** Answers questions from the database, in whatever thread it is. */
export class Answerer {
  readonly #options: AnswererOptions;
  /** What Apollo answers to whom, by `Accept`. */
  readonly #contentTypes = new LRUCache<string, string>({ max: ACCEPTS });

  constructor(options: AnswererOptions) {
    this.#options = options;
  }

  /** Whether a question's document has come before, so that neither reading nor validating it takes any time. */
  knows(asked: PlainQuestion): boolean {
    return this.#options.engine.knows(asked);
  }

  /**
   * Rejects with a DatabaseAwayError when there is no database to ask, or only one that is behind what is known to have been published.
   *
   * @param signal ends it: statements are cancelled, and what has not begun does not begin
   * @param bounds asked for the first try only: what is tried again has been admitted
   * @param asked what the question asks plainly
   */
  async answer(
    question: Question,
    signal: AbortSignal,
    bounds: Bounds = {},
    asked: PlainQuestion | null = plainly(question),
  ): Promise<Answer> {
    const { catalogues } = this.#options;
    const { workload } = bounds;
    let catalogue = await catalogues.current(question.atLeast);
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const bounded = tries === 1 ? bounds : { workload };
      try {
        mustHold(catalogue, question.atLeast);
        const tried = await this.#execute(question, asked, catalogue, signal, bounded, this.#options);
        if (tried.faults.length === 0 || signal.aborted || tries > 1)
          return await given(question, catalogue, tried);
        const newest = await catalogues.newest();
        if (newest.dataVersion.id <= catalogue.dataVersion.id) return await given(question, catalogue, tried);
        // Something of now was read, with members that the catalogue at hand did not know.
        catalogue = newest;
      } catch (error) {
        if (!(error instanceof OtherVersionError)) throw error;
        signal.throwIfAborted();
        catalogue = await catalogues.newest();
      }
    }
    return this.#answerFromOneSnapshot(question, signal, workload, asked);
  }

  /** However often data comes in meanwhile: catalogue and figures of the same instant. It is slower, because one statement waits for the other. */
  async #answerFromOneSnapshot(
    question: Question,
    signal: AbortSignal,
    workload: Workload | undefined,
    asked: PlainQuestion | null,
  ): Promise<Answer> {
    const { db, catalogues } = this.#options;
    const known = await catalogues.current();
    const snapshot = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
    return snapshot.execute(async (tx) => {
      const catalogue = await readCatalogue(tx, known);
      try {
        mustHold(catalogue, Math.max(question.atLeast, known.dataVersion.id));
        const tried = await this.#execute(question, asked, catalogue, signal, { workload }, { db: tx });
        return await given(question, catalogue, tried);
      } catch (error) {
        throw error instanceof OtherVersionError ? new DatabaseBehindError(error) : error;
      }
    });
  }

  /** Throws an OtherVersionError when the figures in the database are not those of the catalogue. */
  async #execute(
    question: Question,
    asked: PlainQuestion | null,
    catalogue: Catalogue,
    signal: AbortSignal,
    { admission, workload }: Bounds,
    from: ReadFrom,
  ): Promise<Tried> {
    const { limits } = this.#options;
    const faults: unknown[] = [];
    const codes = new Set<string>();
    let isForAll = true;
    const asker = (): Actor => {
      isForAll = false;
      return question.actor;
    };
    const away: DatabaseAwayError[] = [];
    const report = {
      requestId: question.requestId,
      lang: question.lang,
      away: (error: DatabaseAwayError) => void away.push(error),
      log: (error: unknown) => void faults.push(error),
      told: (code: string) => void codes.add(code),
    };
    const asOf = await this.#asOf(catalogue, pinOf(question), from);
    const mistake = misread(question) ?? asOf.mistake;
    const reading = new Reading(from, catalogue.dataVersion.id, signal);
    const live = untilAborted(from.db, signal);
    const contextOf = (): Context =>
      createContext({ db: reading.db, live, ...asOf, mistake, limits, asker, admission, workload });
    const executed =
      (asked === null ? null : await this.#again(question, asked, contextOf, report)) ??
      (await this.#byApollo(question, contextOf(), report));
    if (reading.other !== null) throw reading.other;
    const [first] = away;
    if (first !== undefined) throw first;
    const { answeredBy, missed } = reading;
    return { executed, faults, codes, isForAll, answeredBy, missed };
  }

  /** Null where it has to be asked otherwise. */
  async #again(
    { headers }: Question,
    asked: PlainQuestion,
    contextOf: () => Context,
    report: ErrorReport,
  ): Promise<Executed | null> {
    const contentType = this.#contentTypes.get(headers["accept"] ?? "");
    if (contentType === undefined) return null;
    const answer = await this.#options.engine.again(asked, contextOf, report);
    return answer && { ...answer, contentType, allow: null };
  }

  async #byApollo(question: Question, context: Context, report: ErrorReport): Promise<Executed> {
    const { engine } = this.#options;
    const httpGraphQLRequest = toHttpRequest(question);
    const { status, headers, body } = await engine.reporting(report, () =>
      engine.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    if (body.kind !== "complete") throw new Error("Answers are given whole.");
    const contentType = headers.get("content-type");
    const accept = question.headers["accept"] ?? "";
    if (contentType !== undefined && status === undefined && accept.length <= ACCEPT_LENGTH)
      this.#contentTypes.set(accept, contentType);
    return {
      status: status ?? 200,
      contentType: contentType ?? "application/json",
      allow: headers.get("allow") ?? null,
      text: body.string,
    };
  }

  /** The catalogue that is asked; the newest one beside the mistake where a question is pinned to no instant that can be. */
  async #asOf(
    catalogue: Catalogue,
    pin: string | null,
    from: ReadFrom,
  ): Promise<{ readonly catalogue: Catalogue; readonly mistake: InputError | null }> {
    if (pin === null) return { catalogue, mistake: null };
    try {
      const knownAt = resolveInstant(catalogue, pin, "knownAt");
      // It is kept for others too, so it does not end with this question.
      const reading = new Reading(from, catalogue.dataVersion.id, null);
      return { catalogue: await catalogueAsOf(reading.db, catalogue, knownAt), mistake: null };
    } catch (error) {
      if (error instanceof InputError) return { catalogue, mistake: error };
      throw error;
    }
  }
}

/** An answer that is older than what its reader may have seen is none. */
function mustHold({ dataVersion }: Catalogue, atLeast: number): void {
  if (dataVersion.id < atLeast) throw new OtherVersionError(dataVersion.id, atLeast);
}

async function given(
  question: Question,
  { dataVersion }: Catalogue,
  { executed, faults, codes, isForAll, answeredBy, missed }: Tried,
): Promise<Answer> {
  const { text, ...head } = executed;
  return {
    ...head,
    version: dataVersion.id,
    isGood: codes.size === 0 && head.status === 200,
    isForAll,
    body: await encode(text, UNTOLD, question.encoding),
    codes: [...codes],
    answeredBy: [...answeredBy],
    missed,
    faults,
  };
}
