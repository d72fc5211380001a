import { Suspense, type ReactNode } from "react";
import { lazily } from "../../ui/browser/server-reachability.ts";
import { PageRoom } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { sharedIn } from "./writing/shared-id.ts";
import { templateOf } from "./writing/document-at.ts";

const ReadyMadePage = lazily(async () => (await import("./ready-made/ready-made-page.tsx")).ReadyMadePage);
const SharedPage = lazily(async () => (await import("./ready-made/shared-page.tsx")).SharedPage);
const ComposerPage = lazily(async () => (await import("./composer/composer-page.tsx")).ComposerPage);

/** The briefing that the address names: a ready-made one, one that somebody shares, or one of one's own to compose. */
export function OneBriefingPage(): ReactNode {
  const { address, words } = useAtlas();
  const template = templateOf(address);
  return (
    <Suspense fallback={<PageRoom label={words.page.loading} />}>
      {sharedIn(address.briefing) !== null ? (
        <SharedPage key={address.briefing} id={address.briefing ?? ""} />
      ) : template === null ? (
        <ComposerPage key={address.briefing} id={address.briefing ?? ""} />
      ) : (
        <ReadyMadePage key={template} template={template} />
      )}
    </Suspense>
  );
}
