import { useEffect, useMemo, useState } from "react";
import { useQuery } from "urql";
import { useAtlas } from "../shell/atlas-context.ts";
import type { Entry } from "./entries/entry.ts";
import { SearchPlacesDocument } from "./entries/generated/places.ts";
import { placeEntries } from "./entries/place-entries.ts";
import { searchWords } from "./search-words.ts";

/** Milliseconds without another letter until places are asked for. */
const PAUSE = 150;
/** The server takes no less, and what is longer is no name. */
const LEAST = 2;
const MOST = 60;

/** Districts and communes like what is typed; those of the letters before until the next ones are there. */
export function usePlaces(query: string): readonly Entry[] {
  const { address, locale } = useAtlas();
  const search = useSettled(query.trim());
  const letters = search.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
  const pause = letters < LEAST || search.length > MOST;
  const [{ data }] = useQuery({ query: SearchPlacesDocument, variables: { search }, pause });
  return useMemo(
    () =>
      pause || query.trim() === "" || !data
        ? []
        : placeEntries(data.places, { address, locale, words: searchWords[locale] }),
    [pause, query, data, address, locale],
  );
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
