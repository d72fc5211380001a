import type { ReactNode } from "react";
import type { BriefingPage } from "../../../../briefing/document/briefing-document.ts";
import { askPeriods, withTerms } from "../../../../briefing/asking/setting.ts";
import type { FigurePeriod } from "../../../../figure/figure.ts";
import { namedPeriod } from "../../../../figure/periods/coded-period.ts";
import { chosenAmong, hasChange, usualChange } from "../../../../figure/periods/comparable-periods.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import type { Locale } from "../../../../i18n/locale.ts";
import { ComboboxField } from "../../../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import type { PageChange } from "../history/edits.ts";
import { unsaid, type FieldProps } from "./field-props.ts";
import { useAsked } from "../../../../ui/browser/use-asked.ts";

/** The periods that the page's indicator has figures of, terms among them; where it has none, those of the dataset. */
function usePeriods({ page, setting }: FieldProps): readonly FigurePeriod[] {
  const { indicator, period = "" } = page;
  const answer = useAsked(
    [indicator, period].join(" "),
    indicator === undefined ? null : () => askPeriods(setting, indicator, period),
  );
  return answer === null ? setting.periods : withTerms(setting, indicator ?? null, answer);
}

/** The period a page is of. One compared with that it cannot be compared with goes, or is that before. */
export function PeriodChoice(props: FieldProps): ReactNode {
  const { page, onChange } = props;
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const periods = usePeriods(props);
  return (
    <ComboboxField
      key={`${page.id} ${page.period} ${periods.length}`}
      label={text.period}
      value={page.period ?? null}
      choices={choicesOf(periods, page.period, props, locale)}
      placeholder={text.periodPlaceholder}
      nothing={text.nothing}
      onChange={(period) => {
        if (period !== page.period) onChange({ period, ...versusOf(page, period, periods) });
      }}
    />
  );
}

/** The period compared with. */
export function VersusChoice(props: FieldProps): ReactNode {
  const { page, onChange } = props;
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const periods = usePeriods(props);
  const isFacts = page.kind === "facts";
  const at = page.period === undefined ? null : chosenAmong(periods, page.period);
  // Figures of one area can also be set beside those of another period of which no difference can be taken.
  const offered = periods.filter((one) => (isFacts ? one.id !== page.period : hasChange(at, one)));
  return (
    <ComboboxField
      key={`${page.id} ${page.versus} ${page.period} ${periods.length}`}
      label={text.versus}
      value={page.versus ?? unsaid}
      choices={[
        ...(isFacts ? [{ id: unsaid, name: text.versusBefore }] : []),
        ...choicesOf(offered, page.versus, props, locale),
      ]}
      placeholder={text.periodPlaceholder}
      nothing={text.nothing}
      onChange={(id) => {
        if (id !== (page.versus ?? unsaid)) onChange({ versus: id === unsaid ? undefined : id });
      }}
    />
  );
}

/** Of a page of change whose period is of another kind now: what is usually compared with it, where there is anything. */
function versusOf(
  { kind, versus }: BriefingPage,
  period: string,
  periods: readonly FigurePeriod[],
): Pick<PageChange, "versus"> {
  if (kind !== "difference" || versus === undefined) return {};
  if (hasChange(chosenAmong(periods, period), chosenAmong(periods, versus))) return {};
  return { versus: usualChange(periods, period) ?? versus };
}

/** The newest first; the one chosen is there even where nothing is known of it, a term by the name that the dataset has for it. */
function choicesOf(
  periods: readonly FigurePeriod[],
  chosen: string | undefined,
  { setting }: Pick<FieldProps, "setting">,
  locale: Locale,
): readonly Choice[] {
  const own =
    chosen === undefined || periods.some(({ id }) => id === chosen)
      ? []
      : [{ id: chosen, name: nameOf(chosen) }];
  function nameOf(id: string): string {
    const known = namedPeriod(id, locale) ?? setting.periods.find((one) => one.id === id);
    return known?.label ?? id;
  }
  return [...own, ...periods.toReversed().map(({ id, label }) => ({ id, name: label, otherNames: [id] }))];
}
