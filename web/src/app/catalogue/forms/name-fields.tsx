import type { ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Kept } from "../kept.ts";
import type { WishedRow } from "../send-wish.ts";
import { slugOf } from "../slug.ts";

/** Names in both languages, and the id. */
export interface Named {
  readonly vi: string;
  readonly en: string;
  readonly id: string;
  /** Whether the id was typed; else it follows the name. */
  readonly isTyped: boolean;
}

/** The names of something there is, or none yet. */
export function namedOf(kept: Kept, kind: string, id: string | null): Named {
  if (id === null) return { vi: "", en: "", id: "", isTyped: false };
  return { vi: kept.name("vi", kind, id), en: kept.name("en", kind, id), id, isTyped: true };
}

interface NameFieldsProps {
  readonly named: Named;
  readonly onChange: (named: Named) => void;
  /** Whether it is there already: its id stays. */
  readonly isThere: boolean;
}

/** Fields for the names in both languages, and for an id that follows the Vietnamese one until it is typed. */
export function NameFields({ named, onChange, isThere }: NameFieldsProps): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).fields;
  return (
    <>
      <TextLine
        label={text.nameVi}
        value={named.vi}
        onChange={(vi) => onChange({ ...named, vi, ...(named.isTyped ? {} : { id: slugOf(vi) }) })}
      />
      <TextLine label={text.nameEn} value={named.en} onChange={(en) => onChange({ ...named, en })} />
      <TextLine
        label={text.id}
        value={named.id}
        onChange={(id) => onChange({ ...named, id, isTyped: true })}
        isReadOnly={isThere}
        hint={text.idHint}
      />
    </>
  );
}

/** The rows that name something in both languages; what else its labels say stays. */
export function labelRows(
  kept: Kept,
  kind: string,
  { id, vi, en }: Named,
  more: {
    readonly vi?: Readonly<Record<string, string>>;
    readonly en?: Readonly<Record<string, string>>;
  } = {},
): readonly WishedRow[] {
  return (["vi", "en"] as const).map((lang) => ({
    file: `labels/${lang}`,
    cells: { ...kept.label(lang, kind, id), kind, id, name: lang === "vi" ? vi : en, ...more[lang] },
  }));
}

export const isNamed = ({ vi, en, id }: Named): boolean =>
  vi.trim() !== "" && en.trim() !== "" && id.trim() !== "";
