/**
 * How many rows a profile asks for at a time, so that it costs a part of what a question may. The newest figure of each
 * indicator is looked for in many periods, and then nothing is compared: of one area alone, or of one beside others. A chosen
 * period is one, and its changes are asked.
 */
export const pageSize = {
  newestAlone: { rows: 550, unitRows: 1_050, cited: 8 },
  newestBeside: { rows: 450, unitRows: 800, cited: 8 },
  chosen: { rows: 50, unitRows: 150, cited: 75 },
} as const;
