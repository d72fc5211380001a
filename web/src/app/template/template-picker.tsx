import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { templateWords } from "../../i18n/keeping/template-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useReportsFor } from "../accounts/use-reports-for.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { TemplateDatasetsDocument, TemplatePeriodsDocument } from "./generated/template.ts";
import { TemplateOffer } from "./template-offer.tsx";

/** Takes the form of a dataset, an area and a period. Nothing where no dataset has forms. */
export function TemplatePicker(): ReactNode {
  const { locale, words } = useAtlas();
  const text = templateWords(locale);
  const lang = languageOf(locale);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choose = (what: string) => (id: string) => setChosen({ ...chosen, [what]: id });
  const [{ data: catalogue }] = useQuery({ query: TemplateDatasetsDocument, variables: { lang } });
  // What is made up is for trying, not what somebody comes to fill in.
  const datasets = (catalogue?.datasets ?? [])
    .filter(({ dueEvery }) => dueEvery.length > 0)
    .toSorted((a, b) => Number(a.synthetic) - Number(b.synthetic));
  const dataset = datasets.find(({ id }) => id === chosen["dataset"]) ?? datasets[0];
  const every = dataset?.dueEvery.find((each) => each === chosen["every"]) ?? dataset?.dueEvery[0];
  const [{ data, error }, ask] = useQuery({
    query: TemplatePeriodsDocument,
    variables: { dataset: dataset?.id ?? "", every: every ?? null, lang },
    pause: dataset === undefined,
  });
  const isTheirs = useReportsFor();
  if (dataset === undefined || every === undefined) return null;
  const periods = (data?.returns ?? []).filter(({ returns }) =>
    returns.some(({ area }) => isTheirs.has(area.id)),
  );
  const one = periods.find(({ period }) => period.id === chosen["period"]) ?? periods[0];
  return (
    <section aria-labelledby="template">
      <h2 id="template">{text.title}</h2>
      <p className="note">{text.lead}</p>
      <div className="import-fields">
        <SelectField
          label={text.dataset}
          choices={datasets}
          value={dataset.id}
          onChange={choose("dataset")}
        />
        {dataset.dueEvery.length > 1 ? (
          <SelectField
            label={text.every}
            choices={dataset.dueEvery.map((id) => ({ id, name: text.kinds[id] }))}
            value={every}
            onChange={choose("every")}
          />
        ) : null}
        {one === undefined ? null : (
          <SelectField
            label={text.period}
            choices={periods.map(({ period }) => period)}
            value={one.period.id}
            onChange={choose("period")}
          />
        )}
      </div>
      {error !== undefined ? (
        <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      ) : data === undefined ? (
        <Skeleton lines={1} label={words.page.loading} />
      ) : one === undefined ? (
        <p className="quiet">{text.nothingDue}</p>
      ) : (
        <TemplateOffer dataset={dataset.id} period={one.period} areas={one.returns.map(({ area }) => area)} />
      )}
    </section>
  );
}
