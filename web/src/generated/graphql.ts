export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
 * A set of areas that behaves like a parent area of its members on the boundaries asked: it adds, is complete, and is withheld as
 * the country is. Groups may overlap; they are never added to each other.
 */
export type AreaGroupInput = {
  /** Of one's own: the provinces it is made of, such as `nghe-an`, on the boundaries asked, 1 to 200. Null: a ready-made one. */
  areas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of a ready-made group its id, such as `mekong-delta` (`Query.areaGroups` lists them); of one's own any word such as `coast` that is no id of an area. */
  id: Scalars['ID']['input'];
  /** What rows call it; null: the name of a ready-made one, else its id. */
  name?: InputMaybe<Scalars['String']['input']>;
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

/** How much of an area went into another. */
export type AreaTransfer =
  /** A piece: a figure of the whole is never that of the piece. */
  | 'PIECE'
  /** A merger known from lists; whether the whole went was not seen in a legal text. */
  | 'UNVERIFIED'
  /** All of it. Before July 2025 small pieces may have moved that no list shows. */
  | 'WHOLE';

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
  awardLevels?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of categories, such as `school`. */
  categories?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of models, such as `ba_an_toan`. */
  models?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only rows of these statuses, such as `NOT_REPORTED`. */
  status?: InputMaybe<Array<Status>>;
  /** Ids of unit types, such as `commune`. */
  unitTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only rows whose value lies between these, such as `{ min: 100 }`. */
  value?: InputMaybe<ValueRange>;
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

/** How members are put together. */
export type Combining =
  /** Only a printed total answers. */
  | 'NONE'
  /** They add. */
  | 'SUM'
  /** A set seen from several sides: at least as large as its greatest part, never the sum. */
  | 'UNION';

/** What leaves are. */
export type CompletenessUnit =
  /** one leaf per area */
  | 'AREAS'
  /** one leaf per area and due period: several returns of one area */
  | 'RETURNS';

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

/** A direction. */
export type OrderDirection =
  /** smallest first */
  | 'ASC'
  /** largest first */
  | 'DESC';

/** Which part of the inhabitants went along. */
export type PeopleMoved =
  /** All of them. */
  | 'EVERYONE'
  /** Land only. */
  | 'NOBODY'
  /** Some of them. */
  | 'SOME';

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

/** A part of a ratio: an indicator, or one member of its breakdowns. */
export type RatioPart = {
  /** Its id, such as `awards_collectives`. */
  indicator: Scalars['ID']['input'];
  /** One member of a breakdown, such as `{ unitTypes: ["commune"] }`; null: the total. */
  where?: InputMaybe<BreakdownFilter>;
};

/** How a body of observations came about. */
export type Reporting =
  /** Gathered from public reports; a missing figure is nobody's failure. */
  | 'COLLECTED'
  /** Returns that are due. */
  | 'SCHEDULED';

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

/** What rows are ordered by. */
export type StatisticOrder = {
  /** The key. */
  by: StatisticOrderKey;
  /** Direction; rows without value come last in both. */
  direction?: InputMaybe<OrderDirection>;
  /** Of CHANGE: since which period, such as `2024`; null: since the one just before each row's own. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** Of NAME: in which language. */
  lang?: InputMaybe<Language>;
  /** Of SHARE: of what, such as NATION; needed there. */
  of?: InputMaybe<ShareOf>;
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

/** A span of values; a row without a value lies in none. */
export type ValueRange = {
  /** The greatest value; null: any. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** The least value; null: any. */
  min?: InputMaybe<Scalars['Float']['input']>;
};
