import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./app.js";

process.stdout.write(
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
