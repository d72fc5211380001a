import { Component, memo, useDeferredValue, type ReactNode } from "react";
import { SlideSheet } from "../../page/slide-sheet.tsx";
import type { Show } from "./show.ts";

const Sheet = memo(SlideSheet);

/**
 * The slide that is shown, and unseen behind it those before and after: turned to, they are there at once. Only these three are ever drawn, however long a briefing is and
 * however long it runs.
 */
export function Stage({
  show,
  at,
  undrawn,
  onUndrawn,
}: {
  readonly show: Show;
  readonly at: number;
  /** What stands where a slide cannot be drawn. */
  readonly undrawn: string;
  readonly onUndrawn?: () => void;
}): ReactNode {
  const { slides, size, theme, briefing } = show;
  // What lies ahead is drawn when the screen shows what was asked for.
  const settled = useDeferredValue(at);
  const near = new Set([at, settled, settled + 1, settled - 1]);
  return (
    <div className="present-stage">
      {slides.map((slide, i) =>
        near.has(i) ? (
          <div
            key={slide.id}
            className="sheet-room"
            data-shown={i === at}
            aria-hidden={i !== at}
            inert={i !== at}
          >
            <Drawn key={slide.id} instead={<p className="present-undrawn">{undrawn}</p>} onFailed={onUndrawn}>
              <Sheet
                slide={slide}
                number={i + 1}
                count={slides.length}
                size={size}
                theme={theme}
                locale={briefing.locale}
              />
            </Drawn>
          </div>
        ) : null,
      )}
    </div>
  );
}

interface DrawnProps {
  readonly children: ReactNode;
  readonly instead: ReactNode;
  readonly onFailed?: (() => void) | undefined;
}

/** A slide that cannot be drawn is a fault of ours, and takes no other with it. */
class Drawn extends Component<DrawnProps, { readonly hasFailed: boolean }> {
  constructor(props: DrawnProps) {
    super(props);
    this.state = { hasFailed: false };
  }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailed?.();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
