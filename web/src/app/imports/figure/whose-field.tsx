import type { ReactNode } from "react";
import { formatList, formatShort } from "../../../figure/format/format.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import type { KnownFigure, SaidFigure } from "./use-known-figure.ts";

/** Chosen where a figure is of none of the sources that say it already. */
export const ANOTHER = "another";

interface WhoseFieldProps {
  readonly catalogue: Catalogue;
  readonly known: KnownFigure | null;
  /** By which sources the figure is said, and how. */
  readonly said: readonly SaidFigure[];
  /** Whose is changed; undefined: another's is added. */
  readonly chosen: SaidFigure | undefined;
  /** The rows that are changed with it. */
  readonly printed: readonly SaidFigure[];
  readonly mayAdd: boolean;
  readonly onChange: (id: string) => void;
}

/** Which source's figure is corrected or withdrawn, and what is changed together with it. */
export function WhoseField(props: WhoseFieldProps): ReactNode {
  const { catalogue, known, said, chosen, printed, mayAdd, onChange } = props;
  const { locale } = useAtlas();
  const text = typedWords(locale).figure;
  const kind = known?.indicator.kind ?? "FLOW";
  const models = printed.flatMap(({ model }) => (model === null ? [] : [catalogue.name("models", model.id)]));
  return (
    <>
      {said.length === 0 ? null : (
        <SelectField
          label={text.whose}
          choices={[
            ...said.map(({ id, value, qualifier, source }) => ({
              id,
              name: text.saidBy(
                value === null ? "—" : formatShort(value, qualifier, kind, locale),
                source.title,
              ),
            })),
            ...(mayAdd ? [{ id: ANOTHER, name: text.another }] : []),
          ]}
          value={chosen?.id ?? ANOTHER}
          onChange={onChange}
        />
      )}
      {printed.length <= 1 ? null : <p className="caution">{text.shared(formatList(models, locale))}</p>}
    </>
  );
}
