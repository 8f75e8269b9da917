// What cdk's diff says of pairs of templates: a JSON object of name -> [old, new] on standard input, of name -> logical ID ->
// impact on standard output.
const { fullDiff } = require("@aws-cdk/cloudformation-diff");

const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
const verdicts = {};
for (const [name, [before, after]] of Object.entries(pairs)) {
  const impacts = {};
  fullDiff(before, after).resources.forEachDifference((id, change) => {
    impacts[id] = change.changeImpact;
  });
  verdicts[name] = impacts;
}
process.stdout.write(JSON.stringify(verdicts));
