import type { ReactNode } from "react";
import { mostPages } from "../../../../briefing/document/read-document.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Icon } from "../../../../ui/icon.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";

interface PageToolsProps {
  readonly canUp: boolean;
  readonly canDown: boolean;
  readonly canRemove: boolean;
  readonly isFull: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onAdd: () => void;
}

/** What can be done to the page that is looked at, by buttons. */
export function PageTools(props: PageToolsProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).composer;
  const { canUp, canDown, canRemove, isFull } = props;
  return (
    <div className="outline-tools">
      <Button look="solid" onPress={props.onAdd} isDisabled={isFull}>
        {text.add}
      </Button>
      <span className="outline-moves">
        <Button look="icon" aria-label={text.up} onPress={props.onUp} data-idle={!canUp || undefined}>
          <Icon sign="up" />
        </Button>
        <Button look="icon" aria-label={text.down} onPress={props.onDown} data-idle={!canDown || undefined}>
          <Icon sign="down" />
        </Button>
        <Button
          look="icon"
          aria-label={text.duplicate}
          onPress={props.onDuplicate}
          data-idle={isFull || undefined}
        >
          <Icon sign="copy" />
        </Button>
        <Button
          look="icon"
          aria-label={text.remove}
          onPress={props.onRemove}
          data-idle={!canRemove || undefined}
        >
          <Icon sign="remove" />
        </Button>
      </span>
      {isFull ? <p className="note">{text.mostPages(formatNumber(mostPages, locale))}</p> : null}
      {canRemove ? null : <p className="note">{text.lastPage}</p>}
    </div>
  );
}
