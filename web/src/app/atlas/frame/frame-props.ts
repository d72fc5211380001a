import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import type { Unfollowed } from "../../address/unfollowed.ts";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import type { Lights } from "../picture/picture-props.ts";

/** What the page of one Figure is put together of. */
export interface AtlasFrameProps {
  /** null while nothing has arrived yet. */
  readonly figure: Figure | null;
  /** Whether the Figure is about to be replaced by a newer one. */
  readonly waiting: boolean;
  /** What of the address cannot be followed; absent: all is. */
  readonly unfollowed?: readonly Unfollowed[];
  /** Under the headline: what is counted, and what is newer. */
  readonly about?: ReactNode;
  /** What to choose; on phones in a sheet. */
  readonly controls: ReactNode;
  /** Under the headline, always in sight. */
  readonly startChoices: ReactNode;
  /** The time strip. */
  readonly strip: ReactNode;
  /** Above the picture, under the choice of pictures: how it is compared. */
  readonly toolbar: ReactNode;
  /** Instead of the one picture of the Figure: two side by side. */
  readonly picture?: (lights: Lights, largestCircle: number) => ReactNode;
  /** What is opened into communes on the map: list and legend are then of those. */
  readonly opened?: OpenedCommunes | null;
  /** Instead of everything: why there is no Figure. */
  readonly failure: ReactNode;
  readonly panel: (figure: Figure, area: string, close: () => void) => ReactNode;
}

/** The same once there is a Figure. */
export type FilledFrameProps = AtlasFrameProps & { readonly figure: Figure };
