import { useState, type ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { notify } from "../../../ui/toast.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { AwaitingSection } from "../../awaiting/awaiting-section.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { MoveOver } from "../../briefings/list/move-over.tsx";
import { askServer } from "../ask-server.ts";
import { type Fault, Form } from "../form.tsx";
import { Grants } from "../grants.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { useSession } from "../session.ts";
import { useTitle } from "../use-title.ts";
import "../accounts.css";

/** One's own account: roles, password, sessions. */
export function OwnAccountPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = accountWords(locale);
  const session = useSession();
  useTitle(text.account.title);
  if (session === null) return <Skeleton lines={8} label={words.page.loading} />;
  const { account, actions, auth } = session;
  if (account === null) {
    return (
      <div className="page account-page">
        <h1>{text.account.title}</h1>
        <Notice kind="empty" title={auth === "off" ? text.signIn.off : text.signInFirst}>
          {auth === "off" ? null : (
            <PageLink to={{ ...home, page: "signIn", lang: address.lang }}>{text.signIn.title}</PageLink>
          )}
        </Notice>
        {auth === "off" ? <Mine actions={actions} /> : null}
      </div>
    );
  }
  const signOut = async (): Promise<void> => {
    const said = await askServer("DELETE", "/session");
    // Nothing of the person who leaves stays on the screen.
    if (said.is === "done") location.assign("/");
    else notify({ text: said.is === "refused" ? said.message : text.failure });
  };
  return (
    <div className="page account-page">
      <h1>{account.name}</h1>
      <p className="lead-line">{account.address}</p>
      <div className="page-tools">
        <PageLink to={{ ...home, page: "keys", lang: address.lang }}>{text.keys.title}</PageLink>
        {actions.includes("KEEP_ACCOUNTS") ? (
          <PageLink to={{ ...home, page: "people", lang: address.lang }}>{text.account.people}</PageLink>
        ) : null}
        {actions.includes("KEEP_CATALOGUE") ? (
          <PageLink to={{ ...home, page: "catalogue", lang: address.lang }}>
            {text.account.catalogue}
          </PageLink>
        ) : null}
        {actions.includes("SEE_STATUS") ? (
          <PageLink to={{ ...home, page: "status", lang: address.lang }}>{text.status.title}</PageLink>
        ) : null}
        <Button onPress={() => void signOut()}>{text.account.signOut}</Button>
      </div>
      <MoveOver />
      <AwaitingSection />
      <section aria-labelledby="account-roles">
        <h2 id="account-roles">{text.account.roles}</h2>
        {account.grants.length === 0 ? <p>{text.account.noRoles}</p> : <Grants grants={account.grants} />}
      </section>
      {auth === "local" ? <PasswordChange /> : null}
      <OwnSessions />
    </div>
  );
}

/** What awaits the only one of an atlas without sign-in, and what they may look after. */
function Mine({ actions }: { readonly actions: readonly string[] }): ReactNode {
  const { address, locale } = useAtlas();
  return (
    <>
      <p>
        <PageLink to={{ ...home, page: "keys", lang: address.lang }}>
          {accountWords(locale).keys.title}
        </PageLink>
      </p>
      {actions.includes("KEEP_CATALOGUE") ? (
        <p>
          <PageLink to={{ ...home, page: "catalogue", lang: address.lang }}>
            {accountWords(locale).account.catalogue}
          </PageLink>
        </p>
      ) : null}
      {actions.includes("SEE_STATUS") ? (
        <p>
          <PageLink to={{ ...home, page: "status", lang: address.lang }}>
            {accountWords(locale).status.title}
          </PageLink>
        </p>
      ) : null}
      <AwaitingSection />
    </>
  );
}

function PasswordChange(): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale);
  const text = words.account;
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  return (
    <section aria-labelledby="account-password">
      <h2 id="account-password">{text.password}</h2>
      <Form
        go={text.change}
        isReady={old !== "" && fresh !== ""}
        send={() => askServer("POST", "/session/password", { old, new: fresh })}
        onFault={setFault}
        onDone={() => {
          setOld("");
          setFresh("");
          notify({ text: text.changed });
        }}
      >
        <TextLine
          label={text.old}
          value={old}
          onChange={setOld}
          type="password"
          autoComplete="current-password"
        />
        <TextLine
          label={text.new}
          value={fresh}
          onChange={setFresh}
          type="password"
          autoComplete="new-password"
          hint={words.link.rule}
          fault={fault?.message ?? null}
        />
      </Form>
    </section>
  );
}
