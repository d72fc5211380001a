import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { may } from "../../accounts/may.ts";
import type { Database } from "../../db/tables.ts";
import { NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { datasetOf } from "../../import/hand-ins/take-in.ts";
import type { Doubt, LeftOutReason } from "../../import/report-text/proposal.ts";
import { isPdf, readPdfApart } from "../../import/report-documents/pdf/read-pdf-apart.ts";
import { reportTextEn } from "../../import/report-text/words/en.ts";
import { reportTextVi } from "../../import/report-text/words/vi.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately } from "../accounts/refuse.ts";
import type { ImportThreads } from "../import-threads/import-threads.ts";
import { goneSignal } from "../admission/gone.ts";
import { answered } from "./answered.ts";
import { REPORT_TEXT } from "./bodies.ts";
import { receiveParts } from "./receive-file.ts";

export interface ReadingTextRouteOptions {
  readonly db: Kysely<Database>;
  readonly fileBytes: number;
  readonly bodyLimit: number;
  readonly threads: ImportThreads;
  /** Takes what is sent, each caller in turn. */
  readonly receive: <T>(reply: FastifyReply, work: () => Promise<T>) => Promise<T>;
  /** Waits until it is this caller's turn; what it gives ends the turn. */
  readonly enter: (reply: FastifyReply) => Promise<() => void>;
}

const FIELDS: ReadonlySet<string> = new Set(["dataset", "published"]);
/** Milliseconds after which a text is given up: sixty pages take well under one second, whatever one can think of three. */
const PATIENCE = 60_000;

/** `POST /imports/reading-text`: the figures that the text of a report says, for a person to confirm. Nothing of it is kept. */
export function readingTextRoute(app: FastifyInstance, options: ReadingTextRouteOptions): void {
  const { db, fileBytes, bodyLimit, threads, receive, enter } = options;
  app.post("/imports/reading-text", { bodyLimit }, (request, reply) =>
    answered(reply, async () => {
      const verdict = may(askerOf(request).actor, "HAND_IN", { area: null }, () => false);
      if (!verdict.may) throw new NotAllowed(verdict);
      // Before it is their turn: whoever sends slowly keeps nobody else waiting.
      const { report: sent, published, dataset } = await receive(reply, () => received(request, fileBytes));
      const leave = await enter(reply);
      try {
        await datasetOf(db, dataset);
        const gone = goneSignal(reply);
        // What is told as text is looked at once more for letters older than Unicode, as all files are.
        const report =
          typeof sent !== "string" && isPdf(sent) ? Buffer.from(await textOfPdf(sent, gone)) : sent;
        const given = { report, published: published === "" ? null : published };
        const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), gone]);
        const read = await threads.run("report", given, { signal }).catch((error: unknown) => {
          if (!signal.aborted) throw error;
          throw new Refusal(422, { code: "REPORT_TOO_LABORIOUS", args: {} }, "text");
        });
        return await answerPrivately(reply, {
          text: read.text,
          proposals: read.proposals.map((proposal) => ({
            ...proposal,
            doubts: proposal.doubts.map(inWords),
          })),
          leftOut: read.leftOut.map((left) => ({ ...left, reason: inWords(left.reason) })),
        });
      } finally {
        leave();
      }
    }),
  );
}

/** Whoever went away meanwhile is not there to be told; nothing went wrong with us. */
function textOfPdf(bytes: Uint8Array, gone: AbortSignal): Promise<string> {
  return readPdfApart(bytes, gone).catch((error: unknown) => {
    if (!gone.aborted) throw error;
    throw new Refusal(422, { code: "REPORT_TOO_LABORIOUS", args: {} }, "text");
  });
}

/** A code with its sentence in each language. */
function inWords(code: Doubt | LeftOutReason) {
  return { code, sentence: { vi: reportTextVi[code], en: reportTextEn[code] } };
}

/** A report as JSON has it, or as the file of a form. */
async function received(request: FastifyRequest, fileBytes: number) {
  const { file, fields } = request.isMultipart()
    ? await receiveParts(request, fileBytes, FIELDS)
    : { file: null, fields: null };
  if (fields !== null && file === null) throw new Refusal(400, { code: "FILE_MISSING", args: {} }, "file");
  const body = file === null ? request.body : { ...Object.fromEntries(fields), text: "" };
  const given = REPORT_TEXT.safeParse(body);
  if (given.success) return { ...given.data, report: file === null ? given.data.text : file.bytes };
  const field = String(given.error.issues[0]?.path[0] ?? "text");
  throw new Refusal(400, { code: "REPORT_FIELD_WRONG", args: { field } }, field);
}
