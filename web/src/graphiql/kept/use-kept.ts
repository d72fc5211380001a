import { useEffect, useState } from "react";
import type { Item, Kept } from "./kept.ts";

export interface KeptList<T extends Item> extends Omit<Kept<T>, "list"> {
  readonly items: readonly T[];
  /** Whether nothing can be kept here. */
  readonly isRefused: boolean;
  /** Looks again at what there is. */
  readonly again: () => void;
}

/** What is kept, as a part of the page. */
export function useKept<T extends Item>(kept: Kept<T>): KeptList<T> {
  const [items, setItems] = useState<readonly T[]>([]);
  const [isRefused, setRefused] = useState(false);
  const follow = async (change: Promise<readonly T[]>): Promise<readonly T[]> => {
    try {
      const now = await change;
      setItems(now);
      setRefused(false);
      return now;
    } catch {
      setRefused(true);
      return items;
    }
  };
  useEffect(() => {
    kept.list().then(setItems, () => setRefused(true));
  }, [kept]);
  return {
    items,
    isRefused,
    put: (item) => follow(kept.put(item)),
    remove: (id) => follow(kept.remove(id)),
    clear: () => follow(kept.clear()),
    again: () => void follow(kept.list()),
  };
}
