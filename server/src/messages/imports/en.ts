import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { ImportsMatter } from "./matter.ts";

const n = counted("en-US");
const list = quoted(", ");

const STATES: Readonly<Record<string, string>> = {
  READING: "being read",
  UNREADABLE: "a file that could not be read",
  DRAFT: "a draft",
  IN_REVIEW: "in review",
  SENT_BACK: "sent back",
  WITHDRAWN: "withdrawn",
  PUBLISHED: "published",
  REVERSED: "reversed",
};
const STEPS: Readonly<Record<string, string>> = {
  ANSWER: "answered",
  LAY_OUT: "laid out anew",
  SUBMIT: "submitted",
  WITHDRAW: "withdrawn",
  REMARK: "remarked on",
  SEND_BACK: "sent back",
  PUBLISH: "published",
  REVERSE: "reversed",
};

/** Messages on files handed in, in English. */
export const importsEn: WordsOf<ImportsMatter> = {
  NO_SUCH_IMPORT: () => "There is no such import, or you may not see it.",
  IMPORT_NOT_SO: ({ state, step }) =>
    `This import is ${STATES[state] ?? state}, so it cannot be ${STEPS[step] ?? step}.`,
  REASON_MISSING: () => "Please say why, in a few words.",
  REASON_TOO_LONG: ({ most }) => `At most ${n(most)} characters, please.`,
  IMPORT_HAS_ERRORS: ({ rows }) =>
    `${rows === 1 ? "One row has" : `${n(rows)} rows have`} errors; mend them in the file and hand it in again.`,
  WARNINGS_UNANSWERED: ({ count }) =>
    `${count === 1 ? "One warning is" : `${n(count)} warnings are`} still without an answer: say why the figures are right all the same.`,
  CHANGES_UNEXPLAINED: ({ count }) =>
    `${count === 1 ? "One figure was" : `${n(count)} figures were`} known otherwise: say why ${count === 1 ? "it changes" : "they change"}.`,
  NO_SUCH_WARNING: ({ problem }) => `There is no warning "${problem}" in this import.`,
  NOTHING_NEW: () => "Every row says what is known already: there is nothing to publish.",
  IMPORT_STALE: () =>
    "Since this was checked, other figures came in that change what it would do. It has been checked again: please look once more.",
  LAYOUT_UNDECIDED: ({ count }) =>
    `${count === 1 ? "One question" : `${n(count)} questions`} about the layout of the file must be answered first.`,
  FILE_MISSING: () => 'There is no file: send it as the field "file" of a form (multipart/form-data).',
  FILE_TOO_LARGE: ({ megabytes }) => `The file is larger than ${n(megabytes)} MB.`,
  FILE_EMPTY: () => "The file is empty.",
  FILE_GONE: () => "The file is no longer kept; its figures, problems and history are.",
  FORM_NOT_READ: () => "The form could not be read: parts are missing, too many, or cut off. Send it again.",
  NOT_MULTIPART: () => 'Files are taken as a form (multipart/form-data) with the field "file".',
  FIELD_UNKNOWN: ({ field }) =>
    `The form has a field "${field}" that is not taken, or one too long or twice.`,
  DATASET_MISSING: () => "Say which dataset the figures belong to.",
  DATASET_UNKNOWN: ({ dataset, accepted }) =>
    `There is no dataset "${dataset}".${accepted.length === 0 ? "" : ` There are ${list(accepted)}.`}`,
  TEMPLATE_PERIOD_UNREADABLE: ({ period, accepted }) =>
    `"${period}" is not a period that figures are due for, such as ${list(accepted)}.`,
  TEMPLATE_AREA_REPORTS_NOT: ({ area, period, accepted }) =>
    `"${area}" does not report for ${period}. ${accepted.length === 0 ? "No area does." : `Those that do are ${list(accepted)}.`}`,
  TEMPLATE_NOTHING_DUE: ({ dataset, period }) =>
    `Nothing is due in "${dataset}" for a period like ${period}, so there is no form to fill in.`,
  DOCUMENT_WRONG: ({ field }) =>
    `Figures of this dataset come from cited documents: "${field}" is missing, or is not as it should be (title; publisher; published as 2026, 2026-10 or 2026-10-05; url; kind).`,
  IMPORTS_UNFINISHED: ({ most }) =>
    `You have ${n(most)} imports that are not finished; finish or withdraw one first.`,
  IMPORTS_TODAY: ({ most, seconds }) =>
    `${n(most)} files an hour are taken from one person. Try again in ${n(Math.ceil(seconds / 60))} minutes.`,
  FILES_FULL: ({ seconds }) =>
    `There is no room for more files now. Try again in ${n(Math.ceil(seconds / 60))} minutes, or withdraw drafts that are not needed.`,
  REPORT_EMPTY: () => "There is no text: paste the report, or choose a file that holds it.",
  REPORT_TOO_LONG: ({ most }) =>
    `The report is longer than ${n(most)} characters (some sixty pages): give it in parts.`,
  LAYOUT_TOO_LABORIOUS: ({ minutes }) =>
    `Reading this file in the way that was said takes more than ${minutes} minutes: hand in its sheets one by one, or with fewer cells.`,
  MARKING_TOO_LABORIOUS: () => "It takes too long to mark this file: take the list of what is wrong instead.",
  REPORT_TOO_LABORIOUS: () => "It takes too long to read this text: give it in parts.",
  REPORT_NOT_TAKEN: () =>
    "Only .docx, PDF with text and plain text are read as reports. Of any other file, such as .doc, copy the text and paste it.",
  REPORT_PDF_SCANNED: ({ pages }) =>
    `${pages.length === 1 ? "Page" : "Pages"} ${pages.slice(0, 20).join(", ")}${pages.length > 20 ? ", …" : ""} of this PDF ${pages.length === 1 ? "is a picture" : "are pictures"} of writing, as a scanner makes them: there is no text in them to read. Take the file that was printed, or type the text.`,
  REPORT_PDF_LOCKED: () => "This PDF is locked with a password. Save it without one, or paste its text.",
  REPORT_PDF_BROKEN: () => "This PDF is damaged: it cannot be opened. Save it anew, or paste its text.",
  REPORT_PDF_PAGES: ({ most }) => `The PDF has more than ${n(most)} pages: give it in parts.`,
  REPORT_PDF_LABORIOUS: () =>
    "Reading this PDF takes more time or memory than it may. Give it in parts, or paste its text.",
  REPORT_NOT_READ: ({ why }) => why.en,
  LAYOUT_NOT_READ: ({ why }) => why.en,
  REPORT_LETTERS_UNKNOWN: () =>
    "It cannot be told in which encoding the file is written. Save it as UTF-8, or paste the text.",
  REPORT_FIELD_WRONG: ({ field }) =>
    `"${field}" is missing, or is not as it should be (text; published as 2026, 2026-10 or 2026-10-05; dataset).`,
};
