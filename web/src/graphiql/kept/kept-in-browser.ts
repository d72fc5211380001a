import type { Item, Kept } from "./kept.ts";

/**
 * Keeps items in the browser's storage, as JSON under one key.
 *
 * @param most items; the oldest go
 * @param read an item out of what was found there; null: it is none, as older versions or other pages may have written
 */
export function keptInBrowser<T extends Item>(
  key: string,
  most: number,
  read: (found: unknown) => T | null,
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): Kept<T> {
  const list = async (): Promise<readonly T[]> => {
    const text = storage().getItem(key);
    const found = text === null ? [] : parsed(text);
    return Array.isArray(found) ? found.flatMap((one) => read(one) ?? []).slice(0, most) : [];
  };
  const write = async (items: readonly T[]): Promise<readonly T[]> => {
    const kept = items.slice(0, most);
    storage().setItem(key, JSON.stringify(kept));
    return kept;
  };
  const others = async (id: string): Promise<readonly T[]> => (await list()).filter((item) => item.id !== id);
  return {
    list,
    put: async (item) => write([item, ...(await others(item.id))]),
    remove: async (id) => write(await others(id)),
    clear: async () => write([]),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
