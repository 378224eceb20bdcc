//! Proxies and TLS servers that other people wrote: tinyproxy, microsocks, and openssl with certificates of its making.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use clawgate::simulator::practice;
use serde_json::Value;

use crate::process;

const PATIENCE: Duration = Duration::from_secs(60);

/// A program that ends with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        process::end_group(&mut self.0);
    }
}

/// Starts a program, and waits until it listens.
fn start(mut command: Command, port: u16) -> Program {
    command.process_group(0).stderr(Stdio::null());
    let program = Program(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")));
    let until = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < until, "{command:?} does not listen");
        thread::sleep(Duration::from_millis(20));
    }
    program
}

fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("loopback is there").port()
}

/// What is wrong with a certificate, if anything.
#[derive(Clone, Copy, PartialEq)]
enum Flaw {
    None,
    Expired,
    OtherHost,
    Stranger,
}

/// A folder with a throw-away authority, as openssl makes one, and what it signs.
struct Authority {
    folder: tempfile::TempDir,
}

impl Authority {
    fn new() -> Self {
        let authority = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        for (name, subject) in
            [("known", "/O=Interop/CN=The known one"), ("stranger", "/O=Interop/CN=A stranger")]
        {
            let (key, out) = (format!("{name}.key"), format!("{name}.pem"));
            let mut arguments =
                vec!["req", "-x509", "-days", "30", "-subj", subject, "-keyout", &key, "-out", &out];
            arguments.extend(NEW_KEY);
            authority.openssl(&arguments);
        }
        authority
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn openssl(&self, arguments: &[&str]) {
        let mut command = process::clean("openssl");
        let done = command.env("PATH", PATH).current_dir(self.folder.path()).args(arguments).output();
        let done = done.expect("openssl is installed");
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// Signs a certificate for this machine under every name it has here.
    fn certificate(&self, flaw: Flaw) {
        let names = match flaw {
            Flaw::OtherHost => "subjectAltName=DNS:other.example",
            _ => "subjectAltName=DNS:gateway.test,IP:127.0.0.1,IP:0.0.0.0",
        };
        std::fs::write(self.path("names"), names).expect("the folder is writable");
        let mut request = vec!["req", "-new", "-subj", "/CN=leaf", "-keyout", "leaf.key", "-out", "leaf.csr"];
        request.extend(NEW_KEY);
        self.openssl(&request);
        let by = if flaw == Flaw::Stranger { "stranger" } else { "known" };
        let (pem, key) = (format!("{by}.pem"), format!("{by}.key"));
        let days = if flaw == Flaw::Expired { "-1" } else { "7" };
        self.openssl(&[
            "x509",
            "-req",
            "-in",
            "leaf.csr",
            "-CA",
            &pem,
            "-CAkey",
            &key,
            "-CAcreateserial",
            "-days",
            days,
            "-extfile",
            "names",
            "-out",
            "leaf.pem",
        ]);
    }

    /// openssl's own server, which passes on what it hears and what we say.
    fn server(&self, flaw: Flaw, more: &[&str]) -> Server {
        self.certificate(flaw);
        let port = free();
        let mut command = process::clean("openssl");
        command
            .env("PATH", PATH)
            .current_dir(self.folder.path())
            .args(["s_server", "-quiet", "-cert", "leaf.pem", "-key", "leaf.key", "-accept"])
            .arg(format!("127.0.0.1:{port}"))
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut program = start(command, port);
        let mut out = program.0.stdout.take().expect("it is piped");
        let mut input = program.0.stdin.take().expect("it is piped");
        let heard = Arc::new(Mutex::new(String::new()));
        let hearing = Arc::clone(&heard);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = out.read(&mut bytes) {
                let mut heard = hearing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                heard.push_str(&String::from_utf8_lossy(&bytes[..count]));
                // The body is the last that comes, and this ends it.
                if heard.ends_with("}]}") {
                    let _ = input.write_all(ANSWER.as_bytes()).and_then(|()| input.flush());
                }
            }
        });
        Server { _program: program, port, heard }
    }
}

const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const NEW_KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/// A proven answer. It says how long it is, so that nobody waits for the connection to end.
const ANSWER: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncf-ray: 0-AMS\r\n\
    cf-aig-log-id: 01INTEROP\r\ncontent-length: 60\r\n\r\n\
    {\"type\":\"message\",\"model\":\"claude-of-the-test\",\"content\":[]}";

/// A TLS server in front of what we say.
struct Server {
    _program: Program,
    port: u16,
    heard: Arc<Mutex<String>>,
}

impl Server {
    fn heard(&self) -> String {
        self.heard.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

/// A shell that first gives `gateway.test` to this machine, in a file that no other program sees.
fn with_names(folder: &Path) -> Option<Command> {
    let hosts = folder.join("hosts");
    std::fs::write(&hosts, "127.0.0.1 localhost gateway.test\n").expect("the folder is writable");
    let shell = |what: &str| {
        let mut command = process::clean("unshare");
        let script = format!("mount --bind \"$0\" /etc/hosts && exec {what}");
        command.env("PATH", PATH).args(["--map-root-user", "--mount", "sh", "-c", &script]).arg(&hosts);
        command
    };
    let allowed = shell("true").output().is_ok_and(|done| done.status.success());
    allowed.then(|| shell("\"$@\""))
}

/// A proxy in a folder of its own, and the name under which it finds this machine: where it may have no names of its
/// own, the address that every system takes for itself, which no exception for loopback covers.
struct Proxy {
    _program: Program,
    _folder: tempfile::TempDir,
    address: SocketAddr,
    host: &'static str,
}

fn proxy(line: impl Fn(&Path, u16) -> Vec<String>) -> Proxy {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let port = free();
    let line = line(folder.path(), port);
    let (mut command, host) = match with_names(folder.path()) {
        Some(mut command) => {
            command.arg(&line[0]);
            (command, "gateway.test")
        }
        None => (process::clean(&line[0]), "0.0.0.0"),
    };
    command.env("PATH", PATH).args(&line[1..]).stdout(Stdio::null());
    let program = start(command, port);
    Proxy { _program: program, _folder: folder, address: SocketAddr::from(([127, 0, 0, 1], port)), host }
}

fn tinyproxy(login: bool) -> Proxy {
    proxy(|folder, port| {
        let mut config =
            format!("Port {port}\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 60\nMaxClients 20\n");
        if login {
            config.push_str("BasicAuth someone CANARYpassword\n");
        }
        let path = folder.join("tinyproxy.conf");
        std::fs::write(&path, config).expect("the folder is writable");
        vec!["tinyproxy".to_owned(), "-d".to_owned(), "-c".to_owned(), path.display().to_string()]
    })
}

fn microsocks(login: bool) -> Proxy {
    proxy(|_, port| {
        let port = port.to_string();
        let mut line = vec!["microsocks", "-i", "127.0.0.1", "-p", &port];
        if login {
            line.extend(["-u", "someone", "-P", "CANARYpassword"]);
        }
        line.into_iter().map(str::to_owned).collect()
    })
}

/// The seed's command against a server, with these variables; its report.
fn clawgate(authority: &Authority, origin: &str, variables: &[(&str, String)], exit: i32) -> Value {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut command = process::clean(env!("CARGO_BIN_EXE_clawgate"));
    command.env("HOME", home.path()).env("SSL_CERT_FILE", authority.path("known.pem"));
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    command
        .args(["onboard", "--non-interactive", "--json", "--timeout", "20", "--gateway-origin", origin])
        .args(["--account-id", practice::ACCOUNT, "--gateway-id", "interop", "--api-key", practice::KEY])
        .args(["--model", "claude-of-the-test"]);
    let logs = tempfile::tempdir().expect("a temporary folder");
    let done = process::run(command, logs.path(), "", PATIENCE);
    assert_eq!(done.code, exit, "{}", done.all());
    assert!(!done.all().contains("CANARY") && !done.all().contains(practice::KEY), "{}", done.all());
    serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}", done.all()))
}

fn stage<'r>(report: &'r Value, name: &str) -> &'r Value {
    let stages = report["check"]["stages"].as_array().map_or(&[][..], Vec::as_slice);
    stages.iter().find(|stage| stage["name"] == name).unwrap_or(&Value::Null)
}

/// A proxy without a login and with one, by every way to name it.
fn through(make: fn(bool) -> Proxy, schemes: &[(&str, &str)], refused: &str) {
    let authority = Authority::new();
    let server = authority.server(Flaw::None, &[]);
    for login in [false, true] {
        let proxy = make(login);
        let origin = format!("https://{}:{}", proxy.host, server.port);
        let user = if login { "someone:CANARYpassword@" } else { "" };
        for (scheme, variable) in schemes {
            let before = server.heard().len();
            let named = [(*variable, format!("{scheme}://{user}{}", proxy.address))];
            let report = clawgate(&authority, &origin, &named, 0);
            // The daemon has neither the proxy nor the authority.
            assert_eq!(report["proven"], "partial", "{report}");
            let seen = &stage(&report, "proxy")["evidence"];
            assert_eq!(seen["proxy"], format!("{scheme}://{}", proxy.address), "{report}");
            assert_eq!(seen["proxyVariable"], *variable, "{report}");
            assert_eq!(stage(&report, "proxy")["state"], "done", "{report}");
            assert_eq!(stage(&report, "tls")["evidence"]["issuer"], "The known one (Interop)", "{report}");
            assert_eq!(stage(&report, "gateway")["evidence"]["cf-aig-log-id"], "01INTEROP", "{report}");
            assert!(server.heard()[before..].starts_with("POST /v1/"), "{}", server.heard());
        }
        // Without the login, and with another.
        let before = server.heard().len();
        let (scheme, variable) = schemes[0];
        for (user, verdict) in [("", "proxy-login-needed"), ("someone:CANARYother@", refused)] {
            let named = [(variable, format!("{scheme}://{user}{}", proxy.address))];
            if login {
                let report = clawgate(&authority, &origin, &named, 4);
                assert_eq!(report["check"]["verdict"], verdict, "{report}");
                assert_eq!(stage(&report, "proxy")["state"], "failed", "{report}");
                assert!(
                    report["check"]["hint"].as_str().is_some_and(|hint| hint.contains(variable)),
                    "{report}"
                );
            }
        }
        // A host that the proxy does not find.
        let named = [(
            variable,
            format!("{scheme}://{}{}", if login { "someone:CANARYpassword@" } else { "" }, proxy.address),
        )];
        let report = clawgate(&authority, &format!("https://127.1.2.3.invalid:{}", server.port), &named, 4);
        assert_eq!(report["check"]["verdict"], "proxy-failed", "{report}");
        // Excepted, it is not asked.
        let mut named = named.to_vec();
        named.push(("NO_PROXY", proxy.host.to_owned()));
        if proxy.host == "0.0.0.0" {
            let report = clawgate(&authority, &origin, &named, 0);
            assert_eq!(stage(&report, "connect")["evidence"]["withoutProxy"], "NO_PROXY", "{report}");
        } else {
            assert_eq!(server.heard().len(), before, "nothing was sent");
        }
    }
}

#[test]
#[ignore = "needs tinyproxy"]
fn through_tinyproxy() {
    // It answers 401 to a login that is wrong (1.11.1), where 407 is meant for that; the tunnel's end of the
    // HTTP library tells 407 alone from every other refusal.
    through(tinyproxy, &[("http", "HTTPS_PROXY"), ("http", "all_proxy")], "proxy-failed");
}

#[test]
#[ignore = "needs microsocks"]
fn through_microsocks() {
    through(microsocks, &[("socks5h", "ALL_PROXY"), ("socks5h", "https_proxy")], "proxy-login-refused");
}

/// Certificates and a server by openssl, each with what is to be said of it.
#[test]
#[ignore = "needs openssl"]
fn certificates_of_openssl() {
    let authority = Authority::new();
    for (version, flag) in [("TLSv1.3", "-tls1_3"), ("TLSv1.2", "-tls1_2")] {
        let server = authority.server(Flaw::None, &[flag]);
        let report = clawgate(&authority, &format!("https://127.0.0.1:{}", server.port), &[], 0);
        let seen = &stage(&report, "tls")["evidence"];
        assert_eq!(
            (&seen["tlsVersion"], &seen["issuer"]),
            (&version.into(), &"The known one (Interop)".into())
        );
        assert!(seen["expires"].is_string(), "{report}");
    }
    for (flaw, verdict, named) in [
        (Flaw::Expired, "certificate-expired", "127.0.0.1"),
        (Flaw::OtherHost, "certificate-for-another-host", "other.example"),
        (Flaw::Stranger, "certificate-issuer-unknown", "A stranger (Interop)"),
    ] {
        let server = authority.server(flaw, &[]);
        let report = clawgate(&authority, &format!("https://127.0.0.1:{}", server.port), &[], 4);
        assert_eq!(report["check"]["verdict"], verdict, "{report}");
        assert!(report["check"]["message"].as_str().is_some_and(|said| said.contains(named)), "{report}");
        assert_eq!(stage(&report, "tls")["state"], "failed", "{report}");
        assert_eq!(server.heard(), "", "nothing was sent");
    }
    // With the stranger's authority named where OpenClaw's runtime looks, it is known.
    let server = authority.server(Flaw::Stranger, &[]);
    let extra = [("NODE_EXTRA_CA_CERTS", authority.path("stranger.pem").display().to_string())];
    clawgate(&authority, &format!("https://127.0.0.1:{}", server.port), &extra, 0);
}
