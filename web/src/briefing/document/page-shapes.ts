/** The shapes of pages and pictures, in the order they are offered: for screens, and for sheets of paper. */
export const shapes = ["16:9", "4:3", "a4-wide", "a4-upright"] as const;
export type Shape = (typeof shapes)[number];
