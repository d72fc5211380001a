import type { ReactNode } from "react";
import { formatInstantInVietNam } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { askServer } from "../ask-server.ts";
import { useServerAnswer } from "../use-server-answer.ts";

interface SessionOfList {
  readonly beganAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

/** Where one is signed in, and a way to end all but this. */
export function OwnSessions(): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale);
  const text = words.account;
  const [said, ask] = useServerAnswer<{ sessions: readonly SessionOfList[] }>("/session/all");
  const sessions = said?.is === "done" ? said.data.sessions : [];
  const endOthers = async (): Promise<void> => {
    const ended = await askServer("DELETE", "/session/others");
    notify({
      text: ended.is === "done" ? text.othersEnded : ended.is === "refused" ? ended.message : words.failure,
    });
    ask();
  };
  return (
    <section aria-labelledby="account-sessions">
      <h2 id="account-sessions">{text.sessions}</h2>
      <ul className="account-sessions">
        {sessions.map(({ beganAt, seenAt, isThis }) => (
          <li key={`${beganAt} ${seenAt}`}>
            {text.session(formatInstantInVietNam(beganAt, locale), formatInstantInVietNam(seenAt, locale))}
            {isThis ? ` (${text.thisOne})` : ""}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <p>
          <Button onPress={() => void endOthers()}>{text.endOthers}</Button>
        </p>
      ) : null}
    </section>
  );
}
