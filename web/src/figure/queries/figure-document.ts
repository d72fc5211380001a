import { graphql } from "../../generated/index.ts";

/** Everything one Figure of statistics is made of, in one question. */
export const figureDocument = graphql(`
  query AtlasFigure(
    $dataset: ID!
    $indicator: ID!
    $period: ID!
    $seriesPeriods: [ID!]!
    $by: [Breakdown!]!
    $where: BreakdownFilter
    $boundaries: ID!
    $tolerance: Int!
    $knownAt: DateTime
    $previous: ID!
    $compare: Boolean!
    $withSeries: Boolean!
    $lang: Language!
  ) {
    datasets {
      id
      name(lang: $lang)
      reporting
      synthetic
    }
    indicators {
      id
      name(lang: $lang)
      unit(lang: $lang)
      kind
      combines {
        over
        how
      }
      rankable
      breaks {
        date
        area {
          id
          name(lang: $lang)
        }
        reason(lang: $lang)
      }
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
    areas(boundaries: $boundaries) {
      ...FigureAreaParts
    }
    periods(dataset: $dataset, indicator: $indicator) {
      id
      kind
      name(lang: $lang)
      firstDay
      lastDay
    }
    provinces: statistics(
      dataset: $dataset
      indicators: [$indicator]
      periods: [$period]
      by: $by
      where: $where
      boundaries: $boundaries
      tolerance: $tolerance
      knownAt: $knownAt
      first: 150
    ) {
      totalCount
      dataVersion {
        id
      }
      nodes {
        ...FigureRowParts
        ...FigureRowProof
      }
    }
    nation: statistics(
      dataset: $dataset
      indicators: [$indicator]
      areas: ["viet-nam"]
      periods: [$period]
      where: $where
      boundaries: $boundaries
      knownAt: $knownAt
      first: 1
    ) {
      nodes {
        ...FigureRowParts
        ...FigureNationProof
      }
    }
    series: statistics(
      dataset: $dataset
      indicators: [$indicator]
      periods: $seriesPeriods
      where: $where
      boundaries: $boundaries
      knownAt: $knownAt
      first: 12000
    ) @include(if: $withSeries) {
      totalCount
      nodes {
        ...FigureSeriesParts
      }
    }
    nationSeries: statistics(
      dataset: $dataset
      indicators: [$indicator]
      areas: ["viet-nam"]
      periods: $seriesPeriods
      where: $where
      boundaries: $boundaries
      knownAt: $knownAt
      first: 1000
    ) @include(if: $withSeries) {
      nodes {
        ...FigureSeriesParts
      }
    }
  }

  fragment FigureAreaParts on Area {
    id
    name(lang: $lang)
    level
    code
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

  fragment FigureRowParts on Statistic {
    area {
      id
      name(lang: $lang)
      level
      code
    }
    period {
      id
      kind
      name(lang: $lang)
      firstDay
      lastDay
    }
    model {
      id
      name(lang: $lang)
    }
    category {
      id
      name(lang: $lang)
    }
    unitType {
      id
      name(lang: $lang)
    }
    awardLevel {
      id
      name(lang: $lang)
    }
    value
    qualifier
    status
    reason(lang: $lang)
    completeness {
      unit
      reporting
      expected
    }
    numerator
    denominator
    carriedFrom {
      id
      name(lang: $lang)
    }
    seriesBreak
    disputed
  }

  fragment FigureSeriesParts on Statistic {
    area {
      id
    }
    period {
      id
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

  fragment FigureRowProof on Statistic {
    span {
      months
      of
    }
    caveats {
      code
      sentence(lang: $lang)
    }
    completeness {
      missing(first: 6) {
        id
        name(lang: $lang)
      }
    }
    discrepancy {
      reported
      derived
    }
    change(from: $previous) @include(if: $compare) {
      from {
        id
        name(lang: $lang)
      }
      difference
      qualifier
      leftOut(first: 6) {
        id
        name(lang: $lang)
      }
      reason(lang: $lang)
      caveats {
        code
        sentence(lang: $lang)
      }
    }
    sources(first: 80) {
      id
      title
      publisher
      published
      url
      kind
    }
  }

  fragment FigureNationProof on Statistic {
    span {
      months
      of
    }
    caveats {
      code
      sentence(lang: $lang)
    }
    completeness {
      missing(first: 100) {
        id
        name(lang: $lang)
      }
    }
    discrepancy {
      reported
      derived
    }
    change(from: $previous) @include(if: $compare) {
      from {
        id
        name(lang: $lang)
      }
      difference
      qualifier
      leftOut(first: 100) {
        id
        name(lang: $lang)
      }
      reason(lang: $lang)
      caveats {
        code
        sentence(lang: $lang)
      }
    }
    sources(first: 80) {
      id
      title
      publisher
      published
      url
      kind
    }
  }
`);
