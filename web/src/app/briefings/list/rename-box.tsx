import { useState, type ReactNode } from "react";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

interface RenameBoxProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

/** Another title for a briefing. */
export function RenameBox(props: RenameBoxProps): ReactNode {
  const { locale, words } = useAtlas();
  const { isOpen, onClose } = props;
  return (
    <DialogBox
      title={composeWords(locale).list.name}
      close={words.page.close}
      isOpen={isOpen}
      onClose={onClose}
    >
      <RenameForm {...props} />
    </DialogBox>
  );
}

function RenameForm({ title, onClose, onRename }: RenameBoxProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).list;
  const [typed, setTyped] = useState(title);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === "") return;
        onRename(typed.trim());
        onClose();
      }}
    >
      <TextLine label={text.name} value={typed} onChange={setTyped} />
      <div className="dialog-actions">
        <Button look="solid" type="submit" isDisabled={typed.trim() === ""}>
          {text.save}
        </Button>
        <Button onPress={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
