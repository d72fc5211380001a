import "../ui/styles/fonts.css";
import "../ui/styles/base.css";
import "../ui/button.css";
import "../ui/fields/fields.css";
import "../ui/dialogs/dialogs.css";
import "../ui/notices.css";
import "../ui/styles/header.css";
import "./styles/layout.css";
import "./atlas/frame/frame.css";
import "./atlas/picture/map.css";
import "../views/screen/legend/legend.css";
import "./atlas/frame/ranking.css";
import "./atlas/panel/panel.css";
import "../views/screen/drawn-picture.css";
import "../views/table/period-table.css";
import "./atlas/picture/pictures.css";
import "./styles/pages.css";
import "./search/search-button.css";
import "./styles/phone.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
