import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useDesk } from "../desk-context.ts";
import { identityOf, keptQuestion, type KeptQuestion, titleOf } from "../kept/kept-question.ts";
import { leftInBrowser, moveSavedOver, saved, savedPlace } from "../kept/saved-questions.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { useKept } from "../kept/use-kept.ts";
import { QuestionLink } from "./question-link.tsx";

/** Questions kept by name, each with a permanent link. */
export function SavedPanel(): ReactNode {
  const { addressOf, locale, words, written } = useDesk();
  const text = words.saved;
  const { items, isRefused, put, remove, again } = useKept(saved);
  const [isOnServer, setOnServer] = useState(false);
  const [left, setLeft] = useState<readonly KeptQuestion[]>([]);
  useEffect(() => {
    let over = false;
    void Promise.all([savedPlace(), leftInBrowser()]).then(([place, questions]) => {
      if (over) return;
      setOnServer(place.isOnServer);
      setLeft(questions);
    });
    return () => {
      over = true;
    };
  }, [items]);
  const move = (): void => {
    moveSavedOver()
      .then(
        () => setSaid(text.moved),
        (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
      )
      .finally(again);
  };
  const [name, setName] = useState(() => titleOf(written, locale));
  const [said, setSaid] = useState("");
  const [gone, setGone] = useState<KeptQuestion | null>(null);
  const isThere = items.some((item) => item.id === name.trim() && identityOf(item) !== identityOf(written));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") return;
    setGone(null);
    void put(keptQuestion(written, wanted, Date.now(), wanted)).then(() => setSaid(text.done(wanted)));
  };
  const drop = (item: KeptQuestion): void => {
    setGone(item);
    void remove(item.id).then(() => setSaid(text.removed(item.name)));
  };
  return (
    <>
      <p className="note">
        {isRefused
          ? isOnServer
            ? text.serverFailed
            : words.keptFailed
          : isOnServer
            ? text.leadServer
            : text.lead}
      </p>
      {left.length === 0 ? null : (
        <p className="note">
          {text.left(formatNumber(left.length, locale))} <Button onPress={move}>{text.move}</Button>
        </p>
      )}
      <form className="save-form" onSubmit={save}>
        <label className="field">
          <span className="label">{text.name}</span>
          <span className="field-box">
            <input className="field-input" value={name} onChange={(event) => setName(event.target.value)} />
          </span>
        </label>
        {isThere ? <p className="note">{text.replaces}</p> : null}
        <Button type="submit" isDisabled={name.trim() === ""}>
          {text.save}
        </Button>
      </form>
      <p role="status" className="note">
        {isRefused ? "" : said}
        {gone === null ? null : (
          <Button
            look="plain"
            onPress={() => {
              void put(gone).then(() => setSaid(text.done(gone.name)));
              setGone(null);
            }}
          >
            {text.undo}
          </Button>
        )}
      </p>
      {items.length === 0 ? <p className="note">{text.none}</p> : null}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id} className="saved-row">
            <QuestionLink question={item}>{item.name}</QuestionLink>
            <span className="saved-ways">
              <CopyButton
                text={new URL(addressOf(item), location.href).href}
                label={text.copy}
                done={text.copied}
                failed={words.editor.copyFailed}
              />
              <Button look="icon" aria-label={text.remove(item.name)} onPress={() => drop(item)}>
                <span aria-hidden="true">×</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
