/**
 * How many rows a profile asks for at a time, so that it costs a part of what a question may. The newest figure of each
 * indicator is looked for in many periods, and then nothing is compared; a chosen period is one, and its changes are asked.
 */
export const pageSize = {
  newest: { rows: 550, unitRows: 400, cited: 10 },
  chosen: { rows: 50, unitRows: 150, cited: 75 },
} as const;
