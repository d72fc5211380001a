import { useEffect, useRef, useState, type ReactNode } from "react";
import { useClient } from "urql";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import type { DocumentFormat } from "../../../exports/documents/document-format.ts";
import { documentFormats } from "../../../exports/documents/index.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../atlas/export/make-file.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { briefingFile, writeForPage } from "./make-briefing.ts";

/** What people read; the written briefing as JSON is for programs. */
const offered = documentFormats.filter(({ id, runsIn }) => runsIn.includes("browser") && id !== "json");

type Outcome =
  | { readonly is: "none" }
  | { readonly is: "working"; readonly text: string }
  | { readonly is: "said" | "failed"; readonly text: string };

/** The briefing of the page in every format there is. It is written once, and for each format made anew; closed, it stops. */
export function BriefingChoices(): ReactNode {
  const { address, locale, words } = useAtlas();
  const client = useClient();
  const text = briefingWords(locale).box;
  const take = words.page.take;
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [written, setWritten] = useState<WrittenBriefing | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const n = (value: number): string => formatNumber(value, locale);
  const make = async (format: DocumentFormat): Promise<string> => {
    const { signal } = stop.current;
    const progress = (done: number, all: number): void =>
      setOutcome({ is: "working", text: text.writing(n(done + 1), n(all)) });
    const briefing = written ?? (await writeForPage(client, address, { signal, progress }));
    setWritten(briefing);
    setOutcome({ is: "working", text: take.working });
    const file = await briefingFile(briefing, format);
    signal.throwIfAborted();
    download(file);
    return take.done(file.name);
  };
  const start = (format: DocumentFormat): void => {
    setOutcome({ is: "working", text: take.working });
    make(format).then(
      (said) => setOutcome({ is: "said", text: said }),
      (error: unknown) =>
        setOutcome({
          is: "failed",
          text: take.failed(error instanceof Error ? error.message : String(error)),
        }),
    );
  };
  const isWorking = outcome.is === "working";
  return (
    <>
      <p>{text.hint}</p>
      <div className="dialog-actions">
        {offered.map((format) => (
          <Button key={format.id} isPending={isWorking} onPress={() => start(format)}>
            {text.as(format.name)}
          </Button>
        ))}
      </div>
      <p role="status" className={outcome.is === "failed" ? "caution" : "quiet"}>
        {outcome.is === "none" ? "" : outcome.text}
      </p>
    </>
  );
}
