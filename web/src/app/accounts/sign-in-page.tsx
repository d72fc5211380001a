import { useEffect, useState, type ReactNode } from "react";
import { accountWords } from "../../i18n/account/account-words.ts";
import { TextLine } from "../../ui/fields/text-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { askServer } from "./ask-server.ts";
import { Form } from "./form.tsx";
import { LinkForm } from "./link-form.tsx";
import { readFragment } from "./place-of-fragment.ts";
import { useSession } from "./session.ts";
import { useTitle } from "./use-title.ts";
import "./accounts.css";

/** Where people sign in, and where a link leads by which a password is chosen. */
export function SignInPage(): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).signIn;
  const session = useSession();
  const [{ link, failed, next }] = useState(() => readFragment(location.hash));
  useTitle(text.title);
  useEffect(() => {
    // Who looks over somebody's shoulder, or at the history, finds no secret.
    if (link !== null) history.replaceState(history.state, "", location.pathname + location.search);
  }, [link]);
  // Everything is asked anew, as whoever has signed in.
  const goOn = (): void => location.assign(next);
  if (session?.auth === "off") {
    return (
      <div className="page account-page">
        <h1>{text.title}</h1>
        <Notice kind="empty" title={text.off} />
      </div>
    );
  }
  if (link !== null && session?.auth === "local") return <LinkForm link={link} onDone={goOn} />;
  return (
    <div className="page account-page">
      <h1>{text.title}</h1>
      <p className="lead-line">{session?.readers === "signed-in" ? text.leadClosed : text.lead}</p>
      {failed === null ? null : (
        <Notice kind="error">
          <p>{text.failed[failed]}</p>
        </Notice>
      )}
      {session?.auth === "oidc" ? (
        <p>
          <a className="button button-solid" href={providerPath(next, link)}>
            {text.provider}
          </a>
        </p>
      ) : session === null ? null : (
        <PasswordForm onDone={goOn} />
      )}
    </div>
  );
}

function providerPath(next: string, link: string | null): string {
  return `/session/provider?${new URLSearchParams({ next, ...(link === null ? {} : { link }) })}`;
}

function PasswordForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).signIn;
  const [address, setAddress] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Form
      go={text.go}
      isReady={address.trim() !== "" && password !== ""}
      send={() => askServer("POST", "/session", { address, password })}
      onDone={onDone}
    >
      <TextLine
        label={text.address}
        value={address}
        onChange={setAddress}
        type="email"
        autoComplete="username"
      />
      <TextLine
        label={text.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <p className="quiet">{text.forgotten}</p>
    </Form>
  );
}
