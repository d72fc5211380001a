import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { type Clerk, openClerks, REPORT } from "./clerks.ts";

const BOOKS = resolve(import.meta.dirname, "../../import/books/made-up");

let atlas: Atlas;
let office: ReturnType<typeof openClerks>;
let clerk: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  office = openClerks(atlas);
  clerk = await office.clerk("contributor", "viet-nam");
});

interface Book {
  readonly import: {
    readonly state: string;
    readonly counts: { readonly rows: number };
    readonly sheets: readonly { readonly ranges: readonly { readonly role: string }[] }[];
    readonly questions: readonly {
      readonly key: string;
      readonly sentence: string;
      readonly answer: string | null;
      readonly answeredBy: string | null;
      readonly candidates: readonly { readonly answer: string }[];
    }[];
  };
}
const BOOK = `query ($id: ID!) { import(id: $id) { state counts { rows }
  sheets { ranges { range role } } questions { key sentence(lang: EN) answer answeredBy candidates { answer } } } }`;
const untilRead = async (id: string): Promise<void> => {
  while ((await office.state(id)) === "READING") await sleep(20);
};

test("a workbook is read, what cannot be decided is asked, and an answer is remembered for the next of its make", async () => {
  const text = readFileSync(join(BOOKS, "01_bieu_tieu_de_3_tang.xlsx"));
  const send = async (more: Record<string, string>): Promise<string> => {
    const response = await clerk.send({
      file: { name: "report.xlsx", text },
      fields: { ...REPORT, ...more },
    });
    expect(response.statusCode).toBe(202);
    await untilRead(response.json().id);
    return response.json().id;
  };
  const id = await send({});
  const { import: first } = await clerk.ask<Book>(BOOK, { id });
  expect(first.state).toBe("DRAFT");
  expect(first.sheets.flatMap(({ ranges }) => ranges.map(({ role }) => role))).toContain("HEADING");
  const open = first.questions.filter(({ answer }) => answer === null);
  expect(open.length).toBeGreaterThan(0);
  expect(open[0]?.sentence).toMatch(/\?/);
  expect((await clerk.post(`/imports/${id}/submit`)).json().errors[0].extensions.reason).toBe(
    "LAYOUT_UNDECIDED",
  );
  const answers = Object.fromEntries(
    open.map(({ key, candidates }) => [key, candidates[0]?.answer ?? "leave-out"]),
  );
  expect((await clerk.post(`/imports/${id}/layout`, { answers })).statusCode).toBe(200);
  await untilRead(id);
  const left = async (of: string): Promise<string[]> =>
    (await clerk.ask<Book>(BOOK, { id: of })).import.questions.flatMap(({ key, answer }) =>
      answer === null ? [key] : [],
    );
  const after = await left(id);
  expect(after.filter((key) => key in answers)).toEqual([]);
  expect(await left(await send({ title: "Report of the next month" }))).toEqual(after);
});

test("a password opens a locked workbook, and is kept nowhere", async () => {
  const file = { name: "locked.xlsx", text: readFileSync(join(BOOKS, "14_mat_khau.xlsx")) };
  const response = await clerk.send({ file, fields: { ...REPORT, password: "not this one" } });
  const { id } = response.json();
  await untilRead(id);
  expect(await office.state(id)).toBe("UNREADABLE");
  const { rows } = await sql<{ all: string }>`
    select string_agg(i::text, ' ') || (select string_agg(e::text, ' ') from import_event e) as all from import i
  `.execute(atlas.connection.db);
  expect(rows[0]?.all).toContain("locked.xlsx");
  expect(rows[0]?.all).not.toContain("not this one");
});

test("what is withdrawn while it is read is read no further, in the database too", async () => {
  const { pool, db } = atlas.connection;
  const other = await pool.connect();
  // Whoever writes figures holds this; checking waits for it.
  await other.query("select pg_advisory_lock(4020261102)");
  const waiting = async (): Promise<number> => {
    const { rows } = await other.query<{ n: number }>(
      "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
    );
    return rows[0]?.n ?? 0;
  };
  try {
    const text = "indicator,area,period,value\nmodels_new,hue,2003,5";
    const response = await clerk.send({ file: { name: "a.csv", text }, fields: REPORT });
    const { id } = response.json();
    while ((await waiting()) === 0) await sleep(10);
    expect((await clerk.delete(`/imports/${id}`)).statusCode).toBe(204);
    while ((await waiting()) > 0) await sleep(10);
    expect(await office.state(id)).toBe("WITHDRAWN");
    expect(await db.selectFrom("import_row").select("line").where("import_id", "=", id).execute()).toEqual(
      [],
    );
    expect((await clerk.get(`/imports/${id}/file`)).statusCode).toBe(410);
  } finally {
    await other.query("select pg_advisory_unlock(4020261102)");
    other.release();
  }
});
