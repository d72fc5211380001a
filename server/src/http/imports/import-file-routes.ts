import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { FoundImport } from "../../import/hand-ins/find-imports.ts";
import { Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { REPORT_FORMATS, reportFile } from "../../import/report-files/report-file.ts";
import type { ImportThreads } from "../import-threads/import-threads.ts";
import { languageOf } from "../language.ts";
import { answered } from "./answered.ts";
import { sendFile } from "./send-file.ts";

type Numbered = FastifyRequest<{ Params: { id: string } }>;

/** Milliseconds after which marking is given up: nobody else's file is marked meanwhile, and a book of 50,000 cells takes a second. */
const PATIENCE = 120_000;

export interface ImportFileRoutesOptions {
  readonly db: Kysely<Database>;
  /** An import that whoever asks sees all of; rejects where there is none. */
  readonly seen: (request: Numbered) => Promise<FoundImport>;
  readonly threads: ImportThreads;
  /** Waits until it is this caller's turn; what it gives ends the turn. */
  readonly enter: (reply: FastifyReply) => Promise<() => void>;
}

/** What is taken away of an import: the file as it was sent, the same with what is wrong marked, and the report. */
export function importFileRoutes(app: FastifyInstance, options: ImportFileRoutesOptions): void {
  const { db, seen, threads, enter } = options;
  app.get("/imports/:id/file", (request: Numbered, reply) =>
    answered(reply, async () => {
      const { fileName, bytes } = await fileOf(request);
      return sendFile(reply, fileName, "application/octet-stream", bytes);
    }),
  );

  app.get("/imports/:id/marked", (request: Numbered, reply) =>
    answered(reply, async () => {
      const { checked, fileName, bytes } = await fileOf(request);
      const lang = languageOf(request.headers);
      const leave = await enter(reply);
      const wish = { name: fileName, bytes, problems: checked?.problems ?? [], lang };
      const signal = AbortSignal.timeout(PATIENCE);
      const marked = threads.run("mark", wish, { signal }).catch((error: unknown) => {
        throw signal.aborted ? new Refusal(422, { code: "MARKING_TOO_LABORIOUS", args: {} }) : error;
      });
      const file = await marked.finally(leave);
      return sendFile(reply, file.name, "application/octet-stream", Buffer.from(file.bytes));
    }),
  );

  app.get<{ Params: { id: string }; Querystring: { format?: string } }>(
    "/imports/:id/report",
    (request, reply) =>
      answered(reply, async () => {
        const found = await seen(request);
        const { format = "json" } = request.query;
        const known = REPORT_FORMATS.find((name) => name === format);
        if (known === undefined)
          throw new Refusal(400, {
            code: "ONE_OF",
            args: { argument: "format", written: format.slice(0, 20), accepted: REPORT_FORMATS },
          });
        const checked = await found.checked();
        const { fresh = 0, changed = 0, same = 0, refused = 0 } = checked?.counts ?? {};
        const file = reportFile(
          {
            file: found.fileName ?? found.id,
            dataset: found.dataset,
            at: found.changedAt,
            counts: { accepted: fresh + changed, unchanged: same, refused },
            problems: checked?.problems ?? [],
          },
          known,
          languageOf(request.headers),
        );
        return sendFile(reply, file.name, file.type, file.bytes);
      }),
  );

  /** The file of an import that whoever asks sees all of. */
  async function fileOf(request: Numbered) {
    const found = await seen(request);
    const file = await db
      .selectFrom("import_file")
      .select("bytes")
      .where("import_id", "=", found.id)
      .executeTakeFirst();
    if (file === undefined) throw new Refusal(410, { code: "FILE_GONE", args: {} });
    return { fileName: found.fileName ?? "file", bytes: file.bytes, checked: await found.checked() };
  }
}
