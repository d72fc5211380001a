import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { makeDueBackup } from "../../src/backup/schedule/make-due-backup.ts";
import { type Environment, loadConfig } from "../../src/config.ts";
import type { Connection } from "../../src/db/connect.ts";
import { ofCertificate } from "../../src/doctor/checks/public-address.ts";
import { examine } from "../../src/doctor/examine.ts";
import { type Finding, type FindingCode, found } from "../../src/doctor/finding.ts";
import { inWords, sentenceOf } from "../../src/doctor/words/in-words.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";
import { connectionTo } from "../db/test-database.ts";
import { importText, smallWorld } from "../import/small-world.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
const NOW = new Date("2026-12-01T00:00:00Z");
const HOUR = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-doctor-"));
atEnd(() => rmSync(folder, { recursive: true, force: true }));

/** A small atlas with figures, and a backup of now. */
const world = await smallWorld();
await importText(
  world,
  "indicator,area,period,value,source\nmodels_new,nam-dinh,2019,5,late\nmodels_new,ha-nam,2019,4,late",
);
const backups = join(folder, "backups");
await makeDueBackup(world.options.connectionString, { folder: backups, every: HOUR, keep: 3 }, NOW);

function look(
  environment: Environment = {},
  { connection = world, now = NOW }: { connection?: Connection; now?: Date } = {},
): Promise<Finding[]> {
  const settings = loadConfig({
    PORT: "0",
    DATA_DIR: join(folder, "data"),
    BACKUP_DIR: backups,
    DATABASE_URL: connection.options.connectionString,
    ...environment,
  });
  return examine({
    settings,
    projectFolder: PROJECT,
    now,
    lang: "en",
    withDatabase: (work) => work(connection),
  });
}

test("room is looked for for as many connections as all processes hold at most", async () => {
  const wanted = async (environment: Environment): Promise<unknown> => {
    const finding = (await look(environment)).find(({ code }) => code === "CONNECTIONS");
    return finding?.code === "CONNECTIONS" ? finding.args.wanted : null;
  };
  const few = { PROCESSES: "1", WORKERS: "1" };
  const many = { PROCESSES: "4", WORKERS: "3" };
  expect([await wanted(few), await wanted(many)]).toEqual([35, 156]);
});

/** The database of the tests is a quick one, which loses what it holds when the machine fails: found, and not what they are about. */
const QUICK = "DATABASE_SETTING";

const ill = (findings: readonly Finding[]): FindingCode[] =>
  findings.filter(({ level, code }) => level === "ill" && code !== QUICK).map(({ code }) => code);
const codes = (findings: readonly Finding[]): FindingCode[] => findings.map(({ code }) => code);

test("an atlas that is well has nothing to be mended, and says what it is in both languages", async () => {
  const findings = await look();
  expect(ill(findings)).toEqual([]);
  expect(codes(findings)).toEqual(
    expect.arrayContaining([
      "VERSIONS",
      "DISK",
      "DATABASE",
      "CLOCK",
      "SCHEMA",
      "CONTENT",
      "ANSWERS_RIGHT",
      "CHAIN_RIGHT",
      "BACKUP_RECENT",
    ]),
  );
  expect(codes(findings)).toContain(QUICK);
  const well = findings.filter(({ code }) => code !== QUICK);
  expect(inWords(well, "en").at(-1)).toMatch(/^Nothing has to be done/);
  expect(inWords(well, "vi").at(-1)).toMatch(/^Không có gì phải làm/);
  expect(inWords(findings, "vi").at(-1)).toMatch(/việc phải làm/);
});

test("nothing secret is told, also when the database is out of reach", async () => {
  const settings = loadConfig({
    DATABASE_URL: "postgres://lan:very-secret@db.example/atlas",
    OIDC_ISSUER: "https://id.example",
    OIDC_CLIENT_ID: "atlas",
    OIDC_CLIENT_SECRET: "most-secret",
    AUTH: "oidc",
    PUBLIC_URL: "https://atlas.example",
    PORT: "0",
  });
  const findings = await examine({
    settings,
    projectFolder: PROJECT,
    now: NOW,
    lang: "vi",
    withDatabase: () =>
      Promise.reject(Object.assign(new Error("password authentication failed"), { code: "28P01" })),
  });
  expect(ill(findings)).toContain("DATABASE_UNREACHED");
  const told = JSON.stringify(
    findings.map((finding) => [finding, sentenceOf(finding, "vi"), sentenceOf(finding, "en")]),
  );
  expect(told).toContain("db.example/atlas");
  expect(told).not.toMatch(/very-secret|most-secret/);
});

test("settings that are not right are told one by one", async () => {
  expect(ill(await look({ PORT: "seven", LOG_LEVEL: "loud" }))).toEqual(["SETTING_WRONG", "SETTING_WRONG"]);
});

test("an answer that is not what the figures give is found, and a record that was changed", async () => {
  const { pool } = world;
  await pool.query("update cube set value = value + 1 where status = 'REPORTED'");
  expect(ill(await look())).toEqual(["ANSWERS_WRONG"]);
  await pool.query("update cube set value = value - 1 where status = 'REPORTED'");
  await pool.query(
    "update audit_entry set entry = replace(entry, 'test', 'Test') where chain = 'data' and number = (select max(number) from audit_entry where chain = 'data')",
  );
  const after = await look();
  expect(ill(after)).toEqual(["CHAIN_BROKEN"]);
  await pool.query("update audit_entry set entry = replace(entry, 'Test', 'test') where chain = 'data'");
  expect(ill(await look())).toEqual([]);
});

test("an empty database, one of an older and one of a newer version are told apart", async () => {
  const empty = connectionTo(await openTestDatabase());
  expect(codes(await look({}, { connection: empty }))).toContain("NO_ATLAS_YET");
  await empty.pool.query(
    "create table kysely_migration (name text); insert into kysely_migration values ('001-tables')",
  );
  const older = await look({}, { connection: empty });
  expect(codes(older)).toContain("MIGRATIONS_PENDING");
  expect(ill(older)).toEqual([]);
  await empty.pool.query("insert into kysely_migration values ('900-of-tomorrow')");
  expect(ill(await look({}, { connection: empty }))).toEqual(["SCHEMA_NEWER"]);
});

test("backups that are missing, old, damaged or readable by others are told", async () => {
  expect(codes(await look({ BACKUP_DIR: "" }))).toContain("NO_BACKUPS");
  expect(ill(await look({ BACKUP_DIR: join(folder, "none") }))).toEqual(["NO_BACKUP_YET"]);
  expect(ill(await look({}, { now: new Date(NOW.getTime() + 49 * HOUR) }))).toEqual(["BACKUP_OLD"]);
  const [name = ""] = readdirSync(backups);
  const whole = readFileSync(join(backups, name));
  writeFileSync(join(backups, name), whole.subarray(0, -1));
  chmodSync(backups, 0o755);
  const findings = await look();
  expect(ill(findings)).toEqual(["BACKUP_DAMAGED"]);
  expect(codes(findings)).toContain("OPEN_TO_OTHERS");
  writeFileSync(join(backups, name), whole);
  chmodSync(backups, 0o700);
});

test("who has the port is told: nobody, the atlas, the atlas that is not ready, somebody else", async () => {
  let answer: object = { status: "ready" };
  const server = createServer((_, response) => response.end(JSON.stringify(answer)));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const PORT = String((server.address() as AddressInfo).port);
  expect(codes(await look({ PORT }))).toContain("PORT_OURS");
  answer = { status: "not ready", reason: "The database does not answer." };
  expect(ill(await look({ PORT }))).toEqual(["PORT_NOT_READY"]);
  answer = {};
  expect(ill(await look({ PORT }))).toEqual(["PORT_TAKEN"]);
  await new Promise((closed) => server.close(closed));
  expect(codes(await look({ PORT }))).toContain("PORT_FREE");
});

test("an address for readers that leads elsewhere or nowhere is told, one that leads here too, and what is set beside it", async () => {
  let answer = '{"status":"ok"}';
  const server = createServer((_, response) => response.end(answer));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const PUBLIC_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const led = codes(await look({ PUBLIC_URL }));
  expect(led).toEqual(expect.arrayContaining(["PUBLIC_URL_OURS", "PUBLIC_URL_PLAIN", "NO_PROXY_TRUSTED"]));
  expect(codes(await look({ PUBLIC_URL, TRUST_PROXY: "127.0.0.1" }))).not.toContain("NO_PROXY_TRUSTED");
  answer = "another program";
  expect(ill(await look({ PUBLIC_URL }))).toEqual(["PUBLIC_URL_OTHER"]);
  await new Promise((closed) => server.close(closed));
  expect(ill(await look({ PUBLIC_URL }))).toEqual(["PUBLIC_URL_UNREACHED"]);
});

test("a certificate is told that ended, that ends soon, and that nobody here trusts", () => {
  const of = (ends: string, distrusted: string | null = null): (readonly [string, string])[] =>
    ofCertificate("https://atlas.example", { ends: new Date(ends), distrusted }, NOW).map(
      ({ level, code }) => [level, code],
    );
  expect(of("2026-11-30T00:00:00Z")).toEqual([["ill", "CERTIFICATE_EXPIRED"]]);
  expect(of("2026-12-08T00:00:00Z")).toEqual([["ill", "CERTIFICATE_ENDS"]]);
  expect(of("2027-12-08T00:00:00Z", "self-signed certificate")).toEqual([
    ["well", "CERTIFICATE_ENDS"],
    ["note", "CERTIFICATE_DISTRUSTED"],
  ]);
});

test("a log of changes that nobody fetches is told, and a transaction by what ends it", async () => {
  const { pool } = world;
  await pool.query("select pg_create_physical_replication_slot('left_by_the_doctor_test', true)");
  try {
    const [left] = (await look()).filter(({ code }) => code === "SLOT_LEFT");
    expect(left?.level).toBe("note");
    if (left !== undefined)
      expect(sentenceOf(left, "vi")).toContain("pg_drop_replication_slot('left_by_the_doctor_test')");
  } finally {
    await pool.query("select pg_drop_replication_slot('left_by_the_doctor_test')");
  }
  expect(codes(await look())).not.toContain("SLOT_LEFT");
});

test("a database that answers are to be read from is told when it follows nobody, and when it is not there", async () => {
  const url = new URL(world.options.connectionString);
  url.searchParams.set("application_name", "another address of the same database");
  const READ_DATABASE_URL = `${url.href},postgresql://me:secret@127.0.0.1:9/atlas`;
  const findings = await look({ READ_DATABASE_URL });
  expect(ill(findings)).toEqual(["REPLICA_NONE", "REPLICA_UNREACHED"]);
  expect(findings.map((finding) => sentenceOf(finding, "vi")).join("")).not.toContain("secret");
});

test("how a database lies on several machines is told with what to do, and of plain PostgreSQL nothing is", async () => {
  expect(codes(await look()).filter((code) => /SPREAD|WORKER|TABLES_LEFT/.test(code))).toEqual([]);
  const spread = found("well", "SPREAD", {
    workers: [
      { name: "db2:5432", families: 20, mebibytes: 1_200 },
      { name: "db3:5432", families: 16, mebibytes: 1_150 },
    ],
    parts: 16,
  });
  expect(sentenceOf(spread, "en")).toContain("db2:5432 20 families of indicators, 1,200 MiB; db3:5432 16");
  expect(sentenceOf(spread, "vi")).toContain("db2:5432 20 nhóm chỉ tiêu, 1.200 MiB; db3:5432 16");
  const left = found("ill", "TABLES_LEFT", { tables: ["cube_ended", "topic"] });
  for (const lang of ["vi", "en"] as const) {
    expect(sentenceOf(left, lang)).toMatch(/cube_ended, topic.*npm run atlas -- distribute/);
    for (const moves of [0, 3])
      expect(sentenceOf(found("note", "SPREAD_UNEVENLY", { workers: 3, parts: 16, moves }), lang)).toContain(
        "npm run atlas -- distribute",
      );
  }
});

test("backups on the disk of the data are told", async () => {
  expect(codes(await look({ DATABASE_URL: "" }))).toContain("BACKUPS_BESIDE_DATA");
  expect(codes(await look())).not.toContain("BACKUPS_BESIDE_DATA");
});

test("a place that cannot be written to is told, and what one look fails at keeps no other from looking", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(ill(await look({ DATA_DIR: join(file, "data") }))).toContain("NOT_WRITABLE");
  const findings = await look({}, { connection: world });
  expect(codes(findings)).toContain("VERSIONS");
});
