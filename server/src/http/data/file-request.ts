import type { GraphQLSchema } from "graphql";
import { readDialect } from "../../export/formats/csv-dialect.ts";
import type { Format } from "../../export/formats/format.ts";
import { FORMATS } from "../../export/formats/formats.ts";
import type { FileRequest } from "../../export/open-file.ts";
import { ToldError } from "../../graphql/errors.ts";
import { statisticsInAddress } from "../../graphql/address/statistics-in-address.ts";
import { InputError } from "../../statistics/request/request.ts";

/** Parameters that say how a file is written, not what is in it. */
const OF_FILES = ["lang", "preset", "sep", "decimal"] as const;

/**
 * What an address asks for.
 *
 * @param file `{dataset}.{format}`
 * @throws InputError, ToldError or ValueError, in the words of the API
 */
export function fileRequest(
  schema: GraphQLSchema,
  file: string,
  url: string,
): { readonly format: Format; readonly asked: FileRequest; readonly reason: string | null } {
  const [dataset = "", ...rest] = file.split(".");
  const format = FORMATS.find(({ id }) => id === rest.join("."));
  if (format === undefined) {
    const accepted = FORMATS.map(({ id }) => `${dataset}.${id}`);
    const said = { code: "NO_SUCH_FILE", args: { file: file.slice(0, 200), accepted } } as const;
    throw new ToldError("NOT_FOUND", said, { extensions: { suggestions: accepted } });
  }
  const parameters = parametersOf(url);
  // For what it is taken away is no part of what is in it.
  const reason = parameters.get("reason") ?? null;
  parameters.delete("reason");
  const taken = new Map(OF_FILES.map((name) => [name, parameters.get(name) ?? null]));
  for (const name of OF_FILES) parameters.delete(name);
  const asked = statisticsInAddress(schema, dataset, parameters, format.isMap);
  const lang = (taken.get("lang") ?? "vi").toUpperCase();
  if (lang !== "VI" && lang !== "EN")
    throw new InputError(
      "lang",
      {
        code: "ONE_OF",
        args: { argument: "lang", written: taken.get("lang") ?? "", accepted: ["vi", "en"] },
      },
      ["vi", "en"],
    );
  const dialect = readDialect(
    taken.get("preset") ?? null,
    taken.get("sep") ?? null,
    taken.get("decimal") ?? null,
  );
  const parts = (url.split("?")[1] ?? "").split("&").filter((each) => !each.startsWith("reason="));
  const question = parts.join("&");
  const kept = parts.filter((each) => each !== "" && !each.startsWith("knownAt="));
  const address = `/data/${file}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
  return { format, asked: { dataset, asked, lang, dialect, question, address }, reason };
}

/** Each name once. Throws InputError. */
function parametersOf(url: string): Map<string, string> {
  const found = new Map<string, string>();
  const at = url.indexOf("?");
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : url.slice(at))) {
    if (found.has(name)) throw new InputError(name, { code: "PARAMETER_TWICE", args: { name } });
    found.set(name, value);
  }
  return found;
}
