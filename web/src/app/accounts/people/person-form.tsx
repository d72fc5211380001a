import { useState, type ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { askServer, type Said } from "../ask-server.ts";
import { type Fault, Form } from "../form.tsx";
import { GrantField, grantOf, NOT_CHOSEN, withGrant } from "./grant-field.tsx";
import { Grants } from "../grants.tsx";
import type { Handed } from "./handed-link.tsx";
import type { Person } from "./person.ts";

interface PersonFormProps {
  /** null: an account is added. */
  readonly person: Person | null;
  readonly onClose: () => void;
  /** Told the link for a new account. */
  readonly onSaved: (handed: Handed | null) => void;
}

/** An account's name, address and roles, to be filled in. */
export function PersonForm({ person, onClose, onSaved }: PersonFormProps): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).people;
  const [name, setName] = useState(person?.name ?? "");
  const [address, setAddress] = useState(person?.address ?? "");
  const [grants, setGrants] = useState(person?.grants ?? []);
  const [chosen, setChosen] = useState(NOT_CHOSEN);
  const [fault, setFault] = useState<Fault | null>(null);
  const faultOf = (argument: string): string | null =>
    fault?.argument.startsWith(argument) === true ? fault.message : null;
  // What was chosen and not added yet was chosen all the same: nobody means an account without it.
  const given = withGrant(grants, grantOf(chosen));
  const send = async (): Promise<Said<Omit<Handed, "name"> | null>> =>
    person === null
      ? askServer("POST", "/accounts", { name, address, grants: given })
      : askServer("PATCH", `/accounts/${person.id}`, { name, grants: given });
  return (
    <Form
      go={text.save}
      isReady={name.trim() !== "" && address.trim() !== ""}
      send={send}
      onDone={(link) => {
        notify({ text: text.saved(name) });
        onSaved(person === null && link !== null ? { ...link, name } : null);
      }}
      onFault={setFault}
      beside={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <TextLine label={text.name} value={name} onChange={setName} fault={faultOf("name")} />
      <TextLine
        label={text.address}
        value={address}
        onChange={setAddress}
        type="email"
        isReadOnly={person !== null}
        fault={faultOf("address")}
      />
      <fieldset className="account-roles">
        <legend>{text.roles}</legend>
        {grants.length === 0 ? (
          <p className="quiet">{text.noRole}</p>
        ) : (
          <Grants grants={grants} onRemove={(gone) => setGrants(grants.filter((grant) => grant !== gone))} />
        )}
        <GrantField
          chosen={chosen}
          onChoose={setChosen}
          onAdd={(grant) => {
            setGrants(withGrant(grants, grant));
            setChosen({ ...chosen, territory: null });
          }}
        />
        {faultOf("grants") === null ? null : <p role="alert">{faultOf("grants")}</p>}
      </fieldset>
    </Form>
  );
}
