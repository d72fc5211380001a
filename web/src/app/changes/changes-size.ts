/** Updates that are asked for at a time, and rows of each: so many that the question costs what a page may. */
export const changesSize = { first: 10, few: 10, many: 50 };
