// No "use client" here: a server component may call createCatalogue.
export { createCatalogue } from "./core/catalogue.js";
export type * from "./core/index.js";
export type { AccessFilter } from "./core/scope-filter.js";
export { type ConsentMessages, consentEnglish } from "./react/consent/consent-messages.js";
export type { ConsentClientInfo, ScopeConsentProps } from "./react/consent/consent-props.js";
export { ScopeConsent } from "./react/consent/scope-consent.js";
export type { Expanded } from "./react/folds.js";
export { english, type Messages } from "./react/messages.js";
export type { ChangeReason, ValueChangeDetails } from "./react/picker-config.js";
export type { PickerActions, PickerHandle } from "./react/picker-props.js";
export type { ReasonedNames } from "./react/reasoned-names.js";
export { ScopePicker, type ScopePickerProps } from "./react/scope-picker.js";
export type { CatalogueInput } from "./react/use-catalogue.js";
