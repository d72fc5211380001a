import { useState, type ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Grant } from "../session.ts";
import { useAreas } from "../use-areas.ts";

const ROLES = ["contributor", "approver", "administrator", "analyst", "reader"] as const;
const isOfTerritory = (role: string): boolean => role === "contributor" || role === "approver";

/** A role to be given, and of which territory. */
export function GrantField({ onAdd }: { readonly onAdd: (grant: Grant) => void }): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale);
  const areas = useAreas();
  const [role, setRole] = useState<string>(ROLES[0]);
  const [territory, setTerritory] = useState<string | null>(null);
  const ofTerritory = isOfTerritory(role);
  return (
    <div className="grant-field">
      <SelectField
        label={text.people.role}
        choices={ROLES.map((id) => ({ id, name: text.roleNames[id] }))}
        value={role}
        onChange={setRole}
      />
      {ofTerritory ? (
        <ComboboxField
          label={text.people.territory}
          choices={areas}
          value={territory}
          onChange={setTerritory}
          placeholder={text.people.territoryHint}
          nothing={text.people.nothing}
        />
      ) : null}
      <Button
        isDisabled={ofTerritory && territory === null}
        onPress={() => onAdd({ role, territory: ofTerritory ? territory : null })}
      >
        {text.people.addRole}
      </Button>
    </div>
  );
}
