import { adapter } from "./_rc";
export default adapter("@rc-component/tree, virtual", { height: 600, itemHeight: 24 });
