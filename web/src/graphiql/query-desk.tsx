import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useRef, useState } from "react";
import { deskAddress, readAddress } from "./address.ts";
import { examples } from "./examples.ts";

const fetcher = createGraphiQLFetcher({ url: "/graphql" });

/** The editor on our API, beside worked examples that open in it. The address always holds what stands in the editor. */
export function QueryDesk() {
  const [asked] = useState(() => readAddress(window.location.search));
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
        <GraphiQL
          fetcher={fetcher}
          isHeadersEditorEnabled={false}
          {...(asked.query === null ? {} : { initialQuery: asked.query })}
          {...(asked.variables === null ? {} : { initialVariables: asked.variables })}
          {...(first === undefined ? {} : { defaultQuery: first.query })}
          onEditQuery={(query) => keep({ query })}
          onEditVariables={(variables) => keep({ variables })}
        >
          <GraphiQL.Logo>Bàn truy vấn</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </div>
  );
}
