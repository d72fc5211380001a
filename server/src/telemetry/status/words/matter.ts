import type { QueueName, ThreadsName } from "../../metrics/names.ts";
import type { CheckId, State } from "../checks.ts";
import type { GroupId, LineId } from "../ids.ts";

/** What is said of the state of the atlas. */
export interface StatusWords {
  /** The whole in one sentence. */
  readonly overall: Readonly<Record<State, string>>;
  readonly checks: Readonly<
    Record<
      CheckId,
      {
        readonly name: string;
        /** What is the matter when it is not well. */
        readonly trouble: string;
        /** What to do then. */
        readonly advice: string;
      }
    >
  >;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly lines: Readonly<Record<LineId, string>>;
  readonly queues: Readonly<Record<QueueName, string>>;
  readonly threads: Readonly<Record<ThreadsName, string>>;
  readonly yes: string;
  readonly no: string;
}
