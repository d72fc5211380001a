import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { fromHere } from "../../address/from-here.ts";

interface PanelProps {
  readonly title: string;
  /** Smaller beside the title. */
  readonly subtitle: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A province's panel: beside the map where there is room, else a sheet from below. Escape closes it. */
export function Panel({ title, subtitle, onClose, children }: PanelProps): ReactNode {
  const { address, words } = useAtlas();
  const isNarrow = useMedia("screen and (max-width: 899px)");
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Closed, the keyboard is where it was before.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Not of the title: in another language it is the same panel.
  }, [address.area]);
  useEffect(() => {
    const panel = box.current;
    if (panel === null) return undefined;
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onClose();
    };
    panel.addEventListener("keydown", press);
    return () => panel.removeEventListener("keydown", press);
  }, [onClose, isNarrow]);
  const under = (
    <>
      {subtitle === null ? null : <p className="quiet panel-subtitle">{subtitle}</p>}
      {address.area === null ? null : (
        <p className="panel-page">
          <PageLink
            to={{ ...fromHere(address), page: "province", dataset: address.dataset, area: address.area }}
          >
            {words.page.panel.page}
          </PageLink>
        </p>
      )}
    </>
  );
  if (isNarrow) {
    return (
      <DialogBox title={title} close={words.page.close} isOpen isAddressed onClose={onClose} shape="sheet">
        {under}
        {children}
      </DialogBox>
    );
  }
  return (
    <aside ref={box} className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="icon" aria-label={words.page.close} onPress={onClose}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      {under}
      {children}
    </aside>
  );
}
