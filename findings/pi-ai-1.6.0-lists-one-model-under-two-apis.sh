#!/usr/bin/env bash
# @earendil-works/pi-ai 1.6.0: the id of a model of OpenAI's is not unique in its data.
#
# Expected: a provider's data has one entry for each model id, so that a catalogue can be made by id.
# What happens: `gpt-6-luna` is there as a chat model and as a classifier, under two apis. The classifier's entry has no
# limit of output and an output price of 0, so whoever reads the entries by id alone may write a model that costs nothing
# and says nothing. A catalogue has to take the entries of one api.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund @earendil-works/pi-ai@1.6.0
node -e '
  const apis = require("./node_modules/@earendil-works/pi-ai/dist/providers/data/openai.json");
  const all = Object.values(apis).flatMap(Object.values);
  for (const { id, api, type, maxTokens, cost } of all)
    if (all.filter((other) => other.id === id).length > 1)
      console.log(id, api, type, `limit ${maxTokens}`, `output ${cost.output}`);
' | tee seen
# Seen with pi-ai 1.6.0 under node 20.20.2:
diff seen - <<'SEEN' && echo "as described"
gpt-6-luna openai-decisions classifier limit undefined output 0
gpt-6-luna openai-responses chat limit 128000 output 0.5
SEEN
