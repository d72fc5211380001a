import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@graphiql/react/setup-workers/vite";
import "@graphiql/react/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryDesk } from "./query-desk.tsx";
import "./query-desk.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <QueryDesk />
  </StrictMode>,
);
