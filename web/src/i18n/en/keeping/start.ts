import type { StartWords } from "../../vi/keeping/start.ts";

/** Words of the first page of an atlas without figures, in English. */
export const startEn: StartWords = {
  title: "No figures yet",
  nothing: "The atlas is running, but there is no dataset to show yet.",
  noFigures: "The dataset is open, but no figure has been published yet.",
  next: "What to do next",
  steps: {
    open: "Open the first dataset",
    openHow:
      "Choose its indicators, how often and by which day they are due, the members its form lists, and who reports – on the catalogue page, or from CSV files.",
    opened: (names) => `Open: ${names}.`,
    people: "Add those who hand in and those who approve",
    peopleHow:
      "Each is given a link to choose a password by. Nobody approves what they handed in themselves.",
    figures: "Hand in and publish figures",
    figuresHow:
      "From each province's workbook, or a CSV file. Once the first is published, the map stands here.",
  },
  reader: "For readers",
  readerHow: "Figures stand here as soon as they are published. There is nothing to do: come back later.",
  signIn: "Sign in if you hand in or approve figures, or keep the catalogue",
  there:
    "What is there already: boundaries since 2008 and since 1 July 2025, the provinces and cities since 2004 with their mergers, regions, types of unit and levels of award.",
};
