import type { MouseEvent, ReactNode } from "react";
import type { Address } from "./address.ts";
import { formatAddress } from "./url-state.ts";
import { goTo } from "./use-address.ts";

interface PageLinkProps {
  readonly to: Address;
  readonly className?: string;
  readonly current?: boolean;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A link within the atlas: a real address, followed without loading the page anew. */
export function PageLink({ to, className, current, lang, children }: PageLinkProps): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
    // A province on the map opens where one is; a page is read from its top.
    if (to.area === null || to.page === "province") scrollTo({ top: 0 });
    // What was pressed may be gone with its page: the keyboard is then at the beginning of the new one.
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    }, 100);
  };
  return (
    <a
      href={formatAddress(to)}
      onClick={follow}
      className={className}
      lang={lang}
      hrefLang={lang}
      aria-current={current === true ? "page" : undefined}
    >
      {children}
    </a>
  );
}
