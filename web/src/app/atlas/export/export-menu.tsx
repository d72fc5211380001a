import { Suspense, useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import type { Address } from "../../address/address.ts";

const ExportChoices = lazily(async () => (await import("./export-choices.tsx")).ExportChoices);

interface ExportMenuProps {
  readonly figure: Figure;
  /** Says which picture is on screen, which lines stand out in it, and what it is compared with. */
  readonly address: Address;
  /** What is opened into communes on the map. */
  readonly opened: OpenedCommunes | null;
}

/** The way to what is shown as a file. What there is to choose comes when it is opened. */
export function ExportMenu({ figure, address, opened }: ExportMenuProps): ReactNode {
  const { words } = useAtlas();
  const text = words.page.take;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.open}</Button>
      <DialogBox title={text.open} close={words.page.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={3} label={words.page.loading} />}>
          <ExportChoices figure={figure} address={address} opened={opened} />
        </Suspense>
      </DialogBox>
    </>
  );
}
