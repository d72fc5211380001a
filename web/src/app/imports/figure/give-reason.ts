import type { Client } from "urql";
import { askServer } from "../../accounts/ask-server.ts";
import { TypedStateDocument } from "./generated/known-figure.ts";

/** How often, and how many times, it is asked whether what was typed has been read. */
const [EVERY, TIMES] = [400, 75];

/** The questions that a correction or a withdrawal is asked, which its reason answers. */
const CHANGES: ReadonlySet<string> = new Set(["FIGURE_CHANGED", "FIGURE_WITHDRAWN"]);

/**
 * Waits until a figure that was typed has been read, and gives the reason for changing or withdrawing what was known; where it takes too long, the page of the import asks
 * for it.
 */
export async function giveReason(client: Client, id: string, reason: string): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    const { data } = await client
      .query(TypedStateDocument, { id }, { requestPolicy: "network-only" })
      .toPromise();
    const found = data?.import ?? null;
    if (found !== null && found.state !== "READING") {
      const answers = found.problems
        .filter(({ code }) => CHANGES.has(code))
        .map(({ key }) => ({ problem: key, reason }));
      if (answers.length > 0) await askServer("POST", `/imports/${id}/answer`, { answers });
      return;
    }
    await new Promise((done) => setTimeout(done, EVERY));
  }
}
