import { useState, type ReactNode } from "react";
import { reasonWords } from "../i18n/keeping/reason-words.ts";
import type { Locale } from "../i18n/locale.ts";
import { Button } from "../ui/button.tsx";
import { DialogBox } from "../ui/dialogs/dialog-box.tsx";
import { TextLine } from "../ui/fields/text-field.tsx";
import { type AskedReason, useAskedReason } from "./asked-reason.ts";

/** Signs that are a reason (server/src/http/exports/export-reason.ts). */
const [least, most] = [5, 200];

/** Asks for what figures are taken away, where their dataset wants to know; once on a page. */
export function ReasonDialog({ locale }: { readonly locale: Locale }): ReactNode {
  const asked = useAskedReason();
  const words = reasonWords(locale);
  return (
    <DialogBox title={words.title} close={words.close} isOpen={asked !== null} onClose={() => asked?.close()}>
      {asked === null ? null : <ReasonForm asked={asked} locale={locale} />}
    </DialogBox>
  );
}

function ReasonForm({ asked, locale }: { readonly asked: AskedReason; readonly locale: Locale }): ReactNode {
  const words = reasonWords(locale);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const signs = reason.trim().length;
  const isOne = signs >= least && signs <= most;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isOne) asked.answer(reason.trim());
        else setTried(true);
      }}
    >
      <p>{words.why(asked.dataset)}</p>
      <TextLine
        label={words.label}
        value={reason}
        onChange={setReason}
        hint={words.hint}
        fault={isTried && !isOne ? words.length(least, most) : null}
      />
      <div className="dialog-actions">
        <Button type="submit">{words.take}</Button>
        <Button onPress={asked.close}>{words.cancel}</Button>
      </div>
    </form>
  );
}
