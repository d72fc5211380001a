import type { ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Grant } from "../session.ts";
import { useAreas } from "../use-areas.ts";

const ROLES = ["contributor", "approver", "administrator", "analyst", "reader"] as const;
const isOfTerritory = (role: string): boolean => role === "contributor" || role === "approver";

/** A role as it is chosen: whole once it says of which territory, where it is of one. */
export interface ChosenGrant {
  readonly role: string;
  readonly territory: string | null;
}

/** What a form begins with: nothing is given yet. */
export const NOT_CHOSEN: ChosenGrant = { role: ROLES[0], territory: null };

/** The role that was chosen; null while its territory is missing. */
export function grantOf({ role, territory }: ChosenGrant): Grant | null {
  if (!isOfTerritory(role)) return { role, territory: null };
  return territory === null ? null : { role, territory };
}

/** Grants and one more, once. */
export function withGrant(grants: readonly Grant[], grant: Grant | null): readonly Grant[] {
  const isThere = grants.some(({ role, territory }) => role === grant?.role && territory === grant.territory);
  return grant === null || isThere ? grants : [...grants, grant];
}

interface GrantFieldProps {
  readonly chosen: ChosenGrant;
  readonly onChoose: (chosen: ChosenGrant) => void;
  readonly onAdd: (grant: Grant) => void;
}

/** A role to be given, and of which territory. */
export function GrantField({ chosen, onChoose, onAdd }: GrantFieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale);
  const areas = useAreas();
  const { role, territory } = chosen;
  const grant = grantOf(chosen);
  const ofTerritory = isOfTerritory(role);
  return (
    <div className="grant-field">
      <SelectField
        label={text.people.role}
        choices={ROLES.map((id) => ({ id, name: text.roleNames[id] }))}
        value={role}
        onChange={(next) => onChoose({ role: next, territory })}
      />
      {ofTerritory ? (
        <ComboboxField
          label={text.people.territory}
          choices={areas}
          value={territory}
          onChange={(next) => onChoose({ role, territory: next })}
          placeholder={text.people.territoryHint}
          nothing={text.people.nothing}
        />
      ) : null}
      <Button
        isDisabled={grant === null}
        onPress={() => {
          if (grant !== null) onAdd(grant);
        }}
      >
        {text.people.addRole}
      </Button>
    </div>
  );
}
