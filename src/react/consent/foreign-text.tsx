"use client";
import { LABEL_LENGTH } from "../../core/asked-catalogue.js";
import { cutText, visibleText } from "../../core/visible-text.js";
import { useConsent } from "./consent-context.js";

export interface ForeignTextProps {
  text: string;
  /** Characters that are shown; the rest is a `ForeignTextMore` away. @default 80 */
  most?: number | undefined;
}

/** A text of somebody else's: isolated, made visible, and cut. Renders a `<bdi>`. */
export function ForeignText({ text, most = LABEL_LENGTH }: ForeignTextProps) {
  return <bdi>{cutText(visibleText(text), most)}</bdi>;
}

/** The whole of a text that was cut; nothing where it was not. Renders a `<details data-part="consent-more">`. */
export function ForeignTextMore({ text, most = LABEL_LENGTH }: ForeignTextProps) {
  const { messages } = useConsent();
  const whole = visibleText(text);
  if (whole.length <= most) return null;
  return (
    <details data-part="consent-more">
      <summary>{messages.showAll}</summary>
      <bdi>{whole}</bdi>
    </details>
  );
}
