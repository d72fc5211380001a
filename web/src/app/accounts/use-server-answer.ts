import { useEffect, useReducer, useState } from "react";
import { askServer, type Said } from "./ask-server.ts";

/** What the server says at a path; null while it has not said it. The second asks it again; what was said stands until then. */
export function useServerAnswer<T>(path: string): readonly [Said<T> | null, () => void] {
  const [said, setSaid] = useState<Said<T> | null>(null);
  const [times, again] = useReducer((before: number) => before + 1, 0);
  useEffect(() => {
    let isLeft = false;
    void askServer<T>("GET", path).then((answer) => {
      if (!isLeft) setSaid(answer);
    });
    return () => {
      isLeft = true;
    };
  }, [path, times]);
  return [said, again];
}
