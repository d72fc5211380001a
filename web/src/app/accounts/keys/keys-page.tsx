import { useState, type ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { notify } from "../../../ui/toast.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Person } from "../people/person.ts";
import { type Session, useSession } from "../session.ts";
import { useServerAnswer } from "../use-server-answer.ts";
import { useTitle } from "../use-title.ts";
import type { Key, KeyList, ShownKey as Shown } from "./key.ts";
import { KeyForm } from "./key-form.tsx";
import { KeyEntries } from "./key-list.tsx";
import { RevokeForm, RotateForm } from "./key-steps.tsx";
import { ShownKey } from "./shown-key.tsx";
import "../accounts.css";
import "./keys.css";

/** Keys of one's programs; for administrators everybody's. */
export function KeysPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = accountWords(locale);
  const session = useSession();
  const [isAll, setAll] = useState(false);
  useTitle(text.keys.title);
  if (session === null) return <Skeleton lines={8} label={words.page.loading} />;
  const { account, auth, actions } = session;
  const keepsAccounts = actions.includes("KEEP_ACCOUNTS");
  return (
    <div className="page keys-page">
      <h1>{text.keys.title}</h1>
      {account === null ? (
        <Notice kind="empty" title={auth === "off" ? text.keys.off : text.signInFirst}>
          {auth === "off" ? (
            <p>{text.keys.offWhy}</p>
          ) : (
            <PageLink to={{ ...home, page: "signIn", lang: address.lang }}>{text.signIn.title}</PageLink>
          )}
        </Notice>
      ) : (
        <>
          <p className="lead-line">{text.keys.lead}</p>
          {keepsAccounts ? (
            <ToggleGroup
              label={text.keys.whose}
              quiet
              choices={[
                { id: "mine", name: text.keys.mine },
                { id: "all", name: text.keys.everybodys },
              ]}
              value={isAll ? "all" : "mine"}
              onChange={(id) => setAll(id === "all")}
            />
          ) : null}
          {isAll ? <EverybodysKeys /> : <Keys grants={account.grants} path="/session/keys" owners={null} />}
        </>
      )}
    </div>
  );
}

/** With the names of those whose keys they are; one's own are rotated among one's own. */
function EverybodysKeys(): ReactNode {
  const [list] = useServerAnswer<{ accounts: readonly Person[] }>("/accounts");
  const people = list?.is === "done" ? list.data.accounts : [];
  const owners = new Map(people.map(({ id, name }) => [id, name]));
  return <Keys grants={null} path="/session/keys?all" owners={owners} />;
}

/** What the dialog is about. */
type Open =
  | { readonly is: "new" }
  | { readonly is: "rotate" | "revoke"; readonly of: Key }
  | { readonly is: "shown"; readonly shown: Shown };

function Keys(props: {
  /** What whoever makes one may; null: none is made here. */
  readonly grants: NonNullable<Session["account"]>["grants"] | null;
  readonly path: string;
  readonly owners: ReadonlyMap<number, string> | null;
}): ReactNode {
  const { grants, path, owners } = props;
  const { locale, words } = useAtlas();
  const text = accountWords(locale);
  const [list, ask] = useServerAnswer<KeyList>(path);
  const [open, setOpen] = useState<Open | null>(null);
  if (list === null) return <Skeleton lines={6} label={words.page.loading} />;
  if (list.is !== "done")
    return (
      <Notice kind="error">
        <p>{list.is === "refused" ? list.message : text.failure}</p>
      </Notice>
    );
  const { keys, mostDays, pointsAMinute } = list.data;
  const close = (): void => setOpen(null);
  const onMade = (shown: Shown): void => {
    setOpen({ is: "shown", shown });
    ask();
  };
  const entries = (some: readonly Key[]): ReactNode => (
    <KeyEntries
      keys={some}
      pointsAMinute={pointsAMinute}
      owners={owners}
      onRotate={grants === null ? null : (of) => setOpen({ is: "rotate", of })}
      onRevoke={(of) => setOpen({ is: "revoke", of })}
    />
  );
  const [inUse, ended] = [keys.filter(({ isInUse }) => isInUse), keys.filter(({ isInUse }) => !isInUse)];
  return (
    <>
      {grants === null ? null : (
        <div className="page-tools">
          <Button look="solid" onPress={() => setOpen({ is: "new" })}>
            {text.keys.add}
          </Button>
        </div>
      )}
      <section aria-labelledby="keys-in-use">
        <h2 id="keys-in-use">{text.keys.inUse}</h2>
        {inUse.length === 0 ? <p className="quiet">{text.keys.none}</p> : entries(inUse)}
      </section>
      {ended.length === 0 ? null : (
        <section aria-labelledby="keys-ended">
          <h2 id="keys-ended">{text.keys.ended}</h2>
          {entries(ended)}
        </section>
      )}
      <DialogBox title={titleOf(open)} close={words.page.close} isOpen={open !== null} onClose={close}>
        {open?.is === "new" ? (
          <KeyForm grants={grants ?? []} mostDays={mostDays} onClose={close} onMade={onMade} />
        ) : open?.is === "rotate" ? (
          <RotateForm of={open.of} onClose={close} onMade={onMade} />
        ) : open?.is === "revoke" ? (
          <RevokeForm
            of={open.of}
            onClose={close}
            onDone={() => {
              notify({ text: text.keys.revoked(open.of.name) });
              close();
              ask();
            }}
          />
        ) : open?.is === "shown" ? (
          <ShownKey shown={open.shown} onClose={close} />
        ) : null}
      </DialogBox>
    </>
  );

  function titleOf(shown: Open | null): string {
    if (shown === null) return "";
    if (shown.is === "new") return text.keys.add;
    if (shown.is === "shown") return text.keys.shownTitle(shown.shown.name);
    return shown.is === "rotate"
      ? text.keys.rotateTitle(shown.of.name)
      : text.keys.revokeTitle(shown.of.name);
  }
}
