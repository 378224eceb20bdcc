//! The oracle: real OpenClaws are asked what they send, on generated configs, and `clawgate check` is held against it.
//!
//! *Proven* holds where OpenClaw's first request equals the one that was checked and is answered; *broken* where it is
//! not answered; *cannot be told* is counted. What a config consists of is in `constructs`; a case in which the two
//! disagree is made as small as it gets and printed with both requests.
//!
//! `cargo test --test interop oracle:: -- --ignored` runs 185 cases on three releases, always the same, `CLAWGATE_CASES=5000` so
//! many on the oldest and the newest, a fifth of them on each of the others, and on releases between;
//! `CLAWGATE_SEED=17` that one alone, with everything that was seen. `CLAWGATE_ORACLE_KEEP=FOLDER` keeps what OpenClaw
//! sent, and does not ask it the same again; `CLAWGATE_RELEASE=2026.5.28` takes one of those between alone.

mod case;
mod constructs;
mod driver;
mod judge;
mod kept;
mod recorder;
mod table;

use std::collections::BTreeMap;

use self::case::Case;
use self::judge::{Fault, Found, Judge, Said};
use crate::installed::Installed;

/// Constructs that are left out on a release, and why.
const LEFT_OUT: [(&str, &str, &str); 1] =
    [("2026.9.6", "address missing", "it asks api.anthropic.com, again and again")];

/// Releases between those of the ordinary run.
const BETWEEN: [&str; 6] = ["2026.3.2", "2026.3.8", "2026.3.13", "2026.5.28", "2026.6.1", "2026.7.1"];

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn what_2026_2_26_sends() {
    held(vec![release("2026.2.26", 120, 1)]);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn what_2026_6_6_sends() {
    held(vec![release("2026.6.6", 40, 5)]);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn what_2026_9_6_sends() {
    held(vec![release("2026.9.6", 25, 1)]);
}

/// The releases between those, for `nightly`.
pub fn what_the_releases_between_send() {
    // One alone by its name.
    let one = std::env::var("CLAWGATE_RELEASE").ok();
    let names = BETWEEN.into_iter().filter(|name| one.as_ref().is_none_or(|one| one == name));
    held(names.map(|name| release(name, 200, 5)).collect());
}

/// The quick way of asking is the real way: the same first request in a process that nothing was asked of before.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_process_of_its_own_sends_the_same() {
    let count = setting("CLAWGATE_CASES").map_or(2, |cases| (cases / 100).max(2));
    for name in ["2026.2.26", "2026.6.6", "2026.9.6"] {
        let mut judge = Judge::new(Installed::get(), name);
        for seed in 0..count {
            let case = Case::of(seed * 7 + 1);
            let [(kept, quick), (alone, fresh)] = judge.both_ways(&case);
            let same = match (&quick, &fresh) {
                (Some(quick), Some(fresh)) => judge::differences(quick, fresh).is_empty(),
                (None, None) => true,
                _ => false,
            };
            assert!(same, "{name}, {}:\nkept {quick:?} {kept:?}\nalone {fresh:?} {alone:?}", case.names());
        }
    }
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// Every release's report has nothing to say against it.
fn held(reports: Vec<Result<(), String>>) {
    let against: Vec<String> = reports.into_iter().filter_map(Result::err).collect();
    assert!(against.is_empty(), "{}", against.concat());
}

/// One way of being wrong.
struct Kind {
    count: u64,
    /// The smallest case seen.
    least: Case,
    /// That one in full.
    text: String,
}

/// A release's cases. In the long run it has a share of them. `Err` is what is wrong.
fn release(name: &str, ordinary: u64, share: u64) -> Result<(), String> {
    let alone = setting("CLAWGATE_SEED");
    let seeds = match alone {
        Some(seed) => seed..seed + 1,
        None => 0..setting("CLAWGATE_CASES").map_or(ordinary, |cases| cases.div_ceil(share)),
    };
    let started = std::time::Instant::now();
    let mut judge = Judge::new(Installed::get(), name);
    let mut counts: BTreeMap<(Said, bool), u64> = BTreeMap::new();
    let mut kinds: BTreeMap<(Fault, String), Kind> = BTreeMap::new();
    let mut unsteady = 0;
    let mut untold: BTreeMap<String, u64> = BTreeMap::new();
    let total = seeds.end - seeds.start;
    for seed in seeds {
        let case = Case::of(seed);
        let out = LEFT_OUT.iter().find(|(release, construct, _)| *release == name && case.has(construct));
        if let Some((_, construct, why)) = out {
            println!("{name} {seed} left out: {construct}: {why}");
            continue;
        }
        let found = judge.judge(&case);
        let answered = found.sent.as_ref().is_some_and(|sent| sent.status == 200);
        *counts.entry((found.said, answered)).or_default() += 1;
        if found.turn.code.is_none() || std::env::var_os("CLAWGATE_ORACLE_TIMES").is_some() {
            println!(
                "{name} {seed} {} ms {:?}: {}\n{}",
                found.turn.took,
                found.turn.code,
                case.names(),
                first(&found.turn.said)
            );
        }
        if found.said == Said::Untold {
            *untold.entry(case.names()).or_default() += 1;
        }
        if alone.is_some() {
            println!("{}", said(name, seed, &case, &found));
        }
        let Some(fault) = found.fault else { continue };
        if let Some(kind) = kinds.iter_mut().find(|((of, _), kind)| *of == fault && case.holds(&kind.least)) {
            kind.1.count += 1;
            continue;
        }
        let Some((least, found)) = judge.shrink(&case, fault) else {
            unsteady += 1;
            continue;
        };
        let text = said(name, seed, &least, &found);
        kinds.entry((fault, least.names())).or_insert(Kind { count: 0, least, text }).count += 1;
    }
    let mut report = format!("== {name}: {total} configs\n");
    for ((said, answered), count) in &counts {
        let answered = if *answered { "answered" } else { "not answered" };
        report.push_str(&format!("{said:?}, OpenClaw {answered}: {count}\n"));
    }
    if unsteady > 0 {
        report.push_str(&format!("wrong once and not a second time: {unsteady}\n"));
    }
    for (names, count) in &untold {
        report.push_str(&format!("cannot be told, {count} times: {names}\n"));
    }
    println!("{report}took {} s", started.elapsed().as_secs());
    let untold: u64 = untold.values().sum();
    for ((fault, names), Kind { count, text, .. }) in &kinds {
        report.push_str(&format!("\n== {fault:?}, {count} times: {names}\n{text}\n"));
    }
    if !kinds.is_empty() {
        return Err(format!("{} kinds of disagreement\n{report}", kinds.len()));
    }
    if untold * 50 > total {
        return Err(format!("{untold} of {total} cannot be told\n{report}"));
    }
    Ok(())
}

/// A case in full.
fn said(release: &str, seed: u64, case: &Case, found: &Found) -> String {
    let mut text = format!(
        "{release}, CLAWGATE_SEED={seed}: {}\nclawgate: {:?}, {}\n",
        case.names(),
        found.said,
        found.report["error"]["code"].as_str().or(found.report["check"]["verdict"].as_str()).unwrap_or("-"),
    );
    for difference in &found.differs {
        text.push_str(&format!("  {difference}\n"));
    }
    let draft = &found.draft;
    for (name, content) in draft.texts() {
        // On one line, where it is nothing but JSON.
        let content =
            serde_json::from_str::<serde_json::Value>(&content).map_or(content, |it| it.to_string());
        text.push_str(&format!("--- {name}\n{}\n", content.trim_end()));
    }
    if !draft.environment.is_empty() {
        text.push_str(&format!("--- environment {:?}\n", draft.environment));
    }
    let shown = |asked: &Option<recorder::Asked>| {
        asked.as_ref().map_or("nothing".to_owned(), |asked| {
            let headers: Vec<String> = asked
                .headers
                .iter()
                .filter(|(name, _)| !judge::is_nobodys(name))
                .map(|(name, value)| format!("{name}: {value}"))
                .collect();
            format!(
                "{} {} {} | {} -> {}",
                asked.method,
                asked.path,
                asked.model.as_deref().unwrap_or("-"),
                headers.join(", "),
                asked.status
            )
        })
    };
    text.push_str(&format!("--- clawgate sent {}\n", shown(&found.checked)));
    text.push_str(&format!("--- OpenClaw sent {}\n", shown(&found.sent)));
    text.push_str(&format!("--- OpenClaw said ({:?}) {}\n", found.turn.code, first(&found.turn.said)));
    let warnings = found.report["warnings"].as_array().into_iter().flatten();
    let codes: Vec<&str> = warnings.filter_map(|warning| warning["code"].as_str()).collect();
    text.push_str(&format!("--- clawgate warned {codes:?}, {}\n", found.report["error"]["message"]));
    text
}

/// The first lines of what a program said.
fn first(said: &str) -> String {
    said.trim().lines().take(6).map(|line| line.chars().take(300).collect::<String>() + "\n").collect()
}
