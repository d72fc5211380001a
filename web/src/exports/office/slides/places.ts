import type { Box } from "../../../views/drawing/box.ts";
import type { LayoutName, PlacedText, SlideSize } from "./slide.ts";

/** A place that a layout keeps for text. */
export interface Place {
  readonly role: PlacedText["role"] | "number";
  /** How a slide says which place of its layout it fills; null: it keeps none, and the text stands by itself. */
  readonly type: "title" | "ctrTitle" | "subTitle" | "body" | "sldNum" | null;
  readonly idx: number | undefined;
  readonly box: Box;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  /** By its name in the theme. */
  readonly colour: "tx1" | "tx2" | "accent1";
  readonly anchor: "t" | "ctr" | "b";
  readonly prompt: string;
}

export const edge = 36;
/** Where what is shown begins. */
const contentTop = 94;
const footHeight = 44;

/** Where what is shown stands. */
export function contentBox({ width, height }: SlideSize): Box {
  return {
    x: edge,
    y: contentTop,
    width: width - 2 * edge,
    height: height - footHeight - 16 - contentTop,
  };
}

/** The places of a layout for a size of slide. */
export function placesOf(layout: LayoutName, size: SlideSize): readonly Place[] {
  const { width, height } = size;
  const inner = width - 2 * edge;
  const number: Place = {
    role: "number",
    type: "sldNum",
    idx: 12,
    box: { x: width - edge - 60, y: height - 24, width: 60, height: 16 },
    size: 10,
    isBold: false,
    colour: "tx2",
    anchor: "ctr",
    prompt: "‹#›",
  };
  const foot: Place = {
    role: "foot",
    type: "body",
    idx: 15,
    box: { x: edge, y: height - footHeight - 12, width: inner - 70, height: footHeight },
    size: 8,
    isBold: false,
    colour: "tx2",
    anchor: "b",
    prompt: "Nguồn",
  };
  if (layout === "content")
    return [
      {
        role: "title",
        type: "title",
        idx: undefined,
        box: { x: edge, y: 18, width: inner, height: 44 },
        size: 24,
        isBold: true,
        colour: "tx1",
        anchor: "b",
        prompt: "Tiêu đề",
      },
      {
        role: "subtitle",
        type: "body",
        idx: 13,
        box: { x: edge, y: 64, width: inner, height: 20 },
        size: 12,
        isBold: false,
        colour: "tx2",
        anchor: "t",
        prompt: "Kỳ, địa giới, đơn vị",
      },
      {
        role: "words",
        type: "body",
        idx: 14,
        box: contentBox(size),
        size: 14,
        isBold: false,
        colour: "tx1",
        anchor: "t",
        prompt: "Nội dung",
      },
      foot,
      number,
    ];
  const isCover = layout === "cover";
  return [
    {
      role: "title",
      type: isCover ? "ctrTitle" : "title",
      idx: undefined,
      box: { x: edge + 24, y: height * 0.3, width: inner - 48, height: 110 },
      size: isCover ? 36 : 30,
      isBold: true,
      colour: isCover ? "tx1" : "accent1",
      anchor: "b",
      prompt: "Tiêu đề",
    },
    {
      role: "subtitle",
      type: isCover ? "subTitle" : "body",
      idx: isCover ? 1 : 13,
      box: { x: edge + 24, y: height * 0.3 + 122, width: inner - 48, height: 110 },
      size: 16,
      isBold: false,
      colour: "tx2",
      anchor: "t",
      prompt: "Kỳ, địa giới, bộ số liệu",
    },
    foot,
    number,
  ];
}
