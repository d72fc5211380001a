import { type ReactNode, useId, useMemo } from "react";
import { headings, resultWords } from "../../i18n/desk-words.ts";
import type { Locale } from "../../i18n/locale.ts";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TabBar, tabPanelProps } from "../../ui/tab-bar.tsx";
import type { ResultPaneProps } from "./asked.ts";
import { JsonTab } from "./json-tab.tsx";
import { askedFields } from "./question/asked-fields.ts";
import { PictureTab } from "./picture/picture-tab.tsx";
import { type ResultTab, resultTabs, useResultState } from "./result-state.ts";
import { TakeAwayTab } from "./take-away/take-away-tab.tsx";
import { type AnswerList, answerLists } from "./table/answer-lists.ts";
import { TableTab } from "./table/table-tab.tsx";
import { useSynthetic } from "./use-synthetic.ts";
import "./result.css";

/** What was asked and what came back, in the form wanted: as JSON, as a table, drawn, and to be taken away. Stands within GraphiQL's provider. */
export function ResultPane({ asked, answer, isRunning, language }: ResultPaneProps): ReactNode {
  const words = resultWords(language);
  const [state, change] = useResultState();
  const fields = useMemo(() => (asked === null ? [] : askedFields(asked)), [asked]);
  const synthetic = useSynthetic(fields, language);
  const lists = useMemo(() => answerLists(answer?.body, fields), [answer, fields]);
  const list = lists.find(({ path }) => path.join(".") === state.list) ?? lists[0] ?? null;
  const whyNoTable = list === null ? (hasErrors(answer?.body) ? words.why.errors : words.why.noList) : null;
  const tab = state.tab ?? (list === null ? "json" : "table");
  const id = useId();
  const panel = (chosen: ResultTab): ReactNode => {
    if (answer === null || asked === null)
      return <p className="result-empty">{isRunning ? words.running : words.nothingAsked}</p>;
    if (chosen === "table")
      return list === null ? (
        <p className="result-empty">{whyNoTable}</p>
      ) : (
        <TableTab
          key={list.path.join(".")}
          list={list}
          name={listName(list, language)}
          remark={synthetic}
          locale={language}
        />
      );
    if (chosen === "chart" || chosen === "map")
      return (
        <PictureTab
          key={chosen}
          kind={chosen}
          list={list}
          asked={asked}
          version={answer.headers.get("x-request-id") ?? ""}
          state={state}
          change={change}
          locale={language}
        />
      );
    return (
      <TakeAwayTab
        list={list}
        isOnlyList={lists.filter(({ outer }) => outer === null).length === 1}
        asked={asked}
        answer={answer}
        locale={language}
      />
    );
  };
  return (
    <div className="result-pane" aria-busy={isRunning}>
      <div className="result-head">
        <TabBar
          id={id}
          label={words.label}
          tabs={resultTabs.map((each) => ({ id: each, name: words.tabs[each] }))}
          value={tab}
          onChange={(chosen) => change({ tab: resultTabs.find((each) => each === chosen) ?? null })}
        />
        {lists.length < 2 || list === null || tab === "json" ? null : (
          <SelectField
            label={words.list}
            value={list.path.join(".")}
            choices={lists.map((each) => ({ id: each.path.join("."), name: listName(each, language) }))}
            onChange={(chosen) => change({ list: chosen, series: null, period: null, view: null })}
          />
        )}
      </div>
      {/* Over a picture its own head says it. */}
      {synthetic === null || answer === null || tab === "chart" || tab === "map" ? null : (
        <Notice kind="synthetic">{synthetic}</Notice>
      )}
      {/* The editor is costly to make: it stays, unseen. */}
      <div {...tabPanelProps(id, "json")} className="result-panel" hidden={tab !== "json"}>
        <JsonTab answer={answer} isShown={tab === "json"} />
      </div>
      {tab === "json" ? null : (
        <div {...tabPanelProps(id, tab)} className="result-panel">
          {panel(tab)}
        </div>
      )}
    </div>
  );
}

/** What a list is called: by its field's heading, with its key where that is another. */
export function listName({ path, field, outer }: AnswerList, locale: Locale): string {
  const key = path.at(-1) ?? "";
  const name = field?.name ?? key;
  const heading = headings(locale)[name] ?? name;
  const own = name === key ? heading : `${heading} (${key})`;
  return outer === null ? own : resultWords(locale).within(listName(outer, locale), own);
}

function hasErrors(body: unknown): boolean {
  return typeof body === "object" && body !== null && "errors" in body;
}
