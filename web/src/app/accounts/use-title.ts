import { useEffect } from "react";
import { announce } from "../../ui/live-region.tsx";
import { useAtlas } from "../shell/atlas-context.ts";

/** Names the page, for the browser and for whoever hears it. */
export function useTitle(title: string): void {
  const { words } = useAtlas();
  useEffect(() => {
    document.title = `${title} · ${words.page.product}`;
    announce(title);
  }, [title, words]);
}
