import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { QUALIFIERS, type FigureDraft } from "./figure-draft.ts";
import { typedWords } from "./typed-words.ts";
import type { Catalogue } from "./use-catalogue.ts";
import "./typed.css";

interface FigureFieldsProps {
  readonly catalogue: Catalogue;
  readonly figure: FigureDraft;
  readonly onChange: (figure: FigureDraft) => void;
  /** Whether its value is asked too; else only which figure it is. */
  readonly isValued?: boolean;
}

/** Most that a figure may be; the check knows what is too much for its history. */
const MOST = 999_999_999_999;

/** What a figure is of, and its value with its hedge. */
export function FigureFields({ catalogue, figure, onChange, isValued = true }: FigureFieldsProps): ReactNode {
  const { locale } = useAtlas();
  const { fields, hedges } = typedWords(locale);
  const put = (part: Partial<FigureDraft>): void => onChange({ ...figure, ...part });
  const some = { placeholder: fields.search, nothing: fields.nothing };
  const orNone = (choices: readonly { readonly id: string; readonly name: string }[]) => [
    { id: "none", name: fields.none },
    ...choices,
  ];
  const chosen = (id: string): string | null => (id === "none" ? null : id);
  return (
    <div className="figure-fields">
      <div className="typed-fields">
        <ComboboxField
          label={fields.indicator}
          choices={catalogue.indicators}
          value={figure.indicator}
          onChange={(indicator) => put({ indicator })}
          {...some}
        />
        <ComboboxField
          label={fields.area}
          choices={catalogue.areas}
          value={figure.area}
          onChange={(area) => put({ area })}
          {...some}
        />
        <TextLine
          label={fields.period}
          value={figure.period}
          onChange={(period) => put({ period })}
          hint={fields.periodHint}
        />
      </div>
      {isValued ? (
        <div className="typed-fields">
          <NumberField
            label={fields.value}
            value={figure.value}
            from={0}
            to={MOST}
            decimals={9}
            onChange={(value) => put({ value })}
          />
          <SelectField
            label={fields.hedge}
            choices={[
              { id: "EXACT", name: hedges.EXACT },
              ...QUALIFIERS.map((id) => ({ id, name: hedges[id] })),
            ]}
            value={figure.qualifier ?? "EXACT"}
            onChange={(id) => put({ qualifier: QUALIFIERS.find((one) => one === id) ?? null })}
          />
        </div>
      ) : null}
      <div className="typed-fields">
        <div className="typed-models">
          {figure.models.map((id) => (
            <Button
              key={id}
              aria-label={fields.removeModel(catalogue.name("models", id))}
              onPress={() => put({ models: figure.models.filter((one) => one !== id) })}
            >
              {catalogue.name("models", id)} <span aria-hidden="true">×</span>
            </Button>
          ))}
          <ComboboxField
            key={figure.models.join(" ")}
            label={figure.models.length === 0 ? fields.models : fields.addModel}
            choices={catalogue.models.filter(({ id }) => !figure.models.includes(id))}
            value={null}
            onChange={(id) => put({ models: [...figure.models, id] })}
            {...some}
          />
        </div>
        <SelectField
          label={fields.category}
          choices={orNone(catalogue.categories)}
          value={figure.category ?? "none"}
          onChange={(id) => put({ category: chosen(id) })}
        />
        <SelectField
          label={fields.unitType}
          choices={orNone(catalogue.unitTypes)}
          value={figure.unitType ?? "none"}
          onChange={(id) => put({ unitType: chosen(id) })}
        />
        <SelectField
          label={fields.awardLevel}
          choices={orNone(catalogue.awardLevels)}
          value={figure.awardLevel ?? "none"}
          onChange={(id) => put({ awardLevel: chosen(id) })}
        />
      </div>
    </div>
  );
}
