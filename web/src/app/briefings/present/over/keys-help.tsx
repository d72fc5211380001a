import type { ReactNode } from "react";
import type { PresentWords } from "../../../../i18n/briefing-words.ts";
import { OverSlide } from "./over-slide.tsx";
import { Sign, type SignName } from "../controls/sign.tsx";

const arrows: Readonly<Record<string, SignName>> = { "→": "next", "←": "back", "↑": "up", "↓": "down" };

/** All keys, with what they do. */
export function KeysHelp({
  text,
  onClose,
}: {
  readonly text: PresentWords;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <OverSlide title={text.help} close={text.close} onClose={onClose}>
      <dl className="present-keys">
        {Object.values(text.keys).map(([keys, means]) => (
          <div key={keys}>
            <dt>
              {keys.split(/(?<!Page) /u).map((key) => (
                <Key key={key} name={key} />
              ))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </OverSlide>
  );
}

/** A key; arrows are drawn, as fonts may lack them. */
function Key({ name }: { readonly name: string }): ReactNode {
  const arrow = arrows[name];
  return (
    <kbd>
      {arrow === undefined ? (
        name
      ) : (
        <>
          <Sign name={arrow} />
          <span className="visually-hidden">{name}</span>
        </>
      )}
    </kbd>
  );
}
