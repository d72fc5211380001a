import type { ReactNode } from "react";
import type { Locale } from "../../../i18n/locale.ts";
import { words } from "../../../i18n/words.ts";
import { Button } from "../../../ui/button.tsx";
import type { MapControls } from "../maplibre/make-map.ts";

/** Nearer, farther, and all of the country. */
export function MapButtons({
  controls,
  locale,
}: {
  readonly controls: MapControls;
  readonly locale: Locale;
}): ReactNode {
  const text = words(locale).page.map;
  return (
    <div className="map-buttons">
      <Button look="icon" aria-label={text.zoomIn} onPress={() => controls.zoom(1)}>
        +
      </Button>
      <Button look="icon" aria-label={text.zoomOut} onPress={() => controls.zoom(-1)}>
        −
      </Button>
      <Button look="icon" aria-label={text.reset} onPress={controls.reset}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </div>
  );
}
