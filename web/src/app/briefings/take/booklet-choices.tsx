import { useEffect, useRef, useState, type ReactNode } from "react";
import { documentFormats } from "../../../exports/documents/index.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { BookletError, makeBooklet, type BookletState, type BookletWish } from "./make-booklet.ts";

const offered = documentFormats.filter(({ id, runsIn }) => runsIn.includes("node") && id !== "json");

type Outcome =
  | { readonly is: "none" }
  | { readonly is: "working"; readonly state: BookletState | null }
  | { readonly is: "done"; readonly address: string }
  | { readonly is: "failed"; readonly text: string };

/** A briefing of each province, and all of them in one, written by the server; closed or cancelled, the server stops too. */
export function BookletChoices({
  wish,
  shape,
}: {
  readonly wish: BookletWish;
  readonly shape: string | null;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).take.booklet;
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = (format: string): void => {
    const own = new AbortController();
    stop.current = own;
    setOutcome({ is: "working", state: null });
    makeBooklet(wish, { format, shape }, (state) => setOutcome({ is: "working", state }), own.signal).then(
      (made) => {
        setOutcome({ is: "done", address: made });
        fetchFile(made);
      },
      (error: unknown) => {
        if (own.signal.aborted) setOutcome({ is: "failed", text: composeWords(locale).take.cancelled });
        else {
          const isOurs = error instanceof BookletError && error.why === null;
          const why = isOurs ? text.broken : error instanceof Error ? error.message : String(error);
          setOutcome({ is: "failed", text: composeWords(locale).take.failed(why) });
        }
      },
    );
  };
  const n = (value: number): string => formatNumber(value, locale);
  const said = (): string => {
    switch (outcome.is) {
      case "none":
        return "";
      case "working":
        return outcome.state === null || outcome.state.all === 0
          ? text.waiting
          : text.writing(n(outcome.state.done + 1), n(outcome.state.all), outcome.state.area ?? text.whole);
      case "done":
        return text.done;
      case "failed":
        return outcome.text;
    }
  };
  const isWorking = outcome.is === "working";
  return (
    <section className="take-booklet" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      <div className="dialog-actions">
        {offered.map((format) => (
          <Button key={format.id} isDisabled={isWorking} onPress={() => start(format.id)}>
            {text.as(format.name)}
          </Button>
        ))}
      </div>
      {isWorking ? (
        <div className="take-progress">
          <progress aria-label={text.title} {...reached(outcome.state)} />
          <Button onPress={() => stop.current?.abort()}>{composeWords(locale).take.cancel}</Button>
        </div>
      ) : null}
      <p role="status" className={outcome.is === "failed" ? "caution" : "quiet"}>
        {said()}
        {outcome.is === "done" ? (
          <>
            {" "}
            <a href={outcome.address} download>
              {text.again}
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}

/** Nothing, until it is known of how many. */
function reached(state: BookletState | null) {
  return state === null || state.all === 0 ? {} : { value: state.done, max: state.all };
}

/** As if its link were followed: the browser keeps it as a file while it comes. */
function fetchFile(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
