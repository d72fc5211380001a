import { type Grant, isOfTerritory, isRole, ROLES } from "./may.ts";
import type { Message } from "../messages/message.ts";
import { nearestOf, type Spelled } from "../statistics/model/nearest.ts";

/** What is wrong with something given, and which. */
export interface FieldFault {
  readonly argument: string;
  readonly said: Message;
}

const LONGEST_NAME = 100;
/** Of a mail address: RFC 5321. */
const LONGEST_ADDRESS = 254;

/** What is wrong with a name or an address; null when nothing is. */
export function fieldFault({
  name,
  address,
}: {
  readonly name: string;
  readonly address: string;
}): FieldFault | null {
  const isName =
    name.trim() !== "" && Array.from(name).length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(name);
  if (!isName) return { argument: "name", said: { code: "NAME_WRONG", args: { most: LONGEST_NAME } } };
  const isAddress =
    address.length <= LONGEST_ADDRESS && /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(address);
  if (!isAddress) return { argument: "address", said: { code: "ADDRESS_WRONG", args: {} } };
  return null;
}

/** Roles as they were given, or what is wrong with them. */
export function readGrants(
  given: readonly { readonly role: string; readonly territory?: string | null | undefined }[],
  areas: readonly Spelled[],
): { readonly grants: readonly Grant[] } | { readonly fault: FieldFault } {
  const grants: Grant[] = [];
  for (const [at, { role, territory = null }] of given.entries()) {
    const fault = (said: Message): { fault: FieldFault } => ({ fault: { argument: `grants[${at}]`, said } });
    if (!isRole(role)) return fault({ code: "ROLE_UNKNOWN", args: { role, accepted: ROLES } });
    if (territory === null && isOfTerritory(role))
      return fault({ code: "TERRITORY_MISSING", args: { role } });
    if (territory !== null && !isOfTerritory(role))
      return fault({ code: "TERRITORY_NOT_TAKEN", args: { role } });
    if (territory !== null && !areas.some(({ id }) => id === territory)) {
      const near = nearestOf(territory, areas).map(({ id }) => id);
      return fault({ code: "TERRITORY_UNKNOWN", args: { territory, near } });
    }
    grants.push({ role, territory });
  }
  return { grants };
}
