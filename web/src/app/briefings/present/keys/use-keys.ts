import { useEffect, useRef, useState } from "react";
import { pressed, type Command } from "./commands.ts";

/** Milliseconds after which figures that were typed are forgotten. */
const forgotten = 2_500;

/** Listens to keys wherever they go on the page. Gives back the figures typed so far. */
export function useKeys(
  act: (command: Command) => void,
  isActive: (command: Command, target: Element) => boolean,
): string {
  const [typed, setTyped] = useState("");
  const latest = useRef({ act, isActive, typed });
  useEffect(() => {
    latest.current = { act, isActive, typed };
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const { target } = event;
      const said = pressed(latest.current.typed, event);
      const { command } = said;
      if (!said.isOurs || !(target instanceof Element)) return;
      if (command !== null && !latest.current.isActive(command, target)) return;
      // A button that has the focus is pressed.
      if (
        (event.key === "Enter" || event.key === " ") &&
        said.typed === "" &&
        target.closest("button, a") !== null
      )
        if (latest.current.typed === "") return;
      event.preventDefault();
      setTyped(said.typed);
      if (command !== null) latest.current.act(command);
    };
    addEventListener("keydown", heard);
    return () => removeEventListener("keydown", heard);
  }, []);
  useEffect(() => {
    if (typed === "") return undefined;
    const timer = setTimeout(() => setTyped(""), forgotten);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed;
}
