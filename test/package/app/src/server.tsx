import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./app.js";

// React warns here of what does not work on a server, React 18 of layout effects.
console.error = (...words) => {
  throw new Error(words.join(" "));
};

process.stdout.write(
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
