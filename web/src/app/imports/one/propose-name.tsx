import { useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";

const KINDS = ["model", "unit_type"] as const;
type Kind = (typeof KINDS)[number];

interface ProposeNameProps {
  /** As it stands in the file. */
  readonly name: string;
  /** The file and the cell. */
  readonly foundIn: string;
  /** Of what it is, where the file says that. */
  readonly kind: Kind | null;
}

/** Proposes a name that the catalogue does not know to whoever looks after it; once it is accepted, the file is read again. */
export function ProposeName({ name: found, foundIn, kind: known }: ProposeNameProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = importsWords(locale);
  const { propose } = text;
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(found);
  const [kind, setKind] = useState<Kind>(known ?? "model");
  const [said, setSaid] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    setSaid(null);
    const answer = await askServer("POST", "/catalogue/proposals", { kind, name: name.trim(), foundIn });
    if (answer.is !== "done") return setSaid(answer.is === "refused" ? answer.message : text.failure);
    setOpen(false);
    notify({ text: propose.done });
  };
  return (
    <>
      <Button aria-label={`${propose.title}: ${found}`} onPress={() => setOpen(true)}>
        {propose.title}
      </Button>
      <DialogBox
        title={propose.title}
        close={words.page.close}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <form
          className="import-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p>{propose.means}</p>
          <TextLine label={propose.name} value={name} onChange={setName} />
          <SelectField
            label={propose.kind}
            choices={KINDS.map((id) => ({ id, name: propose.kinds[id] }))}
            value={kind}
            onChange={(id) => setKind(KINDS.find((each) => each === id) ?? "model")}
          />
          {said === null ? null : (
            <Notice kind="error">
              <p>{said}</p>
            </Notice>
          )}
          <p>
            <Button type="submit" look="solid" isDisabled={name.trim() === ""}>
              {propose.title}
            </Button>
          </p>
        </form>
      </DialogBox>
    </>
  );
}
