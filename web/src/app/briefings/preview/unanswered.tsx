import type { ReactNode } from "react";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { UnansweredError } from "../writing/ask-in-page.ts";

/** Why a page or a briefing is not written. What was composed stands all the same. */
export function Unanswered({
  error,
  retry,
  isKept = false,
}: {
  readonly error: unknown;
  /** Whether what was written before still stands. */
  readonly isKept?: boolean;
  readonly retry: () => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).composer;
  if (error instanceof UnansweredError)
    return <FailureNotice error={error.error} retry={retry} isKept={isKept} />;
  return (
    <Notice kind="error" title={text.failed}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onPress={retry}>{text.again}</Button>
    </Notice>
  );
}
