import { use, useEffect, useRef } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { announce } from "../../../ui/live-region.tsx";
import { MotionContext } from "../../../views/screen/playback.ts";

/**
 * Says what became of the Figure on the page after a step or a choice, in words that stand on the page: not the first one, and nothing
 * while time runs or a newer one is on its way.
 */
export function useFigureAnnouncement(figure: Figure, waiting: boolean): void {
  const motion = use(MotionContext);
  const said = useRef<Figure | null>(null);
  useEffect(() => {
    const tell = (): void => {
      const before = said.current;
      if (waiting || (motion?.figure ?? null) !== null) return;
      said.current = figure;
      if (before === null) return;
      const text = changeWords(before, figure);
      if (text !== null) announce(text);
    };
    tell();
    return motion?.subscribe(tell);
  }, [figure, waiting, motion]);
}

/** What is said of a Figure that took another's place: what it is of, then the country; null where nothing of that changed. */
export function changeWords(before: Figure, now: Figure): string | null {
  const classes = classWords(now);
  const isOther =
    now.title !== before.title ||
    now.periodLabel !== before.periodLabel ||
    now.boundariesLabel !== before.boundariesLabel ||
    now.datasetLabel !== before.datasetLabel ||
    now.sentence !== before.sentence;
  if (!isOther) return classes === classWords(before) ? null : classes;
  const parts = [
    ...(now.title === before.title ? [] : [now.title]),
    ...(now.datasetLabel === before.datasetLabel ? [] : [now.datasetLabel]),
    ...(now.boundariesLabel === before.boundariesLabel ? [] : [now.boundariesLabel]),
    // The sentence mostly begins with the period.
    ...(now.sentence.toLocaleLowerCase().includes(now.periodLabel.toLocaleLowerCase())
      ? []
      : [now.periodLabel]),
    now.sentence,
    ...(now.difference === null ? [] : [now.difference]),
  ];
  return parts.map((part) => (/[.!?:]$/u.test(part) ? part : `${part}.`)).join(" ");
}

function classWords({ legend }: Figure): string {
  return legend.classes.map(({ label }) => label).join("; ");
}
