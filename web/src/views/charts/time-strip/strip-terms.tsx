import type { ReactNode } from "react";
import type { FigurePeriod } from "../../../figure/figure.ts";
import type { PeriodAxis } from "../period-axis.ts";

interface StripTermsProps {
  readonly terms: readonly FigurePeriod[];
  readonly axis: PeriodAxis;
  /** Of the strip, in CSS pixels. */
  readonly width: number;
  readonly chosen: string;
  readonly words: { readonly terms: string; readonly termsNote: string };
  readonly onChoose: (term: string) => void;
}

const laneHeight = 27;

/** Terms on lanes of their own below the axis: each over its span, overlapping ones below one another, labels never cut. */
export function StripTerms({ terms, axis, width, chosen, words, onChoose }: StripTermsProps): ReactNode {
  const placed = placeTerms(terms, axis, width);
  return (
    <div className="strip-terms-block">
      <p className="strip-terms-name" title={words.termsNote}>
        {words.terms}
        <span className="visually-hidden">. {words.termsNote}</span>
      </p>
      <div
        className="strip-terms"
        role="group"
        aria-label={words.terms}
        style={{ height: (Math.max(0, ...placed.map(({ lane }) => lane)) + 1) * laneHeight }}
      >
        {placed.map(({ term, label, left, right, lane, span }) => (
          <button
            key={term.id}
            type="button"
            className="strip-term"
            aria-pressed={term.id === chosen}
            title={term.label}
            aria-label={term.label}
            style={{ left, width: right - left, top: lane * laneHeight }}
            onClick={() => onChoose(term.id)}
          >
            <span
              className="strip-term-span"
              aria-hidden="true"
              style={{ left: span[0] - left, width: Math.max(4, span[1] - span[0]) }}
            />
            <span className="strip-term-label">{label}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** A term's place, in CSS pixels from the strip's left. */
export interface PlacedTerm {
  readonly term: FigurePeriod;
  readonly label: string;
  readonly left: number;
  readonly right: number;
  readonly lane: number;
  /** Where it really begins and ends; its label may need more room. */
  readonly span: readonly [from: number, to: number];
}

/** Lanes in which neither spans nor labels touch, earliest term first. */
export function placeTerms(
  terms: readonly FigurePeriod[],
  axis: Pick<PeriodAxis, "spanOf">,
  width: number,
): readonly PlacedTerm[] {
  const ends: number[] = [];
  return terms
    .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay) || a.lastDay.localeCompare(b.lastDay))
    .map((term) => {
      const [from, to] = axis.spanOf(term);
      const span = [from * width, to * width] as const;
      const label = termLabel(term.id);
      const room = Math.max(span[1] - span[0], label.length * 6.4 + 16);
      const left = Math.max(0, Math.min(span[0], width - room));
      const right = left + room;
      const free = ends.findIndex((end) => end + 3 <= left);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = right;
      return { term, label, left, right, lane, span };
    });
}

/** The span alone, `2015–2020` or `7/2015–6/2020`: there is no room for more. */
function termLabel(id: string): string {
  return id
    .split("/")
    .map((end) => end.replace(/^(\d{4})-0?(\d+)$/, "$2/$1"))
    .join("–");
}
