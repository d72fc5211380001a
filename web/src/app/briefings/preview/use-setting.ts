import { useEffect, useState } from "react";
import { useClient } from "urql";
import type { BriefingSetting } from "../../../briefing/asking/setting.ts";
import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { openSetting } from "../writing/open-setting.ts";
import { PageWriter } from "../writing/page-writer.ts";

export type Asked = Pick<BriefingDocument, "language" | "dataset" | "boundaries" | "knownAt">;

/** What the pages of a briefing may ask; of before where something else is wanted and not here yet. */
export interface OpenedSetting {
  readonly writer: PageWriter | null;
  /** Whether it is of what is wanted now. */
  readonly isCurrent: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Opens what the pages of a briefing may ask: again where language, dataset, boundaries or instant are others. */
export function useSetting(asked: Asked): OpenedSetting {
  const client = useClient();
  const { language, dataset, boundaries, knownAt } = asked;
  const key = [language, dataset, boundaries, knownAt].join(" ");
  const [opened, setOpened] = useState<{ readonly key: string; readonly writer: PageWriter } | null>(null);
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let over = false;
    openSetting(client, { language, dataset, boundaries, knownAt }).then(
      (setting: BriefingSetting) => {
        if (over) return;
        setFailure(null);
        setOpened({ key, writer: new PageWriter(setting) });
      },
      (error: unknown) => {
        if (!over) setFailure({ key, error });
      },
    );
    return () => {
      over = true;
    };
  }, [client, key, language, dataset, boundaries, knownAt, tries]);
  return {
    writer: opened?.writer ?? null,
    isCurrent: opened?.key === key,
    error: failure?.key === key ? failure.error : null,
    retry: () => setTries((n) => n + 1),
  };
}
