import type { LimitResolvers, LimitsResolvers } from "../../generated/schema.ts";
import { FILE_LIMITS } from "../file-limits.ts";
import { ROW_LIMITS } from "../../statistics/request/resolve-request.ts";

const UNITS = {
  points: { VI: "điểm", EN: "points" },
  rows: { VI: "dòng", EN: "rows" },
  bytes: { VI: "byte", EN: "bytes" },
  tokens: { VI: "từ và dấu", EN: "words and signs" },
  levels: { VI: "tầng", EN: "levels" },
  aliases: { VI: "bí danh", EN: "aliases" },
  fields: { VI: "trường", EN: "fields" },
  questions: { VI: "câu hỏi", EN: "questions" },
  files: { VI: "tệp", EN: "files" },
  milliseconds: { VI: "mili giây", EN: "milliseconds" },
} as const;

/** A limit as the SDL tells it. */
export interface LimitRow {
  readonly value: number;
  readonly of: keyof typeof UNITS;
}

const limit = (value: number, of: LimitRow["of"]): LimitRow => ({ value, of });

export const Limits: LimitsResolvers = {
  cost: ({ cost }) => limit(cost, "points"),
  rows: ({ rows }) => limit(rows, "rows"),
  answerBytes: ({ answerBytes }) => limit(answerBytes, "bytes"),
  bodyBytes: ({ bodyBytes }) => limit(bodyBytes, "bytes"),
  tokens: ({ tokens }) => limit(tokens, "tokens"),
  depth: ({ depth }) => limit(depth, "levels"),
  aliases: ({ aliases }) => limit(aliases, "aliases"),
  rootFields: ({ rootFields }) => limit(rootFields, "fields"),
  page: () => limit(ROW_LIMITS.light, "rows"),
  heavyPage: () => limit(ROW_LIMITS.heavy, "rows"),
  timeout: ({ timeout }) => limit(timeout, "milliseconds"),
  pointsAMinute: ({ pointsAMinute }) => limit(pointsAMinute, "points"),
  checksAMinute: ({ checksAMinute }) => limit(checksAMinute, "questions"),
  files: () => limit(FILE_LIMITS.atOnce, "files"),
  filesPerCaller: () => limit(FILE_LIMITS.perCaller, "files"),
  fileStall: () => limit(FILE_LIMITS.stalled, "milliseconds"),
  fileTime: () => limit(FILE_LIMITS.time, "milliseconds"),
};

export const Limit: LimitResolvers = { unit: ({ of }, { lang }) => UNITS[of][lang] };
