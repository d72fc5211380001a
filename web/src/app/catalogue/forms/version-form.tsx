import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextBox, TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Wish } from "../send-wish.ts";
import type { FormProps } from "./form-props.ts";
import { KeepForm } from "./keep-form.tsx";

interface VersionFormProps extends FormProps {
  /** Of which indicator. */
  readonly id: string;
}

/** What an indicator counts from a day on. */
export function VersionForm({ kept, id, onKept, onClose }: VersionFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.version;
  const [from, setFrom] = useState("");
  const [vi, setVi] = useState(kept.label("vi", "indicator", id)["definition"] ?? "");
  const [en, setEn] = useState(kept.label("en", "indicator", id)["definition"] ?? "");
  const [breaks, setBreaks] = useState("no");
  const cells = {
    indicator: id,
    valid_from: from,
    definition_vi: vi,
    definition_en: en,
    breaks_series: breaks,
  };
  const isReady = from !== "" && vi.trim() !== "" && en.trim() !== "";
  const wish: Wish | null = isReady
    ? { rows: [{ file: "indicator_versions", cells }], what: kept.name("vi", "indicator", id) }
    : null;
  return (
    <KeepForm wish={wish} onKept={onKept} onClose={onClose}>
      <TextLine label={text.from} value={from} onChange={setFrom} type="date" />
      <TextBox label={words.fields.definitionVi} value={vi} onChange={setVi} />
      <TextBox label={words.fields.definitionEn} value={en} onChange={setEn} />
      <SelectField
        label={text.meaning}
        choices={[
          { id: "no", name: text.same },
          { id: "yes", name: text.breaks },
        ]}
        value={breaks}
        onChange={setBreaks}
      />
    </KeepForm>
  );
}
