import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { FoundImport } from "../../../import/hand-ins/find-imports.ts";
import { Refusal } from "../../../import/hand-ins/steps/refusal.ts";
import type { CallerOf } from "../../admission/caller.ts";
import { answered } from "../answered.ts";
import type { ImportJobs } from "../import-jobs.ts";
import { ProgressStream } from "./progress-stream.ts";

type Numbered = FastifyRequest<{ Params: { id: string } }>;

export interface ProgressRouteOptions {
  readonly db: Kysely<Database>;
  readonly jobs: ImportJobs;
  /** The import, where whoever asks sees all of it; throws otherwise. */
  readonly seen: (request: Numbered) => Promise<FoundImport>;
  readonly callerOf: CallerOf;
}

/** Milliseconds between looks at an import that another server reads. */
const ASK = 3_000;
/** Streams of progress at once, and of one caller. */
const STREAMS = { all: 100, ofOne: 6 } as const;

/** `GET /imports/:id/events`: how far reading or checking is, on whichever server that is done, until it is over. */
export function progressRoute(
  app: FastifyInstance,
  { db, jobs, seen, callerOf }: ProgressRouteOptions,
): void {
  const streams = new Map<ProgressStream, string>();
  app.addHook("preClose", () => {
    for (const stream of streams.keys()) stream.end("CLOSING");
  });

  // Of what is told as it happens there is no head alone.
  app.get(
    "/imports/:id/events",
    { exposeHeadRoute: false, config: { staysOpen: true } },
    (request: Numbered, reply) =>
      answered(reply, async () => {
        const { id } = request.params;
        const { state: before } = await seen(request);
        const caller = callerOf(request).name;
        const own = [...streams.values()].filter((each) => each === caller).length;
        if (streams.size >= STREAMS.all || own >= STREAMS.ofOne)
          throw new Refusal(429, { code: "TOO_MANY_WAITING", args: { seconds: 10 } });
        let asking: NodeJS.Timeout | undefined;
        const stream = new ProgressStream(reply, () => {
          streams.delete(stream);
          clearInterval(asking);
          leave?.();
        });
        streams.set(stream, caller);
        const end = async (): Promise<void> => stream.end(await stateOf(id));
        const leave = jobs.listen(id, before === "READING", (progress) => {
          if (progress === null) void end().catch(() => stream.end("UNKNOWN"));
          else stream.progress(progress);
        });
        if (leave === null) await end();
        else if (!jobs.isHere(id))
          // Of what another server does may be that not everything is heard.
          asking = setInterval(() => void look(id, stream).catch(() => undefined), ASK);
        return reply;
      }),
  );

  async function look(id: string, stream: ProgressStream): Promise<void> {
    const state = await stateOf(id);
    if (state !== "READING" && !jobs.isHere(id)) stream.end(state);
  }

  async function stateOf(id: string): Promise<string> {
    const row = await db.selectFrom("import").select("state").where("id", "=", id).executeTakeFirst();
    return row?.state ?? "WITHDRAWN";
  }
}
