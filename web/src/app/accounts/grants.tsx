import type { ReactNode } from "react";
import { accountWords, type AccountWords } from "../../i18n/account/account-words.ts";
import { Button } from "../../ui/button.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import type { Grant } from "./session.ts";
import { useAreas } from "./use-areas.ts";

const isRoleName = (role: string, names: AccountWords["roleNames"]): role is keyof typeof names =>
  role in names;

/** Roles in words, each with its territory; with `onRemove` each can be taken away. */
export function Grants({
  grants,
  onRemove,
}: {
  readonly grants: readonly Grant[];
  readonly onRemove?: (grant: Grant) => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale);
  const areas = useAreas();
  const said = ({ role, territory }: Grant): string => {
    const name = isRoleName(role, text.roleNames) ? text.roleNames[role] : role;
    if (territory === null) return name;
    return text.roleOf(name, areas.find(({ id }) => id === territory)?.name ?? territory);
  };
  return (
    <ul className="grants">
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.territory}`}>
          {said(grant)}
          {onRemove === undefined ? null : (
            <Button
              look="icon"
              aria-label={text.people.removeRole(said(grant))}
              onPress={() => onRemove(grant)}
            >
              <span aria-hidden="true">×</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
