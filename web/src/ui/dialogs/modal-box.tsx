import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useBackCloses } from "./use-back-closes.ts";

export interface ModalBoxProps {
  readonly title: string;
  readonly close: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** sheet: from below, for phones; box: in the middle. */
  readonly shape?: "sheet" | "box";
  /** Whether the address says that it is open: Back then closes it anyway. */
  readonly isAddressed?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog with a title and a way to close it; Escape, a click beside it and Back close it too. */
export function ModalBox(props: ModalBoxProps): ReactNode {
  useBackCloses(props.isOpen && props.isAddressed !== true, props.onClose);
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
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <Button className="button button-icon" aria-label={props.close} onPress={props.onClose}>
              <span aria-hidden="true">×</span>
            </Button>
          </div>
          <div className="dialog-body">{props.children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
