/** A scope of a provider, with the place that a person gives it. */
export interface ProviderRow {
  name: string;
  resource: string;
  action: string | null;
  access: string | null;
  counterpart: string | null;
}

/** The hand-written tables of this folder. */
export function readProviders(): { provider: string; rows: ProviderRow[] }[];
