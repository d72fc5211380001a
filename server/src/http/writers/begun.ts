/** The same parts, of which the first has been made: what is wrong with them is known before anything is sent. */
export async function begun<T>(parts: AsyncIterable<T>): Promise<AsyncGenerator<T>> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  })();
}
