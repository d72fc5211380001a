/** What should be there is not. Throws. */
export function missing(what: string, id: number): never {
  throw new Error(`The database refers to ${what} ${id}, which is not there`);
}
