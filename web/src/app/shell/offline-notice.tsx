import type { ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import { useServerUnreachable } from "../../ui/browser/server-reachability.ts";
import { useAtlas } from "./atlas-context.ts";

/** Says that a part of the page waits for the server; gone as soon as it comes. */
export function OfflineNotice(): ReactNode {
  const text = useAtlas().words.page.failure;
  return useServerUnreachable() ? (
    <div className="offline-notice">
      <Notice kind="error" title={text.temporary.unreachable.title}>
        <p>{text.goesOn}</p>
      </Notice>
    </div>
  ) : null;
}
