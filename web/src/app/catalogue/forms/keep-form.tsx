import { useState, type FormEvent, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { ChangesList } from "../changes-list.tsx";
import { sendWish, type Wish, type WishProblem } from "../send-wish.ts";
import { useTrial } from "../use-trial.ts";

interface KeepFormProps {
  /** null while too little is said to be tried. */
  readonly wish: Wish | null;
  readonly onKept: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields, what they would change as soon as they say enough, and a button that keeps it. */
export function KeepForm({ wish, onKept, onClose, children }: KeepFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.review;
  const tried = useTrial(wish);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const report = tried !== null && "problems" in tried ? tried : null;
  const isReady = report !== null && report.problems.length === 0 && report.changes.length > 0;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || isSending || wish === null) return;
    // Pending would be announced by what is gone when the form closes.
    setSending(true);
    const said = await sendWish(wish);
    setSending(false);
    if ("refused" in said) return setFailure(said.refused ?? words.failure);
    if (said.problems.length > 0) return setFailure(said.problems[0]?.message[locale] ?? words.failure);
    notify({ text: text.kept });
    onKept();
  };
  return (
    <form className="catalogue-form" onSubmit={(event) => void submit(event)} noValidate>
      {children}
      <div className="catalogue-review" aria-live="polite">
        {wish === null ? null : tried === null ? (
          <p className="quiet">{text.trying}</p>
        ) : "refused" in tried ? (
          <Notice kind="error">
            <p>{tried.refused ?? words.failure}</p>
          </Notice>
        ) : tried.problems.length > 0 ? (
          <Problems problems={tried.problems} />
        ) : tried.changes.length === 0 ? (
          <p className="quiet">{text.nothing}</p>
        ) : (
          <details open={tried.changes.length <= 12}>
            <summary>{text.changes(tried.changes.length)}</summary>
            <ChangesList changes={tried.changes} text={text} />
          </details>
        )}
      </div>
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="dialog-actions">
        <Button look="solid" type="submit" isDisabled={!isReady || isSending}>
          {text.keep}
        </Button>
        <Button onPress={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

function Problems({ problems }: { readonly problems: readonly WishProblem[] }): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).review;
  return (
    <Notice kind="note" title={text.problems(problems.length)}>
      <ul className="catalogue-problems">
        {problems.slice(0, 30).map((problem) => (
          <li key={`${problem.file} ${problem.row} ${problem.column ?? ""} ${problem.code}`}>
            <code>{[problem.file, problem.column].filter((part) => part !== null).join(" · ")}</code>
            {problem.row > 0 ? <span className="quiet"> {text.row(problem.row)}</span> : null}
            {problem.found === "" ? null : <> “{problem.found}”</>}: {problem.message[locale]}
          </li>
        ))}
        {problems.length > 30 ? <li>{text.more(problems.length - 30)}</li> : null}
      </ul>
    </Notice>
  );
}
