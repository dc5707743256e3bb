"use client";
import { useEffect, useRef, useState } from "react";
import { visibleText } from "../../core/visible-text.js";

/**
 * Never `http:`, which tells the network who is asked; never a script, though an `<img>` would not run it. A browser drops tabs and line
 * breaks, so that a slash behind one makes another site of a path.
 */
const SAFE = /^(https:\/\/|data:image\/|\/(?![/\\\t\n\r]))/i;

/** The client's picture, or the first letter of its name. Renders a `<span data-part="consent-logo">`, hidden from assistive technology. */
export function ConsentLogo({ name, logo }: { name: string; logo: string | undefined }) {
  const [failed, setFailed] = useState<string>();
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // It may have failed before hydration, when nobody listened.
    if (image.current?.complete && image.current.naturalWidth === 0) setFailed(logo);
  }, [logo]);
  const isShown = logo !== undefined && SAFE.test(logo) && failed !== logo;
  return (
    <span data-part="consent-logo" aria-hidden="true">
      {isShown ? (
        <img
          ref={image}
          src={logo}
          alt=""
          width={44}
          height={44}
          referrerPolicy="no-referrer"
          decoding="async"
          onError={() => setFailed(logo)}
        />
      ) : (
        (Array.from(visibleText(name))[0] ?? "?").toUpperCase()
      )}
    </span>
  );
}
