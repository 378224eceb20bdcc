//! A config of a megabyte that includes forty files, as OpenClaw takes it: what one host of many teams might grow to.

use std::fmt::Write as _;
use std::path::PathBuf;

/// Its files, by their place in the state folder.
pub fn files() -> Vec<(PathBuf, String)> {
    let mut files = vec![(PathBuf::from("openclaw.json"), main())];
    files.extend((0..20).map(|number| (format!("providers/lab-{number}.json5").into(), lab(number, 24))));
    files.extend((0..20).map(|number| (format!("agents/team-{number}.json5").into(), agent(number))));
    files
}

fn main() -> String {
    let mut text = String::from(
        "// One host of many teams.\n{\n  gateway: {\n    mode: \"local\",\n    port: 18789, // the usual one\n    auth: { mode: \"token\", token: \"practice-token-of-nobody-0001\" },\n  },\n  models: {\n    mode: \"merge\",\n    providers: {\n",
    );
    for number in 0..20 {
        let _ = writeln!(
            text,
            "      // kept in a file of its own\n      \"lab-{number}\": {{ $include: \"./providers/lab-{number}.json5\" }},"
        );
    }
    for number in 20..190 {
        let _ = writeln!(
            text,
            "      \"lab-{number}\": {},",
            lab(number, 12).trim_end().replace('\n', "\n      ")
        );
    }
    text.push_str("    },\n  },\n  agents: {\n    defaults: {\n      model: {\n        primary: \"lab-3/m1\",\n        fallbacks: [\n          \"lab-4/m1\", // first\n          \"lab-5/m2\", // second\n        ],\n      },\n      models: {\n");
    for number in 0..400 {
        let _ = writeln!(
            text,
            "        \"lab-{}/m{}\": {{ alias: \"a{number}\" }}, // no. {number}",
            number % 190,
            number / 190
        );
    }
    text.push_str("      },\n    },\n    list: [\n");
    for number in 0..20 {
        let _ = writeln!(text, "      {{ $include: \"./agents/team-{number}.json5\" }},");
    }
    for number in 20..120 {
        let _ = writeln!(text, "      {},", agent(number).trim_end().replace('\n', "\n      "));
    }
    text.push_str("    ],\n  },\n  channels: {\n    telegram: { enabled: true, botToken: \"1234567890:practice-bot-of-nobody\" },\n  },\n}\n");
    text
}

fn lab(number: usize, models: usize) -> String {
    let mut text = format!(
        "{{\n  // lab {number}\n  baseUrl: \"http://127.0.0.1:{}/v1\",\n  api: 'openai-completions',\n  apiKey: \"practice-key-of-lab-{number}\",\n  models: [\n",
        9000 + number
    );
    for model in 0..models {
        let _ = writeln!(
            text,
            "    {{\n      id: \"m{model}\", // try {model}\n      name: \"Model {number}.{model}\",\n      reasoning: false,\n      input: [\"text\", \"image\"],\n      cost: {{ input: 0.25, output: 1.5, cacheRead: 0, cacheWrite: 0 }},\n      contextWindow: {},\n      maxTokens: 4096,\n    }},",
            32_768 * (model + 1)
        );
    }
    text.push_str("  ],\n}\n");
    text
}

fn agent(number: usize) -> String {
    let mut text = format!(
        "{{\n  id: \"team-{number}\",\n  name: \"Team {number}\",\n  workspace: \"~/teams/{number}\",\n  /* what it is told */\n  systemPrompt: \""
    );
    for line in 0..40 {
        let _ = write!(
            text,
            "Rule {line} of team {number}: answer in plain words, and ask where the \\\"why\\\" is missing.\\n"
        );
    }
    text.push_str("\",\n  tools: { allow: [\"read\", \"write\", \"exec\"], deny: [\"browser\"] },\n}\n");
    text
}
