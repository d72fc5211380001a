import { useMemo, type ReactNode } from "react";
import { useAtlas } from "../../shell/atlas-context.ts";
import { typedWords } from "../typed/typed-words.ts";
import { piecesOf, type Reading } from "./reading.ts";

/** Where a proposal stands in the list, and its words in the text. */
export const idOf = (part: "entry" | "words", number: number): string => `report-${part}-${number}`;

/** Goes to a part of the page, for the eye and for the keyboard. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: "center" });
}

/** The text of the report; the words of each figure lead to it in the list. */
export function MarkedText({ reading }: { readonly reading: Reading }): ReactNode {
  const { locale } = useAtlas();
  const text = typedWords(locale).report;
  const pieces = useMemo(
    () =>
      piecesOf(
        reading.text,
        reading.proposals.map(({ at }) => at),
      ),
    [reading],
  );
  return (
    <section aria-labelledby="report-text-title">
      <h2 id="report-text-title">{text.withMarks}</h2>
      {/* It scrolls by itself, so the keyboard has to come to it. */}
      <div className="report-text" role="group" aria-labelledby="report-text-title" tabIndex={0}>
        {pieces.map(({ text: words, of }, index) => {
          const [first] = of;
          if (first === undefined) return <span key={index}>{words}</span>;
          return (
            <mark key={index}>
              <a
                id={idOf("words", first + 1)}
                href={`#${idOf("entry", first + 1)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToPart(idOf("entry", first + 1));
                }}
              >
                <span lang="vi">{words}</span>
                <sup aria-hidden="true">{of.map((one) => one + 1).join(" ")}</sup>
                <span className="visually-hidden">
                  {" "}
                  ({of.map((one) => text.item(String(one + 1))).join(", ")})
                </span>
              </a>
            </mark>
          );
        })}
      </div>
    </section>
  );
}

/** The number of the first proposal that shares the words of one. */
export function firstOfWords(reading: Reading, index: number): number {
  const pieces = piecesOf(
    reading.text,
    reading.proposals.map(({ at }) => at),
  );
  return pieces.find(({ of }) => of.includes(index))?.of[0] ?? index;
}
