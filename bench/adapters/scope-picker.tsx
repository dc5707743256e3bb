import { adapter } from "./_scope-picker";

export default adapter("scope-picker");
