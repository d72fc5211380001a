import type { NoticeResolvers } from "../../generated/schema.ts";
import { noticeSentence } from "../sentences/notice-sentence.ts";

export const Notice: NoticeResolvers = {
  sentence: (notice, { lang }, { catalogue }) => noticeSentence(catalogue, notice, lang),
};
