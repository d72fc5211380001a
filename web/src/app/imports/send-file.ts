import { askServer, type Said } from "../accounts/ask-server.ts";

/** What is handed in, with what is said of it; empty texts are not sent. */
export interface HandIn {
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
}

/** Hands a file in. Never rejects. */
export function sendFile({ file, fields }: HandIn): Promise<Said<{ readonly id: string }>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value.trim() !== "") form.append(name, value.trim());
  form.append("file", file);
  return askServer("POST", "/imports", form);
}
