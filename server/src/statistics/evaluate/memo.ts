/** Values worked out once for each key. */
export class Memo<K, V> {
  private readonly known = new Map<K, V>();

  of(key: K, make: () => V): V {
    let value = this.known.get(key);
    if (value === undefined) this.known.set(key, (value = make()));
    return value;
  }
}
