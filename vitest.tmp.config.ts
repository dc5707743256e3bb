import base from "./vite.config.js";
export default async (env: any) => {
  const config: any = await (base as any)(env);
  config.server = { fs: { strict: false } };
  for (const project of config.test.projects) project.server = { fs: { strict: false } };
  return config;
};
