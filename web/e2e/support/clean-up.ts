import type { FullConfig } from "@playwright/test";
import { rmSync } from "node:fs";

/** Removes the data that the tested product made. */
export default function cleanUp(config: FullConfig): void {
  const dataDir: unknown = config.metadata["dataDir"];
  if (typeof dataDir === "string") rmSync(dataDir, { recursive: true, force: true });
}
