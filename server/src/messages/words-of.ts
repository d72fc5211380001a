/** One sentence for each message of a matter, made of its arguments. */
export type WordsOf<Matter> = { readonly [Code in keyof Matter]: (args: Matter[Code]) => string };
