import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextBox } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Wish } from "../send-wish.ts";
import type { FormProps } from "./form-props.ts";
import { KeepForm } from "./keep-form.tsx";
import { isNamed, labelRows, namedOf, NameFields } from "./name-fields.tsx";

/** What is named and little else, and in which file it stands. */
const FILES = { model: "models", category: "categories", unit_type: "unit_types" } as const;
export type MemberKind = keyof typeof FILES;

interface MemberFormProps extends FormProps {
  readonly kind: MemberKind;
  /** null: a new one. */
  readonly id: string | null;
}

/** A model with its category and other names, a category, or a type of unit. */
export function MemberForm({ kept, kind, id, onKept, onClose }: MemberFormProps): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).fields;
  const before = id === null ? undefined : kept.find(FILES[kind], id)?.cells;
  const [named, setNamed] = useState(() => namedOf(kept, kind, id));
  const [category, setCategory] = useState(before?.["category"] ?? "");
  const [names, setNames] = useState((before?.["printed"] ?? "").replaceAll("|", "\n"));
  const isModel = kind === "model";
  const printed = names
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join("|");
  const cells = { ...before, id: named.id, ...(isModel ? { category, printed } : {}) };
  const isReady = isNamed(named) && (!isModel || category !== "");
  const wish: Wish | null = isReady
    ? { rows: [{ file: FILES[kind], cells }, ...labelRows(kept, kind, named)], what: named.vi }
    : null;
  return (
    <KeepForm wish={wish} onKept={onKept} onClose={onClose}>
      <NameFields named={named} onChange={setNamed} isThere={id !== null} />
      {isModel ? (
        <>
          <SelectField
            label={text.category}
            choices={kept
              .rows("categories")
              .map((row) => row.cells["id"] ?? "")
              .map((one) => ({ id: one, name: kept.name(locale, "category", one) }))}
            value={category === "" ? null : category}
            onChange={setCategory}
          />
          <TextBox label={text.otherNames} value={names} onChange={setNames} />
        </>
      ) : null}
    </KeepForm>
  );
}
