import { expect, test } from "vitest";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import { GivenUpError, ToldError } from "../../../src/graphql/errors.ts";
import { AHEAD, type Wanted } from "../../../src/http/writers/file-task.ts";
import { FileWriters, WriterLost } from "../../../src/http/writers/file-writers.ts";
import { InputError } from "../../../src/statistics/request/request.ts";
import { atEnd } from "../../at-end.ts";
import { PLAIN } from "../../../src/export/formats/csv-dialect.ts";

function open(): FileWriters {
  const script = new URL("unruly-writer.ts", import.meta.url).href;
  const settings = {
    replicas: null,
    database: { connectionString: "postgres://nowhere" },
    freshFor: undefined,
  };
  const writers = new FileWriters({ warm: false, settings, heap: 24, script });
  atEnd(() => writers.close());
  return writers;
}

const wanted = (format: string): Wanted => ({
  format,
  asked: {
    dataset: "demo",
    asked: { of: "dataset", knownAt: null },
    lang: "EN",
    dialect: PLAIN,
    question: "",
    address: "/data/demo.csv",
  },
  atLeast: 0,
  encoding: null,
  rows: null,
  ifRange: undefined,
  isHead: false,
});
const never = new AbortController().signal;
const free = (): void => undefined;

/** A whole file, as the texts of its parts. */
async function whole(writers: FileWriters, format = "good"): Promise<readonly string[]> {
  const { parts } = await writers.promise(wanted(format), never, free).file;
  const texts: string[] = [];
  for await (const part of parts) texts.push(new TextDecoder().decode(part));
  return texts;
}

test("a file comes whole and in order, and what reading it cost is told", async () => {
  const writers = open();
  let points = 0;
  const { file, free: done } = writers.promise(wanted("good"), never, (more) => (points += more));
  const { head, parts } = await file;
  const texts: string[] = [];
  for await (const part of parts) texts.push(new TextDecoder().decode(part));
  await done;
  expect(head.name).toBe("file");
  expect(texts).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
  expect(points).toBe(201);
});

test("no more is written than is taken, but for a few parts ahead; several files go on side by side", async () => {
  const writers = open();
  let points = 0;
  const { file } = writers.promise(wanted("good"), never, (more) => (points += more));
  const { parts } = await file;
  // Whole files meanwhile: the thread has had all the time it wants.
  for (let other = 0; other < 3; other++) expect(await whole(writers)).toHaveLength(20);
  expect(points).toBe(1 + 10 * AHEAD);
  for (let taken = 0; taken < 5; taken++) await parts.next();
  await whole(writers);
  expect(points).toBe(1 + 10 * (AHEAD + 4));
  await parts.return(undefined);
});

test("whoever goes away is no longer written for", async () => {
  const writers = open();
  const gone = new AbortController();
  const left = writers.promise(wanted("good"), gone.signal, free);
  const { parts } = await left.file;
  await parts.next();
  gone.abort(new GivenUpError("the reader went away"));
  await expect(parts.next()).rejects.toThrow("the reader went away");
  await left.free;
  const early = new AbortController();
  early.abort(new GivenUpError("before it began"));
  const never2 = writers.promise(wanted("good"), early.signal, free);
  await expect(never2.file).rejects.toThrow("before it began");
  await never2.free;
  expect(await whole(writers)).toHaveLength(20);
});

test("an error of the thread is the error it was", async () => {
  const writers = open();
  const thrown = (format: string): Promise<unknown> =>
    writers.promise(wanted(format), never, free).file.catch((error: unknown) => error);
  const input = await thrown("input");
  expect(input).toBeInstanceOf(InputError);
  expect(input).toMatchObject({
    argument: "indicators",
    said: { code: "PARAMETER_TWICE" },
    suggestions: ["y"],
  });
  const told = await thrown("told");
  expect(told).toBeInstanceOf(ToldError);
  expect(told).toMatchObject({
    said: { code: "BODY_TOO_LONG" },
    extensions: { code: "QUERY_TOO_COSTLY", limit: 7 },
  });
  expect(await thrown("away")).toBeInstanceOf(DatabaseAwayError);
  expect(await thrown("fault")).toMatchObject({ message: "something of ours", code: "57014" });
  expect(await thrown("broken")).toMatchObject({ message: "not said by us" });
});

test.each([["exit"], ["hoard"]])(
  "a thread that ends (%s) costs the files it was at, and another takes its place",
  async (how) => {
    const writers = open();
    const { file, free: done } = writers.promise(wanted(how), never, free);
    await expect(file).rejects.toThrow(WriterLost);
    await done;
    expect(await whole(writers)).toHaveLength(20);
  },
);

test("a file whose thread ends in the middle does not look whole", async () => {
  const writers = open();
  await expect(whole(writers, "exit later")).rejects.toThrow(WriterLost);
  expect(await whole(writers)).toHaveLength(20);
});
