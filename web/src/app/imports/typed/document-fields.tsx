import type { ReactNode } from "react";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { typedWords } from "./typed-words.ts";

/** The document that figures were printed in, as it is cited. */
export interface CitedDocument {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
}

export const NO_DOCUMENT: CitedDocument = { title: "", publisher: "", published: "", url: "" };

interface DocumentFieldsProps {
  readonly document: CitedDocument;
  readonly onChange: (document: CitedDocument) => void;
}

/** What is said of the document that figures were printed in. */
export function DocumentFields({ document, onChange }: DocumentFieldsProps): ReactNode {
  const { locale } = useAtlas();
  const text = typedWords(locale).document;
  const field = (name: keyof CitedDocument) => ({
    value: document[name],
    onChange: (value: string) => onChange({ ...document, [name]: value }),
  });
  return (
    <fieldset className="typed-document">
      <legend>{text.title}</legend>
      <div className="typed-fields">
        <TextLine label={text.name} {...field("title")} />
        <TextLine label={text.publisher} {...field("publisher")} />
        <TextLine label={text.published} hint={text.publishedHint} {...field("published")} />
        <TextLine label={text.url} {...field("url")} />
      </div>
    </fieldset>
  );
}
