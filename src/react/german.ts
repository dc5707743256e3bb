// The package's German: the words of the picker, of the consent and of the least-privilege panel.
export { consentGerman } from "./consent/consent-messages-de.js";
export { leastPrivilegeGerman } from "./least-privilege/least-privilege-messages-de.js";
export { german } from "./messages-de.js";
