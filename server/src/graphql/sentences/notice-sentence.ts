import type { Language } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Notice as StoredNotice, NoticeCode } from "../../statistics/read/notice.ts";
import { noticesEn } from "./notices-en.ts";
import { noticesVi, type NoticeWords } from "./notices-vi.ts";

const languages: Readonly<Record<Language, NoticeWords>> = { VI: noticesVi, EN: noticesEn };

/** What a notice says, in a language. */
export function noticeSentence<Code extends NoticeCode>(
  catalogue: Catalogue,
  { code, args }: StoredNotice<Code>,
  lang: Language,
): string {
  return languages[lang][code](args, catalogue);
}
