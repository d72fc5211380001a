import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useSession } from "../../accounts/session.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords, type ImportsWords } from "../imports-words.ts";
import { type OneImport, undecidedIn } from "../one-import.ts";
import { ReplaceFile } from "./replace-file.tsx";

type Named = keyof ImportsWords["steps"];

/** The steps by which an import goes on. */
const LEADS_ON: ReadonlySet<Named> = new Set(["PUBLISH", "SUBMIT"]);

/** The steps that nobody takes without saying why. */
const NEEDS_REASON: ReadonlySet<Named> = new Set(["SEND_BACK", "REVERSE"]);

/** The steps that have a button of their own, with where they are asked for; those first that lead on. */
const paths: Readonly<Record<Named, string>> = {
  PUBLISH: "publish",
  SUBMIT: "submit",
  SEND_BACK: "send-back",
  WITHDRAW: "withdraw",
  REVERSE: "reverse",
};

/** In which states a corrected file can take its place. */
const REPLACEABLE: ReadonlySet<string> = new Set(["UNREADABLE", "DRAFT", "SENT_BACK"]);

interface StepButtonsProps {
  readonly one: OneImport;
  readonly again: () => void;
}

/** What whoever looks may do next; each says what it means before it is done. */
export function StepButtons({ one, again }: StepButtonsProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = importsWords(locale);
  const session = useSession();
  const [open, setOpen] = useState<Named | null>(null);
  // While it is read, the way to stop that is beside how far it is.
  const steps: readonly string[] = one.state === "READING" ? [] : one.steps;
  const may = (Object.keys(paths) as Named[]).filter((step) => steps.includes(step));
  const undecided = undecidedIn(one);
  const isReady = one.unanswered === 0 && undecided === 0 && (one.counts?.refused ?? 0) === 0;
  const waits = one.state === "IN_REVIEW" && !may.includes("PUBLISH") && one.refused.length === 0;
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      {one.refused.map(({ step, sentence }) => (
        <Notice key={step} kind="error">
          <p>
            {text.refused[step] ?? ""} {sentence}
          </p>
        </Notice>
      ))}
      {may.length === 0 ? null : (
        <p className="dialog-actions import-steps">
          {may.map((step, at) => (
            <Button
              key={step}
              look={at === 0 && LEADS_ON.has(step) ? "solid" : "outline"}
              isDisabled={!isReady && (step === "PUBLISH" || step === "SUBMIT")}
              onPress={() => setOpen(step)}
            >
              {text.steps[step]}
            </Button>
          ))}
          {one.isMine && REPLACEABLE.has(one.state) ? <ReplaceFile one={one} onRefused={setSaid} /> : null}
        </p>
      )}
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
      {(one.counts?.refused ?? 0) === 0 ? null : (
        <p className="caution">{text.one.toMend(String(one.counts?.refused ?? 0))}</p>
      )}
      {one.unanswered === 0 ? null : <p className="caution">{text.one.unanswered(String(one.unanswered))}</p>}
      {undecided === 0 ? null : (
        <p className="caution">{text.one.undecided(formatNumber(undecided, locale))}</p>
      )}
      {waits ? <p className="note">{text.waits}</p> : null}
      <DialogBox
        title={open === null ? "" : text.steps[open]}
        close={words.page.close}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        {open === null ? null : (
          <Asked
            id={one.id}
            step={open}
            isAlone={open === "PUBLISH" && session?.auth === "off"}
            onDone={() => {
              setOpen(null);
              notify({ text: text.one.done });
              again();
            }}
          />
        )}
      </DialogBox>
    </>
  );
}

interface AskedProps {
  readonly id: string;
  readonly step: Named;
  readonly isAlone: boolean;
  readonly onDone: () => void;
}

function Asked({ id, step, isAlone, onDone }: AskedProps): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [reason, setReason] = useState("");
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    setSaid(null);
    const answer = await askServer("POST", `/imports/${id}/${paths[step]}`, { reason });
    setSending(false);
    if (answer.is === "done") onDone();
    else setSaid(answer.is === "refused" ? answer.message : text.failure);
  };
  return (
    <form
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{text.stepMeans[step]}</p>
      {isAlone ? <p className="caution">{text.alone}</p> : null}
      <TextLine
        label={text.one.reason}
        value={reason}
        onChange={setReason}
        hint={NEEDS_REASON.has(step) ? text.one.reasonHint : text.one.reasonFree}
      />
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
      <p>
        <Button type="submit" look="solid" isDisabled={isSending}>
          {text.steps[step]}
        </Button>
      </p>
    </form>
  );
}
