import { parse } from "csv-parse/sync";
import type { Atlas } from "../../graphql/atlas.ts";

export interface Taken {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly bytes: Buffer;
  readonly error: { readonly message: string; readonly extensions: Record<string, unknown> } | undefined;
}

/** Asks for a file as a program does. */
export async function take(
  { app }: Atlas,
  url: string,
  headers: Record<string, string> = {},
  method: "GET" | "HEAD" = "GET",
): Promise<Taken> {
  const response = await app.inject({ method, url, headers });
  const type = String(response.headers["content-type"] ?? "");
  const errors =
    type.startsWith("application/json") && response.statusCode >= 400 ? response.json().errors : [];
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.body,
    bytes: response.rawPayload,
    error: errors[0],
  };
}

/** The rows of a CSV file by their headings. */
export function rowsOf(body: string, delimiter = ","): Record<string, string>[] {
  return parse(body, { columns: true, delimiter, bom: true });
}
