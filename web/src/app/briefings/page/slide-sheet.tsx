import "./slide-sheet.css";
import { useId, useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import type { SlideSize } from "../../../exports/office/slides/slide.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { Theme } from "../../../figure/figure.ts";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { palette } from "../../../views/theme.ts";
import { designOf } from "./screen-slides.ts";
import type { ScreenSlide } from "./screen-slide.ts";
import { SlideObjectView } from "./slide-objects.tsx";
import { Paragraphs, placed, textStyle } from "./slide-text.tsx";

export interface SlideSheetProps {
  readonly slide: ScreenSlide;
  /** Its place in the briefing, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
  readonly size: SlideSize;
  readonly theme: Theme;
  readonly locale: Locale;
  /** A small picture of a slide that is read elsewhere: nothing of it is said or reached by keys. */
  readonly isThumbnail?: boolean;
}

/** A slide as large as its box is wide: letters, tables and drawings scale with it, as they do in a file. */
export function SlideSheet({
  slide,
  number,
  count,
  size,
  theme,
  locale,
  isThumbnail = false,
}: SlideSheetProps): ReactNode {
  const id = useId();
  const sheet = useScaled(size.width);
  const places = useMemo(() => designOf(size).placesOf(slide.layout), [size, slide.layout]);
  const p = palette(theme);
  const at = places.find(({ role }) => role === "number");
  const n = (value: number): string => formatNumber(value, locale);
  return (
    <section
      ref={sheet}
      className={`sheet sheet-${slide.layout}`}
      aria-labelledby={`${id}-title`}
      aria-hidden={isThumbnail ? true : undefined}
      inert={isThumbnail}
      style={
        {
          "--sheet-width": size.width,
          "--sheet-height": size.height,
          "--ground": p.ground,
          "--ink": p.ink,
          "--ink2": p.ink2,
          "--hairline": p.hairline,
          "--accent": p.accent,
        } as CSSProperties
      }
    >
      <div className="sheet-inside">
        {slide.texts.map(({ role, name, paragraphs, box }) => {
          const place = places.find((one) => one.role === role);
          if (place === undefined) return null;
          const style = { ...placed(box ?? place.box), ...textStyle(place) };
          const said = <Paragraphs of={paragraphs} theme={theme} size={place.size} />;
          return role === "title" ? (
            <h2 key={name} id={`${id}-title`} className="sheet-text" style={style}>
              {said}
            </h2>
          ) : (
            <div key={name} className={`sheet-text sheet-${role}`} style={style}>
              {said}
            </div>
          );
        })}
        {slide.objects.map((one) => (
          <SlideObjectView
            key={one.name}
            of={one}
            theme={theme}
            prefix={`${id}-`}
            isThumbnail={isThumbnail}
          />
        ))}
        {at === undefined || count < 2 ? null : (
          <div
            className="sheet-text sheet-number"
            style={{ ...placed(at.box), ...textStyle(at) }}
            aria-label={briefingWords(locale).print.page(n(number), n(count))}
            role="note"
          >
            {number}
          </div>
        )}
      </div>
    </section>
  );
}

/** Scales what is on a sheet to its box. It is laid out in points whatever the box: lines break where they do in a file. */
function useScaled(points: number) {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const scaled = sheet.current;
    if (scaled === null) return undefined;
    const fit = (): void => scaled.style.setProperty("--scale", String(scaled.clientWidth / points));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(scaled);
    return () => observer.disconnect();
  }, [points]);
  return sheet;
}
