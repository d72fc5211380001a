import { type Api, AskError } from "./api.ts";
import { allNames, type Entry, matching } from "./names.ts";

const INDICATOR = `query ($id: ID!, $dataset: ID!, $lang: Language!) {
  indicators { id name(lang: $lang) otherNames(lang: $lang) definition(lang: $lang) unit(lang: $lang) kind rankable breakdowns
    combines { over how } numerator { id } denominator { id } dueEvery(dataset: $dataset)
    breaks { date area { id } reason(lang: $lang) } }
  periods(dataset: $dataset, indicator: $id) { id kind }
}`;
const AREA = `query ($id: ID!, $lang: Language!) {
  area(id: $id) { id name(lang: $lang) otherNames level code validFrom validTo
    predecessors { id name(lang: $lang) validTo } successors { id name(lang: $lang) validFrom } members { id name(lang: $lang) } }
}`;
const DATASET = `query ($lang: Language!) {
  datasets { id name(lang: $lang) reporting synthetic calendarFrom calendarTo figures indicators { id } }
  dataVersion { id committedAt }
}`;

/** Periods of one kind that are named; older ones are counted. */
const MOST_PERIODS = 12;

/** What an id means. Throws AskError with the nearest ones where it means nothing. */
export async function describe(
  api: Api,
  { id, dataset, lang }: { readonly id: string; readonly dataset: string; readonly lang: string },
): Promise<Record<string, unknown>> {
  const names = await allNames(api, lang);
  const entry = names.find((each) => each.id === id);
  if (entry === undefined) {
    const near = matching(names, id)
      .slice(0, 5)
      .map((each) => each.id);
    throw new AskError(
      `Nothing has the id "${id}".${near.length === 0 ? " Look with find." : ` Near: ${near.join(", ")}.`}`,
    );
  }
  return { is: entry.kind, ...(await told(api, entry, dataset, lang)) };
}

async function told(api: Api, entry: Entry, dataset: string, lang: string): Promise<object> {
  const { kind, id } = entry;
  if (kind === "indicator") {
    const found = await api.ask<{
      readonly indicators: readonly { readonly id: string }[];
      readonly periods: readonly { readonly id: string; readonly kind: string }[];
    }>(INDICATOR, { id, dataset, lang });
    return {
      ...found.indicators.find((each) => each.id === id),
      dataset,
      periodsWithFigures: newest(found.periods),
    };
  }
  if (kind === "area") return (await api.ask<{ readonly area: object }>(AREA, { id, lang })).area;
  if (kind === "dataset") {
    const { datasets, dataVersion } = await api.ask<{
      readonly datasets: readonly { readonly id: string }[];
      readonly dataVersion: object;
    }>(DATASET, { lang });
    return { ...datasets.find((each) => each.id === id), dataVersion };
  }
  return entry;
}

/** Of each kind how many there are, and the newest. */
function newest(periods: readonly { readonly id: string; readonly kind: string }[]): object {
  const kinds = Map.groupBy(periods, (period) => period.kind);
  return Object.fromEntries(
    [...kinds].map(([kind, of]) => [
      kind,
      { count: of.length, newest: of.slice(-MOST_PERIODS).map(({ id }) => id) },
    ]),
  );
}
