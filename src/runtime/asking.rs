//! A secret that is kept elsewhere, asked for once as OpenClaw asks for it: bounded in time and in what is read, and
//! shown nowhere.

use std::fs::{self, File};
use std::io::{Read, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use tokio::time::Instant;
use zeroize::Zeroizing;

use crate::domain::{AuthChoice, Environment, Exit, Field, KeyCommand, Layer, Secret, said};
use crate::locale::{Message, ids};
use crate::openclaw::{AskedCommand, Asking, FetchedSecret, Reference, Setup, secret_in};
use crate::wizard::{Failure, Problem};

use super::program::Group;

/// How long a silence is looked at again.
const TICK: Duration = Duration::from_millis(50);

/// A command line as OpenClaw can run it: the program by its full path, without a shell.
///
/// # Errors
/// A line with nothing in it or an open quote, a program that is not on the path, and one that OpenClaw would not start.
pub fn key_command(line: &str, env: &Environment) -> Result<KeyCommand, Message> {
    let unfit = || ids::KEY_COMMAND_UNFIT.message();
    let mut words = split(line).ok_or_else(unfit)?;
    if words.is_empty() || words[0].is_empty() {
        return Err(unfit());
    }
    let name = words.remove(0);
    let named = if let Some(rest) = name.strip_prefix("~/") {
        env.get("HOME").map(|home| Path::new(home).join(rest))
    } else if name.starts_with('/') {
        Some(PathBuf::from(&name))
    } else {
        let folders = env.get("PATH").unwrap_or_default().split(':').filter(|folder| folder.starts_with('/'));
        folders.map(|folder| Path::new(folder).join(&name)).find(|path| path.is_file())
    };
    let found = named.and_then(|path| fs::canonicalize(path).ok());
    let path = found.ok_or_else(|| ids::KEY_COMMAND_NOT_FOUND.with("name", said(&name)))?;
    trusted(&path, 0o022, false)?;
    let program = path.into_os_string().into_string().map_err(|_| unfit())?;
    Ok(KeyCommand { program, arguments: words })
}

/// Runs a command line for a key once, as OpenClaw will, for at most so long.
///
/// # Errors
/// What is wrong with the line, and why it gave none.
pub async fn ask_command(
    line: &str,
    env: &Environment,
    limit: Duration,
) -> Result<(KeyCommand, Secret), Problem> {
    let failed = |message: Message| {
        let failure = Failure::new("key-command", Layer::Input, message).hint(ids::HINT_KEY_COMMAND);
        Problem::new(Exit::Usage, failure.field(Field::ApiKey))
    };
    let command = key_command(line, env).map_err(failed)?;
    let asked = AskedCommand::of(&command, AuthChoice::DEFAULT, env);
    let key = command_said(&asked, limit).await.map_err(failed)?;
    Ok((command, key))
}

/// The words of a line, as a shell without expansions takes them; `None` where a quote stays open or a control character
/// is in it.
fn split(line: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (_, letter) if letter.is_control() && letter != '\t' => return None,
            (None, ' ' | '\t') => words.extend(word.take()),
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (Some(open), letter) if open == letter => quote = None,
            (None | Some('"'), '\\') => word.get_or_insert_default().push(letters.next()?),
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

/// Asks for the key and the token where they are kept elsewhere and were not asked for yet, once and as OpenClaw would,
/// for at most so long each. A store is not asked: only OpenClaw reads one.
///
/// # Errors
/// Why one could not be had, without a word of what was said there.
pub async fn ask_for_secrets(
    setup: &mut Setup,
    choice: &AuthChoice,
    env: &Environment,
    limit: Duration,
) -> Result<(), Problem> {
    let references = [(Field::ApiKey, setup.key_reference()), (Field::Token, setup.token_reference(choice))];
    for (field, reference) in references {
        let Some(Reference::Outside(of)) = reference else { continue };
        if setup.asked.iter().any(|asked| asked.of == of) {
            continue;
        }
        let refused = |message: Message| {
            let (exit, layer) = match field {
                Field::Token => (Exit::Gateway, Layer::Gateway),
                _ => (Exit::Provider, Layer::Provider),
            };
            let message = ids::ASK_FAILED
                .with("provider", of.provider.as_str())
                .with("source", of.source.as_str())
                .with("what", message);
            let failure = Failure::new("reference-unresolved", layer, message).hint(ids::HINT_ASK_FAILED);
            Problem::new(exit, failure.field(field))
        };
        let Some((asking, by)) = setup.asking(&of, env).map_err(refused)? else { continue };
        let value = ask(&asking, limit).await.map_err(refused)?;
        setup.asked.push(FetchedSecret { of, by, value });
    }
    Ok(())
}

async fn ask(asking: &Asking, limit: Duration) -> Result<Secret, Message> {
    match asking {
        Asking::Command(command) => command_said(command, limit).await,
        Asking::File { path, pointer, most } => {
            trusted(path, 0o077, false)?;
            let unreadable = |what: String| ids::ASK_FILE.with("path", path.as_path()).with("what", what);
            let mut bytes = Zeroizing::new(Vec::new());
            let file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
            file.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(error.to_string()))?;
            let whole = bytes.len() as u64 <= *most;
            let text = std::str::from_utf8(&bytes).ok().filter(|_| whole);
            let found = text.and_then(|text| secret_in(text, pointer.as_deref()));
            found.ok_or_else(|| ids::ASK_FILE_WITHOUT.with("path", path.as_path()))
        }
    }
}

/// Whether OpenClaw would use a file: a regular one of this user's, no link, of which nobody else has `others`.
fn trusted(path: &Path, others: u32, link: bool) -> Result<(), Message> {
    let refused = || ids::ASK_UNTRUSTED.with("path", path);
    if !path.is_absolute() {
        return Err(refused());
    }
    let found = if link { fs::metadata(path) } else { path.symlink_metadata() };
    let found = found.map_err(|error| ids::ASK_FILE.with("path", path).with("what", error.to_string()))?;
    let own = found.uid() == rustix::process::getuid().as_raw();
    if found.is_file() && own && found.mode() & others == 0 { Ok(()) } else { Err(refused()) }
}

async fn command_said(command: &AskedCommand, limit: Duration) -> Result<Secret, Message> {
    let path = command.program.as_path();
    trusted(path, 0o022, command.link)?;
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let program = if command.link { real.as_path() } else { path };
    let inside = |folder: &PathBuf| program.starts_with(folder);
    if !command.trusted.is_empty() && !command.trusted.iter().any(inside) {
        return Err(ids::ASK_OUTSIDE.with("path", path));
    }
    let failed = |error: std::io::Error| ids::ASK_FILE.with("path", path).with("what", error.to_string());
    let (mut group, heard) = start(command, program).map_err(failed)?;
    let until = Instant::now() + command.timeout.min(limit);
    let (mut length, mut since) = (0, Instant::now());
    let late =
        || ids::ASK_LATE.with("path", path).with("seconds", command.timeout.min(limit).as_secs().max(1));
    let status = loop {
        let step = until.min(Instant::now() + TICK);
        if let Some(status) = group.ended(step).await.map_err(failed)? {
            break status;
        }
        let now = heard.length.load(Ordering::Relaxed);
        if now != length {
            (length, since) = (now, Instant::now());
        }
        if heard.full.load(Ordering::Relaxed) {
            return Err(ids::ASK_NO_ANSWER.with("path", path));
        }
        if Instant::now() >= until || since.elapsed() >= command.silence {
            return Err(late());
        }
    };
    group.end();
    let said = heard.said.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
    // One whose words nobody hears any more ends by that.
    if heard.full.load(Ordering::Relaxed) {
        return Err(ids::ASK_NO_ANSWER.with("path", path));
    }
    if !status.success() {
        let status = status.code().map_or_else(|| status.to_string(), |code| code.to_string());
        return Err(ids::ASK_STATUS.with("path", path).with("status", status));
    }
    std::str::from_utf8(&said)
        .ok()
        .and_then(|text| command.answer(text))
        .ok_or_else(|| ids::ASK_NO_ANSWER.with("path", path))
}

/// What a command says, as it comes.
struct Heard {
    said: mpsc::Receiver<Zeroizing<Vec<u8>>>,
    length: Arc<AtomicUsize>,
    full: Arc<AtomicBool>,
}

#[expect(
    clippy::disallowed_types,
    reason = "a command of the person's own config, started only where they ask for it in so many words"
)]
fn start(command: &AskedCommand, program: &Path) -> std::io::Result<(Group, Heard)> {
    let mut started = std::process::Command::new(program);
    started
        .args(&command.arguments)
        .env_clear()
        .envs(command.variables.iter().map(|(name, value)| (name, value.expose())))
        .current_dir(program.parent().unwrap_or(Path::new("/")))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0);
    let mut child = started.spawn()?;
    tell(child.stdin.take(), command.question());
    let heard = listen(child.stdout.take(), command.most);
    Ok((Group::of(child, false), heard))
}

/// Whoever does not read it is told nothing.
fn tell(stream: Option<ChildStdin>, question: String) {
    std::thread::spawn(move || {
        if let Some(mut stream) = stream {
            let _ = stream.write_all(question.as_bytes());
        }
    });
}

fn listen(stream: Option<ChildStdout>, most: usize) -> Heard {
    let (send, said) = mpsc::channel();
    let (length, full) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let heard = Heard { said, length: Arc::clone(&length), full: Arc::clone(&full) };
    std::thread::spawn(move || {
        let Some(mut stream) = stream else { return };
        let mut kept = Zeroizing::new(Vec::with_capacity(most.min(8192)));
        let mut piece = Zeroizing::new([0; 4096]);
        while let Ok(read @ 1..) = stream.read(&mut piece[..]) {
            let room = most.saturating_sub(kept.len());
            kept.extend_from_slice(&piece[..read.min(room)]);
            length.store(kept.len(), Ordering::Relaxed);
            if read > room {
                full.store(true, Ordering::Relaxed);
                break;
            }
        }
        let _ = send.send(kept);
    });
    heard
}
