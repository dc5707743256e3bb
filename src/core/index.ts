export {
  type Catalogue,
  type CatalogueOptions,
  createCatalogue,
  type NameOf,
  type Resource,
  type Scope,
  type ScopeDefinition,
  type ScopeName,
  type ScopeNames,
} from "./catalogue.js";
export type { CatalogueIssue, CatalogueIssueCode } from "./catalogue-issue.js";
export { addScopes, checkState, removeScopes, toggleResource } from "./change-scopes.js";
export type { ChangeSince } from "./change-since.js";
export type { Constraints } from "./constraints.js";
export { diffScopes, type ScopeDiff } from "./diff-scopes.js";
export { effectiveScopes, minimalScopes } from "./effective-scopes.js";
export type { ScopeReason } from "./explain-scopes.js";
export type { TextRange } from "./fold-text.js";
export type { Access, Grammar, GrammarRules, Placement } from "./grammar.js";
export { inferGrammar } from "./infer-grammar.js";
export {
  type LeastPrivilege,
  type LeastPrivilegeOptions,
  leastPrivilege,
  type UnsatisfiedOperation,
} from "./least-privilege.js";
export {
  GrantError,
  type NarrowedGrant,
  type NarrowGrantInput,
  narrowGrant,
  type SubmittedForm,
} from "./narrow-grant.js";
export type { Operation } from "./operation.js";
export type { Preset, PresetMatch } from "./preset.js";
export { formatScopeParameter, parseScopeParameter, ScopeTokenError } from "./scope-parameter.js";
export { isScopeToken } from "./scope-token.js";
export { type ScopeMatch, searchCatalogue } from "./search-catalogue.js";
export type { CheckState } from "./selection.js";
export type { SelectionSummary } from "./selection-summary.js";
export { unlockedOperations } from "./unlocked-operations.js";
