import { useSyncExternalStore } from "react";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { keptOnServer } from "../../../kept/kept-on-server.ts";
import type { SendState } from "../../../kept/sender.ts";
import { notify } from "../../../ui/toast.tsx";
import { knownSession } from "../../accounts/session.ts";
import { BriefingStore, type BrokenBriefing, type KeptBriefing } from "./briefing-store.ts";
import { ServerShelf } from "./server-shelf.ts";

/** What the browser keeps; null where it is turned off. */
function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Where one's own briefings are kept, and how far what was changed is on its way there. */
export type KeepingPlace =
  /** It is being found out whether the server keeps them. */
  | { readonly is: "opening" }
  | { readonly is: "browser" }
  /** The server should keep them and does not answer: they are kept in the browser meanwhile. */
  | { readonly is: "server away" }
  | { readonly is: "server"; readonly shelf: ServerShelf; readonly sending: SendState };

const now = (): string => new Date().toISOString();
let place: KeepingPlace = { is: "opening" };

/** The briefings of one's own: on the server for whom it keeps them, else in this browser. */
export const briefings = new BriefingStore(shelf(), now);

/** Those of this browser, wherever one's own are kept. */
export const inBrowser = new BriefingStore(shelf(), now);

addEventListener("storage", ({ key }) => {
  if (place.is !== "server") briefings.heardElsewhere(key);
  inBrowser.heardElsewhere(key);
});

/** Settled when it is known where they are kept, and which there are. */
export const opened: Promise<void> = open();

async function open(): Promise<void> {
  const session = await knownSession();
  if (session?.actions.includes("KEEP") !== true) return settle({ is: "browser" });
  const way = keptOnServer("briefings");
  const listed = await way.list();
  if (listed.is !== "done") return settle({ is: "server away" });
  const text = () => keepingWords(document.documentElement.lang === "en" ? "en" : "vi");
  const shelfThere: ServerShelf = new ServerShelf(
    way,
    listed.data.items,
    {
      state: (sending) => settle({ is: "server", shelf: shelfThere, sending }),
      changed: (key) => briefings.heardElsewhere(key),
      parted: () => notify({ text: text().parted }),
    },
    {
      person: session.account?.address ?? "",
      aside: shelf(),
      copied: (title) => text().mine(title),
      newId: () => briefings.newId(),
    },
  );
  // What is not there yet goes as soon as it can.
  addEventListener("online", () => void shelfThere.send());
  addEventListener("pagehide", () => void shelfThere.send());
  briefings.moveTo(shelfThere);
  settle({ is: "server", shelf: shelfThere, sending: { is: "kept" } });
  void shelfThere.begin();
}

function settle(next: KeepingPlace): void {
  place = next;
  briefings.tell();
}

/** Where one's own briefings are kept, followed as it changes. */
export function useKeepingPlace(): KeepingPlace {
  return useSyncExternalStore(briefings.subscribe, () => place);
}

/** All briefings of one's own, followed as they change. */
export function useBriefings(): readonly (KeptBriefing | BrokenBriefing)[] {
  useSyncExternalStore(briefings.subscribe, briefings.version);
  return briefings.all();
}

/** Those that lie in this browser while one's own are kept on the server. */
export function useLeftInBrowser(): readonly KeptBriefing[] {
  useSyncExternalStore(inBrowser.subscribe, inBrowser.version);
  const { is } = useKeepingPlace();
  return is === "server" ? inBrowser.all().filter((one) => one.is === "kept") : [];
}

/**
 * Moves the briefings of this browser to the server: each goes from here only when it is there. Returns how many stayed.
 */
export async function moveOver(): Promise<number> {
  if (place.is !== "server") return 0;
  const left = inBrowser.all().filter((one) => one.is === "kept");
  const there = new Set(briefings.all().map(({ id }) => id));
  const moved = left.map(({ id, document }) => {
    const to = there.has(id) ? briefings.newId() : id;
    briefings.keep(to, document);
    return { id, to };
  });
  await place.shelf.send();
  const listed = await keptOnServer("briefings").list();
  const known = new Set(listed.is === "done" ? listed.data.items.map(({ id }) => id) : []);
  for (const { id, to } of moved) if (known.has(to)) inBrowser.remove(id);
  return moved.filter(({ to }) => !known.has(to)).length;
}

/** One briefing, followed as it changes; null: there is none of this id. */
export function useBriefing(id: string): KeptBriefing | BrokenBriefing | null {
  return useSyncExternalStore(briefings.subscribe, () => briefings.find(id));
}
