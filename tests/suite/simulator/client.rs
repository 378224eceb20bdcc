//! A client for the tests: requests over reqwest and over bare sockets, answers with what is asked of them.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use clawgate::simulator::{Scenario, Simulator, demo_scenario, practice};
use serde_json::{Value, json};

pub const MINUTE: Duration = Duration::from_secs(60);
pub const OTHER_ACCOUNT: &str = "fedcba9876543210fedcba9876543210";

/// An answer as a client has it.
pub struct Got {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Got {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The gateway's own error code.
    pub fn code(&self) -> (u16, u64) {
        let body = self.json();
        assert_eq!(body["name"], "AiGatewayError", "{body}");
        assert_eq!(body["error"][0]["code"], body["internalCode"]);
        assert_eq!(body["httpCode"], self.status);
        assert!(self.headers.iter().all(|(name, _)| !name.starts_with("cf-aig-")));
        (self.status, body["internalCode"].as_u64().unwrap())
    }

    /// Anthropic's error type.
    pub fn kind(&self) -> (u16, String) {
        let body = self.json();
        assert_eq!(body["type"], "error", "{body}");
        assert_eq!(body["request_id"].as_str(), self.header("request-id"));
        assert!(self.header("cf-aig-log-id").is_some());
        (self.status, body["error"]["type"].as_str().unwrap().to_owned())
    }
}

pub fn client() -> reqwest::Client {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(20))
        .build()
        .unwrap()
}

pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

pub async fn fetch(
    client: &reqwest::Client,
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> reqwest::Result<Got> {
    let mut request = client.request(method.parse().unwrap(), url).body(body);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await?;
    let status = response.status().as_u16();
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    Ok(Got { status, headers, body: response.bytes().await?.to_vec() })
}

pub fn ask(url: &str, headers: &[(&str, &str)], body: &Value) -> Got {
    block_on(fetch(&client(), "POST", url, headers, body.to_string().into_bytes())).unwrap()
}

pub fn get(url: &str, headers: &[(&str, &str)]) -> Got {
    block_on(fetch(&client(), "GET", url, headers, Vec::new())).unwrap()
}

pub const VERSION: (&str, &str) = ("anthropic-version", "2023-06-01");

pub fn hello() -> Value {
    json!({ "model": "claude-sonnet-4-6", "max_tokens": 100, "messages": [{ "role": "user", "content": "hello" }] })
}

/// Posts a message to a gateway of the practice account with this key.
pub fn message(simulator: &Simulator, gateway: &str, key: &str) -> Got {
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, gateway));
    ask(&url, &[VERSION, ("x-api-key", key)], &hello())
}

pub fn world() -> Scenario {
    demo_scenario()
}

pub fn raw(simulator: &Simulator, bytes: &[u8]) -> String {
    let mut stream = connect(simulator);
    stream.write_all(bytes).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    read_all(&mut stream)
}

pub fn connect(simulator: &Simulator) -> TcpStream {
    let stream = TcpStream::connect(simulator.origin().strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

pub fn read_all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}
