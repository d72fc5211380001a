import { useState, type FormEvent, type ReactNode } from "react";
import { accountWords } from "../../i18n/account/account-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import type { Said } from "./ask-server.ts";

interface FormProps<T> {
  /** What pressing the button does, in words. */
  readonly go: string;
  readonly isReady: boolean;
  readonly send: () => Promise<Said<T>>;
  readonly onDone: (data: T) => void;
  /** Told which of the things given is wrong, and why; null: none, or none alone. */
  readonly onFault?: (fault: Fault | null) => void;
  readonly children: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
}

/** What is wrong with one of the things given. */
export interface Fault {
  readonly argument: string;
  readonly message: string;
}

/** Fields and a button; what the server says stands where it belongs, and nothing typed is lost. */
export function Form<T>({ go, isReady, send, onDone, onFault, children, beside }: FormProps<T>): ReactNode {
  const { locale } = useAtlas();
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || isSending) return;
    setSending(true);
    setSaid(null);
    onFault?.(null);
    const answer = await send();
    setSending(false);
    if (answer.is === "done") return onDone(answer.data);
    if (answer.is === "unanswered") return setSaid(accountWords(locale).failure);
    if (answer.argument !== null && onFault !== undefined) {
      return onFault({ argument: answer.argument, message: answer.message });
    }
    setSaid(answer.message);
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      {children}
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
      <div className="dialog-actions">
        <Button look="solid" type="submit" isDisabled={!isReady || isSending}>
          {go}
        </Button>
        {beside}
      </div>
    </form>
  );
}
