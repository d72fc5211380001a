import { Suspense, useState, type ReactNode } from "react";
import type { Shape } from "../../../briefing/document/page-shapes.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import type { Writing } from "../../../briefing/write/write-briefing.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { BookletWish } from "./make-booklet.ts";
import { useAtlas } from "../../shell/atlas-context.ts";

const TakeBriefing = lazily(async () => (await import("./take-briefing.tsx")).TakeBriefing);

interface TakeBoxProps {
  /** What the button says, and the dialog. */
  readonly open: string;
  readonly title: string;
  readonly look?: "plain" | "outline" | "solid";
  readonly hint?: string;
  readonly shape: Shape | null;
  /** What a booklet of all provinces is of, where one is offered beside it. */
  readonly booklet?: BookletWish | undefined;
  readonly write: (writing: Writing) => Promise<WrittenBriefing>;
}

/** The way to a briefing as a file. What makes one comes when it is opened. */
export function TakeBox({ open, title, look = "outline", ...rest }: TakeBoxProps): ReactNode {
  const { words } = useAtlas();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {open}
      </Button>
      <DialogBox title={title} close={words.page.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen ? (
          <Suspense fallback={<Skeleton lines={3} label={words.page.loading} />}>
            <TakeBriefing {...rest} />
          </Suspense>
        ) : null}
      </DialogBox>
    </>
  );
}
