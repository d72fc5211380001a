/** What was worked out under a key once is not worked out again. */
export function remembered<Given extends readonly unknown[], Value>(
  work: (...given: Given) => Value,
): (key: string, ...given: Given) => Value {
  const known = new Map<string, Value>();
  return (key, ...given) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = work(...given);
    known.set(key, value);
    return value;
  };
}
