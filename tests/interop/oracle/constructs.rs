//! What people have in their configs.

use std::time::{SystemTime, UNIX_EPOCH};

use clawgate::simulator::practice::{ACCOUNT, KEY, LOCKED_GATEWAY, TOKEN};
use serde_json::{Value, json};

use super::case::{BAD_KEY, Draft, HOME, MODEL, OTHER_KEY, PROVIDER, Random, THIRD_KEY, row};

/// A change of a working config.
pub struct Construct {
    pub name: &'static str,
    pub change: fn(&mut Draft, &mut Random),
}

const VARIABLE: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
const TOKEN_VARIABLE: &str = "CF_AIG_TOKEN";

macro_rules! constructs {
    ($($name:literal => $change:expr,)*) => {
        &[$(Construct { name: $name, change: $change }),*]
    };
}

/// Puts a variable where OpenClaw finds it.
fn supply(draft: &mut Draft, random: &mut Random, name: &str, value: &str) {
    match random.below(5) {
        0 | 1 => draft.dotenv.push(format!("{name}={value}")),
        2 => drop(draft.environment.insert(name.to_owned(), value.to_owned())),
        3 => draft.config["env"]["vars"][name] = json!(value),
        _ => {
            let quote = *random.one(&["\"", "'", "`"]);
            draft.dotenv.push(format!("export {name}={quote}{value}{quote} # mine"));
        }
    }
}

fn key_in_a_variable(draft: &mut Draft, random: &mut Random) {
    draft.block()["apiKey"] = json!(format!("${{{VARIABLE}}}"));
    supply(draft, random, VARIABLE, KEY);
}

fn token(draft: &mut Draft, random: &mut Random) {
    draft.lock();
    draft.header("cf-aig-authorization", json!(format!("Bearer {TOKEN}")));
    if random.once_in(2) {
        draft.header("cf-aig-authorization", json!(format!("Bearer ${{{TOKEN_VARIABLE}}}")));
        supply(draft, random, TOKEN_VARIABLE, TOKEN);
    }
}

/// Milliseconds since 1970, so many hours from now.
fn hours_from_now(hours: i64) -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    // Whole hours, so that a case is the same text for a while.
    (i64::try_from(now).unwrap_or(0) / 3_600_000 + hours) * 3_600_000
}

/// Agents in the way that the release keeps them.
fn agents(draft: &mut Draft, random: &mut Random, agents: &[(&str, Value)]) {
    if draft.release.is_new() && random.once_in(2) {
        for (id, agent) in agents {
            draft.config["agents"]["entries"][*id] = agent.clone();
        }
        if agents.len() > 1 {
            draft.config["agents"]["ownership"] = json!("explicit");
        }
    } else {
        let list = agents.iter().map(|(id, agent)| {
            let mut agent = agent.clone();
            agent["id"] = json!(id);
            agent
        });
        draft.config["agents"]["list"] = list.collect();
    }
}

fn own(model: &str) -> String {
    format!("{PROVIDER}/{model}")
}

/// A model that an agent may have.
fn some_model(random: &mut Random) -> Value {
    let model = match random.below(7) {
        0 => own("claude-opus-4-6"),
        1 => own("claude-nope"),
        2 => "claude-opus-4-6".to_owned(),
        3 => "elsewhere/gpt-5-mini".to_owned(),
        4 => "anthropic/claude-opus-4-6".to_owned(),
        5 => "opus".to_owned(),
        _ => own(MODEL),
    };
    match random.below(3) {
        0 => json!({ "primary": model }),
        1 => json!({ "primary": model, "fallbacks": [own(MODEL)] }),
        _ => json!(model),
    }
}

fn profile(key: &str) -> Value {
    json!({ "type": "api_key", "provider": PROVIDER, "key": key,
            "metadata": { "accountId": ACCOUNT, "gatewayId": LOCKED_GATEWAY } })
}

/// A provider that has nothing to do with ours.
fn another(draft: &Draft) -> Value {
    json!({
        "baseUrl": format!("{}/elsewhere", draft.origin),
        "api": "openai-completions",
        "apiKey": "sk-elsewhere-0001",
        "models": [{ "id": "gpt-5-mini", "name": "GPT", "contextWindow": 200_000, "maxTokens": 32_000 }],
    })
}

fn secret_provider(draft: &mut Draft, name: &str, provider: Value) {
    draft.config["secrets"]["providers"][name] = provider;
}

/// Ways in which working configs differ.
pub const WORKING: &[Construct] = constructs! {
    "key in a variable" => key_in_a_variable,
    "token" => token,
    "token twice" => token,
    "plugins" => |draft, _| drop(draft.config.as_object_mut().expect("a config").remove("plugins")),
    "model as a string" => |draft, _| draft.config["agents"]["defaults"]["model"] = json!(own(MODEL)),
    "small row" => |draft, _| {
        draft.block()["models"] = json!([{ "id": MODEL, "name": "Claude", "maxTokens": 64_000 }]);
    },
    "more rows" => |draft, random| {
        let more = row("claude-opus-4-6");
        let rows = &mut draft.block()["models"];
        let rows = rows.as_array_mut().expect("rows are a list here");
        let at = random.below(rows.len() + 1);
        rows.insert(at, more);
    },
    "reasoning" => |draft, _| draft.row()["reasoning"] = json!(true),
    "another provider" => |draft, _| {
        draft.config["models"]["providers"]["elsewhere"] = another(draft);
    },
    "merge" => |draft, _| draft.config["models"]["mode"] = json!("merge"),
    "comments" => |draft, _| draft.json5 = true,
    "own header" => |draft, random| {
        let (name, value) = *random.one(&[
            ("cf-aig-metadata", r#"{"team":"a"}"#), ("cf-aig-cache-ttl", "60"), ("X-Team", "blue"),
            ("cf-aig-skip-cache", "true"), ("x-session-affinity", "one"),
        ]);
        draft.header(name, json!(value));
    },
};

/// Those that few have: what a program or a file of one's own supplies, of which a check cannot tell what it will be,
/// and what is a slip that ends every turn before it begins.
pub const SELDOM: &[&str] = &[
    "key of a command",
    "key in a file",
    "another with a command",
    "another api",
    "api on the row",
    "the block in another case",
    "an include that is missing",
    "no api",
    "api unknown",
    "header that is no text",
    "unknown key in the block",
    "unknown key at the root",
    "unknown key of an agent",
    "unknown key on the row",
    "key escaped",
    "key empty",
];

/// Things that may change or break a request.
pub const OTHERS: &[Construct] = constructs! {
    // Keys.
    "key named only" => |draft, random| {
        draft.block()["apiKey"] = json!(VARIABLE);
        supply(draft, random, VARIABLE, KEY);
    },
    "key with a dollar alone" => |draft, random| {
        draft.block()["apiKey"] = json!(format!("${VARIABLE}"));
        supply(draft, random, VARIABLE, KEY);
    },
    "no key in the block" => |draft, random| {
        draft.block().as_object_mut().expect("a block").remove("apiKey");
        if random.once_in(2) {
            supply(draft, random, VARIABLE, KEY);
        }
    },
    "literal beside the variable" => |draft, random| {
        draft.block()["apiKey"] = json!(*random.one(&[KEY, OTHER_KEY, BAD_KEY]));
        let value = *random.one(&[KEY, THIRD_KEY, BAD_KEY]);
        supply(draft, random, VARIABLE, value);
    },
    "key of another name" => |draft, random| {
        let name = *random.one(&["ANTHROPIC_API_KEY", "MY_KEY", "CF_KEY_2"]);
        draft.block()["apiKey"] = json!(format!("${{{name}}}"));
        supply(draft, random, name, KEY);
    },
    "key unset" => |draft, random| {
        draft.block()["apiKey"] = json!(format!("${{{}}}", random.one(&[VARIABLE, "MY_KEY"])));
    },
    "key empty" => |draft, random| draft.block()["apiKey"] = json!(*random.one(&["", " "])),
    "key wrong" => |draft, _| draft.block()["apiKey"] = json!(BAD_KEY),
    "key escaped" => |draft, _| draft.block()["apiKey"] = json!(format!("$${{{VARIABLE}}}")),
    "key with blanks" => |draft, _| draft.block()["apiKey"] = json!(format!(" {KEY} ")),
    "key in small letters" => |draft, random| {
        draft.block()["apiKey"] = json!("${my_key}");
        supply(draft, random, "my_key", KEY);
    },
    "key a reference to a variable" => |draft, random| {
        let name = *random.one(&[VARIABLE, "ANTHROPIC_API_KEY", "MY_KEY"]);
        draft.block()["apiKey"] = json!({ "source": "env", "provider": "default", "id": name });
        if !random.once_in(4) {
            supply(draft, random, name, KEY);
        }
    },
    "key of a command" => |draft, random| {
        let script = match random.below(3) {
            0 => format!("#!/bin/sh\ncat >/dev/null\necho '{{\"protocolVersion\":1,\"values\":{{\"value\":\"{KEY}\"}}}}'\n"),
            1 => format!("#!/bin/sh\nprintf %s {KEY}\n"),
            _ => "#!/bin/sh\nexit 3\n".to_owned(),
        };
        draft.files.insert("bin/key.sh".to_owned(), script);
        let command = format!("{HOME}/bin/key.sh");
        let plain = random.once_in(2);
        secret_provider(draft, "vault", json!({ "source": "exec", "command": command, "args": [], "jsonOnly": !plain }));
        draft.block()["apiKey"] = json!({ "source": "exec", "provider": "vault", "id": "value" });
    },
    "key in a file" => |draft, random| {
        let single = random.once_in(2);
        let (text, mode, id) = if single {
            (format!("{KEY}\n"), "singleValue", "value")
        } else {
            (json!({ "keys": { "cf": KEY } }).to_string(), "json", "/keys/cf")
        };
        draft.files.insert("secrets/keys".to_owned(), text);
        let path = format!("{HOME}/secrets/keys");
        secret_provider(draft, "mine", json!({ "source": "file", "path": path, "mode": mode }));
        draft.block()["apiKey"] = json!({ "source": "file", "provider": "mine", "id": id });
    },
    "variable of the shell and of the file" => |draft, random| {
        key_in_a_variable(draft, random);
        draft.environment.insert(VARIABLE.to_owned(), (*random.one(&[OTHER_KEY, BAD_KEY, ""])).to_owned());
        draft.dotenv.push(format!("{VARIABLE}={}", random.one(&[KEY, BAD_KEY])));
    },
    "variable of the config and of the file" => |draft, random| {
        draft.block()["apiKey"] = json!(format!("${{{VARIABLE}}}"));
        draft.dotenv.push(format!("{VARIABLE}={}", random.one(&[KEY, BAD_KEY, ""])));
        draft.config["env"]["vars"][VARIABLE] = json!(*random.one(&[OTHER_KEY, BAD_KEY]));
    },
    "variable twice in the file" => |draft, random| {
        draft.block()["apiKey"] = json!(format!("${{{VARIABLE}}}"));
        draft.dotenv.push(format!("{VARIABLE}={}", random.one(&[KEY, BAD_KEY])));
        draft.dotenv.push(format!("{VARIABLE}={}", random.one(&[OTHER_KEY, BAD_KEY])));
    },
    "variable in the working folder" => |draft, random| {
        key_in_a_variable(draft, random);
        let key = *random.one(&[OTHER_KEY, BAD_KEY]);
        draft.files.insert("work/.env".to_owned(), format!("{VARIABLE}={key}\n"));
    },
    "variable in the working folder alone" => |draft, _| {
        draft.block()["apiKey"] = json!("${MY_KEY}");
        draft.files.insert("work/.env".to_owned(), format!("MY_KEY={KEY}\n"));
    },
    "variable in gateway.env" => |draft, _| {
        draft.block()["apiKey"] = json!("${MY_KEY}");
        draft.files.insert(".config/openclaw/gateway.env".to_owned(), format!("MY_KEY={KEY}\n"));
    },
    "flat env" => |draft, _| {
        draft.block()["apiKey"] = json!("${MY_KEY}");
        draft.config["env"]["MY_KEY"] = json!(KEY);
    },
    "variable with a reference" => |draft, random| {
        draft.block()["apiKey"] = json!("${MY_KEY}");
        draft.dotenv.push(format!("OTHER_NAME={KEY}"));
        if random.once_in(2) {
            draft.dotenv.push("MY_KEY=${OTHER_NAME}".to_owned());
        } else {
            draft.config["env"]["vars"]["MY_KEY"] = json!("${OTHER_NAME}");
        }
    },
    "variable of the provider alone" => |draft, random| {
        let key = *random.one(&[KEY, OTHER_KEY, BAD_KEY]);
        supply(draft, random, VARIABLE, key);
    },
    "variable of Anthropic alone" => |draft, random| supply(draft, random, "ANTHROPIC_API_KEY", OTHER_KEY),
    // Tokens and other headers.
    "token missing" => |draft, _| draft.lock(),
    "token wrong" => |draft, _| {
        draft.lock();
        draft.header("cf-aig-authorization", json!("Bearer nobody-knows-this-token"));
    },
    "token without its word" => |draft, _| {
        draft.lock();
        draft.header("cf-aig-authorization", json!(TOKEN));
    },
    "token unset" => |draft, _| {
        draft.lock();
        draft.header("cf-aig-authorization", json!(format!("Bearer ${{{TOKEN_VARIABLE}}}")));
    },
    "token unset on an open gateway" => |draft, _| {
        draft.header("cf-aig-authorization", json!(format!("Bearer ${{{TOKEN_VARIABLE}}}")));
    },
    "token on the row" => |draft, random| {
        draft.lock();
        draft.row()["headers"] = json!({ "cf-aig-authorization": format!("Bearer {TOKEN}") });
        if random.once_in(2) {
            draft.header("cf-aig-authorization", json!("Bearer nobody-knows-this-token"));
        }
    },
    "token in other letters" => |draft, random| {
        draft.lock();
        let name = *random.one(&["CF-AIG-Authorization", "cf-aig-Authorization", "Cf-Aig-Authorization"]);
        draft.header(name, json!(format!("Bearer {TOKEN}")));
    },
    "token in two cases" => |draft, random| {
        draft.lock();
        let (first, second) = *random.one(&[(TOKEN, "nobody"), ("nobody", TOKEN)]);
        draft.header("cf-aig-authorization", json!(format!("Bearer {first}")));
        draft.header("CF-AIG-Authorization", json!(format!("Bearer {second}")));
    },
    "token a reference to a variable" => |draft, random| {
        draft.lock();
        draft.header("cf-aig-authorization", json!({ "source": "env", "provider": "default", "id": TOKEN_VARIABLE }));
        let prefix = *random.one(&["", "Bearer "]);
        supply(draft, random, TOKEN_VARIABLE, &format!("{prefix}{TOKEN}"));
    },
    "key among the headers" => |draft, random| {
        let name = *random.one(&["x-api-key", "X-Api-Key"]);
        draft.header(name, json!(*random.one(&[KEY, OTHER_KEY, BAD_KEY, ""])));
    },
    "key among the row's headers" => |draft, random| {
        draft.row()["headers"] = json!({ "x-api-key": random.one(&[OTHER_KEY, BAD_KEY, ""]) });
    },
    "authorization among the headers" => |draft, _| draft.header("authorization", json!("Bearer mine")),
    "version among the headers" => |draft, _| draft.header("anthropic-version", json!("2023-01-01")),
    "header of a variable" => |draft, random| {
        draft.header("x-team", json!("${TEAM}"));
        if random.once_in(2) {
            supply(draft, random, "TEAM", "blue");
        }
    },
    "header that is no text" => |draft, random| {
        let value = random.one(&[json!(5), json!(null), json!(["a"]), json!(true)]).clone();
        draft.header("x-team", value);
    },
    "header empty" => |draft, _| draft.header("x-team", json!("")),
    "headers on the row" => |draft, _| {
        draft.row()["headers"] = json!({ "x-row": "yes", "cf-aig-metadata": "{}" });
        draft.header("x-row", json!("no"));
    },
    "authHeader" => |draft, random| draft.block()["authHeader"] = json!(random.once_in(2)),
    "auth" => |draft, random| draft.block()["auth"] = json!(*random.one(&["api-key", "token", "oauth"])),
    // The protocol and the address.
    "no api" => |draft, _| drop(draft.block().as_object_mut().expect("a block").remove("api")),
    "another api" => |draft, random| {
        draft.block()["api"] = json!(*random.one(&["openai-completions", "openai-responses", "google-generative-ai"]));
    },
    "api on the row" => |draft, random| {
        draft.row()["api"] = json!(*random.one(&["anthropic-messages", "openai-completions"]));
        if random.once_in(2) {
            draft.block().as_object_mut().expect("a block").remove("api");
        }
    },
    "api unknown" => |draft, _| draft.block()["api"] = json!("anthropic"),
    "address with a slash" => |draft, _| with_url(draft, |url| format!("{url}/")),
    "address with v1" => |draft, random| {
        let end = *random.one(&["/v1", "/v1/", "/v1/messages"]);
        with_url(draft, |url| format!("{url}{end}"));
    },
    "address of a variable" => |draft, random| {
        let origin = draft.origin.clone();
        let url = draft.block()["baseUrl"].as_str().unwrap_or_default().replace(&origin, "${GATEWAY_ORIGIN}");
        draft.block()["baseUrl"] = json!(url);
        supply(draft, random, "GATEWAY_ORIGIN", &origin);
    },
    "address missing" => |draft, _| drop(draft.block().as_object_mut().expect("a block").remove("baseUrl")),
    "address on the row" => |draft, _| {
        let url = draft.block()["baseUrl"].as_str().unwrap_or_default().replace("my-gateway", "locked");
        draft.row()["baseUrl"] = json!(url);
    },
    // Rows.
    "no row for the model" => |draft, random| {
        draft.block()["models"] = if random.once_in(2) { json!([row("claude-opus-4-6")]) } else { json!([]) };
    },
    "no rows" => |draft, _| drop(draft.block().as_object_mut().expect("a block").remove("models")),
    "row without a name" => |draft, _| draft.block()["models"] = json!([{ "id": MODEL }]),
    "row in another case" => |draft, _| draft.row()["id"] = json!("Claude-Sonnet-4-6"),
    "row twice" => |draft, random| {
        let mut second = draft.row().clone();
        second["headers"] = json!({ "x-row": "second" });
        let first = random.once_in(2);
        let rows = draft.block()["models"].as_array_mut().expect("rows are a list here");
        rows.insert(if first { 0 } else { rows.len() }, second);
    },
    "row of the provider's name" => |draft, _| draft.row()["id"] = json!(own(MODEL)),
    "row without limits" => |draft, _| draft.block()["models"] = json!([{ "id": MODEL, "name": "Claude" }]),
    "unknown key on the row" => |draft, _| draft.row()["maxOutput"] = json!(5),
    // Models.
    "another model" => |draft, random| {
        let model = *random.one(&["claude-opus-4-6", "claude-haiku-4-5", "claude-nope", "claude-opus-4-0", "claude-haiku-4.5"]);
        draft.config["agents"]["defaults"]["model"] = json!({ "primary": own(model) });
        if random.once_in(2) {
            draft.block()["models"] = json!([row(model)]);
        }
    },
    "bare model" => |draft, random| {
        draft.config["agents"]["defaults"]["model"] = if random.once_in(2) { json!(MODEL) } else { json!({ "primary": MODEL }) };
    },
    "alias" => |draft, random| {
        let alias = *random.one(&["sonnet", "Mine", "opus"]);
        draft.config["agents"]["defaults"]["models"][own(MODEL)] = json!({ "alias": alias });
        if random.once_in(2) {
            draft.config["agents"]["defaults"]["model"] = json!({ "primary": alias });
        }
    },
    "model of another provider" => |draft, random| {
        draft.config["models"]["providers"]["elsewhere"] = another(draft);
        draft.config["agents"]["defaults"]["model"] =
            json!({ "primary": random.one(&["elsewhere/gpt-5-mini", "anthropic/claude-sonnet-4-6", "openai/gpt-5"]) });
    },
    "no model" => |draft, _| drop(draft.config["agents"]["defaults"].as_object_mut().expect("defaults").remove("model")),
    "model with blanks" => |draft, random| {
        let name = random.one(&[format!(" {PROVIDER}/{MODEL} "), format!("{PROVIDER} / {MODEL}"), format!("{PROVIDER}/{MODEL} ")]).clone();
        draft.config["agents"]["defaults"]["model"] = json!({ "primary": name });
    },
    "model in another case" => |draft, random| {
        let name = *random.one(&["Cloudflare-AI-Gateway/claude-sonnet-4-6", "cloudflare-ai-gateway/Claude-Sonnet-4-6"]);
        draft.config["agents"]["defaults"]["model"] = json!({ "primary": name });
    },
    "model empty" => |draft, random| {
        draft.config["agents"]["defaults"]["model"] = random.one(&[json!(""), json!({ "primary": "" }), json!({}), json!({ "fallbacks": [own(MODEL)] })]).clone();
    },
    "fallbacks" => |draft, random| {
        draft.config["models"]["providers"]["elsewhere"] = another(draft);
        let fallbacks = random.one(&[json!(["elsewhere/gpt-5-mini"]), json!([own("claude-opus-4-6")]), json!([])]).clone();
        draft.config["agents"]["defaults"]["model"] = json!({ "primary": own(MODEL), "fallbacks": fallbacks });
    },
    "list of models" => |draft, random| {
        let list = &mut draft.config["agents"]["defaults"]["models"];
        if random.once_in(2) {
            list[own(MODEL)] = json!({});
        }
        list["elsewhere/gpt-5-mini"] = json!({ "alias": "gpt" });
    },
    "list of models with a star" => |draft, random| {
        draft.config["agents"]["defaults"]["models"][*random.one(&["cloudflare-ai-gateway/*", "elsewhere/*"])] = json!({});
    },
    "policy" => |draft, random| {
        let allow = random.one(&[json!([own(MODEL)]), json!(["elsewhere/gpt-5-mini"]), json!(["cloudflare-ai-gateway/*"]), json!([])]).clone();
        draft.config["agents"]["defaults"]["modelPolicy"] = json!({ "allow": allow });
    },
    // Agents.
    "an agent" => |draft, random| agents(draft, random, &[("main", json!({}))]),
    "an agent with a model" => |draft, random| {
        if random.once_in(2) {
            draft.config["models"]["providers"]["elsewhere"] = another(draft);
        }
        let model = some_model(random);
        agents(draft, random, &[("main", json!({ "model": model }))]);
    },
    "a default agent with a model" => |draft, random| {
        let model = some_model(random);
        let agent = json!({ "default": true, "model": model });
        let name = *random.one(&["main", "work"]);
        if random.once_in(2) {
            agents(draft, random, &[("other", json!({})), (name, agent)]);
        } else {
            agents(draft, random, &[(name, agent), ("other", json!({ "model": own("claude-opus-4-6") }))]);
        }
    },
    "agents without a default" => |draft, random| {
        let model = some_model(random);
        agents(draft, random, &[("first", json!({ "model": model })), ("main", json!({}))]);
    },
    "two default agents" => |draft, random| {
        let model = some_model(random);
        agents(draft, random, &[("a", json!({ "default": true })), ("b", json!({ "default": true, "model": model }))]);
    },
    // Stored credentials.
    "a profile" => |draft, random| {
        let key = *random.one(&[KEY, OTHER_KEY, BAD_KEY]);
        let name = *random.one(&["cloudflare-ai-gateway:default", "cloudflare-ai-gateway:mine", "mine"]);
        draft.profiles(|store| store["profiles"][name] = profile(key));
    },
    "two profiles" => |draft, random| {
        let keys = *random.one(&[(KEY, BAD_KEY), (BAD_KEY, KEY), (OTHER_KEY, THIRD_KEY)]);
        draft.profiles(|store| {
            store["profiles"]["cloudflare-ai-gateway:default"] = profile(keys.0);
            store["profiles"]["cloudflare-ai-gateway:second"] = profile(keys.1);
        });
        let order = json!(["cloudflare-ai-gateway:second", "cloudflare-ai-gateway:default"]);
        match random.below(4) {
            0 => draft.config["auth"]["order"][PROVIDER] = order,
            1 => draft.profiles(|store| store["order"][PROVIDER] = order),
            2 => draft.profiles(|store| store["lastGood"][PROVIDER] = json!("cloudflare-ai-gateway:second")),
            _ => {}
        }
    },
    "a profile at rest" => |draft, random| {
        let until = hours_from_now(if random.once_in(3) { -2 } else { 6 });
        let stats = match random.below(3) {
            0 => json!({ "cooldownUntil": until, "failureCounts": { "auth": 2 }, "errorCount": 2 }),
            1 => json!({ "disabledUntil": until, "disabledReason": "billing", "errorCount": 3 }),
            _ => json!({ "disabledUntil": hours_from_now(-1), "cooldownUntil": until }),
        };
        let second = random.once_in(3);
        draft.profiles(|store| {
            store["profiles"]["cloudflare-ai-gateway:default"] = profile(KEY);
            store["usageStats"]["cloudflare-ai-gateway:default"] = stats;
            if second {
                store["profiles"]["cloudflare-ai-gateway:second"] = profile(OTHER_KEY);
            }
        });
    },
    "a profile with a reference" => |draft, random| {
        let name = *random.one(&[VARIABLE, "MY_KEY"]);
        draft.profiles(|store| {
            let mut profile = profile("");
            profile.as_object_mut().expect("a profile").remove("key");
            profile["keyRef"] = json!({ "source": "env", "provider": "default", "id": name });
            store["profiles"]["cloudflare-ai-gateway:default"] = profile;
        });
        if !random.once_in(3) {
            supply(draft, random, name, OTHER_KEY);
        }
    },
    "a profile of another provider" => |draft, random| {
        let until = hours_from_now(6);
        let rests = random.once_in(2);
        draft.profiles(|store| {
            store["profiles"]["anthropic:default"] = json!({ "type": "api_key", "provider": "anthropic", "key": OTHER_KEY });
            if rests {
                store["usageStats"]["anthropic:default"] = json!({ "disabledUntil": until });
            }
        });
    },
    "a profile of another type" => |draft, random| {
        let profile = random.one(&[
            json!({ "type": "token", "provider": PROVIDER, "token": OTHER_KEY }),
            json!({ "type": "api_key", "provider": PROVIDER }),
            json!({ "mode": "api_key", "provider": PROVIDER, "apiKey": OTHER_KEY }),
            json!({ "type": "api_key", "provider": "Cloudflare-AI-Gateway", "key": OTHER_KEY }),
        ]).clone();
        draft.profiles(|store| store["profiles"]["cloudflare-ai-gateway:default"] = profile);
    },
    "profiles in the config" => |draft, random| {
        let mode = *random.one(&["api_key", "token"]);
        draft.config["auth"]["profiles"]["cloudflare-ai-gateway:default"] = json!({ "provider": PROVIDER, "mode": mode });
        if random.once_in(2) {
            draft.profiles(|store| store["profiles"]["cloudflare-ai-gateway:default"] = profile(OTHER_KEY));
        }
    },
    // The cache.
    "a cache" => |draft, random| {
        let mut cached = draft.block().clone();
        match random.below(5) {
            0 => cached["apiKey"] = json!(*random.one(&[OTHER_KEY, BAD_KEY])),
            1 => cached["baseUrl"] = json!(format!("{}/v1/{ACCOUNT}/{LOCKED_GATEWAY}/anthropic", draft.origin)),
            2 => cached["headers"] = json!({ "x-cached": "yes", "cf-aig-authorization": format!("Bearer {TOKEN}") }),
            3 => cached["models"] = json!([row("claude-opus-4-6")]),
            _ => {}
        }
        draft.state_file("agents/main/agent/models.json", json!({ "providers": { PROVIDER: cached } }).to_string());
    },
    "a cache of another provider" => |draft, random| {
        let mut cached = another(draft);
        if random.once_in(2) {
            cached.as_object_mut().expect("a block").remove("apiKey");
        }
        draft.state_file("agents/main/agent/models.json", json!({ "providers": { "elsewhere": cached } }).to_string());
    },
    "a cache that is broken" => |draft, random| {
        draft.state_file("agents/main/agent/models.json", *random.one(&["", "{", "[]", r#"{"providers":5}"#]));
    },
    // Files.
    "models included" => |draft, random| {
        let path: &[&str] = match random.below(3) {
            0 => &["models"],
            1 => &["models", "providers"],
            _ => &["models", "providers", PROVIDER],
        };
        draft.included.push((path, "models.json5"));
    },
    "agents included" => |draft, _| draft.included.push((&["agents"], "agents.json5")),
    "an include that is missing" => |draft, random| {
        let key = *random.one(&["tools", "skills"]);
        draft.config[key] = json!({ "$include": "./nothing.json5" });
    },
    "blank lines and comments in the file" => |draft, random| {
        let line = *random.one(&["", "# a comment", "NOT A LINE", "EMPTY=", "=nothing", "\u{feff}FIRST=1"]);
        draft.dotenv.insert(0, line.to_owned());
    },
    "a folder of its own" => |draft, _| {
        draft.environment.insert("OPENCLAW_STATE_DIR".to_owned(), format!("{HOME}/.openclaw"));
    },
    "a file of its own" => |draft, _| {
        draft.environment.insert("OPENCLAW_CONFIG_PATH".to_owned(), format!("{HOME}/.openclaw/openclaw.json"));
    },
    // Others, broken in all ways.
    "replace" => |draft, _| draft.config["models"]["mode"] = json!("replace"),
    "another without a key" => |draft, random| {
        let mut block = another(draft);
        block.as_object_mut().expect("a block").remove("apiKey");
        let name = *random.one(&["elsewhere", "ollama", "my-local"]);
        if random.once_in(3) {
            block["models"] = json!([]);
        }
        draft.config["models"]["providers"][name] = block;
    },
    "another with a variable" => |draft, random| {
        let mut block = another(draft);
        block["apiKey"] = json!("${ELSEWHERE_KEY}");
        draft.config["models"]["providers"]["elsewhere"] = block;
        if random.once_in(2) {
            supply(draft, random, "ELSEWHERE_KEY", "sk-elsewhere-0002");
        }
    },
    "another without a key whose variable is set" => |draft, random| {
        let mut block = another(draft);
        block.as_object_mut().expect("a block").remove("apiKey");
        let (name, variable) = *random.one(&[("minimax", "MINIMAX_API_KEY"), ("elsewhere", "ELSEWHERE_API_KEY"), ("openai", "OPENAI_API_KEY")]);
        draft.config["models"]["providers"][name] = block;
        supply(draft, random, variable, "sk-elsewhere-0003");
    },
    "another refused" => |draft, random| {
        let mut block = another(draft);
        match random.below(5) {
            0 => block["defaultHeaders"] = json!({}),
            1 => block["models"] = json!({}),
            2 => block["baseUrl"] = json!(5),
            3 => block["api"] = json!("openai"),
            _ => drop(block.as_object_mut().expect("a block").remove("baseUrl")),
        }
        draft.config["models"]["providers"]["elsewhere"] = block;
    },
    "another with a command" => |draft, _| {
        let mut block = another(draft);
        block["apiKey"] = json!({ "source": "exec", "provider": "nobody", "id": "value" });
        draft.config["models"]["providers"]["elsewhere"] = block;
    },
    "another with a reference unset" => |draft, _| {
        let mut block = another(draft);
        block["apiKey"] = json!({ "source": "env", "provider": "default", "id": "ELSEWHERE_KEY" });
        draft.config["models"]["providers"]["elsewhere"] = block;
    },
    "anthropic beside" => |draft, random| {
        let url = draft.block()["baseUrl"].clone();
        let mut block = json!({ "baseUrl": url, "api": "anthropic-messages", "apiKey": OTHER_KEY, "models": [row(MODEL)] });
        if random.once_in(3) {
            block.as_object_mut().expect("a block").remove("apiKey");
        }
        draft.config["models"]["providers"]["anthropic"] = block;
    },
    "the block in another case" => |draft, _| {
        let block = draft.block().clone();
        let providers = draft.config["models"]["providers"].as_object_mut().expect("providers");
        providers.insert("Cloudflare-AI-Gateway".to_owned(), block);
        providers.remove(PROVIDER);
    },
    "unknown key in the block" => |draft, random| {
        draft.block()[*random.one(&["defaultHeaders", "key", "authorization"])] = json!({});
    },
    "unknown key at the root" => |draft, random| {
        draft.config[*random.one(&["provider", "mcpServers", "$schema", "theme"])] = json!("x");
    },
    "unknown key of an agent" => |draft, _| draft.config["agents"]["defaults"]["modell"] = json!("x"),
    "keys that older ones wrote" => |draft, random| match random.below(4) {
        0 => draft.config["meta"]["lastTouchedAt"] = json!("2026-11-01T10:00:00.000Z"),
        1 => draft.config["commands"] = json!({ "ownerDisplay": "raw" }),
        2 => draft.config["gateway"]["tailscale"] = json!({ "mode": "off", "resetOnExit": false }),
        _ => draft.config["commands"] = json!({ "native": "auto", "nativeSkills": "auto" }),
    },
    "request" => |draft, random| {
        let request = random.one(&[json!({ "headers": { "x-request": "yes" } }), json!({ "allowPrivateNetwork": true }), json!({ "auth": { "mode": "authorization-bearer", "token": OTHER_KEY } }), json!({})]).clone();
        draft.block()["request"] = request;
    },
    "a variable unset somewhere" => |draft, random| match random.below(3) {
        0 => draft.config["gateway"]["auth"] = json!({ "mode": "token", "token": "${GATEWAY_TOKEN_2}" }),
        1 => draft.config["env"]["vars"]["SOMETHING"] = json!("${NOT_SET_ANYWHERE}"),
        _ => draft.config["messages"] = json!({ "responsePrefix": "${NOT_SET_ANYWHERE}" }),
    },
    "no gateway.mode" => |draft, _| drop(draft.config.as_object_mut().expect("a config").remove("gateway")),
    "something else" => |draft, random| match random.below(4) {
        0 => draft.config["messages"] = json!({ "responsePrefix": "hi" }),
        1 => draft.config["logging"] = json!({ "level": "info" }),
        2 => draft.config["gateway"]["port"] = json!(18_790),
        _ => draft.config["agents"]["defaults"]["workspace"] = json!(format!("{HOME}/workspace")),
    },
    "a thinking level" => |draft, random| {
        draft.config["agents"]["defaults"]["thinkingDefault"] = json!(*random.one(&["off", "low", "high"]));
    },
    "params of the model" => |draft, _| {
        draft.config["agents"]["defaults"]["models"][own(MODEL)] = json!({ "params": { "temperature": 0.5 } });
    },
};

fn with_url(draft: &mut Draft, change: impl FnOnce(&str) -> String) {
    let url = change(draft.block()["baseUrl"].as_str().unwrap_or_default());
    draft.block()["baseUrl"] = json!(url);
}
