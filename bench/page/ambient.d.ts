declare module "*.css";
declare module "#adapter" {
  const adapter: import("./contract").Adapter;
  export default adapter;
}
declare module "#sipgate" {
  const definitions: { name: string; description?: string; implies?: readonly string[] }[];
  export default definitions;
}
