import { say } from "../../table.ts";

/** How something that means ill ended. */
export interface Outcome {
  readonly kind: string;
  readonly name: string;
  readonly milliseconds: number;
  /** Milliseconds in which it had to end. */
  readonly within: number;
  /** Whether it is what is sent that takes its time. */
  readonly isSlowItself: boolean;
  /** What is wrong with how it ended; null: nothing. */
  readonly trouble: string | null;
  readonly isHang: boolean;
}

/** Prints a line for each kind, whatever is wrong, and the slowest five. */
export function tell(outcomes: readonly Outcome[], changes: readonly string[]): void {
  const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
  for (const [kind, those] of kinds) {
    const through = those.filter(({ trouble, isHang }) => trouble !== null && !isHang).length;
    const hangs = those.filter(({ isHang }) => isHang).length;
    const slowest = Math.max(...those.map(({ milliseconds }) => milliseconds));
    say(
      `  ${kind.padEnd(44)} ${String(those.length).padStart(4)} sent  ${through} through  ${hangs} hang  slowest ${seconds(slowest)}`,
    );
  }
  for (const { kind, name, trouble } of outcomes)
    if (trouble !== null) say(`  ! ${kind}: ${name}: ${trouble}`);
  for (const change of changes) say(`  ! something is another: ${change}`);
  const through = outcomes.filter(({ trouble, isHang }) => trouble !== null && !isHang).length;
  const hangs = outcomes.filter(({ isHang }) => isHang).length;
  say(`  ${outcomes.length} sent: ${through} through, ${hangs} hang; the slowest five:`);
  const own = outcomes.filter(({ isSlowItself }) => !isSlowItself);
  for (const { kind, name, milliseconds } of own
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 5))
    say(`    ${seconds(milliseconds)}  ${kind}: ${name}`);
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`;
