use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::locale::Language;

fn id(text: &str) -> ModelId {
    ModelId::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn ids_of(offered: &[OfferedModel]) -> Vec<&str> {
    offered.iter().map(|model| model.id.as_str()).collect()
}

#[test]
fn the_catalogue_is_whole() {
    let catalogue = Catalogue::embedded();
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
    }
    for model in CLOUDFLARE_ANTHROPIC.default_models {
        assert!(catalogue.find(&id(model)).is_some(), "{model}");
    }
}

/// The row that OpenClaw 2026.2.26 and 2026.6.6 write themselves.
#[test]
fn the_seeds_model_is_written_as_openclaw_writes_it() {
    let row = Catalogue::embedded().row(&id("claude-sonnet-4-5"));
    assert_eq!(
        serde_json::to_string(&row).unwrap(),
        r#"{"id":"claude-sonnet-4-5","name":"Claude Sonnet 4.5","reasoning":true,"input":["text","image"],"cost":{"input":3,"output":15,"cacheRead":0.3,"cacheWrite":3.75},"contextWindow":200000,"maxTokens":64000}"#
    );
    let dated = Catalogue::embedded().row(&id("claude-sonnet-4-5-20250929"));
    assert_eq!((dated.id.as_str(), dated.max_tokens), ("claude-sonnet-4-5-20250929", 64000));
}

#[test]
fn a_model_nobody_knows_gets_a_row_that_works() {
    let row = Catalogue::embedded().row(&id("claude-tomorrow-9"));
    let lowest = Catalogue::embedded().models().iter().map(|model| model.max_tokens).min().unwrap();
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
    let page = read_models(PAGE.as_bytes()).unwrap();
    assert_eq!(page.next.as_deref(), Some("claude-new-1"));
    let ids: Vec<&str> = page.models.iter().map(|model| model.id.as_str()).collect();
    assert_eq!(
        ids,
        ["claude-sonnet-4-6", "claude-sonnet-4-5-20250929", "claude-new-1", "claude-opus-4-5-20251101"]
    );
    assert_eq!(page.models[0].max_input_tokens, Some(1_000_000));
    assert_eq!(page.models[1].retires, Some(day("2026-12-05")));
    assert_eq!((page.models[2].display_name.as_deref(), page.models[2].lifecycle), (None, None));

    assert_eq!(read_models(b"<html>"), Err(ModelsError::NotJson));
    assert_eq!(read_models(br#"{"data":{}}"#), Err(ModelsError::NoList));
    assert_eq!(read_models(br#"{"data":[],"has_more":true}"#).unwrap().next, None);
    assert_eq!(read_models(b"\xef\xbb\xbf {\"data\":[{\"id\":\"m\"}]} ").unwrap().models.len(), 1);
    let many: Vec<String> = (0..5000).map(|n| format!(r#"{{"id":"m{n}"}}"#)).collect();
    let many = format!(r#"{{"data":[null,{}]}}"#, many.join(","));
    assert_eq!(read_models(many.as_bytes()).unwrap().models.len(), 999);
}

#[test]
fn what_is_offered() {
    let live = read_models(PAGE.as_bytes()).unwrap().models;
    let offered = merge(&live, Catalogue::embedded());
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

    let offline = merge(&[], Catalogue::embedded());
    assert_eq!(offline.len(), Catalogue::embedded().models().len());
    assert!(offline.iter().all(|model| model.listed == Listed::No));
}

#[test]
fn retirements_are_said_in_time() {
    let sonnet = id("claude-sonnet-4-5");
    assert_eq!(retirement(&sonnet, None, day("2026-09-30")), None);
    let notice = retirement(&sonnet, None, day("2026-10-01")).unwrap();
    assert_eq!((notice.days, notice.successor), (60, Some(id("claude-sonnet-4-6"))));
    for (today, said) in [
        ("2026-11-23", "claude-sonnet-4-5 retires on 2026-11-30, in 7 days."),
        ("2026-11-29", "claude-sonnet-4-5 retires on 2026-11-30, in 1 day."),
        ("2026-11-30", "claude-sonnet-4-5 retires on 2026-11-30, in less than a day."),
        ("2026-12-01", "claude-sonnet-4-5 was retired on 2026-11-30."),
    ] {
        let notice = retirement(&sonnet, None, day(today)).unwrap();
        assert_eq!(Language::English.say(&notice.message()), said);
    }
    assert_eq!(retirement(&id("claude-sonnet-4-6"), None, day("2036-01-01")), None);
    assert!(retirement(&id("claude-new-1"), Some(day("2026-12-01")), day("2026-11-23")).is_some());
}

#[test]
fn the_default_of_a_first_run() {
    let chain = |today| {
        default_chain(&CLOUDFLARE_ANTHROPIC, day(today)).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(chain("2026-09-30"), ["claude-sonnet-4-5", "claude-sonnet-4-6", "claude-sonnet-5"]);
    assert_eq!(chain("2026-10-01"), ["claude-sonnet-4-6", "claude-sonnet-5", "claude-sonnet-4-5"]);
    assert_eq!(chain("2026-11-30")[2], "claude-sonnet-4-5");
    assert_eq!(chain("2026-12-01"), ["claude-sonnet-4-6", "claude-sonnet-5"]);
}
