import {
  type ASTNode,
  type GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isValueNode,
  TokenKind,
} from "graphql";
import { inVietnamese } from "../../messages/language/vi.ts";
import type { MessageLanguage } from "../../messages/message.ts";

/** What the language's rules say of a document or a value, in the reader's language. */
export interface Explained {
  readonly message: string;
  /** The argument in which a wrong value stands, such as `orderBy.by`; null where it stands in none. */
  readonly argument: string | null;
  readonly suggestions: readonly string[];
}

/** `… Did you mean "a", "b", or "c"?` */
const MEANT = /^(.+?) Did you mean (?:the enum value |to use an inline fragment on )?("[^?]+")\?$/s;

/** The same error in a reader's language, with the right values of an enum, and the argument that it is about. */
export function explained(
  error: GraphQLError,
  lang: MessageLanguage,
  schema: GraphQLSchema | undefined,
): Explained {
  const [, plain = error.message, listed = ""] = MEANT.exec(error.message) ?? [];
  const near = [...listed.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  const accepted = enumValues(error.message, schema);
  // Of a value in quotes what is meant is the word without them.
  const bare = /cannot represent non-enum value/.test(error.message) ? near : [];
  const argument = placeOfValue(error.nodes?.[0]);
  return {
    message: `${argument === null ? "" : `${argument}: `}${lang === "EN" ? inEnglish(bare.length === 0 ? error.message : plain, bare, accepted) : translated(plain, near, bare, accepted)}`,
    argument,
    suggestions: accepted.length > 0 ? accepted : near,
  };
}

function inEnglish(message: string, bare: readonly string[], accepted: readonly string[]): string {
  const meant = bare.length === 0 ? "" : ` Did you mean ${bare.join(" or ")}, without quotes?`;
  return accepted.length === 0 ? message : `${message}${meant} Accepted: ${accepted.join(", ")}.`;
}

function translated(
  plain: string,
  near: readonly string[],
  bare: readonly string[],
  accepted: readonly string[],
): string {
  const said = inVietnamese(plain);
  const shown = bare.length > 0 ? bare : near.map((name) => `"${name}"`);
  const meant = shown.length === 0 ? "" : ` Có phải ý bạn là ${shown.join(" hay ")}?`;
  const all = accepted.length === 0 ? "" : ` Nhận: ${accepted.join(", ")}.`;
  return said === null
    ? `Câu hỏi không hợp lệ; thông báo của GraphQL: ${plain}${meant}`
    : `${said}${meant}${all}`;
}

/** All values of the enum that a message is about. */
function enumValues(message: string, schema: GraphQLSchema | undefined): readonly string[] {
  const [, one, other] =
    /(?:does not exist in "(\w+)" enum\.|Enum "(\w+)" cannot represent)/.exec(message) ?? [];
  const type = schema?.getType(one ?? other ?? "");
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

/**
 * The argument that a value of a document stands in, with the fields of input objects around it: `where.status`. Found by what is
 * written before it; null where it is no value.
 */
export function placeOfValue(node: ASTNode | undefined): string | null {
  if (node === undefined || !isValueNode(node)) return null;
  const path: string[] = [];
  let depth = 0;
  let isNamed = false;
  for (let token = node.loc?.startToken.prev ?? null; token !== null; token = token.prev) {
    const { kind } = token;
    if (kind === TokenKind.BRACKET_R || kind === TokenKind.BRACE_R || kind === TokenKind.PAREN_R) depth += 1;
    else if (depth > 0) {
      if (kind === TokenKind.BRACKET_L || kind === TokenKind.BRACE_L || kind === TokenKind.PAREN_L)
        depth -= 1;
    } else if (kind === TokenKind.COLON && !isNamed) {
      path.unshift(token.prev?.value ?? "");
      isNamed = true;
    } else if (kind === TokenKind.BRACE_L) isNamed = false;
    else if (kind === TokenKind.PAREN_L) break;
  }
  return path.length === 0 ? null : path.join(".");
}
