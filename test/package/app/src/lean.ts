export { createCatalogue } from "scope-picker";
