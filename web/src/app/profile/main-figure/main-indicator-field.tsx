import type { ReactNode } from "react";
import type { ProfileEntry } from "../../../figure/profile/profile-entries.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { goTo } from "../../address/use-address.ts";
import { entryMembers } from "../profile-links.ts";
import type { MainChoice } from "./use-main-figure.ts";

/** The choice of the indicator that a page looks at closely. Not printed. */
export function MainIndicatorField({
  entries,
  main,
}: {
  readonly entries: readonly ProfileEntry[];
  readonly main: MainChoice | null;
}): ReactNode {
  const { address, locale } = useAtlas();
  return (
    <div className="no-print main-field">
      <SelectField
        label={profileWords(locale).tools.indicator}
        value={main === null ? null : `${main.indicator}/${main.members.unit ?? ""}`}
        choices={entries.filter(({ row }) => row.value !== null).map(({ key, name }) => ({ id: key, name }))}
        onChange={(key) => {
          const entry = entries.find((one) => one.key === key);
          if (entry !== undefined)
            goTo({ ...address, indicator: entry.indicator.id, members: entryMembers(entry) });
        }}
      />
    </div>
  );
}
