import { keepsForMe, keptOnServer } from "../../kept/kept-on-server.ts";
import type { Kept } from "./kept.ts";
import { savedInBrowser, type KeptQuestion } from "./kept-question.ts";
import { questionsOnServer } from "./questions-on-server.ts";

/** Where one's own saved questions are. */
export interface SavedPlace {
  readonly isOnServer: boolean;
  readonly kept: Kept<KeptQuestion>;
}

let found: Promise<SavedPlace> | null = null;

/** On the server for whom it keeps things, else in this browser; found out once. */
export function savedPlace(): Promise<SavedPlace> {
  return (found ??= keepsForMe().then((isOnServer) => ({
    isOnServer,
    kept: isOnServer ? questionsOnServer(keptOnServer("questions")) : savedInBrowser,
  })));
}

/** Questions saved by name, wherever they are kept. */
export const saved: Kept<KeptQuestion> = {
  list: async () => (await savedPlace()).kept.list(),
  put: async (item) => (await savedPlace()).kept.put(item),
  remove: async (id) => (await savedPlace()).kept.remove(id),
  clear: async () => (await savedPlace()).kept.clear(),
};

/** The questions of this browser that are not where one's own are kept. */
export async function leftInBrowser(): Promise<readonly KeptQuestion[]> {
  return (await savedPlace()).isOnServer ? savedInBrowser.list() : [];
}

/** Moves the questions of this browser to the server, oldest first; each goes from here only when it is there. Rejects where one is not kept. */
export async function moveSavedOver(): Promise<void> {
  for (const question of (await leftInBrowser()).toReversed()) {
    const there = await saved.list();
    const isTaken = there.some(({ id }) => id === question.id);
    // The same name may be another question there.
    const id = isTaken
      ? `${question.name} (${new Date(question.at).toISOString().slice(0, 10)})`
      : question.id;
    await saved.put({ ...question, id, name: id });
    await savedInBrowser.remove(question.id);
  }
}
