import { useRef, useState, type ReactNode } from "react";
import type { BriefingPageKind } from "../../../../briefing/document/briefing-document.ts";
import { pageKinds } from "../../../../briefing/document/document-fields.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { DialogBox } from "../../../../ui/dialogs/dialog-box.tsx";
import { announce } from "../../../../ui/live-region.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { KindSign } from "../../kinds/kind-sign.tsx";
import type { PageWriter } from "../../writing/page-writer.ts";
import { freeId } from "../history/edits.ts";
import type { Composer } from "../use-composer.ts";
import { defaultPage } from "./default-page.ts";

interface AddPageProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly composer: Composer;
  readonly writer: PageWriter | null;
  /** The page after which it comes. */
  readonly after: string | null;
  readonly onAdded: (id: string) => void;
}

const kinds = Object.keys(pageKinds) as readonly BriefingPageKind[];

/** All kinds of pages; the one chosen comes after the page looked at, of what that one is of. */
export function AddPage({ isOpen, onClose, composer, writer, after, onAdded }: AddPageProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = composeWords(locale);
  const [problem, setProblem] = useState("");
  const [isWaiting, setWaiting] = useState(false);
  const chosen = useRef<BriefingPageKind | null>(null);
  const { document, edit } = composer;
  const add = (kind: BriefingPageKind): void => {
    setProblem("");
    chosen.current = kind;
    if (writer === null && kind !== "method") {
      setProblem(words.page.failure.temporary.unreachable.title);
      return;
    }
    setWaiting(true);
    defaultPage(writer?.setting ?? null, document, after, kind).then(
      (page) => {
        setWaiting(false);
        if (chosen.current !== kind) return;
        if (page === null) {
          setProblem(
            kind === "merger"
              ? text.composer.noMerged
              : kind === "communes"
                ? text.composer.noCommunes
                : text.composer.noDefault,
          );
          return;
        }
        const id = freeId(document.pages, page.id);
        edit({ is: "add", page: { ...page, id }, after: placeOf(document, after) });
        onAdded(id);
        onClose();
        announce(text.composer.added(text.kinds[kind].name));
      },
      (error: unknown) => {
        setWaiting(false);
        setProblem(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return (
    <DialogBox
      title={text.composer.addTitle}
      close={words.page.close}
      isOpen={isOpen}
      onClose={() => {
        chosen.current = null;
        setProblem("");
        onClose();
      }}
    >
      <ul className="kinds" aria-busy={isWaiting}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Button className="kind" onPress={() => add(kind)}>
              <KindSign kind={kind} />
              <span>
                <span className="kind-name">{text.kinds[kind].name}</span>
                <span className="note block">{text.kinds[kind].note}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="caution">
        {problem}
      </p>
    </DialogBox>
  );
}

/** Method and sources close a briefing: what is added while they are looked at comes before them. */
function placeOf({ pages }: Composer["document"], after: string | null): string | null {
  const at = pages.findIndex(({ id }) => id === after);
  return pages[at]?.kind === "method" ? (pages[at - 1]?.id ?? null) : after;
}
