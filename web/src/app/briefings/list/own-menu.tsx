import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { download } from "../../../ui/browser/download.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { KeptBriefing } from "../store/briefing-store.ts";
import { documentFile } from "../store/document-file.ts";
import { briefings } from "../store/use-briefings.ts";
import { removeWithUndo } from "./remove-with-undo.ts";

/** What is rarely done with a briefing. */
export function OwnMenu({
  kept: { id, document },
  onRename,
  onShare,
}: {
  readonly kept: KeptBriefing;
  readonly onRename: () => void;
  /** Null: it is not on the server. */
  readonly onShare: (() => void) | null;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).list;
  const duplicate = (): void => {
    const copy = briefings.newId();
    const title = text.copyOf(document.title);
    briefings.keep(copy, { ...document, title });
    notify({
      text: text.duplicated(title),
      actions: [
        {
          label: text.undo,
          onPress: () => {
            briefings.remove(copy);
          },
        },
      ],
    });
  };
  return (
    <MenuTrigger>
      <Button className="button button-icon" aria-label={text.more(document.title)}>
        <Icon sign="more" />
      </Button>
      <Popover className="popover">
        <Menu className="list">
          <MenuItem className="list-item" onAction={onRename}>
            {text.rename}
          </MenuItem>
          <MenuItem className="list-item" onAction={duplicate}>
            {text.duplicate}
          </MenuItem>
          {onShare === null ? null : (
            <MenuItem className="list-item" onAction={onShare}>
              {keepingWords(locale).share}
            </MenuItem>
          )}
          <MenuItem className="list-item" onAction={() => download(documentFile(document))}>
            {text.download}
          </MenuItem>
          <MenuItem className="list-item" onAction={() => removeWithUndo(id, document.title, text)}>
            {text.remove}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
