/** What is kept has a name of its own: of two of one name the newer stays. */
export interface Item {
  readonly id: string;
}

/**
 * A few things kept for a person, newest first: in the browser (kept-in-browser.ts), or by the server (questions-on-server.ts). Each gives back what is kept then, and rejects where nothing can be kept.
 */
export interface Kept<T extends Item> {
  list(): Promise<readonly T[]>;
  put(item: T): Promise<readonly T[]>;
  remove(id: string): Promise<readonly T[]>;
  clear(): Promise<readonly T[]>;
}
