//! What the review shows is what is written.

use std::process::Command;

use clawgate::domain::Secret;

use super::pipe::{CONFIG, HAPPY, plain};
use crate::support::{Home, KEY, simulator};

/// The review's diff, its one masked secret filled in again, makes of the files of before the files that were written.
#[test]
fn the_shown_plan_makes_the_files_on_the_disk() {
    let simulator = simulator();
    let label = format!("‹{}›", Secret::verbatim(KEY).fingerprint());
    let configs = [
        CONFIG.to_owned(),
        CONFIG.replace('\n', "\r\n"),
        format!("{CONFIG}// ünïcode, and {}", "a long line ".repeat(300)),
    ];
    for config in configs {
        for env in [None, Some("# mine\nOTHER=1")] {
            let home = Home::with_config(&config);
            if let Some(env) = env {
                home.put(".env", env);
            }
            let run = plain(&home, &simulator.origin(), &HAPPY).env("LC_ALL", "C.UTF-8");
            let done = run.run().exits(0);
            let written = ["openclaw.json", ".env"].map(|name| home.text(name));
            let (mut diff, mut in_config) = (String::new(), false);
            for line in done.out().lines().skip_while(|line| !line.starts_with("--- /")) {
                let part =
                    ["--- ", "+++ ", "@@ ", "+", "-", " ", "\\"].iter().any(|sign| line.starts_with(sign));
                if part {
                    diff.push_str(&line.replace(&label, KEY));
                    // A line's carriage return is not shown.
                    if config.contains('\r') && in_config && !line.starts_with("@@") {
                        diff.push('\r');
                    }
                    in_config |= line.starts_with("+++ ") && line.ends_with("openclaw.json");
                    diff.push('\n');
                } else if !line.is_empty() {
                    break;
                }
            }
            assert!(diff.contains(KEY), "the key is shown by its fingerprint: {}", done.dump());

            home.put("openclaw.json", &config);
            match env {
                Some(env) => drop(home.put(".env", env)),
                None => std::fs::remove_file(home.env_file()).unwrap(),
            }
            let file = home.root.join("tmp/shown.diff");
            std::fs::write(&file, &diff).unwrap();
            let patched = Command::new("patch")
                .args(["--batch", "--binary", "-p1", "-d", "/", "-i"])
                .arg(&file)
                .output()
                .unwrap();
            assert!(patched.status.success(), "{}\n{diff}", String::from_utf8_lossy(&patched.stdout));
            assert_eq!(["openclaw.json", ".env"].map(|name| home.text(name)), written, "{diff}");
        }
    }
}

/// Of a file on one line the values are shown that change, by the paths of their keys.
#[test]
fn a_file_on_one_line_is_shown_by_its_values() {
    let simulator = simulator();
    let home = Home::with_config(
        r#"{"gateway":{"mode":"local","auth":{"token":"0f1e2d3c4b5a69788796a5b4c3d2e1f0"}},"agents":{"defaults":{"model":{"primary":"cloudflare-ai-gateway/claude-sonnet-5"},"models":{"cloudflare-ai-gateway/claude-sonnet-5":{}}}}}"#,
    );
    let done = plain(&home, &simulator.origin(), &HAPPY).env("LC_ALL", "C.UTF-8").run().exits(0);
    let path = home.config().display().to_string();
    let shown = done.out().split(&format!("--- {path}\n+++ {path}\n")).nth(1).expect("the file's name");
    let shown = shown.split("\n\n").next().unwrap().replace(&simulator.origin(), "ORIGIN");
    assert_eq!(
        shown,
        r#"@@ models @@
+{
+  "providers": {
+    "cloudflare-ai-gateway": {
+      "baseUrl": "ORIGIN/v1/0123456789abcdef0123456789abcdef/my-gateway/anthropic",
+      "api": "anthropic-messages",
+      "apiKey": "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
+      "models": [
+        {
+          "id": "claude-sonnet-5",
+          "name": "Claude Sonnet 5",
+          "reasoning": true,
+          "input": ["text","image"],
+          "cost": {"input":2,"output":10,"cacheRead":0.2,"cacheWrite":2.5},
+          "contextWindow": 1000000,
+          "maxTokens": 128000
+        }
+      ]
+    }
+  }
+}"#,
        "{}",
        done.dump()
    );
    assert!(!done.said().contains("0f1e2d3c"), "{}", done.dump());
}
