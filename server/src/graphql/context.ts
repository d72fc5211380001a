import type { Kysely } from "kysely";
import { type Actor, NOBODY } from "../accounts/may.ts";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "../statistics/catalogue/catalogue.ts";
import type { AskedContext } from "../statistics/read/row-context.ts";
import type { InputError, StatisticRow } from "../statistics/request/request.ts";
import type { Limits } from "./limits/limits.ts";
import type { StaticCost } from "./limits/static-cost.ts";
import { Loaders } from "./loaders.ts";

/** What one request's resolvers have at hand. */
export interface Context {
  /** Figures and all that is said of them, of the catalogue's data version and no other. Its statements end when the request does. */
  readonly db: Kysely<Database>;
  /** What changes without a new data version, as it is now: files handed in, what is on record. */
  readonly live: Kysely<Database>;
  /** All reference data, as of the data version this request is answered from, or of the instant that it is pinned to. */
  readonly catalogue: Catalogue;
  /** Why it is not answered at all: what it is pinned to is no instant that can be asked about. */
  readonly mistake: InputError | null;
  /** What is loaded for a page at once. */
  readonly loaders: Loaders;
  /** What one question may ask for. */
  readonly limits: Limits;
  /** The question's variables as its document declares them; set before anything is executed, see limits/admission.ts. */
  variables: Readonly<Record<string, unknown>>;
  /** How the rows that are asked for more were asked; see statistic.ts. */
  readonly askedAs: WeakMap<StatisticRow, AskedContext>;
  /** Told of rows before they are worked on; throws when they are more than may be worked on here. */
  readonly admit: (rows: number) => void;
  /** Whoever asks. An answer that depends on it is theirs alone: it is kept for nobody. */
  readonly asker: () => Actor;
  /** Asked once the cost is known, before anything is executed. */
  readonly admission: Admission;
}

export interface ContextOptions {
  readonly db: Kysely<Database>;
  /** The same when not given. */
  readonly live?: Kysely<Database>;
  readonly catalogue: Catalogue;
  readonly mistake?: InputError | null;
  readonly limits: Limits;
  /** Nobody who has signed in when not given. */
  readonly asker?: (() => Actor) | undefined;
  /** May refuse by throwing; without one everything is executed. */
  readonly admission?: Admission | undefined;
  /** What is thrown when more rows have to be worked on than may be here. */
  readonly workload?: Workload | undefined;
}

/** Whether an operation of such a cost is executed here; what is not executed has no data. */
export type Admission = (
  cost: Pick<StaticCost, "cost" | "rows" | "values" | "driver">,
) => "here" | "elsewhere";

/**
 * Rows that one request may work on. Beside the rows of its answer these are all that have to be put in the order of their
 * values to find the first ones.
 */
export interface Workload {
  readonly most: number;
  /** Made when there are more. */
  readonly refusal: (rows: number) => Error;
}

export function createContext({
  db,
  live = db,
  catalogue,
  mistake = null,
  limits,
  asker = () => NOBODY,
  admission,
  workload,
}: ContextOptions): Context {
  const askedAs = new WeakMap<StatisticRow, AskedContext>();
  let worked = 0;
  const admit = (more: number): void => {
    worked += Math.max(0, more);
    if (workload !== undefined && worked > workload.most) throw workload.refusal(worked);
  };
  const loaders = new Loaders(db, catalogue, askedAs, admit);
  return {
    db,
    live,
    catalogue,
    mistake,
    askedAs,
    limits,
    admit,
    asker,
    admission: admission ?? (() => "here"),
    loaders,
    variables: {},
  };
}
