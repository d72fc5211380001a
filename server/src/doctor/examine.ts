import type { BackupLanguage } from "../backup/words/backup-words.ts";
import { type Config, type ConfigResult, connectionsOf } from "../config.ts";
import type { Connection } from "../db/connect.ts";
import { describeStartFailure } from "../start-failures.ts";
import { lookAtBackups } from "./checks/backups.ts";
import { lookAtAnswers, lookAtContent, lookAtRecord, lookAtSchema } from "./checks/content.ts";
import { lookAtDatabase } from "./checks/database.ts";
import { lookAtFiles } from "./checks/files.ts";
import { lookAtMachine } from "./checks/machine.ts";
import { lookAtPlaces } from "./checks/places.ts";
import { lookAtPort } from "./checks/port.ts";
import { lookAtReplicas } from "./checks/replicas.ts";
import { lookAtSpreading } from "./checks/spreading.ts";
import { lookAtPublicAddress } from "./checks/public-address.ts";
import { type Finding, found } from "./finding.ts";

export interface ExamineOptions {
  readonly settings: ConfigResult;
  readonly projectFolder: string;
  readonly now: Date;
  readonly lang: BackupLanguage;
  /** Lends the database as it is. */
  readonly withDatabase: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Milliseconds that one look may take. */
  readonly patience?: number;
}

const PATIENCE = 120_000;

/** Looks at everything that is asked first when something is wrong. Changes nothing, and goes on whatever one look comes to. */
export async function examine(options: ExamineOptions): Promise<Finding[]> {
  const { settings, projectFolder, now, lang, patience = PATIENCE } = options;
  const look = (what: string, work: () => Promise<Finding[]>): Promise<Finding[]> =>
    looked(what, work, patience);
  const findings = [
    ...(await look("machine", lookAtMachine)),
    ...(await look("files", () => lookAtFiles(projectFolder))),
  ];
  if ("problems" in settings)
    return [...findings, ...settings.problems.map((problem) => found("ill", "SETTING_WRONG", { problem }))];
  const { config } = settings;
  findings.push(
    found("well", "SETTINGS", {
      host: config.host,
      port: config.port,
      database: databaseOf(config),
      auth: config.auth,
      readers: config.readers,
    }),
    ...(await look("places", () => lookAtPlaces(config))),
    ...(await look("port", () => lookAtPort(config))),
    ...(await look("address", () => lookAtPublicAddress(config, now))),
    ...(await look("backups", () => lookAtBackups(config.backup, now, lang))),
  );
  const inDatabase = async (connection: Connection): Promise<Finding[]> => {
    const server = await look("database", () => lookAtDatabase(connection.pool, connectionsOf(config)));
    const { findings: schema, isOurs } = await lookAtSchema(connection.pool);
    return [
      ...server,
      ...schema,
      ...(isOurs
        ? await look("replicas", () => lookAtReplicas(connection.pool, config.readDatabaseUrls))
        : []),
      ...(isOurs ? await look("spreading", () => lookAtSpreading(connection.pool)) : []),
      // Tables that are not ours are not asked.
      ...(isOurs ? await look("content", () => lookAtContent(connection, now)) : []),
      ...(isOurs ? await look("answers", () => lookAtAnswers(connection, now)) : []),
      ...(isOurs ? await look("record", () => lookAtRecord(connection)) : []),
    ];
  };
  const inIt = await options.withDatabase(inDatabase).catch((error: unknown) => {
    const why = describeStartFailure(error, config) ?? plain(error);
    return [found("ill", "DATABASE_UNREACHED", { why })];
  });
  return [...findings, ...inIt];
}

/** What a look came to; one that fails or takes too long is a finding itself. */
async function looked(what: string, work: () => Promise<Finding[]>, patience: number): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>((resolve) => {
    timer = setTimeout(
      () => resolve([found("note", "NOT_LOOKED_AT", { what, why: `${patience / 1_000} s` })]),
      patience,
    );
  });
  const looking = work().catch((error: unknown) => [
    found("ill", "NOT_LOOKED_AT", { what, why: plain(error) }),
  ]);
  return Promise.race([looking, late]).finally(() => clearTimeout(timer));
}

const plain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where the database is, without user and password. */
function databaseOf({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === null) return dataDir.path;
  const url = URL.parse(databaseUrl);
  return url === null ? "DATABASE_URL" : `${url.host}${url.pathname}`;
}
