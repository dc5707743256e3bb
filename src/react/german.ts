// The package's German: the words of the picker, of the consent and of the least-privilege panel.
export { consentGerman } from "./consent/consent-messages-de.js";
export { german, leastPrivilegeGerman } from "./messages-de.js";
