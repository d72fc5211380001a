/** What the server keeps for a person: a document, and how often it was changed. */
export interface KeptItem {
  readonly id: string;
  readonly version: number;
  /** ISO instant of its last change. */
  readonly changed: string;
  /** In the link by which others read it; null: it has none. */
  readonly shared: string | null;
  readonly document: unknown;
}

export type KeptKind = "briefings" | "questions";

/** What became of something that was sent. */
export type Sent<T> =
  | { readonly is: "done"; readonly data: T }
  /** It was changed, or deleted, elsewhere meanwhile; nothing was overwritten. */
  | { readonly is: "late"; readonly isGone: boolean }
  /** In the reader's language. */
  | { readonly is: "refused"; readonly message: string }
  /** Nobody answered; it can be sent again. */
  | { readonly is: "unanswered" };

/** The way to what the server keeps of one kind. None of it rejects. */
export interface KeptWay {
  list(): Promise<Sent<{ readonly items: readonly KeptItem[] }>>;
  find(id: string): Promise<Sent<KeptItem>>;
  /** `version`: the one it was made from; 0: there was none. */
  put(
    id: string,
    version: number,
    document: unknown,
  ): Promise<Sent<{ readonly version: number; readonly changed: string }>>;
  remove(id: string, version: number): Promise<Sent<undefined>>;
}

/** Whether the server keeps things for whoever is at this page. */
export async function keepsForMe(): Promise<boolean> {
  const session = await asked<{ readonly actions: readonly string[] }>("GET", "/session");
  return session.is === "done" && session.data.actions.includes("KEEP");
}

/** What the server keeps of a kind, by its routes (docs/accounts.md). */
export function keptOnServer(kind: KeptKind): KeptWay {
  const at = (id: string): string => `/kept/${kind}/${encodeURIComponent(id)}`;
  return {
    list: () => asked("GET", `/kept/${kind}`),
    find: (id) => asked("GET", at(id)),
    put: (id, version, document) => asked("PUT", at(id), { version, document }),
    remove: (id, version) => asked("DELETE", `${at(id)}?version=${version}`),
  };
}

/** Gives a briefing a link by which others read it (what stands in it), or takes it away. */
export function shareOnServer(
  id: string,
  isShared: boolean,
): Promise<Sent<{ readonly shared: string } | undefined>> {
  const path = `/kept/briefings/${encodeURIComponent(id)}/share`;
  return isShared ? asked("POST", path, {}) : asked("DELETE", path);
}

/** What somebody shares by a link. */
export function sharedOnServer(shared: string): Promise<Sent<Pick<KeptItem, "changed" | "document">>> {
  return asked("GET", `/kept/shared/${encodeURIComponent(shared)}`);
}

async function asked<T>(
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  body?: object,
): Promise<Sent<T>> {
  try {
    const text = body === undefined ? null : JSON.stringify(body);
    const response = await fetch(path, {
      method,
      headers: {
        "accept-language": document.documentElement.lang,
        ...(text === null ? {} : { "content-type": "application/json" }),
      },
      ...(text === null ? {} : { body: text }),
      // What is sent as the page closes arrives all the same, as far as browsers take that much.
      keepalive: text !== null && text.length < mostAlive,
    });
    if (response.status === 204) return { is: "done", data: undefined as T };
    const answer: unknown = await response.json();
    return response.ok ? { is: "done", data: answer as T } : refusal(answer);
  } catch {
    return { is: "unanswered" };
  }
}

/** Letters of a request that may outlive its page: browsers take 64 KiB in all. */
const mostAlive = 15_000;

interface Refused {
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly reason?: string; readonly code?: string };
  }[];
}

function refusal(answer: unknown): Sent<never> {
  const [error] = (answer as Refused).errors ?? [];
  const { message, extensions: { reason = "", code = "" } = {} } = error ?? {};
  if (reason === "KEPT_CHANGED" || reason === "KEPT_GONE")
    return { is: "late", isGone: reason === "KEPT_GONE" };
  // Full, without a database, or asked too much: it goes by.
  const goesBy = code === "TOO_BUSY" || code === "RATE_LIMITED" || code === "INTERNAL_SERVER_ERROR";
  return message === undefined || goesBy ? { is: "unanswered" } : { is: "refused", message };
}
