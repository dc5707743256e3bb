import type { ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";

/** Takes over what the server rendered, with the props that it rendered from. */
export function hydrate<Props extends object>(Page: ComponentType<Props>) {
  const root = document.getElementById("root");
  const props = document.getElementById("props")?.dataset.props;
  if (root === null || props === undefined) throw new Error("The page holds no #root with its #props.");
  hydrateRoot(root, <Page {...(JSON.parse(props) as Props)} />);
}
