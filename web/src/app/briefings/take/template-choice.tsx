import { useState, type ReactNode } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

/** An office's own PowerPoint template, read. */
export interface OfficeTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger ones are no templates: a master, some layouts and a picture or two. */
const mostBytes = 50_000_000;

/** The choice of an office's own template for slides; it is read here and goes nowhere. */
export function TemplateChoice({
  template,
  onChange,
}: {
  readonly template: OfficeTemplate | null;
  readonly onChange: (template: OfficeTemplate | null) => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).take;
  const [problem, setProblem] = useState("");
  const read = (file: File | undefined): void => {
    if (file === undefined) return;
    if (file.size > mostBytes) {
      setProblem(text.tooBig);
      return;
    }
    setProblem("");
    file.arrayBuffer().then(
      (bytes) => onChange({ name: file.name, bytes: new Uint8Array(bytes) }),
      (error: unknown) => setProblem(text.failed(error instanceof Error ? error.message : String(error))),
    );
  };
  return (
    <div className="take-template">
      <FileTrigger acceptedFileTypes={[".potx", ".pptx"]} onSelect={(files) => read(files?.[0])}>
        <Button look="plain">{text.template}</Button>
      </FileTrigger>
      {template === null ? null : (
        <>
          <span>{text.templateChosen(template.name)}</span>
          <Button look="plain" onPress={() => onChange(null)}>
            {text.templateNone}
          </Button>
        </>
      )}
      <span role="status" className="caution">
        {problem}
      </span>
    </div>
  );
}
