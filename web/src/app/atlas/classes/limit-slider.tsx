import { useState, type ReactNode } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { readLimit, writeLimit } from "../../../figure/classes/class-draft.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { breaksOf } from "../../../figure/classes/histogram.ts";
import { legendClasses } from "../../../figure/classes/legend-classes.ts";
import { classesWords } from "../../../i18n/classes-words.ts";
import { ClassHistogram } from "../../../views/screen/legend/class-histogram.tsx";
import { classScale } from "../../../views/theme.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { stepThrough } from "./limit-step.ts";

interface LimitSliderProps {
  readonly figure: Figure;
  readonly colours: readonly string[];
  /** Limits of one's own, ascending, as written; null: there are none to move. */
  readonly limits: readonly string[] | null;
  readonly onChange: (limits: readonly string[]) => void;
}

/** The histogram of the values shown; limits of one's own are handles under it, moved by pointer or arrow keys. */
export function LimitSlider({ figure, colours, limits, onChange }: LimitSliderProps): ReactNode {
  const { locale, theme } = useAtlas();
  const text = classesWords(locale);
  const { classes, values = [] } = figure.legend;
  const breaks = breaksOf(classes);
  const [low = 0, high = 0] = [breaks[0], breaks.at(-1)];
  // While a handle is held the axis stands still, and only the histogram follows.
  const [held, setHeld] = useState<readonly number[] | null>(null);
  const numbers = limits?.map((limit) => readLimit(limit, locale) ?? low) ?? [];
  // As fine as the limits are written: else a handle would say another number than its field, and steps would be of two lengths.
  const step = stepThrough([low, high], numbers);
  const shown =
    held === null
      ? classes
      : legendClasses([...values, low, high], values, locale, {
          method: "manual",
          count: held.length + 1,
          limits: held,
          reversed: (classes[0]?.step ?? 0) > 0,
        });
  const histogram = (
    <ClassHistogram
      locale={locale}
      classes={shown}
      values={values}
      colours={held === null ? colours : classScale(theme, { scale: "sequential", classes: shown })}
      marked={null}
      height={72}
    />
  );
  if (limits === null || !(high > low)) return histogram;
  const moved = (next: readonly number[]): readonly number[] =>
    // A handle stands on a step; limits written more finely stay as they are until they are moved.
    next.map((value, i) =>
      Math.abs(value - (numbers[i] ?? value)) < step * 0.75 ? (numbers[i] ?? value) : value,
    );
  return (
    <div>
      <div className="limit-slider">
        {histogram}
        <Slider
          aria-label={text.limits}
          // Steps are counted from the least: whole ones, so that a handle says what its field does.
          minValue={wholeSteps(low / step, Math.floor) * step}
          maxValue={wholeSteps(high / step, Math.ceil) * step}
          step={step}
          value={[...(held ?? numbers)]}
          onChange={(next) => setHeld(moved(next))}
          onChangeEnd={(next) => {
            setHeld(null);
            const ends = moved(next);
            if (ends.every((limit, i) => i === 0 || limit > (ends[i - 1] ?? -Infinity)))
              onChange(ends.map((limit) => writeLimit(limit, locale)));
          }}
        >
          <SliderTrack className="limit-track">
            {numbers.map((_, i) => (
              <SliderThumb
                // Limits have no other name than their place.
                key={i}
                index={i}
                className="limit-thumb"
                aria-label={text.limit(text.ordinals[i] ?? String(i + 1))}
              />
            ))}
          </SliderTrack>
        </Slider>
      </div>
      <p className="note">
        {held === null ? text.drag : held.map((limit) => formatNumber(limit, locale)).join(" · ")}
      </p>
    </div>
  );
}

/** Without the dust of dividing. */
function wholeSteps(steps: number, round: (steps: number) => number): number {
  return round(Number(steps.toPrecision(9)));
}
