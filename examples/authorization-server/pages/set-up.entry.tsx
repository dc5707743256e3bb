import "scope-picker/styles.css";
import "./page.css";
import { hydrate } from "./hydrate.js";
import { SetUpPage } from "./set-up-page.js";

hydrate(SetUpPage);
