import { afterAll } from "vitest";
import { end } from "./at-end.ts";

// Vitest runs this before every test file, also where files share their modules; and it forgets an `afterAll` that is called
// while a hook or a test runs.
afterAll(end);
