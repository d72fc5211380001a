import type { ReactNode } from "react";
import { resultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { Button } from "../../../ui/button.tsx";
import { sizeOf } from "./file-size.ts";
import type { DownloadState } from "./use-download.ts";

interface DownloadLineProps {
  readonly state: DownloadState;
  readonly cancel: () => void;
  readonly locale: Locale;
}

/** How the file on its way is coming, with a way to give it up; or how the last one went. */
export function DownloadLine({ state, cancel, locale }: DownloadLineProps): ReactNode {
  const words = resultWords(locale).takeAway;
  const size = "bytes" in state ? sizeOf(state.bytes, locale) : "";
  return (
    <div className="download-line" data-is={state.is}>
      {state.is === "coming" ? (
        <>
          <progress aria-label={words.coming} />
          <span>{words.come(size)}</span>
          <Button onPress={cancel}>{words.cancel}</Button>
        </>
      ) : null}
      {/* Its beginning and its end are said, not every part that comes. */}
      <p role="status">
        {state.is === "coming" ? <span className="visually-hidden">{words.coming}</span> : null}
        {state.is === "saved" ? words.saved(state.name, size) : null}
        {state.is === "failed" ? words.failed(state.why) : null}
      </p>
    </div>
  );
}
