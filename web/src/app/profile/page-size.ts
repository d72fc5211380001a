/**
 * How many rows a profile asks for in one request, so that each costs a part of what a question may; `figureQuestions` shares what
 * is wanted out among requests. A chosen period is compared with the one before, which costs more a row.
 */
export const pageSize = {
  newest: { rows: 400, unitRows: 500, cited: 8 },
  chosen: { rows: 50, unitRows: 150, cited: 75 },
} as const;
