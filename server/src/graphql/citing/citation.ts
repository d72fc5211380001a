import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  stripIgnoredCharacters,
  validate,
} from "graphql";
import type { Language } from "../../generated/schema.ts";
import type { DataVersion } from "../../statistics/catalogue/data-version.ts";
import type { Instant } from "../../statistics/model/types.ts";
import { InputError } from "../../statistics/request/request.ts";
import type { Limits } from "../limits/limits.ts";
import { isLaborious } from "../limits/validation-work.ts";
import { ToldError } from "../errors.ts";
import { explained } from "../sentences/language-errors.ts";
import { fieldsOfNow, notPinned } from "./only-now.ts";

/** A question as a reader gives it to be cited. */
export interface CitedQuestion {
  readonly query: string;
  /** JSON of an object; null: none. */
  readonly variables: string | null;
  readonly operationName: string | null;
}

/** The same, pinned. */
export interface Citation extends CitedQuestion {
  readonly knownAt: Instant;
  readonly dataVersion: DataVersion;
}

/** Where pinned answers are, so that an address of one can be followed from anywhere: the API itself is no place to link to. */
export const ANSWER_PATH = "/data/answer.json";

/** Addresses longer than this are refused by many a program on the way. */
const LONGEST = 8_000;

/** Looks whether a question can be asked, and asked again with the same answer. Throws InputError or GraphQLError. */
export function readQuestion(
  schema: GraphQLSchema,
  limits: Pick<Limits, "tokens">,
  question: CitedQuestion,
): CitedQuestion {
  const { query, variables } = question;
  const document = read(schema, query, limits.tokens);
  if (isLaborious(query, limits.tokens)) throw new InputError("query", { code: "CITED_TOO_LONG", args: {} });
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw wrong(schema, fault);
  const fields = fieldsOfNow(schema, document);
  if (fields.length > 0) throw withoutPlaces(notPinned(fields));
  if (variables !== null && !isObject(variables))
    throw new InputError("variables", { code: "VARIABLES_NOT_AN_OBJECT", args: {} });
  return question;
}

function read(schema: GraphQLSchema, query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw wrong(schema, error);
    throw error;
  }
}

function wrong(schema: GraphQLSchema, fault: GraphQLError): InputError {
  const [EN, VI] = [explained(fault, "EN", schema).message, explained(fault, "VI", schema).message];
  return new InputError("query", { code: "CITED_WRONG", args: { fault: { EN, VI } } });
}

/** Places in the cited document are none of the document that asks for the citation. */
function withoutPlaces({ said, extensions }: ToldError): ToldError {
  return new ToldError("BAD_USER_INPUT", said, { extensions: { ...extensions, argument: "query" } });
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Where a GET has the answer, from the root of the atlas on; null where that is too long. */
export function pathOf({ query, variables, operationName, knownAt }: Citation): string | null {
  const parameters = new URLSearchParams({ query: stripIgnoredCharacters(query) });
  if (variables !== null) parameters.set("variables", JSON.stringify(JSON.parse(variables)));
  if (operationName !== null) parameters.set("operationName", operationName);
  parameters.set("knownAt", knownAt);
  const path = `${ANSWER_PATH}?${parameters.toString()}`;
  return path.length > LONGEST ? null : path;
}

/**
 * For a footnote.
 *
 * @param madeUp the names of the datasets it asks whose figures are made up, which must not be cited as others are
 */
export function sentenceOf(
  { knownAt, dataVersion }: Citation,
  madeUp: readonly string[],
  lang: Language,
): string {
  const names = madeUp.join("; ");
  const of = names === "" ? "" : lang === "VI" ? ` Bộ dữ liệu: ${names}.` : ` Dataset: ${names}.`;
  const at = knownAt.replace("T", " ").replace(/(?:\.000)?Z$/, " UTC");
  return lang === "VI"
    ? `Bản đồ Phong trào, phiên bản dữ liệu ${dataVersion.id}, như đã biết tới ${at}.${of}`
    : `Movement Atlas, data version ${dataVersion.id}, as known at ${at}.${of}`;
}
