import { Suspense, type ReactNode } from "react";
import { loadDialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { lazily } from "../../ui/browser/server-reachability.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { useFirstSign } from "../../ui/browser/use-first-sign.ts";
import { goTo } from "../address/use-address.ts";
import { AtlasFrame } from "./frame/atlas-frame.tsx";
import { StartChoices } from "./controls/start-choices.tsx";
import { useHoldings } from "./data/use-holdings.ts";

const loadPanel = async () => (await import("./panel/holdings-panel.tsx")).HoldingsPanel;
const HoldingsPanel = lazily(loadPanel);

/** The first screen: what is publicly known, and the two ways on. */
export function HoldingsView(): ReactNode {
  const { address, words } = useAtlas();
  const { figure, waiting, error, retry } = useHoldings(address);
  // Fetched before they are asked for: what the ways to start lead to, what opens over the page.
  useFirstSign(() => {
    for (const next of [import("./statistics-view.tsx"), loadPanel(), loadDialogBox()])
      next.catch(() => undefined);
  });
  return (
    <AtlasFrame
      figure={figure}
      waiting={waiting}
      failure={error === null ? null : <FailureNotice error={error} retry={retry} />}
      controls={null}
      toolbar={null}
      startChoices={<StartChoices address={address} go={goTo} />}
      strip={null}
      panel={(shown, area, close) => (
        <Suspense fallback={<Skeleton lines={6} label={words.page.loading} />}>
          <HoldingsPanel figure={shown} address={address} area={area} onClose={close} />
        </Suspense>
      )}
    />
  );
}
