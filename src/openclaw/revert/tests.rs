use super::*;

const BEFORE: &str = "{\n  // mine\n  agents: { defaults: { model: 'openai/x' } },\n  models: { providers: { old: { apiKey: 'sk-old-secret-0123456789', models: [ { id: 'a' } ] } } },\n}\n";
const AFTER: &str = "{\n  // mine\n  agents: { defaults: { model: 'cf/y' } },\n  models: { providers: { old: { apiKey: '${KEY}', models: [ { id: 'a' }, { id: 'b', n: 1 } ] }, ours: { url: 'u', list: [ 1 ] } } },\n}\n";

fn reverted(kind: FileKind, written: &str, now: &str, original: &str) -> Reverted {
    let [written, now, original] = [written, now, original].map(str::as_bytes);
    revert(kind, Versions { written, now, original }).unwrap()
}

#[track_caller]
fn back(written: &str, now: &str, original: &str) -> (String, Vec<String>) {
    let Reverted { bytes, kept, .. } = reverted(FileKind::Config, written, now, original);
    (String::from_utf8(bytes).unwrap(), kept)
}

#[test]
fn what_another_program_added_stays() {
    let theirs =
        |text: &str| text.replace("// mine", "// theirs").replace("models: {", "meta: { at: 1 }, models: {");
    assert_eq!(back(AFTER, &theirs(AFTER), BEFORE), (theirs(BEFORE), Vec::new()));
}

#[test]
fn a_file_written_anew_by_another_program_is_edited_all_the_same() {
    let value: Value = json5::from_str(AFTER).unwrap();
    let now = serde_json::to_string_pretty(&value).unwrap();
    let (then, kept) = back(AFTER, &now, BEFORE);
    let read = |text: &str| json5::from_str::<Value>(text).unwrap();
    assert_eq!((read(&then), kept), (read(BEFORE), Vec::new()));
}

#[test]
fn what_is_no_longer_ours_stays() {
    let now = AFTER
        .replace("cf/y", "mine/z")
        .replace("${KEY}", "sk-new-secret-9876543210")
        .replace("n: 1", "n: 2")
        .replace("url: 'u'", "url: 'v'");
    let (then, kept) = back(AFTER, &now, BEFORE);
    let wanted = [
        "agents.defaults.model",
        "models.providers.old.apiKey",
        "models.providers.old.models.b",
        "models.providers.ours.url",
    ];
    assert_eq!(kept, wanted);
    assert_eq!(then, now.replace(", list: [ 1 ]", ""));
}

#[test]
fn variables_of_env_files() {
    let (key, token) = ("CLOUDFLARE_AI_GATEWAY_API_KEY", "CF_AIG_TOKEN");
    let before = format!("A=1\n{key}=old-key\n");
    let after = format!("A=1\n{key}=new-key\n{token}=tok\n");
    let back = |now: &str| {
        let found = reverted(FileKind::Env, &after, now, &before);
        (String::from_utf8(found.bytes).unwrap(), found.kept)
    };
    let now = format!("{after}B=2\n");
    assert_eq!(back(&now), (format!("{before}B=2\n"), vec![]));
    let theirs = now.replace("new-key", "their-key").replace("tok", "their-tok");
    assert_eq!(back(&theirs), (theirs.clone(), vec![key.to_owned(), token.to_owned()]));
}

#[test]
fn earlier_env_files_are_found_in_what_is_there() {
    let made = "CLOUDFLARE_AI_GATEWAY_API_KEY=k1\nCF_AIG_TOKEN=t1\n";
    let now = format!("# mine\nOTHER=1\n{made}MORE=2\n");
    for earlier in [made, "CF_AIG_TOKEN=t1\n", "# mine\nOTHER=1\nMORE=2\n", &now.replace("MORE=2\n", "")] {
        assert!(earlier_env_files(now.as_bytes()).any(|found| found == earlier.as_bytes()), "{earlier}");
    }
    assert_eq!(earlier_env_files(b"# nothing\n").count(), 0);
}

#[test]
fn what_cannot_be_read_is_not_edited() {
    for (written, now, original) in [("{", "{}", "{}"), ("{}", "{", "{}"), ("{}", "{}", "{")] {
        let [written, now, original] = [written, now, original].map(str::as_bytes);
        assert!(revert(FileKind::Config, Versions { written, now, original }).is_none());
    }
}

#[test]
fn comments_on_the_lines_that_were_written_come_back() {
    let before = "{\n  a: 1, /* mine */\n  headers: { x: 1, /* none yet */ },\n  z: 1,\n}\n";
    let after = "{\n  a: 1, /* mine */\n  headers: { x: 1, y: 2, },\n  z: 1,\n}\n";
    let now = after.replace("z: 1", "z: 2, meta: 3");
    assert_eq!(back(after, &now, before), (before.replace("z: 1", "z: 2, meta: 3"), Vec::new()));
}

#[test]
fn what_was_added_to_an_element_goes_from_it() {
    let before = "{ list: [ { id: 'a', n: 1 }, { id: 'b' } ] }";
    let after = "{ list: [ { id: 'a', n: 1, name: 'A', max: 5 }, { id: 'b' } ] }";
    let now = "{ meta: 1, list: [ { id: 'b' }, { /* mine */ id: 'a', n: 1, name: 'A', max: 6 } ] }";
    let (then, kept) = back(after, now, before);
    assert_eq!(then, "{ meta: 1, list: [ { id: 'b' }, { /* mine */ id: 'a', n: 1, max: 6 } ] }");
    assert_eq!(kept, ["list.a.max"]);
}

#[test]
fn what_was_taken_out_of_an_array_comes_back_where_it_was() {
    let (then, kept) =
        back("{ a: ['x', 'z'] }", "{ b: 1, a: ['x', 'z', 'theirs'] }", "{ a: ['x', 'y', 'z'] }");
    assert_eq!((then.as_str(), kept.len()), ("{ b: 1, a: ['x', 'y', 'z', 'theirs'] }", 0));
}

#[test]
fn what_is_as_before_again_is_known_for_reverted() {
    let already = |now: &str| reverted(FileKind::Config, AFTER, now, BEFORE).already;
    assert_eq!(already(AFTER), [""; 0]);
    assert_eq!(already(&AFTER.replace("// mine", "// theirs").replace("'u'", "'elsewhere'")), [""; 0]);
    assert_eq!(already(&AFTER.replace("'cf/y'", "'openai/x'")), ["agents.defaults.model"]);
    // Something else since is somebody's choice.
    assert_eq!(already(&AFTER.replace("'cf/y'", "'openai/z'")), [""; 0]);
    let gone = [
        "agents.defaults.model",
        "models.providers.old.apiKey",
        "models.providers.old.models",
        "models.providers.ours",
    ];
    assert_eq!(already(&BEFORE.replace("{\n", "{\n  meta: 1,\n")), gone);
    assert_eq!(already("{}")[..3], gone[..3]);
}

#[test]
fn what_the_write_had_made_goes_where_others_emptied_it() {
    let after = "{ models: { providers: { ours: { url: 'u' } } }, allow: ['a'], meta: 1 }";
    let now = "{ models: { providers: {} }, allow: [], meta: 2 }";
    assert_eq!(back(after, now, "{ meta: 1 }").0, "{ meta: 2 }");
    // What was there before stays, empty or not.
    assert_eq!(
        back(after, now, "{ models: {}, allow: [], meta: 1 }").0,
        "{ models: {}, allow: [], meta: 2 }"
    );
}
