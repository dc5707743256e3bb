import "scope-picker/styles.css";
import "./page.css";
import { ConsentPage } from "./consent-page.js";
import { hydrate } from "./hydrate.js";

hydrate(ConsentPage);
