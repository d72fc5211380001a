import { inject } from "vitest";
import { openTestDatabase } from "./database.ts";
import { makeOnce } from "./make-once.ts";

/**
 * A database of the calling test file's own, a copy of one that is made once in a run: whoever asks first makes it, and all
 * get copies, which takes a moment.
 *
 * @param name of what is in it; the same name, the same content
 * @param make fills the empty database at a connection string, and has closed all its connections to it when it returns
 * @returns its connection string
 */
export async function openCopy(name: string, make: (url: string) => Promise<void>): Promise<string> {
  await makeOnce(inject("postgres"), name, make);
  return openTestDatabase(name);
}
