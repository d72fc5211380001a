import { accountEn } from "./account/en.ts";
import type { AccountMatter } from "./account/matter.ts";
import { accountVi } from "./account/vi.ts";
import { catalogueEn } from "./catalogue/en.ts";
import type { CatalogueMatter } from "./catalogue/matter.ts";
import { catalogueVi } from "./catalogue/vi.ts";
import { importsEn } from "./imports/en.ts";
import type { ImportsMatter } from "./imports/matter.ts";
import { importsVi } from "./imports/vi.ts";
import { keptEn } from "./kept/en.ts";
import type { KeptMatter } from "./kept/matter.ts";
import { keptVi } from "./kept/vi.ts";
import { questionEn } from "./question/en.ts";
import type { QuestionMatter } from "./question/matter.ts";
import { questionVi } from "./question/vi.ts";
import { serviceEn } from "./service/en.ts";
import type { ServiceMatter } from "./service/matter.ts";
import { serviceVi } from "./service/vi.ts";
import type { WordsOf } from "./words-of.ts";

/** What each message to somebody who is not answered is made of. */
export type MessageMatter = QuestionMatter &
  ServiceMatter &
  AccountMatter &
  CatalogueMatter &
  ImportsMatter &
  KeptMatter;
export type MessageCode = keyof MessageMatter;

/** A message, not yet in any language. */
export type Message = {
  readonly [Code in MessageCode]: { readonly code: Code; readonly args: MessageMatter[Code] };
}[MessageCode];

/** The languages that messages are in. */
export type MessageLanguage = "EN" | "VI";

/** Every message in every language: who adds one to a matter adds it here, or nothing compiles. */
export const messages: Readonly<Record<MessageLanguage, WordsOf<MessageMatter>>> = {
  EN: { ...questionEn, ...serviceEn, ...accountEn, ...catalogueEn, ...importsEn, ...keptEn },
  VI: { ...questionVi, ...serviceVi, ...accountVi, ...catalogueVi, ...importsVi, ...keptVi },
};

/** A message in words. */
export function sentenceOf({ code, args }: Message, lang: MessageLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const words = messages[lang][code] as (args: Message["args"]) => string;
  return words(args);
}
