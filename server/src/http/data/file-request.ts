import { GraphQLError, type GraphQLSchema } from "graphql";
import { readDialect } from "../../export/formats/csv-dialect.ts";
import type { Format } from "../../export/formats/format.ts";
import { FORMATS } from "../../export/formats/formats.ts";
import type { FileRequest } from "../../export/open-file.ts";
import { statisticsInAddress } from "../../graphql/statistics-in-address.ts";
import { InputError } from "../../statistics/request/request.ts";

/** There is nothing at this address, or not so much. */
export class NotThere extends GraphQLError {
  constructor(message: string, code: "NOT_FOUND" | "QUERY_TOO_COSTLY", suggestions: readonly string[]) {
    super(message, { extensions: { code, suggestions } });
  }
}

/** Parameters that say how a file is written, not what is in it. */
const OF_FILES = ["lang", "preset", "sep", "decimal"] as const;

/**
 * What an address asks for.
 *
 * @param file `{dataset}.{format}`
 * @throws InputError, NotThere or GraphQLError, in the words of the API
 */
export function fileRequest(
  schema: GraphQLSchema,
  file: string,
  url: string,
): { readonly format: Format; readonly asked: FileRequest } {
  const [dataset = "", ...rest] = file.split(".");
  const format = FORMATS.find(({ id }) => id === rest.join("."));
  if (format === undefined) {
    const accepted = FORMATS.map(({ id }) => `${dataset}.${id}`);
    throw new NotThere(
      `There is no file "${file}". There are ${accepted.join(", ")}.`,
      "NOT_FOUND",
      accepted,
    );
  }
  const parameters = parametersOf(url);
  const taken = new Map(OF_FILES.map((name) => [name, parameters.get(name) ?? null]));
  for (const name of OF_FILES) parameters.delete(name);
  const asked = statisticsInAddress(schema, dataset, parameters, format.isMap);
  const lang = (taken.get("lang") ?? "vi").toUpperCase();
  if (lang !== "VI" && lang !== "EN")
    throw new InputError("lang", `lang is vi or en; "${taken.get("lang")}" is neither.`, ["vi", "en"]);
  const dialect = readDialect(
    taken.get("preset") ?? null,
    taken.get("sep") ?? null,
    taken.get("decimal") ?? null,
  );
  const question = url.split("?")[1] ?? "";
  const kept = question.split("&").filter((each) => each !== "" && !each.startsWith("knownAt="));
  const address = `/data/${file}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
  return { format, asked: { dataset, asked, lang, dialect, question, address } };
}

/** Each name once. Throws InputError. */
function parametersOf(url: string): Map<string, string> {
  const found = new Map<string, string>();
  const at = url.indexOf("?");
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : url.slice(at))) {
    if (found.has(name))
      throw new InputError(name, `${name} is here twice. Write several with commas between: ${name}=a,b.`);
    found.set(name, value);
  }
  return found;
}
