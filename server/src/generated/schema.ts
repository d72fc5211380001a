import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CatalogueArea, CatalogueAwardLevel, CatalogueCategory, CatalogueDataset, CatalogueIndicator, CatalogueIndicatorVersion, CatalogueModel, CataloguePeriod, CatalogueTopic, CatalogueUnitType, CatalogueVintage } from '../statistics/catalogue/catalogue.ts';
import type { Becoming } from '../statistics/catalogue/gazetteer.ts';
import type { AwaitingRow } from '../graphql/types/awaiting.ts';
import type { AnyCaveat } from '../statistics/read/caveat.ts';
import type { Citation as PinnedQuestion } from '../graphql/citing/citation.ts';
import type { ChangeRow } from '../statistics/read/change/find-changes.ts';
import type { StatisticRow, RestOf } from '../statistics/request/request.ts';
import type { DataVersion as StoredVersion } from '../statistics/catalogue/data-version.ts';
import type { DueRow } from '../statistics/read/returns/find-due.ts';
import type { HoldingRow } from '../statistics/read/holdings.ts';
import type { HoldingPartRow } from '../graphql/types/holding.ts';
import type { FoundImport, RefusedStep, ImportPage } from '../import/hand-ins/find-imports.ts';
import type { Candidate, LayoutNote, Question, SheetCorrection } from '../import/layout/layout.ts';
import type { ShownProblem } from '../graphql/types/import-parts.ts';
import type { FoundRow, RowPage } from '../import/hand-ins/find-parts.ts';
import type { ShownSheet } from '../import/hand-ins/sheets/shown-sheets.ts';
import type { KeptCell } from '../db/tables/import-tables.ts';
import type { LimitRow } from '../graphql/types/limit.ts';
import type { Limits as QuestionLimits } from '../graphql/limits/limits.ts';
import type { Moved } from '../import/moved.ts';
import type { NamedExampleRow } from '../graphql/types/named-example.ts';
import type { AnyNotice } from '../statistics/read/notice.ts';
import type { ObservationRow, ObservationPage, ObservationVersionRow } from '../statistics/read/observations/find-observations.ts';
import type { PeriodReturnsRow, ReturnRow } from '../statistics/read/returns/find-returns.ts';
import type { RevisionRow, RevisionPage } from '../statistics/read/revisions/find-revisions.ts';
import type { CatalogueBreak } from '../graphql/types/series-break.ts';
import type { SourceRow } from '../statistics/read/sources.ts';
import type { StatisticsPage } from '../statistics/read/statistics-page.ts';
import type { UpdateRow, UpdatePage } from '../statistics/read/updates/find-updates.ts';
import type { CauseCount } from '../graphql/types/update.ts';
import type { Context } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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
  /**
   * An instant in UTC, ISO 8601 with a time zone: `2026-11-01T00:00:00Z`. Given as a plain day, `2026-11-01`, it is the end of that day in Viet Nam
   * (its beginning for an argument called `since`); of a day that is not over, the last commit of data.
   */
  DateTime: { input: string; output: string; }
};

/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type Area = {
  readonly __typename?: 'Area';
  /** Code of the statistics office: two digits of a province, three of a district, five of a commune; a code alone is not unique over time. Null for the country. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its name at the end of its life, or today; of one that is no more, with what tells it from the one that bears the name today: `Đắk Lắk (cũ)`; of a district or commune with its kind and province: `Phường Ba Đình, Hà Nội`. For lists in which both may stand. */
  readonly distinctName: Scalars['String']['output'];
  /** Stable id, such as `nam-dinh` or `ninh-binh-2025`. */
  readonly id: Scalars['ID']['output'];
  /** ISO 3166-2 code; null where none was given. */
  readonly iso?: Maybe<Scalars['String']['output']>;
  /** What it is called beside its name, such as province or ward, at the end of its life or today; null for the country and for groups. */
  readonly kind?: Maybe<AreaKind>;
  /** Country, province, district, commune, or a group of areas. */
  readonly level: AreaLevel;
  /** What a district or commune came of and what became of it, also in part, by day; empty for others: `predecessors` and `successors` say it of provinces. */
  readonly lineage: ReadonlyArray<AreaStep>;
  /** Of a group: the areas it is made of, on the boundaries asked; empty otherwise. */
  readonly members: ReadonlyArray<Area>;
  /**
   * The areas of some boundaries that it consists of: itself where it is one of them, its predecessors on earlier ones, the provinces of the country, those of a group's
   * members. Empty where it is only a part of an area there: `successors` tells of which. `boundaries`: such as `VN-2008`, or CURRENT.
   */
  readonly membersOn: ReadonlyArray<Area>;
  /** Name at a day (default: the last day of the area's life, or today). */
  readonly name: Scalars['String']['output'];
  /** Of a ready-made group: what defines it; null otherwise. */
  readonly origin?: Maybe<Scalars['String']['output']>;
  /** Other names it is found by, in Vietnamese or as commonly written: official ones it bore before, then customary ones such as Sài Gòn. Never its present name; for finding, not for labels. */
  readonly otherNames: ReadonlyArray<Scalars['String']['output']>;
  /** What it lies in at the end of its life or today: of a commune its district, or its province where there is none (since 2025-07-01); of a district its province; of a province the country. Null for the country and for groups. */
  readonly parent?: Maybe<Area>;
  /** Areas that are known to have gone wholly into this one. */
  readonly predecessors: ReadonlyArray<Area>;
  /** The province that a district or commune lies in; of a province itself. Null for the country and for groups. */
  readonly province?: Maybe<Area>;
  /** Of a commune of today, for addresses, such as `ba-dinh-ha-noi`; null otherwise. */
  readonly slug?: Maybe<Scalars['String']['output']>;
  /** The area this one went into as a whole; empty while it exists, and where it was divided. */
  readonly successors: ReadonlyArray<Area>;
  /** Of a district or commune the id of the first spell of the same territory: one place through new names, kinds and districts has one. Null otherwise. */
  readonly territory?: Maybe<Scalars['ID']['output']>;
  /** First day of its life. */
  readonly validFrom: Scalars['Date']['output'];
  /** First day after its life; null while it exists. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaDistinctNameArgs = {
  lang?: InputMaybe<Language>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaLineageArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaMembersOnArgs = {
  boundaries: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaNameArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  lang?: InputMaybe<Language>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaPredecessorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The country, a province (tỉnh, thành phố trực thuộc trung ương), a district or a commune at some time. Merged provinces are areas of their own: `ninh-binh` ended on
 * 2025-06-30, `ninh-binh-2025` began the day after. Of districts and communes each spell is one in which code, name, kind, district and province stayed: `c00004-202507` is the
 * ward Ba Đình since July 2025. A figure of one stands for itself: in collections of reports nothing above it is put together from it.
 */
export type AreaSuccessorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A set of areas that behaves like a parent area of its members on the boundaries asked: it adds, is complete, and is withheld as
 * the country is. Groups may overlap; they are never added to each other.
 */
export type AreaGroupInput = {
  /** Of one's own: the provinces it is made of, such as `nghe-an`, on the boundaries asked, 1 to 200. Null: a ready-made one. */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of a ready-made group its id, such as `mekong-delta` (`Query.areaGroups` lists them); of one's own any word such as `coast` that is no id of an area. */
  readonly id: Scalars['ID']['input'];
  /** What rows call it; null: the name of a ready-made one, else its id. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of an area. */
export type AreaKind =
  /** thành phố trực thuộc trung ương */
  | 'CITY'
  /** tỉnh */
  | 'PROVINCE'
  /** thành phố thuộc tỉnh, or of a city under the central government */
  | 'PROVINCIAL_CITY'
  /** xã */
  | 'RURAL_COMMUNE'
  /** huyện */
  | 'RURAL_DISTRICT'
  /** đặc khu */
  | 'SPECIAL_ZONE'
  /** thị xã */
  | 'TOWN'
  /** thị trấn */
  | 'TOWNSHIP'
  /** quận */
  | 'URBAN_DISTRICT'
  /** phường */
  | 'WARD';

/** Level of an area. */
export type AreaLevel =
  /** xã, phường, thị trấn, đặc khu. No statistics are asked of them yet */
  | 'COMMUNE'
  /** Việt Nam */
  | 'COUNTRY'
  /** huyện, quận, thị xã, thành phố thuộc tỉnh; none since 2025-07-01. No statistics are asked of them yet */
  | 'DISTRICT'
  /** a set of provinces: a region, or one's own; rows of a question have it, areas of the catalogue do not */
  | 'GROUP'
  /** tỉnh, thành phố trực thuộc trung ương */
  | 'PROVINCE';

/** What became of a district or commune, or of a part of it, on a day. */
export type AreaStep = {
  readonly __typename?: 'AreaStep';
  /** How it is known, from `CERTAIN` down. */
  readonly certainty: StepCertainty;
  /** What it was. */
  readonly from: Area;
  /** The first day after. */
  readonly on: Scalars['Date']['output'];
  /** Which part of the inhabitants went along; null where no document says. */
  readonly people?: Maybe<PeopleMoved>;
  /** What it is taken from, such as the item of a resolution. */
  readonly source: Scalars['String']['output'];
  /** What it became, or became part of. */
  readonly to: Area;
  /** Whether the whole of `from` went into `to`. */
  readonly transfer: AreaTransfer;
};

/** How much of an area went into another. */
export type AreaTransfer =
  /** A piece: a figure of the whole is never that of the piece. */
  | 'PIECE'
  /** A merger known from lists; whether the whole went was not seen in a legal text. */
  | 'UNVERIFIED'
  /** All of it. Before July 2025 small pieces may have moved that no list shows. */
  | 'WHOLE';

/** What awaits a person. */
export type Awaiting = {
  readonly __typename?: 'Awaiting';
  /** Returns of datasets whose calendar goes on that are due, or whose period is over, from areas whose figures whoever asks may hand in, and that have not come whole; the longest overdue first. */
  readonly due: ReadonlyArray<DueReturn>;
  /** Areas whose figures whoever asks may hand in, also those that ended: of these they take forms to fill in (docs/importing.md). */
  readonly reportsFor: ReadonlyArray<Area>;
  /** Imports of theirs that were given back, with remarks. */
  readonly sentBack: ReadonlyArray<Import>;
  /** Imports in review that they may publish. */
  readonly toReview: ReadonlyArray<Import>;
};


/** What awaits a person. */
export type AwaitingDueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What awaits a person. */
export type AwaitingReportsForArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What awaits a person. */
export type AwaitingSentBackArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What awaits a person. */
export type AwaitingToReviewArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A level that issues awards. */
export type AwardLevel = {
  readonly __typename?: 'AwardLevel';
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
};


/** A level that issues awards. */
export type AwardLevelNameArgs = {
  lang?: InputMaybe<Language>;
};

/** Certain bounds. */
export type Bounds = {
  readonly __typename?: 'Bounds';
  /** At least. */
  readonly lower: Scalars['Float']['output'];
  /** At most. */
  readonly upper: Scalars['Float']['output'];
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

/** Only these members of each breakdown, and only rows of these statuses and values. */
export type BreakdownFilter = {
  /** Ids of award levels, such as `state`. */
  readonly awardLevels?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of categories, such as `school`. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of models, such as `ba_an_toan`. */
  readonly models?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only rows of these statuses, such as `NOT_REPORTED`. */
  readonly status?: InputMaybe<ReadonlyArray<Status>>;
  /** Ids of unit types, such as `commune`. */
  readonly unitTypes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only rows whose value lies between these, such as `{ min: 100 }`. */
  readonly value?: InputMaybe<ValueRange>;
};

/** A category (lĩnh vực) of models. */
export type Category = {
  readonly __typename?: 'Category';
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
};


/** A category (lĩnh vực) of models. */
export type CategoryNameArgs = {
  lang?: InputMaybe<Language>;
};

/** Something to mind about a value or a change; page, files and pictures say these sentences. */
export type Caveat = {
  readonly __typename?: 'Caveat';
  /** What sort it is. */
  readonly code: CaveatCode;
  /** In a sentence, with the names, numbers and days it is about. */
  readonly sentence: Scalars['String']['output'];
};


/** Something to mind about a value or a change; page, files and pictures say these sentences. */
export type CaveatSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** Sorts of caveats. From NONE_BEFORE on they are of changes only: the reason why there is no difference. */
export type CaveatCode =
  /** value: between which bounds an incomplete RATIO certainly lies */
  | 'BOUNDS'
  /** value: of an earlier period */
  | 'CARRIED'
  /** value: printed beside a different sum of its parts */
  | 'DISCREPANCY'
  /** value, change: sources differ */
  | 'DISPUTED'
  /** value, change: a source marks a figure as an estimate */
  | 'ESTIMATED'
  /** value, change: at least, at most or about */
  | 'HEDGED'
  /** value: put together, some leaves missing; of a count it is a lower bound */
  | 'INCOMPLETE'
  /** no change: FLOWs of different kinds of period */
  | 'KINDS_DIFFER'
  /** value: areas that are missing; change: members that lack one of both periods */
  | 'MEMBERS_LEFT_OUT'
  /** no change: none was named to compare with, and there is none just before */
  | 'NONE_BEFORE'
  /** no change: one of both is not known well enough */
  | 'NOT_BOTH_KNOWN'
  /** no change: the period compared with does not end earlier */
  | 'NOT_EARLIER'
  /** no change: no member is known wholly in both periods */
  | 'NO_COMMON_MEMBER'
  /** change: FLOWs of periods that share a time have none */
  | 'PERIODS_OVERLAP'
  /** value, change: a source marks a figure as provisional */
  | 'PROVISIONAL'
  /** change: of the figures before rounding, so not the difference of the two as they are written */
  | 'ROUNDED'
  /** value: parts lie on both sides of a series break; change: what is counted changed in between, so there is none */
  | 'SERIES_BREAK'
  /** value: the area lived only a part of the period; change: FLOWs of spans that are not alike have none */
  | 'SPANS_DIFFER'
  /** value: a FLOW that counts units from before and after their reorganisation; change: it may come of that alone */
  | 'UNITS_REORGANISED';

/** Change between two periods. */
export type Change = {
  readonly __typename?: 'Change';
  /** What to mind about the difference, most weighty first; where there is none, why, with its code. Empty: nothing. */
  readonly caveats: ReadonlyArray<Caveat>;
  /** Difference in the indicator's unit; percentage points for a RATIO; null when there is none to state: `reason` says why. */
  readonly difference?: Maybe<Scalars['Float']['output']>;
  /** The earlier period; null when none was named and there is none just before. */
  readonly from?: Maybe<Period>;
  /** Members left out because one of both periods lacks them, the first of them. */
  readonly leftOut: ReadonlyArray<Area>;
  /** How many members were left out because one of both periods lacks them. */
  readonly leftOutCount: Scalars['Int']['output'];
  /** How many members were compared; null when the cell itself was compared whole. */
  readonly memberCount?: Maybe<Scalars['Int']['output']>;
  /** The members compared, the first of them; null when the cell itself was compared whole. */
  readonly members?: Maybe<ReadonlyArray<Area>>;
  /** Difference relative to the earlier value, in percent; null for a RATIO and when the earlier value is 0 or unknown: `percentReason` says which. */
  readonly percent?: Maybe<Scalars['Float']['output']>;
  /** Why there is no `percent`; null when there is one. */
  readonly percentReason?: Maybe<Scalars['String']['output']>;
  /** Hedge of the difference. */
  readonly qualifier?: Maybe<Qualifier>;
  /** Why there is no difference; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};


/** Change between two periods. */
export type ChangeLeftOutArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Change between two periods. */
export type ChangeMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Change between two periods. */
export type ChangePercentReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** Change between two periods. */
export type ChangeReasonArgs = {
  lang?: InputMaybe<Language>;
};

/**
 * A question pinned to what was known at an instant. Asked so, it is answered with the same bytes whatever has come in since: send
 * `{"query", "variables", "extensions": {"knownAt"}}`, or follow the address.
 */
export type Citation = {
  readonly __typename?: 'Citation';
  /** The data it is answered from. */
  readonly dataVersion: DataVersion;
  /** What is sent as `extensions.knownAt`. Fields that are given a `knownAt` of their own keep it. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** The operation of the document that is asked; null where it has one. */
  readonly operationName?: Maybe<Scalars['String']['output']>;
  /** Where a GET has the answer: from the root of this atlas on, `/data/answer.json?query=…&knownAt=…`. Null where it would be longer than an address may be; then send it. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** The document, as it was given. */
  readonly query: Scalars['String']['output'];
  /** One line for a footnote: which atlas, data version, as known when, and of a made-up dataset its name. */
  readonly sentence: Scalars['String']['output'];
  /** Its variables as JSON, as they were given; null: none. */
  readonly variables?: Maybe<Scalars['String']['output']>;
};


/**
 * A question pinned to what was known at an instant. Asked so, it is answered with the same bytes whatever has come in since: send
 * `{"query", "variables", "extensions": {"knownAt"}}`, or follow the address.
 */
export type CitationSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** How an indicator combines over one dimension. */
export type Combination = {
  readonly __typename?: 'Combination';
  /** How members are put together. */
  readonly how: Combining;
  /** The dimension. */
  readonly over: Dimension;
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
  readonly __typename?: 'Completeness';
  /** To be covered; includes leaves not due yet. */
  readonly expected: Scalars['Int']['output'];
  /** The areas with at least one leaf not covered, the first of them. */
  readonly missing: ReadonlyArray<Area>;
  /** How many areas have at least one leaf not covered. */
  readonly missingCount: Scalars['Int']['output'];
  /** Covered wholly by the figures used. */
  readonly reporting: Scalars['Int']['output'];
  /** What is counted. */
  readonly unit: CompletenessUnit;
};


/** Leaves: areas × due periods. */
export type CompletenessMissingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What leaves are. */
export type CompletenessUnit =
  /** one leaf per area */
  | 'AREAS'
  /** one leaf per area and due period: several returns of one area */
  | 'RETURNS';

/** Which data an answer was made from. */
export type DataVersion = {
  readonly __typename?: 'DataVersion';
  /**
   * Where the record of everything that was done to the data stood at that commit: how many entries, and the SHA-256 of the last, `57:9f2c…`. Every file made of the
   * data carries it, so that a record that was shortened or forged since can be told from what was taken away before.
   */
  readonly chain: Scalars['String']['output'];
  /** Instant of the last commit. */
  readonly committedAt: Scalars['DateTime']['output'];
  /** Number of the last commit of data; grows by one with each. */
  readonly id: Scalars['ID']['output'];
};

/** A body of observations, never mixed with another's. */
export type Dataset = {
  readonly __typename?: 'Dataset';
  /** Whether whoever takes its figures away as a file says for what (`reason=` in the address, or the header `Export-Reason`), which stands on record. */
  readonly asksReason: Scalars['Boolean']['output'];
  /** First month a figure may stand in. */
  readonly calendarFrom: Scalars['ID']['output'];
  /** Last month a figure may stand in; of a calendar without an end the month it has come to. */
  readonly calendarTo: Scalars['ID']['output'];
  /** The rhythms in which something is due, the one in which most is due first; empty in a COLLECTED dataset. */
  readonly dueEvery: ReadonlyArray<PeriodKind>;
  /** How many figures it holds (standing observations). */
  readonly figures: Scalars['Int']['output'];
  /** Stable id: published, demo. */
  readonly id: Scalars['ID']['output'];
  /** Indicators it holds figures of. */
  readonly indicators: ReadonlyArray<Indicator>;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Whether its calendar goes on, month by month. */
  readonly openEnded: Scalars['Boolean']['output'];
  /** COLLECTED: nothing was due from anybody. SCHEDULED: indicators have a due frequency and day. */
  readonly reporting: Reporting;
  /** Whether its figures are made up for trying out. */
  readonly synthetic: Scalars['Boolean']['output'];
};


/** A body of observations, never mixed with another's. */
export type DatasetIndicatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
  readonly __typename?: 'Discrepancy';
  /** As derived. */
  readonly derived: Scalars['Float']['output'];
  /** As reported. */
  readonly reported: Scalars['Float']['output'];
};

/** A return that is to come. */
export type DueReturn = {
  readonly __typename?: 'DueReturn';
  /** Of which dataset. */
  readonly dataset: Dataset;
  /** The day by which it is due. */
  readonly dueOn: Scalars['Date']['output'];
  /** For which period. */
  readonly period: Period;
  /** From whom, and what of it has come. */
  readonly return: Return;
};

/** Where a figure stood in a file that was handed in, and who let it count: roles, never names. */
export type HandedInFigure = {
  readonly __typename?: 'HandedInFigure';
  /** The cell of the value, such as `D12`; null where it was not in a cell. */
  readonly cell?: Maybe<Scalars['String']['output']>;
  /** The role of who handed the file in. */
  readonly handedInBy: Scalars['String']['output'];
  /** The import it came in: its page is at `/imports/ID`. */
  readonly import: Scalars['ID']['output'];
  /** Whether this version puts back what was before that cell was published: its import was taken back. */
  readonly isReversal: Scalars['Boolean']['output'];
  /** The role of who published it, or took it back. */
  readonly publishedBy: Scalars['String']['output'];
  /** Why the figure was corrected or withdrawn, or its import taken back, as it was said; null where nothing had to be said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The sheet; null for a file without sheets. */
  readonly sheet?: Maybe<Scalars['String']['output']>;
};

/** What is known of an area at all. */
export type Holding = {
  readonly __typename?: 'Holding';
  /** The area, on the boundaries asked. */
  readonly area: Area;
  /** How many of these are of districts and communes. They stand for themselves: nothing is put together from them. */
  readonly below: Scalars['Int']['output'];
  /** How many printed figures that have a value, of itself and its predecessors and of the districts and communes in them, official lists apart; one that was printed once for several models is one. */
  readonly figures: Scalars['Int']['output'];
  /** How many indicators they are of. */
  readonly indicators: Scalars['Int']['output'];
  /** The period of the newest figure, by the figure's own date (the day a stock stands on, the end of a flow's period); null when there is no figure. */
  readonly newest?: Maybe<Period>;
  /** The provinces whose figures these are, those of their districts and communes counted in, with the number of each; only those that have any. */
  readonly of: ReadonlyArray<HoldingPart>;
  /** How many reports they come from. */
  readonly sources: Scalars['Int']['output'];
};


/** What is known of an area at all. */
export type HoldingOfArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Figures of one area within a holding. */
export type HoldingPart = {
  readonly __typename?: 'HoldingPart';
  /** The area they were printed for. */
  readonly area: Area;
  /** How many. */
  readonly figures: Scalars['Int']['output'];
};

/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type Import = {
  readonly __typename?: 'Import';
  /** The areas that its rows are of. */
  readonly areas: ReadonlyArray<Area>;
  /** When its state changed last. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** The data version that it was held against; null while it is read. */
  readonly checkedAgainst?: Maybe<Scalars['ID']['output']>;
  /** What its rows come to; null while it is read. */
  readonly counts?: Maybe<ImportCounts>;
  /** The body of observations that its figures are for. */
  readonly dataset: Dataset;
  /** What its figures were printed in, as whoever handed it in cites it; null where its rows say so, or are a return, which is its own source. */
  readonly document?: Maybe<ImportDocument>;
  /** What was done with it, oldest first. */
  readonly events: ReadonlyArray<ImportEvent>;
  /** Length of the file in bytes; null where it is not seen. */
  readonly fileBytes?: Maybe<Scalars['Int']['output']>;
  /** Name of the file; null where it is not seen. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** When it was handed in. */
  readonly handedInAt: Scalars['DateTime']['output'];
  /** Its id, which cannot be guessed. */
  readonly id: Scalars['ID']['output'];
  /** Whether the file is still kept, so that it can be taken back from `/imports/ID/file`. */
  readonly isFileKept: Scalars['Boolean']['output'];
  /** Whether whoever asks handed it in. */
  readonly isMine: Scalars['Boolean']['output'];
  /** Whether whoever asks sees all of it; else what is for those who may see its draft is null, or empty. */
  readonly isSeen: Scalars['Boolean']['output'];
  /** The statistics that it moves, or moved: those that move the furthest for what they were first, before them those that were not known, or are not any more. */
  readonly moved: ReadonlyArray<Movement>;
  /** How many statistics it moves in all; null while it is read, and where errors keep it from being worked out. */
  readonly movedCount?: Maybe<Scalars['Int']['output']>;
  /** What is said of the file without a question: what was left out, and why. */
  readonly notes: ReadonlyArray<ImportNote>;
  /** What is wrong, or to be answered: errors first, each in the order of the file. */
  readonly problems: ReadonlyArray<ImportProblem>;
  /** What could not be decided about where figures stand in the file, and what was decided and may be decided otherwise. */
  readonly questions: ReadonlyArray<ImportQuestion>;
  /** The steps that come next and that whoever asks may not take, though they have the role for them: not of these areas, or not with what they handed in themselves. */
  readonly refused: ReadonlyArray<ImportRefusal>;
  /** What was remarked on it, oldest first. */
  readonly remarks: ReadonlyArray<ImportRemark>;
  /** Its rows as they were read, in order. */
  readonly rows: ImportRowConnection;
  /** One of its sheets, with its cells; null: it has none of this name. */
  readonly sheet?: Maybe<ImportSheet>;
  /** Its sheets, and what is where on each; empty for a file of our own columns. */
  readonly sheets: ReadonlyArray<ImportSheet>;
  /** How far it is. */
  readonly state: ImportState;
  /** What whoever asks may do with it as it stands. */
  readonly steps: ReadonlyArray<ImportStep>;
  /** How many warnings want an answer still. */
  readonly unanswered: Scalars['Int']['output'];
  /** Its warnings by their codes, also those beyond what `problems` tells one by one. */
  readonly warnings: ReadonlyArray<ImportWarnings>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportAreasArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportMovedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportNotesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportProblemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportQuestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportRemarksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome?: InputMaybe<ImportOutcome>;
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportSheetArgs = {
  name: Scalars['String']['input'];
};


/**
 * A file of figures that somebody handed in: a draft, then in review, then published by somebody else, and taken back if need be. Whoever may see
 * the drafts of all its areas sees all of it; of what was published everybody sees that, when and why, its counts and what it moved.
 * Files are handed in, and steps taken, at `/imports` (docs/importing.md).
 */
export type ImportSheetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that may be meant. */
export type ImportCandidate = {
  readonly __typename?: 'ImportCandidate';
  /** What is sent as the answer. */
  readonly answer: Scalars['String']['output'];
  /** Its name. */
  readonly label: Scalars['String']['output'];
};


/** Something that may be meant. */
export type ImportCandidateLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** A cell of a row, by our columns. */
export type ImportCell = {
  readonly __typename?: 'ImportCell';
  /** Where it stands, such as `C5`; null: it was not in the file. */
  readonly cell?: Maybe<Scalars['String']['output']>;
  /** Which of our columns, such as `value`. */
  readonly column: Scalars['String']['output'];
  /** What it says. */
  readonly text: Scalars['String']['output'];
};

/** A page of imports. */
export type ImportConnection = {
  readonly __typename?: 'ImportConnection';
  /** The imports. */
  readonly nodes: ReadonlyArray<Import>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all that whoever asks may know of. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A part of a sheet of which something was said by hand. */
export type ImportCorrectedPart = {
  readonly __typename?: 'ImportCorrectedPart';
  /** What it is, or stands for. */
  readonly is: Scalars['String']['output'];
  /** A column, a row, a cell or a range, such as `C`, `12`, `C6` or `D9:D12`. */
  readonly place: Scalars['String']['output'];
};

/** What was said by hand of a sheet: sent back as a whole, with what is added and without what is taken back, as `sheets` of `POST /imports/ID/layout`. */
export type ImportCorrection = {
  readonly __typename?: 'ImportCorrection';
  /** What headings and names stand for, and figures that are left out. */
  readonly cells: ReadonlyArray<ImportCorrectedPart>;
  /** What columns are. */
  readonly columns: ReadonlyArray<ImportCorrectedPart>;
  /** First and last row of the figures; empty: nothing was said. */
  readonly data: ReadonlyArray<Scalars['Int']['output']>;
  /** First and last row of the headings; empty: nothing was said. */
  readonly headings: ReadonlyArray<Scalars['Int']['output']>;
  /** What all its figures are of, such as `area:nghe-an period:2024-S1`; null: nothing was said. */
  readonly of?: Maybe<Scalars['String']['output']>;
  /** false: nothing of it is taken; true: it is, though it is hidden; null: nothing was said. */
  readonly read?: Maybe<Scalars['Boolean']['output']>;
  /** What rows are. */
  readonly rows: ReadonlyArray<ImportCorrectedPart>;
};

/** What the rows of an import come to. */
export type ImportCounts = {
  readonly __typename?: 'ImportCounts';
  /** Figures that were known otherwise from this source. */
  readonly changed: Scalars['Int']['output'];
  /** Figures of which nothing was known from this source. */
  readonly fresh: Scalars['Int']['output'];
  /** Rows with something wrong in them. */
  readonly refused: Scalars['Int']['output'];
  /** Rows in all. */
  readonly rows: Scalars['Int']['output'];
  /** Rows that say what is known already. */
  readonly same: Scalars['Int']['output'];
};

/** A document that figures were printed in. */
export type ImportDocument = {
  readonly __typename?: 'ImportDocument';
  /** What it is. */
  readonly kind: SourceKind;
  /** When it was published, as far as said: 2026, 2026-10, 2026-10-05; null when not said. */
  readonly published?: Maybe<Scalars['String']['output']>;
  /** Who published it; null when not said. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Its address; null when not said. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** Something that was done with an import. */
export type ImportEvent = {
  readonly __typename?: 'ImportEvent';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Of READ and CHECK the counts of rows; of REVERSE how many were taken back, kept and refused. */
  readonly counts: ReadonlyArray<ImportEventCount>;
  /** Whether whoever asks did it. */
  readonly isMine: Scalars['Boolean']['output'];
  /** HAND_IN, READ and CHECK, by the product, or one of the steps. */
  readonly kind: Scalars['String']['output'];
  /** Why; null when not said, or not seen. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** By which role: contributor, approver, `only one` of an atlas without sign-in, `command line`, or `product`. */
  readonly role: Scalars['String']['output'];
};

/** A count of an event. */
export type ImportEventCount = {
  readonly __typename?: 'ImportEventCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** What is counted, such as `changed`. */
  readonly name: Scalars['String']['output'];
};

/** What is said of a file without a question. */
export type ImportNote = {
  readonly __typename?: 'ImportNote';
  /** What it is, such as `PLAN_LEFT_OUT` or `ESTIMATE`. */
  readonly code: Scalars['String']['output'];
  /** Where, such as `F12:F16`. */
  readonly range: Scalars['String']['output'];
  /** What it says, in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** The sheet; empty: the file has but one, without a name. */
  readonly sheet: Scalars['String']['output'];
};


/** What is said of a file without a question. */
export type ImportNoteSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** What becomes of a row. */
export type ImportOutcome =
  /** its figure was known otherwise from this source */
  | 'CHANGED'
  /** nothing was known of its figure from this source */
  | 'NEW'
  /** something is wrong with it */
  | 'REFUSED'
  /** it says what is known already */
  | 'SAME';

/** Something wrong with a file handed in, or to be answered. */
export type ImportProblem = {
  readonly __typename?: 'ImportProblem';
  /** What would be accepted instead; empty when nothing can be suggested. */
  readonly accepted: ReadonlyArray<Scalars['String']['output']>;
  /** Why it is right all the same; null while nobody has said. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** Such as `C5`; null: it is not of one cell. */
  readonly cell?: Maybe<Scalars['String']['output']>;
  /** What it is; docs/importing.md has a section on each. */
  readonly code: Scalars['String']['output'];
  /** Which of our columns it is, such as `value`, or what stands over it; null: it is of the whole row. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** The text that stands there. */
  readonly found: Scalars['String']['output'];
  /** By which it is answered: its code and its place. */
  readonly key: Scalars['ID']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** The row as the spreadsheet counts it, from 1; 0: it is of the whole file. */
  readonly row: Scalars['Int']['output'];
  /** An error is mended in the file, a warning is answered with a reason. */
  readonly severity: ProblemSeverity;
  /** The sheet it is on; null: the file has but one, without a name. */
  readonly sheet?: Maybe<Scalars['String']['output']>;
};


/** Something wrong with a file handed in, or to be answered. */
export type ImportProblemMessageArgs = {
  lang?: InputMaybe<Language>;
};

/** Something about where figures stand in a file that a person may decide. */
export type ImportQuestion = {
  readonly __typename?: 'ImportQuestion';
  /** What it was taken for; null: it is open, and its cells are no figures yet. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** Who said so: RULE, PERSON, or REMEMBERED from an earlier file; null: nobody yet. */
  readonly answeredBy?: Maybe<Scalars['String']['output']>;
  /** What may be meant, the likeliest first; any other answer of the kind is taken as well. */
  readonly candidates: ReadonlyArray<ImportCandidate>;
  /** Where it is seen first, such as `C8`; null: it is of the whole sheet. */
  readonly cell?: Maybe<Scalars['String']['output']>;
  /** How many cells wait for it. */
  readonly cells: Scalars['Int']['output'];
  /** What it is about, such as `PERIOD` or `WHICH_AREA`. */
  readonly code: Scalars['String']['output'];
  /** The text in question. */
  readonly found: Scalars['String']['output'];
  /** By which it is answered at `POST /imports/ID/layout`; the same for the same question in next month's file. */
  readonly key: Scalars['ID']['output'];
  /** What is asked, in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** The sheet it is seen on first; empty: the file has but one, without a name. */
  readonly sheet: Scalars['String']['output'];
};


/** Something about where figures stand in a file that a person may decide. */
export type ImportQuestionSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** A part of a sheet. */
export type ImportRange = {
  readonly __typename?: 'ImportRange';
  /** As a spreadsheet names it, such as `A8:G10`. */
  readonly range: Scalars['String']['output'];
  /** What it is: TITLE, HEADING, INDEX_ROW, STUB, DATA, TOTAL, FOOTER …; only DATA becomes figures. */
  readonly role: Scalars['String']['output'];
};

/** A step that whoever asks may not take. */
export type ImportRefusal = {
  readonly __typename?: 'ImportRefusal';
  /** Why, in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Which. */
  readonly step: ImportStep;
};


/** A step that whoever asks may not take. */
export type ImportRefusalSentenceArgs = {
  lang?: Language;
};

/** What somebody remarked on an import. */
export type ImportRemark = {
  readonly __typename?: 'ImportRemark';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The cell, such as `C5`; null: it is of no one cell. */
  readonly cell?: Maybe<Scalars['String']['output']>;
  /** The sheet; null: the file has but one without a name, or it is of the whole file. */
  readonly sheet?: Maybe<Scalars['String']['output']>;
  /** The remark. */
  readonly text: Scalars['String']['output'];
};

/** A row of a file handed in. */
export type ImportRow = {
  readonly __typename?: 'ImportRow';
  /** What its figure was before, where it changes. */
  readonly before?: Maybe<Scalars['Float']['output']>;
  /** Its cells, in the order of our columns. */
  readonly cells: ReadonlyArray<ImportCell>;
  /** 1, 2, … over all sheets. */
  readonly number: Scalars['Int']['output'];
  /** What becomes of it; null while it is not known. */
  readonly outcome?: Maybe<ImportOutcome>;
  /** What became of it when the import was taken back: REVERSED, KEPT as somebody corrected it since, or REFUSED as a part would be greater than its whole; null: it was not. */
  readonly reversal?: Maybe<Scalars['String']['output']>;
  /** The row as the spreadsheet counts it. */
  readonly row: Scalars['Int']['output'];
  /** The sheet; null: the file has but one, without a name. */
  readonly sheet?: Maybe<Scalars['String']['output']>;
};

/** A page of rows. */
export type ImportRowConnection = {
  readonly __typename?: 'ImportRowConnection';
  /** The rows. */
  readonly nodes: ReadonlyArray<ImportRow>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What is where on a sheet, and what stands in its cells. */
export type ImportSheet = {
  readonly __typename?: 'ImportSheet';
  /** The cells of a rectangle in which something stands, row by row. */
  readonly cells: ReadonlyArray<ImportSheetCell>;
  /** Columns up to the last in which something stands. */
  readonly columnCount: Scalars['Int']['output'];
  /** Who said so: PERSON, or REMEMBERED from an earlier file; null: nobody did. */
  readonly correctedBy?: Maybe<Scalars['String']['output']>;
  /** What was said by hand of where its table stands; null: nothing. */
  readonly correction?: Maybe<ImportCorrection>;
  /** ROWS: a column each for indicator, area, value …; TABLE: headings above and beside the figures; null: it is not read. */
  readonly form?: Maybe<Scalars['String']['output']>;
  /** Columns that are hidden in the file, such as `C:D`. */
  readonly hiddenColumns: ReadonlyArray<Scalars['String']['output']>;
  /** Rows that are hidden in the file, such as `3:5`. */
  readonly hiddenRows: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the sheet is hidden in the file. */
  readonly isHidden: Scalars['Boolean']['output'];
  /** Whether all its cells are kept to be looked at; of large files the first are. */
  readonly isWhole: Scalars['Boolean']['output'];
  /** Why nothing is taken of it: HIDDEN, EMPTY, NO_TABLE or BY_HAND; null: it is read. */
  readonly leftOut?: Maybe<Scalars['String']['output']>;
  /** What is merged, such as `A1:C2`. */
  readonly merges: ReadonlyArray<Scalars['String']['output']>;
  /** Its name; empty: the file has but one, without a name. */
  readonly name: Scalars['String']['output'];
  /** Its parts. */
  readonly ranges: ReadonlyArray<ImportRange>;
  /** Rows up to the last in which something stands, as far as they are kept; 0: none is, for cells are kept only while the file is on its way. */
  readonly rowCount: Scalars['Int']['output'];
};


/** What is where on a sheet, and what stands in its cells. */
export type ImportSheetCellsArgs = {
  columns?: InputMaybe<Scalars['Int']['input']>;
  firstColumn?: InputMaybe<Scalars['Int']['input']>;
  firstRow?: InputMaybe<Scalars['Int']['input']>;
  rows?: InputMaybe<Scalars['Int']['input']>;
};


/** What is where on a sheet, and what stands in its cells. */
export type ImportSheetMergesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is where on a sheet, and what stands in its cells. */
export type ImportSheetRangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A cell of a sheet, as it stands in the file and as it is read. */
export type ImportSheetCell = {
  readonly __typename?: 'ImportSheetCell';
  /** Its column, counted from 1. */
  readonly column: Scalars['Int']['output'];
  /** What it is read as: number, text, period, missing, ambiguous, approximate, range, error … */
  readonly kind: Scalars['String']['output'];
  /** What must be known of it, such as which decimal mark the file shows; null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Its row, counted from 1 as the spreadsheet does. */
  readonly row: Scalars['Int']['output'];
  /** What stands in the file, to 500 letters. */
  readonly text: Scalars['String']['output'];
  /** What it is read as, in plain form, where that is not its text; null: it is its text, or nothing. */
  readonly value?: Maybe<Scalars['String']['output']>;
};


/** A cell of a sheet, as it stands in the file and as it is read. */
export type ImportSheetCellNoteArgs = {
  lang?: InputMaybe<Language>;
};

/** How far an import is. */
export type ImportState =
  /** read and checked; whoever handed it in looks at it */
  | 'DRAFT'
  /** given to whoever publishes */
  | 'IN_REVIEW'
  /** its figures count */
  | 'PUBLISHED'
  /** its file is being read and checked */
  | 'READING'
  /** its figures were taken back after they were published */
  | 'REVERSED'
  /** given back, with remarks */
  | 'SENT_BACK'
  /** its file could not be read as figures */
  | 'UNREADABLE'
  /** taken back before it was published */
  | 'WITHDRAWN';

/** Something that can be done with an import. */
export type ImportStep =
  /** say why what is unusual is right, and why figures change */
  | 'ANSWER'
  /** say where figures stand in the file */
  | 'LAY_OUT'
  /** make its figures count */
  | 'PUBLISH'
  /** remark on a cell */
  | 'REMARK'
  /** take published figures back */
  | 'REVERSE'
  /** give it back with a reason */
  | 'SEND_BACK'
  /** give it to whoever publishes */
  | 'SUBMIT'
  /** take it back before it is published */
  | 'WITHDRAW';

/** Warnings of one code. */
export type ImportWarnings = {
  readonly __typename?: 'ImportWarnings';
  /** The code; an answer to it answers all of them. */
  readonly code: Scalars['String']['output'];
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
  /** How many want an answer still. */
  readonly unanswered: Scalars['Int']['output'];
};

/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type Indicator = {
  readonly __typename?: 'Indicator';
  /** Provinces of the boundaries asked that hold figures of it in a dataset, for themselves or their predecessors; where districts or communes report it, those of which any does. */
  readonly areasWithFigures: Scalars['Int']['output'];
  /** The breakdowns it is published by. */
  readonly breakdowns: ReadonlyArray<Breakdown>;
  /** Dates from which it counts something else. */
  readonly breaks: ReadonlyArray<SeriesBreak>;
  /** How it combines over each dimension it has; empty for a RATIO, which is recomputed from its parts. */
  readonly combines: ReadonlyArray<Combination>;
  /** What is counted, in a paragraph. */
  readonly definition: Scalars['String']['output'];
  /** Of a RATIO: by what it is divided. */
  readonly denominator?: Maybe<Indicator>;
  /** How often it is due in a dataset; null in COLLECTED datasets, and where it is not due. */
  readonly dueEvery?: Maybe<PeriodKind>;
  /** Stable id, such as `coverage`. */
  readonly id: Scalars['ID']['output'];
  /** FLOW, STOCK or RATIO. */
  readonly kind: IndicatorKind;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Of a RATIO: what is divided. */
  readonly numerator?: Maybe<Indicator>;
  /** What people call it beside; never its own name. For finding, not for labels. */
  readonly otherNames: ReadonlyArray<Scalars['String']['output']>;
  /** Whether provinces may be ranked or coloured by it: false where the counting methods differ. */
  readonly rankable: Scalars['Boolean']['output'];
  /** The level at which it is reported in a dataset: whose areas completeness counts, and below which nothing is put together. PROVINCE where nothing else is said; of a RATIO the level at which both of its parts are. */
  readonly reportedAt: AreaLevel;
  /** Unit of the value; % for a RATIO. */
  readonly unit: Scalars['String']['output'];
  /** What it came to count later, earliest first; before the first of them another definition held. `definition` is that of today. */
  readonly versions: ReadonlyArray<IndicatorVersion>;
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorAreasWithFiguresArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  dataset: Scalars['ID']['input'];
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorBreaksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type IndicatorOtherNamesArgs = {
  lang?: InputMaybe<Language>;
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorReportedAtArgs = {
  dataset: Scalars['ID']['input'];
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorUnitArgs = {
  lang?: InputMaybe<Language>;
};


/** What is counted, and how it may be put together. No caller can choose another aggregation. */
export type IndicatorVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Kind of an indicator. */
export type IndicatorKind =
  /** Events in a period; adds over time. */
  | 'FLOW'
  /** Numerator over denominator, in percent; recomputed, never averaged. */
  | 'RATIO'
  /** State on the period's last day. */
  | 'STOCK';

/** What an indicator counts from a day on. */
export type IndicatorVersion = {
  readonly __typename?: 'IndicatorVersion';
  /** Whether it is something else than before, so that the series breaks. */
  readonly breaksSeries: Scalars['Boolean']['output'];
  /** What is counted, in a paragraph. */
  readonly definition: Scalars['String']['output'];
  /** The first day. */
  readonly validFrom: Scalars['Date']['output'];
};


/** What an indicator counts from a day on. */
export type IndicatorVersionDefinitionArgs = {
  lang?: InputMaybe<Language>;
};

/** Language of names and sentences. */
export type Language =
  /** English */
  | 'EN'
  /** Vietnamese */
  | 'VI';

/** A limit. */
export type Limit = {
  readonly __typename?: 'Limit';
  /** Of what. */
  readonly unit: Scalars['String']['output'];
  /** The most there may be. */
  readonly value: Scalars['Int']['output'];
};


/** A limit. */
export type LimitUnitArgs = {
  lang?: InputMaybe<Language>;
};

/**
 * What one question may ask for. What a question costs and how many rows it asks for is found from its document before anything
 * runs, and stands in `extensions.cost` of every answer, with the list that drives it (`driver`: its field, line, argument and size);
 * with the request header `GraphQL-Cost: validate` nothing else happens.
 * Over a limit: HTTP 400, code QUERY_TOO_COSTLY, with the `argument` that drives the cost and a value that `would` fit.
 */
export type Limits = {
  readonly __typename?: 'Limits';
  /** Fields given another name. */
  readonly aliases: Limit;
  /** Length of an answer. */
  readonly answerBytes: Limit;
  /** Length of a request's body. */
  readonly bodyBytes: Limit;
  /**
   * Questions that one caller may have checked a minute without an answer, for which no points are spent: with `GraphQL-Cost: validate`, or because they
   * cannot be read or are not valid. Beyond it nothing is read any more until the minute is over: HTTP 429. 0: as many as it likes.
   */
  readonly checksAMinute: Limit;
  /** Points that a question may cost: objects of its answer, counting every list by the most it can hold, and what `@cost` adds. */
  readonly cost: Limit;
  /** Levels of fields within fields. */
  readonly depth: Limit;
  /** Time for which the reader of a file may take nothing, before it is cut off. */
  readonly fileStall: Limit;
  /** Time that one file may take, before it is cut off. */
  readonly fileTime: Limit;
  /** Files at /data that are written at once, for all callers; who comes later waits for a turn. */
  readonly files: Limit;
  /** Of these, files that one caller may take at once. */
  readonly filesPerCaller: Limit;
  /** Rows of one page of statistics that asks for sources, change, discrepancy or observations. */
  readonly heavyPage: Limit;
  /** Rows of one page of statistics. */
  readonly page: Limit;
  /** Points that one caller (an address) may spend a minute over all its questions; 0: as many as it likes. What is left stands in `extensions.cost`. */
  readonly pointsAMinute: Limit;
  /** Fields of Query in one operation. */
  readonly rootFields: Limit;
  /** List items of an answer, those within lists too, counting every list by the most it can hold; a page counts whole. */
  readonly rows: Limit;
  /** Time until a question is given up. */
  readonly timeout: Limit;
  /** Words and signs of a document. */
  readonly tokens: Limit;
};

/** A model (mô hình) of the movement. */
export type Model = {
  readonly __typename?: 'Model';
  /** The one category it is counted in. */
  readonly category: Category;
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** Canonical name. */
  readonly name: Scalars['String']['output'];
  /** Further names that reports print it under; never its own, and none where it has only that. For finding, not for labels. */
  readonly otherNames: ReadonlyArray<Scalars['String']['output']>;
  /** Further categories it is labelled with, not counted in. */
  readonly tags: ReadonlyArray<Category>;
};


/** A model (mô hình) of the movement. */
export type ModelNameArgs = {
  lang?: InputMaybe<Language>;
};

/** What a statistic says, before or after. */
export type MovedValue = {
  readonly __typename?: 'MovedValue';
  /** Its hedge; null when exact. */
  readonly qualifier?: Maybe<Qualifier>;
  /** Whether and how it is known. */
  readonly status: Status;
  /** The value; null when not known, never 0 for missing. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** A statistic that an import moves, with what it said before and would say after. */
export type Movement = {
  readonly __typename?: 'Movement';
  /** What is known after; null: nothing. */
  readonly after?: Maybe<MovedValue>;
  /** Where. */
  readonly area: Area;
  /** Of which award level; null: of all together. */
  readonly awardLevel?: Maybe<AwardLevel>;
  /** What was known before; null: nothing. */
  readonly before?: Maybe<MovedValue>;
  /** Of which category; null: of all together. */
  readonly category?: Maybe<Category>;
  /** What is counted. */
  readonly indicator: Indicator;
  /** Of which model; null: of all together. */
  readonly model?: Maybe<Model>;
  /** Code of the period. */
  readonly period: Scalars['ID']['output'];
  /** The period in words. */
  readonly periodName: Scalars['String']['output'];
  /** Of which unit type; null: of all together. */
  readonly unitType?: Maybe<UnitType>;
};


/** A statistic that an import moves, with what it said before and would say after. */
export type MovementPeriodNameArgs = {
  lang?: InputMaybe<Language>;
};

/** A model or campaign that a source names as an example beside a figure. */
export type NamedExample = {
  readonly __typename?: 'NamedExample';
  /** The model that reports print under this name; null when none is known by it. */
  readonly model?: Maybe<Model>;
  /** Its name, as printed. */
  readonly name: Scalars['String']['output'];
  /** The figure it is named with. */
  readonly observation: Observation;
};

/** Something to know of a list of rows as a whole. */
export type Notice = {
  readonly __typename?: 'Notice';
  /** What sort it is. */
  readonly code: NoticeCode;
  /** In a sentence, with the names, numbers and days it is about. */
  readonly sentence: Scalars['String']['output'];
};


/** Something to know of a list of rows as a whole. */
export type NoticeSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** Sorts of notices. Up to NO_MEMBER_IN_COMMON: why there is no row; then what was left out. */
export type NoticeCode =
  /** `where` leaves out all rows there are */
  | 'ALL_LEFT_OUT'
  /** an empty list was given: leave the argument out, or name something */
  | 'NOTHING_NAMED'
  /** these indicators are not collected by the members of the breakdown asked, or no source gives figures of such */
  | 'NOT_BROKEN_DOWN'
  /** the dataset never asks for these indicators */
  | 'NOT_COLLECTED'
  /** rows whose place is not known are in the rest beside the largest, whatever they may be */
  | 'NOT_PLACED'
  /** nothing is known of these indicators in the dataset */
  | 'NO_FIGURES'
  /** no group of areas is ready-made on the boundaries asked */
  | 'NO_GROUPS'
  /** the members named in two filters exclude each other */
  | 'NO_MEMBER_IN_COMMON'
  /** no period of the kind asked holds figures */
  | 'NO_SUCH_PERIODS'
  /** the range asked lies outside what is known */
  | 'OUT_OF_RANGE'
  /** `where.value` leaves out rows whose value is not known */
  | 'UNKNOWN_LEFT_OUT'
  /** nothing was known yet at the instant asked */
  | 'UNKNOWN_THEN';

/** One printed figure. */
export type Observation = {
  readonly __typename?: 'Observation';
  /** Where. */
  readonly area: Area;
  /** Award level, when printed for one. */
  readonly awardLevel?: Maybe<AwardLevel>;
  /** Category, when printed for one. */
  readonly category?: Maybe<Category>;
  /** STOCK and RATIO: the month at whose end it stands. */
  readonly dated?: Maybe<Scalars['ID']['output']>;
  /** How that month was found. */
  readonly datedBy?: Maybe<DatedBy>;
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** What was counted. */
  readonly indicator: Indicator;
  /** Model, when printed for one. */
  readonly model?: Maybe<Model>;
  /** What the source names as examples of what it counts. Examples are never all there are, and nothing is counted from them. */
  readonly names: ReadonlyArray<NamedExample>;
  /** What is special about it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When, as printed. */
  readonly period: Period;
  /** The source's hedge; null when exact. */
  readonly qualifier?: Maybe<Qualifier>;
  /** Why there is no `value`, in a sentence; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The report. */
  readonly source: Source;
  /** Id shared by observations printed as one figure. */
  readonly statement?: Maybe<Scalars['ID']['output']>;
  /** What the source says of it. */
  readonly status: ObservationStatus;
  /** Unit type, when printed for one. */
  readonly unitType?: Maybe<UnitType>;
  /** STOCK valid for an interval: its first day. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** STOCK valid for an interval: first day no longer valid; null with validFrom: still valid. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The figure; null when withheld (or would tell a withheld one), not applicable or withdrawn: `reason` says which. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** How many versions it has by the same source. */
  readonly versionCount: Scalars['Int']['output'];
  /** Its versions by the same source, newest first; the first is the one that stands. */
  readonly versions: ReadonlyArray<ObservationVersion>;
};


/** One printed figure. */
export type ObservationReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** One printed figure. */
export type ObservationVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of observations. */
export type ObservationConnection = {
  readonly __typename?: 'ObservationConnection';
  /** The observations. */
  readonly nodes: ReadonlyArray<Observation>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
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
  readonly __typename?: 'ObservationVersion';
  /** Of a figure that came in a file: which, and where it stands there; null of figures that came along with the program or by its command line. */
  readonly handedIn?: Maybe<HandedInFigure>;
  /** Its hedge. */
  readonly qualifier?: Maybe<Qualifier>;
  /** Why there is no `value`, in a sentence; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recorded: Scalars['DateTime']['output'];
  /** Its status. */
  readonly status: ObservationStatus;
  /** Its value; null when withheld, not applicable or withdrawn: `reason` says which. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** Its number: 1, 2, … */
  readonly version: Scalars['Int']['output'];
};


/** One version of a figure. */
export type ObservationVersionReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** A direction. */
export type OrderDirection =
  /** smallest first */
  | 'ASC'
  /** largest first */
  | 'DESC';

/** Where a page of a list begins and ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Give it as `after` for the next page; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Which part of the inhabitants went along. */
export type PeopleMoved =
  /** All of them. */
  | 'EVERYONE'
  /** Land only. */
  | 'NOBODY'
  /** Some of them. */
  | 'SOME';

/** A span of whole months. Codes: MONTH `2020-07`, QUARTER `2020-Q3`, HALF_YEAR `2020-S2`, YEAR `2020`, TERM `2015/2020` (1 January of the first to 31 December of the last year) or `2015-07/2020-06`. */
export type Period = {
  readonly __typename?: 'Period';
  /** First day. */
  readonly firstDay: Scalars['Date']['output'];
  /** Its code. */
  readonly id: Scalars['ID']['output'];
  /** Kind of period. */
  readonly kind: PeriodKind;
  /** Last day; the areas of a period are those existing on it. */
  readonly lastDay: Scalars['Date']['output'];
  /** In words: `tháng 7/2020`, `giai đoạn 2015–2020`. */
  readonly name: Scalars['String']['output'];
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

/** What was due from whom for one period of a SCHEDULED dataset, and what of it came. */
export type PeriodReturns = {
  readonly __typename?: 'PeriodReturns';
  /** The day by which its returns are due. */
  readonly dueOn: Scalars['Date']['output'];
  /** The due period. */
  readonly period: Period;
  /** The return of each area that reports and existed on the period's last day, in the order of their official codes. */
  readonly returns: ReadonlyArray<Return>;
};

/** How much a problem matters. */
export type ProblemSeverity =
  /** nothing is published before it is mended */
  | 'ERROR'
  /** nothing is published before it is answered */
  | 'WARNING';

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
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** One area by its id, whether it exists today or not; null is never given: an unknown id is an error with suggestions. */
  readonly area: Area;
  /** Groups of areas that are ready-made, such as `mekong-delta`: the official regions, with their members on the boundaries asked; those that have none there are left out. */
  readonly areaGroups: ReadonlyArray<Area>;
  /**
   * Areas of one level on the boundaries asked, in the order of their official codes. `boundaries`: CURRENT, a vintage such as VN-2008, or AS_REPORTED for all areas that ever
   * existed. Districts and communes are those of the last day of a vintage: 10,035 communes on VN-2008, 3,321 on CURRENT.
   */
  readonly areas: ReadonlyArray<Area>;
  /** What awaits whoever asks: returns that are due from their territories, imports given back to them, imports that they may publish. */
  readonly awaiting: Awaiting;
  /** The levels that issue awards, highest first. */
  readonly awardLevels: ReadonlyArray<AwardLevel>;
  /** The categories (lĩnh vực) that models are counted in. */
  readonly categories: ReadonlyArray<Category>;
  /**
   * Where the record of what was done to the data stood after so many entries, as files carry it (`DataVersion.chain`): `57:9f2c…`. One that a file carries and that is
   * not the same here tells of a record that was forged or shortened since. Null: it has not come so far.
   */
  readonly chain?: Maybe<Scalars['String']['output']>;
  /** Pins a question to what is known now, or was at an instant, so that it can be cited: asked again, it is answered the same. */
  readonly citation: Citation;
  /** What stands in the database: the version that answers carry. */
  readonly dataVersion: DataVersion;
  /** The bodies of observations. Figures of different datasets are never mixed. */
  readonly datasets: ReadonlyArray<Dataset>;
  /**
   * What is known at all, over all periods, per area: how many figures, sources and indicators, and the newest. On a vintage a
   * predecessor's figures count at its successor; AS_REPORTED lists old and new areas and has no map. The country's own figures
   * are a holding of `viet-nam`. Areas without any figure are listed with 0. Official lists (counts of communes) are not counted:
   * they are what coverage is measured against, not what is known of the movement.
   */
  readonly holdings: ReadonlyArray<Holding>;
  /** One import by its id; null: there is none, or whoever asks may not know of it. */
  readonly import?: Maybe<Import>;
  /** Files of figures that were handed in, the newest first: those whose drafts whoever asks may see, their own, and those that were published. */
  readonly imports: ImportConnection;
  /** The catalogue of indicators, in its own order. */
  readonly indicators: ReadonlyArray<Indicator>;
  /** What one question may ask for: every limit in force. */
  readonly limits: Limits;
  /** All models (mô hình), each with its category. */
  readonly models: ReadonlyArray<Model>;
  /** What sources name as examples beside figures, those of the newest periods first. For finding a figure by a name; nothing is counted from them. */
  readonly namedExamples: ReadonlyArray<NamedExample>;
  /** Printed figures, the version of each that stands: the nation's first, then by official code, indicator, period (newest first). What is withheld is not shown. */
  readonly observations: ObservationConnection;
  /** Periods that hold figures in a dataset, oldest first; with `indicator`, those that hold figures of it. */
  readonly periods: ReadonlyArray<Period>;
  /**
   * Districts and communes of any time by a name, a code, or the first letters of a name, with marks or without: those that have just that name first, those of today before those that
   * are no more. Kinds may stand before a name (`phường Ba Đình`), provinces after a comma (`Tân An, Cần Thơ`).
   */
  readonly places: ReadonlyArray<Area>;
  /**
   * One indicator divided by another, made on the spot: Σ numerator ÷ Σ denominator × `per` of the same area and period, by the rules of any RATIO. The rows' indicator has the id
   * `awards_collectives/model_points`. A percentage, and what does not combine over areas, is refused as a part; a STOCK under a FLOW is that of the period's end.
   */
  readonly ratio: StatisticConnection;
  /** What is due in a SCHEDULED dataset from whom and by which day, and what of it came: of each due period of a rhythm, newest first. A COLLECTED dataset has none. */
  readonly returns: ReadonlyArray<PeriodReturns>;
  /**
   * Which statistics moved between two instants, by how much, and why: what was known then beside what was known later. Of districts and communes only those asked for in `areas`. Those that moved last first; of one instant in the
   * order of indicators, periods (newest first), areas and breakdowns. Of much that was recorded and moved nothing, a page may hold fewer than `first`: `hasNextPage` says whether more follow.
   */
  readonly revisions: RevisionConnection;
  /** The reports that figures of a dataset were taken from, newest first (undated last); with `ids` only these. In a pinned question those of which a figure had come by then. */
  readonly sources: ReadonlyArray<Source>;
  /** Tidy rows, one per indicator × area × period × breakdown asked, empty ones included with their status. */
  readonly statistics: StatisticConnection;
  /** What indicators are about, in the order a reader meets them. */
  readonly topics: ReadonlyArray<Topic>;
  /** The types of unit in which models run or which meet a standard. */
  readonly unitTypes: ReadonlyArray<UnitType>;
  /**
   * At which instants a dataset came to say something else, what each brought, and why: the newest first. Where little of what was recorded is asked about, a page may hold
   * fewer than `first`: `hasNextPage` says whether more follow.
   */
  readonly updates: UpdateConnection;
  /** The sets of boundaries a map can be drawn on, oldest first. */
  readonly vintages: ReadonlyArray<Vintage>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryAreaArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryAreaGroupsArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryAreasArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<AreaLevel>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryAwardLevelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryCategoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryChainArgs = {
  count: Scalars['Int']['input'];
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryCitationArgs = {
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  operationName?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryDatasetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryHoldingsArgs = {
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<ReadonlyArray<ImportState>>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryIndicatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryModelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryNamedExamplesArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  below?: InputMaybe<Scalars['Boolean']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includePredecessors?: InputMaybe<Scalars['Boolean']['input']>;
  indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  periods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  sources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryPeriodsArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  indicator?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<PeriodKind>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryPlacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryRatioArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  denominator: RatioPart;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['ID']['input']>;
  groups?: InputMaybe<ReadonlyArray<AreaGroupInput>>;
  kind?: InputMaybe<PeriodKind>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  level?: InputMaybe<AreaLevel>;
  numerator: RatioPart;
  orderBy?: InputMaybe<ReadonlyArray<StatisticOrder>>;
  per?: InputMaybe<Scalars['Float']['input']>;
  periods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['ID']['input']>;
  top?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<BreakdownFilter>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryReturnsArgs = {
  dataset: Scalars['ID']['input'];
  every?: InputMaybe<PeriodKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  periods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  causes?: InputMaybe<ReadonlyArray<RevisionCause>>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  periods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  since: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QuerySourcesArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryStatisticsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  boundaries?: InputMaybe<Scalars['ID']['input']>;
  by?: InputMaybe<ReadonlyArray<Breakdown>>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['ID']['input']>;
  groups?: InputMaybe<ReadonlyArray<AreaGroupInput>>;
  indicators: ReadonlyArray<Scalars['ID']['input']>;
  kind?: InputMaybe<PeriodKind>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  level?: InputMaybe<AreaLevel>;
  orderBy?: InputMaybe<ReadonlyArray<StatisticOrder>>;
  periods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['ID']['input']>;
  tolerance?: InputMaybe<Scalars['Int']['input']>;
  top?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<BreakdownFilter>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryTopicsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryUnitTypesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryUpdatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  causes?: InputMaybe<ReadonlyArray<RevisionCause>>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * The statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only, each with its sources. A value that is
 * not known is null, never 0, and its status says why. Unknown ids are errors of code BAD_USER_INPUT that suggest the nearest
 * accepted ones. QUERY_TOO_COSTLY: one request may not ask for so much. TIMEOUT: it took too long. TOO_BUSY (HTTP 503, with
 * Retry-After): too many questions are being answered; the same one can be asked again after `retryAfter` seconds. RATE_LIMITED (HTTP 429, with
 * Retry-After and the fields RateLimit and RateLimit-Policy): this caller has used up its points, or has too many large questions waiting.
 * Errors are told in Vietnamese or English as the header Accept-Language asks, in English where it asks for neither; their codes are the same.
 */
export type QueryVintagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a ratio: an indicator, or one member of its breakdowns. */
export type RatioPart = {
  /** Its id, such as `awards_collectives`. */
  readonly indicator: Scalars['ID']['input'];
  /** One member of a breakdown, such as `{ unitTypes: ["commune"] }`; null: the total. */
  readonly where?: InputMaybe<BreakdownFilter>;
};

/** How a body of observations came about. */
export type Reporting =
  /** Gathered from public reports; a missing figure is nobody's failure. */
  | 'COLLECTED'
  /** Returns that are due. */
  | 'SCHEDULED';

/** What is not among the largest, put together in one row: by the indicator's own rule, a lower bound where it is not known to be all. */
export type Rest = {
  readonly __typename?: 'Rest';
  /** Along which breakdown; null: areas. */
  readonly breakdown?: Maybe<Breakdown>;
  /** How many they are. */
  readonly count: Scalars['Int']['output'];
  /** Ids of areas or of members of the breakdown, such as `ba_an_toan`, the first of them. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
};


/** What is not among the largest, put together in one row: by the indicator's own rule, a lower bound where it is not known to be all. */
export type RestIdsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What one area is to send in for a due period: every line of the forms that are due in the same rhythm. */
export type Return = {
  readonly __typename?: 'Return';
  /** From whom. */
  readonly area: Area;
  /** Days after the day it was due: of one that is whole until its last line came, of one that is not until today. 0 where it came in time or is not due yet. */
  readonly daysLate: Scalars['Int']['output'];
  /** Lines of the forms that are asked for. */
  readonly expected: Scalars['Int']['output'];
  /** Lines that came; a figure said not to be released, or not to exist, has come. */
  readonly received: Scalars['Int']['output'];
  /** The day on which the last of its lines came; null where none has. */
  readonly receivedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it came, and when. */
  readonly state: ReturnState;
};

/** How a return stands. */
export type ReturnState =
  /** All of it came by the day it was due. */
  | 'IN_TIME'
  /** All of it came, later. */
  | 'LATE'
  /** It was due, and nothing came. */
  | 'MISSING'
  /** It is not due yet, and nothing came. */
  | 'NOT_DUE'
  /** Some of it came. */
  | 'PARTLY';

/** A statistic that says something else than it did. */
export type Revision = {
  readonly __typename?: 'Revision';
  /** What was known after. */
  readonly after: Statistic;
  /** What was known before. */
  readonly before: Statistic;
  /** Why it moved: of the causes of what was recorded in between, the one that moved it furthest. */
  readonly cause: RevisionCause;
  /** The cause in words. */
  readonly causeName: Scalars['String']['output'];
  /** Difference of the two values in the indicator's unit; null where one of both has none: `reason` says why. */
  readonly difference?: Maybe<Scalars['Float']['output']>;
  /** Why there is no `difference`: why the value before, else the one after, is not known; null where there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Which statistic moved from what to what, and why, in a sentence. */
  readonly sentence: Scalars['String']['output'];
};


/** A statistic that says something else than it did. */
export type RevisionCauseNameArgs = {
  lang?: InputMaybe<Language>;
};


/** A statistic that says something else than it did. */
export type RevisionReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** A statistic that says something else than it did. */
export type RevisionSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** Why a statistic moved. */
export type RevisionCause =
  /** no figure came, and areas of other boundaries have taken its place */
  | 'BOUNDARY'
  /** a source corrected a figure */
  | 'CORRECTED'
  /** no figure came: it is worked out by another rule */
  | 'DEFINITION'
  /** figures that came after the day they were due */
  | 'LATE'
  /** figures that were not there before, in time or without any due day */
  | 'NEW'
  /** a correction, or a whole import, was taken back: the figure says again what it said before, or nothing */
  | 'REVERSED'
  /** a source took a figure back */
  | 'WITHDRAWN';

/** A page of revisions. */
export type RevisionConnection = {
  readonly __typename?: 'RevisionConnection';
  /** The revisions. */
  readonly nodes: ReadonlyArray<Revision>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where more than 20,000 statistics would have to be compared, or, with `causes`, more than 500 looked at for why they moved: `totalCountReason` says so. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Why there is no `totalCount`, which is to be asked for beside it; null where there is one. */
  readonly totalCountReason?: Maybe<Scalars['String']['output']>;
};


/** A page of revisions. */
export type RevisionConnectionTotalCountReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** From a date on, an indicator counts something else. */
export type SeriesBreak = {
  readonly __typename?: 'SeriesBreak';
  /** Where; null: everywhere. */
  readonly area?: Maybe<Area>;
  /** First day after the break. */
  readonly date: Scalars['Date']['output'];
  /** Why, in a sentence. */
  readonly reason: Scalars['String']['output'];
};


/** From a date on, an indicator counts something else. */
export type SeriesBreakReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** What a share is of. */
export type ShareOf =
  /** all areas and groups asked together, and all members of the breakdowns in `by`; groups that overlap are never added */
  | 'ALL_ROWS'
  /** the first group asked in which the area is */
  | 'GROUP'
  /** the nation: on the periods' own boundaries, whatever is asked */
  | 'NATION'
  /** the area above: of a province or a group the nation; the nation has none */
  | 'PARENT';

/** A report that figures were taken from. */
export type Source = {
  readonly __typename?: 'Source';
  /** How many figures were taken from it. */
  readonly figures: Scalars['Int']['output'];
  /** Stable id within its dataset, such as s002. */
  readonly id: Scalars['ID']['output'];
  /** What it is, judged by its title and publisher. */
  readonly kind: SourceKind;
  /** What is unknown or special about it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The figures taken from it, largest areas first. */
  readonly observations: ObservationConnection;
  /** Day, month or year of publication as far as known: 2020, 2020-07, 2020-07-08, 2019/2020; null when unknown. */
  readonly published?: Maybe<Scalars['String']['output']>;
  /** Publisher; null when unknown. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Title as printed; for founding reports our description. */
  readonly title: Scalars['String']['output'];
  /** Address; null when unknown. */
  readonly url?: Maybe<Scalars['String']['output']>;
};


/** A report that figures were taken from. */
export type SourceObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source is. */
export type SourceKind =
  /** A launch, a festival or an awarding, or news of it. */
  | 'CEREMONY'
  /** A resolution or decision, or news of it. */
  | 'DECISION'
  /** A news item about none of these. */
  | 'NEWS'
  /** A list of units that an authority keeps. It is counted apart: it says how many units there are, not what is known of the movement. */
  | 'OFFICIAL_LIST'
  /** None of these, or not known. */
  | 'OTHER'
  /** An authority's or an organisation's own account, where it publishes. */
  | 'REPORT'
  /** A conference that looks back over a year or a term and sets the next tasks (tổng kết, sơ kết, triển khai), or news of it. */
  | 'REVIEW_CONFERENCE'
  /** What an office-holder says: a speech, an interview. */
  | 'STATEMENT'
  /** Made up for trying out. */
  | 'SYNTHETIC';

/** The part of a period that an area lived. */
export type Span = {
  readonly __typename?: 'Span';
  /** Months it lived. */
  readonly months: Scalars['Int']['output'];
  /** Months of the period. */
  readonly of: Scalars['Int']['output'];
};

/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type Statistic = {
  readonly __typename?: 'Statistic';
  /** Where. */
  readonly area: Area;
  /** The award level; null = total. */
  readonly awardLevel?: Maybe<AwardLevel>;
  /** Of a PARTIAL RATIO where all eligible counts are known: what is certain. */
  readonly bounds?: Maybe<Bounds>;
  /** The period a CARRIED value is of. */
  readonly carriedFrom?: Maybe<Period>;
  /** The category; null = total. */
  readonly category?: Maybe<Category>;
  /** What to mind about the value, most weighty first; empty where there is nothing, and where there is no value (`reason` says why). */
  readonly caveats: ReadonlyArray<Caveat>;
  /**
   * Change since another period, like for like. FLOWs: periods of the same kind that do not overlap, of which the area lived as many months. Without `from`: since the period of the same kind just before the row's own
   * in the calendar (2024-12 before 2025-01, 2024 before 2025), whether that holds figures or not, so that one question asks it of many periods; a term has none, nor
   * has the first period of the dataset's calendar: then `from` and `difference` are null and `reason` says so.
   */
  readonly change?: Maybe<Change>;
  /** How much of what was to be known is covered. */
  readonly completeness: Completeness;
  /** STOCK and RATIO answered by one figure: the month at whose end it stands. */
  readonly dated?: Maybe<Scalars['ID']['output']>;
  /** How many days after `dueOn` that was, 0 for in time; while nothing has come, how many it is late by now; null where it is not due yet or was due from nobody: `timelinessReason` says why. */
  readonly daysLate?: Maybe<Scalars['Int']['output']>;
  /** Of a RATIO made from parts: by what; null otherwise, and `partsReason` says why. */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
  /** A reported total beside a different complete sum of its parts, or a printed beside a recomputed percentage. */
  readonly discrepancy?: Maybe<Discrepancy>;
  /** Other sources say otherwise for the same cell. */
  readonly disputed: Scalars['Boolean']['output'];
  /** The day by which the last of its returns was due, such as 2026-10-15; null in COLLECTED datasets, where nobody was asked, and where the area had ended before. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** What is counted. */
  readonly indicator: Indicator;
  /** The model; null = total. */
  readonly model?: Maybe<Model>;
  /** Of a RATIO made from parts: what was divided; null otherwise, and `partsReason` says why. */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** What it stands on or could not be made of, largest first. To find it, all figures of its areas and indicator are looked through. */
  readonly observations: ObservationConnection;
  /** Why there is no `numerator` and `denominator`: it is no RATIO, or was printed without them, or has no value; null where both are there. */
  readonly partsReason?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly period: Period;
  /** The hedge: at least, at most, about; null when exact or unknown. */
  readonly qualifier?: Maybe<Qualifier>;
  /**
   * Place by value among all areas of the same level on the boundaries asked, of the same indicator, period and breakdown, largest first; equal values
   * share a place. Of a group: among the groups asked. Null where the indicator is not rankable, and for a value that is not known completely, is
   * disputed, is carried from another period, or is of a part of the period only: such rows have no place, and take none; `rankReason` says which.
   */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** Why there is no `rank`; null where there is one. */
  readonly rankReason?: Maybe<Scalars['String']['output']>;
  /** In a sentence: why there is no value; null exactly where there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The day in Viet Nam on which the last of its returns came, so that it was known completely; null while it is not. */
  readonly receivedOn?: Maybe<Scalars['Date']['output']>;
  /** Of the row that `top` adds: what it puts together; null of any other. It has the area, or the breakdown, of all that it is made of. */
  readonly rest?: Maybe<Rest>;
  /** Members lie on both sides of a series break. */
  readonly seriesBreak: Scalars['Boolean']['output'];
  /**
   * The row's value in percent of a total: of the same indicator, period and breakdown (ALL_ROWS: without the breakdowns in `by`). Null where that
   * total or the value is not known completely, and for a RATIO, of which there are no shares; `shareReason` says which.
   */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Why there is no share; null where there is one. */
  readonly shareReason?: Maybe<Scalars['String']['output']>;
  /** How many reports it rests on. */
  readonly sourceCount: Scalars['Int']['output'];
  /** The reports it rests on, the first of them. */
  readonly sources: ReadonlyArray<Source>;
  /** Of a FLOW: how many of the period's months the area, with what it was formed from, lived. Null for a STOCK and a RATIO, which stand on one day. */
  readonly span?: Maybe<Span>;
  /** How the value came about, or why there is none. */
  readonly status: Status;
  /** Why one of `dueOn`, `receivedOn` and `daysLate` is null; null where none is. */
  readonly timelinessReason?: Maybe<Scalars['String']['output']>;
  /** The unit type; null = total. */
  readonly unitType?: Maybe<UnitType>;
  /** In the indicator's unit (RATIO: percent); null when not known, never 0 for missing: `reason` says why. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticChangeArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticPartsReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticRankReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticReasonArgs = {
  lang?: InputMaybe<Language>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticShareArgs = {
  of: ShareOf;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticShareReasonArgs = {
  lang?: InputMaybe<Language>;
  of: ShareOf;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticSourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer for indicator × area × period × breakdown, on the boundaries asked, as known at the instant asked. */
export type StatisticTimelinessReasonArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of statistics. */
export type StatisticConnection = {
  readonly __typename?: 'StatisticConnection';
  /** Which data answered. */
  readonly dataVersion: DataVersion;
  /** Rows with cursors. */
  readonly edges: ReadonlyArray<StatisticEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Statistic>;
  /** Why there is no row for something that was asked, and what was left out; empty where all that was asked is among the rows. What single rows lack, each says itself (`reason`). */
  readonly notes: ReadonlyArray<Notice>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many rows there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An edge. */
export type StatisticEdge = {
  readonly __typename?: 'StatisticEdge';
  /** Place of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Statistic;
};

/** What rows are ordered by. */
export type StatisticOrder = {
  /** The key. */
  readonly by: StatisticOrderKey;
  /** Direction; rows without value come last in both. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** Of CHANGE: since which period, such as `2024`; null: since the one just before each row's own. */
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  /** Of NAME: in which language. */
  readonly lang?: InputMaybe<Language>;
  /** Of SHARE: of what, such as NATION; needed there. */
  readonly of?: InputMaybe<ShareOf>;
};

/** A key of order. */
export type StatisticOrderKey =
  /** official code of the area */
  | 'AREA'
  /** model, category, unit type, award level */
  | 'BREAKDOWN'
  /** the difference since the period `from`, see `Statistic.change` */
  | 'CHANGE'
  /** the catalogue's order of indicators */
  | 'INDICATOR'
  /** the name of the area, in the alphabet of the language */
  | 'NAME'
  /** last day, then length, of the period */
  | 'PERIOD'
  /** the share `of` a total, see `Statistic.share` */
  | 'SHARE'
  /** the value; FLOWs of areas that lived only a part of the period come after those of the whole */
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
  /** the dataset never asks for it: the indicator, the member of a breakdown, or a period shorter than its rhythm; SCHEDULED datasets only */
  | 'NOT_COLLECTED'
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

/** How surely a step is known. */
export type StepCertainty =
  /** Two independent readings agree, or the item of the resolution names it. */
  | 'CERTAIN'
  /** Concluded from what is left. */
  | 'INFERRED'
  /** The same code in the office's list before and after. */
  | 'LISTED'
  /** One secondary source, with a unique fit in the same district on the same day. */
  | 'PROBABLE';

/** What some indicators are about, such as awards. Only for reading: nothing is put together over a topic. */
export type Topic = {
  readonly __typename?: 'Topic';
  /** Stable id, such as `awards`. */
  readonly id: Scalars['ID']['output'];
  /** Its indicators in the order they are read in. An indicator is of one topic, or of none. */
  readonly indicators: ReadonlyArray<Indicator>;
  /** Name. */
  readonly name: Scalars['String']['output'];
};


/** What some indicators are about, such as awards. Only for reading: nothing is put together over a topic. */
export type TopicIndicatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What some indicators are about, such as awards. Only for reading: nothing is put together over a topic. */
export type TopicNameArgs = {
  lang?: InputMaybe<Language>;
};

/** A type of unit. */
export type UnitType = {
  readonly __typename?: 'UnitType';
  /** Stable id, such as `commune`, or a printed group such as `agency_enterprise_school`. */
  readonly id: Scalars['ID']['output'];
  /** Types printed together in this one; empty for a single type. */
  readonly members: ReadonlyArray<UnitType>;
  /** Name; of a type that was reorganised, at the day given (communes: xã, phường, thị trấn to 2025-06; xã, phường, đặc khu after). Without a day a word for all times. */
  readonly name: Scalars['String']['output'];
  /** What it was called from when on, earliest first: figures on both sides of such a day count other units. Empty where it was never reorganised. */
  readonly names: ReadonlyArray<UnitTypeName>;
};


/** A type of unit. */
export type UnitTypeNameArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  lang?: InputMaybe<Language>;
};


/** A type of unit. */
export type UnitTypeNamesArgs = {
  lang?: InputMaybe<Language>;
};

/** What a unit type is called from a day on. */
export type UnitTypeName = {
  readonly __typename?: 'UnitTypeName';
  /** First day of the name; null: from the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The name, by what the type consists of from that day on. */
  readonly name: Scalars['String']['output'];
};

/** An instant at which a dataset came to say something else: figures were recorded, or its rules were changed. */
export type Update = {
  readonly __typename?: 'Update';
  /** The instant. */
  readonly at: Scalars['DateTime']['output'];
  /** What it brought, by cause: every cause that there is, also those of which it brought nothing. */
  readonly causes: ReadonlyArray<UpdateCause>;
  /** Of these the furthest moved: those known before and after, by the difference over the root of the greater value, then those that came or went, the largest first. */
  readonly furthest: ReadonlyArray<Revision>;
  /** Statistics of which a value came, went, or became another: areas as of each period's last day. */
  readonly moved: Scalars['Int']['output'];
  /** Whether rules or reference data were changed, by which every answer is worked out anew, also as known earlier. */
  readonly rulesChanged: Scalars['Boolean']['output'];
  /** What it brought, in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** The instant before it, to ask `revisions(since:, until:)` of this update alone. */
  readonly since: Scalars['DateTime']['output'];
};


/** An instant at which a dataset came to say something else: figures were recorded, or its rules were changed. */
export type UpdateFurthestArgs = {
  causes?: InputMaybe<ReadonlyArray<RevisionCause>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An instant at which a dataset came to say something else: figures were recorded, or its rules were changed. */
export type UpdateSentenceArgs = {
  lang?: InputMaybe<Language>;
};

/** How many changes of an update had one cause. */
export type UpdateCause = {
  readonly __typename?: 'UpdateCause';
  /** The cause. */
  readonly cause: RevisionCause;
  /** Figures recorded for it; of BOUNDARY and DEFINITION, where no figure was recorded, statistics. */
  readonly count: Scalars['Int']['output'];
  /** The cause in words. */
  readonly name: Scalars['String']['output'];
};


/** How many changes of an update had one cause. */
export type UpdateCauseNameArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of updates. */
export type UpdateConnection = {
  readonly __typename?: 'UpdateConnection';
  /** The updates. */
  readonly nodes: ReadonlyArray<Update>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** Boundaries and definitions that began to hold in the time asked, a sentence each, the newest first. */
  readonly rules: ReadonlyArray<Scalars['String']['output']>;
};


/** A page of updates. */
export type UpdateConnectionRulesArgs = {
  lang?: InputMaybe<Language>;
};

/** A span of values; a row without a value lies in none. */
export type ValueRange = {
  /** The greatest value; null: any. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** The least value; null: any. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** A set of boundaries in force for a time. */
export type Vintage = {
  readonly __typename?: 'Vintage';
  /** Such as VN-2025. */
  readonly id: Scalars['ID']['output'];
  /** Name in words. */
  readonly name: Scalars['String']['output'];
  /** Number of provinces. */
  readonly provinces: Scalars['Int']['output'];
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** First day no longer in force; null while it is. In a pinned question null where it was in force at that instant. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
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
  Area: ResolverTypeWrapper<CatalogueArea>;
  AreaGroupInput: AreaGroupInput;
  AreaKind: AreaKind;
  AreaLevel: AreaLevel;
  AreaStep: ResolverTypeWrapper<Becoming>;
  AreaTransfer: AreaTransfer;
  Awaiting: ResolverTypeWrapper<AwaitingRow>;
  AwardLevel: ResolverTypeWrapper<CatalogueAwardLevel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bounds: ResolverTypeWrapper<Bounds>;
  Breakdown: Breakdown;
  BreakdownFilter: BreakdownFilter;
  Category: ResolverTypeWrapper<CatalogueCategory>;
  Caveat: ResolverTypeWrapper<AnyCaveat>;
  CaveatCode: CaveatCode;
  Change: ResolverTypeWrapper<ChangeRow>;
  Citation: ResolverTypeWrapper<PinnedQuestion>;
  Combination: ResolverTypeWrapper<Combination>;
  Combining: Combining;
  Completeness: ResolverTypeWrapper<StatisticRow>;
  CompletenessUnit: CompletenessUnit;
  DataVersion: ResolverTypeWrapper<StoredVersion>;
  Dataset: ResolverTypeWrapper<CatalogueDataset>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DatedBy: DatedBy;
  Dimension: Dimension;
  Discrepancy: ResolverTypeWrapper<Discrepancy>;
  DueReturn: ResolverTypeWrapper<DueRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HandedInFigure: ResolverTypeWrapper<HandedInFigure>;
  Holding: ResolverTypeWrapper<HoldingRow>;
  HoldingPart: ResolverTypeWrapper<HoldingPartRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Import: ResolverTypeWrapper<FoundImport>;
  ImportCandidate: ResolverTypeWrapper<Candidate>;
  ImportCell: ResolverTypeWrapper<ImportCell>;
  ImportConnection: ResolverTypeWrapper<ImportPage>;
  ImportCorrectedPart: ResolverTypeWrapper<ImportCorrectedPart>;
  ImportCorrection: ResolverTypeWrapper<SheetCorrection>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  ImportDocument: ResolverTypeWrapper<ImportDocument>;
  ImportEvent: ResolverTypeWrapper<ImportEvent>;
  ImportEventCount: ResolverTypeWrapper<ImportEventCount>;
  ImportNote: ResolverTypeWrapper<LayoutNote>;
  ImportOutcome: ImportOutcome;
  ImportProblem: ResolverTypeWrapper<ShownProblem>;
  ImportQuestion: ResolverTypeWrapper<Question>;
  ImportRange: ResolverTypeWrapper<ImportRange>;
  ImportRefusal: ResolverTypeWrapper<RefusedStep>;
  ImportRemark: ResolverTypeWrapper<ImportRemark>;
  ImportRow: ResolverTypeWrapper<FoundRow>;
  ImportRowConnection: ResolverTypeWrapper<RowPage>;
  ImportSheet: ResolverTypeWrapper<ShownSheet>;
  ImportSheetCell: ResolverTypeWrapper<KeptCell>;
  ImportState: ImportState;
  ImportStep: ImportStep;
  ImportWarnings: ResolverTypeWrapper<ImportWarnings>;
  Indicator: ResolverTypeWrapper<CatalogueIndicator>;
  IndicatorKind: IndicatorKind;
  IndicatorVersion: ResolverTypeWrapper<CatalogueIndicatorVersion>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  Limit: ResolverTypeWrapper<LimitRow>;
  Limits: ResolverTypeWrapper<QuestionLimits>;
  Model: ResolverTypeWrapper<CatalogueModel>;
  MovedValue: ResolverTypeWrapper<MovedValue>;
  Movement: ResolverTypeWrapper<Moved>;
  NamedExample: ResolverTypeWrapper<NamedExampleRow>;
  Notice: ResolverTypeWrapper<AnyNotice>;
  NoticeCode: NoticeCode;
  Observation: ResolverTypeWrapper<ObservationRow>;
  ObservationConnection: ResolverTypeWrapper<ObservationPage>;
  ObservationStatus: ObservationStatus;
  ObservationVersion: ResolverTypeWrapper<ObservationVersionRow>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeopleMoved: PeopleMoved;
  Period: ResolverTypeWrapper<CataloguePeriod>;
  PeriodKind: PeriodKind;
  PeriodReturns: ResolverTypeWrapper<PeriodReturnsRow>;
  ProblemSeverity: ProblemSeverity;
  Qualifier: Qualifier;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatioPart: RatioPart;
  Reporting: Reporting;
  Rest: ResolverTypeWrapper<RestOf>;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnState: ReturnState;
  Revision: ResolverTypeWrapper<RevisionRow>;
  RevisionCause: RevisionCause;
  RevisionConnection: ResolverTypeWrapper<RevisionPage>;
  SeriesBreak: ResolverTypeWrapper<CatalogueBreak>;
  ShareOf: ShareOf;
  Source: ResolverTypeWrapper<SourceRow>;
  SourceKind: SourceKind;
  Span: ResolverTypeWrapper<Span>;
  Statistic: ResolverTypeWrapper<StatisticRow>;
  StatisticConnection: ResolverTypeWrapper<StatisticsPage>;
  StatisticEdge: ResolverTypeWrapper<Omit<StatisticEdge, 'node'> & { node: ResolversTypes['Statistic'] }>;
  StatisticOrder: StatisticOrder;
  StatisticOrderKey: StatisticOrderKey;
  Status: Status;
  StepCertainty: StepCertainty;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Topic: ResolverTypeWrapper<CatalogueTopic>;
  UnitType: ResolverTypeWrapper<CatalogueUnitType>;
  UnitTypeName: ResolverTypeWrapper<UnitTypeName>;
  Update: ResolverTypeWrapper<UpdateRow>;
  UpdateCause: ResolverTypeWrapper<CauseCount>;
  UpdateConnection: ResolverTypeWrapper<UpdatePage>;
  ValueRange: ValueRange;
  Vintage: ResolverTypeWrapper<CatalogueVintage>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Area: CatalogueArea;
  AreaGroupInput: AreaGroupInput;
  AreaStep: Becoming;
  Awaiting: AwaitingRow;
  AwardLevel: CatalogueAwardLevel;
  Boolean: Scalars['Boolean']['output'];
  Bounds: Bounds;
  BreakdownFilter: BreakdownFilter;
  Category: CatalogueCategory;
  Caveat: AnyCaveat;
  Change: ChangeRow;
  Citation: PinnedQuestion;
  Combination: Combination;
  Completeness: StatisticRow;
  DataVersion: StoredVersion;
  Dataset: CatalogueDataset;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Discrepancy: Discrepancy;
  DueReturn: DueRow;
  Float: Scalars['Float']['output'];
  HandedInFigure: HandedInFigure;
  Holding: HoldingRow;
  HoldingPart: HoldingPartRow;
  ID: Scalars['ID']['output'];
  Import: FoundImport;
  ImportCandidate: Candidate;
  ImportCell: ImportCell;
  ImportConnection: ImportPage;
  ImportCorrectedPart: ImportCorrectedPart;
  ImportCorrection: SheetCorrection;
  ImportCounts: ImportCounts;
  ImportDocument: ImportDocument;
  ImportEvent: ImportEvent;
  ImportEventCount: ImportEventCount;
  ImportNote: LayoutNote;
  ImportProblem: ShownProblem;
  ImportQuestion: Question;
  ImportRange: ImportRange;
  ImportRefusal: RefusedStep;
  ImportRemark: ImportRemark;
  ImportRow: FoundRow;
  ImportRowConnection: RowPage;
  ImportSheet: ShownSheet;
  ImportSheetCell: KeptCell;
  ImportWarnings: ImportWarnings;
  Indicator: CatalogueIndicator;
  IndicatorVersion: CatalogueIndicatorVersion;
  Int: Scalars['Int']['output'];
  Limit: LimitRow;
  Limits: QuestionLimits;
  Model: CatalogueModel;
  MovedValue: MovedValue;
  Movement: Moved;
  NamedExample: NamedExampleRow;
  Notice: AnyNotice;
  Observation: ObservationRow;
  ObservationConnection: ObservationPage;
  ObservationVersion: ObservationVersionRow;
  PageInfo: PageInfo;
  Period: CataloguePeriod;
  PeriodReturns: PeriodReturnsRow;
  Query: Record<PropertyKey, never>;
  RatioPart: RatioPart;
  Rest: RestOf;
  Return: ReturnRow;
  Revision: RevisionRow;
  RevisionConnection: RevisionPage;
  SeriesBreak: CatalogueBreak;
  Source: SourceRow;
  Span: Span;
  Statistic: StatisticRow;
  StatisticConnection: StatisticsPage;
  StatisticEdge: Omit<StatisticEdge, 'node'> & { node: ResolversParentTypes['Statistic'] };
  StatisticOrder: StatisticOrder;
  String: Scalars['String']['output'];
  Topic: CatalogueTopic;
  UnitType: CatalogueUnitType;
  UnitTypeName: UnitTypeName;
  Update: UpdateRow;
  UpdateCause: CauseCount;
  UpdateConnection: UpdatePage;
  ValueRange: ValueRange;
  Vintage: CatalogueVintage;
};

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OnlyNowDirectiveArgs = { };

export type OnlyNowDirectiveResolver<Result, Parent, ContextType = Context, Args = OnlyNowDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distinctName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AreaDistinctNameArgs, 'lang'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['AreaKind']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AreaLevel'], ParentType, ContextType>;
  lineage?: Resolver<ReadonlyArray<ResolversTypes['AreaStep']>, ParentType, ContextType, RequireFields<AreaLineageArgs, 'first'>>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<AreaMembersArgs, 'first'>>;
  membersOn?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<AreaMembersOnArgs, 'boundaries' | 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AreaNameArgs, 'lang'>>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  predecessors?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<AreaPredecessorsArgs, 'first'>>;
  province?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<AreaSuccessorsArgs, 'first'>>;
  territory?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AreaStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AreaStep'] = ResolversParentTypes['AreaStep']> = {
  certainty?: Resolver<ResolversTypes['StepCertainty'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['PeopleMoved']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['AreaTransfer'], ParentType, ContextType>;
};

export type AwaitingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Awaiting'] = ResolversParentTypes['Awaiting']> = {
  due?: Resolver<ReadonlyArray<ResolversTypes['DueReturn']>, ParentType, ContextType, RequireFields<AwaitingDueArgs, 'first'>>;
  reportsFor?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<AwaitingReportsForArgs, 'first'>>;
  sentBack?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<AwaitingSentBackArgs, 'first'>>;
  toReview?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<AwaitingToReviewArgs, 'first'>>;
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

export type CaveatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caveat'] = ResolversParentTypes['Caveat']> = {
  code?: Resolver<ResolversTypes['CaveatCode'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CaveatSentenceArgs, 'lang'>>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  caveats?: Resolver<ReadonlyArray<ResolversTypes['Caveat']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<ChangeLeftOutArgs, 'first'>>;
  leftOutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Area']>>, ParentType, ContextType, RequireFields<ChangeMembersArgs, 'first'>>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChangePercentReasonArgs, 'lang'>>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChangeReasonArgs, 'lang'>>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CitationSentenceArgs, 'lang'>>;
  variables?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CombinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Combination'] = ResolversParentTypes['Combination']> = {
  how?: Resolver<ResolversTypes['Combining'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Dimension'], ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<CompletenessMissingArgs, 'first'>>;
  missingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reporting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CompletenessUnit'], ParentType, ContextType>;
};

export type DataVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataVersion'] = ResolversParentTypes['DataVersion']> = {
  chain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  committedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  asksReason?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  calendarFrom?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  calendarTo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueEvery?: Resolver<ReadonlyArray<ResolversTypes['PeriodKind']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<DatasetIndicatorsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DatasetNameArgs, 'lang'>>;
  openEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type DueReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueReturn'] = ResolversParentTypes['DueReturn']> = {
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  return?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type HandedInFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandedInFigure'] = ResolversParentTypes['HandedInFigure']> = {
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedInBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  import?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReversal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  below?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newest?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['HoldingPart']>, ParentType, ContextType, RequireFields<HoldingOfArgs, 'first'>>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldingPart'] = ResolversParentTypes['HoldingPart']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  areas?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<ImportAreasArgs, 'first'>>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedAgainst?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['ImportCounts']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ImportDocument']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['ImportEvent']>, ParentType, ContextType, RequireFields<ImportEventsArgs, 'first'>>;
  fileBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFileKept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moved?: Resolver<ReadonlyArray<ResolversTypes['Movement']>, ParentType, ContextType, RequireFields<ImportMovedArgs, 'first'>>;
  movedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['ImportNote']>, ParentType, ContextType, RequireFields<ImportNotesArgs, 'first'>>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType, RequireFields<ImportProblemsArgs, 'first'>>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['ImportQuestion']>, ParentType, ContextType, RequireFields<ImportQuestionsArgs, 'first'>>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['ImportRefusal']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['ImportRemark']>, ParentType, ContextType, RequireFields<ImportRemarksArgs, 'first'>>;
  rows?: Resolver<ResolversTypes['ImportRowConnection'], ParentType, ContextType, RequireFields<ImportRowsArgs, 'first'>>;
  sheet?: Resolver<Maybe<ResolversTypes['ImportSheet']>, ParentType, ContextType, RequireFields<ImportSheetArgs, 'name'>>;
  sheets?: Resolver<ReadonlyArray<ResolversTypes['ImportSheet']>, ParentType, ContextType, RequireFields<ImportSheetsArgs, 'first'>>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ImportStep']>, ParentType, ContextType>;
  unanswered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarnings']>, ParentType, ContextType>;
};

export type ImportCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCandidate'] = ResolversParentTypes['ImportCandidate']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImportCandidateLabelArgs, 'lang'>>;
};

export type ImportCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCell'] = ResolversParentTypes['ImportCell']> = {
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportCorrectedPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCorrectedPart'] = ResolversParentTypes['ImportCorrectedPart']> = {
  is?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCorrection'] = ResolversParentTypes['ImportCorrection']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['ImportCorrectedPart']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['ImportCorrectedPart']>, ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  headings?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  read?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ImportCorrectedPart']>, ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fresh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportDocument'] = ResolversParentTypes['ImportDocument']> = {
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEvent'] = ResolversParentTypes['ImportEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['ImportEventCount']>, ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportEventCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEventCount'] = ResolversParentTypes['ImportEventCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportNote'] = ResolversParentTypes['ImportNote']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  range?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImportNoteSentenceArgs, 'lang'>>;
  sheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem']> = {
  accepted?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImportProblemMessageArgs, 'lang'>>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ProblemSeverity'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportQuestion'] = ResolversParentTypes['ImportQuestion']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['ImportCandidate']>, ParentType, ContextType>;
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImportQuestionSentenceArgs, 'lang'>>;
  sheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRange'] = ResolversParentTypes['ImportRange']> = {
  range?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRefusal'] = ResolversParentTypes['ImportRefusal']> = {
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImportRefusalSentenceArgs, 'lang'>>;
  step?: Resolver<ResolversTypes['ImportStep'], ParentType, ContextType>;
};

export type ImportRemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRemark'] = ResolversParentTypes['ImportRemark']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRow'] = ResolversParentTypes['ImportRow']> = {
  before?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['ImportCell']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ImportOutcome']>, ParentType, ContextType>;
  reversal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowConnection'] = ResolversParentTypes['ImportRowConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportSheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportSheet'] = ResolversParentTypes['ImportSheet']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['ImportSheetCell']>, ParentType, ContextType, RequireFields<ImportSheetCellsArgs, 'columns' | 'firstColumn' | 'firstRow' | 'rows'>>;
  columnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correctedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['ImportCorrection']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hiddenColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hiddenRows?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isWhole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leftOut?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  merges?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ImportSheetMergesArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranges?: Resolver<ReadonlyArray<ResolversTypes['ImportRange']>, ParentType, ContextType, RequireFields<ImportSheetRangesArgs, 'first'>>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportSheetCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportSheetCell'] = ResolversParentTypes['ImportSheetCell']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ImportSheetCellNoteArgs, 'lang'>>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportWarningsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportWarnings'] = ResolversParentTypes['ImportWarnings']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unanswered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  areasWithFigures?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<IndicatorAreasWithFiguresArgs, 'boundaries' | 'dataset'>>;
  breakdowns?: Resolver<ReadonlyArray<ResolversTypes['Breakdown']>, ParentType, ContextType>;
  breaks?: Resolver<ReadonlyArray<ResolversTypes['SeriesBreak']>, ParentType, ContextType, RequireFields<IndicatorBreaksArgs, 'first'>>;
  combines?: Resolver<ReadonlyArray<ResolversTypes['Combination']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorDefinitionArgs, 'lang'>>;
  denominator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  dueEvery?: Resolver<Maybe<ResolversTypes['PeriodKind']>, ParentType, ContextType, RequireFields<IndicatorDueEveryArgs, 'dataset'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IndicatorKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorNameArgs, 'lang'>>;
  numerator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  otherNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<IndicatorOtherNamesArgs, 'lang'>>;
  rankable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['AreaLevel'], ParentType, ContextType, RequireFields<IndicatorReportedAtArgs, 'dataset'>>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorUnitArgs, 'lang'>>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['IndicatorVersion']>, ParentType, ContextType, RequireFields<IndicatorVersionsArgs, 'first'>>;
};

export type IndicatorVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorVersion'] = ResolversParentTypes['IndicatorVersion']> = {
  breaksSeries?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorVersionDefinitionArgs, 'lang'>>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type LimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limit'] = ResolversParentTypes['Limit']> = {
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LimitUnitArgs, 'lang'>>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  aliases?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  answerBytes?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  bodyBytes?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  checksAMinute?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  fileStall?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  fileTime?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  files?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  filesPerCaller?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  heavyPage?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  pointsAMinute?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  rootFields?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  timeout?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Limit'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ModelNameArgs, 'lang'>>;
  otherNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
};

export type MovedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovedValue'] = ResolversParentTypes['MovedValue']> = {
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Movement'] = ResolversParentTypes['Movement']> = {
  after?: Resolver<Maybe<ResolversTypes['MovedValue']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  awardLevel?: Resolver<Maybe<ResolversTypes['AwardLevel']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['MovedValue']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  periodName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MovementPeriodNameArgs, 'lang'>>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
};

export type NamedExampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NamedExample'] = ResolversParentTypes['NamedExample']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observation?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  code?: Resolver<ResolversTypes['NoticeCode'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<NoticeSentenceArgs, 'lang'>>;
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
  names?: Resolver<ReadonlyArray<ResolversTypes['NamedExample']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ObservationReasonArgs, 'lang'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObservationStatus'], ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  versionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ObservationVersion']>, ParentType, ContextType, RequireFields<ObservationVersionsArgs, 'first'>>;
};

export type ObservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationConnection'] = ResolversParentTypes['ObservationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Observation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationVersion'] = ResolversParentTypes['ObservationVersion']> = {
  handedIn?: Resolver<Maybe<ResolversTypes['HandedInFigure']>, ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ObservationVersionReasonArgs, 'lang'>>;
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

export type PeriodReturnsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodReturns'] = ResolversParentTypes['PeriodReturns']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['Return']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType, RequireFields<QueryAreaArgs, 'id'>>;
  areaGroups?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaGroupsArgs, 'boundaries' | 'first'>>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreasArgs, 'boundaries' | 'first' | 'level'>>;
  awaiting?: Resolver<ResolversTypes['Awaiting'], ParentType, ContextType>;
  awardLevels?: Resolver<ReadonlyArray<ResolversTypes['AwardLevel']>, ParentType, ContextType, RequireFields<QueryAwardLevelsArgs, 'first'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'first'>>;
  chain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryChainArgs, 'count'>>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType, RequireFields<QueryCitationArgs, 'query'>>;
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetsArgs, 'first'>>;
  holdings?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType, RequireFields<QueryHoldingsArgs, 'boundaries' | 'dataset' | 'first'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first' | 'mine'>>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorsArgs, 'first'>>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  models?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelsArgs, 'first'>>;
  namedExamples?: Resolver<ReadonlyArray<ResolversTypes['NamedExample']>, ParentType, ContextType, RequireFields<QueryNamedExamplesArgs, 'dataset' | 'first'>>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<QueryObservationsArgs, 'below' | 'dataset' | 'first' | 'includePredecessors' | 'withdrawn'>>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<QueryPeriodsArgs, 'dataset' | 'first'>>;
  places?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryPlacesArgs, 'first' | 'search'>>;
  ratio?: Resolver<ResolversTypes['StatisticConnection'], ParentType, ContextType, RequireFields<QueryRatioArgs, 'boundaries' | 'dataset' | 'denominator' | 'first' | 'level' | 'numerator' | 'per'>>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['PeriodReturns']>, ParentType, ContextType, RequireFields<QueryReturnsArgs, 'dataset' | 'first'>>;
  revisions?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, RequireFields<QueryRevisionsArgs, 'boundaries' | 'dataset' | 'first' | 'since'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourcesArgs, 'dataset' | 'first'>>;
  statistics?: Resolver<ResolversTypes['StatisticConnection'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'boundaries' | 'by' | 'dataset' | 'first' | 'indicators' | 'level' | 'tolerance'>>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicsArgs, 'first'>>;
  unitTypes?: Resolver<ReadonlyArray<ResolversTypes['UnitType']>, ParentType, ContextType, RequireFields<QueryUnitTypesArgs, 'first'>>;
  updates?: Resolver<ResolversTypes['UpdateConnection'], ParentType, ContextType, RequireFields<QueryUpdatesArgs, 'dataset' | 'first'>>;
  vintages?: Resolver<ReadonlyArray<ResolversTypes['Vintage']>, ParentType, ContextType, RequireFields<QueryVintagesArgs, 'first'>>;
};

export type RestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rest'] = ResolversParentTypes['Rest']> = {
  breakdown?: Resolver<Maybe<ResolversTypes['Breakdown']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<RestIdsArgs, 'first'>>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReturnState'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  after?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['RevisionCause'], ParentType, ContextType>;
  causeName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RevisionCauseNameArgs, 'lang'>>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RevisionReasonArgs, 'lang'>>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RevisionSentenceArgs, 'lang'>>;
};

export type RevisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionConnection'] = ResolversParentTypes['RevisionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Revision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RevisionConnectionTotalCountReasonArgs, 'lang'>>;
};

export type SeriesBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesBreak'] = ResolversParentTypes['SeriesBreak']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<SeriesBreakReasonArgs, 'lang'>>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<SourceObservationsArgs, 'first'>>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  months?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatisticResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistic'] = ResolversParentTypes['Statistic']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  awardLevel?: Resolver<Maybe<ResolversTypes['AwardLevel']>, ParentType, ContextType>;
  bounds?: Resolver<Maybe<ResolversTypes['Bounds']>, ParentType, ContextType>;
  carriedFrom?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  caveats?: Resolver<ReadonlyArray<ResolversTypes['Caveat']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType, Partial<StatisticChangeArgs>>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  dated?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  daysLate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  discrepancy?: Resolver<Maybe<ResolversTypes['Discrepancy']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<StatisticObservationsArgs, 'first'>>;
  partsReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticPartsReasonArgs, 'lang'>>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticRankReasonArgs, 'lang'>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticReasonArgs, 'lang'>>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rest?: Resolver<Maybe<ResolversTypes['Rest']>, ParentType, ContextType>;
  seriesBreak?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<StatisticShareArgs, 'of'>>;
  shareReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticShareReasonArgs, 'lang' | 'of'>>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<StatisticSourcesArgs, 'first'>>;
  span?: Resolver<Maybe<ResolversTypes['Span']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  timelinessReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StatisticTimelinessReasonArgs, 'lang'>>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StatisticConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticConnection'] = ResolversParentTypes['StatisticConnection']> = {
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatisticEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statistic']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatisticEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticEdge'] = ResolversParentTypes['StatisticEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<TopicIndicatorsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TopicNameArgs, 'lang'>>;
};

export type UnitTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitType'] = ResolversParentTypes['UnitType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['UnitType']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnitTypeNameArgs, 'lang'>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['UnitTypeName']>, ParentType, ContextType, RequireFields<UnitTypeNamesArgs, 'lang'>>;
};

export type UnitTypeNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitTypeName'] = ResolversParentTypes['UnitTypeName']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Update'] = ResolversParentTypes['Update']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['UpdateCause']>, ParentType, ContextType>;
  furthest?: Resolver<ReadonlyArray<ResolversTypes['Revision']>, ParentType, ContextType, RequireFields<UpdateFurthestArgs, 'first'>>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rulesChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UpdateSentenceArgs, 'lang'>>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCause'] = ResolversParentTypes['UpdateCause']> = {
  cause?: Resolver<ResolversTypes['RevisionCause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UpdateCauseNameArgs, 'lang'>>;
};

export type UpdateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateConnection'] = ResolversParentTypes['UpdateConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Update']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<UpdateConnectionRulesArgs, 'lang'>>;
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
  AreaStep?: AreaStepResolvers<ContextType>;
  Awaiting?: AwaitingResolvers<ContextType>;
  AwardLevel?: AwardLevelResolvers<ContextType>;
  Bounds?: BoundsResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Caveat?: CaveatResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Combination?: CombinationResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  DataVersion?: DataVersionResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  DueReturn?: DueReturnResolvers<ContextType>;
  HandedInFigure?: HandedInFigureResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingPart?: HoldingPartResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportCandidate?: ImportCandidateResolvers<ContextType>;
  ImportCell?: ImportCellResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportCorrectedPart?: ImportCorrectedPartResolvers<ContextType>;
  ImportCorrection?: ImportCorrectionResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportDocument?: ImportDocumentResolvers<ContextType>;
  ImportEvent?: ImportEventResolvers<ContextType>;
  ImportEventCount?: ImportEventCountResolvers<ContextType>;
  ImportNote?: ImportNoteResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  ImportQuestion?: ImportQuestionResolvers<ContextType>;
  ImportRange?: ImportRangeResolvers<ContextType>;
  ImportRefusal?: ImportRefusalResolvers<ContextType>;
  ImportRemark?: ImportRemarkResolvers<ContextType>;
  ImportRow?: ImportRowResolvers<ContextType>;
  ImportRowConnection?: ImportRowConnectionResolvers<ContextType>;
  ImportSheet?: ImportSheetResolvers<ContextType>;
  ImportSheetCell?: ImportSheetCellResolvers<ContextType>;
  ImportWarnings?: ImportWarningsResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorVersion?: IndicatorVersionResolvers<ContextType>;
  Limit?: LimitResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  MovedValue?: MovedValueResolvers<ContextType>;
  Movement?: MovementResolvers<ContextType>;
  NamedExample?: NamedExampleResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  ObservationConnection?: ObservationConnectionResolvers<ContextType>;
  ObservationVersion?: ObservationVersionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  PeriodReturns?: PeriodReturnsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rest?: RestResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  RevisionConnection?: RevisionConnectionResolvers<ContextType>;
  SeriesBreak?: SeriesBreakResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  Statistic?: StatisticResolvers<ContextType>;
  StatisticConnection?: StatisticConnectionResolvers<ContextType>;
  StatisticEdge?: StatisticEdgeResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  UnitType?: UnitTypeResolvers<ContextType>;
  UnitTypeName?: UnitTypeNameResolvers<ContextType>;
  Update?: UpdateResolvers<ContextType>;
  UpdateCause?: UpdateCauseResolvers<ContextType>;
  UpdateConnection?: UpdateConnectionResolvers<ContextType>;
  Vintage?: VintageResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  onlyNow?: OnlyNowDirectiveResolver<any, any, ContextType>;
};
