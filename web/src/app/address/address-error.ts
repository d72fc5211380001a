import { codedPeriod } from "../../figure/periods/coded-period.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatDate } from "../../figure/format/format.ts";
import type { PageWords } from "../../i18n/words.ts";
import type { Address } from "./address.ts";

/** What is wrong with an address: a sentence in the reader's language, and addresses that would be right. */
export interface AddressError {
  readonly said: string;
  readonly ways: readonly { readonly id: string; readonly to: Address }[];
}

type Text = PageWords["failure"]["wrong"];

/** An id of the address as the server names it: how it is said, and how another stands in its place. */
interface Part {
  readonly value: string;
  readonly say: (id: string) => string;
  readonly put: (id: string) => Address;
}

/**
 * What the server says of a part of the address, in its extensions (`argument`, `suggestions`), put into words. Null where the argument is
 * none of the address's own: then the server's sentence has to do.
 */
export function addressError(
  address: Address,
  extensions: Readonly<Record<string, unknown>>,
  text: Text,
  locale: Locale,
): AddressError | null {
  const { argument, suggestions } = extensions;
  const part = typeof argument === "string" ? partOf(address, argument, text) : null;
  if (part === null) return null;
  const given = Array.isArray(suggestions)
    ? suggestions.filter((id): id is string => typeof id === "string")
    : [];
  const [first, last] = given;
  const isOutside = isPeriod(argument) && codedPeriod(part.value) !== null;
  if (!isOutside || first === undefined || last === undefined)
    return { said: part.say(part.value), ways: ways(part, given) };
  // The ends of the calendar are months: who asked for a year is led to years.
  const ends = /^\d{4}$/u.test(part.value) ? given.map((id) => id.slice(0, 4)) : given;
  return {
    said: text.periodOutside(part.value, formatDate(first, locale), formatDate(last, locale)),
    ways: ways(part, ends.toReversed()),
  };
}

function isPeriod(argument: unknown): boolean {
  return argument === "periods" || argument === "period" || argument === "from" || argument === "to";
}

function partOf(address: Address, argument: string, text: Text): Part | null {
  const member = members.find(({ where }) => where === argument);
  if (member !== undefined) {
    const value = address.members[member.name];
    return value === undefined
      ? null
      : {
          value,
          say: text[member.name],
          put: (id) => ({ ...address, members: { ...address.members, [member.name]: id } }),
        };
  }
  if ((argument === "indicators" || argument === "indicator") && address.indicator !== null)
    return { value: address.indicator, say: text.indicator, put: (id) => ({ ...address, indicator: id }) };
  if (argument === "dataset")
    return { value: address.dataset, say: text.dataset, put: (id) => ({ ...address, dataset: id }) };
  if (argument === "boundaries")
    return { value: address.boundaries, say: text.boundaries, put: (id) => ({ ...address, boundaries: id }) };
  if ((argument === "areas" || argument === "area" || argument === "id") && address.area !== null)
    return { value: address.area, say: text.area, put: (id) => ({ ...address, area: id }) };
  if (argument === "from" && address.versus !== null)
    return { value: address.versus, say: text.period, put: (id) => ({ ...address, versus: id }) };
  if (isPeriod(argument) && address.period !== null)
    return { value: address.period, say: text.period, put: (id) => ({ ...address, period: id }) };
  return null;
}

const members = [
  { name: "unit", where: "where.unitTypes" },
  { name: "model", where: "where.models" },
  { name: "category", where: "where.categories" },
  { name: "award", where: "where.awardLevels" },
] as const;

/** Most ways on that are offered. */
const most = 4;

function ways({ put }: Part, ids: readonly string[]): AddressError["ways"] {
  return [...new Set(ids)].slice(0, most).map((id) => ({ id, to: put(id) }));
}
