import { ownDataWays } from "./own-data-ways.ts";
import { testWays } from "./typing.ts";

testWays(ownDataWays());
