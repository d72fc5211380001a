import type { AskedField } from "../question/asked-fields.ts";
import type { FileKind } from "./file-kinds.ts";

type Given = AskedField["arguments"];

/** What an address says in another way, or not at all: the dataset is in its path, and a file is no page. */
const notInAddress: ReadonlySet<string> = new Set(["dataset", "first", "after"]);

/**
 * The arguments of `statistics` as the parameters of `/data/…`: lists with commas, the parts of a filter named with a point, whatever is a
 * list of objects as JSON. What is null says nothing. The other direction is the server's `arguments-in-address.ts`.
 */
export function fileParameters(given: Given): readonly (readonly [name: string, value: string])[] {
  return Object.entries(given).flatMap(([name, value]) =>
    notInAddress.has(name) ? [] : written(name, value),
  );
}

function written(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [[name, listed(value)]];
  if (typeof value === "object")
    return Object.entries(value).flatMap(([part, inner]) => written(`${name}.${part}`, inner));
  return [[name, scalar(value)]];
}

function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === "object" ? null : scalar(value)));
  // What has a comma of its own, or would be read as JSON or trimmed, is written as JSON itself.
  const isPlain = texts.every(
    (text) => text !== null && text !== "" && text === text.trim() && !/[,[{]/u.test(text),
  );
  return isPlain ? texts.join(",") : JSON.stringify(values);
}

function scalar(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export interface FileSetting {
  readonly kind: Pick<FileKind, "format" | "preset">;
  readonly lang: "vi" | "en";
  /** An instant: the figures known then and no later ones; null: as the question says. */
  readonly knownAt: string | null;
}

/**
 * The address, without host, of the file that answers a question to `statistics` or `ratio` whole.
 *
 * @param beside parameters for what is asked of each row beside its answer
 */
export function fileAddress(
  given: Given,
  { kind, lang, knownAt }: FileSetting,
  beside: readonly (readonly [string, string])[] = [],
): string {
  const dataset = typeof given["dataset"] === "string" ? given["dataset"] : "published";
  const parameters = new URLSearchParams(
    [
      ...fileParameters(given),
      ...beside,
      ["lang", lang],
      ...(kind.preset === null ? [] : [["preset", kind.preset] as [string, string]]),
    ].map(([name, value]) => [name ?? "", value ?? ""]),
  );
  if (knownAt !== null) parameters.set("knownAt", knownAt);
  const query = parameters.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return `/data/${encodeURIComponent(dataset)}.${kind.format}?${query}`;
}
