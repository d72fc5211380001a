import type { MemberIndex } from "./catalogue.ts";

/** Members by id and by key, in the order given. */
export function indexMembers<T extends { readonly id: string; readonly key: number }>(
  list: readonly T[],
): MemberIndex<T> {
  return {
    list,
    byId: new Map(list.map((member) => [member.id, member])),
    byKey: new Map(list.map((member) => [member.key, member])),
  };
}
