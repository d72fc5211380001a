import { useState, type ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { DocumentFault } from "../../../briefing/document/read-document.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast.tsx";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { readBriefingFile } from "../store/read-file.ts";
import { briefings, useBriefings, useKeepingPlace } from "../store/use-briefings.ts";
import { newDocument } from "../store/new-document.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { MoveOver } from "./move-over.tsx";
import { BrokenRow } from "./broken-row.tsx";
import { OwnRow } from "./own-row.tsx";

interface Refusal {
  readonly file: string;
  readonly faults: readonly DocumentFault[];
}

/** One's own briefings: opened, created, brought in as files – chosen or dropped –, each with what can be done with it. */
export function OwnBriefings(): ReactNode {
  const { address, locale } = useAtlas();
  const text = composeWords(locale).list;
  const all = useBriefings();
  const place = useKeepingPlace();
  const keeping = keepingWords(locale);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const create = (): void => {
    const id = briefings.newId();
    briefings.keep(id, newDocument(locale, text.createTitle));
    briefings.use(id);
    goTo({ ...home, lang: address.lang, page: "briefing", briefing: id });
  };
  /** Each file is taken whole or not at all. */
  const take = async (files: readonly File[]): Promise<void> => {
    const refusals: Refusal[] = [];
    for (const file of files) {
      const read = await readBriefingFile(file, text);
      if (read.is === "faults") {
        refusals.push({ file: file.name, faults: read.faults });
        continue;
      }
      const id = briefings.newId();
      briefings.keep(id, read.document);
      notify({
        text: text.imported(read.document.title),
        actions: [
          {
            label: text.open,
            onPress: () => goTo({ ...home, lang: address.lang, page: "briefing", briefing: id }),
          },
        ],
      });
    }
    setRefused(refusals);
  };
  const failed = (error: unknown): void =>
    setRefused([
      { file: "", faults: [{ at: "", message: error instanceof Error ? error.message : String(error) }] },
    ]);
  return (
    <section aria-labelledby="own">
      <h2 id="own">{text.own}</h2>
      <p className="quiet">
        {place.is === "server" ? keeping.lead : place.is === "server away" ? keeping.away : text.ownLead}
      </p>
      {place.is === "server" && place.sending.is !== "kept" ? (
        <p role="status" className={place.sending.is === "sending" ? "quiet" : "caution"}>
          {place.sending.is === "refused"
            ? keeping.refused(place.sending.message)
            : keeping[place.sending.is]}
        </p>
      ) : null}
      <MoveOver />
      <DropZone
        className="own-drop"
        aria-label={text.drop}
        onDrop={({ items }) => {
          const files = items.filter((item) => item.kind === "file");
          Promise.all(files.map((item) => item.getFile()))
            .then(take)
            .catch(failed);
        }}
      >
        <div className="page-tools">
          <Button look="solid" onPress={create}>
            {text.create}
          </Button>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={[".json", "application/json"]}
            onSelect={(files) => {
              take([...(files ?? [])]).catch(failed);
            }}
          >
            <Button>{text.import}</Button>
          </FileTrigger>
          <span className="own-drop-hint quiet">{text.drop}</span>
        </div>
      </DropZone>
      {refused.map(({ file, faults }) => (
        <Notice key={file} kind="error" title={text.refused(file)}>
          <ul className="faults">
            {faults.map(({ at, message }) => (
              <li key={`${at} ${message}`}>
                <code>{at === "" ? text.whole : at}</code>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
      {place.is === "opening" ? (
        <Skeleton lines={3} label={keeping.opening} />
      ) : all.length === 0 ? (
        <p className="own-none">{text.none}</p>
      ) : (
        <ul className="own-list">
          {all.map((one) =>
            one.is === "kept" ? <OwnRow key={one.id} kept={one} /> : <BrokenRow key={one.id} broken={one} />,
          )}
        </ul>
      )}
    </section>
  );
}
