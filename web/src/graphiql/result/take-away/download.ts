/** A file that came whole. */
export interface TakenFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface Taking {
  readonly signal: AbortSignal;
  /** How many bytes have come. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Fetches a file bit by bit, so that it can be seen to come and be given up.
 *
 * @throws Error in the server's words where it refuses; an AbortError where it was given up
 */
export async function takeFile(
  request: { readonly address: string; readonly init?: RequestInit; readonly name: string },
  { signal, onBytes }: Taking,
): Promise<TakenFile> {
  const response = await fetch(request.address, { ...request.init, signal });
  if (!response.ok) throw new Error(await refusal(response));
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    onBytes(bytes);
  }
  return { name: nameOf(response) ?? request.name, blob: new Blob(parts, { type }) };
}

/** Hands a file to the reader as a download. */
export function save({ name, blob }: TakenFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Browsers read the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameOf({ headers }: Response): string | null {
  return /filename="([^"]+)"/u.exec(headers.get("content-disposition") ?? "")?.[1] ?? null;
}

async function refusal(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: readonly { readonly message: string }[] };
    return errors?.[0]?.message ?? text.slice(0, 500);
  } catch {
    return `HTTP ${response.status}: ${text.slice(0, 500)}`;
  }
}
