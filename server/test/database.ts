import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { atEnd } from "./at-end.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** How to reach the PostgreSQL that this run of the tests shares. */
    postgres: string;
  }
}

/**
 * How PostgreSQL makes a copy: file by file. By way of its log, which it takes otherwise, the filled database costs three times as much. Servers that
 * TEST_POSTGRES names may be too old to be asked (before 15), and do it so by themselves.
 */
const COPYING = process.env["TEST_POSTGRES"] === undefined ? "strategy file_copy" : "";

/**
 * A fresh database for the calling test file, dropped after its last test.
 *
 * @param template the database it is a copy of; without it, empty
 * @returns its connection string
 */
export async function openTestDatabase(template = "template1"): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template} ${COPYING}`);
  // Forced, for a pool that a test left open must not keep it.
  atEnd(() => onServer(`drop database ${name} with (force)`));
  const url = new URL(inject("postgres"));
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
