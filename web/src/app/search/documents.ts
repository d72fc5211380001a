import { graphql } from "../../generated/index.ts";

/** Every name that can be found, in both languages: asked once, when the box is first opened. */
export const namesDocument = graphql(`
  query SearchNames($dataset: ID!) {
    country: areas(level: COUNTRY) {
      ...SearchArea
    }
    provinces: areas(boundaries: "AS_REPORTED") {
      ...SearchArea
    }
    indicators {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
      otherVi: otherNames(lang: VI)
      otherEn: otherNames(lang: EN)
      breakdowns
      areasWithFigures(dataset: $dataset)
    }
    models {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
      otherNames
      category {
        vi: name(lang: VI)
        en: name(lang: EN)
      }
    }
    categories {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
    }
    unitTypes {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
    }
    namedExamples(dataset: $dataset) {
      name
      model {
        id
      }
      observation {
        id
        indicator {
          id
        }
        area {
          id
        }
        period {
          id
          vi: name(lang: VI)
          en: name(lang: EN)
        }
        model {
          id
        }
        category {
          id
        }
        unitType {
          id
        }
        awardLevel {
          id
        }
      }
    }
    sources(dataset: $dataset) {
      id
      title
      publisher
      published
    }
    vintages {
      id
      validFrom
      validTo
    }
  }

  fragment SearchArea on Area {
    id
    vi: name(lang: VI)
    en: name(lang: EN)
    otherNames
    kind
    validFrom
    validTo
    predecessors {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
    }
    successors {
      id
      vi: name(lang: VI)
      en: name(lang: EN)
    }
  }
`);

/**
 * Where members of breakdowns hold figures, by year and by term, for the whole country. Indicators are given by what they
 * are broken down by; a list without any leaves its part out.
 */
export const membersDocument = graphql(`
  query SearchMembers(
    $dataset: ID!
    $kind: PeriodKind!
    $models: [ID!]!
    $withModels: Boolean!
    $modelsInUnits: [ID!]!
    $withModelsInUnits: Boolean!
    $categories: [ID!]!
    $withCategories: Boolean!
    $unitTypes: [ID!]!
    $withUnitTypes: Boolean!
  ) {
    models: statistics(
      dataset: $dataset
      level: COUNTRY
      kind: $kind
      by: [MODEL]
      indicators: $models
      first: 7000
    ) @include(if: $withModels) {
      nodes {
        ...SearchMember
        model {
          id
        }
      }
    }
    modelsInUnits: statistics(
      dataset: $dataset
      level: COUNTRY
      kind: $kind
      by: [MODEL, UNIT_TYPE]
      indicators: $modelsInUnits
      first: 7000
    ) @include(if: $withModelsInUnits) {
      nodes {
        ...SearchMember
        model {
          id
        }
        unitType {
          id
        }
      }
    }
    categories: statistics(
      dataset: $dataset
      level: COUNTRY
      kind: $kind
      by: [CATEGORY]
      indicators: $categories
      first: 7000
    ) @include(if: $withCategories) {
      nodes {
        ...SearchMember
        category {
          id
        }
      }
    }
    unitTypes: statistics(
      dataset: $dataset
      level: COUNTRY
      kind: $kind
      by: [UNIT_TYPE]
      indicators: $unitTypes
      first: 7000
    ) @include(if: $withUnitTypes) {
      nodes {
        ...SearchMember
        unitType {
          id
        }
      }
    }
  }

  fragment SearchMember on Statistic {
    indicator {
      id
    }
    period {
      id
      lastDay
      vi: name(lang: VI)
      en: name(lang: EN)
    }
    value
  }
`);
