import { useEffect, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { changesWords } from "../../i18n/keeping/changes-words.ts";
import { Button } from "../../ui/button.tsx";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { changesIn } from "./changed-statistic.ts";
import { ChangedSinceDocument } from "./generated/changes.ts";
import { forgetLooked, keepLooked, lookedAt } from "./last-looked.ts";
import "./changes.css";

/** A line: how much changed since this browser last looked at the dataset; nothing on the first visit, or where nothing did. */
export function LookedNote(): ReactNode {
  const { address, locale, today } = useAtlas();
  const { dataset } = address;
  const text = changesWords(locale).looked;
  const [looked] = useState(() => lookedAt(dataset));
  const [isRead, setRead] = useState(false);
  const [{ data, error }] = useQuery({
    query: ChangedSinceDocument,
    variables: { dataset, since: looked?.at ?? null, isAgain: looked !== null },
  });
  const now = data?.dataVersion.committedAt ?? null;
  const updates = data?.updates ?? null;
  const count = updates === null ? 0 : changesIn(updates.nodes);
  const isChanged = updates !== null && updates.nodes.length > 0;
  useEffect(() => {
    // Where something changed it stays to be told until it is read.
    if (now !== null && !isChanged) keepLooked(dataset, { at: now, on: today });
  }, [now, isChanged, dataset, today]);
  // Kept of other data, such as those of a server that has been set up anew: the next visit is the first.
  const isOfOther = (error?.graphQLErrors.length ?? 0) > 0;
  useEffect(() => {
    if (isOfOther) forgetLooked(dataset);
  }, [isOfOther, dataset]);
  if (looked === null || now === null || !isChanged || isRead) return null;
  const day = formatDate(looked.on, locale);
  return (
    <aside className="looked no-print" aria-label={text.label}>
      <p>
        {count === 0
          ? text.rules(day)
          : text.changed(formatNumber(count, locale), updates.pageInfo.hasNextPage, day)}{" "}
        <PageLink to={{ ...fromHere(address), page: "changes", dataset, changedSince: looked.at }}>
          {text.see}
        </PageLink>
      </p>
      <Button
        look="plain"
        onPress={() => {
          keepLooked(dataset, { at: now, on: today });
          setRead(true);
        }}
      >
        {text.read}
      </Button>
    </aside>
  );
}
