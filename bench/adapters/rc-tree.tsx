import { adapter } from "./_rc";
export default adapter("@rc-component/tree", {});
