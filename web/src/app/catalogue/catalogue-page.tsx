import { useState, type ReactNode } from "react";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { Button } from "../../ui/button.tsx";
import { DialogBox } from "../../ui/dialogs/dialog-box.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { notify } from "../../ui/toast.tsx";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { useSession } from "../accounts/session.ts";
import { useServerAnswer } from "../accounts/use-server-answer.ts";
import { useTitle } from "../accounts/use-title.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { type Change, Changes } from "./changes.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { type Open, OpenForm, titleOf } from "./open-form.tsx";
import { type Kept, type KeptRow, useKept } from "./kept.ts";
import { NameList } from "./name-list.tsx";
import { type Proposal, Proposals } from "./proposals.tsx";
import { sendWish } from "./send-wish.ts";
import "./catalogue.css";

/** The catalogue, for administrators: what there is, and forms that show what they would change. */
export function CataloguePage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = catalogueWords(locale);
  const session = useSession();
  const [kept, ask] = useKept();
  useTitle(text.title);
  const isNobody = session !== null && session.account === null && session.auth !== "off";
  return (
    <div className="page catalogue-page">
      <h1>{text.title}</h1>
      <p className="lead-line">{text.lead}</p>
      {session !== null && !session.actions.includes("KEEP_CATALOGUE") ? (
        <Notice kind="empty" title={text.notYours}>
          {isNobody ? (
            <PageLink to={{ ...home, page: "signIn", lang: address.lang }}>{text.signIn}</PageLink>
          ) : null}
        </Notice>
      ) : kept === null ? (
        <Skeleton lines={8} label={words.page.loading} />
      ) : kept.is !== "done" ? (
        <Notice kind="error">
          <p>{kept.is === "refused" ? kept.message : text.failure}</p>
        </Notice>
      ) : (
        <Keeping kept={kept.data} ask={ask} />
      )}
    </div>
  );
}

function Keeping({ kept, ask }: { readonly kept: Kept; readonly ask: () => void }): ReactNode {
  const { locale, words } = useAtlas();
  const text = catalogueWords(locale);
  const [open, setOpen] = useState<Open | null>(null);
  const [proposals, askProposals] = useServerAnswer<{ proposals: readonly Proposal[] }>(
    "/catalogue/proposals",
  );
  const [changes, askChanges] = useServerAnswer<{ changes: readonly Change[] }>("/catalogue/changes");
  const askAll = (): void => {
    ask();
    askProposals();
    askChanges();
  };
  const rows = (file: string): readonly KeptRow[] => kept.rows(file);
  const isEmpty = rows("indicators").length === 0;
  const hasIndicator = !isEmpty;
  return (
    <>
      {isEmpty ? <TakeOurs onTaken={askAll} /> : null}
      <div className="page-tools">
        <Button
          look={hasIndicator ? "solid" : "outline"}
          isDisabled={!hasIndicator}
          onPress={() => setOpen({ is: "dataset", id: null })}
        >
          {text.do.dataset}
        </Button>
        <Button onPress={() => setOpen({ is: "indicator", id: null })}>{text.do.indicator}</Button>
        <Button
          isDisabled={rows("categories").length === 0}
          onPress={() => setOpen({ is: "member", kind: "model", id: null })}
        >
          {text.do.model}
        </Button>
        <Button onPress={() => setOpen({ is: "member", kind: "category", id: null })}>
          {text.do.category}
        </Button>
        <Button onPress={() => setOpen({ is: "member", kind: "unit_type", id: null })}>
          {text.do.unitType}
        </Button>
        <Button onPress={() => setOpen({ is: "files" })}>{text.do.files}</Button>
      </div>
      <section aria-labelledby="kept-datasets">
        <h2 id="kept-datasets">{text.sections.datasets}</h2>
        {rows("datasets").length === 0 ? (
          <p className="quiet">{text.none.datasets}</p>
        ) : (
          <DatasetList
            kept={kept}
            changes={changes?.is === "done" ? changes.data.changes : []}
            onEdit={(id) => setOpen({ is: "dataset", id })}
          />
        )}
      </section>
      {proposals?.is === "done" && proposals.data.proposals.length > 0 ? (
        <section aria-labelledby="kept-proposals">
          <h2 id="kept-proposals">{text.sections.proposals}</h2>
          <Proposals
            proposals={proposals.data.proposals}
            onDecide={(proposal) => setOpen({ is: "proposal", proposal })}
          />
        </section>
      ) : null}
      <Section title={text.sections.indicators} rows={rows("indicators")} none={text.none.indicators}>
        <NameList
          kept={kept}
          kind="indicator"
          rows={rows("indicators")}
          onEdit={(id) => setOpen({ is: "indicator", id })}
          note={({ cells }) => {
            const versions = kept.of("indicator_versions", "indicator", cells["id"] ?? "").length;
            return [cells["kind"] ?? "", ...(versions === 0 ? [] : [text.indicator.versions(versions + 1)])];
          }}
          beside={(id, name) => (
            <Button aria-label={text.do.versionOf(name)} onPress={() => setOpen({ is: "version", id })}>
              {text.do.version}
            </Button>
          )}
        />
      </Section>
      <Section title={text.sections.models} rows={rows("models")} none={text.none.models}>
        <NameList
          kept={kept}
          kind="model"
          rows={rows("models")}
          onEdit={(id) => setOpen({ is: "member", kind: "model", id })}
          note={({ cells }) => [
            kept.name(locale, "category", cells["category"] ?? ""),
            ...(cells["printed"] ?? "").split("|").filter((name) => name !== ""),
          ]}
        />
      </Section>
      <Section title={text.sections.categories} rows={rows("categories")} none={text.none.categories}>
        <NameList
          kept={kept}
          kind="category"
          rows={rows("categories")}
          onEdit={(id) => setOpen({ is: "member", kind: "category", id })}
        />
      </Section>
      <Section title={text.sections.unitTypes} rows={rows("unit_types")} none="">
        <NameList
          kept={kept}
          kind="unit_type"
          rows={rows("unit_types")}
          onEdit={(id) => setOpen({ is: "member", kind: "unit_type", id })}
        />
      </Section>
      <section aria-labelledby="kept-changes">
        <h2 id="kept-changes">{text.sections.changes}</h2>
        {changes?.is !== "done" || changes.data.changes.length === 0 ? (
          <p className="quiet">{text.none.changes}</p>
        ) : (
          <Changes changes={changes.data.changes} />
        )}
      </section>
      <DialogBox
        title={open === null ? "" : titleOf(open, kept, locale)}
        close={words.page.close}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        {open === null ? null : (
          <OpenForm
            open={open}
            kept={kept}
            onClose={() => setOpen(null)}
            onKept={() => {
              setOpen(null);
              askAll();
            }}
          />
        )}
      </DialogBox>
    </>
  );
}

/** For an office that begins with nothing: all that the program brings but its datasets. */
function TakeOurs({ onTaken }: { readonly onTaken: () => void }): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const [isTaking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    setTaking(true);
    const said = await sendWish({ takesProgram: true, what: words.take.go });
    setTaking(false);
    notify({ text: "problems" in said ? words.take.taken : (said.refused ?? words.failure) });
    onTaken();
  };
  return (
    <Notice kind="empty" title={words.take.title}>
      <p>{words.take.lead}</p>
      <Button look="solid" isDisabled={isTaking} onPress={() => void take()}>
        {words.take.go}
      </Button>
    </Notice>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly KeptRow[];
  readonly none: string;
  readonly children: ReactNode;
}

/** A list that is folded, with how many there are. */
function Section({ title, rows, none, children }: SectionProps): ReactNode {
  return (
    <details className="catalogue-section" open={rows.length > 0 && rows.length <= 8}>
      <summary>
        <h2>{title}</h2> <span className="quiet">{rows.length}</span>
      </summary>
      {rows.length === 0 ? <p className="quiet">{none}</p> : children}
    </details>
  );
}
