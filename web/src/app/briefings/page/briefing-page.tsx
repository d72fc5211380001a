import { useEffect, useState, type ReactNode } from "react";
import type { WrittenBriefing, WrittenPage } from "../../../briefing/page.ts";
import type { Shape } from "../../../exports/exporter.ts";
import { slideSizes } from "../../../exports/office/slides/slide.ts";
import type { Theme } from "../../../figure/figure.ts";
import { patiently } from "../../../ui/browser/server-reachability.ts";
import { boundaryFile } from "../../../views/map/screen/boundary-files.ts";
import { slidesOfPage } from "./screen-slides.ts";
import type { ScreenSlide } from "./screen-slide.ts";
import { SlideSheet } from "./slide-sheet.tsx";

export interface BriefingPageProps {
  readonly briefing: WrittenBriefing;
  readonly page: WrittenPage;
  readonly theme: Theme;
  /** The shape of its sheets; absent: that of a projector. */
  readonly shape?: Shape;
  /** Small beside others, where it is not read: only its first sheet, and nothing of it is said or reached by keys. */
  readonly isThumbnail?: boolean;
}

/**
 * A page of a written briefing on screen as it stands in its files: one sheet, or several under each other where a table has more rows than one holds. As wide as its
 * box. What cannot be drawn, as code or outlines cannot be had, fails the part of the page that shows it.
 */
export function BriefingPage({
  briefing,
  page,
  theme,
  shape = "16:9",
  isThumbnail = false,
}: BriefingPageProps): ReactNode {
  const size = slideSizes[shape];
  const slides = useSlides(briefing, page, theme, shape);
  const at = briefing.pages.indexOf(page);
  if (slides === null)
    return (
      <div
        className="sheet-waiting"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        aria-busy="true"
      />
    );
  return (isThumbnail ? slides.slice(0, 1) : slides).map((slide) => (
    <SlideSheet
      key={slide.id}
      slide={slide}
      number={at + 1}
      count={briefing.pages.length}
      size={size}
      theme={theme}
      locale={briefing.locale}
      isThumbnail={isThumbnail}
    />
  ));
}

/** The sheets of a page; those of before stand until the new ones are drawn. Null: none yet. */
function useSlides(
  briefing: WrittenBriefing,
  page: WrittenPage,
  theme: Theme,
  shape: Shape,
): readonly ScreenSlide[] | null {
  const [slides, setSlides] = useState<readonly ScreenSlide[] | null>(null);
  useEffect(() => {
    let over = false;
    const look = { size: slideSizes[shape], theme, boundaries: boundaryFile };
    patiently(() => slidesOfPage(page, briefing, look)).then(
      (drawn) => {
        if (!over) setSlides(drawn);
      },
      (error: unknown) => {
        if (!over)
          setSlides(() => {
            throw error;
          });
      },
    );
    return () => {
      over = true;
    };
  }, [briefing, page, theme, shape]);
  return slides;
}
