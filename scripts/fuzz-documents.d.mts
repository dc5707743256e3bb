import type { SourceResult } from "../src/sources/index.js";

export type FuzzedSource = "markdown" | "openapi" | "metadata" | "text";
export interface FuzzReport {
  readonly runs: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly slowest: number;
  readonly failures: readonly {
    readonly seed: number;
    readonly kind: string;
    readonly fault: string;
    readonly text: string;
  }[];
}
export declare function fuzzSource(
  source: FuzzedSource,
  read: (text: string) => SourceResult,
  runs: number,
  firstSeed?: number,
): FuzzReport;
