//! Configs that are there already: only what concerns the setup changes, and everything else stays to the byte.

use serde_json::json;

use super::shared::{
    KEY_VAR, NOWHERE, REF, base_url, config, differing, provider, read, report, row, settles, unchecked,
};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, assert_same, chmod, clawgate, mode};

const HANDWRITTEN: &str = include_str!("../../fixtures/openclaw/handwritten.json5");
const BY_OLDER: &str = include_str!("../../fixtures/openclaw/as-written-by-2026.2.26.json");
const BY_NEWER: &str = include_str!("../../fixtures/openclaw/as-written-by-2026.9.6.json");

#[test]
fn a_file_full_of_comments_keeps_every_line_but_those_concerned() {
    let home = Home::with_config(HANDWRITTEN);
    chmod(&home.config(), 0o644);
    let before = home.tree_outside_clawgate();
    let run = unchecked(&home).args(["--key-storage", "env-file"]);
    let done = report(&run, 0);
    assert_eq!(done["changed"], true);
    let after = home.text("openclaw.json");
    let (gone, new) = differing(HANDWRITTEN, &after);
    let url = base_url();
    assert_eq!(
        gone,
        [
            "      model: { primary: 'openai/gpt-5.2', fallbacks: ['anthropic/claude-opus-4-6'] }, // keep the fallback",
            "      models: { 'openai/gpt-5.2': { alias: 'gpt' }, },",
            "        baseUrl: 'https://gateway.ai.cloudflare.com/v1/ffffffffffffffffffffffffffffffff/first-gate/anthropic',",
            "        apiKey: \"sk-ant-api03-FIRST-bbbbbbbbbbbbbbbbbbbb-0000\",",
        ]
    );
    // What is new stands where it belongs, in the quotes of its neighbours.
    let new = new.join("\n");
    for line in [
        &format!(
            "      model: {{ primary: '{REF}', fallbacks: ['anthropic/claude-opus-4-6'] }}, // keep the fallback"
        ),
        &format!("        baseUrl: '{url}',"),
        &format!("        apiKey: \"${{{KEY_VAR}}}\","),
    ] {
        assert!(new.contains(line.as_str()), "{line}\n{new}");
    }
    let value = read(&after);
    let models = &value["models"]["providers"]["cloudflare-ai-gateway"]["models"];
    assert_eq!(
        models[0],
        json!({ "id": "claude-opus-4-6", "name": "My Opus", "contextWindow": 200_000, "maxTokens": 32_000.0 })
    );
    assert_eq!(models[1], row("claude-sonnet-4-6"));
    assert_eq!(
        value["agents"]["defaults"]["models"],
        json!({ "openai/gpt-5.2": { "alias": "gpt" }, REF: {} })
    );
    // The previous content is beside it, byte for byte, and no longer open to everyone.
    assert_eq!(home.text("openclaw.json.bak"), HANDWRITTEN);
    assert_eq!(mode(&home.state.join("openclaw.json.bak")), 0o600);
    assert_eq!(mode(&home.config()), 0o640);
    assert_eq!(super::shared::warnings(&done, "closed-to-others").len(), 1, "{done:#}");
    settles(&home, &run);
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    assert_same(&home.tree_outside_clawgate(), &before, "undone");
}

#[test]
fn what_2026_2_26_wrote_is_reconfigured_in_place() {
    let home = Home::with_config(BY_OLDER);
    let run = unchecked(&home);
    report(&run, 0);
    let after = home.text("openclaw.json");
    let mut expected: serde_json::Value = serde_json::from_str(BY_OLDER).unwrap();
    let block = &mut expected["models"]["providers"]["cloudflare-ai-gateway"];
    block["baseUrl"] = json!(base_url());
    block["apiKey"] = json!(format!("${{{KEY_VAR}}}"));
    block["models"].as_array_mut().unwrap().push(row("claude-sonnet-4-6"));
    expected["agents"]["defaults"]["model"]["primary"] = json!(REF);
    expected["agents"]["defaults"]["models"][REF] = json!({});
    assert_eq!(serde_json::from_str::<serde_json::Value>(&after).unwrap(), expected);
    // Two spaces and one value a line, as before: the file is what OpenClaw itself would have written. Where the new
    // key stands among its siblings is the editor's to decide.
    let reordered: serde_json::Value = serde_json::from_str(&after).unwrap();
    assert_eq!(serde_json::to_string_pretty(&reordered).unwrap() + "\n", after);
    settles(&home, &run);
}

#[test]
fn what_2026_9_6_wrote_gets_a_provider_and_a_place_on_the_allowlist() {
    let home = Home::with_config(BY_NEWER);
    let run = unchecked(&home);
    report(&run, 0);
    let after = home.text("openclaw.json");
    let mut expected: serde_json::Value = serde_json::from_str(BY_NEWER).unwrap();
    expected["models"]["providers"]["cloudflare-ai-gateway"] = provider();
    expected["agents"]["defaults"]["model"]["primary"] = json!(REF);
    expected["agents"]["defaults"]["models"][REF] = json!({});
    expected["agents"]["defaults"]["modelPolicy"]["allow"] = json!(["my-local/m1", REF]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&after).unwrap(), expected);
    let again: serde_json::Value = serde_json::from_str(&after).unwrap();
    assert_eq!(serde_json::to_string_pretty(&again).unwrap() + "\n", after);
    settles(&home, &run);
}

/// Layouts that a careless writer would lose, each with what must still be true of it.
#[test]
fn the_layout_of_a_file_stays() {
    type Check = fn(&str) -> bool;
    let cases: [(&str, String, Check); 8] = [
        ("CRLF", BY_NEWER.replace('\n', "\r\n"), |text| {
            text.matches('\n').count() == text.matches("\r\n").count()
        }),
        ("tabs", BY_NEWER.replace("  ", "\t"), |text| {
            !text.contains("\n ")
                && text.contains("\n\t\t\t\"cloudflare-ai-gateway\": {\n\t\t\t\t\"baseUrl\"")
        }),
        ("four spaces", BY_NEWER.replace("  ", "    "), |text| {
            text.contains("\n            \"cloudflare-ai-gateway\": {\n                \"baseUrl\"")
        }),
        ("BOM", format!("\u{feff}{BY_NEWER}"), |text| {
            text.starts_with("\u{feff}{\n") && text.matches('\u{feff}').count() == 1
        }),
        ("no final newline", BY_NEWER.trim_end().to_owned(), |text| text.ends_with('}')),
        ("three final newlines", format!("{BY_NEWER}\n\n"), |text| text.ends_with("}\n\n\n")),
        (
            "one line",
            "{\"gateway\":{\"mode\":\"local\"},\"env\":{\"vars\":{\"A\":\"b\"}}}".to_owned(),
            |text| text.starts_with("{\"gateway\":{\"mode\":\"local\"},\"env\":{\"vars\":{\"A\":\"b\"}}"),
        ),
        ("one line of JSON5", "{gateway:{mode:'local'}}\n".to_owned(), |text| {
            text.starts_with("{gateway:{mode:'local'}")
        }),
    ];
    for (name, text, check) in cases {
        let home = Home::with_config(&text);
        let run = unchecked(&home);
        report(&run, 0);
        let after = home.text("openclaw.json");
        assert!(check(&after), "{name}: {after:?}");
        assert_eq!(config(&home)["models"]["providers"]["cloudflare-ai-gateway"], provider(), "{name}");
        let strict = serde_json::from_str::<serde_json::Value>(text.trim_start_matches('\u{feff}')).is_ok();
        let still = serde_json::from_str::<serde_json::Value>(after.trim_start_matches('\u{feff}')).is_ok();
        assert!(!strict || still, "{name}: strict JSON no more");
        settles(&home, &run);
        report(&clawgate(&home).args(["undo", "--json"]), 0);
        assert_eq!(home.text("openclaw.json"), text, "{name}: undone");
        assert!(!home.state.join("openclaw.json.bak").exists(), "{name}");
    }
}

/// Nothing but white space and comments is a config still to be made, and what stands there is kept.
#[test]
fn an_empty_file_becomes_a_whole_config() {
    for (text, kept) in [
        ("", ""),
        ("\n  \n", ""),
        ("// to be done\n", "// to be done\n"),
        ("/* to be done */", "/* to be done */\n"),
        ("// a\r\n// b\r\n", "// a\r\n// b\r\n"),
        ("\u{feff}", "\u{feff}"),
        ("\u{feff}// a\n", "\u{feff}// a\n"),
        ("{}", ""),
        ("{ }\n", ""),
    ] {
        let home = Home::with_config(text);
        let run = unchecked(&home).args(["--mode", "local"]);
        report(&run, 0);
        let after = home.text("openclaw.json");
        assert!(after.starts_with(&format!("{kept}{{")), "{text:?}: {after:?}");
        let value = config(&home);
        assert_eq!(value["models"]["providers"]["cloudflare-ai-gateway"], provider(), "{text:?}");
        assert_eq!(value["gateway"], json!({ "mode": "local" }), "{text:?}");
        // Nothing is no backup: it would push out what is one.
        let nothing = text.trim_matches(['\u{feff}', ' ', '\n']).is_empty();
        assert_eq!(home.bytes("openclaw.json.bak").is_none(), nothing, "{text:?}");
        if !nothing {
            assert_eq!(home.text("openclaw.json.bak"), text);
        }
        if kept.contains('\r') {
            assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after:?}");
        }
        settles(&home, &run);
    }
}

#[test]
fn others_lose_access_and_a_group_keeps_it() {
    for (was, is, said) in
        [(0o600, 0o600, 0), (0o640, 0o640, 0), (0o644, 0o640, 1), (0o666, 0o660, 1), (0o604, 0o600, 1)]
    {
        let home = Home::with_config("{}\n");
        home.put(".env", "A=b\n");
        for path in [home.config(), home.env_file()] {
            chmod(&path, was);
        }
        let done = report(&unchecked(&home), 0);
        for path in [home.config(), home.env_file()] {
            assert_eq!(mode(&path), is, "{was:o}: {}", path.display());
        }
        assert_eq!(super::shared::warnings(&done, "closed-to-others").len(), 2 * said, "{was:o}: {done:#}");
        report(&clawgate(&home).args(["undo", "--json"]), 0);
        for path in [home.config(), home.env_file()] {
            assert_eq!(mode(&path), was, "undone: {}", path.display());
        }
    }
}

/// `.bak` is the content before, `.bak.1` the one before that; the sixth is dropped. Of `.env` there is none.
#[test]
fn backups_rotate_as_openclaws_do() {
    let home = Home::with_config("{ n: 0 }\n");
    home.put(".env", "A=b\n");
    let mut contents = vec![home.text("openclaw.json")];
    for gateway in ["one", "two", "three", "four", "five", "six", "seven"] {
        let run = clawgate(&home)
            .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
            .args(["--account-id", ACCOUNT, "--gateway-id", gateway, "--api-key", KEY]);
        let done = report(&run, 0);
        let backup = home.state.join("openclaw.json.bak");
        let files = done["files"].as_array().unwrap();
        let config = files.iter().find(|file| file["path"] == json!(home.config())).unwrap();
        assert_eq!(config["backup"], json!(backup));
        let expected: Vec<_> = contents.iter().rev().take(5).cloned().collect();
        let names = [
            "openclaw.json.bak",
            "openclaw.json.bak.1",
            "openclaw.json.bak.2",
            "openclaw.json.bak.3",
            "openclaw.json.bak.4",
        ];
        let found: Vec<_> = names
            .iter()
            .filter_map(|name| home.bytes(name))
            .map(|bytes| String::from_utf8(bytes).unwrap())
            .collect();
        assert_eq!(found, expected, "{gateway}");
        contents.push(home.text("openclaw.json"));
    }
    let names: Vec<_> = home.tree().into_keys().map(|path| path.display().to_string()).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.contains(".env.") || name.contains("bak.5") || name.contains(".clawgate-")),
        "{names:?}"
    );
}

#[test]
fn env_lines_of_others_stay() {
    let text = "# mine\r\nexport FOO='a b' # c\r\nCLOUDFLARE_AI_GATEWAY_API_KEY=old-value-000 # from work\r\n\r\nBAR=1";
    let home = Home::with_config("{}\n");
    home.put(".env", text);
    let run = unchecked(&home).args(["--token", "a-token-of-mine-0001"]);
    report(&run, 0);
    assert_eq!(
        home.text(".env"),
        format!("{}\r\nCF_AIG_TOKEN=a-token-of-mine-0001\r\n", text.replace("old-value-000", KEY))
    );
    settles(&home, &run);
    assert_eq!(GATEWAY, "my-gateway");
}

/// Where the setup cannot be put without taking something else's place, nothing is put.
#[test]
fn what_is_no_list_or_no_model_is_not_replaced() {
    for text in [
        "{ models: { providers: { 'cloudflare-ai-gateway': { models: { a: 1 } } } } }",
        "{ models: { providers: { 'cloudflare-ai-gateway': { models: 'all' } } } }",
        "{ agents: { defaults: { model: 5 } } }",
        "{ agents: { defaults: { model: ['a/b'] } } }",
    ] {
        let home = Home::with_config(text);
        let before = home.tree();
        let done = report(&unchecked(&home), 3);
        assert_eq!(done["error"]["code"], "edit-refused", "{done:#}");
        assert_same(&home.tree(), &before, text);
    }
}

/// The rows of another provider show how a row is laid out here.
#[test]
fn a_row_is_laid_out_as_its_neighbours_are() {
    let config = |defaults: &str, provider: &str| {
        format!(
            "{{\n  \"gateway\": {{ \"mode\": \"local\" }},\n  \"agents\": {{\n    \"defaults\": {{\n      \
             \"model\": {{ \"primary\": \"{REF}\" }},\n      \"models\": {{\n        \
             \"ollama/qwen3\":                            {{}}{defaults}\n      }}\n    }}\n  }},\n  \"models\": {{\n    \
             \"providers\": {{\n      \"ollama\": {{\n        \"baseUrl\": \"http://127.0.0.1:11434\",\n        \
             \"models\": [\n          {{\n            \"id\": \"qwen3\",\n            \"input\": [\"text\"],\n            \
             \"cost\": {{ \"input\": 0, \"output\": 0 }}\n          }}\n        ]\n      }}{provider}\n    }}\n  }}\n}}\n"
        )
    };
    let home = Home::with_config(config("", ""));
    unchecked(&home).run().exits(0);
    let provider = format!(
        ",\n      \"cloudflare-ai-gateway\": {{\n        \"baseUrl\": \"{}\",\n        \"api\": \"anthropic-messages\",\n        \
         \"apiKey\": \"${{{KEY_VAR}}}\",\n        \"models\": [\n          {{\n            \
         \"id\": \"claude-sonnet-4-6\",\n            \"name\": \"Claude Sonnet 4.6\",\n            \"reasoning\": true,\n            \
         \"input\": [\"text\", \"image\"],\n            \
         \"cost\": {{ \"input\": 3, \"output\": 15, \"cacheRead\": 0.3, \"cacheWrite\": 3.75 }},\n            \
         \"contextWindow\": 1000000,\n            \"maxTokens\": 128000\n          }}\n        ]\n      }}",
        base_url()
    );
    let defaults = format!(",\n        \"{REF}\": {{}}");
    assert_eq!(home.text("openclaw.json"), config(&defaults, &provider));
}
