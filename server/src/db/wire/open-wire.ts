import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { channelOf, type News, type Topic, TOPICS, type Wire } from "./wire.ts";

/** Of the connection on which a server hears others, in `pg_stat_activity`. */
export const WIRE_NAME = "movement-atlas-wire";

export interface OpenWireOptions {
  /** Of the database that is written to: a standby passes nothing on. */
  readonly connectionString: string;
  /** Milliseconds until a line that was cut is tried again. */
  readonly again?: number;
  /** Milliseconds between two signs of life. */
  readonly beat?: number;
  /** Told in one line each that the line is cut, and that it is there again. */
  readonly say?: (line: string) => void;
}

/** What stands in a notification. PostgreSQL takes 8,000 bytes; ours have a few hundred. */
interface Notice<T extends Topic> {
  readonly news: News[T];
  /** The line it was told on, which does not hear itself; none: the database itself tells it. */
  readonly from?: string;
}

/** Milliseconds in which a connection opens or answers; else it is another one's turn. */
const PATIENCE = 5_000;
/** What waits to be told while the line is busy; of more, the oldest is not told. */
const MOST_WAITING = 200;

/** Opens a line on a connection of its own, and again whenever it is cut. */
export function openWire({
  connectionString,
  again = 1_000,
  beat = 10_000,
  say = () => undefined,
}: OpenWireOptions): Wire {
  const me = randomUUID();
  const listeners = new Map<Topic, Set<(news: never) => void>>();
  const closing = new AbortController();
  const waiting: { readonly channel: string; readonly text: string }[] = [];
  let client: pg.Client | null = null;
  let telling = false;

  const heard = ({ channel, payload = "" }: pg.Notification): void => {
    const topic = TOPICS.find((each) => channelOf(each) === channel);
    const notice = topic === undefined ? null : noticeOf(payload);
    if (topic === undefined || notice === null || notice.from === me) return;
    for (const listener of listeners.get(topic) ?? []) listener(notice.news as never);
  };

  /** Opens the line; resolves when it is cut. */
  const once = async (opened: () => void): Promise<void> => {
    const own = new pg.Client({
      connectionString,
      application_name: WIRE_NAME,
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
    });
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    own.on("error", () => resolve());
    own.on("end", () => resolve());
    own.on("notification", heard);
    closing.signal.addEventListener("abort", () => resolve(), { once: true });
    let beating: NodeJS.Timeout | undefined;
    try {
      await own.connect();
      await own.query(TOPICS.map((topic) => `listen ${channelOf(topic)}`).join(";"));
      opened();
      client = own;
      void pass();
      beating = setInterval(() => {
        const late = setTimeout(resolve, PATIENCE).unref();
        own
          .query("select 1")
          .finally(() => clearTimeout(late))
          .catch(() => resolve());
      }, beat).unref();
      await cut;
    } finally {
      client = null;
      clearInterval(beating);
      own.end().catch(() => undefined);
    }
  };

  /** Tells what waits, one after the other. */
  const pass = async (): Promise<void> => {
    if (telling) return;
    telling = true;
    try {
      for (let next = client && waiting.shift(); next && client; next = client && waiting.shift())
        await client.query("select pg_notify($1, $2)", [next.channel, next.text]);
    } catch {
      // The line was cut with it: whoever would have heard it looks for themselves.
    } finally {
      telling = false;
    }
  };

  const keep = (async () => {
    let isCut = false;
    while (!closing.signal.aborted) {
      try {
        await once(() => {
          if (isCut) say("the line to other servers is there again");
          isCut = false;
        });
      } catch {
        // It could not be opened; why, the watch of the database tells.
      }
      if (closing.signal.aborted) return;
      if (!isCut)
        say("the line to other servers is cut: what they tell is looked for until it is there again");
      isCut = true;
      await sleep(again, null, { ref: false, signal: closing.signal }).catch(() => undefined);
    }
  })();

  return {
    tell(topic, news) {
      if (waiting.length >= MOST_WAITING) waiting.shift();
      waiting.push({ channel: channelOf(topic), text: JSON.stringify({ news, from: me }) });
      void pass();
    },
    hear(topic, listener) {
      const own = listeners.get(topic) ?? new Set();
      listeners.set(topic, own.add(listener));
      return () => void own.delete(listener);
    },
    async close() {
      closing.abort();
      await keep;
    },
  };
}

function noticeOf<T extends Topic>(payload: string): Notice<T> | null {
  try {
    return JSON.parse(payload) as Notice<T>;
  } catch {
    // Somebody else's.
    return null;
  }
}
