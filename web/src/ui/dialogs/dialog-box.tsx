import { Suspense, type ReactNode } from "react";
import type { ModalBoxProps } from "./modal-box.tsx";
import { lazily } from "../browser/server-reachability.ts";

/** Fetches what dialogs are made of, so that the first one opens at once. */
export const loadDialogBox = async () => (await import("./modal-box.tsx")).ModalBox;
const ModalBox = lazily(loadDialogBox);

/** A modal dialog with a title and a way to close it; what it is made of comes when it is first opened. */
export function DialogBox(props: ModalBoxProps): ReactNode {
  return props.isOpen ? (
    <Suspense fallback={null}>
      <ModalBox {...props} />
    </Suspense>
  ) : null;
}
