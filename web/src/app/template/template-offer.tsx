import { useState, type ReactNode } from "react";
import { templateWords } from "../../i18n/keeping/template-words.ts";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { useReportsFor } from "../accounts/use-reports-for.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { TemplateLinks, type TemplateOf } from "./template-links.tsx";

interface TemplateOfferProps {
  readonly dataset: string;
  readonly period: TemplateOf["period"];
  /** Those that report for the period. */
  readonly areas: readonly TemplateOf["area"][];
}

/** The forms of a period, of the areas that whoever looks reports for; nothing for all others. */
export function TemplateOffer({ dataset, period, areas }: TemplateOfferProps): ReactNode {
  const { locale } = useAtlas();
  const text = templateWords(locale);
  const isTheirs = useReportsFor();
  const [chosen, setChosen] = useState<string | null>(null);
  const theirs = areas.filter(({ id }) => isTheirs.has(id));
  const area = theirs.find(({ id }) => id === chosen) ?? theirs[0];
  if (area === undefined) return null;
  return (
    <div className="template-offer">
      <SelectField label={text.area} choices={theirs} value={area.id} onChange={setChosen} />
      <TemplateLinks dataset={dataset} area={area} period={period} />
    </div>
  );
}
