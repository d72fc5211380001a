import { graphql } from "../../generated/index.ts";

/** What there is to choose from, and the newest reports: asked once for a dataset. */
export const profileCatalogueDocument = graphql(`
  query ProfileCatalogue($dataset: ID!, $lang: Language!) {
    datasets {
      id
      name(lang: $lang)
      reporting
      synthetic
      indicators {
        id
      }
    }
    topics {
      id
      name(lang: $lang)
      indicators {
        id
      }
    }
    indicators {
      id
      name(lang: $lang)
      unit(lang: $lang)
      kind
      rankable
      breaks {
        date
        area {
          id
          name(lang: $lang)
        }
        reason(lang: $lang)
      }
      breakdowns
      dueEvery(dataset: $dataset)
      combines {
        over
        how
      }
      numerator {
        id
      }
      denominator {
        id
      }
      areasWithFigures(dataset: $dataset)
    }
    unitTypes {
      id
      names(lang: $lang) {
        from
        name
      }
    }
    vintages {
      id
      name(lang: $lang)
      validFrom
      validTo
      provinces
    }
    areas(boundaries: "AS_REPORTED") {
      id
      name(lang: $lang)
    }
    categories {
      id
      name(lang: $lang)
    }
    periods(dataset: $dataset) {
      id
      kind
      name(lang: $lang)
      firstDay
      lastDay
    }
    sources(dataset: $dataset, first: 8) {
      id
      title
      publisher
      published
      url
      kind
      figures
    }
    dataVersion {
      id
    }
  }
`);

/** One area with what it came from and what became of it. */
export const profileAreaDocument = graphql(`
  query ProfileArea($id: ID!, $lang: Language!) {
    area(id: $id) {
      id
      name(lang: $lang)
      level
      kind
      code
      validFrom
      validTo
      predecessors {
        id
        name(lang: $lang)
        validTo
      }
      successors {
        id
        name(lang: $lang)
      }
    }
  }
`);

/** Whether anything is known, over many periods: to find the newest figure of each indicator, and to draw its course. */
export const profileCellsDocument = graphql(`
  query ProfileCells(
    $dataset: ID!
    $indicators: [ID!]!
    $split: [ID!]!
    $withUnits: Boolean!
    $area: ID!
    $periods: [ID!]!
    $boundaries: ID!
    $lang: Language!
  ) {
    totals: statistics(
      dataset: $dataset
      indicators: $indicators
      areas: [$area]
      periods: $periods
      boundaries: $boundaries
      first: 10000
    ) {
      nodes {
        ...ProfileCell
      }
    }
    units: statistics(
      dataset: $dataset
      indicators: $split
      areas: [$area]
      periods: $periods
      by: [UNIT_TYPE]
      boundaries: $boundaries
      first: 10000
    ) @include(if: $withUnits) {
      nodes {
        ...ProfileCell
      }
    }
  }

  fragment ProfileCell on Statistic {
    indicator {
      id
    }
    area {
      id
    }
    period {
      id
      kind
      name(lang: $lang)
      firstDay
      lastDay
    }
    unitType {
      id
      name(lang: $lang)
    }
    value
    qualifier
    status
    completeness {
      unit
      reporting
      expected
    }
    seriesBreak
    disputed
  }
`);

/** The figures of a page, each with its proof, in the area it is of; and slim those of the areas beside it. */
export const profileFiguresDocument = graphql(`
  query ProfileFigures(
    $dataset: ID!
    $indicators: [ID!]!
    $split: [ID!]!
    $withUnits: Boolean!
    $area: ID!
    $others: [ID!]!
    $withOthers: Boolean!
    $withOtherUnits: Boolean!
    $periods: [ID!]!
    $boundaries: ID!
    $previous: ID!
    $compare: Boolean!
    $rows: Int!
    $unitRows: Int!
    $cited: Int!
    $lang: Language!
  ) {
    totals: statistics(
      dataset: $dataset
      indicators: $indicators
      areas: [$area]
      periods: $periods
      boundaries: $boundaries
      first: $rows
    ) {
      nodes {
        ...ProfileFigure
      }
    }
    units: statistics(
      dataset: $dataset
      indicators: $split
      areas: [$area]
      periods: $periods
      by: [UNIT_TYPE]
      boundaries: $boundaries
      first: $unitRows
    ) @include(if: $withUnits) {
      nodes {
        ...ProfileFigure
      }
    }
    others: statistics(
      dataset: $dataset
      indicators: $indicators
      areas: $others
      periods: $periods
      boundaries: $boundaries
      first: 5000
    ) @include(if: $withOthers) {
      nodes {
        ...ProfileCell
      }
    }
    otherUnits: statistics(
      dataset: $dataset
      indicators: $split
      areas: $others
      periods: $periods
      by: [UNIT_TYPE]
      boundaries: $boundaries
      first: 5000
    ) @include(if: $withOtherUnits) {
      nodes {
        ...ProfileCell
      }
    }
  }

  fragment ProfileFigure on Statistic {
    indicator {
      id
    }
    dated
    ...FigureRowParts
    span {
      months
      of
    }
    caveats {
      code
      sentence(lang: $lang)
    }
    discrepancy {
      reported
      derived
    }
    completeness {
      missing(first: 9) {
        id
        name(lang: $lang)
      }
    }
    sources(first: $cited) {
      id
      title
      publisher
      published
      url
      kind
    }
    change(from: $previous) @include(if: $compare) {
      from {
        id
        name(lang: $lang)
      }
      difference
      qualifier
      leftOut(first: 70) {
        id
        name(lang: $lang)
      }
      reason(lang: $lang)
      caveats {
        code
        sentence(lang: $lang)
      }
      percent
    }
  }
`);

/** An area's figures by the members of a breakdown. */
export const profileMembersDocument = graphql(`
  query ProfileMembers(
    $dataset: ID!
    $area: ID!
    $periods: [ID!]!
    $boundaries: ID!
    $byCategory: [ID!]!
    $byModel: [ID!]!
    $byAward: [ID!]!
    $hasCategories: Boolean!
    $hasModels: Boolean!
    $hasAwards: Boolean!
    $lang: Language!
  ) {
    categories: statistics(
      dataset: $dataset
      indicators: $byCategory
      areas: [$area]
      periods: $periods
      by: [CATEGORY]
      boundaries: $boundaries
      first: 4500
    ) @include(if: $hasCategories) {
      nodes {
        ...ProfileMember
      }
    }
    models: statistics(
      dataset: $dataset
      indicators: $byModel
      areas: [$area]
      periods: $periods
      by: [MODEL]
      boundaries: $boundaries
      first: 4500
    ) @include(if: $hasModels) {
      nodes {
        ...ProfileMember
      }
    }
    awards: statistics(
      dataset: $dataset
      indicators: $byAward
      areas: [$area]
      periods: $periods
      by: [AWARD_LEVEL]
      boundaries: $boundaries
      first: 4500
    ) @include(if: $hasAwards) {
      nodes {
        ...ProfileMember
      }
    }
  }

  fragment ProfileMember on Statistic {
    ...ProfileCell
    category {
      id
      name(lang: $lang)
    }
    model {
      id
      name(lang: $lang)
    }
    awardLevel {
      id
      name(lang: $lang)
    }
  }
`);

/** Which returns are there: statuses alone, of all provinces or of one. */
export const profileReturnsDocument = graphql(`
  query ProfileReturns(
    $dataset: ID!
    $indicators: [ID!]!
    $areas: [ID!]
    $periods: [ID!]!
    $boundaries: ID!
    $lang: Language!
  ) {
    statistics(
      dataset: $dataset
      indicators: $indicators
      areas: $areas
      periods: $periods
      boundaries: $boundaries
      first: 20000
    ) {
      nodes {
        indicator {
          id
        }
        area {
          id
          name(lang: $lang)
        }
        period {
          id
          name(lang: $lang)
        }
        status
      }
    }
  }
`);
