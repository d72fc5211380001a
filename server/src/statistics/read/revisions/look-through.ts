import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { findCells } from "../cells/find-cells.ts";
import type { CellPlace } from "./build-changed-cells-query.ts";
import { type Candidate, type Compared, findChangedCells } from "./changed-cells.ts";
import { type Cause, findCauses, type Moved } from "./find-causes.ts";
import { findWhoMayHave } from "./may-have-cause.ts";

/** How much is looked at for one answer at most. */
export interface MostLookedAt {
  /** Statistics that are compared for one page, and for counting them all. */
  readonly compared: number;
  /** Statistics that moved and whose cause is found to see whether it was asked for, page and count together. */
  readonly explained: number;
}

/** Some of what moved, in order. */
export interface Looked {
  readonly moved: readonly Candidate[];
  /** The last that was looked at; null where there was none. */
  readonly last: CellPlace | null;
  /** Whether nothing comes behind it. */
  readonly isWhole: boolean;
}

/** A statistic that moved, with why, where that was asked for. */
export interface Explained extends Moved {
  readonly cause: Cause | null;
}

/** Looks through what moved between two instants: all, or what moved for some causes. */
export class RevisionSearch {
  readonly #db: Kysely<Database>;
  readonly #compared: Compared;
  readonly #causes: ReadonlySet<Cause> | null;
  readonly #most: MostLookedAt;
  readonly #admit: (rows: number) => void;
  /** What was explained to see whether it is listed, by its place. */
  readonly #explained = new Map<string, Explained>();

  constructor(
    db: Kysely<Database>,
    compared: Compared,
    causes: ReadonlySet<Cause> | null,
    most: MostLookedAt,
    admit: (rows: number) => void,
  ) {
    this.#db = db;
    this.#compared = compared;
    this.#causes = causes;
    this.#most = most;
    this.#admit = admit;
  }

  /** Looks on until one more is found than the page holds, or there are no more, or enough was looked at. */
  async page(from: CellPlace | null, first: number): Promise<Looked> {
    const { compared, explained } = this.#most;
    const mayHave = await this.#suspect();
    const moved: Candidate[] = [];
    let last = from;
    let looked = 0;
    for (let next = 2 * first + 1; looked < compared && this.#explained.size < explained; next *= 4) {
      const most = Math.min(next, compared - looked);
      if (looked > 0) this.#admit(most);
      const found = await findChangedCells(this.#db, this.#compared, last, most);
      looked += most;
      const suspects = found.filter(({ hasMoved, cell }) => mayHave(cell) && hasMoved());
      const some = this.#causes === null ? suspects : suspects.slice(0, explained - this.#explained.size);
      moved.push(...(await this.#ofCauses(some)));
      const isAll = some.length === suspects.length;
      last = (isAll ? found : some).at(-1)?.place ?? last;
      const isWhole = isAll && found.length < most;
      if (moved.length > first || isWhole) return { moved, last, isWhole };
    }
    return { moved, last, isWhole: false };
  }

  /** How many there are in all; or what there was too much of to say. */
  async count(): Promise<number | keyof MostLookedAt> {
    const { compared, explained } = this.#most;
    const found = await findChangedCells(this.#db, this.#compared, null, compared + 1);
    this.#admit(found.length);
    if (found.length > compared) return "compared";
    const mayHave = await this.#suspect();
    const suspects = found.filter(({ hasMoved, cell }) => mayHave(cell) && hasMoved());
    if (this.#causes === null) return suspects.length;
    const isUnknown = ({ place }: Candidate): boolean => !this.#explained.has(keyOf(place));
    if (suspects.filter(isUnknown).length > explained - this.#explained.size) return "explained";
    return (await this.#ofCauses(suspects)).length;
  }

  /** What each said before and says now, and, where that is asked, why. */
  async explain(some: readonly Candidate[], hasCauses: boolean): Promise<readonly Explained[]> {
    const known = some.map(({ place }) => this.#explained.get(keyOf(place)));
    const all = known.flatMap((one) => one ?? []);
    if (all.length === some.length) return all;
    const { before, after } = this.#compared;
    const cells = some.map(({ cell }) => cell);
    const [{ rows: was }, { rows: now }] = [
      await findCells(this.#db, before, cells),
      await findCells(this.#db, after, cells),
    ];
    const moved = cells.flatMap((cell, index): Moved[] => {
      const [then, since] = [was[index], now[index]];
      return then === undefined || since === undefined ? [] : [{ cell, was: then, now: since }];
    });
    const causes = hasCauses ? await findCauses(this.#db, after, moved, before.knownAt, after.knownAt) : [];
    return moved.map((one, index) => ({ ...one, cause: causes[index] ?? null }));
  }

  /** Those that moved for a cause that was asked for. */
  async #ofCauses(some: readonly Candidate[]): Promise<readonly Candidate[]> {
    const causes = this.#causes;
    if (causes === null) return some;
    const unknown = some.filter(({ place }) => !this.#explained.has(keyOf(place)));
    this.#admit(unknown.length);
    const explained = await this.explain(unknown, true);
    for (const [index, { place }] of unknown.entries()) {
      const one = explained[index];
      if (one !== undefined) this.#explained.set(keyOf(place), one);
    }
    return some.filter(({ place }) => {
      const cause = this.#explained.get(keyOf(place))?.cause ?? null;
      return cause !== null && causes.has(cause);
    });
  }

  async #suspect(): Promise<(cell: Candidate["cell"]) => boolean> {
    return this.#causes === null ? () => true : findWhoMayHave(this.#db, this.#compared, this.#causes);
  }
}

const keyOf = ({ indicator_id, breakdown_id, period_id, area_id }: CellPlace): string =>
  [indicator_id, breakdown_id, period_id, area_id].join();
