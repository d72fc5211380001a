import type { ReactNode } from "react";
import type { PresentWords } from "../../../../i18n/briefing-words.ts";
import { Button } from "../../../../ui/button.tsx";
import type { Command } from "../keys/commands.ts";
import { Sign, type SignName } from "./sign.tsx";

interface ControlsProps {
  readonly text: PresentWords;
  /** Such as "3/12". */
  readonly number: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isFull: boolean;
  readonly canBeFull: boolean;
  readonly hasNotes: boolean;
  readonly wall: number | null;
  readonly isPaused: boolean;
  readonly act: (command: Command) => void;
  readonly onWall: () => void;
}

/** The buttons of a presentation: they fade while nobody moves, and whoever comes by Tab finds them. */
export function Controls(props: ControlsProps): ReactNode {
  const { text, act, wall, isPaused, isFull } = props;
  return (
    <div className="present-controls" role="toolbar" aria-label={text.controls}>
      <Control sign="back" label={text.back} isDisabled={props.isFirst} onPress={() => act({ do: "back" })} />
      <span className="present-number">{props.number}</span>
      <Control sign="next" label={text.next} isDisabled={props.isLast} onPress={() => act({ do: "next" })} />
      <Control sign="grid" label={text.grid} onPress={() => act({ do: "grid" })} />
      <Control sign="notes" label={text.notes} isOn={props.hasNotes} onPress={() => act({ do: "notes" })} />
      <Control sign="window" label={text.window} onPress={() => act({ do: "window" })} />
      {wall === null ? (
        <Control sign="turn" label={text.wall} onPress={props.onWall} />
      ) : (
        <Control
          sign={isPaused ? "turn" : "pause"}
          label={isPaused ? text.resume : text.pause}
          onPress={() => act({ do: "pause" })}
        />
      )}
      {props.canBeFull ? (
        <Control
          sign={isFull ? "small" : "full"}
          label={isFull ? text.notFull : text.full}
          onPress={() => act({ do: "full" })}
        />
      ) : null}
      <Control sign="help" label={text.help} onPress={() => act({ do: "help" })} />
      <Control sign="leave" label={text.leave} onPress={() => act({ do: "leave" })} />
    </div>
  );
}

function Control({
  sign,
  label,
  isOn,
  isDisabled = false,
  onPress,
}: {
  readonly sign: SignName;
  readonly label: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Button
      look="icon"
      className="present-control"
      aria-label={label}
      isDisabled={isDisabled}
      onPress={onPress}
      {...(isOn === undefined ? {} : { "aria-pressed": isOn })}
    >
      <Sign name={sign} />
      <span className="present-tip" aria-hidden="true">
        {label}
      </span>
    </Button>
  );
}
