/** What the API can do: each takes one scope, or one that the catalogue says includes it. */
export const operations = [
  { id: "account", label: "Read the account", scope: "account:read" },
  { id: "contacts", label: "Read contacts", scope: "contacts:read" },
  { id: "new-contact", label: "Add a contact", scope: "contacts:write" },
  { id: "history", label: "Read the call history", scope: "history:read" },
  { id: "sms", label: "Send an SMS", scope: "sessions:sms:write" },
  { id: "transcripts", label: "Read transcripts", scope: "labs:transcripts:read" },
] as const;
