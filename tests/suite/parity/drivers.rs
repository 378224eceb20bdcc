//! One driver a front end: the same answers as flags, as lines, and as keys.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use super::setups::{Answers, Default, Model, Setup};
use crate::support::{Home, Run, clawgate};
use crate::wizard::screen::{DOWN, ENTER, Start, TAB, UP, ctrl};

/// As `clawgate onboard --non-interactive` takes them.
#[track_caller]
pub fn flags(home: &Home, origin: &str, setup: &Setup, answers: &Answers) -> String {
    let mut run = common(home, origin, setup).arg("--non-interactive");
    for (flag, value) in [
        ("--account-id", answers.account),
        ("--gateway-id", answers.gateway),
        ("--api-key", answers.key),
        ("--token", answers.token),
        ("--key-storage", answers.storage),
    ] {
        run = value.into_iter().fold(run, |run, value| run.args([flag, value]));
    }
    let model = match answers.model {
        Model::FilledIn => None,
        Model::Listed(model) | Model::ByHand(model) => Some(model),
    };
    run = model.into_iter().fold(run, |run, model| run.args(["--model", model]));
    run = match (answers.default, model) {
        (None, _) => run,
        (Some(Default::Replaced), _) => run.args(["--set-default", "yes"]),
        (Some(Default::SavedDraft), _) => run.args(["--set-default", "no"]),
        (Some(Default::Fallback), Some(model)) => run.args(["--set-default", "no", "--fallback", model]),
        (Some(Default::Fallback), None) => panic!("a script names its fallback"),
    };
    run = answers.fallbacks.iter().fold(run, |run, fallback| run.args(["--fallback", fallback]));
    if answers.mode == Some(true) {
        run = run.args(["--mode", "local"]);
    }
    run.run().exits(0).said()
}

fn common(home: &Home, origin: &str, setup: &Setup) -> Run {
    let run = clawgate(home).args(["onboard", "--gateway-origin", origin]).args(setup.flags);
    setup.variables.iter().fold(run, |run, (name, value)| run.env(name, value))
}

/// Each question of the plain wizard, answered when it is asked; Enter for what is not in the answers.
#[track_caller]
pub fn lines(home: &Home, origin: &str, setup: &Setup, answers: &Answers) -> String {
    let mut command = common(home, origin, setup).arg("--plain").command();
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    let mut said = String::new();
    let mut questions = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        said.push_str(&line);
        said.push('\n');
        let Some(answer) = line_for(&line, answers) else { continue };
        questions += 1;
        if questions > 40 {
            child.kill().unwrap();
            panic!("it asks on and on\n{said}");
        }
        said.extend(["> ", &answer, "\n"]);
        // It may end without having read; how it ended is judged below.
        let _ = to.write_all(format!("{answer}\n").as_bytes());
    }
    let status = child.wait().unwrap();
    assert!(status.success(), "{status}\n{said}");
    said
}

/// The answer to a line of the plain wizard that is a question.
fn line_for(line: &str, answers: &Answers) -> Option<String> {
    let question = line.strip_suffix(':')?;
    let name = question.split(" [").next().unwrap_or(question);
    let yes_or_no = |on: bool| if on { "yes" } else { "no" }.to_owned();
    let or_enter = |answer: Option<&str>| answer.unwrap_or_default().to_owned();
    let answer = match name {
        "Account ID" => or_enter(answers.account),
        "Gateway ID" => or_enter(answers.gateway),
        "Anthropic API key" => or_enter(answers.key),
        "Gateway token" => or_enter(answers.token),
        "Keep the secrets, a number" => or_enter(answers.storage.map(storage)),
        "Model, a number" => match answers.model {
            Model::FilledIn => String::new(),
            Model::Listed(model) => model.to_owned(),
            Model::ByHand(_) => "another".to_owned(),
        },
        "Its name" => match answers.model {
            Model::ByHand(model) => model.to_owned(),
            _ => panic!("nobody asked for another model"),
        },
        "Fallbacks" | "More fallbacks" => answers.fallbacks.join(", "),
        "Set gateway.mode to local as well, yes or no" => answers.mode.map(yes_or_no).unwrap_or_default(),
        "What now, a number" => String::new(),
        _ if name.starts_with("OpenClaw's default model") => or_enter(answers.default.map(default)),
        _ => return None,
    };
    Some(answer)
}

fn storage(name: &str) -> &'static str {
    match name {
        "env-file" => "in OpenClaw's .env file",
        "reference" => "nowhere",
        "inline" => "in openclaw.json itself",
        _ => "in OpenClaw's auth profile",
    }
}

fn default(default: Default) -> &'static str {
    match default {
        Default::Replaced => "make the model above",
        Default::Fallback => "keep openai/gpt-5, and add the model",
        Default::SavedDraft => "keep openai/gpt-5",
    }
}

/// The keys of somebody who goes to every field that has an answer, and types it.
#[track_caller]
pub fn screen(home: &Home, origin: &str, setup: &Setup, answers: &Answers) -> String {
    let mut start = Start::new(home).args(["onboard", "--gateway-origin", origin]).args(setup.flags);
    for (name, value) in setup.variables {
        start = start.env(name, value);
    }
    let mut screen = start.go();
    screen.says("Paste your gateway's address").says("penclaw.json");
    for (label, value) in [("Account ID", answers.account), ("Gateway ID", answers.gateway)] {
        if let Some(value) = value {
            screen.goes_to(&format!("› {label}")).press(ctrl('u')).press(value).says(value);
        }
    }
    screen.says("Enter next ·").press(ENTER).says("The Anthropic API key pays for the requests");
    if let Some(key) = answers.key {
        screen.goes_to("› Anthropic API key").press(ctrl('u')).paste(key).says(&ends(key));
    }
    if let Some(token) = answers.token {
        // The gateway said that it wants one.
        screen.goes_to("› Gateway token").press(ctrl('u')).paste(token).says(&ends(token));
    }
    if let Some(name) = answers.storage {
        screen.chooses("› ● in OpenClaw's|› ● nowhere|› ● in openclaw.json", storage(name));
    }
    screen.says("Enter asks http://").press(ENTER).says("The model OpenClaw uses unless told otherwise");
    screen.says("the gateway's models, with");
    match answers.model {
        Model::FilledIn => {}
        Model::Listed(model) => {
            screen.press(model).says("of ");
            if !screen.words().contains(&format!("› ● {model} ")) {
                screen.says("Enter choose").press(ENTER);
            }
            screen.says(&format!("› ● {model} "));
        }
        Model::ByHand(model) => {
            screen.press("\x1b[F").says("› ○ another model").press(ENTER).says("› Its name");
            screen.press(model).says(model);
        }
    }
    if !answers.fallbacks.is_empty() {
        let fallbacks = answers.fallbacks.join(", ");
        screen
            .goes_to("› Fallbacks|› More fallbacks")
            .press(&fallbacks)
            .says(&format!("allbacks {fallbacks}"));
    }
    if let Some(wanted) = answers.default {
        screen.chooses("› ● make the model|› ● keep", default(wanted));
    }
    screen.says("Enter sends one tiny request").press(ENTER).says("It works:").press(ENTER);
    screen.until("the review", |screen| {
        ["Nothing has been written yet", "Everything is already as requested"]
            .iter()
            .any(|text| screen.words().contains(text))
    });
    if screen.words().contains("Everything is already as requested") {
        screen.says("Enter finish").press(ENTER);
        return screen.ends_with(0);
    }
    if let Some(on) = answers.mode {
        screen.goes_to("] Set gateway.mode");
        if screen.words().contains("[✓] Set gateway.mode") != on {
            screen.press(" ");
        }
        screen.says(if on { "[✓] Set gateway.mode" } else { "[ ] Set gateway.mode" });
    }
    screen.goes_to("› write");
    screen.press(ENTER).says("OpenClaw is set up.").says("Enter finish").press(ENTER);
    screen.ends_with(0)
}

fn ends(secret: &str) -> String {
    format!("{} characters, ends in {}", secret.len(), &secret[secret.len() - 4..])
}

impl crate::wizard::screen::Screen {
    /// Presses Tab until the focus is where this stands.
    #[track_caller]
    fn goes_to(&mut self, mark: &str) -> &mut Self {
        for _ in 0..12 {
            let before = self.words();
            if mark.split('|').any(|mark| before.contains(mark)) {
                return self;
            }
            self.press(TAB).until("the focus moves", |screen| screen.words() != before);
        }
        panic!("never there: {mark}\n{}", self.text());
    }

    /// Goes to a choice, which looks like this with its chosen one under the finger, and chooses another.
    #[track_caller]
    fn chooses(&mut self, mark: &str, wanted: &str) {
        self.goes_to(mark);
        let text = self.text();
        let lines: Vec<&str> = text.lines().map(|line| line.split('│').next_back().unwrap_or(line)).collect();
        let is_option = |line: &&&str| line.contains("● ") || line.contains("○ ");
        // What a choice means stands below it, so that not every line of the list is one.
        let is_of_list = |line: &&&str| !line.trim().is_empty();
        let finger = lines.iter().position(|line| line.contains("› ")).unwrap();
        let lines_above = lines[..finger].iter().rev().take_while(is_of_list).count();
        let above = lines[finger - lines_above..finger].iter().filter(is_option).count();
        let list: Vec<&str> =
            lines[finger - lines_above..].iter().take_while(is_of_list).filter(is_option).copied().collect();
        // The whole of it, where another one begins alike.
        let whole = |line: &&str| line.trim().ends_with(wanted);
        let part = |line: &&str| line.contains(wanted);
        let Some(at) = list.iter().position(whole).or_else(|| list.iter().position(part)) else {
            panic!("no such choice: {wanted}\n{text}");
        };
        if at == above {
            return;
        }
        let key = if at > above { DOWN } else { UP };
        self.press(key.repeat(at.abs_diff(above))).says(&format!("› ○ {wanted}")).says("Enter choose");
        self.press(ENTER).says(&format!("› ● {wanted}"));
    }
}
