import type { KeepingWords } from "../../vi/briefing/keeping.ts";

/** Words on where one's own briefings are kept, in English. */
export const keepingEn: KeepingWords = {
  lead: "Kept on the server, seen by you alone unless you share one. Each can be downloaded as a file and handed on.",
  away: "The server does not answer: briefings are kept in this browser meanwhile, and can be moved to the server later.",
  opening: "Opening your briefings…",
  kept: "Kept on the server",
  sending: "Sending to the server…",
  waiting: "Not sent yet; this browser keeps it and tries again",
  refused: (why) => `The server has not kept it: ${why}`,
  parted:
    "This briefing was changed elsewhere as well. That one stands in its place; yours is a briefing of its own.",
  mine: (title) => `${title} (as on this machine)`,
  left: (n) => `Briefings this browser still keeps: ${n}`,
  leftHint: "On the server they open from any machine. Each leaves the browser only when the server has it.",
  move: "Move to the server",
  moving: "Moving…",
  moved: "All are on the server now.",
  stayed: (n) => `Not moved, still in this browser: ${n}.`,
  share: "Share by a link…",
  shareTitle: "Share for reading",
  shareHint:
    "Whoever has the link and may see the figures reads this briefing, always as it is now, and cannot change it.",
  shareLink: "Link",
  copy: "Copy link",
  copied: "Copied",
  copyFailed: "The browser does not let it be copied; select the link and copy it.",
  unshare: "Stop sharing",
  unshared: "No longer shared; the link leads nowhere now.",
  failed: "The server did not answer. Try again.",
  shared: "A shared briefing",
  sharedNone: "This link is no longer valid",
  sharedNoneHint: "The briefing was deleted, or is no longer shared. Ask whoever sent the link.",
};
