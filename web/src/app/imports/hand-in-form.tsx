import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatNumber } from "../../figure/format/format.ts";
import { languageOf } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextLine } from "../../ui/fields/text-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { goTo } from "../address/use-address.ts";
import { home } from "../address/url-state.ts";
import { ImportsDatasetsDocument } from "./generated/imports.ts";
import { importsWords } from "./imports-words.ts";
import { publishedDay } from "./typed/published-day.ts";
import { sendFile } from "./send-file.ts";

/** Names of files that are taken; what a file is its bytes say. */
export const FILES = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt";

/** A file dropped or chosen, the dataset it is for, and what has to be said with it. */
export function HandInForm(): ReactNode {
  const { address, locale } = useAtlas();
  const text = importsWords(locale).hand;
  const [{ data }] = useQuery({ query: ImportsDatasetsDocument, variables: { lang: languageOf(locale) } });
  const datasets = data?.datasets ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const scheduled = datasets.filter(({ reporting }) => reporting === "SCHEDULED");
  // What is made up is for trying, not what somebody comes to hand in.
  const usual = scheduled.find(({ synthetic }) => !synthetic) ?? scheduled[0] ?? datasets[0];
  const dataset = chosen ?? usual?.id ?? null;
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const input = useRef<HTMLInputElement>(null);
  const isCollected = datasets.find(({ id }) => id === dataset)?.reporting === "COLLECTED";
  const field = (name: string) => ({
    value: fields[name] ?? "",
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0] ?? null);
  };
  const send = async (): Promise<void> => {
    if (file === null || dataset === null) return;
    setSending(true);
    setSaid(null);
    const { password = "", published = "", ...cited } = fields;
    const document = { ...cited, published: publishedDay(published) };
    const answer = await sendFile({ file, fields: { dataset, password, ...(isCollected ? document : {}) } });
    setSending(false);
    if (answer.is === "done") goTo({ ...home, lang: address.lang, page: "import", import: answer.data.id });
    else setSaid(answer.is === "refused" ? answer.message : importsWords(locale).failure);
  };
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{text.title}</h2>
      <div
        className={isOver ? "drop drop-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {text.drop} <Button onPress={() => input.current?.click()}>{text.choose}</Button>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={text.choose}
            accept={FILES}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </p>
        <p className="note">
          {file === null
            ? text.accepts
            : text.chosen(file.name, formatNumber(Math.ceil(file.size / 1000), locale))}
        </p>
      </div>
      <div className="import-fields">
        <SelectField
          label={text.dataset}
          choices={datasets.map(({ id, name }) => ({ id, name }))}
          value={dataset}
          onChange={setChosen}
        />
        <TextLine label={text.password} type="password" autoComplete="new-password" {...field("password")} />
      </div>
      {isCollected ? (
        <fieldset className="import-document">
          <legend>{text.document}</legend>
          <p className="note">{text.documentHint}</p>
          <div className="import-fields">
            <TextLine label={text.documentTitle} {...field("title")} />
            <TextLine label={text.publisher} {...field("publisher")} />
            <TextLine label={text.published} {...field("published")} />
            <TextLine label={text.url} {...field("url")} />
          </div>
        </fieldset>
      ) : null}
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
      <p>
        <Button
          look="solid"
          isDisabled={file === null || dataset === null || isSending}
          onPress={() => void send()}
        >
          {isSending ? text.sending : text.send}
        </Button>
      </p>
    </section>
  );
}
