import { useEffect, useState, type KeyboardEvent, type ReactNode } from "react";
import { formatNumber } from "../../../../figure/format/format.ts";
import { presentWords } from "../../../../i18n/briefing-words.ts";
import { SlideSheet } from "../../page/slide-sheet.tsx";
import { OverSlide } from "./over-slide.tsx";
import type { Show } from "../stage/show.ts";

/** All slides, small; one is gone to. They are drawn one after the other, so that keys answer meanwhile. */
export function Overview({
  show,
  at,
  onGo,
  onClose,
}: {
  readonly show: Show;
  readonly at: number;
  readonly onGo: (to: number) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { slides, briefing, size, theme } = show;
  const { locale } = briefing;
  const text = presentWords(locale);
  const drawn = useDrawnSoFar(slides.length);
  return (
    <OverSlide title={text.grid} close={text.close} onClose={onClose}>
      <ol className="present-grid">
        {slides.map((slide, i) => (
          <li key={slide.id}>
            <button
              type="button"
              className="present-tile"
              aria-label={text.goTo(formatNumber(i + 1, locale), slide.title)}
              aria-current={i === at ? "page" : undefined}
              {...(i === at ? { "data-first": true } : {})}
              onClick={() => onGo(i)}
              onKeyDown={walk}
            >
              <span className="present-tile-room" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
                {i < drawn ? (
                  <SlideSheet
                    slide={slide}
                    number={i + 1}
                    count={slides.length}
                    size={size}
                    theme={theme}
                    locale={locale}
                    isThumbnail
                  />
                ) : null}
              </span>
              <span className="present-tile-title">
                {formatNumber(i + 1, locale)}. {slide.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </OverSlide>
  );
}

/** Goes from slide to slide by the arrows, as they stand. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest("ol");
  if (list === null) return;
  const across = getComputedStyle(list).gridTemplateColumns.split(" ").length;
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const all = [...list.querySelectorAll<HTMLElement>("button")];
  const to = all.findIndex((one) => one === event.currentTarget) + by;
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
}

/** How many of some are drawn by now: one more each time the browser has a moment. */
function useDrawnSoFar(all: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => setDrawn((n) => n + 1), 16);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return drawn;
}
