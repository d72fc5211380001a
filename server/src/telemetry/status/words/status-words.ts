import type { MessageLanguage } from "../../../messages/message.ts";
import { statusEn } from "./en.ts";
import type { StatusWords } from "./matter.ts";
import { statusVi } from "./vi.ts";

const LANGUAGES: Readonly<Record<MessageLanguage, StatusWords>> = { EN: statusEn, VI: statusVi };

/** The words about the state in a language. */
export function statusWords(lang: MessageLanguage): StatusWords {
  return LANGUAGES[lang];
}
