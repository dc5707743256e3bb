/** The API's own client, which it introspects tokens with. */
export const API_CLIENT = "api";

/** Two protected resources: the metadata of `api` lists its scopes, that of `quiet` does not. */
export const resourcesOf = (issuer: string) => ({ api: `${issuer}/api`, quiet: `${issuer}/quiet` });
