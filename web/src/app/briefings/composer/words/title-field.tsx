import type { ReactNode } from "react";
import type { BriefingPage } from "../../../../briefing/document/briefing-document.ts";
import type { WrittenPage } from "../../../../briefing/page.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { TextBox } from "../../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";

/** The title of a page: empty, it is written from the statistics, and stands in the field in grey. */
export function TitleField({
  page: { title },
  written,
  onChange,
}: {
  readonly page: BriefingPage;
  readonly written: WrittenPage | null;
  readonly onChange: (title: string) => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  return (
    <div className="paragraph">
      <TextBox
        label={text.fields.pageTitle}
        value={title ?? ""}
        placeholder={written?.title ?? text.fields.titleWritten}
        // A title is one line, however it is pasted.
        onChange={(typed) => onChange(typed.replaceAll(/\s*\n\s*/gu, " "))}
      />
      {title === undefined ? null : (
        <p className="paragraph-state">
          <span className="mark-edited">{text.words.edited}</span>
          <Button look="plain" onPress={() => onChange("")}>
            {text.words.back}
          </Button>
        </p>
      )}
    </div>
  );
}
