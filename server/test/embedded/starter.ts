// A process that holds an embedded database until it is told to stop; started by the tests, to be killed by them.
import { type EmbeddedOptions, startEmbedded } from "../../src/embedded/start-embedded.ts";

const options: EmbeddedOptions = JSON.parse(process.argv[2] ?? "{}");
try {
  const embedded = await startEmbedded(options);
  process.once("SIGTERM", () => void embedded.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify(embedded)}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })}\n`,
  );
  process.exitCode = 1;
}
