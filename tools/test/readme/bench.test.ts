import { benchWays } from "./bench-ways.ts";
import { testWays } from "./typing.ts";

testWays(benchWays);
