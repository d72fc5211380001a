import { AskError } from "./ask.ts";
import { ownProgramHeader } from "./own-program-key.ts";

/** Of which dataset, under which name, and for what a file is written; undefined: that was not said. */
export interface Taking {
  readonly dataset: string;
  readonly file: string;
  readonly reason: string | undefined;
}

/** What is said of the option by which a command is told for what. */
export const reasonHelp = "for what it is taken, where the dataset asks; stands on record";

/** Has it on record at the atlas that a file of its figures is written here. Throws AskError where its dataset wants to know for what, and it was not said. */
export async function tellTaking(url: string, { dataset, file, reason }: Taking): Promise<void> {
  const response = await fetch(`${url.replace(/\/$/u, "")}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...ownProgramHeader(url) },
    body: JSON.stringify({ dataset, file, ...(reason !== undefined && { reason }) }),
  });
  if (response.ok) return;
  const text = await response.text();
  throw new AskError(
    `${messageIn(text) ?? `${url} answered with HTTP ${response.status}.`} Here: --reason "…"`,
  );
}

function messageIn(text: string): string | null {
  try {
    const { errors }: { readonly errors?: readonly { readonly message: string }[] } = JSON.parse(text);
    return errors?.[0]?.message ?? null;
  } catch {
    return null;
  }
}
