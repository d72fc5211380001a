import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAreas } from "../../accounts/use-areas.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { CheckList } from "./check-list.tsx";
import { type DatasetDraft, draftOf, isWhole, type Line, wishOf } from "./dataset-draft.ts";
import type { FormProps } from "./form-props.ts";
import { KeepForm } from "./keep-form.tsx";
import { LineFields } from "./line-fields.tsx";
import { NameFields } from "./name-fields.tsx";

const EVERY = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

interface DatasetFormProps extends FormProps {
  /** null: a new one. */
  readonly id: string | null;
  /** The month it is here. */
  readonly month: string;
}

/** A dataset that is sent in by a day: its calendar, what is due, its form with its members, who reports. */
export function DatasetForm({ kept, id, month, onKept, onClose }: DatasetFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.dataset;
  const areas = useAreas();
  const [draft, setDraft] = useState<DatasetDraft>(() => draftOf(kept, id, month));
  const put = (part: Partial<DatasetDraft>): void => setDraft({ ...draft, ...part });
  const indicators = kept.rows("indicators").filter(({ cells }) => cells["kind"] !== "RATIO");
  const setLines = (indicator: string, lines: readonly Line[]): void =>
    put({ lines: [...draft.lines.filter((line) => line.indicator !== indicator), ...lines] });
  return (
    <KeepForm wish={isWhole(draft) ? wishOf(kept, id, draft) : null} onKept={onKept} onClose={onClose}>
      <NameFields named={draft.named} onChange={(named) => put({ named })} isThere={id !== null} />
      <div className="catalogue-pair">
        <TextLine
          label={text.from}
          value={draft.from}
          onChange={(from) => put({ from })}
          hint={text.fromHint}
        />
        <SelectField
          label={text.every}
          choices={EVERY.map((kind) => ({ id: kind, name: text.kinds[kind] }))}
          value={draft.every}
          onChange={(every) => put({ every })}
        />
        <TextLine label={text.day} value={draft.day} onChange={(day) => put({ day })} />
      </div>
      <CheckList
        label={text.indicators}
        choices={indicators
          .map(({ cells }) => cells["id"] ?? "")
          .map((one) => ({ id: one, name: kept.name(locale, "indicator", one) }))}
        chosen={draft.indicators}
        onChange={(chosen) => put({ indicators: chosen })}
      />
      {draft.indicators.map((indicator) => (
        <LineFields
          key={indicator}
          kept={kept}
          indicator={indicator}
          lines={draft.lines.filter((line) => line.indicator === indicator)}
          onChange={(lines) => setLines(indicator, lines)}
        />
      ))}
      <SelectField
        label={text.reporters}
        choices={[
          { id: "all", name: text.all },
          { id: "some", name: text.some },
        ]}
        value={draft.reporters === null ? "all" : "some"}
        onChange={(who) => put({ reporters: who === "all" ? null : [] })}
      />
      <SelectField
        label={text.asksReason}
        choices={[
          { id: "no", name: text.asksNothing },
          { id: "yes", name: text.asksForWhat },
        ]}
        value={draft.asksReason ? "yes" : "no"}
        onChange={(asks) => put({ asksReason: asks === "yes" })}
      />
      {draft.reporters === null ? null : (
        <CheckList
          label={text.reporters}
          choices={areas.filter((area) => area.id !== "viet-nam")}
          chosen={draft.reporters}
          onChange={(reporters) => put({ reporters })}
        />
      )}
    </KeepForm>
  );
}
