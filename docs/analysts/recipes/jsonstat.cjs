// JSON-stat in JavaScript, by its own toolkit: one cube, in which each cell has value and status.
const JSONstat = require("jsonstat-toolkit");

async function main() {
  const url = `${process.env.ATLAS}/data/published.jsonstat.json?indicators=units_eligible&where.unitTypes=commune&periods=2025`;
  const cube = JSONstat(await (await fetch(url)).json());
  const values = cube.Data().map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const [first] = cube.Dimension("area").id;
  const { area } = await (
    await fetch(`${process.env.ATLAS}/graphql?query={area(id:"${first}"){code}}`)
  ).json().then(({ data }) => data);
  const sum = known.reduce((total, value) => total + value, 0);
  console.log(`rows=${values.length} known=${known.length} sum=${sum} code=${area.code}`);
}

void main();
