import "../ui/styles/fonts.css";
import "../ui/styles/base.css";
import "../ui/button.css";
import "../ui/fields/fields.css";
import "../ui/dialogs/dialogs.css";
import "../ui/notices.css";
import "../ui/styles/header.css";
import "@graphiql/react/setup-workers/vite";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "./styles/mono.css";
import "./styles/desk.css";
import "./styles/tools.css";
import "./styles/docs.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "../app/shell/error-boundary.tsx";
import { Desk } from "./desk.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Desk />
    </ErrorBoundary>
  </StrictMode>,
);
