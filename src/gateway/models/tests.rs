use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::locale::Language;

fn id(text: &str) -> ModelId {
    ModelId::parse(text).unwrap()
}

fn known() -> &'static Catalogue {
    Catalogue::of(&CLOUDFLARE_ANTHROPIC)
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn ids_of(offered: &[OfferedModel]) -> Vec<&str> {
    offered.iter().map(|model| model.id.as_str()).collect()
}

#[test]
fn the_catalogue_is_whole() {
    let catalogue = Catalogue::of(&CLOUDFLARE_ANTHROPIC);
    let mut seen = HashSet::new();
    for model in catalogue.models() {
        for name in [&model.id].into_iter().chain(&model.aliases) {
            assert!(seen.insert(name.clone()), "{name} is there twice");
            assert_eq!(catalogue.find(name).unwrap().id, model.id);
        }
        assert!(model.context_window >= model.max_tokens && model.max_tokens > 8192, "{}", model.id);
        assert!(
            model.cost.input < model.cost.output && model.cost.cache_read < model.cost.input,
            "{}",
            model.id
        );
        assert_eq!(model.retires.is_some(), model.successor.is_some(), "{}", model.id);
        if let Some(successor) = &model.successor {
            assert!(catalogue.find(successor).unwrap().retires.is_none());
        }
        if let Some(above) = &model.above {
            assert!(above.tokens < model.context_window && above.cost.input > model.cost.input);
        }
    }
    for model in catalogue.invited() {
        assert!(seen.insert(model.id.clone()) && catalogue.find(&model.id).is_none(), "{}", model.id);
    }
    for model in CLOUDFLARE_ANTHROPIC.default_models {
        assert!(catalogue.find(&id(model)).is_some(), "{model}");
    }
}

/// What the SDK and pi-ai say, as `tests/catalogue/refresh` found it.
#[derive(serde::Deserialize)]
struct Published {
    models: Vec<String>,
    #[serde(rename = "endsOfLife")]
    ends_of_life: std::collections::BTreeMap<String, String>,
}

#[test]
fn the_catalogue_knows_every_published_model_and_its_last_day() {
    let published: Published =
        serde_json::from_str(include_str!("../../../tests/catalogue/published.json")).unwrap();
    let catalogue = Catalogue::of(&CLOUDFLARE_ANTHROPIC);
    assert!(published.models.len() > 20 && published.ends_of_life.len() > 4);
    for name in published.models.iter().chain(published.ends_of_life.keys()) {
        let known = catalogue.find(&id(name)).is_some();
        let invited = catalogue.invited().iter().any(|model| model.id.as_str() == name);
        assert!(known != invited, "{name}");
        let last = published.ends_of_life.get(name).map(|date| day(date));
        assert_eq!(catalogue.last_day(&id(name)), last, "{name}: run tests/catalogue/refresh");
    }
    let all = catalogue.models().iter().flat_map(|model| [&model.id].into_iter().chain(&model.aliases));
    for name in all.chain(catalogue.invited().iter().map(|model| &model.id)) {
        assert!(published.models.iter().any(|known| known == name.as_str()), "{name} is published nowhere");
    }
    // The days of today, so that no refresh loses one unseen.
    for (name, date) in [
        ("claude-sonnet-4-5", "2026-11-30"),
        ("claude-sonnet-4-5-20250929", "2026-11-30"),
        ("claude-opus-4-5", "2027-01-22"),
        ("claude-opus-4-5-20251101", "2027-01-22"),
        ("claude-mythos-preview", "2026-06-30"),
    ] {
        assert_eq!(catalogue.last_day(&id(name)), Some(day(date)), "{name}");
    }
}

/// The row that OpenClaw 2026.2.26 and 2026.6.6 write themselves.
#[test]
fn the_seeds_model_is_written_as_openclaw_writes_it() {
    let row = Catalogue::of(&CLOUDFLARE_ANTHROPIC).row(&id("claude-sonnet-4-5"));
    assert_eq!(
        serde_json::to_string(&row).unwrap(),
        r#"{"id":"claude-sonnet-4-5","name":"Claude Sonnet 4.5","reasoning":true,"input":["text","image"],"cost":{"input":3,"output":15,"cacheRead":0.3,"cacheWrite":3.75},"contextWindow":200000,"maxTokens":64000}"#
    );
    let dated = Catalogue::of(&CLOUDFLARE_ANTHROPIC).row(&id("claude-sonnet-4-5-20250929"));
    assert_eq!((dated.id.as_str(), dated.max_tokens), ("claude-sonnet-4-5-20250929", 64000));
}

#[test]
fn a_model_nobody_knows_gets_a_row_that_works() {
    let row = Catalogue::of(&CLOUDFLARE_ANTHROPIC).row(&id("claude-tomorrow-9"));
    let lowest =
        Catalogue::of(&CLOUDFLARE_ANTHROPIC).models().iter().map(|model| model.max_tokens).min().unwrap();
    assert!(row.max_tokens > 0 && row.max_tokens <= lowest && !row.reasoning);
    assert_eq!((row.name.as_str(), row.input.as_slice()), ("claude-tomorrow-9", &["text".to_owned()][..]));
}

const PAGE: &str = r#"{"data":[
    {"type":"model","id":"claude-sonnet-4-6","display_name":"Claude Sonnet 4.6","created_at":"2026-02-17T00:00:00Z",
     "max_input_tokens":1000000,"max_tokens":128000,"lifecycle":"active","deprecated_at":null,"retires_at":null,
     "line":"sonnet","capabilities":null},
    {"type":"model","id":"claude-sonnet-4-5-20250929","display_name":"Claude Sonnet 4.5","lifecycle":"deprecated",
     "deprecated_at":"2026-09-30T00:00:00Z","retires_at":"2026-12-05T00:00:00Z","max_tokens":64000},
    {"id":"claude-new-1"}, {"id":"claude-new-1"}, {"id":7}, {"name":"no id"}, null, {"id":"two words"},
    {"id":"claude-opus-4-5-20251101","lifecycle":"retired"}],
    "has_more":true,"first_id":"claude-sonnet-4-6","last_id":"claude-new-1"}"#;

#[test]
fn a_page_is_read_leniently() {
    let page = read_models(&CLOUDFLARE_ANTHROPIC, PAGE.as_bytes()).unwrap();
    assert_eq!(page.next.as_deref(), Some("claude-new-1"));
    let ids: Vec<&str> = page.models.iter().map(|model| model.id.as_str()).collect();
    assert_eq!(
        ids,
        ["claude-sonnet-4-6", "claude-sonnet-4-5-20250929", "claude-new-1", "claude-opus-4-5-20251101"]
    );
    assert_eq!(page.models[0].max_input_tokens, Some(1_000_000));
    assert_eq!(page.models[1].retires, Some(day("2026-12-05")));
    assert_eq!((page.models[2].display_name.as_deref(), page.models[2].lifecycle), (None, None));

    assert_eq!(read_models(&CLOUDFLARE_ANTHROPIC, b"<html>"), None);
    assert_eq!(read_models(&CLOUDFLARE_ANTHROPIC, br#"{"data":{}}"#), None);
    assert_eq!(read_models(&CLOUDFLARE_ANTHROPIC, br#"{"data":[],"has_more":true}"#).unwrap().next, None);
    assert_eq!(
        read_models(&CLOUDFLARE_ANTHROPIC, b"\xef\xbb\xbf {\"data\":[{\"id\":\"m\"}]} ")
            .unwrap()
            .models
            .len(),
        1
    );
    let many: Vec<String> = (0..5000).map(|n| format!(r#"{{"id":"m{n}"}}"#)).collect();
    let many = format!(r#"{{"data":[null,{}]}}"#, many.join(","));
    assert_eq!(read_models(&CLOUDFLARE_ANTHROPIC, many.as_bytes()).unwrap().models.len(), 999);
}

#[test]
fn what_is_offered() {
    let live = read_models(&CLOUDFLARE_ANTHROPIC, PAGE.as_bytes()).unwrap().models;
    let offered = known().merge(&live);
    let ids = ids_of(&offered);
    assert_eq!(
        ids[..5],
        [
            "claude-sonnet-4-6",
            "claude-sonnet-4-5",
            "claude-sonnet-4-5-20250929",
            "claude-new-1",
            "claude-sonnet-5-5"
        ]
    );
    // What the provider retired is not offered, by no name.
    assert!(!ids.iter().any(|id| id.starts_with("claude-opus-4-5")));
    assert_eq!(ids.len(), ids.iter().collect::<HashSet<_>>().len());
    assert_eq!(offered[1].listed, Listed::As(id("claude-sonnet-4-5-20250929")));
    // The provider's own date counts before the catalogue's.
    assert_eq!(offered[1].retires, Some(day("2026-12-05")));
    assert_eq!((&offered[4].listed, offered[4].live.is_none()), (&Listed::No, true));

    // By invitation: there where it is listed, under the name it is listed with.
    let mythos = |offered: &[OfferedModel]| offered.iter().any(|model| model.id.as_str().contains("mythos"));
    assert!(!mythos(&offered) && !mythos(&known().merge(&[])));
    let listed = br#"{"data":[{"id":"claude-mythos-5-2","display_name":"Claude Mythos 5.2"}]}"#;
    let listed = known().merge(&read_models(&CLOUDFLARE_ANTHROPIC, listed).unwrap().models);
    assert_eq!((listed[0].id.as_str(), listed[0].name.as_str()), ("claude-mythos-5-2", "Claude Mythos 5.2"));

    let offline = known().merge(&[]);
    assert_eq!(offline.len(), Catalogue::of(&CLOUDFLARE_ANTHROPIC).models().len());
    assert!(offline.iter().all(|model| model.listed == Listed::No));
}

#[test]
fn retirements_are_said_in_time() {
    let sonnet = id("claude-sonnet-4-5");
    assert_eq!(known().retirement(&sonnet, None, day("2026-09-30")), None);
    let notice = known().retirement(&sonnet, None, day("2026-10-01")).unwrap();
    assert_eq!((notice.days, notice.successor), (60, Some(id("claude-sonnet-5-5"))));
    let opus = known().retirement(&id("claude-opus-4-5-20251101"), None, day("2026-11-30")).unwrap();
    assert_eq!((opus.days, opus.successor), (53, Some(id("claude-opus-5-5"))));
    for (today, said) in [
        ("2026-11-23", "claude-sonnet-4-5 retires on 2026-11-30, in 7 days."),
        ("2026-11-29", "claude-sonnet-4-5 retires on 2026-11-30, in 1 day."),
        ("2026-11-30", "claude-sonnet-4-5 retires on 2026-11-30, in less than a day."),
        ("2026-12-01", "claude-sonnet-4-5 was due to retire on 2026-11-30 and may stop any day."),
    ] {
        let notice = known().retirement(&sonnet, None, day(today)).unwrap();
        assert_eq!(Language::English.say(&notice.message()), said);
    }
    assert_eq!(known().retirement(&id("claude-sonnet-4-6"), None, day("2036-01-01")), None);
    let overdue = known().retirement(&id("claude-mythos-preview"), None, day("2026-11-30")).unwrap();
    assert_eq!((overdue.days, overdue.successor), (-153, None));
}

/// What the gateway lists counts before what is written down, and a day that has passed ends nothing by itself.
#[test]
fn the_live_list_decides_about_an_end() {
    let listed = |what: &str| {
        let page = format!(r#"{{"data":[{{"id":"claude-sonnet-4-5",{what}}}]}}"#);
        read_models(&CLOUDFLARE_ANTHROPIC, page.as_bytes()).unwrap().models
    };
    let end = |what: &str, today: &str| {
        let live = listed(what);
        let offered = known().merge(&live);
        let shown = offered.iter().find(|model| model.id.as_str() == "claude-sonnet-4-5");
        let days = known().retirement(&id("claude-sonnet-4-5"), live.first(), day(today)).map(|end| end.days);
        (shown.map(|model| model.retires.map(|date| date.to_string())), days)
    };
    let written = Some("2026-11-30".to_owned());
    for (what, today, expected) in [
        // Overdue, and still there.
        (
            r#""lifecycle":"deprecated","retires_at":"2026-11-30T00:00:00Z""#,
            "2026-12-20",
            (Some(written.clone()), Some(-20)),
        ),
        // Put off.
        (
            r#""lifecycle":"deprecated","retires_at":"2027-03-01T00:00:00Z""#,
            "2026-12-20",
            (Some(Some("2027-03-01".to_owned())), None),
        ),
        // Deprecated without a day, and a list that says nothing of it: what is written down.
        (r#""lifecycle":"deprecated","retires_at":null"#, "2026-11-23", (Some(written.clone()), Some(7))),
        (r#""type":"model""#, "2026-11-23", (Some(written), Some(7))),
        // Taken back.
        (r#""lifecycle":"active","retires_at":null"#, "2026-12-20", (Some(None), None)),
    ] {
        assert_eq!(end(what, today), expected, "{what}");
    }
    // Retired is what the provider calls so, before its day as well.
    let gone = listed(r#""lifecycle":"retired","retires_at":"2027-03-01T00:00:00Z""#);
    assert!(!known().merge(&gone).iter().any(|model| model.id.as_str() == "claude-sonnet-4-5"));
}

#[test]
fn the_default_of_a_first_run() {
    let chain = |today| {
        default_chain(&CLOUDFLARE_ANTHROPIC, day(today)).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let (four, six, five, last) =
        ("claude-sonnet-4-5", "claude-sonnet-4-6", "claude-sonnet-5", "claude-sonnet-5-5");
    assert_eq!(chain("2026-09-30"), [four, six, five, last]);
    assert_eq!(chain("2026-10-01"), [six, five, last, four]);
    assert_eq!(chain("2026-11-30"), [six, five, last, four]);
    assert_eq!(chain("2026-12-01"), [six, five, last]);
}
