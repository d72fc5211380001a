import { useState, type ReactNode } from "react";
import type { AskedQuery } from "../../figure/figure.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { DialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { formatDeskAddress } from "../address/desk-address.ts";
import { useAtlas } from "./atlas-context.ts";
import { useDocumentText } from "./use-document-text.ts";

interface QueryBoxProps {
  readonly query: AskedQuery;
  readonly dataVersion: string | null;
}

/** The GraphQL that made a page: to read, to copy, to open in the query desk. */
export function QueryBox({ query, dataVersion }: QueryBoxProps): ReactNode {
  const { address, words } = useAtlas();
  const text = words.page.query;
  const [isOpen, setOpen] = useState(false);
  const variables = JSON.stringify(query.variables, null, 2);
  const document = useDocumentText(query.document, isOpen) ?? "";
  const desk = formatDeskAddress({ lang: address.lang, query: document, variables });
  return (
    <>
      <Button look="plain" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      <DialogBox title={text.title} close={words.page.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{text.hint}</p>
        <p className="dialog-actions">
          <CopyButton text={document} label={text.copy} done={text.copied} failed={text.copyFailed} />
          <a className="button button-solid" href={desk}>
            {text.desk}
          </a>
          {dataVersion === null ? null : <span className="note">{text.version(dataVersion)}</span>}
        </p>
        <h3>{text.variables}</h3>
        <pre className="code" tabIndex={0} aria-label={text.variables}>
          {variables}
        </pre>
        <h3>{text.document}</h3>
        <pre className="code" tabIndex={0} aria-label={text.document}>
          {document}
        </pre>
      </DialogBox>
    </>
  );
}
