//! Fallbacks come and go one by one: what else stands in their array, comments above all, has its bytes afterwards.

use super::shared::{REF, unchecked};
use crate::support::{Home, KEY, clawgate};

const OTHER: &str = "cloudflare-ai-gateway/claude-opus-5";

/// Arrays of fallbacks, each with one more and with `b/two` taken out.
const ARRAYS: [(&str, &str, &str, &str); 11] = [
    (
        "comments behind and between",
        "[\n      \"a/one\", // first\n      // between\n      \"b/two\", // second\n    ]",
        "[\n      \"a/one\", // first\n      // between\n      \"b/two\", // second\n      \"NEW\",\n    ]",
        "[\n      \"a/one\", // first\n      // between\n    ]",
    ),
    (
        "last in the array",
        "[\n      \"a/one\",\n      \"b/two\"\n      // more to come\n    ]",
        "[\n      \"a/one\",\n      \"b/two\",\n      \"NEW\"\n      // more to come\n    ]",
        "[\n      \"a/one\"\n      // more to come\n    ]",
    ),
    (
        "alone in the array",
        "[\n      // none but this\n      \"b/two\",\n    ]",
        "[\n      // none but this\n      \"b/two\",\n      \"NEW\",\n    ]",
        "[\n      // none but this\n    ]",
    ),
    (
        "an empty line",
        "[\n      \"a/one\",\n\n      \"b/two\",\n      \"c/three\",\n    ]",
        "[\n      \"a/one\",\n\n      \"b/two\",\n      \"c/three\",\n      \"NEW\",\n    ]",
        "[\n      \"a/one\",\n\n      \"c/three\",\n    ]",
    ),
    (
        "block comments",
        "[ /* mine */ \"a/one\" /* cheap */, /* or */ \"b/two\" /* dear */ ]",
        "[ /* mine */ \"a/one\" /* cheap */, /* or */ \"b/two\" /* dear */, \"NEW\" ]",
        "[ /* mine */ \"a/one\" /* cheap */ /* or */ ]",
    ),
    (
        "several a line",
        "[\n      \"a/one\", \"b/two\", // the usual\n      \"c/three\", \"d/four\",\n    ]",
        "[\n      \"a/one\", \"b/two\", // the usual\n      \"c/three\", \"d/four\",\n      \"NEW\",\n    ]",
        "[\n      \"a/one\",\n      \"c/three\", \"d/four\",\n    ]",
    ),
    (
        "escapes",
        "['a/\\u006fne', 'b/tw\\u006f', \"c/\\x74hree\"]",
        "['a/\\u006fne', 'b/tw\\u006f', \"c/\\x74hree\", \"NEW\"]",
        "['a/\\u006fne', \"c/\\x74hree\"]",
    ),
    (
        "CR LF",
        "[\r\n      'a/one', // first\r\n      'b/two', // second\r\n    ]",
        "[\r\n      'a/one', // first\r\n      'b/two', // second\r\n      'NEW',\r\n    ]",
        "[\r\n      'a/one', // first\r\n    ]",
    ),
    (
        "commas first",
        "[\n        'a/one' // first\n      , 'b/two' // second\n      // last\n    ]",
        "[\n        'a/one' // first\n      , 'b/two' // second\n      , 'NEW'\n      // last\n    ]",
        "[\n        'a/one' // first\n      // last\n    ]",
    ),
    ("one line", "['b/two', 'c/three']", "['b/two', 'c/three', 'NEW']", "['c/three']"),
    (
        "a comment behind the bracket",
        "[ // in this order\n      'b/two', 'a/one' ]",
        "[ // in this order\n      'b/two', 'a/one',\n      'NEW' ]",
        "[ // in this order\n      'a/one' ]",
    ),
];

fn config(array: &str) -> String {
    format!(
        "{{\n  gateway: {{ mode: \"local\" }},\n  models: {{ providers: {{ \"cloudflare-ai-gateway\": {{\n    \
         baseUrl: \"https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic\",\n    \
         api: \"anthropic-messages\",\n    apiKey: \"${{CLOUDFLARE_AI_GATEWAY_API_KEY}}\",\n    models: [\n      \
         {{ id: \"claude-sonnet-4-6\", name: \"Mine\", maxTokens: 4096 }},\n      \
         {{ id: \"claude-opus-5\", name: \"Mine\", maxTokens: 4096 }},\n    ],\n  }} }} }},\n  \
         agents: {{ defaults: {{ model: {{\n    primary: \"{REF}\",\n    fallbacks: {array}, // then\n  }} }} }},\n}}\n"
    )
}

fn home(array: &str) -> Home {
    let home = Home::with_config(config(array));
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    home
}

fn fallbacks(home: &Home, words: &[&str]) {
    let run = clawgate(home).args(["models", "fallbacks"]).args(words);
    run.run().exits(0);
}

fn undo(home: &Home, name: &str, before: &str) {
    clawgate(home).arg("undo").run().exits(0);
    assert_eq!(home.text("openclaw.json"), config(before), "{name}: undone");
}

#[test]
fn adding_one_leaves_the_others_to_the_byte() {
    for (name, array, more, _) in ARRAYS {
        let home = home(array);
        fallbacks(&home, &["add", OTHER, "--skip-check"]);
        assert_eq!(home.text("openclaw.json"), config(&more.replace("NEW", OTHER)), "{name}");
        undo(&home, name, array);
    }
}

#[test]
fn taking_one_out_leaves_the_others_to_the_byte() {
    for (name, array, _, less) in ARRAYS {
        let home = home(array);
        fallbacks(&home, &["remove", "b/two"]);
        assert_eq!(home.text("openclaw.json"), config(less), "{name}");
        undo(&home, name, array);
    }
}

/// What stands beside the array belongs to none of its elements, and goes with none.
#[test]
fn the_last_one_leaves_what_is_said_of_all_of_them() {
    for (array, less) in [
        ("['b/two']", "[]"),
        ("/* in this order */ ['b/two']", "/* in this order */ []"),
        ("['b/two'] /* in this order */", "[] /* in this order */"),
        ("[\n      'b/two', // second\n    ]", "[]"),
    ] {
        let home = home(array);
        fallbacks(&home, &["remove", "b/two"]);
        assert_eq!(home.text("openclaw.json"), config(less), "{array}");
        undo(&home, array, array);
    }
    let home = home("['b/two']");
    home.put("openclaw.json", config("['b/two']").replace(" // then", ""));
    fallbacks(&home, &["remove", "b/two"]);
    assert!(!home.text("openclaw.json").contains("fallbacks"), "nothing is said of them");
}

#[test]
fn onboarding_with_a_fallback_leaves_the_others_to_the_byte() {
    for (name, array, more, _) in ARRAYS {
        let home = home(array);
        unchecked(&home).args(["--fallback", OTHER]).run().exits(0);
        let after = home.text("openclaw.json");
        let wanted = format!("fallbacks: {}, // then", more.replace("NEW", OTHER));
        assert!(after.contains(&wanted), "{name}: {after}");
        undo(&home, name, array);
    }
}

/// What somebody else changed meanwhile stays, and what was taken out comes back among the comments that stayed.
#[test]
fn undo_beside_another_change_is_as_exact() {
    for (name, array, more, less) in ARRAYS {
        for (words, between) in [
            (&["add", OTHER, "--skip-check"][..], more.replace("NEW", OTHER)),
            (&["remove", "b/two"], less.to_owned()),
        ] {
            let home = home(array);
            fallbacks(&home, words);
            let others = |text: &str| text.replace("gateway: { mode", "gateway: { port: 1, mode");
            home.put("openclaw.json", others(&config(&between)));
            clawgate(&home).arg("undo").run().exits(0);
            assert_eq!(home.text("openclaw.json"), others(&config(array)), "{name} {words:?}");
        }
    }
}

/// Neighbours of the kind: other arrays that are edited, with comments in them.
#[test]
fn other_arrays_keep_their_comments_as_well() {
    let row = "{ id: \"claude-sonnet-4-6\", name: \"Mine\", maxTokens: 4096 }";
    let with = |text: &str| {
        let text = text.replace(
            row,
            "// small\n      { id: \"claude-sonnet-4-6\", name: \"Mine\", input: [ // eyes\n        \"text\", /* and */ \"image\" ] }",
        );
        text.replace(
            "defaults: { model",
            "defaults: { modelPolicy: { allow: [\n    // mine\n    \"a/one\", // first\n    // done\n  ] }, model",
        )
    };
    let home = home("[]");
    let before = with(&config("[ /* none yet */ ]"));
    home.put("openclaw.json", &before);
    fallbacks(&home, &["add", OTHER, "--skip-check"]);
    let after = before
        .replace("[ /* none yet */ ]", &format!("[ /* none yet */\n      \"{OTHER}\",\n    ]"))
        .replace("// first\n", &format!("// first\n    \"{OTHER}\",\n"));
    assert_eq!(home.text("openclaw.json"), after);
    // The row lacks its output limit, which is put in beside the array with comments.
    unchecked(&home).run().exits(0);
    let after = home.text("openclaw.json");
    for kept in
        ["// small\n", "input: [ // eyes\n        \"text\", /* and */ \"image\" ]", "[ /* none yet */"]
    {
        assert!(after.contains(kept), "{kept}: {after}");
    }
    assert_eq!(after.matches("maxTokens: ").count(), 2, "{after}");
}
