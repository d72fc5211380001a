import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import type { AskedQuery } from "../../figure/figure.ts";
import { languageOf } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { DialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { formatAddress } from "../address/url-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { asOfNow } from "./client.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { AtlasCitationDocument } from "./generated/citation.ts";
import { useAllAnswers } from "./use-all-answers.ts";
import { useDocumentText } from "./use-document-text.ts";

interface CiteBoxProps {
  readonly query: AskedQuery;
  /** What the page asked with the same document besides, where one question did not hold all of it. */
  readonly further?: readonly AskedQuery[];
  /** What the figures are called, as the page says it. */
  readonly title: string;
}

/** What to write in a footnote: a sentence, and an address that gives the same answer whatever comes in later. */
export function CiteBox(props: CiteBoxProps): ReactNode {
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
        {isOpen ? <Citation {...props} /> : null}
      </DialogBox>
    </>
  );
}

function Citation({ query: { document, variables }, further = [], title }: CiteBoxProps): ReactNode {
  const { address: page, locale, words } = useAtlas();
  const text = words.page.cite;
  const query = useDocumentText(document, true);
  const [{ data, error }, ask] = useQuery({
    query: AtlasCitationDocument,
    variables: {
      query: query ?? "",
      variables: JSON.stringify(variables),
      knownAt: page.knownAt,
      lang: languageOf(locale),
    },
    // What is known now is asked now: what was kept may be of before an import.
    requestPolicy: "network-only",
    context: asOfNow,
    pause: query === null,
  });
  // All of the same instant: that of the first.
  const rest = useAllAnswers(
    AtlasCitationDocument,
    data === undefined || query === null
      ? []
      : further.map((one) => ({
          query,
          variables: JSON.stringify(one.variables),
          knownAt: data.citation.knownAt,
          lang: languageOf(locale),
        })),
    asOfNow,
  );
  const failed = error ?? rest.error;
  if (failed !== null && failed !== undefined)
    return <FailureNotice error={failed} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (data === undefined || (further.length > 0 && rest.answers === null))
    return <Skeleton lines={4} label={words.page.loading} />;
  const { knownAt, sentence, dataVersion } = data.citation;
  const addresses = [data, ...(rest.answers ?? [])].flatMap(({ citation: { path } }) =>
    path === null ? [] : [new URL(path, window.location.href).href],
  );
  const again = new URL(formatAddress({ ...page, knownAt }), window.location.href).href;
  const whole = [title, sentence, ...addresses].join(" ");
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
        {addresses.map((address, at) => (
          <a key={address} className="button button-plain" href={address}>
            {at === 0 ? text.answer : text.further(String(at + 1))}
          </a>
        ))}
      </p>
      <p className="dialog-actions">
        <CopyButton
          text={again}
          label={text.copyPage}
          done={words.page.query.copied}
          failed={words.page.query.copyFailed}
        />
        <a className="button button-plain" href={again}>
          {text.page}
        </a>
      </p>
      <h3>{text.pinned}</h3>
      <pre className="code" tabIndex={0} aria-label={text.pinned}>
        {[variables, ...further.map((one) => one.variables)]
          .map((each) => JSON.stringify({ extensions: { knownAt }, variables: each }, null, 2))
          .join("\n\n")}
      </pre>
      <p className="note">{words.page.query.version(dataVersion.id)}</p>
    </>
  );
}
