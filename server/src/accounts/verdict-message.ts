import type { Message } from "../messages/message.ts";
import type { Verdict } from "./may.ts";

/** Why somebody may not do something, as they are told. */
export function verdictMessage({ why }: Extract<Verdict, { may: false }>): Message {
  switch (why) {
    case "SIGN_IN":
      return { code: "SIGN_IN_FIRST", args: {} };
    case "ROLE":
      return { code: "NOT_THIS_ROLE", args: {} };
    case "KEY":
      return { code: "NOT_THIS_KEY", args: {} };
    case "TERRITORY":
      return { code: "NOT_THIS_TERRITORY", args: {} };
    case "OWN_DRAFT":
      return { code: "OWN_DRAFT", args: {} };
    case "OTHERS_DRAFT":
      return { code: "OTHERS_DRAFT", args: {} };
  }
}
