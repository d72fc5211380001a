import { counted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { ServiceMatter } from "./matter.ts";

const n = counted("en-US");
const again = (seconds: number): string =>
  `Please ask again in ${n(seconds)} second${seconds === 1 ? "" : "s"}`;
const limits = "`limits` says what one caller may ask.";
const DOCUMENT = { levels: "levels of fields", aliases: "aliases", "root fields": "fields at its root" };

/** Messages on what is around a question, in English. */
export const serviceEn: WordsOf<ServiceMatter> = {
  QUESTION_TOO_COSTLY: ({ cost, maxCost, rows, maxRows, remedy }) => {
    const what = [
      ...(cost > maxCost ? [`costs up to ${n(cost)} points of ${n(maxCost)} it may cost`] : []),
      ...(rows > maxRows ? [`asks for up to ${n(rows)} rows of ${n(maxRows)} it may ask for`] : []),
    ].join(" and ");
    const { field, argument, size, would, forAll } = remedy ?? {};
    const words =
      remedy === null
        ? "Ask in several requests."
        : `${field}(${argument}: ${n(size ?? 0)}) makes up most of it; ${argument}: ${would}${forAll === true ? " for every list" : ""} would fit.`;
    return `The question ${what}, counting every list as often as it is asked. ${words}`;
  },
  SIZE_OUT_OF_RANGE: ({ argument, field, asked, most }) => {
    const given = `${n(asked)} was given for ${field}.`;
    return asked > most
      ? `${argument} goes to ${n(most)}; ${given} Ask for less at a time.`
      : `${argument} is a whole number from 1 to ${n(most)}; ${given}`;
  },
  DOCUMENT_TOO_LARGE: ({ what, is, most }) =>
    `The query has ${is} ${DOCUMENT[what]}; at most ${most} are answered in one request.`,
  DOCUMENT_UNKNOWN: ({ id }) =>
    `This atlas knows no document "${id}": it knows those of its own pages. A page that is older than the atlas has to be loaded again; any ` +
    "other program sends its document as `query`.",
  DOCUMENT_TOO_LONG: () => "The query is too long: it has more words and signs than one request may have.",
  ANSWER_TOO_LONG: ({ most }) =>
    `The answer would be longer than the ${n(most)} bytes that one answer may have. Ask for fewer rows or fields.`,
  TOO_MUCH_WORK: ({ most }) =>
    `More than ${n(most)} rows and ids would have to be worked on for one request, counting all that are put in the order of their values. ` +
    "Ask for fewer indicators, areas or periods, or in several requests.",
  TOOK_TOO_LONG: (driver) => {
    const part =
      "field" in driver && driver.field !== undefined
        ? ` Most of its cost is in ${driver.argument === null ? driver.field : `${driver.field}(${driver.argument}: ${n(driver.size)})`}.`
        : "";
    return `The question took too long and was given up.${part} Ask for fewer indicators, areas or periods.`;
  },
  TOO_BUSY: ({ seconds }) =>
    `Too many questions are being answered right now. ${again(seconds)}, or for fewer rows.`,
  POINTS_TOO_FEW: ({ points, limit, remaining, seconds }) =>
    `This question costs ${points} points; of your ${limit} a minute ${remaining} are left. ${again(seconds)}. ${limits}`,
  POINTS_USED_UP: ({ limit, seconds }) =>
    `Your ${limit} points a minute are used up. ${again(seconds)}. ${limits}`,
  CHECKS_USED_UP: ({ limit, seconds }) =>
    `You have had ${limit} questions checked this minute that were not valid, or of which only the cost was asked. ${again(seconds)}. ${limits}`,
  TOO_MANY_WAITING: ({ seconds }) =>
    `You have too many questions waiting for their answers. ${again(seconds)}. ${limits}`,
  BOOKLET_UNDER_WAY: ({ seconds }) =>
    `A booklet of yours is not finished yet. ${again(seconds)}, or cancel that one first.`,
  BOOKLET_GONE: () => "There is no such booklet, or it is no longer kept. Make it again.",
  DATABASE_FULL: () =>
    "The disk of the database is full, so nothing can be kept; nothing that was kept is lost. Please tell whoever looks after this atlas.",
  DATABASE_AWAY: ({ seconds }) => `The database does not answer right now. ${again(seconds)}.`,
  DATABASE_BEHIND: ({ seconds }) =>
    `The database that answers does not have the newest published figures yet. ${again(seconds)}.`,
  OUR_FAULT: ({ requestId }) => `Something went wrong on our side. It is noted under ${requestId}.`,
  ONLY_QUERIES: ({ operation }) =>
    `This API answers queries only; there is no ${operation} in its schema. Figures come in through \`npm run atlas -- import\`.`,
  METHOD_NOT_TAKEN: ({ method }) => `${method} is not taken here: ask with POST, or with GET for queries.`,
  HOST_UNKNOWN: () =>
    "This atlas does not answer under the name in the request's Host header. Whoever runs it can make its readers' name " +
    "known to it: PUBLIC_URL=https://that.name",
  FROM_ANOTHER_SITE: () =>
    "A page of another site may link to this atlas, but not ask it. Open the atlas itself, or ask from a program.",
  NOT_HERE: () => "There is nothing at this address.",
  TILE_OUTSIDE: ({ tile, first, last }) =>
    `Tiles are of zooms ${first} to ${last}, and of Viet Nam with its islands and seas; ${tile} is not among them.`,
  OUTLINES_BEING_MADE: ({ seconds }) =>
    `The outlines of these communes are being made, once and for everybody. ${again(seconds)}.`,
  OUTLINES_GONE: ({ version, vintage }) =>
    `There are no outlines "${version}" of ${vintage} any more: others took their place. /boundaries/communes/${vintage}.json names those that are shown.`,
  BODY_TOO_LONG: () => "The request is too long.",
  TYPE_NOT_TAKEN: ({ type }) =>
    `Nothing is read but application/json; the request's type is ${type === "" ? "not told" : `"${type}"`}.`,
  REQUEST_NOT_READ: () => "The request could not be read.",
  HEADERS_TOO_LONG: ({ kibibytes }) =>
    `The address and headers of a request may have ${kibibytes} KiB together. Send long queries with POST.`,
  ADDRESS_TOO_LONG: () => "This address is too long. Send long queries with POST.",
  REQUEST_TOO_LATE: () => "The request did not come in time. Send it whole, at once.",
  NO_METHOD: () => "This is no HTTP method. Ask with POST, or with GET for queries.",
  EXPECTATION_NOT_TAKEN: () =>
    "What the Expect header asks for is not done here: 100-continue alone is taken.",
  TOO_MUCH_TO_COMPARE: () =>
    "The query has too many fields of the same name to compare with one another: ask for fewer, or in several queries.",
  NO_HTTP: () =>
    "This is no request of HTTP/1.1. If it is meant for https, note that the atlas itself speaks http.",
  NO_SUCH_FILE: ({ file, accepted }) => `There is no file "${file}". There are ${accepted.join(", ")}.`,
  FILE_TOO_LONG: ({ format, most, rows }) =>
    `As ${format} at most ${n(most)} rows can be taken away; ${n(rows)} are asked. Ask for fewer, or for csv or parquet.`,
  FILE_TOO_WIDE: ({ most }) =>
    `JSON-stat lays out every cell that there could be, at most ${n(most)}; here there are more. Ask for fewer indicators, periods or breakdowns, or for csv or parquet.`,
  NO_ONE_LIST: ({ lists }) =>
    `As CSV a document asks for one list, such as the nodes of one connection; here ${lists.length === 0 ? "there is none" : `there are ${lists.length}: ${lists.join(", ")}`}.`,
  COST_HEADER: ({ written }) =>
    `The header GraphQL-Cost takes validate, for the cost without an answer; "${written}" is not known. Leave it out to be answered.`,
  EXTENSION_CASE: ({ written, meant }) =>
    `extensions has no "${written}". Did you mean "${meant}"? Capital letters matter.`,
  ONE_OF: ({ argument, written, accepted }) =>
    `${argument} is one of ${accepted.join(", ")}; "${written}" is none.`,
  COMMA_TWICE: () =>
    "Cells and decimals cannot both be told by a comma: with decimal=, ask for sep=semicolon or sep=tab.",
  DATASET_IN_PATH: () => "The dataset is named in the path of the address: /data/published.csv.",
  EXPORT_REASON_MISSING: ({ dataset }) =>
    `The dataset "${dataset}" asks what its figures are taken away for, and puts it on record. Write it into the address: reason=…, or into the header Export-Reason (percent-encoded).`,
  EXPORT_REASON_LENGTH: ({ least, most, signs }) =>
    `reason (what it is taken away for) has ${n(least)} to ${n(most)} signs; here there are ${n(signs)}.`,
  INDICATORS_MISSING: ({ others }) =>
    `indicators is missing: with ${others.join(", ")} name the indicators, 1 to 50 with commas between. Without any argument the whole dataset comes.`,
  PARAMETER_MISSING: ({ name }) =>
    `${name} is missing: a question names at least one. Write it into the address: ${name}=…`,
  PARAMETER_TWICE: ({ name }) => `${name} is here twice. Write several with commas between: ${name}=a,b.`,
  PARAMETER_UNKNOWN: ({ name, near, accepted }) => {
    const hint = near.length === 0 ? "" : ` Did you mean "${near[0]}"?`;
    return `There is no "${name}" to be asked in an address.${hint} Accepted are ${accepted.join(", ")}.`;
  },
  CITED_TOO_LONG: () => "The query is too long to be cited: ask it in several.",
  CITED_WRONG: ({ fault }) => `The query cannot be asked: ${fault.EN}`,
  VARIABLES_NOT_AN_OBJECT: () => 'variables is JSON of an object, such as {"year": "2025"}.',
  NOT_PINNED: ({ fields }) =>
    `${fields.join(", ")}: answered as of now only, so that a question with it cannot be pinned to an instant. Leave it out of what is cited.`,
  NOT_JSON: ({ name, why }) => `${name} is no JSON: ${why}.`,
};
