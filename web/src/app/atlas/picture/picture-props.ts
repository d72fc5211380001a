import type { Figure, Theme } from "../../../figure/figure.ts";
import type { ViewId } from "../../../views/catalogue.ts";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import type { CameraLink } from "../../../views/map/maplibre/camera-link.ts";

/** What is lit and opened together in all parts of the page. */
export interface Lights {
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  readonly onClose: () => void;
}

export interface PictureProps extends Lights {
  readonly figure: Figure;
  readonly theme: Theme;
  /** The picture asked for; where it cannot be made of the Figure, the first that can is shown and said. */
  readonly view: ViewId;
  /** Areas whose lines stand out in a trend. */
  readonly highlight: readonly string[];
  readonly onHighlight: (areas: readonly string[]) => void;
  /** The period that a slope begins with; null: the one it finds. */
  readonly from: string | null;
  /** Whether more periods of the Figure are on their way. */
  readonly waiting: boolean;
  /** Radius of the largest circle, in CSS pixels; absent: by the size of its own box. */
  readonly largestCircle?: number;
  /** Communes in place of provinces, on the map; absent: none. */
  readonly opened?: OpenedCommunes | null;
  /** Maps that move together; absent: this one moves alone. */
  readonly camera?: CameraLink;
}
