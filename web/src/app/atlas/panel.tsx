import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { DialogBox } from "../../ui/dialog-box.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { useAtlas } from "../atlas-context.ts";

interface PanelProps {
  readonly title: string;
  /** Smaller beside the title. */
  readonly subtitle: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A province's panel: beside the map where there is room, else a sheet from below. Escape closes it. */
export function Panel({ title, subtitle, onClose, children }: PanelProps): ReactNode {
  const { words } = useAtlas();
  const isNarrow = useMedia("(max-width: 899px)");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  const under = subtitle === null ? null : <p className="quiet panel-subtitle">{subtitle}</p>;
  if (isNarrow) {
    return (
      <DialogBox title={title} close={words.page.close} isOpen onClose={onClose} shape="sheet">
        {under}
        {children}
      </DialogBox>
    );
  }
  return (
    <aside
      className="panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="icon" aria-label={words.page.close} onPress={onClose}>
          <span aria-hidden="true">×</span>
        </Button>
      </header>
      {under}
      {children}
    </aside>
  );
}
