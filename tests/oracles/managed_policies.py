"""The documents of the AWS managed policies, as moto carries them: one a line, the name, a tab, the JSON."""

import json

from moto.iam.aws_managed_policies import aws_managed_policies_data

for name, policy in sorted(json.loads(aws_managed_policies_data).items()):
    print(name, json.dumps(policy["Document"], separators=(",", ":")), sep="\t")
