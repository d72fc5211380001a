import { wrapText, type Weight } from "../../../../views/drawing/text.ts";

/** Points of the smallest letters on a slide but for its sources, which whoever asks reads from near. */
export const smallestLetters = 10;

/** Of its size: how high a line is in an office program. */
export const lineHeight = 1.2;

/** How wide the file's letters are at most, of those the drawings are measured by. */
const narrower = 0.96;

/** How high a text is when its lines are broken at a width. */
export function textHeight(text: string, width: number, size: number, weight: Weight = 400): number {
  return wrapText(text, width / narrower, size, weight).length * size * lineHeight;
}

/** The largest of some sizes at which something is no higher than there is room; the last where none is. */
export function fitted(sizes: readonly number[], heightAt: (size: number) => number, room: number): number {
  return sizes.find((size) => heightAt(size) <= room) ?? sizes.at(-1) ?? smallestLetters;
}
