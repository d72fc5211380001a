import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

export interface ModalBoxProps {
  readonly title: string;
  readonly close: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** sheet: from below, for phones; box: in the middle. */
  readonly shape?: "sheet" | "box";
  readonly children: ReactNode;
}

/** A modal dialog with a title and a way to close it; Escape and a click beside it close it too. */
export function ModalBox(props: ModalBoxProps): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={`modal modal-${props.shape ?? "box"}`}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <Button className="button button-icon" aria-label={props.close} onPress={props.onClose}>
              <span aria-hidden="true">×</span>
            </Button>
          </header>
          <div className="dialog-body">{props.children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
