import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WrittenBriefing } from "../../briefing/page.ts";

/** Written briefings laid aside in files, to be taken again by their places. */
export class BriefingShelf {
  readonly #folder: string;
  #count = 0;

  /** @param within the folder they are laid aside in; without it: one for temporary files */
  constructor(within = tmpdir()) {
    this.#folder = mkdtempSync(join(within, "movement-atlas-booklet-"));
  }

  put(briefing: WrittenBriefing): void {
    writeFileSync(this.#path(this.#count), JSON.stringify(briefing));
    this.#count += 1;
  }

  read(at: number): WrittenBriefing {
    return JSON.parse(readFileSync(this.#path(at), "utf8")) as WrittenBriefing;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #path(at: number): string {
    return join(this.#folder, `${at}.json`);
  }
}
