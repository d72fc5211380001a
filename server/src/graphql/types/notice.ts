import type { Language, NoticeResolvers } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Notice as StoredNotice, NoticeCode } from "../../statistics/read/notice.ts";
import { noticesEn } from "../sentences/notices-en.ts";
import { noticesVi, type NoticeWords } from "../sentences/notices-vi.ts";

const languages: Readonly<Record<Language, NoticeWords>> = { VI: noticesVi, EN: noticesEn };

export const Notice: NoticeResolvers = {
  sentence: (notice, { lang }, { catalogue }) => noticeSentence(catalogue, notice, lang),
};

/** What a notice says, in a language. */
export function noticeSentence<Code extends NoticeCode>(
  catalogue: Catalogue,
  { code, args }: StoredNotice<Code>,
  lang: Language,
): string {
  return languages[lang][code](args, catalogue);
}
