import { useRef, useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FILES } from "../hand-in-form.tsx";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";
import { sendFile } from "../send-file.ts";

interface ReplaceFileProps {
  readonly one: OneImport;
  readonly onRefused: (said: string) => void;
}

/** Hands a corrected file in, in the place of this import, and goes on to its page. */
export function ReplaceFile({ one, onRefused }: ReplaceFileProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = importsWords(locale);
  const [isSending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const send = async (file: File): Promise<void> => {
    setSending(true);
    const answer = await sendFile({ file, fields: { dataset: one.dataset.id, replaces: one.id } });
    setSending(false);
    if (answer.is === "done") goTo({ ...home, lang: address.lang, page: "import", import: answer.data.id });
    else onRefused(answer.is === "refused" ? answer.message : text.failure);
  };
  return (
    <>
      <Button isDisabled={isSending} onPress={() => input.current?.click()}>
        {isSending ? text.hand.sending : text.one.replace}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text.one.replace}
        accept={FILES}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void send(file);
        }}
      />
    </>
  );
}
