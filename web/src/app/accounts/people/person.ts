import type { Grant } from "../session.ts";

/** An account as administrators see it. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly grants: readonly Grant[];
  readonly isOpened: boolean;
  readonly endedAt: string | null;
}
