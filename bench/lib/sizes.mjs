/** Scopes by size. S is the sipgate catalogue; XL is the largest real catalogue known, a cloud's actions. */
export const SIZES = { S: 102, M: 1_000, L: 10_000, XL: 22_000, XXL: 100_000 };
