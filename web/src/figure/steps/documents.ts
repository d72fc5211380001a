import { graphql } from "../../generated/index.ts";

/**
 * What Figures of many periods differ in, so that a reader steps through time without asking again. Pages of at most 330
 * rows (plan.ts); `previous` null: each period compared with the one of its kind just before.
 */
export const stepsDocument = graphql(`
  query AtlasSteps(
    $dataset: ID!
    $indicator: ID!
    $periods: [ID!]!
    $where: BreakdownFilter
    $boundaries: ID!
    $tolerance: Int!
    $knownAt: DateTime
    $previous: ID
    $compare: Boolean!
    $lang: Language!
  ) {
    provinces: statistics(
      dataset: $dataset
      indicators: [$indicator]
      periods: $periods
      where: $where
      boundaries: $boundaries
      tolerance: $tolerance
      knownAt: $knownAt
      first: 330
    ) {
      totalCount
      dataVersion {
        id
      }
      nodes {
        ...FigureStepParts
        ...FigureRowProof
      }
    }
    nation: statistics(
      dataset: $dataset
      indicators: [$indicator]
      areas: ["viet-nam"]
      periods: $periods
      where: $where
      boundaries: $boundaries
      knownAt: $knownAt
      first: 20
    ) {
      nodes {
        ...FigureStepParts
        ...FigureNationProof
      }
    }
  }

  fragment FigureStepParts on Statistic {
    ...FigureSeriesParts
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
    reason(lang: $lang)
    numerator
    denominator
    carriedFrom {
      id
      name(lang: $lang)
    }
  }
`);
