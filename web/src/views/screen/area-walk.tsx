import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { notTyped, typeAhead } from "./type-ahead.ts";

export type Direction = "up" | "down" | "left" | "right";

/** What is said of an area in a list that is heard, not seen. */
export interface SpokenArea {
  readonly id: string;
  readonly said: string;
}

export interface AreaWalkProps {
  readonly label: string;
  readonly help: string;
  /** Where an arrow key leads from an area; from null: where walking begins. */
  readonly next: (from: string | null, direction: Direction) => string | null;
  /** What is said of each area: name, value, status; in the order of the list. */
  readonly areas: readonly SpokenArea[];
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  readonly onClose: () => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * A picture for keys and screen readers: a list of its areas over it, seen only by its focus ring. Arrow keys go where the picture
 * says, Home and End to the first and last, letters to a name, Enter opens, Escape closes.
 */
export function AreaWalk(props: AreaWalkProps): ReactNode {
  const { areas, selected } = props;
  const base = useId();
  const help = useId();
  const [at, setAt] = useState<string | null>(null);
  const typed = useRef(notTyped);
  // A province opened from elsewhere is where walking goes on from.
  const [last, setLast] = useState(selected);
  if (selected !== last) {
    setLast(selected);
    if (selected !== null) setAt(selected);
  }
  const known = areas.some(({ id }) => id === at) ? at : null;
  const go = (area: string | null | undefined): void => {
    if (area === null || area === undefined) return;
    setAt(area);
    props.onHover(area);
  };
  /** Goes to the name that what is typed begins; false: the key is not a letter here. */
  const type = ({ key, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (key.length !== 1 || ctrlKey || metaKey || altKey) return false;
    const names = areas.map(({ said }) => said);
    const answer = typeAhead(names, typed.current, key, timeStamp);
    if (answer === null) return false;
    typed.current = answer.typed;
    go(areas[answer.found]?.id);
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    if (type(event)) return event.preventDefault();
    const direction = arrows[event.key];
    if (direction !== undefined) go(props.next(known, direction));
    else if (event.key === "Home") go(areas[0]?.id);
    else if (event.key === "End") go(areas.at(-1)?.id);
    else if (event.key === "Enter" || event.key === " ") {
      if (known !== null) props.onOpen(known);
    } else if (event.key === "Escape") props.onClose();
    else return;
    // A key that leads elsewhere ends the name begun.
    typed.current = notTyped;
    event.preventDefault();
  };
  return (
    <>
      <p id={help} className="visually-hidden">
        {props.help}
      </p>
      <div
        className="map-walk"
        role="listbox"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={help}
        aria-activedescendant={known === null ? undefined : `${base}-${known}`}
        onKeyDown={press}
        onFocus={() => go(known ?? areas[0]?.id)}
        onBlur={() => props.onHover(null)}
      >
        {areas.map(({ id, said }) => (
          <div
            key={id}
            id={`${base}-${id}`}
            role="option"
            aria-selected={id === selected}
            className="visually-hidden"
          >
            {said}
          </div>
        ))}
      </div>
    </>
  );
}
