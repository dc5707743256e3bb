/** What each import of sizes.json weighs, minified and gzipped, in bytes: without React, and per module only minified. */
export function measureSizes(): Promise<
  { name: string; bytes: number; budget: number; most: number; inputs: Record<string, number> }[]
>;
