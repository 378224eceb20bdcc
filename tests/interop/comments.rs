//! A config that a person has written, comments and all.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use clawgate::simulator::practice;
use serde_json::json;

use crate::judges;
use crate::openclaw::Version;
use crate::suite::{MODEL, suite};

const CONFIG: &str = r#"// My OpenClaw. Ask before you touch it.
{
  gateway: { mode: 'local', /* only here */ },
  // What I pay for:
  models: {
    mode: "merge", // not replace!
    providers: {
      "my-local": { // the box under the desk
        baseUrl: "http://127.0.0.1:9/v1", api: "openai-completions", apiKey: 'none',
        models: [ { id: "m1", name: "M1, \"the\" one", } ],
      }, // ← mine
    },
  },

  agents: { defaults: {
    model: { primary: 'my-local/m1', /* was m0 */ fallbacks: ["my-local/m1"], },
    // agents: {}, in a comment
  }, },
} // the end
"#;

const ENVIRONMENT: &str = "# mine\nexport OTHER='x y' # kept\r\nCF_AIG_TOKEN=old\n";

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_config_full_of_comments() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        home.write("openclaw.json", CONFIG);
        home.write(".env", ENVIRONMENT);
        fs::set_permissions(home.config(), fs::Permissions::from_mode(0o640)).unwrap();
        let before = home.snapshot();

        suite.set_up(&home, practice::KEY).changed(true).proven().warns_of("my-local/m1");

        // Every line is still there, in order, but for the one with the default model; that keeps its comment.
        let after = home.read("openclaw.json");
        let mut lines = after.lines();
        for line in CONFIG.lines() {
            if line.contains("primary:") {
                let changed = line.replace("'my-local/m1'", &format!("'{MODEL}'"));
                let either = [changed.clone(), changed.replace('\'', "\"")];
                assert!(lines.any(|there| either.iter().any(|line| line == there)), "{changed}\n{after}");
            } else {
                // A last member's comma may have come.
                assert!(lines.any(|there| there == line), "{line}\n{after}");
            }
        }
        assert!(home.read(".env").starts_with("# mine\nexport OTHER='x y' # kept\r\n"));

        // npm's json5 reads the same as before and what we added, nothing else.
        let mut expected = judges::json5(suite.installed, &home, CONFIG);
        let read = judges::json5(suite.installed, &home, &after);
        let ours = &read["models"]["providers"]["cloudflare-ai-gateway"];
        assert_eq!(ours["baseUrl"], suite.locked_url());
        assert_eq!(ours["apiKey"], "${CLOUDFLARE_AI_GATEWAY_API_KEY}");
        assert_eq!(ours["headers"], json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" }));
        expected["models"]["providers"]["cloudflare-ai-gateway"] = ours.clone();
        expected["agents"]["defaults"]["model"]["primary"] = MODEL.into();
        assert_eq!(read, expected);

        openclaw.accepts(&home);
        openclaw.completes_a_turn(&suite, &home, practice::KEY);

        home.clawgate(&["undo".to_owned(), "--json".to_owned()]).report().changed(true);
        let mut now = home.snapshot();
        now.retain(|path, _| before.contains_key(path));
        assert_eq!(now, before, "{}", version.name());
    }
}
