import { DocExplorer } from "@graphiql/plugin-doc-explorer";
import type { ReactNode } from "react";
import { useDesk } from "../desk-context.ts";

/** The schema as it describes itself; a click on a name in the question leads here. */
export function DocsPanel(): ReactNode {
  const { words } = useDesk();
  return (
    <>
      <p className="note">{words.docs.lead}</p>
      <div className="graphiql-container docs" lang="en">
        <DocExplorer />
      </div>
    </>
  );
}
