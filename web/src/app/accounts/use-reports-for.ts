import { useMemo } from "react";
import { useQuery } from "urql";
import { asOfNow } from "../shell/client.ts";
import { useSession } from "./session.ts";
import { ReportsForDocument } from "./generated/reports-for.ts";

const NONE: ReadonlySet<string> = new Set();

/** Areas whose figures whoever asks may hand in; none while that is not known. */
export function useReportsFor(): ReadonlySet<string> {
  const session = useSession();
  const [{ data }] = useQuery({
    query: ReportsForDocument,
    pause: session?.actions.includes("HAND_IN") !== true,
    // It is of a person.
    requestPolicy: "network-only",
    context: asOfNow,
  });
  return useMemo(
    () => (data === undefined ? NONE : new Set(data.awaiting.reportsFor.map(({ id }) => id))),
    [data],
  );
}
