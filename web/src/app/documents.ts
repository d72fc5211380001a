import { graphql } from "../generated/index.ts";

/** Which members of a breakdown hold figures in which periods, and where: for the choice of a member. */
export const membersDocument = graphql(`
  query AtlasMembers(
    $dataset: ID!
    $indicator: ID!
    $periods: [ID!]!
    $by: [Breakdown!]!
    $boundaries: ID!
    $lang: Language!
  ) {
    statistics(
      dataset: $dataset
      indicators: [$indicator]
      periods: $periods
      by: $by
      boundaries: $boundaries
      first: 17000
    ) {
      nodes {
        area {
          id
        }
        period {
          id
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
      }
    }
  }
`);

/** What a province's figure stands on: the printed figures of itself and of its predecessors, each with its source. */
export const proofDocument = graphql(`
  query AtlasProof(
    $dataset: ID!
    $indicator: ID!
    $areas: [ID!]!
    $period: ID!
    $where: BreakdownFilter
    $lang: Language!
  ) {
    statistics(
      dataset: $dataset
      indicators: [$indicator]
      areas: $areas
      periods: [$period]
      where: $where
      boundaries: "AS_REPORTED"
      first: 100
    ) {
      nodes {
        area {
          id
          name(lang: $lang)
          validTo
        }
        value
        qualifier
        status
        reason(lang: $lang)
        observations(first: 20) {
          totalCount
          nodes {
            ...PrintedFigure
            names {
              name
              model {
                name(lang: $lang)
              }
            }
            source {
              id
              title
              publisher
              published
              url
              kind
            }
          }
        }
      }
    }
  }
`);

/** The own figures of provinces that are no more, over some periods. */
export const formerDocument = graphql(`
  query AtlasFormer(
    $dataset: ID!
    $indicator: ID!
    $areas: [ID!]!
    $periods: [ID!]!
    $where: BreakdownFilter
    $lang: Language!
  ) {
    statistics(
      dataset: $dataset
      indicators: [$indicator]
      areas: $areas
      periods: $periods
      where: $where
      boundaries: "AS_REPORTED"
      first: 20000
    ) {
      nodes {
        area {
          id
        }
        period {
          id
          name(lang: $lang)
          firstDay
          lastDay
        }
        value
        qualifier
      }
    }
  }
`);

/** One area with what it came from and what became of it. */
export const areaDocument = graphql(`
  query AtlasArea($id: ID!, $lang: Language!) {
    area(id: $id) {
      id
      name(lang: $lang)
      level
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

/** Every report of a dataset with the first figures taken from it; see use-sources.ts. */
export const sourcesDocument = graphql(`
  query AtlasSources($dataset: ID!, $figures: Int!, $lang: Language!) {
    namedExamples(dataset: $dataset) {
      name
      model {
        name(lang: $lang)
      }
      observation {
        id
      }
    }
    sources(dataset: $dataset, first: 300) {
      id
      title
      publisher
      published
      url
      kind
      note
      figures
      observations(first: $figures) {
        totalCount
        nodes {
          ...PrintedFigure
        }
      }
    }
    dataVersion {
      id
    }
  }

  fragment PrintedFigure on Observation {
    id
    indicator {
      id
      name(lang: $lang)
      unit(lang: $lang)
      kind
    }
    area {
      id
      name(lang: $lang)
    }
    period {
      id
      name(lang: $lang)
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
    note
  }
`);

/** All figures of the few reports that more were taken from. */
export const longSourcesDocument = graphql(`
  query AtlasLongSources($dataset: ID!, $ids: [ID!]!, $lang: Language!) {
    sources(dataset: $dataset, ids: $ids, first: 60) {
      id
      observations(first: 240) {
        totalCount
        nodes {
          ...PrintedFigure
        }
      }
    }
  }
`);

/** The catalogue as the page of definitions shows it. */
export const definitionsDocument = graphql(`
  query AtlasDefinitions($lang: Language!) {
    indicators {
      id
      name(lang: $lang)
      definition(lang: $lang)
      unit(lang: $lang)
      kind
      rankable
      combines {
        over
        how
      }
      breakdowns
      numerator {
        id
        name(lang: $lang)
      }
      denominator {
        id
        name(lang: $lang)
      }
      breaks {
        date
        area {
          name(lang: $lang)
        }
        reason(lang: $lang)
      }
      areasWithFigures(dataset: "published")
    }
    vintages {
      id
      name(lang: $lang)
      validFrom
      validTo
      provinces
    }
    dataVersion {
      id
    }
  }
`);
