import { countryId } from "../../../figure/areas/country.ts";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { words } from "../../../i18n/words.ts";
import { Button } from "../../../ui/button.tsx";
import { announce } from "../../../ui/live-region.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { lineSample } from "../../../views/charts/trend/trend-lines.ts";
import { mostStrong, trendPlan } from "../../../views/charts/trend/trend-plan.ts";
import { insideOf } from "../../../views/drawing/svg/serialise.ts";
import { palette } from "../../../views/theme.ts";

interface HighlightPickerProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly highlight: readonly string[];
  readonly onHighlight: (areas: readonly string[]) => void;
}

/** Which lines of a trend stand out: those chosen, each to be taken out again, and a field to add one of the others. */
export function HighlightPicker({ figure, theme, highlight, onHighlight }: HighlightPickerProps): ReactNode {
  const text = words(figure.locale).views;
  const colours = palette(theme);
  const plan = useMemo(() => trendPlan(figure, highlight, colours), [figure, highlight, colours]);
  const chosen = plan.strong.filter(({ series }) => highlight.includes(series.area));
  const drawn = new Set(plan.strong.map(({ series }) => series.area));
  const choices = figure.areas
    .filter(({ id }) => !drawn.has(id))
    .filter(({ id }) => plan.quiet.some(({ area }) => area === id) || id === countryId)
    .map(({ id, name }) => ({ id, name }));
  const isFull = highlight.length >= mostStrong;
  const box = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const count = chosen.length;
  // Taken out, the next one has the keyboard, or the field where none is left; so has the last one where the field went away.
  useEffect(() => {
    const at = removed.current;
    removed.current = null;
    const isLost = document.activeElement === document.body;
    if (at === null && !(isFull && isLost)) return;
    const tags = box.current?.querySelectorAll<HTMLElement>("li button") ?? [];
    const next = tags[Math.min(at ?? count, tags.length - 1)] ?? box.current?.querySelector("input");
    next?.focus();
  }, [count, isFull]);
  return (
    <div ref={box} className="highlight" role="group" aria-label={text.highlight}>
      {isFull ? (
        <p className="note">{text.highlightMost(formatNumber(mostStrong, figure.locale))}</p>
      ) : (
        <ComboboxField
          // Chosen, the field is empty again for the next one.
          key={highlight.join(",")}
          label={text.highlight}
          choices={choices}
          value={null}
          onChange={(id) => {
            onHighlight([...highlight, id]);
            announce(text.highlighted(choices.find((one) => one.id === id)?.name ?? id));
          }}
          placeholder={text.highlightAdd}
          nothing={text.nothing}
        />
      )}
      {chosen.length === 0 ? null : (
        <ul className="highlight-tags">
          {chosen.map(({ series, style }, at) => (
            <li key={series.area}>
              <Button
                look="plain"
                aria-label={text.remove(series.name)}
                onPress={() => {
                  removed.current = at;
                  onHighlight(highlight.filter((id) => id !== series.area));
                }}
              >
                <svg
                  width="26"
                  height="12"
                  aria-hidden="true"
                  dangerouslySetInnerHTML={insideOf(lineSample(style, 0, 6, 26))}
                />
                {series.name} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? null : <p className="note">{text.highlightHint}</p>}
    </div>
  );
}
