import type { MessagePort } from "node:worker_threads";
import type { ConnectOptions } from "../../db/connect.ts";
import type { CheckProgress, ReadyCheck } from "../../import/hand-ins/check-import.ts";
import type { Counts } from "../../import/hand-ins/checked.ts";
import type { LayoutPreview } from "../../import/hand-ins/preview-layout.ts";
import type { Corrections } from "../../import/layout/layout.ts";
import type { ImportLimits } from "../../import/hand-ins/limits.ts";
import type { Reversed } from "../../import/hand-ins/reverse-import.ts";
import type { Doer } from "../../import/hand-ins/steps/who-may.ts";
import type { Problem } from "../../import/problem.ts";
import type { MarkedFile } from "../../import/report-files/marked-file.ts";
import type { ReportReading } from "../../import/report-text/proposal.ts";
import type { MessageLanguage } from "../../messages/message.ts";

/** What a thread is made with. */
export interface ThreadSettings {
  readonly database: ConnectOptions;
}

interface Checking {
  readonly id: string;
  readonly now: string;
  readonly limits: ImportLimits;
}

interface Writing {
  readonly id: string;
  readonly doer: Doer;
  readonly now: string;
  readonly reason: string | null;
}

/** What threads do: what each is given, and what it comes to. Plain values, for they go from thread to thread. */
export interface Tasks {
  readonly read: {
    readonly given: Checking & { readonly password: string | null };
    readonly done: ReadyCheck | null;
  };
  readonly check: { readonly given: Checking; readonly done: ReadyCheck | null };
  readonly publish: {
    readonly given: Writing & { readonly ready: ReadyCheck | null };
    readonly done: { readonly dataVersion: number; readonly counts: Counts };
  };
  readonly reverse: { readonly given: Writing; readonly done: Reversed };
  /** How a file would be read if something were said of it by hand. */
  readonly "try-layout": {
    readonly given: {
      readonly id: string;
      readonly doer: Doer;
      readonly said: Corrections;
      readonly limits: ImportLimits;
      readonly password: string | null;
    };
    readonly done: LayoutPreview;
  };
  /** The text of a report as it was written, or the file it was sent as. */
  readonly report: {
    readonly given: { readonly report: string | Uint8Array; readonly published: string | null };
    readonly done: ReportReading;
  };
  readonly mark: {
    readonly given: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly problems: readonly Problem[];
      readonly lang: MessageLanguage;
    };
    readonly done: Pick<MarkedFile, "name"> & { readonly bytes: Uint8Array };
  };
}
export type TaskName = keyof Tasks;

/** One task for a thread. */
export interface Task<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly given: Tasks[Name]["given"];
  /** Where it tells how far it is. A message that comes here says that it is no longer wanted, and why. */
  readonly port: MessagePort;
}

/** What a thread says on that port. */
export type Told = { readonly progress: CheckProgress };
