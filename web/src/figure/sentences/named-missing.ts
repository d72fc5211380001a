/** Most missing areas that a sentence names all of; of more it names the first and counts the rest (the row still lists all). */
export const namedMissing = 8;
