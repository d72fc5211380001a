import type { ReactNode } from "react";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { TextLine } from "../../../../ui/fields/text-field.tsx";
import { SelectField } from "../../../../ui/fields/select-field.tsx";
import { mostHighlighted } from "../../../address/url-state.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { placesOf } from "./area-choice.tsx";
import { unsaid, type FieldProps } from "./field-props.ts";
import { ListField } from "../../../../ui/fields/list-field.tsx";

/** Places that stand out. */
export function HighlightChoice({ page, setting, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  const { boundaries = setting.boundaries, highlight = [] } = page;
  return (
    <ListField
      label={text.fields.highlight}
      none={text.fields.highlightAll}
      add={text.fields.addHighlight}
      placeholder={text.readyMade.areaPlaceholder}
      nothing={text.fields.nothing}
      remove={text.fields.remove}
      choices={placesOf(setting, boundaries, locale)}
      chosen={highlight}
      most={mostHighlighted}
      onChange={(chosen) => onChange({ highlight: chosen })}
    />
  );
}

/** Boundaries in place of the briefing's. */
export function BoundariesChoice({ page, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const other = page.boundaries;
  return (
    <SelectField
      label={text.boundaries}
      value={other ?? unsaid}
      choices={[
        { id: unsaid, name: text.ofBriefing },
        { id: "AS_REPORTED", name: text.asReported },
        { id: "CURRENT", name: text.currentBoundaries },
        ...(other === undefined || other === "AS_REPORTED" || other === "CURRENT"
          ? []
          : [{ id: other, name: other }]),
      ]}
      onChange={(id) => onChange({ boundaries: id === unsaid ? undefined : id })}
    />
  );
}

/** Since which day changes are told. */
export function SinceChoice({ page, onChange }: FieldProps): ReactNode {
  const { locale } = useAtlas();
  return (
    <TextLine
      label={composeWords(locale).fields.since}
      type="date"
      value={page.since?.slice(0, 10) ?? ""}
      onChange={(day) => {
        if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) onChange({ since: day }, "since");
      }}
    />
  );
}
