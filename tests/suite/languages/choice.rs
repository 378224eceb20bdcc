//! Which language is spoken.

use clawgate::simulator::practice;

use crate::support::{Home, clawgate, onboard, simulator};

#[test]
fn a_dutch_person_is_answered_in_dutch() {
    let gateway = simulator();
    let home = Home::new();
    let done = onboard(&home, &gateway.origin()).env("LANG", "nl_NL.UTF-8").run().exits(0);
    assert!(done.out().contains("antwoordde via AI Gateway in "), "{}", done.dump());
    assert!(done.out().contains("openclaw.json geschreven (nieuw)"), "{}", done.dump());
    assert!(done.out().contains("Bewezen: dit is wat OpenClaw zal versturen"), "{}", done.dump());
    assert!(done.err().contains(" wordt gevraagd …"), "{}", done.dump());
    let undone = clawgate(&home).arg("undo").env("LC_ALL", "nl_BE").run().exits(0);
    assert!(undone.out().contains(" verwijderd"), "{}", undone.dump());
    clawgate(&home).args(["undo", "--purge"]).run().exits(0);
    let again = clawgate(&home).args(["undo", "--lang", "nl"]).run().exits(2);
    assert!(again.err().contains("✗ Er is niets geschreven om terug te nemen"), "{}", again.dump());
    assert!(again.err().contains("tip: "), "{}", again.dump());
}

#[test]
fn what_is_wrong_is_said_in_dutch_too() {
    let gateway = simulator();
    let home = Home::new();
    let failed = onboard(&home, &gateway.origin())
        .args(["--api-key", practice::KEY_NO_CREDIT])
        .env("LC_MESSAGES", "nl_NL");
    // The flag is there twice: said before the command line is read as a whole.
    let twice = failed.run().exits(2);
    assert!(twice.err().contains("kan niet samen met"), "{}", twice.dump());
    let unknown = clawgate(&home).args(["check", "--modle", "x", "--lang=nl"]).run().exits(2);
    assert!(unknown.err().contains("De vlag `--modle` bestaat niet"), "{}", unknown.dump());
    home.put("openclaw.json", "{ gateway: { mode: 'local' ");
    let broken = onboard(&home, &gateway.origin()).env("LANG", "nl").run().exits(3);
    assert!(broken.err().contains("het bestand houdt op, ',' of '}' verwacht"), "{}", broken.dump());
    assert!(broken.err().contains("er is niets gewijzigd"), "{}", broken.dump());
}

#[test]
fn scripts_read_english_unless_they_ask() {
    let gateway = simulator();
    let run = |arguments: &[&str]| {
        let home = Home::new();
        let run = onboard(&home, &gateway.origin()).args(["--json", "--model", "claude-99"]);
        run.args(arguments).env("LC_ALL", "nl_NL.UTF-8").run().exits(7).json()
    };
    let message = |object: &serde_json::Value| object["error"]["message"].as_str().unwrap().to_owned();
    let (plain, asked) = (run(&[]), run(&["--lang", "nl"]));
    assert!(message(&plain).starts_with("The key is fine; Anthropic does not offer this model."), "{plain}");
    assert!(
        message(&asked).starts_with("De sleutel is in orde; Anthropic biedt dit model niet aan."),
        "{asked}"
    );
    for same in ["code", "layer", "field"] {
        assert_eq!(plain["error"][same], asked["error"][same]);
    }
}

#[test]
fn a_flag_wins_and_other_locales_are_english() {
    let home = Home::new();
    for (flag, variables) in [
        (Some("en"), [("LANG", "nl_NL.UTF-8"), ("LC_ALL", "")]),
        (None, [("LANG", "nl_NL.UTF-8"), ("LC_ALL", "C")]),
        (None, [("LANG", "pl_PL.UTF-8"), ("LC_ALL", "")]),
        (None, [("LANG", "ja_JP.eucJP"), ("LC_ALL", "")]),
        (None, [("LANG", "POSIX"), ("LC_MESSAGES", "")]),
    ] {
        let run =
            variables.iter().fold(clawgate(&home).arg("undo"), |run, (name, value)| run.env(name, value));
        let done = flag.into_iter().fold(run, |run, flag| run.args(["--lang", flag])).run().exits(2);
        assert!(done.err().contains("There is no write to undo"), "{}", done.dump());
    }
}

#[test]
fn the_help_names_the_languages_of_people_alone() {
    let home = Home::new();
    let help = clawgate(&home).arg("--help").run().exits(0);
    assert!(help.out().contains("--lang LANG"), "{}", help.dump());
    assert!(help.out().contains("nl"), "{}", help.dump());
    assert!(!help.out().contains("qps"), "{}", help.dump());
    let wrong = clawgate(&home).args(["undo", "--lang", "tlh"]).run().exits(2);
    assert!(wrong.err().contains("en, nl"), "{}", wrong.dump());
    assert!(!wrong.err().contains("qps"), "{}", wrong.dump());
}

/// Each language, by the sentence that it has for the same thing; the terminal of the last two shows them.
#[test]
fn every_language_by_its_locale() {
    let home = Home::new();
    for (locale, said) in [
        ("de_DE.UTF-8", "Es gibt keinen Schreibvorgang, der sich rückgängig machen lässt"),
        ("fr_FR.UTF-8", "Il n'y a aucune écriture à annuler"),
        ("es_MX.UTF-8", "No hay ninguna escritura que deshacer"),
        ("ja_JP.UTF-8", "取り消す書き込みはありません"),
        ("zh_CN.UTF-8", "没有可撤销的写入"),
    ] {
        let done = clawgate(&home).arg("undo").env("LANG", locale).run().exits(2);
        assert!(done.err().contains(said), "{locale}: {}", done.dump());
    }
    let asked = clawgate(&home).args(["undo", "--lang", "zh"]).run().exits(2);
    assert!(asked.err().contains("没有可撤销的写入"), "{}", asked.dump());
}
