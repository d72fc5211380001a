import type { ReactNode } from "react";
import { useSession } from "../accounts/session.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import type { NumberOf } from "./number-of.ts";
import { numberWords } from "./number-words.ts";

/** The way to correct a number, for whoever may hand figures in; a rate follows from its parts. */
export function CorrectLink({ number }: { readonly number: NumberOf }): ReactNode {
  const { address, locale } = useAtlas();
  const session = useSession();
  const { lang, dataset, indicator, members, period } = address;
  if (session?.actions.includes("HAND_IN") !== true || number.indicator.kind === "RATIO") return null;
  return (
    <PageLink
      to={{ ...home, page: "figure", lang, dataset, indicator, members, period, area: number.area.id }}
    >
      {numberWords(locale).correct}
    </PageLink>
  );
}
