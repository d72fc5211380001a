import { useEffect, useState } from "react";
import type { Client } from "urql";
import type { Template } from "../../../briefing/ready-made/wish.ts";
import type { Address } from "../../address/address.ts";
import { formatAddress } from "../../address/url-state.ts";
import { readyMadeAt, type OpenDocument } from "../writing/document-at.ts";

/** A ready-made briefing as the address asks for it; that of before while another is on its way. */
export interface MadeReady {
  readonly open: OpenDocument | null;
  readonly isCurrent: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Makes the ready-made briefing that an address asks for; nothing as long as it does not say what it needs. */
export function useReadyMade(
  client: Client,
  address: Address,
  template: Template,
  isWanted: boolean,
): MadeReady {
  const [made, setMade] = useState<{ readonly key: string; readonly open: OpenDocument } | null>(null);
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  // Which page is looked at changes nothing of it.
  const key = formatAddress({ ...address, at: null });
  useEffect(() => {
    if (!isWanted) return undefined;
    let over = false;
    readyMadeAt(client, address, template).then(
      (open) => {
        if (over) return;
        setFailure(null);
        setMade({ key, open });
      },
      (error: unknown) => {
        if (!over) setFailure({ key, error });
      },
    );
    return () => {
      over = true;
    };
    // The address is followed by its key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, key, template, isWanted, tries]);
  return {
    open: made?.open ?? null,
    isCurrent: made?.key === key,
    error: failure?.key === key ? failure.error : null,
    retry: () => setTries((n) => n + 1),
  };
}
