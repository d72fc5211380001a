import { expect, it } from "vitest";
import { attentionText } from "../../src/briefing/write/figure-page.ts";
import { profileWords } from "../../src/i18n/profile-words.ts";
import { locales } from "../../src/i18n/locale.ts";

it.each(locales)("places that are not all named are joined once, %s", (locale) => {
  const { many } = profileWords(locale).attention;
  const areas = ["Huế", "Hà Nội"].map((text) => ({ id: text, text }));
  const told = { before: "B: ", after: ".", areas, ask: null };
  const more = many("5");
  expect(attentionText({ ...told, more }, { locale })).toBe(`B: Huế, Hà Nội ${more}.`);
  expect(attentionText({ ...told, more: null }, { locale })).toMatch(/^B: Huế \p{Ll}+ Hà Nội\.$/u);
});
