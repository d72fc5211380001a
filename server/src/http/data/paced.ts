import { setImmediate as breath } from "node:timers/promises";
import { FILE_LIMITS } from "../../graphql/file-limits.ts";

export interface Pace {
  readonly stalled?: number;
  readonly longest?: number;
}

/**
 * The same parts, as long as somebody takes them. Between two of them others have their turn.
 *
 * @param cut called when the reader takes nothing for too long, or has been reading for too long
 */
export async function* paced(
  parts: AsyncIterable<string | Uint8Array>,
  cut: (why: string) => void,
  { stalled = FILE_LIMITS.stalled, longest = FILE_LIMITS.time }: Pace = {},
): AsyncGenerator<string | Uint8Array> {
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
      await breath();
    }
  } finally {
    clearTimeout(whole);
  }
}
