import { useMemo, useRef, useState, type ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Classification } from "../../../figure/classes/classes.ts";
import { formatClasses } from "../../../figure/classes/classes-parameter.ts";
import type { Figure } from "../../../figure/figure.ts";
import { classesWords } from "../../../i18n/classes-words.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { classedFigure } from "../../../views/drawing/classed-figure.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { goTo } from "../../address/use-address.ts";
import type { ViewId } from "../../../views/catalogue.ts";
import { ClassEditor } from "./class-editor.tsx";
import "./classes.css";

interface ClassToolsProps {
  readonly figure: Figure;
  readonly view: ViewId;
}

/** The way to other classes: a button in the legend; beside the map an editor that leaves it in sight, on phones a sheet. */
export function ClassTools({ figure, view }: ClassToolsProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = classesWords(locale);
  const isNarrow = useMedia("screen and (max-width: 899px)");
  const [isOpen, setOpen] = useState(false);
  const isChanged = useRef(false);
  const box = useRef<HTMLSpanElement>(null);
  // The editor stands beside the whole legend, which shows what it does: over the choices where the legend lies on the map, else over the picture.
  const legend = useRef<Element | null>(null);
  const [side, setSide] = useState<"left" | "right">("right");
  const open = (): void => {
    isChanged.current = false;
    legend.current = box.current?.closest(".legend") ?? box.current;
    setSide(box.current?.closest(".atlas-map") ? "left" : "right");
    setOpen(!isOpen);
  };
  // One step back leads to the classes before the editor was opened.
  const change = (classes: Classification | null): void => {
    if (keyOf(classes) === keyOf(address.classes)) return;
    goTo({ ...address, classes }, isChanged.current ? "replace" : "push");
    isChanged.current = true;
  };
  // Counts are circles on the map, and classed where a picture fills.
  const shown = useMemo(() => (view === "map" ? figure : classedFigure(figure)), [figure, view]);
  const editor = <ClassEditor figure={shown} hasList={isNarrow} chosen={address.classes} onChange={change} />;
  return (
    <span ref={box} className="class-tools">
      <Button look="plain" className="class-edit" aria-expanded={isOpen} onPress={open}>
        {text.edit}
      </Button>
      {isNarrow ? (
        <DialogBox
          title={text.title}
          close={text.close}
          shape="sheet"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        >
          {editor}
        </DialogBox>
      ) : (
        <Popover
          className="popover class-popover"
          triggerRef={legend}
          isNonModal
          isOpen={isOpen}
          onOpenChange={(isWanted) => {
            if (isWanted || !isScrolling()) setOpen(isWanted);
          }}
          placement={`${side} bottom`}
          containerPadding={8}
          shouldFlip={false}
        >
          <Dialog className="dialog" aria-label={text.title}>
            <div className="dialog-head">
              <h2 className="dialog-title">{text.title}</h2>
              <Button look="icon" aria-label={text.close} onPress={() => setOpen(false)}>
                <span aria-hidden="true">×</span>
              </Button>
            </div>
            <div className="dialog-body">{editor}</div>
          </Dialog>
        </Popover>
      )}
    </span>
  );
}

/**
 * Whether what happens just now is that something scrolls. A popover that is not modal would close then, also when the page only moves
 * because more of it has come; it moves along with the page instead.
 */
function isScrolling(): boolean {
  return window.event?.type === "scroll";
}

function keyOf(classes: Classification | null): string {
  return classes === null ? "" : formatClasses(classes);
}
