import { startExample } from "./example.js";

const port = Number(process.env.PORT ?? 3000);
const { issuer, developer } = await startExample({ port });
console.log(`
  Open ${developer} to set up a client and let it ask for access.
  The authorization server and the API it guards are at ${issuer}.
`);
