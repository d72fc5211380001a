import { useEffect, useState } from "react";

/** Whether somebody moved the pointer, touched, or went on by Tab within some milliseconds: what is in the way can go meanwhile. */
export function useAwake(milliseconds: number): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), milliseconds);
    const wake = (): void => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), milliseconds);
    };
    const over = new AbortController();
    const { signal } = over;
    addEventListener("pointermove", wake, { signal });
    addEventListener("pointerdown", wake, { signal });
    addEventListener("keydown", ({ key }) => (key === "Tab" ? wake() : undefined), { signal });
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [milliseconds]);
  return isAwake;
}
