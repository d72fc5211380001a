import type { MessagePort } from "node:worker_threads";
import type { ThreadConnections } from "../../db/reading/open-in-thread.ts";
import type { Limits } from "../../graphql/limits/limits.ts";
import type { Question } from "../answers/question.ts";

/** What a worker is made with: what it needs to answer as the main thread does. */
export interface WorkerSettings extends ThreadConnections {
  readonly limits: Limits;
  /** See CatalogueKeeper. */
  readonly freshFor: number | undefined;
}

/** One question for a worker. */
export interface Task {
  readonly question: Question;
  /** A message that comes here says that the answer is no longer wanted, and why. */
  readonly end: MessagePort;
  /** Whether it is told what the answer was spent on. */
  readonly isTraced: boolean;
}
