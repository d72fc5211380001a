import { GraphQLError, Lexer, Source, TokenKind } from "graphql";

/** Whether a document has more words and signs than it may; reads no further than that. */
export function hasMoreTokens(text: string, most: number): boolean {
  // Each has at least one letter.
  if (text.length <= most) return false;
  const lexer = new Lexer(new Source(text));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) if (count >= most) return true;
  } catch (error) {
    // What is no word at all is told by the parser.
    if (!(error instanceof GraphQLError)) throw error;
  }
  return false;
}
