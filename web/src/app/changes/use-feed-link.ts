import { useEffect } from "react";
import type { Address } from "../address/address.ts";
import { feedOf } from "./feed-address.ts";

/** Tells readers of feeds that come by a page where the feed of what it shows is. */
export function useFeedLink(address: Address, title: string): void {
  const href = feedOf(address);
  useEffect(() => {
    if (href === null) return undefined;
    const link = document.createElement("link");
    link.rel = "alternate";
    link.type = "application/atom+xml";
    link.title = title;
    link.href = href;
    document.head.append(link);
    return () => link.remove();
  }, [href, title]);
}
