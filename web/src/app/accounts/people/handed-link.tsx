import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

/** A link to hand on. */
export interface Handed {
  /** Whom it is for. */
  readonly name: string;
  /** Its secret; null where passwords are kept elsewhere. */
  readonly link: string | null;
  readonly hours: number;
}

/** A link, to be seen once. */
export function HandedLink({ handed: { link, hours } }: { readonly handed: Handed }): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).people;
  const address = `${location.origin}/sign-in#link=${link}`;
  return (
    <div className="account-form">
      <p>{text.linkLead(formatNumber(hours, locale))}</p>
      <p className="account-link">{address}</p>
      <CopyButton text={address} label={text.copy} done={text.copied} failed={text.copyFailed} />
    </div>
  );
}
