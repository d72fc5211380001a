import { createHash } from "node:crypto";
import type { MessageLanguage } from "../../messages/message.ts";
import type { Feed } from "./atom.ts";

/** What a feed is narrowed to; null: not. */
export interface FeedOf {
  readonly dataset: string;
  readonly lang: MessageLanguage;
  readonly indicators: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly causes: readonly string[] | null;
}

/** Entries of a feed: whoever comes for more finds them on the page. */
const MOST_ENTRIES = 15;
/** Of an update so many statistics are told, those that moved the furthest. */
const MOST_TOLD = 5;

/** The question that a feed answers: what the page of changes asks. */
export const FEED_QUESTION = `query Feed($dataset: ID!, $indicators: [ID!], $areas: [ID!], $causes: [RevisionCause!], $lang: Language!) {
  datasets { id name(lang: $lang) }
  indicators { id name(lang: $lang) }
  areas(boundaries: "AS_REPORTED") { id name: distinctName(lang: $lang) }
  dataVersion { committedAt }
  updates(dataset: $dataset, indicators: $indicators, areas: $areas, causes: $causes, first: ${MOST_ENTRIES}) {
    nodes {
      at
      since
      causes { cause name(lang: $lang) }
      sentence(lang: $lang)
      moved
      furthest(first: ${MOST_TOLD}, causes: $causes) { sentence(lang: $lang) }
    }
  }
}`;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Its answer. */
export interface FeedAnswer {
  readonly datasets: readonly Named[];
  readonly indicators: readonly Named[];
  readonly areas: readonly Named[];
  readonly dataVersion: { readonly committedAt: string };
  readonly updates: {
    readonly nodes: readonly {
      readonly at: string;
      readonly since: string;
      readonly causes: readonly { readonly cause: string; readonly name: string }[];
      readonly sentence: string;
      readonly moved: number;
      readonly furthest: readonly { readonly sentence: string }[];
    }[];
  };
}

const WORDS = {
  VI: {
    product: "Bản đồ Phong trào",
    title: (dataset: string, only: string) => `Số liệu thay đổi: ${dataset}${only}`,
    moved: (count: string, told: string) =>
      `${count} số trên các trang thay đổi theo; ${told} thay đổi lớn nhất:`,
    movedAll: (count: string) => `${count} số trên các trang thay đổi theo:`,
  },
  EN: {
    product: "Movement Atlas",
    title: (dataset: string, only: string) => `Changes of figures: ${dataset}${only}`,
    moved: (count: string, told: string) =>
      `${count} statistics moved with them; the ${told} that moved the furthest:`,
    movedAll: (count: string) => `${count} statistics moved with them:`,
  },
} as const;

/**
 * The answer as a feed: an entry for each update. What an entry is of names it – dataset, what the feed is narrowed to, instant – whatever host serves it,
 * so that readers know again what they have seen.
 *
 * @param origin such as `https://atlas.example.vn`
 */
export function feedOfChanges(of: FeedOf, answer: FeedAnswer, origin: string): Feed {
  const { datasets, dataVersion, updates } = answer;
  const words = WORDS[of.lang];
  const count = new Intl.NumberFormat(of.lang === "VI" ? "vi-VN" : "en-GB");
  const causes = (updates.nodes[0]?.causes ?? []).map(({ cause, name }) => ({ id: cause, name }));
  const only = [
    ...named(of.indicators, answer.indicators),
    ...named(of.areas, answer.areas),
    ...named(of.causes, causes),
  ];
  const name = datasets.find(({ id }) => id === of.dataset)?.name ?? of.dataset;
  const page = (more: Readonly<Record<string, string>>): string =>
    `${origin}/changes${search({ dataset: of.dataset === "published" ? null : of.dataset, ...narrowed(of), ...more, lang: of.lang === "VI" ? null : "en" })}`;
  return {
    id: urn(of, "feed"),
    lang: of.lang.toLowerCase(),
    title: words.title(name, only.length === 0 ? "" : ` (${only.join(", ")})`),
    author: words.product,
    updated: updates.nodes[0]?.at ?? dataVersion.committedAt,
    self: `${origin}${feedPath(of)}`,
    page: page({}),
    entries: updates.nodes.map(({ at, since, sentence, moved, furthest }) => ({
      id: urn(of, at),
      title: sentence,
      updated: at,
      page: page({ changedSince: since, changedUntil: at }),
      lead:
        furthest.length === 0
          ? sentence
          : `${sentence} ${moved > furthest.length ? words.moved(count.format(moved), count.format(furthest.length)) : words.movedAll(count.format(moved))}`,
      list: furthest.map((one) => one.sentence),
    })),
  };
}

const named = (ids: readonly string[] | null, among: readonly Named[]): readonly string[] =>
  (ids ?? []).map((id) => among.find((one) => one.id === id)?.name ?? id);

/** Where a feed is. */
export function feedPath(of: FeedOf): string {
  return `/data/${of.dataset}/changes.atom${search({ ...narrowed(of), lang: of.lang === "VI" ? null : "en" })}`;
}

const narrowed = ({ indicators, areas, causes }: FeedOf) => ({
  indicators: indicators?.join(",") ?? null,
  areas: areas?.join(",") ?? null,
  causes: causes?.join(",") ?? null,
});

function search(parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`],
  );
  return given.length === 0 ? "" : `?${given.join("&")}`;
}

/** A name made of what something is (RFC 9562, version 8). */
function urn(of: FeedOf, what: string): string {
  const { dataset, lang, indicators, areas, causes } = of;
  const hash = createHash("sha256")
    .update(JSON.stringify([dataset, lang, indicators, areas, causes, what]))
    .digest("hex");
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
