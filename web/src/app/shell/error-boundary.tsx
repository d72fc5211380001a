import { Component, type ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import { words } from "../../i18n/words.ts";
import { parseAddress } from "../address/url-state.ts";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what our own code throws while drawing, says so, and offers a way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  constructor(props: ErrorBoundaryProps) {
    super(props);
    this.state = { failed: false };
  }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { failure } = words(parseAddress(location.pathname, location.search).address.lang).page;
    return (
      <main className="page">
        <Notice kind="error" title={failure.ours}>
          <p>{failure.oursHint}</p>
          <p>
            <a href={location.pathname + location.search}>{failure.retry}</a> · <a href="/">{failure.home}</a>
          </p>
        </Notice>
      </main>
    );
  }
}
