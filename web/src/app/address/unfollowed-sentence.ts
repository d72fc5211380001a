import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { addressWords } from "../../i18n/address-words.ts";
import { words } from "../../i18n/words.ts";
import { leastWall, mostHighlighted, mostWall, viewIds } from "./url-state.ts";
import type { ParameterName } from "./parameters.ts";
import type { Unfollowed, Why } from "./unfollowed.ts";

/** In a sentence: what was asked, why it is not followed, and what is shown instead. */
export function unfollowedSentence({ name, value, why }: Unfollowed, locale: Locale): string {
  return addressWords(locale).part(value === "" ? `${name}=` : `${name}=${value}`, whyWords(why, locale));
}

function whyWords(why: Why, locale: Locale): string {
  const w = addressWords(locale);
  switch (why.is) {
    case "invalid":
      return w.invalid(expected(why.name, locale));
    case "repeated":
      return w.repeated(why.counts);
    case "classesFewer":
      return w.classesFewer(formatNumber(why.made, locale));
    case "communesSeveral":
      return w.communesSeveral(why.names);
    case "noSuchMembers":
      return w.noSuchMembers(isMember(why.name) ? w.members[why.name] : why.name);
    case "overTime":
    case "classesHere":
    case "highlightHere":
    case "communesHere":
      return w[why.is](viewName(why.view, locale));
    case "term":
    case "otherKind":
    case "itself":
    case "notEarlier":
    case "sinceTerm":
      return w[why.is](why.period);
    case "unknown":
    case "notHere":
    case "needsIndicator":
    case "cut":
    case "withinFlow":
    case "noVersus":
    case "sinceFirst":
    case "classesOfOwn":
    case "highlightAbsent":
    case "communesAlone":
    case "communesUnknown":
      return w[why.is];
  }
}

function expected(name: ParameterName, locale: Locale): string {
  const w = addressWords(locale).expected;
  if (name === "view") return w.view(viewIds.join(", "));
  if (name === "highlight") return w.highlight(formatNumber(mostHighlighted, locale));
  if (name === "wall") return w.wall(formatNumber(leastWall, locale), formatNumber(mostWall, locale));
  const isOwn =
    name === "lang" ||
    name === "show" ||
    name === "within" ||
    name === "classes" ||
    name === "as" ||
    name === "since" ||
    name === "knownAt";
  if (name === "changedSince" || name === "changedUntil") return w.knownAt;
  return isOwn ? w[name] : w.code;
}

function isMember(name: ParameterName): name is "model" | "category" | "unit" | "award" {
  return name === "model" || name === "category" || name === "unit" || name === "award";
}

function viewName(view: string, locale: Locale): string {
  const { name } = words(locale).views;
  const known = viewIds.find((id) => id === view);
  return known === undefined ? view : name[known];
}
