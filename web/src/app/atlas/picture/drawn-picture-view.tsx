import type { ReactNode } from "react";
import { useAtlas } from "../../shell/atlas-context.ts";
import { goTo } from "../../address/use-address.ts";
import { words } from "../../../i18n/words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { mostStrong } from "../../../views/charts/trend/trend-plan.ts";
import { DrawnPicture } from "../../../views/screen/drawn-picture.tsx";
import { PeriodTable } from "../../../views/table/period-table.tsx";
import { HighlightPicker } from "./highlight-picker.tsx";
import { viewOf } from "../../../views/catalogue.ts";
import type { PictureProps } from "./picture-props.ts";
import { useBoundaries } from "../../../views/map/screen/use-boundaries.ts";
import { linkedNumber } from "../../shell/number-link.tsx";

/** Every picture but the map: the drawing that is also exported, mounted with what makes it answer to pointer and keys. */
export function DrawnPictureView(props: PictureProps): ReactNode {
  const { figure, view } = props;
  const { address } = useAtlas();
  const { span, land, highlights = false, opensPeriod = false } = viewOf(view);
  const boundaries = useBoundaries(land === null ? null : figure.vintage);
  const isFewer = props.waiting && figure.of === "statistics" && figure.periods.length < 2;
  if (boundaries === undefined || isFewer)
    return <Skeleton lines={1} label={words(figure.locale).views.loading} />;
  const toggle = (area: string): void => {
    const { highlight, onHighlight } = props;
    if (highlight.includes(area)) onHighlight(highlight.filter((id) => id !== area));
    else if (highlight.length < mostStrong) onHighlight([...highlight, area]);
  };
  // A cell is of a period of its own: what it opens is of that period.
  const openCell = (area: string, period: string | null): void =>
    goTo({ ...address, area, period: period ?? address.period });
  return (
    <>
      {highlights ? (
        <HighlightPicker
          figure={figure}
          theme={props.theme}
          highlight={props.highlight}
          onHighlight={props.onHighlight}
        />
      ) : null}
      <DrawnPicture
        {...props}
        boundaries={boundaries}
        // A line that is clicked stands out; keys open its panel, as everywhere.
        {...(highlights ? { onPress: toggle } : opensPeriod ? { onPress: openCell } : {})}
      />
      {span === "one" ? null : (
        <PeriodTable figure={figure} strong={highlights ? props.highlight : []} linked={linkedNumber} />
      )}
    </>
  );
}
