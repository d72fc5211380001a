import { useEffect, useState } from "react";
import { type NoReport, sendWish, type Wish, type WishReport } from "./send-wish.ts";

/** Milliseconds of quiet after which what is typed is tried. */
const QUIET = 350;

/**
 * What a wish would come to, tried anew as it changes; null: it is being tried, or there is none yet.
 *
 * @param wish null while too little is said to be tried
 */
export function useTrial(wish: Wish | null): WishReport | NoReport | null {
  const text = wish === null ? null : JSON.stringify(wish);
  const [tried, setTried] = useState<{ readonly of: string; readonly said: WishReport | NoReport } | null>(
    null,
  );
  useEffect(() => {
    if (text === null) return;
    let isLeft = false;
    const timer = setTimeout(() => {
      const again: object = JSON.parse(text);
      void sendWish({ ...again, dryRun: true }).then((said) => {
        if (!isLeft) setTried({ of: text, said });
      });
    }, QUIET);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [text]);
  return tried !== null && tried.of === text ? tried.said : null;
}
