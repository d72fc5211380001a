import { FILE_LIMITS } from "../../graphql/file-limits.ts";

export interface Pace {
  readonly stalled?: number;
  readonly longest?: number;
}

/**
 * The same parts, as long as somebody takes them.
 *
 * @param cut called when the reader takes nothing for too long, or has been reading for too long
 */
export async function* paced(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
  cut: (why: string) => void,
  { stalled = FILE_LIMITS.stalled, longest = FILE_LIMITS.time }: Pace = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const whole = setTimeout(cut, longest, "it took too long");
  try {
    for await (const part of parts) {
      if (part.length === 0) continue;
      const standing = setTimeout(cut, stalled, "its reader took nothing");
      try {
        yield part;
      } finally {
        clearTimeout(standing);
      }
    }
  } finally {
    clearTimeout(whole);
  }
}
