import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import type { AskedQuery } from "../../figure/figure.ts";
import { languageOf } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { DialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "./atlas-context.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { AtlasCitationDocument } from "./generated/citation.ts";
import { useDocumentText } from "./use-document-text.ts";

interface CiteBoxProps {
  readonly query: AskedQuery;
  /** What the figures are called, as the page says it. */
  readonly title: string;
}

/** What to write in a footnote: a sentence, and an address that gives the same answer whatever comes in later. */
export function CiteBox({ query, title }: CiteBoxProps): ReactNode {
  const { words } = useAtlas();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" onPress={() => setOpen(true)}>
        {words.page.cite.open}
      </Button>
      <DialogBox
        title={words.page.cite.title}
        close={words.page.close}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {isOpen ? <Citation query={query} title={title} /> : null}
      </DialogBox>
    </>
  );
}

function Citation({ query: { document, variables }, title }: CiteBoxProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.cite;
  const query = useDocumentText(document, true);
  const [{ data, error }, ask] = useQuery({
    query: AtlasCitationDocument,
    variables: { query: query ?? "", variables: JSON.stringify(variables), lang: languageOf(locale) },
    // What is known now is asked now: what was kept may be of before an import.
    requestPolicy: "network-only",
    pause: query === null,
  });
  if (error !== undefined)
    return <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (data === undefined) return <Skeleton lines={4} label={words.page.loading} />;
  const { knownAt, path, sentence, dataVersion } = data.citation;
  const address = path === null ? null : new URL(path, window.location.href).href;
  const whole = [title, sentence, address].filter((part) => part !== null).join(" ");
  return (
    <>
      <p>{text.hint}</p>
      <p className="cited">
        {title} {sentence}
      </p>
      <p className="dialog-actions">
        <CopyButton
          text={whole}
          label={text.copy}
          done={words.page.query.copied}
          failed={words.page.query.copyFailed}
        />
        {address === null ? null : (
          <a className="button button-plain" href={address}>
            {text.answer}
          </a>
        )}
      </p>
      <h3>{text.pinned}</h3>
      <pre className="code" tabIndex={0} aria-label={text.pinned}>
        {JSON.stringify({ extensions: { knownAt }, variables }, null, 2)}
      </pre>
      <p className="note">{words.page.query.version(dataVersion.id)}</p>
    </>
  );
}
