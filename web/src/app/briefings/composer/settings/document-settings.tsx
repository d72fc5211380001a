import { useState, type ReactNode } from "react";
import type { BriefingSetting } from "../../../../briefing/asking/setting.ts";
import { shapes } from "../../../../briefing/document/page-shapes.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { locales } from "../../../../i18n/locale.ts";
import { SelectField } from "../../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../../ui/fields/text-field.tsx";
import { ToggleGroup } from "../../../../ui/fields/toggle-group.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { PinSection } from "../pin/pin-section.tsx";
import type { DocumentChange } from "../history/edits.ts";
import type { Composer } from "../use-composer.ts";

/** What is said of a briefing as a whole. */
export function DocumentSettings({
  composer,
  setting,
}: {
  readonly composer: Composer;
  readonly setting: BriefingSetting | null;
}): ReactNode {
  const { locale, words } = useAtlas();
  const text = composeWords(locale);
  const { document, edit } = composer;
  const { title, audience = "", language, dataset, boundaries = "CURRENT", shape } = document;
  const change = (changed: DocumentChange, of?: string): void =>
    edit({ is: "document", change: changed }, of);
  // While it is typed anew it may be empty; a briefing never is without one.
  const [typed, setTyped] = useState<string | null>(null);
  const datasets = setting?.catalogue.datasets ?? [];
  return (
    <section className="composer-fields" aria-label={text.composer.document}>
      <TextLine
        label={text.fields.title}
        value={typed ?? title}
        onChange={(value) => {
          setTyped(value.trim() === "" ? value : null);
          change({ title: value.trim() === "" ? undefined : value }, "title");
        }}
        onLeave={() => setTyped(null)}
      />
      <TextLine
        label={text.fields.audience}
        value={audience}
        placeholder={text.fields.audienceExample}
        onChange={(value) => change({ audience: value }, "audience")}
      />
      <ToggleGroup
        label={text.fields.language}
        value={language}
        choices={locales.map((id) => ({ id, name: text.list.languages[id] }))}
        onChange={(id) => change({ language: locales.find((one) => one === id) })}
      />
      <SelectField
        label={text.fields.dataset}
        value={dataset}
        choices={
          datasets.length === 0
            ? [{ id: dataset, name: dataset }]
            : datasets.map(({ id, name, synthetic }) => ({
                id,
                name,
                ...(synthetic ? { note: words.synthetic } : {}),
              }))
        }
        onChange={(id) => change({ dataset: id })}
      />
      <ToggleGroup
        label={text.fields.boundaries}
        value={boundaries}
        choices={[
          { id: "AS_REPORTED", name: text.fields.asReported },
          { id: "CURRENT", name: text.fields.currentBoundaries },
          ...(boundaries === "AS_REPORTED" || boundaries === "CURRENT"
            ? []
            : [{ id: boundaries, name: boundaries }]),
        ]}
        onChange={(id) => change({ boundaries: id === "CURRENT" ? undefined : id })}
      />
      <ToggleGroup
        label={text.fields.shape}
        value={shape ?? "16:9"}
        choices={shapes.map((id) => ({ id, name: words.page.take.shapes[id] }))}
        onChange={(id) => change({ shape: shapes.find((one) => one === id) })}
      />
      <PinSection composer={composer} setting={setting} />
    </section>
  );
}
