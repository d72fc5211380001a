import { z } from "zod";
import { LONGEST_REASON } from "../../import/hand-ins/steps/take-step.ts";
import { MOST_ANSWERS } from "../../import/hand-ins/answers.ts";
import type { Corrections } from "../../import/layout/layout.ts";
import { ROLES } from "../../import/layout/layout.ts";

const KEY = z.string().min(1).max(500);
// Longer ones are told in words, see readReason.
const REASON = z.string().max(4 * LONGEST_REASON);
const ROW = z.number().int().min(1).max(1_048_576);
const ROLE = z.enum(ROLES);
/** Coordinates, as an answer has them. */
const SAID = z.string().min(1).max(500);
/** Cells and ranges of one sheet that something is said of. */
const MOST_CELLS = 200;

export const WITH_REASON = z.strictObject({ reason: REASON.default("") }).default({ reason: "" });
export const ANSWERS = z.strictObject({
  answers: z
    .array(z.strictObject({ problem: KEY, reason: REASON }))
    .min(1)
    .max(MOST_ANSWERS),
});
export const REMARKS = z
  .array(
    z.strictObject({
      sheet: z.string().max(100).nullish(),
      cell: z
        .string()
        .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
        .nullish(),
      text: REASON,
    }),
  )
  .max(200);
export const SENT_BACK = z.strictObject({ reason: REASON.default(""), remarks: REMARKS.default([]) });
export const REMARK = z.strictObject({ remarks: REMARKS.min(1) });
export const LAYOUT = z.strictObject({
  answers: z.record(KEY, z.string().max(500)).optional(),
  sheets: z
    .record(
      z.string().max(100),
      z.strictObject({
        read: z.boolean().exactOptional(),
        headings: z.tuple([ROW, ROW]).exactOptional(),
        data: z.tuple([ROW, ROW]).exactOptional(),
        columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), ROLE).exactOptional(),
        rows: z.record(z.string().regex(/^[1-9]\d{0,6}$/), ROLE).exactOptional(),
        cells: z
          .record(z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/), SAID)
          .refine((cells) => Object.keys(cells).length <= MOST_CELLS)
          .exactOptional(),
        of: SAID.exactOptional(),
      }),
    )
    .optional(),
  password: z.string().max(500).nullish(),
});
/** What was said by hand of a layout. */
export const correctionsOf = ({ answers = {}, sheets = {} }: z.infer<typeof LAYOUT>): Corrections => ({
  answers,
  sheets,
});

/** Figures without a file: those of a form on a page. */
export const FIGURES = z.strictObject({
  dataset: z.string().max(100),
  rows: z
    .array(z.record(z.string().max(30), z.string().max(4_000)))
    .min(1)
    .max(1_000),
  document: z.record(z.string().max(20), z.string().max(2_000)).nullish(),
});
/** The text of a report, to be read and not kept. */
export const REPORT_TEXT = z.strictObject({
  text: z.string(),
  published: z
    .string()
    .regex(/^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/)
    .default(""),
  dataset: z.string().max(100).default(""),
});

/** A remark as it is kept: on a cell, or on the whole. */
export const asRemark = ({ sheet = null, cell = null, text }: z.infer<typeof REMARKS>[number]) => ({
  sheet,
  cell,
  text,
});
