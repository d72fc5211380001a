import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import { type Action, may } from "../../accounts/may.ts";
import { type ConnectOptions, connect, type Connection } from "../../db/connect.ts";
import type { Database } from "../../db/tables.ts";
import { CATALOGUE_FILES, catalogueFileOf } from "../../import/reference/catalogue-files.ts";
import { problemAsJson } from "../../keeping/catalogue-problem.ts";
import {
  type CatalogueReport,
  changeCatalogue,
  type ChangingRole,
  MOST_ROWS,
} from "../../keeping/change-catalogue.ts";
import type { GivenRow } from "../../keeping/check-cells.ts";
import { listCatalogue, listChanges } from "../../keeping/list-catalogue.ts";
import { programRows } from "../../keeping/program-rows.ts";
import { type Decision, decide, listProposals, propose } from "../../keeping/proposals.ts";
import { readFiles, textFile } from "../../keeping/read-files.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately, refuse, refuseVerdict } from "../accounts/refuse.ts";

const MEBIBYTE = 1_048_576;
/** Bytes of what is sent at once: all of the program's own files are a fifth of it. */
const BODY = 4 * MEBIBYTE;
/** Changes and proposals told at once. */
const LISTED = 200;

const TEXT = z.string().max(10_000);
const ROW = z.strictObject({ file: TEXT, cells: z.record(TEXT, TEXT) });
const WISH = z.strictObject({
  rows: z.array(ROW).max(MOST_ROWS).default([]),
  remove: z.array(ROW).max(MOST_ROWS).default([]),
  files: z
    .array(z.strictObject({ name: TEXT, text: z.string().max(BODY) }))
    .max(100)
    .default([]),
  /** Also what the program brings along, but for its datasets. */
  takesProgram: z.boolean().default(false),
  what: z.string().max(200).default(""),
  dryRun: z.boolean().default(false),
});
const PROPOSED = z.strictObject({
  kind: z.enum(["model", "unit_type"]),
  name: TEXT,
  foundIn: TEXT.default(""),
});
const DECISION = z.union([
  z.strictObject({ is: z.literal("name"), of: TEXT }),
  z.strictObject({ is: z.literal("new"), id: TEXT, nameEn: TEXT, category: TEXT.default("") }),
  z.strictObject({ is: z.literal("declined"), reason: TEXT }),
]) satisfies z.ZodType<Decision>;

export interface CatalogueRouteOptions {
  readonly db: Kysely<Database>;
  readonly database: ConnectOptions;
  /** Where the program's own reference data lies. */
  readonly folder: string;
  readonly now?: () => Date;
  /** Told when the catalogue has changed; whoever changed it is told so after that. */
  readonly onChange?: () => Promise<void>;
}

/** What administrators do with the catalogue, and what contributors propose for it. Who is asked is found out by the scope around. */
export function catalogueRoutes(
  app: FastifyInstance,
  { db, database, folder, now = () => new Date(), onChange = async () => undefined }: CatalogueRouteOptions,
): void {
  // What changes the catalogue may take longer than a request may wait for a statement, and waits for imports before it.
  let writing: Connection | null = null;
  const writer = (): Connection =>
    (writing ??= connect({ connectionString: database.connectionString, max: 2, plansEach: true }));
  app.addHook("onClose", async () => writing?.close());

  const onlyFor =
    (...actions: readonly Action[]) =>
    (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
      const verdicts = actions.map((action) =>
        may(askerOf(request).actor, action, { area: null }, () => false),
      );
      const [refused] = verdicts.flatMap((verdict) => (verdict.may ? [] : [verdict]));
      if (refused === undefined || verdicts.some((verdict) => verdict.may)) done();
      else void refuseVerdict(reply, refused);
    };
  const keepers = { preHandler: onlyFor("KEEP_CATALOGUE") };
  const proposers = { preHandler: onlyFor("PROPOSE") };
  const by = (request: FastifyRequest): { role: ChangingRole; account: number | null; now: string } => ({
    account: askerOf(request).actor.account,
    role: askerOf(request).actor.isOnlyOne ? "only-one" : "administrator",
    now: now().toISOString(),
  });

  app.get("/catalogue/rows", keepers, async (_request, reply) =>
    answerPrivately(reply, { files: await listCatalogue(db, folder) }),
  );

  app.get("/catalogue/changes", keepers, async (_request, reply) =>
    answerPrivately(reply, { changes: await listChanges(db, LISTED) }),
  );

  app.post("/catalogue", { ...keepers, bodyLimit: BODY }, async (request, reply) => {
    const given = WISH.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const { files, what, dryRun, takesProgram } = given.data;
    const rows = rowsOf(given.data.rows);
    const removed = rowsOf(given.data.remove);
    const unknown = rows.find((row) => row.file === null) ?? removed.find((row) => row.file === null);
    if (unknown !== undefined)
      return refuse(reply, 400, {
        code: "CATALOGUE_FILE_UNKNOWN",
        args: { file: unknown.written, accepted: CATALOGUE_FILES },
      });
    const read = await readFiles(files.map(({ name, text }) => textFile(name, text)));
    if (read.problems.length > 0)
      return tell(reply, { problems: read.problems, changes: [], same: 0, commit: null });
    const ours = takesProgram ? await programRows(folder) : [];
    const all = [...rows.flatMap(asGiven), ...read.rows, ...ours];
    if (all.length + removed.length === 0)
      return refuse(reply, 400, { code: "CATALOGUE_NOTHING_GIVEN", args: {} });
    const report = await changeCatalogue(writer().pool, folder, {
      ...by(request),
      rows: all,
      removed: removed.flatMap(asGiven),
      what: what === "" ? files.map(({ name }) => name).join(", ") : what,
      dryRun,
    });
    if (report.commit !== null) await onChange();
    return tell(reply, report);
  });

  app.get("/catalogue/proposals", proposers, async (_request, reply) =>
    answerPrivately(reply, { proposals: await listProposals(db, LISTED) }),
  );

  app.post("/catalogue/proposals", proposers, async (request, reply) => {
    const given = PROPOSED.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const { actor } = askerOf(request);
    const territories = actor.grants.flatMap(({ role, territory }) =>
      role === "contributor" && territory !== null ? [territory] : [],
    );
    const made = await propose(db, given.data, {
      territory: territories.length === 0 ? null : territories.join(", "),
      now: now().toISOString(),
    });
    return "said" in made ? refuse(reply, 409, made.said, "name") : answerPrivately(reply, made, 201);
  });

  app.post<{ Params: { id: string } }>("/catalogue/proposals/:id", keepers, async (request, reply) => {
    const given = DECISION.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const id = /^\d{1,9}$/.test(request.params.id) ? Number(request.params.id) : -1;
    const decided = await decide({ pool: writer().pool, db }, folder, id, given.data, by(request));
    if ("report" in decided && decided.report.commit !== null) await onChange();
    if ("report" in decided) return tell(reply, decided.report);
    return refuse(reply, decided.said.code === "PROPOSAL_UNKNOWN" ? 404 : 409, decided.said);
  });
}

interface WrittenRow {
  readonly file: ReturnType<typeof catalogueFileOf>;
  readonly written: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const rowsOf = (rows: readonly z.infer<typeof ROW>[]): readonly WrittenRow[] =>
  rows.map(({ file, cells }, index) => ({
    file: catalogueFileOf(file),
    written: file,
    line: index + 1,
    cells,
  }));

const asGiven = ({ file, line, cells }: WrittenRow): GivenRow[] =>
  file === null ? [] : [{ file, line, cells }];

/** The report: 200 where it was kept or would be, 422 where something is wrong with the rows. */
function tell(reply: FastifyReply, { problems, ...report }: CatalogueReport): FastifyReply {
  const told = { ...report, problems: problems.map(problemAsJson) };
  return answerPrivately(reply, told, problems.length > 0 ? 422 : 200);
}

const notRead = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
