/** An answer that does not fit what was asked; cannot happen with an answer to `figureVariables(request)`. */
export class FigureError extends Error {}
