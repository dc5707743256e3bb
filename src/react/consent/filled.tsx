import { Fragment, type ReactNode } from "react";

/** A message with nodes in place of its `{names}`: what a client calls itself never becomes part of a sentence's own text. */
export function Filled({ text, ...nodes }: { text: string } & Record<string, ReactNode>) {
  const parts = text.split(/(\{\w+\})/).map((part, i) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message do not move
    return <Fragment key={i}>{name === undefined ? part : nodes[name]}</Fragment>;
  });
  // The sentence runs in its own direction, whatever the page's is; so does each name in it.
  return <bdi>{parts}</bdi>;
}
