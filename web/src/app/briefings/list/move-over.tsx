import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { moveOver, useLeftInBrowser } from "../store/use-briefings.ts";

/** The offer to move briefings of this browser to the server, where that keeps one's own; nothing where none are left here. */
export function MoveOver(): ReactNode {
  const { locale } = useAtlas();
  const text = keepingWords(locale);
  const left = useLeftInBrowser();
  const [isMoving, setMoving] = useState(false);
  if (left.length === 0) return null;
  const move = async (): Promise<void> => {
    setMoving(true);
    const stayed = await moveOver();
    setMoving(false);
    notify({ text: stayed === 0 ? text.moved : text.stayed(formatNumber(stayed, locale)) });
  };
  return (
    <Notice kind="note" title={text.left(formatNumber(left.length, locale))}>
      <p>{left.map(({ document }) => document.title).join(" · ")}</p>
      <p>{text.leftHint}</p>
      <Button look="solid" isDisabled={isMoving} onPress={() => void move()}>
        {isMoving ? text.moving : text.move}
      </Button>
    </Notice>
  );
}
