/** Communes of a province at most, and of the whole country: there were 10,035. */
export const communesSize = { province: 1_000, country: 11_000 } as const;
