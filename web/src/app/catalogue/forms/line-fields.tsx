import type { ReactNode } from "react";
import { catalogueWords } from "../../../i18n/keeping/catalogue-words.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Kept } from "../kept.ts";
import { CheckList } from "./check-list.tsx";
import { type DimensionId, DIMENSIONS, type Line } from "./dataset-draft.ts";

interface LineFieldsProps {
  readonly kept: Kept;
  readonly indicator: string;
  /** Those of this indicator; none: nothing is said yet, so any member may come. */
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}

/** What a form asks of one indicator: the total alone, or each of some members of one dimension. */
export function LineFields({ kept, indicator, lines, onChange }: LineFieldsProps): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).dataset;
  const name = kept.name(locale, "indicator", indicator);
  const by = (kept.find("indicators", indicator)?.cells["breakdowns"] ?? "").split("|");
  const dimensions = DIMENSIONS.filter(({ id }) => by.includes(id));
  if (dimensions.length === 0) return null;
  // Lines of two dimensions come by file, and stay as they are.
  if (lines.some(({ members }) => Object.keys(members).length > 1))
    return <p className="quiet">{`${name}: ${text.lines(lines.length)}`}</p>;
  const chosen = dimensions.find(({ id }) => lines.some(({ members }) => members[id] !== undefined)) ?? null;
  const total: Line = { indicator, members: {} };
  const lineOf = (dimension: DimensionId, member: string): Line => ({
    indicator,
    members: { [dimension]: member },
  });
  const membersOf = (file: string): readonly string[] =>
    kept.rows(file).map(({ cells }) => cells["id"] ?? "");
  const choose = (id: string): void => {
    const dimension = dimensions.find((one) => one.id === id);
    onChange(
      dimension === undefined
        ? [total]
        : membersOf(dimension.file).map((member) => lineOf(dimension.id, member)),
    );
  };
  return (
    <div className="line-fields">
      <SelectField
        label={text.asked(name)}
        choices={[
          { id: "total", name: text.onlyTotal },
          ...dimensions.map(({ id }) => ({ id, name: text.by(text.dimensions[id]) })),
        ]}
        value={chosen?.id ?? (lines.length === 0 ? null : "total")}
        onChange={choose}
        placeholder={text.anyMember}
      />
      {chosen === null ? null : (
        <CheckList
          label={text.members(name)}
          choices={membersOf(chosen.file).map((id) => ({ id, name: kept.name(locale, chosen.id, id) }))}
          chosen={lines.flatMap(({ members }) => members[chosen.id] ?? [])}
          onChange={(members) => onChange(members.map((member) => lineOf(chosen.id, member)))}
        />
      )}
    </div>
  );
}
