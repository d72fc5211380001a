import { filledWays } from "./filled-ways.ts";
import { testWays } from "./typing.ts";

testWays(filledWays());
