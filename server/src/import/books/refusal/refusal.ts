import type { MessageLanguage } from "../../../messages/message.ts";
import type { Detail, RefusalMatter } from "./matter.ts";
import { refusalEn } from "./en.ts";
import { refusalVi } from "./vi.ts";

export type RefusalCode = keyof RefusalMatter;

/** A refusal as a value: it goes from process to process, and is kept, without a language. */
export type Refused = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly args: RefusalMatter[Code] };
}[RefusalCode];

/** A file is no book that is taken. Its sentence says where, what was found, and what would be right. */
export class BookRefusal extends Error {
  override readonly name = "BookRefusal";
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refusalSentence(refused, "EN"));
    this.refused = refused;
  }

  get code(): RefusalCode {
    return this.refused.code;
  }

  get args(): Refused["args"] {
    return this.refused.args;
  }

  /** What the person is told whose file it is. */
  sentence(lang: MessageLanguage): string {
    return refusalSentence(this.refused, lang);
  }
}

/** A refusal in words. */
export function refusalSentence({ code, args }: Refused, lang: MessageLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const words = (lang === "VI" ? refusalVi : refusalEn)[code] as (args: Refused["args"]) => string;
  return words(args);
}

/** A file is not whole, there and in that way. */
export function damaged(part: string | null, detail: Detail): BookRefusal {
  return new BookRefusal({ code: "DAMAGED", args: { part, detail } });
}
