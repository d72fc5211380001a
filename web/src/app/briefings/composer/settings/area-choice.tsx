import type { ReactNode } from "react";
import type { BriefingSetting } from "../../../../briefing/asking/setting.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import type { Locale } from "../../../../i18n/locale.ts";
import { ComboboxField } from "../../../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { unsaid, type FieldProps } from "./field-props.ts";

/** The provinces of the page's boundaries. */
export function placesOf(
  { catalogue }: BriefingSetting,
  boundaries: string,
  locale: Locale,
): readonly Choice[] {
  const current = catalogue.current.filter(({ level }) => level === "PROVINCE");
  const known = new Set(current.map(({ id }) => id));
  const former = boundaries === "CURRENT" ? [] : catalogue.areas.filter(({ id }) => !known.has(id));
  return [...current, ...former]
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** The place a page is of; the country, or all places, where none is said. */
export function AreaChoice({ page, setting, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const { kind, area, boundaries = setting.boundaries } = page;
  const isMerger = kind === "merger";
  const isOfOne = isMerger || kind === "communes";
  const merged = new Set(
    setting.catalogue.current.filter(({ predecessors }) => predecessors.length > 1).map(({ id }) => id),
  );
  const places = placesOf(setting, boundaries, locale).filter(({ id }) => !isMerger || merged.has(id));
  return (
    <ComboboxField
      key={`${page.id} ${area}`}
      label={text.area}
      value={area ?? unsaid}
      choices={[
        ...(isOfOne ? [] : [{ id: unsaid, name: kind === "revisions" ? text.everywhere : text.country }]),
        ...places,
      ]}
      placeholder={composeWords(locale).readyMade.areaPlaceholder}
      nothing={text.nothing}
      onChange={(id) => {
        if (id !== (area ?? unsaid)) onChange({ area: id === unsaid ? undefined : id });
      }}
    />
  );
}
