import { expect, test } from "vitest";
import { isAlive } from "../../src/process/alive.ts";
import { waitUntil } from "../../src/embedded/processes.ts";
import { holderOf } from "../../src/embedded/ownership/owner-lock.ts";
import { startedFolder } from "./first-start.ts";
import { hold, query, startedBy } from "./holder.ts";

const ANSWER = [{ one: 1 }];
const ASK = "select 1 as one";

test.each([
  ["a tool hands its database over to an atlas that started meanwhile", "tool", "server", "stop"],
  ["an atlas that stops leaves its database to a tool that is at work", "server", "tool", "stop"],
  ["the database of a tool that is killed is looked after by the atlas beside it", "tool", "server", "kill"],
] as const)("%s", async (_what, owner, heir, end) => {
  const dataDir = await startedFolder(null);
  const first = await hold({ dataDir, role: owner });
  const { pid, connectionString } = startedBy(first);
  const second = await hold({ dataDir, role: heir });
  expect(startedBy(second)).toMatchObject({ how: "joined", pid, connectionString });
  await first[end]();
  expect(await query(connectionString, ASK)).toEqual(ANSWER);
  expect(await waitUntil(() => holderOf(dataDir)?.heldBy === second.child.pid, 180_000)).toBe(true);
  if (end === "kill") {
    // Looked after means that it comes back.
    process.kill(pid, "SIGKILL");
    const answers = () =>
      query(connectionString, ASK).then(
        () => true,
        () => false,
      );
    expect(await waitUntil(() => !isAlive(pid), 180_000)).toBe(true);
    expect(await waitUntil(answers, 180_000)).toBe(true);
  }
  await second.stop();
  await expect(query(connectionString, ASK)).rejects.toThrow("ECONNREFUSED");
  expect(holderOf(dataDir)).toBeNull();
});
