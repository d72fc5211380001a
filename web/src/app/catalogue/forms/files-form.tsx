import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Wish } from "../send-wish.ts";
import type { FormProps } from "./form-props.ts";
import { KeepForm } from "./keep-form.tsx";

/** CSV files like those of the program, taken in whole or not at all. */
export function FilesForm({ onKept, onClose }: Omit<FormProps, "kept">): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).files;
  const [files, setFiles] = useState<readonly { readonly name: string; readonly text: string }[]>([]);
  const choose = async (list: FileList | null): Promise<void> =>
    setFiles(
      await Promise.all(
        [...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
      ),
    );
  const names = files.map(({ name }) => name).join(", ");
  const wish: Wish | null = files.length === 0 ? null : { files, what: names.slice(0, 200) };
  return (
    <KeepForm wish={wish} onKept={onKept} onClose={onClose}>
      <label className="file-field">
        {text.choose}
        <input
          type="file"
          multiple
          accept=".csv,text/csv"
          onChange={({ target }) => void choose(target.files)}
        />
      </label>
      <p className="quiet">{text.hint}</p>
    </KeepForm>
  );
}
