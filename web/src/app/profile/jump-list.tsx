import { useEffect, useRef, useState, type ReactNode } from "react";
import { jumpWords } from "../../i18n/jump-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";

interface Part {
  readonly id: string;
  readonly name: string;
}

/** On a phone, the ways to the parts of a long page; parts come and go with the figures, and the list with them. */
export function JumpList(): ReactNode {
  const text = jumpWords[useAtlas().locale];
  const box = useRef<HTMLDetailsElement>(null);
  const [parts, setParts] = useState<readonly Part[]>([]);
  useEffect(() => {
    const page = box.current?.closest(".profile") ?? null;
    if (page === null) return undefined;
    const read = (): void => {
      const found = [...page.querySelectorAll("section > h2[id]")].map(({ id, textContent }) => ({
        id,
        name: textContent.trim(),
      }));
      setParts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    read();
    const changes = new MutationObserver(read);
    changes.observe(page, { childList: true, subtree: true, characterData: true });
    return () => changes.disconnect();
  }, []);
  return (
    <details ref={box} className="jump-list no-print" hidden={parts.length < 3}>
      <summary>{text.open}</summary>
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
