import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextBox, TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Cells } from "../kept.ts";
import type { Wish } from "../send-wish.ts";
import type { FormProps } from "./form-props.ts";
import { KeepForm } from "./keep-form.tsx";
import { isNamed, labelRows, namedOf, NameFields } from "./name-fields.tsx";

const KINDS = ["FLOW", "STOCK", "RATIO"] as const;
const HOW = ["sum", "union", "none"] as const;
/** Dimensions of breakdowns, each with the column that says how its members are put together; categories follow models. */
const DIMENSIONS = [
  { breakdown: "model", column: "over_models" },
  { breakdown: "unit_type", column: "over_unit_types" },
  { breakdown: "award_level", column: "over_award_levels" },
] as const;

interface IndicatorFormProps extends FormProps {
  /** null: a new one. */
  readonly id: string | null;
}

/** What an indicator counts, and how it combines. */
export function IndicatorForm({ kept, id, onKept, onClose }: IndicatorFormProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.indicator;
  const [named, setNamed] = useState(() => namedOf(kept, "indicator", id));
  const [said, setSaid] = useState(() => ({
    vi: partOf(id === null ? {} : kept.label("vi", "indicator", id)),
    en: partOf(id === null ? {} : kept.label("en", "indicator", id)),
  }));
  const [cells, setCells] = useState<Cells>(
    () =>
      (id === null ? undefined : kept.find("indicators", id)?.cells) ?? {
        kind: "FLOW",
        over_areas: "sum",
        rankable: "yes",
      },
  );
  const put = (column: string, cell: string): void => setCells({ ...cells, [column]: cell });
  const cell = (column: string): string => cells[column] ?? "";
  const isRatio = cell("kind") === "RATIO";
  const say = (lang: "vi" | "en", part: "definition" | "unit") => (value: string) =>
    setSaid({ ...said, [lang]: { ...said[lang], [part]: value } });
  const isReady = isNamed(named) && (!isRatio || (cell("numerator") !== "" && cell("denominator") !== ""));
  const wish: Wish | null = isReady
    ? {
        rows: [
          { file: "indicators", cells: rowOf(cells, named.id) },
          ...labelRows(kept, "indicator", named, said),
        ],
        what: named.vi,
      }
    : null;
  const how = HOW.map((one) => ({ id: one, name: text.how[one] }));
  const parts = kept
    .rows("indicators")
    .filter((row) => row.cells["over_areas"] === "sum" && row.cells["id"] !== named.id)
    .map((row) => row.cells["id"] ?? "")
    .map((one) => ({ id: one, name: kept.name(locale, "indicator", one) }));
  return (
    <KeepForm wish={wish} onKept={onKept} onClose={onClose}>
      <NameFields named={named} onChange={setNamed} isThere={id !== null} />
      <TextBox
        label={words.fields.definitionVi}
        value={said.vi.definition}
        onChange={say("vi", "definition")}
      />
      <TextBox
        label={words.fields.definitionEn}
        value={said.en.definition}
        onChange={say("en", "definition")}
      />
      <div className="catalogue-pair">
        <TextLine label={words.fields.unitVi} value={said.vi.unit} onChange={say("vi", "unit")} />
        <TextLine label={words.fields.unitEn} value={said.en.unit} onChange={say("en", "unit")} />
      </div>
      <SelectField
        label={text.kind}
        choices={KINDS.map((kind) => ({ id: kind, name: text.kinds[kind] }))}
        value={cell("kind")}
        onChange={(kind) => put("kind", kind)}
      />
      {isRatio ? (
        <div className="catalogue-pair">
          {(["numerator", "denominator"] as const).map((part) => (
            <SelectField
              key={part}
              label={text[part]}
              choices={parts}
              value={cell(part) === "" ? null : cell(part)}
              onChange={(one) => put(part, one)}
            />
          ))}
        </div>
      ) : (
        <div className="catalogue-pair">
          <SelectField
            label={text.areas}
            choices={how}
            value={cell("over_areas") === "" ? null : cell("over_areas")}
            onChange={(one) => put("over_areas", one)}
          />
          {DIMENSIONS.map(({ breakdown, column }) => (
            <SelectField
              key={column}
              label={text.breakdown(words.dataset.dimensions[breakdown])}
              choices={[{ id: "not", name: text.not }, ...how]}
              value={cell(column) === "" ? "not" : cell(column)}
              onChange={(one) => put(column, one === "not" ? "" : one)}
            />
          ))}
        </div>
      )}
      <SelectField
        label={text.ranking}
        choices={[
          { id: "yes", name: text.rankable },
          { id: "no", name: text.rankableNo },
        ]}
        value={cell("rankable")}
        onChange={(one) => put("rankable", one)}
      />
    </KeepForm>
  );
}

function partOf(label: Cells): { readonly definition: string; readonly unit: string } {
  return { definition: label["definition"] ?? "", unit: label["unit"] ?? "" };
}

/** The row as it is kept: a RATIO says its parts alone, all others how they combine and by what they are broken down. */
function rowOf(cells: Cells, id: string): Cells {
  const { kind = "", numerator = "", denominator = "", rankable = "" } = cells;
  if (kind === "RATIO") {
    const { breakdowns = "" } = cells;
    return { id, kind, breakdowns, numerator, denominator, rankable };
  }
  const by = DIMENSIONS.filter(({ column }) => (cells[column] ?? "") !== "").flatMap(({ breakdown }) =>
    breakdown === "model" ? ["model", "category"] : [breakdown],
  );
  return { ...cells, id, numerator: "", denominator: "", breakdowns: by.join("|") };
}
