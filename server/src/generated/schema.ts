import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with a time zone: `2026-11-01T00:00:00Z`. */
  DateTime: { input: string; output: string; }
};

/** The country or a province (tỉnh, thành phố trực thuộc trung ương) at some time. Merged provinces are areas of their own: `ninh-binh` ended on 2025-06-30, `ninh-binh-2025` began the day after. */
export type Area = {
  __typename?: 'Area';
  /** Two-digit code of the statistics office; a code alone is not unique over time. Null for the country. */
  code?: Maybe<Scalars['String']['output']>;
  /** Stable id, such as `nam-dinh` or `ninh-binh-2025`. */
  id: Scalars['ID']['output'];
  /** ISO 3166-2 code; null where none was given. */
  iso?: Maybe<Scalars['String']['output']>;
  /** Province, or city under the central government, at the end of its life or today; null for the country. */
  kind?: Maybe<AreaKind>;
  /** Country or province. */
  level: AreaLevel;
  /** Name at a day (default: the last day of the area's life, or today). */
  name: Scalars['String']['output'];
  /** Areas that went wholly into this one. */
  predecessors: Array<Area>;
  /** The area this one went into; empty while it exists. */
  successors: Array<Area>;
  /** First day of its life. */
  validFrom: Scalars['Date']['output'];
  /** First day after its life; null while it exists. */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** The country or a province (tỉnh, thành phố trực thuộc trung ương) at some time. Merged provinces are areas of their own: `ninh-binh` ended on 2025-06-30, `ninh-binh-2025` began the day after. */
export type AreaNameArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  lang?: InputMaybe<Language>;
};

/** Kind of a province. */
export type AreaKind =
  /** thành phố trực thuộc trung ương */
  | 'CITY'
  /** tỉnh */
  | 'PROVINCE';

/** Level of an area. */
export type AreaLevel =
  /** Việt Nam */
  | 'COUNTRY'
  /** tỉnh, thành phố trực thuộc trung ương */
  | 'PROVINCE';

/** A level that issues awards. */
export type AwardLevel = {
  __typename?: 'AwardLevel';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
};


/** A level that issues awards. */
export type AwardLevelNameArgs = {
  lang?: InputMaybe<Language>;
};

/** Certain bounds. */
export type Bounds = {
  __typename?: 'Bounds';
  /** At least. */
  lower: Scalars['Float']['output'];
  /** At most. */
  upper: Scalars['Float']['output'];
};

/** A breakdown of the figures. */
export type Breakdown =
  /** cấp khen thưởng */
  | 'AWARD_LEVEL'
  /** lĩnh vực: the category of the model */
  | 'CATEGORY'
  /** mô hình */
  | 'MODEL'
  /** loại đơn vị */
  | 'UNIT_TYPE';

/** Only these members of each breakdown. */
export type BreakdownFilter = {
  /** Ids of award levels. */
  awardLevels?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of categories. */
  categories?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of models. */
  models?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of unit types. */
  unitTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A category (lĩnh vực) of models. */
export type Category = {
  __typename?: 'Category';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
};


/** A category (lĩnh vực) of models. */
export type CategoryNameArgs = {
  lang?: InputMaybe<Language>;
};

/** Change between two periods. */
export type Change = {
  __typename?: 'Change';
  /** Difference in the indicator's unit; percentage points for a RATIO; null when there is none to state. */
  difference?: Maybe<Scalars['Float']['output']>;
  /** The earlier period. */
  from: Period;
  /** Members left out because one of both periods lacks them. */
  leftOut: Array<Area>;
  /** The members compared; null when the cell itself was compared whole. */
  members?: Maybe<Array<Area>>;
  /** Difference relative to the earlier value, in percent; null for a RATIO and when the earlier value is 0 or unknown. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** Hedge of the difference. */
  qualifier?: Maybe<Qualifier>;
  /** Why there is no difference; null when there is one. */
  reason?: Maybe<Scalars['String']['output']>;
};


/** Change between two periods. */
export type ChangeReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** How an indicator combines over one dimension. */
export type Combination = {
  __typename?: 'Combination';
  /** How members are put together. */
  how: Combining;
  /** The dimension. */
  over: Dimension;
};

/** How members are put together. */
export type Combining =
  /** Only a printed total answers. */
  | 'NONE'
  /** They add. */
  | 'SUM'
  /** A set seen from several sides: at least as large as its greatest part, never the sum. */
  | 'UNION';

/** Leaves: areas × due periods. */
export type Completeness = {
  __typename?: 'Completeness';
  /** To be covered; includes leaves not due yet. */
  expected: Scalars['Int']['output'];
  /** Areas with at least one leaf not covered. */
  missing: Array<Area>;
  /** Covered wholly by the figures used. */
  reporting: Scalars['Int']['output'];
};

/** Which data an answer was made from. */
export type DataVersion = {
  __typename?: 'DataVersion';
  /** Instant of the last commit. */
  committedAt: Scalars['DateTime']['output'];
  /** Number of the last commit of data; grows by one with each. */
  id: Scalars['ID']['output'];
};

/** A body of observations, never mixed with another's. */
export type Dataset = {
  __typename?: 'Dataset';
  /** First month a figure may stand in. */
  calendarFrom: Scalars['ID']['output'];
  /** Last month a figure may stand in. */
  calendarTo: Scalars['ID']['output'];
  /** How many figures it holds (standing observations). */
  figures: Scalars['Int']['output'];
  /** Stable id: published, demo. */
  id: Scalars['ID']['output'];
  /** Indicators it holds figures of. */
  indicators: Array<Indicator>;
  /** Name. */
  name: Scalars['String']['output'];
  /** COLLECTED: nothing was due from anybody. SCHEDULED: indicators have a due frequency and day. */
  reporting: Reporting;
  /** Whether its figures are made up for trying out. */
  synthetic: Scalars['Boolean']['output'];
};


/** A body of observations, never mixed with another's. */
export type DatasetNameArgs = {
  lang?: InputMaybe<Language>;
};

/** How the month of a STOCK was found. */
export type DatedBy =
  /** the last month of the period */
  | 'PERIOD'
  /** a day or month is printed */
  | 'PRINTED'
  /** the month of publication, which comes before the period's end */
  | 'PUBLICATION';

/** A dimension members can be put together over. */
export type Dimension =
  /** areas */
  | 'AREA'
  /** award levels */
  | 'AWARD_LEVEL'
  /** models and their categories */
  | 'MODEL'
  /** unit types */
  | 'UNIT_TYPE';

/** Two figures for one cell that do not agree. */
export type Discrepancy = {
  __typename?: 'Discrepancy';
  /** As derived. */
  derived: Scalars['Float']['output'];
  /** As reported. */
  reported: Scalars['Float']['output'];
};

/** What is known of an area at all. */
export type Holding = {
  __typename?: 'Holding';
  /** The area, on the boundaries asked. */
  area: Area;
  /** How many figures (standing observations), of itself and its predecessors. */
  figures: Scalars['Int']['output'];
  /** How many indicators they are of. */
  indicators: Scalars['Int']['output'];
  /** The newest period, by its last day; null when there is no figure. */
  newest?: Maybe<Period>;
  /** The areas whose figures these are, with the number of each; only those that have any. */
  of: Array<HoldingPart>;
  /** How many reports they come from. */
  sources: Scalars['Int']['output'];
};

/** Figures of one area within a holding. */
export type HoldingPart = {
  __typename?: 'HoldingPart';
  /** The area they were printed for. */
  area: Area;
  /** How many. */
  figures: Scalars['Int']['output'];
};

/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type Indicator = {
  __typename?: 'Indicator';
  /** Areas of the boundaries asked that hold figures of it in a dataset, for themselves or their predecessors. */
  areasWithFigures: Scalars['Int']['output'];
  /** The breakdowns it is published by. */
  breakdowns: Array<Breakdown>;
  /** Dates from which it counts something else. */
  breaks: Array<SeriesBreak>;
  /** How it combines over each dimension it has; empty for a RATIO, which is recomputed from its parts. */
  combines: Array<Combination>;
  /** What is counted, in a paragraph. */
  definition: Scalars['String']['output'];
  /** Of a RATIO: by what it is divided. */
  denominator?: Maybe<Indicator>;
  /** How often it is due in a dataset; null in COLLECTED datasets, and where it is not due. */
  dueEvery?: Maybe<PeriodKind>;
  /** Stable id, such as `coverage`. */
  id: Scalars['ID']['output'];
  /** FLOW, STOCK or RATIO. */
  kind: IndicatorKind;
  /** Name. */
  name: Scalars['String']['output'];
  /** Of a RATIO: what is divided. */
  numerator?: Maybe<Indicator>;
  /** Whether provinces may be ranked or coloured by it: false where the counting methods differ. */
  rankable: Scalars['Boolean']['output'];
  /** Unit of the value; % for a RATIO. */
  unit: Scalars['String']['output'];
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorAreasWithFiguresArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  dataset: Scalars['ID']['input'];
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorDefinitionArgs = {
  lang?: InputMaybe<Language>;
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorDueEveryArgs = {
  dataset: Scalars['ID']['input'];
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorNameArgs = {
  lang?: InputMaybe<Language>;
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorUnitArgs = {
  lang?: InputMaybe<Language>;
};

/** Kind of an indicator. */
export type IndicatorKind =
  /** Events in a period; adds over time. */
  | 'FLOW'
  /** Numerator over denominator, in percent; recomputed, never averaged. */
  | 'RATIO'
  /** State on the period's last day. */
  | 'STOCK';

/** Language of names and sentences. */
export type Language =
  /** English */
  | 'EN'
  /** Vietnamese */
  | 'VI';

/** A model (mô hình) of the movement. */
export type Model = {
  __typename?: 'Model';
  /** The one category it is counted in. */
  category: Category;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Canonical name. */
  name: Scalars['String']['output'];
  /** Further categories it is labelled with, not counted in. */
  tags: Array<Category>;
};


/** A model (mô hình) of the movement. */
export type ModelNameArgs = {
  lang?: InputMaybe<Language>;
};

/** One printed figure. */
export type Observation = {
  __typename?: 'Observation';
  /** Where. */
  area: Area;
  /** Award level, when printed for one. */
  awardLevel?: Maybe<AwardLevel>;
  /** Category, when printed for one. */
  category?: Maybe<Category>;
  /** STOCK and RATIO: the month at whose end it stands. */
  dated?: Maybe<Scalars['ID']['output']>;
  /** How that month was found. */
  datedBy?: Maybe<DatedBy>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What was counted. */
  indicator: Indicator;
  /** Model, when printed for one. */
  model?: Maybe<Model>;
  /** What is special about it; null when nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** When, as printed. */
  period: Period;
  /** The source's hedge; null when exact. */
  qualifier?: Maybe<Qualifier>;
  /** The report. */
  source: Source;
  /** Id shared by observations printed as one figure. */
  statement?: Maybe<Scalars['ID']['output']>;
  /** What the source says of it. */
  status: ObservationStatus;
  /** Unit type, when printed for one. */
  unitType?: Maybe<UnitType>;
  /** STOCK valid for an interval: its first day. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** STOCK valid for an interval: first day no longer valid; null with validFrom: still valid. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** The figure; null when withheld, not applicable or withdrawn. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Its versions by the same source, newest first; the first is the one that stands. */
  versions: Array<ObservationVersion>;
};

/** A page of observations. */
export type ObservationConnection = {
  __typename?: 'ObservationConnection';
  /** The observations. */
  nodes: Array<Observation>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** What an observation says of itself. */
export type ObservationStatus =
  /** marked as an estimate */
  | 'ESTIMATED'
  /** cannot exist there */
  | 'NOT_APPLICABLE'
  /** marked as provisional */
  | 'PROVISIONAL'
  /** printed as it is */
  | 'REPORTED'
  /** taken back by its source */
  | 'WITHDRAWN'
  /** exists, not released */
  | 'WITHHELD';

/** One version of a figure. */
export type ObservationVersion = {
  __typename?: 'ObservationVersion';
  /** Its hedge. */
  qualifier?: Maybe<Qualifier>;
  /** When it was recorded. */
  recorded: Scalars['DateTime']['output'];
  /** Its status. */
  status: ObservationStatus;
  /** Its value; null when withheld, not applicable or withdrawn. */
  value?: Maybe<Scalars['Float']['output']>;
  /** 1, 2, … */
  version: Scalars['Int']['output'];
};

/** A direction. */
export type OrderDirection =
  /** smallest first */
  | 'ASC'
  /** largest first */
  | 'DESC';

/** Where a page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A span of whole months. Codes: MONTH `2020-07`, QUARTER `2020-Q3`, HALF_YEAR `2020-S2`, YEAR `2020`, TERM `2015/2020` (1 January of the first to 31 December of the last year) or `2015-07/2020-06`. */
export type Period = {
  __typename?: 'Period';
  /** First day. */
  firstDay: Scalars['Date']['output'];
  /** Its code. */
  id: Scalars['ID']['output'];
  /** Kind of period. */
  kind: PeriodKind;
  /** Last day; the areas of a period are those existing on it. */
  lastDay: Scalars['Date']['output'];
  /** In words: `tháng 7/2020`, `giai đoạn 2015–2020`. */
  name: Scalars['String']['output'];
};


/** A span of whole months. Codes: MONTH `2020-07`, QUARTER `2020-Q3`, HALF_YEAR `2020-S2`, YEAR `2020`, TERM `2015/2020` (1 January of the first to 31 December of the last year) or `2015-07/2020-06`. */
export type PeriodNameArgs = {
  lang?: InputMaybe<Language>;
};

/** Kind of a period. */
export type PeriodKind =
  /** nửa năm */
  | 'HALF_YEAR'
  /** tháng */
  | 'MONTH'
  /** quý */
  | 'QUARTER'
  /** giai đoạn: several years; may overlap, is never added or split */
  | 'TERM'
  /** năm */
  | 'YEAR';

/** A hedge. */
export type Qualifier =
  /** ≈: khoảng */
  | 'ABOUT'
  /** ≥: hơn, trên */
  | 'AT_LEAST'
  /** ≤: gần */
  | 'AT_MOST';

/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type Query = {
  __typename?: 'Query';
  /** One area by its id, whether it exists today or not; null is never given: an unknown id is an error with suggestions. */
  area: Area;
  /** Areas of one level on the boundaries asked, in the order of their official codes. `boundaries`: CURRENT, a vintage such as VN-2008, or AS_REPORTED for all areas that ever existed. */
  areas: Array<Area>;
  /** The levels that issue awards, highest first. */
  awardLevels: Array<AwardLevel>;
  /** The categories (lĩnh vực) that models are counted in. */
  categories: Array<Category>;
  /** What stands in the database: the version that answers carry. */
  dataVersion: DataVersion;
  /** The bodies of observations. Figures of different datasets are never mixed. */
  datasets: Array<Dataset>;
  /**
   * What is known at all, over all periods, per area: how many figures, sources and indicators, and the newest. On a vintage a
   * predecessor's figures count at its successor; AS_REPORTED lists old and new areas and has no map. The country's own figures
   * are a holding of `viet-nam`. Areas without any figure are listed with 0.
   */
  holdings: Array<Holding>;
  /** The catalogue of indicators, in its own order. */
  indicators: Array<Indicator>;
  /** All models (mô hình), each with its category. */
  models: Array<Model>;
  /** Periods that hold figures in a dataset, oldest first; with `indicator`, those that hold figures of it. */
  periods: Array<Period>;
  /** The reports that figures of a dataset were taken from, newest first (undated last). */
  sources: Array<Source>;
  /** Tidy rows, one per indicator × area × period × breakdown asked, empty ones included with their status. */
  statistics: StatisticConnection;
  /** The types of unit in which models run or which meet a standard. */
  unitTypes: Array<UnitType>;
  /** The sets of boundaries a map can be drawn on, oldest first. */
  vintages: Array<Vintage>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QueryAreaArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QueryAreasArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  level?: InputMaybe<AreaLevel>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QueryHoldingsArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QueryPeriodsArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
  indicator?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<PeriodKind>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QuerySourcesArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones.
 */
export type QueryStatisticsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<Array<Scalars['ID']['input']>>;
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  by?: InputMaybe<Array<Breakdown>>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['ID']['input']>;
  indicators: Array<Scalars['ID']['input']>;
  kind?: InputMaybe<PeriodKind>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  level?: InputMaybe<AreaLevel>;
  orderBy?: InputMaybe<Array<StatisticOrder>>;
  periods?: InputMaybe<Array<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['ID']['input']>;
  tolerance?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<BreakdownFilter>;
};

/** How a body of observations came about. */
export type Reporting =
  /** Gathered from public reports; a missing figure is nobody's failure. */
  | 'COLLECTED'
  /** Returns that are due. */
  | 'SCHEDULED';

/** From a date on, an indicator counts something else. */
export type SeriesBreak = {
  __typename?: 'SeriesBreak';
  /** Where; null: everywhere. */
  area?: Maybe<Area>;
  /** First day after the break. */
  date: Scalars['Date']['output'];
  /** Why, in a sentence. */
  reason: Scalars['String']['output'];
};


/** From a date on, an indicator counts something else. */
export type SeriesBreakReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** A report that figures were taken from. */
export type Source = {
  __typename?: 'Source';
  /** How many figures were taken from it. */
  figures: Scalars['Int']['output'];
  /** Stable id within its dataset, such as s002. */
  id: Scalars['ID']['output'];
  /** Kind of source: founding_report, news, report, official_list, synthetic … */
  kind: Scalars['String']['output'];
  /** What is unknown or special about it; null when nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** The figures taken from it, largest areas first. */
  observations: ObservationConnection;
  /** Day, month or year of publication as far as known: 2020, 2020-07, 2020-07-08, 2019/2020; null when unknown. */
  published?: Maybe<Scalars['String']['output']>;
  /** Publisher; null when unknown. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** Title as printed; for founding reports our description. */
  title: Scalars['String']['output'];
  /** Address; null when unknown. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A report that figures were taken from. */
export type SourceObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type Statistic = {
  __typename?: 'Statistic';
  /** Where. */
  area: Area;
  /** The award level; null = total. */
  awardLevel?: Maybe<AwardLevel>;
  /** Of a PARTIAL RATIO where all eligible counts are known: what is certain. */
  bounds?: Maybe<Bounds>;
  /** The period a CARRIED value is of. */
  carriedFrom?: Maybe<Period>;
  /** The category; null = total. */
  category?: Maybe<Category>;
  /** Change since another period, like for like. FLOWs: periods of the same kind. */
  change?: Maybe<Change>;
  /** How much of what was to be known is covered. */
  completeness: Completeness;
  /** STOCK and RATIO answered by one figure: the month at whose end it stands. */
  dated?: Maybe<Scalars['ID']['output']>;
  /** Of a RATIO made from parts: by what. */
  denominator?: Maybe<Scalars['Float']['output']>;
  /** A reported total beside a different complete sum of its parts, or a printed beside a recomputed percentage. */
  discrepancy?: Maybe<Discrepancy>;
  /** Other sources say otherwise for the same cell. */
  disputed: Scalars['Boolean']['output'];
  /** What is counted. */
  indicator: Indicator;
  /** The model; null = total. */
  model?: Maybe<Model>;
  /** Of a RATIO made from parts: what was divided. */
  numerator?: Maybe<Scalars['Float']['output']>;
  /** What it stands on or could not be made of, largest first. */
  observations: ObservationConnection;
  /** When. */
  period: Period;
  /** The hedge: at least, at most, about; null when exact or unknown. */
  qualifier?: Maybe<Qualifier>;
  /** In a sentence: why there is no value, or none to compare; null when there is nothing to explain. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Members lie on both sides of a series break. */
  seriesBreak: Scalars['Boolean']['output'];
  /** The reports it rests on. */
  sources: Array<Source>;
  /** How the value came about, or why there is none. */
  status: Status;
  /** The unit type; null = total. */
  unitType?: Maybe<UnitType>;
  /** In the indicator's unit (RATIO: percent); null when not known, never 0 for missing. */
  value?: Maybe<Scalars['Float']['output']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticChangeArgs = {
  from: Scalars['ID']['input'];
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of statistics. */
export type StatisticConnection = {
  __typename?: 'StatisticConnection';
  /** Which data answered. */
  dataVersion: DataVersion;
  /** Rows with cursors. */
  edges: Array<StatisticEdge>;
  /** The rows. */
  nodes: Array<Statistic>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many rows there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An edge. */
export type StatisticEdge = {
  __typename?: 'StatisticEdge';
  /** Place of the row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Statistic;
};

/** What rows are ordered by. */
export type StatisticOrder = {
  /** The key. */
  by: StatisticOrderKey;
  /** Direction; rows without value come last in both. */
  direction?: InputMaybe<OrderDirection>;
};

/** A key of order. */
export type StatisticOrderKey =
  /** official code of the area */
  | 'AREA'
  /** model, category, unit type, award level */
  | 'BREAKDOWN'
  /** the catalogue's order of indicators */
  | 'INDICATOR'
  /** last day, then length, of the period */
  | 'PERIOD'
  /** the value */
  | 'VALUE';

/** How a value came about, or why there is none. */
export type Status =
  /** put together, all leaves known */
  | 'AGGREGATED'
  /** the last known value, of another period */
  | 'CARRIED'
  /** the source marks it as an estimate */
  | 'ESTIMATED'
  /** cannot exist there, or the area did not exist then */
  | 'NOT_APPLICABLE'
  /** members have values that cannot be put together on these boundaries or at this level */
  | 'NOT_COMPARABLE'
  /** not due yet; SCHEDULED datasets only */
  | 'NOT_DUE'
  /** due, and nothing came; SCHEDULED datasets only */
  | 'NOT_REPORTED'
  /** none found; COLLECTED datasets only */
  | 'NO_FIGURE'
  /** put together, some leaves missing; a count is then a lower bound, a RATIO is that of the members that have both parts */
  | 'PARTIAL'
  /** the source marks it as provisional */
  | 'PROVISIONAL'
  /** a source says so */
  | 'REPORTED'
  /** exists, not released */
  | 'WITHHELD';

/** A type of unit. */
export type UnitType = {
  __typename?: 'UnitType';
  /** Stable id, such as `commune`, or a printed group such as `agency_enterprise_school`. */
  id: Scalars['ID']['output'];
  /** Types printed together in this one; empty for a single type. */
  members: Array<UnitType>;
  /** Name; the commune's is read at the day given (xã, phường, thị trấn to 2025-06; xã, phường, đặc khu after). */
  name: Scalars['String']['output'];
};


/** A type of unit. */
export type UnitTypeNameArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  lang?: InputMaybe<Language>;
};

/** A set of boundaries in force for a time. */
export type Vintage = {
  __typename?: 'Vintage';
  /** Such as VN-2025. */
  id: Scalars['ID']['output'];
  /** Name in words. */
  name: Scalars['String']['output'];
  /** Number of provinces. */
  provinces: Scalars['Int']['output'];
  /** First day in force. */
  validFrom: Scalars['Date']['output'];
  /** First day no longer in force; null while it is. */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A set of boundaries in force for a time. */
export type VintageNameArgs = {
  lang?: InputMaybe<Language>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Area: ResolverTypeWrapper<Area>;
  AreaKind: AreaKind;
  AreaLevel: AreaLevel;
  AwardLevel: ResolverTypeWrapper<AwardLevel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bounds: ResolverTypeWrapper<Bounds>;
  Breakdown: Breakdown;
  BreakdownFilter: BreakdownFilter;
  Category: ResolverTypeWrapper<Category>;
  Change: ResolverTypeWrapper<Change>;
  Combination: ResolverTypeWrapper<Combination>;
  Combining: Combining;
  Completeness: ResolverTypeWrapper<Completeness>;
  DataVersion: ResolverTypeWrapper<DataVersion>;
  Dataset: ResolverTypeWrapper<Dataset>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DatedBy: DatedBy;
  Dimension: Dimension;
  Discrepancy: ResolverTypeWrapper<Discrepancy>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Holding: ResolverTypeWrapper<Holding>;
  HoldingPart: ResolverTypeWrapper<HoldingPart>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Indicator: ResolverTypeWrapper<Indicator>;
  IndicatorKind: IndicatorKind;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  Model: ResolverTypeWrapper<Model>;
  Observation: ResolverTypeWrapper<Observation>;
  ObservationConnection: ResolverTypeWrapper<ObservationConnection>;
  ObservationStatus: ObservationStatus;
  ObservationVersion: ResolverTypeWrapper<ObservationVersion>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Period>;
  PeriodKind: PeriodKind;
  Qualifier: Qualifier;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reporting: Reporting;
  SeriesBreak: ResolverTypeWrapper<SeriesBreak>;
  Source: ResolverTypeWrapper<Source>;
  Statistic: ResolverTypeWrapper<Statistic>;
  StatisticConnection: ResolverTypeWrapper<StatisticConnection>;
  StatisticEdge: ResolverTypeWrapper<StatisticEdge>;
  StatisticOrder: StatisticOrder;
  StatisticOrderKey: StatisticOrderKey;
  Status: Status;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UnitType: ResolverTypeWrapper<UnitType>;
  Vintage: ResolverTypeWrapper<Vintage>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Area: Area;
  AwardLevel: AwardLevel;
  Boolean: Scalars['Boolean']['output'];
  Bounds: Bounds;
  BreakdownFilter: BreakdownFilter;
  Category: Category;
  Change: Change;
  Combination: Combination;
  Completeness: Completeness;
  DataVersion: DataVersion;
  Dataset: Dataset;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Discrepancy: Discrepancy;
  Float: Scalars['Float']['output'];
  Holding: Holding;
  HoldingPart: HoldingPart;
  ID: Scalars['ID']['output'];
  Indicator: Indicator;
  Int: Scalars['Int']['output'];
  Model: Model;
  Observation: Observation;
  ObservationConnection: ObservationConnection;
  ObservationVersion: ObservationVersion;
  PageInfo: PageInfo;
  Period: Period;
  Query: Record<PropertyKey, never>;
  SeriesBreak: SeriesBreak;
  Source: Source;
  Statistic: Statistic;
  StatisticConnection: StatisticConnection;
  StatisticEdge: StatisticEdge;
  StatisticOrder: StatisticOrder;
  String: Scalars['String']['output'];
  UnitType: UnitType;
  Vintage: Vintage;
};

export type AreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['AreaKind']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AreaLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AreaNameArgs, 'lang'>>;
  predecessors?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AwardLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwardLevel'] = ResolversParentTypes['AwardLevel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AwardLevelNameArgs, 'lang'>>;
};

export type BoundsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bounds'] = ResolversParentTypes['Bounds']> = {
  lower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CategoryNameArgs, 'lang'>>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['Area']>>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChangeReasonArgs, 'lang'>>;
};

export type CombinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Combination'] = ResolversParentTypes['Combination']> = {
  how?: Resolver<ResolversTypes['Combining'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Dimension'], ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  reporting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataVersion'] = ResolversParentTypes['DataVersion']> = {
  committedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  calendarFrom?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  calendarTo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DatasetNameArgs, 'lang'>>;
  reporting?: Resolver<ResolversTypes['Reporting'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DiscrepancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discrepancy'] = ResolversParentTypes['Discrepancy']> = {
  derived?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newest?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  of?: Resolver<Array<ResolversTypes['HoldingPart']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldingPart'] = ResolversParentTypes['HoldingPart']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  areasWithFigures?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<IndicatorAreasWithFiguresArgs, 'boundaries' | 'dataset'>>;
  breakdowns?: Resolver<Array<ResolversTypes['Breakdown']>, ParentType, ContextType>;
  breaks?: Resolver<Array<ResolversTypes['SeriesBreak']>, ParentType, ContextType>;
  combines?: Resolver<Array<ResolversTypes['Combination']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorDefinitionArgs, 'lang'>>;
  denominator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  dueEvery?: Resolver<Maybe<ResolversTypes['PeriodKind']>, ParentType, ContextType, RequireFields<IndicatorDueEveryArgs, 'dataset'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IndicatorKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorNameArgs, 'lang'>>;
  numerator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  rankable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorUnitArgs, 'lang'>>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ModelNameArgs, 'lang'>>;
  tags?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  awardLevel?: Resolver<Maybe<ResolversTypes['AwardLevel']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  dated?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  datedBy?: Resolver<Maybe<ResolversTypes['DatedBy']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObservationStatus'], ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ObservationVersion']>, ParentType, ContextType>;
};

export type ObservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationConnection'] = ResolversParentTypes['ObservationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Observation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationVersion'] = ResolversParentTypes['ObservationVersion']> = {
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObservationStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PeriodKind'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PeriodNameArgs, 'lang'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType, RequireFields<QueryAreaArgs, 'id'>>;
  areas?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreasArgs, 'boundaries' | 'level'>>;
  awardLevels?: Resolver<Array<ResolversTypes['AwardLevel']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  holdings?: Resolver<Array<ResolversTypes['Holding']>, ParentType, ContextType, RequireFields<QueryHoldingsArgs, 'boundaries' | 'dataset'>>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  models?: Resolver<Array<ResolversTypes['Model']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<QueryPeriodsArgs, 'dataset'>>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourcesArgs, 'dataset' | 'first'>>;
  statistics?: Resolver<ResolversTypes['StatisticConnection'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'boundaries' | 'by' | 'dataset' | 'first' | 'indicators' | 'level' | 'tolerance'>>;
  unitTypes?: Resolver<Array<ResolversTypes['UnitType']>, ParentType, ContextType>;
  vintages?: Resolver<Array<ResolversTypes['Vintage']>, ParentType, ContextType>;
};

export type SeriesBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesBreak'] = ResolversParentTypes['SeriesBreak']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<SeriesBreakReasonArgs, 'lang'>>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<SourceObservationsArgs, 'first'>>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatisticResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistic'] = ResolversParentTypes['Statistic']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  awardLevel?: Resolver<Maybe<ResolversTypes['AwardLevel']>, ParentType, ContextType>;
  bounds?: Resolver<Maybe<ResolversTypes['Bounds']>, ParentType, ContextType>;
  carriedFrom?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType, RequireFields<StatisticChangeArgs, 'from'>>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  dated?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  discrepancy?: Resolver<Maybe<ResolversTypes['Discrepancy']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<StatisticObservationsArgs, 'first'>>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticReasonArgs, 'lang'>>;
  seriesBreak?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StatisticConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticConnection'] = ResolversParentTypes['StatisticConnection']> = {
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['StatisticEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Statistic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatisticEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticEdge'] = ResolversParentTypes['StatisticEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
};

export type UnitTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitType'] = ResolversParentTypes['UnitType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['UnitType']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnitTypeNameArgs, 'lang'>>;
};

export type VintageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vintage'] = ResolversParentTypes['Vintage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VintageNameArgs, 'lang'>>;
  provinces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Area?: AreaResolvers<ContextType>;
  AwardLevel?: AwardLevelResolvers<ContextType>;
  Bounds?: BoundsResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Combination?: CombinationResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  DataVersion?: DataVersionResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingPart?: HoldingPartResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  ObservationConnection?: ObservationConnectionResolvers<ContextType>;
  ObservationVersion?: ObservationVersionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SeriesBreak?: SeriesBreakResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Statistic?: StatisticResolvers<ContextType>;
  StatisticConnection?: StatisticConnectionResolvers<ContextType>;
  StatisticEdge?: StatisticEdgeResolvers<ContextType>;
  UnitType?: UnitTypeResolvers<ContextType>;
  Vintage?: VintageResolvers<ContextType>;
};

