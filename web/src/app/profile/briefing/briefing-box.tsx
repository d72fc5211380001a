import { Suspense, useState, type ReactNode } from "react";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import { Button } from "../../../ui/button.tsx";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

const BriefingChoices = lazily(async () => (await import("./briefing-choices.tsx")).BriefingChoices);

/** The way to a whole briefing of what a page is of. What makes one comes when it is opened. */
export function BriefingBox(): ReactNode {
  const { locale, words } = useAtlas();
  const text = briefingWords(locale).box;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      <DialogBox title={text.title} close={words.page.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen ? (
          <Suspense fallback={<Skeleton lines={3} label={words.page.loading} />}>
            <BriefingChoices />
          </Suspense>
        ) : null}
      </DialogBox>
    </>
  );
}
