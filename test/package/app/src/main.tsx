import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import "scope-picker/styles.css";
import { App } from "./app.js";

const root = document.querySelector<HTMLElement>("#root");
if (root === null) throw new Error("index.html has no #root");
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
if (root.childElementCount > 0) hydrateRoot(root, app);
else createRoot(root).render(app);
