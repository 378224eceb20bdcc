use super::*;

const BEFORE: &str = "{\n  // mine\n  agents: { defaults: { model: 'openai/x' } },\n  models: { providers: { old: { apiKey: 'sk-old-secret-0123456789', models: [ { id: 'a' } ] } } },\n}\n";
const AFTER: &str = "{\n  // mine\n  agents: { defaults: { model: 'cf/y' } },\n  models: { providers: { old: { apiKey: '${KEY}', models: [ { id: 'a' }, { id: 'b', n: 1 } ] }, ours: { url: 'u', list: [ 1 ] } } },\n}\n";

fn noted(before: &str, after: &str) -> Vec<Value> {
    vec![notes(FileKind::Config, Some(before.as_bytes()), Some(after.as_bytes()), "salt").unwrap()]
}

fn kept<'k>(original: Option<&'k str>, written: Option<&'k str>) -> KeptTexts<'k> {
    KeptTexts { original: original.map(str::as_bytes), written: written.map(str::as_bytes) }
}

#[track_caller]
fn back(notes: &[Value], now: &str, original: Option<&str>) -> (String, Vec<String>, Vec<(String, Stays)>) {
    let Inverse { then, taken, left } =
        inverse(FileKind::Config, notes, now.as_bytes(), kept(original, None));
    (String::from_utf8(then).unwrap(), taken, left)
}

#[test]
fn notes_hold_no_secret() {
    let text = serde_json::to_string(&noted(BEFORE, AFTER)).unwrap()
        + &serde_json::to_string(&noted(AFTER, BEFORE)).unwrap();
    assert!(!text.contains("sk-old") && text.contains("openai/x"), "{text}");
}

#[test]
fn what_another_program_added_stays() {
    let now = AFTER.replace("// mine", "// theirs").replace("models: {", "meta: { at: 1 }, models: {");
    let (then, taken, left) = back(&noted(BEFORE, AFTER), &now, Some(BEFORE));
    assert_eq!(
        then,
        BEFORE.replace("// mine", "// theirs").replace("models: {", "meta: { at: 1 }, models: {")
    );
    let wanted = [
        "agents.defaults.model",
        "models.providers.old.apiKey",
        "models.providers.old.models",
        "models.providers.ours",
    ];
    assert_eq!((taken, left), (wanted.map(str::to_owned).to_vec(), Vec::new()));
}

#[test]
fn a_file_written_anew_by_another_program_is_edited_all_the_same() {
    let value: Value = json5::from_str(AFTER).unwrap();
    let now = serde_json::to_string_pretty(&sorted(&value)).unwrap();
    let (then, _, left) = back(&noted(BEFORE, AFTER), &now, Some(BEFORE));
    let read = |text: &str| json5::from_str::<Value>(text).unwrap();
    assert_eq!((read(&then), left), (read(BEFORE), Vec::new()));
}

#[test]
fn what_is_no_longer_ours_stays() {
    let now = AFTER
        .replace("cf/y", "mine/z")
        .replace("${KEY}", "sk-new-secret-9876543210")
        .replace("n: 1", "n: 2")
        .replace("url: 'u'", "url: 'v'");
    let (then, taken, left) = back(&noted(BEFORE, AFTER), &now, Some(BEFORE));
    let wanted = [
        "agents.defaults.model",
        "models.providers.old.apiKey",
        "models.providers.old.models",
        "models.providers.ours.url",
    ];
    assert_eq!(left, wanted.map(|name| (name.to_owned(), Stays::Changed)));
    assert_eq!(taken, ["models.providers.ours.list"]);
    assert_eq!(then, now.replace(", list: [ 1 ]", ""));
}

#[test]
fn a_secret_comes_back_from_the_original_alone() {
    let now = AFTER.replace("mine", "changed");
    let (then, _, left) = back(&noted(BEFORE, AFTER), &now, None);
    assert!(then.contains("${KEY}"), "{then}");
    assert_eq!(left, [("models.providers.old.apiKey".to_owned(), Stays::NotKept)]);
}

#[test]
fn variables_of_env_files() {
    let (key, token) = ("CLOUDFLARE_AI_GATEWAY_API_KEY", "CF_AIG_TOKEN");
    let before = format!("A=1\n{key}=old-key\n");
    let after = format!("A=1\n{key}=new-key\n{token}=tok\n");
    let notes = [notes(FileKind::Env, Some(before.as_bytes()), Some(after.as_bytes()), "salt").unwrap()];
    assert!(!notes[0].to_string().contains("-key\""), "{}", notes[0]);
    let back = |now: &str, original: Option<&str>| {
        let inverse = inverse(FileKind::Env, &notes, now.as_bytes(), kept(original, None));
        (String::from_utf8(inverse.then).unwrap(), inverse.left)
    };
    let now = format!("{after}B=2\n");
    assert_eq!(back(&now, Some(&before)), (format!("{before}B=2\n"), vec![]));
    assert_eq!(
        back(&now, None),
        (format!("A=1\n{key}=new-key\nB=2\n"), vec![(key.to_owned(), Stays::NotKept)])
    );
    let theirs = now.replace("new-key", "their-key").replace("tok", "their-tok");
    assert_eq!(
        back(&theirs, Some(&before)),
        (theirs.clone(), vec![(key.to_owned(), Stays::Changed), (token.to_owned(), Stays::Changed)])
    );
}

#[test]
fn notes_are_data() {
    for bad in
        ["null", "{}", "[]", "{\"salt\":\"\",\"values\":{\"leaf\":1}}", "{\"salt\":\"\",\"variables\":[]}"]
    {
        let bad: Value = serde_json::from_str(bad).unwrap();
        let (then, taken, left) = back(&[bad], AFTER, Some(BEFORE));
        assert_eq!((then.as_str(), taken.len(), left[0].1), (AFTER, 0, Stays::Unreadable));
    }
}

#[test]
fn comments_on_the_lines_that_were_written_come_back() {
    let before = "{\n  a: 1, /* mine */\n  headers: { x: 1, /* none yet */ },\n  z: 1,\n}\n";
    let after = "{\n  a: 1, /* mine */\n  headers: { x: 1, y: 2, },\n  z: 1,\n}\n";
    let now = after.replace("z: 1", "z: 2, meta: 3");
    let inverse =
        inverse(FileKind::Config, &noted(before, after), now.as_bytes(), kept(Some(before), Some(after)));
    assert_eq!(String::from_utf8(inverse.then).unwrap(), before.replace("z: 1", "z: 2, meta: 3"));
    assert_eq!(inverse.left, []);
}

#[test]
fn what_was_added_to_an_element_goes_from_it() {
    let before = "{ list: [ { id: 'a', n: 1 }, { id: 'b' } ] }";
    let after = "{ list: [ { id: 'a', n: 1, name: 'A', max: 5 }, { id: 'b' } ] }";
    let now = "{ meta: 1, list: [ { id: 'b' }, { /* mine */ id: 'a', n: 1, name: 'A', max: 6 } ] }";
    let (then, taken, left) = back(&noted(before, after), now, Some(before));
    assert_eq!(then, "{ meta: 1, list: [ { id: 'b' }, { /* mine */ id: 'a', n: 1, max: 6 } ] }");
    assert_eq!(taken, ["list.a.name"]);
    assert_eq!(left, [("list.a.max".to_owned(), Stays::Changed)]);
}

#[test]
fn what_is_as_before_again_is_known_for_taken_out() {
    let noted = noted(BEFORE, AFTER).remove(0);
    let out = |now: &str| taken_out(FileKind::Config, &noted, Some(now.as_bytes()));
    assert_eq!(out(AFTER), [""; 0]);
    assert_eq!(out(&AFTER.replace("// mine", "// theirs").replace("'u'", "'elsewhere'")), [""; 0]);
    assert_eq!(
        out(BEFORE),
        ["agents.defaults.model", "models.providers.old.apiKey", "models.providers.ours"],
        "a row that may have been changed is not among them"
    );
    assert_eq!(out(&AFTER.replace("'cf/y'", "'openai/x'")), ["agents.defaults.model"]);
    // Something else since is somebody's wish.
    assert_eq!(out(&AFTER.replace("'cf/y'", "'openai/z'")), [""; 0]);
    assert_eq!(out("{ broken"), [""; 0]);
    let all = ["agents.defaults.model", "models.providers.old.apiKey", "models.providers.old.models"];
    assert_eq!(taken_out(FileKind::Config, &noted, None)[..3], all);
    assert_eq!(taken_out(FileKind::Env, &noted, Some(b"A=1")), [""; 0], "notes of another kind of file");
    let noted = notes(FileKind::Env, None, Some(b"CLOUDFLARE_AI_GATEWAY_API_KEY=k1\n"), "salt").unwrap();
    let out = |now: &str| taken_out(FileKind::Env, &noted, Some(now.as_bytes()));
    assert_eq!(out("CLOUDFLARE_AI_GATEWAY_API_KEY=k2\n"), [""; 0]);
    assert_eq!(out("OTHER=1\n"), ["CLOUDFLARE_AI_GATEWAY_API_KEY"]);
}

#[test]
fn what_was_there_only_in_between_does_not_matter() {
    let key = |key: &str| format!("OTHER=1\nCLOUDFLARE_AI_GATEWAY_API_KEY={key}\n");
    let note = |before: &str, after: &str, salt: &str| {
        notes(FileKind::Env, Some(before.as_bytes()), Some(after.as_bytes()), salt).unwrap()
    };
    let older = note("OTHER=1\n", &key("one"), "a");
    let newer = note(&key("one"), &format!("{}CF_AIG_TOKEN=t\n", key("two")), "b");
    let newest = note(&format!("{}CF_AIG_TOKEN=t\n", key("two")), &key("three"), "c");
    let all = joined(&newest, &joined(&newer, &older).unwrap()).unwrap();
    let back = |notes: &[Value], now: &str| {
        let found = inverse(FileKind::Env, notes, now.as_bytes(), KeptTexts::default());
        (String::from_utf8(found.then).unwrap(), found.left)
    };
    let now = key("three");
    assert_eq!(back(std::slice::from_ref(&all), &now), ("OTHER=1\n".to_owned(), Vec::new()));
    let (then, left) = back(&[newest.clone(), newer, older.clone()], &now);
    assert!(then.contains("three") && !left.is_empty(), "each by itself needs what is no longer kept");
    assert_eq!(back(std::slice::from_ref(&all), &key("theirs")).1.len(), 1);
    assert_eq!(taken_out(FileKind::Env, &all, Some(b"OTHER=1\n")), ["CLOUDFLARE_AI_GATEWAY_API_KEY"]);
    let config = noted(BEFORE, AFTER).remove(0);
    assert!(joined(&newest, &config).is_none() && joined(&config, &older).is_none());
}
