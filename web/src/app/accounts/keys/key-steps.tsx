import { useState, type ReactNode } from "react";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { askServer } from "../ask-server.ts";
import { Form } from "../form.tsx";
import { handsIn, type Key, type ShownKey } from "./key.ts";

const USUAL_HOURS = 24;
const MOST_HOURS = 168;

/** Another key in the place of one, with hours for which both are good. */
export function RotateForm(props: {
  readonly of: Key;
  readonly onClose: () => void;
  readonly onMade: (key: ShownKey) => void;
}): ReactNode {
  const { of, onClose, onMade } = props;
  const { locale } = useAtlas();
  const text = accountWords(locale).keys;
  const [overlapHours, setHours] = useState(USUAL_HOURS);
  return (
    <Form<Omit<ShownKey, "name" | "handsIn">>
      go={text.rotate}
      isReady
      send={() => askServer("POST", `/session/keys/${of.id}/rotation`, { overlapHours })}
      onDone={(made) => onMade({ ...made, name: of.name, handsIn: handsIn(of) })}
      beside={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <p>{text.rotateLead}</p>
      <NumberField
        label={text.overlap}
        value={overlapHours}
        from={0}
        to={MOST_HOURS}
        decimals={0}
        onChange={setHours}
      />
    </Form>
  );
}

/** Asked before a key is ended, since it cannot be taken back. */
export function RevokeForm(props: {
  readonly of: Key;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = accountWords(locale).keys;
  return (
    <Form<undefined>
      go={text.revoke}
      isReady
      send={() => askServer("DELETE", `/session/keys/${props.of.id}`)}
      onDone={props.onDone}
      beside={<Button onPress={props.onClose}>{text.cancel}</Button>}
    >
      <p>{text.revokeLead}</p>
    </Form>
  );
}
