import "./take.css";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { shapes, type Shape } from "../../../briefing/document/page-shapes.ts";
import type { OfficeDetails } from "../../../briefing/document/office-details.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import { movedEdits } from "../../../briefing/write/own-words.ts";
import type { Writing } from "../../../briefing/write/write-briefing.ts";
import { documentFormats } from "../../../exports/documents/index.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { beforeTaking } from "../../../reasons/take-away.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { download } from "../../../ui/browser/download.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { BookletChoices } from "./booklet-choices.tsx";
import { briefingFile } from "./briefing-file.ts";
import type { BookletWish } from "./make-booklet.ts";
import { OfficeChoice } from "./office-choice.tsx";
import { rememberedOffice, rememberOffice, sentBy } from "./sent-by.ts";
import { TemplateChoice, type OfficeTemplate } from "./template-choice.tsx";

interface TakeBriefingProps {
  /** Writes the briefing; asked once, however many files are made of it. */
  readonly write: (writing: Writing) => Promise<WrittenBriefing>;
  /** The shape its document wishes. */
  readonly shape: Shape | null;
  readonly hint?: string;
  /** What a booklet of all provinces is of, where one is offered beside it. */
  readonly booklet?: BookletWish | undefined;
}

/** What people read; the written briefing as JSON is for programs. */
const offered = documentFormats
  .filter(({ runsIn, id }) => runsIn.includes("browser") && id !== "json")
  .flatMap((format) => (format.layouts ?? [null]).map((layout) => ({ format, layout })));
const usual = "_usual";

/** A format, and in which of its layouts; null: it has one. */
type Offered = (typeof offered)[number];

type Outcome =
  | { readonly is: "none" }
  | { readonly is: "working"; readonly text: string; readonly done: number | null; readonly all: number }
  | { readonly is: "said" | "failed"; readonly text: string };

/** A briefing in every format there is. It is written once, and for each format made anew; how far it is is shown, and it can be stopped. Closed, it stops. */
export function TakeBriefing({ write, shape: wished, hint, booklet }: TakeBriefingProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = composeWords(locale).take;
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [told, setTold] = useState<readonly string[]>([]);
  const [shape, setShape] = useState<Shape | null>(wished);
  const [mark, setMark] = useState("");
  const [office, setOffice] = useState<OfficeDetails>(rememberedOffice);
  const [template, setTemplate] = useState<OfficeTemplate | null>(null);
  const written = useRef<{ readonly briefing: WrittenBriefing; readonly isOverTime: boolean } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const n = (value: number): string => formatNumber(value, locale);
  const make = async ({ format, layout }: Offered, signal: AbortSignal): Promise<string> => {
    const progress = (done: number, all: number): void =>
      setOutcome({ is: "working", text: text.writing(n(done + 1), n(all)), done, all });
    const { isOverTime = false } = format;
    const known = written.current?.isOverTime === isOverTime ? written.current.briefing : null;
    const briefing = known ?? (await write({ signal, progress, isOverTime }));
    written.current = { briefing, isOverTime };
    // Whoever takes it away may never have opened the page whose figures moved.
    const moved = movedEdits(briefing.pages);
    const titleOf = (id: string): string => briefing.pages.find((page) => page.id === id)?.title ?? id;
    if (moved.length > 0)
      setTold([
        text.moved(n(moved.length), [...new Set(moved.map(({ page }) => `“${titleOf(page)}”`))].join(", ")),
      ]);
    setOutcome({ is: "working", text: text.making, done: null, all: 1 });
    rememberOffice(office);
    const file = await briefingFile(sentBy(briefing, { ...briefing.office, ...office }), format, {
      shape,
      mark: mark === "" ? null : mark,
      ...(layout === null ? {} : { layout }),
      template: template?.bytes ?? null,
      signal,
      tell: (said) => setTold((before) => [...before, said]),
    });
    await beforeTaking(briefing.provenance.dataset, file.name, locale);
    signal.throwIfAborted();
    download(file);
    return text.done(file.name);
  };
  const start = (wanted: Offered): void => {
    const controller = new AbortController();
    stop.current = controller;
    setTold([]);
    setOutcome({ is: "working", text: text.making, done: null, all: 1 });
    make(wanted, controller.signal).then(
      (said) => setOutcome({ is: "said", text: said }),
      (error: unknown) =>
        setOutcome(
          controller.signal.aborted
            ? { is: "said", text: text.cancelled }
            : { is: "failed", text: text.failed(error instanceof Error ? error.message : String(error)) },
        ),
    );
  };
  const isWorking = outcome.is === "working";
  return (
    <div className="take-briefing">
      <p>{hint ?? text.hint}</p>
      <ToggleGroup
        label={text.shape}
        value={shape ?? usual}
        choices={[
          { id: usual, name: text.usual },
          ...shapes.map((id) => ({ id, name: words.page.take.shapes[id] })),
        ]}
        onChange={(id) => setShape(shapes.find((one) => one === id) ?? null)}
      />
      <TextLine label={text.mark} value={mark} onChange={setMark} placeholder={text.markExample} />
      <OfficeChoice office={office} onChange={setOffice} />
      <TemplateChoice template={template} onChange={setTemplate} />
      <div className="dialog-actions">
        {offered.map((one) => (
          <Button
            key={`${one.format.id} ${one.layout ?? ""}`}
            isPending={isWorking}
            onPress={() => start(one)}
          >
            {one.layout === "report" ? text.asReport(one.format.name) : text.as(one.format.name)}
          </Button>
        ))}
      </div>
      {outcome.is === "working" ? (
        <div className="take-progress">
          <progress
            aria-label={text.making}
            {...(outcome.done === null ? {} : { value: outcome.done, max: outcome.all })}
          />
          <Button
            onPress={() => {
              stop.current?.abort();
              // The button goes; the keyboard stays in the dialog.
              said.current?.focus();
            }}
          >
            {text.cancel}
          </Button>
        </div>
      ) : null}
      <p ref={said} tabIndex={-1} role="status" className={outcome.is === "failed" ? "caution" : "quiet"}>
        {outcome.is === "none" ? "" : outcome.text}
      </p>
      {told.length === 0 ? null : (
        <ul className="take-told">
          {told.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
      {booklet === undefined ? null : <BookletChoices wish={booklet} shape={shape} />}
    </div>
  );
}
