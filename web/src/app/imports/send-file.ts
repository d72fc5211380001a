import type { Said } from "../accounts/ask-server.ts";

/** What is handed in, with what is said of it; empty texts are not sent. */
export interface HandIn {
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
}

interface Refused {
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly argument?: string };
  }[];
}

/** Hands a file in. Never rejects. */
export async function sendFile({ file, fields }: HandIn): Promise<Said<{ readonly id: string }>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value.trim() !== "") form.append(name, value.trim());
  form.append("file", file);
  try {
    const response = await fetch("/imports", {
      method: "POST",
      headers: { "accept-language": document.documentElement.lang },
      body: form,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { is: "done", data: answer as { id: string } };
    const [error] = (answer as Refused).errors ?? [];
    if (error?.message === undefined) return { is: "unanswered" };
    return {
      is: "refused",
      message: error.message,
      argument: error.extensions?.argument ?? null,
      reason: "",
    };
  } catch {
    return { is: "unanswered" };
  }
}
