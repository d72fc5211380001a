const steps: (() => unknown)[] = [];

/** Has something cleaned up after the last test of the calling file: what was opened last is closed first. */
export function atEnd(step: () => unknown): void {
  steps.push(step);
}

/** Cleans up; called after the last test of each file (each-file.ts). */
export async function end(): Promise<void> {
  for (const step of steps.splice(0).reverse()) await step();
}
