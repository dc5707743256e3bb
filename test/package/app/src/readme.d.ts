// What README's examples take from the reader's own code. The test puts each example beside this file and compiles it as it stands.
declare const catalogue: import("scope-picker").Catalogue;
declare const definitions: readonly import("scope-picker").ScopeDefinition[];
declare const operations: readonly import("scope-picker").Operation[];
declare const operationsOfTheApp: typeof operations;
declare const allOperations: typeof operations;
declare const token: string;
declare const requestedScopes: string;
declare const requiredScopes: readonly string[];
declare function keep(scopes: readonly string[]): Promise<void>;
declare function deny(): Response;
declare function grant(scope: string): Response;
