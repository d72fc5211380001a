import { useState, type FormEvent, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Proposal } from "../proposals.tsx";
import { sendWish } from "../send-wish.ts";
import { slugOf } from "../slug.ts";
import type { FormProps } from "./form-props.ts";

const WAYS = ["name", "new", "declined"] as const;
const FILES = { model: "models", unit_type: "unit_types" } as const;

interface DecideFormProps extends FormProps {
  readonly proposal: Proposal;
}

/** What becomes of a name that was proposed: another name of something, something new, or nothing, with the reason. */
export function DecideForm({ kept, proposal, onKept, onClose }: DecideFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.proposals;
  const [way, setWay] = useState<(typeof WAYS)[number]>("name");
  const [of, setOf] = useState<string | null>(null);
  const [id, setId] = useState(slugOf(proposal.name));
  const [nameEn, setNameEn] = useState("");
  const [category, setCategory] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const isModel = proposal.kind === "model";
  const namesOf = (file: string, kind: string) =>
    kept
      .rows(file)
      .map(({ cells }) => cells["id"] ?? "")
      .map((one) => ({ id: one, name: kept.name(locale, kind, one) }));
  const decision = {
    name: of === null ? null : { is: "name", of },
    new:
      id === "" || nameEn.trim() === "" || (isModel && category === null)
        ? null
        : { is: "new", id, nameEn, category: category ?? "" },
    declined: reason.trim() === "" ? null : { is: "declined", reason },
  }[way];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (decision === null) return;
    const said = await sendWish(decision, `/catalogue/proposals/${proposal.id}`);
    if ("refused" in said) return setFailure(said.refused ?? words.failure);
    const [problem] = said.problems;
    if (problem !== undefined) return setFailure(problem.message[locale]);
    notify({ text: text.done });
    onKept();
  };
  return (
    <form className="catalogue-form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        label={text.what}
        choices={WAYS.map((one) => ({ id: one, name: text.as[one] }))}
        value={way}
        onChange={(one) => setWay(WAYS.find((known) => known === one) ?? "name")}
      />
      {way === "name" ? (
        <ComboboxField
          label={text.which}
          choices={namesOf(FILES[proposal.kind], proposal.kind)}
          value={of}
          onChange={setOf}
          placeholder={text.search}
          nothing={text.nothing}
        />
      ) : way === "new" ? (
        <>
          <TextLine label={words.fields.nameEn} value={nameEn} onChange={setNameEn} />
          <TextLine label={words.fields.id} value={id} onChange={setId} hint={words.fields.idHint} />
          {isModel ? (
            <SelectField
              label={words.fields.category}
              choices={namesOf("categories", "category")}
              value={category}
              onChange={setCategory}
            />
          ) : null}
        </>
      ) : (
        <TextLine label={text.reason} value={reason} onChange={setReason} />
      )}
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="dialog-actions">
        <Button look="solid" type="submit" isDisabled={decision === null}>
          {text.decide}
        </Button>
        <Button onPress={onClose}>{words.review.cancel}</Button>
      </div>
    </form>
  );
}
