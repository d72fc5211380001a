import { useMemo } from "react";
import { useQuery } from "urql";
import { useSession } from "../accounts/session.ts";
import { ReportsForDocument } from "./generated/template.ts";

const NONE: ReadonlySet<string> = new Set();

/** Areas whose forms whoever asks may take; none while that is not known. */
export function useReportsFor(): ReadonlySet<string> {
  const session = useSession();
  const [{ data }] = useQuery({
    query: ReportsForDocument,
    pause: session?.actions.includes("HAND_IN") !== true,
    // It is of a person.
    requestPolicy: "network-only",
  });
  return useMemo(
    () => (data === undefined ? NONE : new Set(data.awaiting.reportsFor.map(({ id }) => id))),
    [data],
  );
}
