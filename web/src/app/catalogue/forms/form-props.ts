import type { Kept } from "../kept.ts";

/** What every form over the catalogue is given. */
export interface FormProps {
  readonly kept: Kept;
  readonly onKept: () => void;
  readonly onClose: () => void;
}
