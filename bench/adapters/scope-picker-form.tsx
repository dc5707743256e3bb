import { adapter } from "./_scope-picker";

export default adapter("scope-picker, in a form", { name: "scope" });
