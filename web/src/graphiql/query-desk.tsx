import { GraphiQLProvider, QueryEditor, VariableEditor } from "@graphiql/react";
import { useRef, useState } from "react";
import { deskAddress, readAddress } from "./address.ts";
import { examples } from "./examples.ts";
import { ResultPane } from "./result/result-pane.tsx";
import { useRun } from "./run/use-run.ts";

/** The editor on our API, beside worked examples that open in it. The address always holds what stands in the editor. */
export function QueryDesk() {
  const [asked] = useState(() => readAddress(window.location.search));
  const run = useRun({});
  const now = useRef(asked);
  const [first] = examples;
  const keep = (change: Partial<typeof asked>): void => {
    now.current = { ...now.current, ...change };
    const { query, variables } = now.current;
    if (query !== null) window.history.replaceState(null, "", deskAddress(query, variables));
  };
  return (
    <div className="desk">
      <details className="desk-examples" open={window.innerWidth > 900}>
        <summary>
          Ví dụ mẫu <span lang="en">Worked examples</span>
        </summary>
        <p>
          <a href="/">Bản đồ Phong trào</a>
        </p>
        <ol>
          {examples.map(({ id, vi, en, query }) => (
            <li key={id}>
              <a href={deskAddress(query)}>
                {vi}
                <span lang="en">{en}</span>
              </a>
            </li>
          ))}
        </ol>
      </details>
      <main className="desk-editor">
        <GraphiQLProvider
          fetcher={({ query, variables, operationName }) =>
            run.ask({
              query,
              variables: (variables ?? null) as Record<string, unknown> | null,
              operationName: operationName ?? null,
            }) as Promise<{ data: Record<string, unknown> }>
          }
          {...(asked.query === null ? {} : { initialQuery: asked.query })}
          {...(asked.variables === null ? {} : { initialVariables: asked.variables })}
          {...(first === undefined ? {} : { defaultQuery: first.query })}
        >
          <QueryEditor onEdit={(query) => keep({ query })} />
          <VariableEditor onEdit={(variables) => keep({ variables })} />
          <ResultPane asked={run.asked} answer={run.answer} isRunning={run.isRunning} language="vi" />
        </GraphiQLProvider>
      </main>
    </div>
  );
}
