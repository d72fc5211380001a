import { useMemo } from "react";
import { useQuery } from "urql";
import { useAtlas } from "../shell/atlas-context.ts";
import { SearchMembersDocument } from "./entries/generated/member-figures.ts";
import { SearchNamesDocument } from "./entries/generated/names.ts";
import { entriesOf } from "./entries/entries.ts";
import type { Entry } from "./entries/entry.ts";
import { memberFigures, memberQuestions } from "./entries/member-figures.ts";
import { searchWords } from "./search-words.ts";

interface Entries {
  /** null: not there yet. */
  readonly entries: readonly Entry[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Everything that can be found; asked when the box is first opened, and kept for the next time. */
export function useEntries(): Entries {
  const { address, locale, today } = useAtlas();
  const { dataset } = address;
  const [names, ask] = useQuery({ query: SearchNamesDocument, variables: { dataset } });
  const questions = useMemo(() => memberQuestions(names.data?.indicators ?? []), [names.data]);
  const pause = !names.data;
  const [years] = useQuery({
    query: SearchMembersDocument,
    variables: { dataset, kind: "YEAR", ...questions },
    pause,
  });
  const [terms] = useQuery({
    query: SearchMembersDocument,
    variables: { dataset, kind: "TERM", ...questions },
    pause,
  });
  const entries = useMemo(() => {
    const isOver = (state: typeof years): boolean => Boolean(state.data) || state.error !== undefined;
    // Where members hold figures decides where they lead: nothing is offered before that is known.
    if (!names.data || !isOver(years) || !isOver(terms)) return null;
    const figures = years.data && terms.data ? memberFigures([years.data, terms.data]) : null;
    return entriesOf(names.data, { address, locale, words: searchWords[locale], today, figures });
  }, [names.data, years, terms, address, locale, today]);
  return {
    entries,
    failed: names.error !== undefined,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}
