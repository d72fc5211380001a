import { useId, useMemo, useRef, type ReactNode } from "react";
import type { Topology } from "topojson-specification";
import type { Figure, Theme } from "../figure/figure.ts";
import { words } from "../i18n/words.ts";
import { useSize } from "../ui/use-size.ts";
import { drawPicture } from "./draw-picture.ts";
import { viewOf } from "./index.ts";
import type { View } from "./view.ts";

export interface DrawnPictureProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly view: View["id"];
  readonly boundaries: Topology | null;
  readonly highlight: readonly string[];
  readonly from: string | null;
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  readonly onClose: () => void;
}

/** A drawing on screen, as large as its box, or larger and scrolled where the box is too small to read it in. */
export function DrawnPicture(props: DrawnPictureProps): ReactNode {
  const { figure, theme, view, boundaries, highlight } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const id = useId();
  const drawn = useMemo(() => {
    if (size === null || size.width === 0) return null;
    return drawPicture(viewOf(view), figure, { ...size, theme, boundaries, areas: highlight });
  }, [size, figure, theme, view, boundaries, highlight]);
  const text = words(figure.locale);
  return (
    <div ref={box} className="drawn">
      <div
        key={id}
        role="img"
        aria-label={`${text.views.name[view]}: ${figure.title}`}
        dangerouslySetInnerHTML={{ __html: drawn?.svg ?? "" }}
      />
    </div>
  );
}
