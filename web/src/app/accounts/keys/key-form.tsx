import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { ListField } from "../../../ui/fields/list-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { askServer } from "../ask-server.ts";
import { Form } from "../form.tsx";
import type { Grant } from "../session.ts";
import { useAreas } from "../use-areas.ts";
import type { ShownKey } from "./key.ts";

const USUAL_DAYS = 90;
const MOST_TERRITORIES = 100;
const WHOLE = "viet-nam";

interface KeyFormProps {
  readonly grants: readonly Grant[];
  readonly mostDays: number;
  readonly onClose: () => void;
  readonly onMade: (key: ShownKey) => void;
}

/** What a new key is to be: no more than its owner may can be chosen. */
export function KeyForm({ grants, mostDays, onClose, onMade }: KeyFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale);
  const text = words.keys;
  const [name, setName] = useState("");
  const [scope, setScope] = useState<"read" | "import">("read");
  const [territories, setTerritories] = useState<readonly string[]>([]);
  const [days, setDays] = useState(Math.min(USUAL_DAYS, mostDays));
  const [points, setPoints] = useState("");
  const own = new Set(grants.filter(({ role }) => role === "contributor").map(({ territory }) => territory));
  const areas = useAreas().filter(({ id }) => own.has(WHOLE) || own.has(id));
  const isPoints = points.trim() === "" || /^[1-9]\d{0,8}$/u.test(points.trim());
  const scopes = own.size === 0 ? (["read"] as const) : (["read", "import"] as const);
  const pointsAMinute = points.trim() === "" ? null : Number(points);
  return (
    <Form<Omit<ShownKey, "name" | "handsIn">>
      go={text.add}
      isReady={name.trim() !== "" && isPoints && (scope === "read" || territories.length > 0)}
      send={() =>
        askServer("POST", "/session/keys", {
          name,
          scopes: [scope],
          territories: scope === "import" ? territories : [],
          days,
          pointsAMinute,
        })
      }
      onDone={(made) => onMade({ ...made, name, handsIn: scope === "import" })}
      beside={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <TextLine label={text.name} value={name} onChange={setName} hint={text.nameHint} />
      <ToggleGroup
        label={text.scope}
        choices={scopes.map((id) => ({ id, name: text.scopes[id] }))}
        value={scope}
        onChange={(id) => setScope(id === "import" ? "import" : "read")}
      />
      {scope === "import" ? (
        <ListField
          label={text.territories}
          none={text.noTerritory}
          add={text.addTerritory}
          placeholder={words.people.territoryHint}
          nothing={words.people.nothing}
          remove={text.removeTerritory}
          choices={areas}
          chosen={territories}
          most={Math.min(MOST_TERRITORIES, areas.length)}
          onChange={setTerritories}
        />
      ) : null}
      <NumberField
        label={text.days(formatNumber(mostDays, locale))}
        value={days}
        from={1}
        to={mostDays}
        decimals={0}
        onChange={setDays}
      />
      <TextLine
        label={text.points}
        value={points}
        onChange={setPoints}
        fault={isPoints ? null : text.pointsWrong}
      />
    </Form>
  );
}
