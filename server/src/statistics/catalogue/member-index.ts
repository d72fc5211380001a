/** Members of one sort in the catalogue's own order, found by id (the public one) or by key (the database's). */
export interface MemberIndex<T> {
  readonly list: readonly T[];
  readonly byId: ReadonlyMap<string, T>;
  readonly byKey: ReadonlyMap<number, T>;
}

/** An index in which more is found than it lists. */
export function findingMore<T extends { readonly id: string; readonly key: number }>(
  index: MemberIndex<T>,
  more: readonly T[],
): MemberIndex<T> {
  if (more.length === 0) return index;
  const { byId, byKey } = indexMembers([...index.list, ...more]);
  return { list: index.list, byId, byKey };
}

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
