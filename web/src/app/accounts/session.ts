import { useEffect, useSyncExternalStore } from "react";
import { askServer } from "./ask-server.ts";

/** A role that somebody has; null: not of a territory. */
export interface Grant {
  readonly role: string;
  readonly territory: string | null;
}

/** Who one is for the server, and what one may. */
export interface Session {
  readonly auth: "off" | "local" | "oidc";
  readonly readers: "all" | "signed-in";
  readonly account: {
    readonly name: string;
    readonly address: string;
    readonly grants: readonly Grant[];
  } | null;
  readonly actions: readonly string[];
}

let session: Session | null = null;
let asking: Promise<void> | null = null;
const followers = new Set<() => void>();

/** Asks anew who one is: after signing in or out. */
export async function refreshSession(): Promise<void> {
  const said = await askServer<Session>("GET", "/session");
  // Who cannot be asked is whoever it was: what is then tried, the server refuses.
  if (said.is === "done") session = said.data;
  for (const follow of followers) follow();
}

function subscribe(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

/** Who one is, asked once for all who want to know; null: it cannot be known. */
export async function knownSession(): Promise<Session | null> {
  await (asking ??= refreshSession());
  return session;
}

/** Who one is; null while that is not known. */
export function useSession(): Session | null {
  useEffect(() => {
    asking ??= refreshSession();
  }, []);
  return useSyncExternalStore(subscribe, () => session);
}
