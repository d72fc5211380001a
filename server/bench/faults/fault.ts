import type { Atlas } from "../standing/start-atlas.ts";

/** Something that goes wrong around an atlas, made on purpose. */
export interface Fault {
  readonly name: string;
  /** What it is made with. */
  readonly means: string;
  /** Seconds for which it lasts. */
  readonly seconds: number;
  /** Why it cannot be made on this machine; null when it can. */
  lacking(): string | null;
  /** An atlas of its own, on a copy of a data directory, to which it can be done. */
  start(dataDir: string): Promise<Trial>;
}

/** An atlas to which a fault can be done. */
export interface Trial {
  readonly atlas: Atlas;
  /** Where its files are seen from here. */
  readonly dataDir: string;
  begin(): Promise<void>;
  /** What else is to be done while it lasts, and what came of it. */
  meanwhile?(): Promise<string>;
  end(): Promise<void>;
  /** What is wrong afterwards that nothing else would find. */
  findWrong?(): Promise<readonly string[]>;
  /** Frees what it took; the atlas has been stopped. */
  clear?(): Promise<void>;
}
