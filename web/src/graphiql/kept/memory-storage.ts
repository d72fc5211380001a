const kept = new Map<string, string>();

/** Where GraphiQL's parts may keep what they like until the page is closed: the address says what stands in the editor. */
export const memoryStorage: Storage = {
  get length() {
    return kept.size;
  },
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  key: (index) => [...kept.keys()][index] ?? null,
  removeItem: (key) => {
    kept.delete(key);
  },
  setItem: (key, value) => {
    kept.set(key, value);
  },
};
