import { useEffect, useState, type ReactNode } from "react";
import { keepingWords } from "../../../i18n/briefing/keeping-words.ts";
import { shareOnServer } from "../../../kept/kept-on-server.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { notify } from "../../../ui/toast.tsx";
import { formatAddress, home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { ServerShelf } from "../store/server-shelf.ts";
import { sharedId } from "../writing/shared-id.ts";

interface ShareBoxProps {
  readonly id: string;
  readonly shelf: ServerShelf;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A link by which others read a briefing: made when this opens, taken back by a button. */
export function ShareBox(props: ShareBoxProps): ReactNode {
  const { locale, words } = useAtlas();
  const { isOpen, onClose } = props;
  return (
    <DialogBox
      title={keepingWords(locale).shareTitle}
      close={words.page.close}
      isOpen={isOpen}
      onClose={onClose}
    >
      {isOpen ? <ShareForm {...props} /> : null}
    </DialogBox>
  );
}

function ShareForm({ id, shelf, onClose }: ShareBoxProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = keepingWords(locale);
  const [shared, setShared] = useState(shelf.sharedOf(id));
  const [problem, setProblem] = useState("");
  useEffect(() => {
    if (shelf.sharedOf(id) !== null) return undefined;
    let over = false;
    const share = async (): Promise<void> => {
      // What others are to read has to be there.
      await shelf.send();
      const sent = await shareOnServer(id, true);
      if (sent.is === "done" && sent.data !== undefined) shelf.setShared(id, sent.data.shared);
      if (over) return;
      setShared(shelf.sharedOf(id));
      if (sent.is !== "done") setProblem(sent.is === "refused" ? sent.message : text.failed);
    };
    void share();
    return () => {
      over = true;
    };
  }, [id, shelf, text]);
  const stop = async (): Promise<void> => {
    const sent = await shareOnServer(id, false);
    if (sent.is !== "done") {
      setProblem(sent.is === "refused" ? sent.message : text.failed);
      return;
    }
    shelf.setShared(id, null);
    notify({ text: text.unshared });
    onClose();
  };
  const link =
    shared === null
      ? null
      : new URL(
          formatAddress({ ...home, lang: address.lang, page: "briefing", briefing: sharedId(shared) }),
          location.href,
        ).href;
  return (
    <div className="share">
      <p>{text.shareHint}</p>
      {link === null ? null : (
        <>
          <label className="field">
            <span className="label">{text.shareLink}</span>
            <span className="field-box">
              <input
                className="field-input"
                readOnly
                value={link}
                onFocus={(event) => event.target.select()}
              />
            </span>
          </label>
          <div className="dialog-actions">
            <CopyButton text={link} label={text.copy} done={text.copied} failed={text.copyFailed} />
            <Button onPress={() => void stop()}>{text.unshare}</Button>
          </div>
        </>
      )}
      <p role="alert" className="caution">
        {problem}
      </p>
    </div>
  );
}
