import { useEffect, useState, type ReactNode } from "react";
import { accountWords } from "../../i18n/account/account-words.ts";
import { TextLine } from "../../ui/fields/text-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { askServer, type Said } from "./ask-server.ts";
import { type Fault, Form } from "./form.tsx";

interface Owner {
  readonly isFirst: boolean;
  readonly name: string;
  readonly address: string;
}

/** Where a link leads: its owner chooses a password; the first administrator also says who they are. */
export function LinkForm({
  link,
  onDone,
}: {
  readonly link: string;
  readonly onDone: () => void;
}): ReactNode {
  const { locale, words } = useAtlas();
  const text = accountWords(locale);
  const [owner, setOwner] = useState<Said<Owner> | null>(null);
  useEffect(() => {
    let isLeft = false;
    void askServer<Owner>("POST", "/session/link/owner", { link }).then((said) => {
      if (!isLeft) setOwner(said);
    });
    return () => {
      isLeft = true;
    };
  }, [link]);
  if (owner === null) return <Skeleton lines={6} label={words.page.loading} />;
  if (owner.is !== "done") {
    return (
      <div className="page account-page">
        <h1>{text.link.title}</h1>
        <Notice kind="error">
          <p>{owner.is === "refused" ? owner.message : text.failure}</p>
        </Notice>
      </div>
    );
  }
  const { isFirst, name, address } = owner.data;
  return (
    <div className="page account-page">
      <h1>{isFirst ? text.link.first : text.link.title}</h1>
      <p className="lead-line">{isFirst ? text.link.firstLead : text.link.of(name, address)}</p>
      <NewPassword link={link} isFirst={isFirst} address={address} onDone={onDone} />
    </div>
  );
}

interface NewPasswordProps {
  readonly link: string;
  readonly isFirst: boolean;
  readonly address: string;
  readonly onDone: () => void;
}

function NewPassword({ link, isFirst, address: known, onDone }: NewPasswordProps): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale);
  const [name, setName] = useState("");
  const [address, setAddress] = useState(known);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const faultOf = (argument: string): string | null => (fault?.argument === argument ? fault.message : null);
  return (
    <Form
      go={text.link.go}
      isReady={password !== "" && (!isFirst || (name.trim() !== "" && address.trim() !== ""))}
      send={() => askServer("POST", "/session/link", { link, password, ...(isFirst && { name, address }) })}
      onDone={onDone}
      onFault={setFault}
    >
      {isFirst ? (
        <TextLine
          label={text.link.name}
          value={name}
          onChange={setName}
          autoComplete="name"
          fault={faultOf("name")}
        />
      ) : null}
      {/* Shown also where it is known: what keeps passwords finds out whose it is. */}
      <TextLine
        label={text.signIn.address}
        value={address}
        onChange={setAddress}
        type="email"
        autoComplete="username"
        isReadOnly={!isFirst}
        fault={faultOf("address")}
      />
      <TextLine
        label={text.link.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        hint={text.link.rule}
        fault={faultOf("password")}
      />
    </Form>
  );
}
