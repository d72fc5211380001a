import "./preview.css";
import { Component, Suspense, useMemo, type ReactNode } from "react";
import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { briefingAround, type PageWriter } from "../writing/page-writer.ts";
import type { LookedAt } from "./use-page.ts";
import { Unanswered } from "./unanswered.tsx";

const DrawnPage = lazily(async () => (await import("../page/briefing-page.tsx")).BriefingPage);

interface PagePreviewProps {
  readonly document: BriefingDocument;
  readonly page: BriefingPage;
  readonly writer: PageWriter;
  readonly looked: LookedAt;
}

/** A page as it stands in its files; while a newer one is written, the one before stands in its place. */
export function PagePreview({ document, page, writer, looked }: PagePreviewProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).composer;
  const { written, error, progress, isCurrent, retry } = looked;
  const shown = useMemo(
    () => (written === null ? null : briefingAround(writer.setting, document, page, written)),
    [writer, document, page, written],
  );
  const n = (value: number): string => formatNumber(value, locale);
  return (
    <div className="preview" aria-busy={!isCurrent}>
      {error === null ? null : <Unanswered error={error} retry={retry} isKept={shown !== null} />}
      {progress === null ? null : (
        <p role="status" className="quiet">
          {text.writing(n(progress.done + 1), n(progress.all))}
        </p>
      )}
      {shown === null ? (
        error === null ? (
          <div className="preview-waiting">
            <Skeleton lines={6} label={text.waiting} />
          </div>
        ) : null
      ) : (
        <PreviewBoundary
          key={page.id}
          of={written}
          failed={(caught, again) => <Unanswered error={caught} retry={again} />}
        >
          <Suspense fallback={<Skeleton lines={6} label={text.waiting} />}>
            <div className="preview-sheets" lang={document.language}>
              {/* Pages are taken away on white; so they are looked at. */}
              <DrawnPage
                briefing={shown.briefing}
                page={shown.page}
                theme="light"
                {...(document.shape === undefined ? {} : { shape: document.shape })}
              />
            </div>
          </Suspense>
          {shown.page.notes.length === 0 ? null : (
            <details className="preview-notes" lang={document.language}>
              <summary>{text.notes}</summary>
              {[...new Set(shown.page.notes)].map((note) => (
                <p key={note}>{note}</p>
              ))}
            </details>
          )}
        </PreviewBoundary>
      )}
    </div>
  );
}

interface BoundaryProps {
  /** Drawn anew where this is another. */
  readonly of: unknown;
  readonly failed: (error: unknown, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** A page that cannot be drawn is told in its place; all else of the composer goes on. */
class PreviewBoundary extends Component<BoundaryProps, { readonly error: unknown; readonly of: unknown }> {
  constructor(props: BoundaryProps) {
    super(props);
    this.state = { error: null, of: props.of };
  }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? new Error("unknown") };
  }

  static getDerivedStateFromProps(
    props: BoundaryProps,
    state: { readonly of: unknown },
  ): { readonly error: null; readonly of: unknown } | null {
    return props.of === state.of ? null : { error: null, of: props.of };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.failed(error, () => this.setState({ error: null }));
  }
}
