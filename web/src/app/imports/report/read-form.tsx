import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextBox } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { type CitedDocument, DocumentFields, NO_DOCUMENT } from "../typed/document-fields.tsx";
import { publishedDay } from "../typed/published-day.ts";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import { type Reading, readReport } from "./reading.ts";

interface ReadFormProps {
  readonly catalogue: Catalogue;
  readonly onRead: (read: {
    readonly reading: Reading;
    readonly dataset: string;
    readonly document: CitedDocument;
  }) => void;
}

/** A report pasted or chosen, and which document it is. */
export function ReadForm({ catalogue, onRead }: ReadFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = typedWords(locale);
  const text = words.report;
  const [written, setWritten] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [cited, setCited] = useState(NO_DOCUMENT);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const datasets = catalogue.datasets.filter(({ reporting }) => reporting === "COLLECTED");
  const [chosen, setChosen] = useState<string | null>(null);
  const dataset = chosen ?? datasets[0]?.id ?? "";
  const read = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (cited.title.trim() === "") return setFailure(text.titleMissing);
    setReading(true);
    setFailure(null);
    const document = { ...cited, published: publishedDay(cited.published) };
    const said = await readReport({ text: written, file, dataset, published: document.published });
    setReading(false);
    if (said.is === "done") onRead({ reading: said.data, dataset, document });
    else setFailure(said.is === "refused" ? said.message : words.failure);
  };
  return (
    <form className="typed-form" onSubmit={(event) => void read(event)} noValidate autoComplete="off">
      {file === null ? (
        <TextBox label={text.text} placeholder={text.textHint} value={written} onChange={setWritten} />
      ) : null}
      <div className="typed-file">
        {file === null ? (
          <Button onPress={() => input.current?.click()}>{text.choose}</Button>
        ) : (
          <>
            <span>{text.chosen(file.name)}</span>
            <Button onPress={() => setFile(null)}>{text.unchoose}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".docx,.pdf,.txt"
          aria-label={text.choose}
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
        <span className="quiet">{text.pdf}</span>
      </div>
      <SelectField
        label={words.fields.dataset}
        choices={datasets}
        value={dataset === "" ? null : dataset}
        onChange={setChosen}
      />
      <DocumentFields document={cited} onChange={setCited} />
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <p>
        <Button look="solid" type="submit" isDisabled={isReading || (file === null && written.trim() === "")}>
          {isReading ? text.reading : text.read}
        </Button>
      </p>
    </form>
  );
}
