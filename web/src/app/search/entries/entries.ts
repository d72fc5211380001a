import { formatNumber } from "../../../figure/format/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { SearchNamesQuery } from "./generated/names.ts";
import type { Address } from "../../address/address.ts";
import { formatDeskAddress } from "../../address/desk-address.ts";
import { fromHere } from "../../address/from-here.ts";
import { areaEntries } from "./area-entries.ts";
import { ownNames, type EntriesContext, type Entry, type Named } from "./entry.ts";
import { searchName, type SearchName } from "../matching/likeness.ts";
import { bestFigure, type MemberSort } from "./member-figures.ts";
import type { SearchWords } from "../search-words.ts";

/** Everything that can be found from an address, in the order it stands at equal likeness. */
export function entriesOf(names: SearchNamesQuery, context: EntriesContext): readonly Entry[] {
  return [
    ...pageEntries(names, context),
    ...areaEntries(names, context),
    ...indicatorEntries(names, context),
    ...memberEntries(names, context, "model"),
    ...memberEntries(names, context, "category"),
    ...memberEntries(names, context, "unit"),
    ...namedEntries(names, context),
    ...reportEntries(names, context),
  ];
}

/** What a choice of another indicator keeps of where one is. */
function onAtlas(address: Address): Address {
  const { dataset, boundaries, page, area, view } = address;
  const kept = page === "atlas" ? { area, view } : {};
  return { ...fromHere(address), dataset, boundaries, ...kept };
}

/** The pages; those first that an empty box offers. */
function pageEntries(names: SearchNamesQuery, { address, locale, words }: EntriesContext): Entry[] {
  const at = fromHere(address);
  const country = names.country.flatMap((area) => [
    ...ownNames(area, locale),
    ...area.otherNames.map((name) => searchName(name, "other")),
  ]);
  const demo: Address = { ...at, dataset: "demo", indicator: "coverage", members: { unit: "commune" } };
  const page = (id: keyof SearchWords["pages"], to: Entry["to"], more: SearchName[] = []): Entry => ({
    key: `page/${id}`,
    sort: "page",
    ...words.pages[id],
    names: [searchName(words.pages[id].name, "own"), ...more],
    ended: false,
    to,
    also: null,
    panel: null,
  });
  return [
    page("nation", { ...at, page: "nation", dataset: address.dataset }, country),
    page("atlas", at),
    page("demo", demo, [searchName("demo", "other")]),
    page("sources", { ...at, page: "sources", dataset: address.dataset }),
    page("definitions", { ...at, page: "definitions" }),
    page("briefings", { ...at, page: "briefings" }),
    page("queryDesk", { href: formatDeskAddress({ lang: address.lang }) }),
  ];
}

function indicatorEntries(names: SearchNamesQuery, { address, locale, words }: EntriesContext): Entry[] {
  return names.indicators.map((indicator) => ({
    key: `indicator/${indicator.id}`,
    sort: "indicator",
    name: indicator[locale],
    note: words.indicatorNote(indicator.areasWithFigures, formatNumber(indicator.areasWithFigures, locale)),
    names: [
      ...ownNames(indicator, locale),
      ...indicator.otherVi.map((name) => searchName(name, locale === "vi" ? "other" : "foreign")),
      ...indicator.otherEn.map((name) => searchName(name, locale === "en" ? "other" : "foreign")),
    ],
    ended: false,
    to: { ...onAtlas(address), indicator: indicator.id },
    also: null,
    panel: null,
  }));
}

const memberLists = {
  model: { list: "models", breakdown: "MODEL" },
  category: { list: "categories", breakdown: "CATEGORY" },
  unit: { list: "unitTypes", breakdown: "UNIT_TYPE" },
} as const;

function memberEntries(names: SearchNamesQuery, context: EntriesContext, sort: MemberSort): Entry[] {
  const { address, locale, words, today, figures } = context;
  const { list, breakdown } = memberLists[sort];
  const indicators = new Map(names.indicators.map((indicator) => [indicator.id, indicator]));
  // Without figures it leads to where they would stand, which then says that there are none.
  const usual = names.indicators.find(({ breakdowns }) => breakdowns.includes(breakdown))?.id ?? null;
  const members: readonly (Named & { readonly id: string; readonly otherNames?: readonly string[] })[] =
    names[list];
  return members.map((member) => {
    const best = bestFigure(figures?.get(`${sort}/${member.id}`) ?? [], address.indicator, today);
    const chosen = { ...(best === null || best.unit === null ? {} : { unit: best.unit }), [sort]: member.id };
    const where =
      best === null
        ? figures === null
          ? null
          : words.noFigures
        : words.figuresIn(indicators.get(best.indicator)?.[locale] ?? best.indicator, best.period[locale]);
    return {
      key: `${sort}/${member.id}`,
      sort,
      name: member[locale],
      note: [whatItIs(names, words, locale, sort, member.id), where]
        .filter((part) => part !== null)
        .join("; "),
      names: [
        ...ownNames(member, locale),
        ...(member.otherNames ?? []).map((name) => searchName(name, "other")),
      ],
      ended: false,
      to: {
        ...onAtlas(address),
        indicator: best?.indicator ?? usual,
        period: best?.period.id ?? null,
        members: chosen,
      },
      also: null,
      panel: null,
    };
  });
}

function whatItIs(
  names: SearchNamesQuery,
  words: SearchWords,
  locale: Locale,
  sort: MemberSort,
  id: string,
): string {
  if (sort === "category") return words.categoryNote;
  if (sort === "unit") return words.unitNote;
  return words.modelNote(names.models.find((model) => model.id === id)?.category[locale] ?? "");
}

/** What reports name as examples leads to the figure they name it with, with its province's panel open. */
function namedEntries(names: SearchNamesQuery, { address, locale, words }: EntriesContext): Entry[] {
  // Names that the answer holds already are not asked for again.
  const nameIn = (list: readonly (Named & { readonly id: string })[], id: string): string =>
    list.find((one) => one.id === id)?.[locale] ?? "";
  const areas = [...names.country, ...names.provinces];
  return names.namedExamples.map(({ name, model, observation: figure }) => ({
    key: `named/${figure.id}/${name}`,
    sort: "named",
    name,
    note: words.namedNote(
      nameIn(areas, figure.area.id),
      nameIn(names.indicators, figure.indicator.id),
      figure.period[locale],
    ),
    names: [
      searchName(name, "own"),
      ...names.models
        .filter(({ id }) => id === model?.id)
        .flatMap((one) => [
          ...ownNames(one, locale),
          ...one.otherNames.map((other) => searchName(other, "other")),
        ]),
    ],
    ended: false,
    to: {
      ...onAtlas(address),
      indicator: figure.indicator.id,
      period: figure.period.id,
      boundaries: "AS_REPORTED",
      area: figure.area.id,
      members: {
        ...(figure.model ? { model: figure.model.id } : {}),
        ...(figure.category ? { category: figure.category.id } : {}),
        ...(figure.unitType ? { unit: figure.unitType.id } : {}),
        ...(figure.awardLevel ? { award: figure.awardLevel.id } : {}),
      },
    },
    also: null,
    panel: null,
  }));
}

/** Reports lead to the list of sources, narrowed to them. */
function reportEntries(names: SearchNamesQuery, { address, words }: EntriesContext): Entry[] {
  return names.sources.map(({ id, title, publisher, published }) => ({
    key: `report/${id}`,
    sort: "report",
    name: title,
    note: words.reportNote([publisher, published].filter(Boolean).join(", ")),
    names: [searchName(title, "title")],
    ended: false,
    to: { ...fromHere(address), page: "sources", dataset: address.dataset, search: title },
    also: null,
    panel: null,
  }));
}
