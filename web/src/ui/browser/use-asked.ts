import { useEffect, useState } from "react";

/** Something that is asked when a field needs it; of before while another is on its way, null as long as there is none or it cannot be had. */
export function useAsked<T>(key: string, ask: (() => Promise<T>) | null): T | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const isWanted = ask !== null;
  useEffect(() => {
    if (ask === null) return undefined;
    let over = false;
    ask().then(
      (value) => {
        if (!over) setAnswer({ key, value });
      },
      () => {
        // The page itself says what cannot be had; the field offers what it has.
        if (!over) setAnswer(null);
      },
    );
    return () => {
      over = true;
    };
    // What is asked is said by the key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, isWanted]);
  return isWanted ? (answer?.value ?? null) : null;
}
