import { graphql } from "../../generated/index.ts";

/** What there is to choose from: asked once for a dataset and an indicator, before a Figure is asked for. */
export const catalogueDocument = graphql(`
  query AtlasCatalogue($dataset: ID!, $indicator: ID, $boundaries: ID = "CURRENT", $lang: Language!) {
    datasets {
      id
      name(lang: $lang)
      reporting
      synthetic
      figures
      calendarFrom
      calendarTo
    }
    indicators {
      id
      name(lang: $lang)
      otherNames(lang: $lang)
      definition(lang: $lang)
      unit(lang: $lang)
      kind
      numerator {
        id
        kind
      }
      rankable
      breakdowns
      dueEvery(dataset: $dataset)
      areasWithFigures(dataset: $dataset, boundaries: $boundaries)
    }
    vintages {
      id
      name(lang: $lang)
      validFrom
      validTo
      provinces
    }
    periods(dataset: $dataset, indicator: $indicator) {
      id
      kind
      name(lang: $lang)
      firstDay
      lastDay
    }
    dataVersion {
      id
      committedAt
    }
  }
`);

/** What is known at all, per area: the first screen. `withSources` is for exports that list every report. */
export const holdingsDocument = graphql(`
  query AtlasHoldings($dataset: ID!, $boundaries: ID!, $withSources: Boolean!, $lang: Language!) {
    datasets {
      id
      name(lang: $lang)
      reporting
      synthetic
      indicators {
        id
      }
    }
    vintages {
      id
      name(lang: $lang)
      validFrom
      validTo
      provinces
    }
    holdings(dataset: $dataset, boundaries: $boundaries) {
      area {
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
      figures
      sources
      indicators
      newest {
        id
        name(lang: $lang)
        lastDay
      }
      of {
        area {
          id
          name(lang: $lang)
        }
        figures
      }
    }
    sources(dataset: $dataset) @include(if: $withSources) {
      id
      title
      publisher
      published
      url
      kind
    }
    dataVersion {
      id
    }
  }
`);
