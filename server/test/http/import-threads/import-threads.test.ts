import { expect, test } from "vitest";
import { ImportThreads, ThreadLost } from "../../../src/http/import-threads/import-threads.ts";
import { Refusal } from "../../../src/import/hand-ins/steps/refusal.ts";
import { atEnd } from "../../at-end.ts";

function openThreads(grace = 60_000): ImportThreads {
  const script = new URL("unruly-thread.ts", import.meta.url).href;
  const settings = { database: { connectionString: "postgres://nowhere" } };
  const threads = new ImportThreads({ settings, heap: 24, grace, script });
  atEnd(() => threads.close());
  return threads;
}

const report = (text: string) => ({ report: text, published: null });

test.each(["exit", "hoard"])(
  "a thread that ends (%s) costs its one task, and another takes its place",
  async (how) => {
    const threads = openThreads();
    const lost = threads.run("report", report(how));
    await expect(lost).rejects.toThrow(ThreadLost);
    await expect(lost).rejects.toMatchObject({ isOutOfMemory: how === "hoard" });
    expect(await threads.run("report", report("good"))).toBe("good");
  },
);

test("what is refused in a thread is refused here, with all that is said of it", async () => {
  const refused = openThreads().run("report", report("refuse"));
  await expect(refused).rejects.toThrow(Refusal);
  await expect(refused).rejects.toMatchObject({
    status: 409,
    said: { code: "IMPORT_STALE", args: {} },
    argument: "id",
  });
});

test.each(["listen", "spin"])(
  "what is given up (%s) is told to stop, and ended in the middle of its work where it does not",
  async (how) => {
    const threads = openThreads(how === "spin" ? 1 : 60_000);
    const end = new AbortController();
    const given = { signal: end.signal, progress: () => end.abort(new Error("withdrawn")) };
    await expect(threads.run("report", report(how), given)).rejects.toThrow("withdrawn");
    expect(await threads.run("report", report("good"))).toBe("good");
  },
);

test("what was given up before it began is not begun", async () => {
  const signal = AbortSignal.abort(new Error("withdrawn"));
  await expect(openThreads().run("report", report("spin"), { signal })).rejects.toThrow("withdrawn");
});
