// The package's German: the words of the picker and of the consent.
export { consentGerman } from "./consent/consent-messages-de.js";
export { german } from "./messages-de.js";
