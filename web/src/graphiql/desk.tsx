import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { GraphiQLProvider } from "@graphiql/react";
import { useState, type ReactNode } from "react";
import { readDeskAddress } from "../app/address/desk-address.ts";
import { useTheme } from "../views/screen/use-theme.ts";
import { DeskPage } from "./desk-page.tsx";
import { EditorLook, editorThemes } from "./editor/editor-look.tsx";
import { memoryStorage } from "./kept/memory-storage.ts";
import { queryIn, workedQuestions } from "./questions/worked-questions.ts";
import { askApi } from "./run/ask-api.ts";

type Fetcher = Parameters<typeof GraphiQLProvider>[0]["fetcher"];

/** How the editors ask for the schema. What a person asks goes through run/use-asking.ts. */
const fetcher: Fetcher = async ({ query, variables, operationName }) => {
  const { body } = await askApi({
    query,
    variables: (variables ?? null) as Record<string, unknown> | null,
    operationName: operationName ?? null,
  });
  return body as { data: Record<string, unknown> };
};

const plugins = [DOC_EXPLORER_PLUGIN];

/** GraphiQL's editors and what they know of the schema, around our own page. */
export function Desk(): ReactNode {
  const themeState = useTheme();
  const [start] = useState(() => readDeskAddress(window.location));
  const [first] = workedQuestions;
  const query = start.query ?? (first === undefined ? "" : queryIn(first, start.lang));
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      storage={memoryStorage}
      editorTheme={editorThemes}
      defaultTheme={themeState.theme}
      initialQuery={query}
      initialVariables={start.variables ?? ""}
      plugins={plugins}
      referencePlugin={DOC_EXPLORER_PLUGIN}
    >
      <DocExplorerStore>
        <EditorLook theme={themeState.theme} />
        <DeskPage themeState={themeState} initialQuery={query} />
      </DocExplorerStore>
    </GraphiQLProvider>
  );
}
