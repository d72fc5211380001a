import { tmpdir } from "node:os";
import { resolve } from "node:path";
import type { Ending, HostileRequest } from "../requests/request.ts";
import type { Exchange } from "./wire.ts";

const PROJECT = resolve(import.meta.dirname, "../../../..");
/** What tells how we are made, and where we stand: stacks, paths, what a library or PostgreSQL said. */
const INSIDE = new RegExp(
  [
    String.raw`\bat (?:async )?[\w.<>]+ \(`,
    "node_modules",
    "file://",
    String.raw`\.ts:\d`,
    String.raw`\bE(?:NOENT|ACCES|CONN[A-Z]+)\b`,
    "invalid input syntax|invalid byte sequence|violates|duplicate key|out of range for type|syntax error at or near",
    "INTERNAL_SERVER_ERROR",
  ].join("|"),
);
const FOLDERS = [PROJECT, `${tmpdir()}/`];

/** What of an answer tells of the inside; null: nothing. */
export function insideIn(text: string): string | null {
  const at = INSIDE.exec(text)?.index ?? Math.max(...FOLDERS.map((folder) => text.indexOf(folder)));
  return at < 0 ? null : `tells of the inside: ${JSON.stringify(around(text, at))}`;
}

const VIETNAMESE = /[ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý]/i;
const SAID_TWICE = / – /;

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** What is wrong with how a request ended; null where nothing is. */
export function troubleWith(
  { ending, never }: HostileRequest,
  { end, text }: Exchange,
  lang: "vi" | "en",
): string | null {
  if (end === "late") return text === "" ? "hangs: no answer" : `hangs: ${text.slice(0, 60)}`;
  const inside = insideIn(text);
  if (inside !== null) return inside;
  const forbidden = never?.exec(text);
  if (forbidden !== null && forbidden !== undefined)
    return `got ${JSON.stringify(around(text, forbidden.index))}`;
  if (text === "") return ending === "cut" ? null : "cut without a word";
  const answers = answersIn(text);
  if (answers.length === 0) return `no HTTP: ${JSON.stringify(text.slice(0, 60))}`;
  for (const answer of answers) {
    const found = troubleIn(answer, ending, lang);
    if (found !== null) return `${answer.status}: ${found}`;
  }
  return null;
}

function troubleIn({ status, head, body }: Answer, ending: Ending, lang: "vi" | "en"): string | null {
  if (!/^x-content-type-options: nosniff/im.test(head)) return "headers are missing";
  if (status === 500 || status > 504) return "a fault of ours";
  const said = saidIn(head, body);
  const isRefused = status >= 400 || said.length > 0;
  if (isRefused) {
    const unsaid =
      status < 500 && /^content-type: text\/plain/im.test(head) ? null : wordless(said, status, lang);
    if (unsaid !== null) return unsaid;
  }
  switch (ending) {
    case "answer":
      return isRefused ? `refused: ${said[0]?.message.slice(0, 200) ?? ""}` : null;
    case "refusal":
      return isRefused ? null : "not refused";
    case "not yours":
      return status === 401 || status === 403 || status === 404 ? null : "another's";
    case "open":
      return status === 200 ? null : "not open";
    case "any":
    case "cut":
      return null;
  }
}

interface Told {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: unknown };
  }[];
  readonly problems?: readonly { readonly code: string; readonly message: { readonly vi: string } }[];
}

interface Said {
  readonly message: string;
  readonly code: unknown;
}

/** What is told of what was refused. */
function saidIn(head: string, body: string): readonly Said[] {
  if (!/^content-type: application\/[\w.+-]*json/im.test(head)) return [];
  try {
    const { errors, problems } = JSON.parse(Buffer.from(body, "latin1").toString()) as Told;
    // Of rows of the catalogue each thing that is wrong is told with its code.
    if (errors === undefined && problems !== undefined)
      return problems.map(({ code, message }) => ({ message: message.vi, code }));
    return (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions?.code }));
  } catch {
    return [];
  }
}

/** Whether a refusal has its code and its words, in the language of who asked. */
function wordless(said: readonly Said[], status: number, lang: "vi" | "en"): string | null {
  if (said.length === 0) return `refused (${status}) without a word`;
  for (const { message, code } of said) {
    if (typeof code !== "string") return `no code: ${message}`;
    if (message.trim() === "") return "no words";
    // What never became a request is told in both.
    if (SAID_TWICE.test(message)) continue;
    if (lang === "vi" && (!VIETNAMESE.test(message) || message.includes("thông báo của GraphQL")))
      return `not in Vietnamese: ${message.slice(0, 200)}`;
  }
  return null;
}

/** The answers that came one after the other on a connection. */
function answersIn(text: string): readonly Answer[] {
  return text.split(/(?=HTTP\/1\.1 \d{3} )/).flatMap((each) => {
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(each) ?? [];
    const end = each.indexOf("\r\n\r\n");
    // That one may go on is no answer yet.
    if (status === undefined || status === "100") return [];
    const head = end < 0 ? each : each.slice(0, end);
    const raw = end < 0 ? "" : each.slice(end + 4);
    const body = /^transfer-encoding: chunked/im.test(head) ? joined(raw) : raw;
    return [{ status: Number(status), head, body }];
  });
}

/** The pieces of a body, put together. */
function joined(raw: string): string {
  let body = "";
  for (let at = 0; ;) {
    const end = raw.indexOf("\r\n", at);
    const length = end < 0 ? 0 : Number.parseInt(raw.slice(at, end), 16);
    if (!(length > 0)) return body;
    body += raw.slice(end + 2, end + 2 + length);
    at = end + 4 + length;
  }
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 120);
