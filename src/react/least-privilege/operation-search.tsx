"use client";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

export interface OperationSearchProps {
  query: string;
  total: number;
  messages: LeastPrivilegeMessages;
  onQueryChange: (query: string) => void;
  /** Moves focus on into the list. */
  onLeave: () => void;
}

/**
 * Searches the operations. Escape clears it, Down moves on into the list.
 * Renders an `<input type="search" data-part="search">` in a `<div data-part="search-box">`.
 */
export function OperationSearch({ query, total, messages, onQueryChange, onLeave }: OperationSearchProps) {
  const label = messages.search(total);
  return (
    <div data-part="search-box">
      <input
        type="search"
        data-part="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        // The field belongs to no form: it must not be submitted with it, nor reset by it.
        form=""
        value={query}
        onChange={({ target }) => onQueryChange(target.value)}
        onKeyDown={(event) => {
          // Enter in a lone text field submits its form, which nobody who searches means.
          const isMine = event.key === "Enter" || event.key === "ArrowDown" || (event.key === "Escape" && query !== "");
          if (!isMine || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (event.key === "Escape") onQueryChange("");
          if (event.key === "ArrowDown") onLeave();
        }}
      />
    </div>
  );
}
