// `atlas bundle`, on the project's own Node.
import { makeBundle } from "./make-bundle.mjs";

try {
  process.exitCode = await makeBundle(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
