// No "use client" here: a server component may render the panel, which carries its own.
export type { Operation } from "../core/index.js";
export type { SchemeAlternative } from "../core/scheme-needs.js";
export { LeastPrivilege } from "./least-privilege/least-privilege.js";
export { type LeastPrivilegeMessages, leastPrivilegeEnglish } from "./least-privilege/least-privilege-messages.js";
export type {
  ApiOperation,
  LeastPrivilegeProps,
  TakeOverDetails,
  TakeOverReason,
} from "./least-privilege/least-privilege-props.js";
