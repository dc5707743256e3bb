export { fromMarkdown } from "./from-markdown.js";
export { fromMetadata } from "./from-metadata.js";
export { fromOpenApi, type OpenApiOptions } from "./from-openapi.js";
export { fromText } from "./from-text.js";
export type { RequirementMeaning } from "./openapi-security.js";
export type { SourceIssue, SourceIssueCode } from "./source-issue.js";
export type { OtherSchemeAlternative, SourceOperation, SourceResult } from "./source-result.js";
