import { afterAll } from "vitest";
import { end } from "./at-end.ts";
import { brokenStatements, watchStatements } from "./statements/watch-statements.ts";

watchStatements();

// Vitest runs this before every test file, also where files share their modules; and it forgets an `afterAll` that is called
// while a hook or a test runs.
afterAll(async () => {
  await end();
  const broken = brokenStatements();
  if (broken.length > 0)
    throw new Error(
      `Not of one family, on tables that are spread (docs/operating/distributing.md):\n${broken.join("\n\n")}`,
    );
});
