import type { MemberKind } from "../../messages/question/matter.ts";
import { nearest } from "../model/nearest.ts";
import { InputError } from "./request.ts";

/** Unknown indicator "model_point". Did you mean "model_points"? – or, when nothing is near and they are few, what is accepted. */
export function unknownMember(
  argument: string,
  what: MemberKind,
  written: string,
  accepted: readonly string[],
): InputError {
  const near = nearest(written, accepted);
  const few = near.length === 0 && accepted.length <= 12 ? accepted : [];
  const args = {
    what,
    written: written.slice(0, 80),
    near: near.slice(0, 1).map((id) => ({ id, name: null })),
    accepted: few,
  };
  return new InputError(argument, { code: "UNKNOWN_MEMBER", args }, near.length > 0 ? near : few);
}
