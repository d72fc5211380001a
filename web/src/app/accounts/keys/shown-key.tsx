import type { ReactNode } from "react";
import { formatInstantInVietNam } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { ShownKey as Shown } from "./key.ts";

/** A key, to be seen once, with what a program does with it. */
export function ShownKey({
  shown: { secret, expiresAt, handsIn },
  onClose,
}: {
  readonly shown: Shown;
  readonly onClose: () => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).keys;
  const { origin } = location;
  const ask = `curl ${origin}/graphql \\
  -H "Authorization: Bearer $ATLAS_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"query": "{ dataVersion { id committedAt } }"}'`;
  const handIn = `curl ${origin}/imports \\
  -H "Authorization: Bearer $ATLAS_KEY" \\
  -F dataset=published -F file=@figures.csv`;
  return (
    <div className="account-form key-shown">
      <p>{text.shownLead(formatInstantInVietNam(expiresAt, locale))}</p>
      <p className="account-link" aria-label={text.secret} role="group">
        <code>{secret}</code>
      </p>
      <CopyButton text={secret} label={text.copy} done={text.copied} failed={text.copyFailed} />
      <h3>{text.example}</h3>
      <p>{text.exampleLead}</p>
      <h4>{text.exampleAsk}</h4>
      <pre className="code" tabIndex={0} aria-label={text.exampleAsk}>
        {ask}
      </pre>
      {handsIn ? (
        <>
          <h4>{text.exampleImport}</h4>
          <pre className="code" tabIndex={0} aria-label={text.exampleImport}>
            {handIn}
          </pre>
        </>
      ) : null}
      <div className="dialog-actions">
        <Button onPress={onClose}>{text.close}</Button>
      </div>
    </div>
  );
}
