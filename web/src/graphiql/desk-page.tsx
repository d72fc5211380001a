import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import type { DeskAddress } from "../app/address/desk-address.ts";
import { formatDeskAddress } from "../app/address/desk-address.ts";
import { deskPageWords } from "../i18n/desk-page-words.ts";
import { words } from "../i18n/words.ts";
import { ReasonDialog } from "../reasons/reason-dialog.tsx";
import { LiveRegion } from "../ui/live-region.tsx";
import { useMedia } from "../ui/browser/use-media.ts";
import type { ThemeState } from "../views/screen/use-theme.ts";
import { costOf } from "./cost/cost.ts";
import { DeskContext, type DeskContextValue } from "./desk-context.ts";
import { DeskHeader } from "./desk-header.tsx";
import { PaneChoice, type Pane } from "./pane-choice.tsx";
import { runKeys } from "./editor/run-keys.ts";
import { QuestionPane } from "./editor/question-pane.tsx";
import { replaceText, useEditors } from "./editor/use-editor-text.ts";
import type { Written } from "./kept/kept-question.ts";
import { operationAsked } from "./names/declared-variables.ts";
import { Panel } from "./panels/panel.tsx";
import { ToolRail } from "./panels/tool-rail.tsx";
import { type Tool, toolNamed } from "./panels/tools.ts";
import { ResultPane } from "./result/result-pane.tsx";
import { useAsking } from "./run/use-asking.ts";
import { useDeskAddress } from "./use-desk-address.ts";

interface DeskPageProps {
  readonly themeState: ThemeState;
  /** What opens where the address asks nothing. */
  readonly initialQuery: string;
}

/** The page: tools, question and result side by side; on a phone one at a time. */
export function DeskPage({ themeState, initialQuery }: DeskPageProps): ReactNode {
  const { queryEditor, variableEditor } = useEditors();
  const show = (to: DeskAddress): void => {
    replaceText(queryEditor, to.query ?? initialQuery);
    replaceText(variableEditor, to.variables ?? "");
  };
  const { address, keep, goOn } = useDeskAddress(show);
  // An editor takes its time to be there; what was opened meanwhile is put into it then.
  const showQuery = useEffectEvent(() => replaceText(queryEditor, address.query ?? initialQuery));
  const showVariables = useEffectEvent(() => replaceText(variableEditor, address.variables ?? ""));
  useEffect(() => showQuery(), [queryEditor]);
  useEffect(() => showVariables(), [variableEditor]);
  const { lang: locale } = address;
  const text = deskPageWords(locale);
  const isNarrow = useMedia("(max-width: 899px)");
  const [pane, setPane] = useState<Pane>("question");
  const tool = address.panel === null && !isNarrow ? "questions" : toolNamed(address.panel);
  const written: Written = useMemo(() => {
    const query = address.query ?? initialQuery;
    return {
      query,
      variables: address.variables,
      operationName: operationAsked(query, address.operationName),
    };
  }, [address, initialQuery]);
  const asking = useAsking(written, locale, {
    onStart: ({ operationName }) => {
      setPane("result");
      if (operationName !== written.operationName) keep({ operationName });
    },
    onRefused: () => setPane("question"),
  });
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${text.title} – ${words(locale).page.product}`;
  }, [locale, text]);
  const choose = (next: Tool | null): void => {
    keep({ panel: next ?? "none" });
    setPane("tools");
    if (next !== null) setTimeout(() => document.querySelector<HTMLElement>("#tool-title")?.focus());
  };
  const context: DeskContextValue = {
    locale,
    words: text,
    written,
    open: (question) => {
      goOn({ ...question });
      show({ ...address, ...question });
      setPane("question");
    },
    write: (change) => {
      keep(change);
      show({ ...address, ...change });
    },
    addressOf: (question) => formatDeskAddress({ lang: locale, ...question }),
  };
  return (
    <DeskContext value={context}>
      <a
        className="skip"
        href="#editor"
        onClick={(event) => {
          event.preventDefault();
          setPane("question");
          queryEditor?.focus();
        }}
      >
        {text.skipToEditor}
      </a>
      <ReasonDialog locale={locale} />
      <LiveRegion />
      <DeskHeader
        themeState={themeState}
        onLanguage={(lang) => keep({ lang })}
        addressIn={(lang) => formatDeskAddress({ ...address, lang })}
      />
      <main className="desk" data-pane={isNarrow ? pane : undefined} data-tool={tool ?? undefined}>
        <h1 className="visually-hidden">{text.title}</h1>
        {isNarrow ? <PaneChoice pane={pane} onChoose={setPane} /> : null}
        <div className="desk-main">
          <section className="desk-question" aria-label={text.panes.question}>
            <QuestionPane
              headers={asking.headers}
              isRunning={asking.run.isRunning}
              problems={asking.problems}
              remaining={costOf(asking.run.answer?.body)?.remaining ?? null}
              onEdit={keep}
              onRun={asking.start}
              onCancel={asking.run.cancel}
              onSave={() => choose("saved")}
              onChooseOperation={(operationName) => keep({ operationName })}
              onClickReference={() => choose("docs")}
            />
          </section>
          <div className="desk-result">
            {asking.run.ended === null ? null : <p role="alert">{text.ended[asking.run.ended]}</p>}
            {asking.run.asked === null ? (
              <p className="desk-empty">{text.nothingAsked(runKeys(text))}</p>
            ) : (
              <ResultPane
                asked={asking.run.asked}
                answer={asking.run.answer}
                isRunning={asking.run.isRunning}
                language={locale}
              />
            )}
          </div>
        </div>
        <div className="desk-tools">
          <ToolRail open={tool} onChoose={choose} />
          {tool === null ? null : <Panel tool={tool} onClose={() => choose(null)} />}
        </div>
      </main>
    </DeskContext>
  );
}
