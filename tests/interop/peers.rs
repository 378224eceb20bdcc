//! Servers that nobody here wrote, under a path of Cloudflare's shape: LiteLLM's proxy in front of aimock. Neither
//! leaves a mark of AI Gateway, so that no answer of theirs proves a gateway.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use clawgate::simulator::practice;

use crate::home::Home;
use crate::openclaw::Version;
use crate::process;
use crate::suite::{Suite, onboard_arguments, suite};

/// Python reads a great deal before it listens; a busy machine takes a minute.
const START: Duration = Duration::from_secs(180);
/// What LiteLLM takes for a key, which is also the key of the practice persons.
const KEY: &str = "sk-ant-practice-litellm-master-0010";

/// One server. Dropping it ends it with all it started.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(mut command: Command, home: &Home, name: &str, port: u16) -> Self {
        let log = home.logs().join(name);
        let file = File::create(&log).expect("the home is ours");
        command
            .current_dir(home.work())
            .stdin(Stdio::null())
            .stdout(file.try_clone().expect("an open file"))
            .stderr(file)
            .process_group(0);
        let child = command.spawn().unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut server = Self { child, port };
        let until = Instant::now() + START;
        while !server.answers() {
            let ended = server.child.try_wait().expect("the child is ours");
            let said = || fs::read_to_string(&log).unwrap_or_default();
            assert!(ended.is_none() && Instant::now() < until, "{name} {ended:?}: {}", said());
            std::thread::sleep(Duration::from_millis(200));
        }
        server
    }

    fn answers(&self) -> bool {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let Ok(mut stream) = TcpStream::connect_timeout(&address, Duration::from_secs(1)) else {
            return false;
        };
        let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
        let _ = stream.write_all(b"GET / HTTP/1.0\r\n\r\n");
        stream.read(&mut [0; 16]).is_ok_and(|read| read > 0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        process::end_group(&mut self.child);
    }
}

fn free_port() -> u16 {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    free.local_addr().expect("it is bound").port()
}

fn aimock(suite: &Suite, home: &Home) -> Server {
    let fixtures = home.path().join("aimock.json");
    let answer = r#"{"fixtures":[{"match":{"userMessage":"ping"},"response":{"content":"pong",
        "usage":{"input_tokens":8,"output_tokens":1},"finishReason":"length"}}]}"#;
    fs::write(&fixtures, answer).expect("the home is ours");
    let port = free_port();
    let mut node = process::clean(suite.installed.node());
    node.arg(suite.installed.judges().join("node_modules/@copilotkit/aimock/dist/cli.js"))
        .args(["-p", &port.to_string(), "-f"])
        .arg(fixtures)
        .env("AIMOCK_API_KEYS", "sk-ant-good");
    Server::start(node, home, "aimock", port)
}

/// LiteLLM in front of aimock, at the path of one gateway.
fn litellm(suite: &Suite, home: &Home, upstream: u16) -> Server {
    let model = |name: &str, more: &str| {
        format!(
            "  - model_name: {name}\n    litellm_params: {{model: anthropic/claude-sonnet-4-6, {more}}}\n"
        )
    };
    let file = home.path().join("litellm.yaml");
    let config = [
        "model_list:\n",
        &model(
            "claude-sonnet-4-6",
            &format!("api_key: sk-ant-good, api_base: \"http://127.0.0.1:{upstream}\""),
        ),
        &model(
            "claude-badly-keyed",
            &format!("api_key: sk-ant-bad, api_base: \"http://127.0.0.1:{upstream}\""),
        ),
        &model("claude-limited", "api_key: sk-ant-none, mock_response: \"litellm.RateLimitError\""),
        &format!("general_settings: {{master_key: {KEY}}}\n"),
        "litellm_settings: {drop_params: true, telemetry: false, num_retries: 0}\n",
        // A model that failed is left alone for a while otherwise, and the next request says so instead.
        "router_settings: {num_retries: 0, disable_cooldowns: true}\n",
    ];
    fs::write(&file, config.concat()).expect("the home is ours");
    let port = free_port();
    let mut command = process::clean(suite.installed.litellm().join("litellm"));
    command
        .arg("--config")
        .arg(file)
        .args(["--host", "127.0.0.1", "--port", &port.to_string()])
        .env("HOME", home.path())
        .env("PATH", "/usr/bin:/bin")
        .env("SERVER_ROOT_PATH", format!("/v1/{}/{}/anthropic", practice::ACCOUNT, practice::OPEN_GATEWAY))
        .env("LITELLM_LOCAL_MODEL_COST_MAP", "True")
        .env("NO_DOCS", "True");
    Server::start(command, home, "litellm", port)
}

/// Key, gateway, model, and what `onboard` and `check` make of LiteLLM's answer. It has no database of keys, and says
/// that of a wrong one with a 400 where Anthropic would say 401; a model it does not have is a 400 as well.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn litellm_and_aimock() {
    let suite = suite();
    let peers = suite.home(Version::New);
    let upstream = aimock(&suite, &peers);
    let server = litellm(&suite, &peers, upstream.port);
    let origin = format!("http://127.0.0.1:{}", server.port);
    let wrong = "sk-ant-practice-nobody-knows-it-0011";
    let known = "claude-sonnet-4-6";
    for (key, gateway, model, exit, verdict, status) in [
        (KEY, practice::OPEN_GATEWAY, known, 4, "not-proven-by-gateway", 200),
        (wrong, practice::OPEN_GATEWAY, known, 4, "litellm-refused", 400),
        (KEY, practice::OPEN_GATEWAY, "claude-badly-keyed", 6, "provider-key-rejected", 401),
        (KEY, practice::OPEN_GATEWAY, "claude-nobody", 6, "provider-request-refused", 400),
        (KEY, practice::OPEN_GATEWAY, "claude-limited", 8, "provider-rate-limited", 429),
        (KEY, "another-gateway", known, 4, "no-gateway-at-this-address", 404),
    ] {
        let home = suite.home(Version::New);
        let arguments = onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", gateway),
            ("--cloudflare-ai-gateway-api-key", key),
            ("--model", model),
            ("--gateway-origin", &origin),
        ]);
        // A limit is no reason not to write.
        let written = home.clawgate(&arguments).ends_with(if exit == 8 { 0 } else { exit });
        assert_eq!(written["check"]["verdict"], verdict, "{}", written.0);
        assert_eq!(written["changed"], exit == 8, "{}", written.0);
        let mut anyway = arguments;
        anyway.push("--save-on-failure".to_owned());
        home.clawgate(&anyway).ends_with(0);
        let report = home.clawgate(&["check".to_owned(), "--json".to_owned()]).ends_with(exit);
        assert_eq!(report["check"]["verdict"], verdict, "{}", report.0);
        assert_eq!(report["check"]["status"], status, "{}", report.0);
        assert!(!report.0.to_string().contains(key), "{}", report.0);
    }
}
