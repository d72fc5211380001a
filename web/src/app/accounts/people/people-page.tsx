import { useState, type ReactNode } from "react";
import { formatDate } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { notify } from "../../../ui/toast.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { askServer, type Said } from "../ask-server.ts";
import { Grants } from "../grants.tsx";
import { type Handed, HandedLink } from "./handed-link.tsx";
import type { Person } from "./person.ts";
import { PersonForm } from "./person-form.tsx";
import { useServerAnswer } from "../use-server-answer.ts";
import { useTitle } from "../use-title.ts";
import "../accounts.css";

/** What the dialog is about; without a person an account is added. */
type Open =
  | { readonly is: "person"; readonly person: Person | null }
  | { readonly is: "link"; readonly handed: Handed };

/** All accounts, for administrators. */
export function PeoplePage(): ReactNode {
  const { locale, words } = useAtlas();
  const text = accountWords(locale);
  const [list, ask] = useServerAnswer<{ accounts: readonly Person[] }>("/accounts");
  const [open, setOpen] = useState<Open | null>(null);
  useTitle(text.people.title);
  const tell = (person: Person, said: Said<unknown>): void => {
    const { failure, people } = text;
    notify({
      text: said.is === "done" ? people.saved(person.name) : said.is === "refused" ? said.message : failure,
    });
    ask();
  };
  const setEnded = async (person: Person, isEnded: boolean): Promise<void> =>
    tell(person, await askServer("PATCH", `/accounts/${person.id}`, { isEnded }));
  const newLink = async (person: Person): Promise<void> => {
    const said = await askServer<Omit<Handed, "name">>("POST", `/accounts/${person.id}/link`, {});
    if (said.is === "done") setOpen({ is: "link", handed: { ...said.data, name: person.name } });
    else tell(person, said);
  };
  return (
    <div className="page">
      <h1>{text.people.title}</h1>
      <p className="lead-line">{text.people.lead}</p>
      {list === null ? (
        <Skeleton lines={6} label={words.page.loading} />
      ) : list.is !== "done" ? (
        <Notice kind="error">
          <p>{list.is === "refused" ? list.message : text.failure}</p>
        </Notice>
      ) : (
        <>
          <div className="page-tools">
            <Button look="solid" onPress={() => setOpen({ is: "person", person: null })}>
              {text.people.add}
            </Button>
          </div>
          <ul className="people">
            {list.data.accounts.map((person) => (
              <li key={person.id} className={person.endedAt === null ? "" : "person-ended"}>
                <div className="person-who">
                  <strong>{person.name}</strong>
                  <span className="quiet">{person.address}</span>
                  <span className="quiet">{stateOf(person)}</span>
                </div>
                {person.grants.length === 0 ? (
                  <p className="quiet">{text.people.noRole}</p>
                ) : (
                  <Grants grants={person.grants} />
                )}
                <div className="person-tools">
                  <Button
                    aria-label={text.people.edit(person.name)}
                    onPress={() => setOpen({ is: "person", person })}
                  >
                    {text.people.change}
                  </Button>
                  {person.endedAt === null ? (
                    <Button
                      aria-label={`${text.people.newLink}: ${person.name}`}
                      onPress={() => void newLink(person)}
                    >
                      {text.people.newLink}
                    </Button>
                  ) : null}
                  <Button
                    aria-label={`${person.endedAt === null ? text.people.end : text.people.reopen}: ${person.name}`}
                    onPress={() => void setEnded(person, person.endedAt === null)}
                  >
                    {person.endedAt === null ? text.people.end : text.people.reopen}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {/* One box for both: what comes after saving stands where the form stood. */}
      <DialogBox
        title={titleOf(open)}
        close={words.page.close}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        {open?.is === "person" ? (
          <PersonForm
            person={open.person}
            onClose={() => setOpen(null)}
            onSaved={(handed) => {
              setOpen(handed === null || handed.link === null ? null : { is: "link", handed });
              ask();
            }}
          />
        ) : open?.is === "link" ? (
          <HandedLink handed={open.handed} />
        ) : null}
      </DialogBox>
    </div>
  );

  function titleOf(shown: Open | null): string {
    if (shown === null) return "";
    if (shown.is === "link") return text.people.linkTitle(shown.handed.name);
    return shown.person === null ? text.people.add : text.people.edit(shown.person.name);
  }

  function stateOf({ endedAt, isOpened }: Person): string {
    if (endedAt !== null) return text.people.ended(formatDate(endedAt.slice(0, 10), locale));
    return isOpened ? text.people.inUse : text.people.notOpened;
  }
}
