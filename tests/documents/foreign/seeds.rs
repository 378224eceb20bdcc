//! What each check begins with: the tests' fixtures, and a few lines besides.

use serde_json::Value;

/// The seeds of a check.
pub fn of(name: &str) -> Vec<Vec<u8>> {
    match name {
        "certificate" => certificates(),
        "answer" => answers().into_iter().map(|body| [&[128], &body[..]].concat()).collect(),
        "models" => answers().into_iter().chain([MODELS.into()]).collect(),
        "unit" => units(),
        "agent" => AGENTS.iter().map(|text| text.as_bytes().to_vec()).collect(),
        other => panic!("no check {other}"),
    }
}

const MODELS: &str = r#"{"data":[{"type":"model","id":"claude-sonnet-4-6","display_name":"Claude Sonnet 4.6",
"created_at":"2026-02-01T00:00:00Z"}],"has_more":true,"first_id":"claude-sonnet-4-6","last_id":"claude-sonnet-4-6"}"#;

const AGENTS: [&str; 4] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"\">\n<plist \
     version=\"1.0\"><dict><key>Label</key><string>ai.openclaw.gateway</string><key>EnvironmentVariables</key><dict>\
     <key>HOME</key><string>/home/claw</string><key>A</key><string>x &amp; y &lt;z&gt; &#65;&#x42;</string></dict>\
     <key>KeepAlive</key><true/></dict></plist>",
    "<plist><dict><key>ProgramArguments</key><array><string>node</string><!-- a comment --></array></dict></plist>",
    "<plist><dict><key>WorkingDirectory</key><string><![CDATA[/home]]></string><key>N</key><integer>3</integer></dict>",
    "<plist><dict/></plist>",
];

/// Bodies of answers.
fn answers() -> Vec<Vec<u8>> {
    let rows: Value = serde_json::from_str(include_str!("../../fixtures/answers.json")).expect("it is JSON");
    let body = |row: &Value| match (&row["body"], row["body_text"].as_str()) {
        (Value::Null, text) => text.unwrap_or_default().as_bytes().to_vec(),
        (value, _) => value.to_string().into_bytes(),
    };
    rows.as_array().expect("rows").iter().map(body).filter(|body| !body.is_empty()).collect()
}

/// Units, each with the text of a file of variables.
fn units() -> Vec<Vec<u8>> {
    let rows: Value = serde_json::from_str(include_str!("../../fixtures/systemd.json")).expect("it is JSON");
    let mut texts = Vec::new();
    strings(&rows, &mut texts);
    let unit = |text: &String| {
        let whole = "[Service]\nEnvironmentFile=-%h/own.env\nEnvironment=A=1 \"B=x y\" 'C=\\x41'\n";
        [
            if text.contains("[Service]") { "" } else { whole },
            text,
            "\0A=1\nB=\"x \\\n y\" z\n# no\nC='",
            text,
        ]
        .concat()
        .into_bytes()
    };
    texts.iter().map(unit).collect()
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|item| strings(item, out)),
        _ => {}
    }
}

/// Certificates in DER: the frame of one with names and times, put together by hand.
fn certificates() -> Vec<Vec<u8>> {
    let tlv = |tag: u8, value: &[u8]| {
        let length = value.len();
        let head = match u8::try_from(length) {
            Ok(short) if short < 128 => vec![tag, short],
            _ => vec![tag, 0x82, (length >> 8).to_le_bytes()[0], length.to_le_bytes()[0]],
        };
        [head, value.to_vec()].concat()
    };
    let name = |common: &str| {
        let pair = [tlv(0x06, &[0x55, 4, 3]), tlv(0x0c, common.as_bytes())].concat();
        tlv(0x30, &tlv(0x31, &tlv(0x30, &pair)))
    };
    let one = |issuer: &str, subject: &str, from: &str, until: &str, hosts: &[&str]| {
        let validity = tlv(0x30, &[tlv(0x17, from.as_bytes()), tlv(0x18, until.as_bytes())].concat());
        let mut alternatives: Vec<u8> = hosts.iter().flat_map(|host| tlv(0x82, host.as_bytes())).collect();
        alternatives.extend(tlv(0x87, &[127, 0, 0, 1]));
        let extension = [tlv(0x06, &[0x55, 29, 17]), tlv(0x04, &tlv(0x30, &alternatives))].concat();
        let fields = [
            tlv(0xa0, &tlv(0x02, &[2])),
            tlv(0x02, &[1]),
            tlv(0x30, &[]),
            name(issuer),
            validity,
            name(subject),
            tlv(0x30, &[]),
            tlv(0xa3, &tlv(0x30, &tlv(0x30, &extension))),
        ];
        tlv(0x30, &[tlv(0x30, &fields.concat()), tlv(0x30, &[]), tlv(0x03, &[0])].concat())
    };
    vec![
        one("The Authority", "gateway.example", "261123000000Z", "20271123000000Z", &["gateway.example"]),
        one("Itself", "Itself", "500101000000Z", "99991231235959Z", &["a.example", "*.b.example"]),
        one(&"long ".repeat(60), "ünïcode", "", "no time", &["x"; 12]),
        tlv(0x30, &[]),
    ]
}
