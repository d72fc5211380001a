import { toolWays } from "./tool-ways.ts";
import { testWays } from "./typing.ts";

testWays(toolWays);
