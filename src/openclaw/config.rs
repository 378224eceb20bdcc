//! The config: the main file, every file it includes, and what they mean together.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::document::{Document, Kind, MAX_DEPTH, Node};

use super::error::SetupError;
use super::includes::{
    CHAIN_MAX, INCLUDE, IncludeFault, Includer, each_include, has_include, members, resolve, targets,
};

/// How often files may be included in all, each time counted: a few files can include one another into millions.
const TIMES_MAX: usize = 1000;
/// How much text may be included in all, in bytes, each time counted.
const TEXT_MAX: usize = 32 * 1024 * 1024;

/// One file of a config.
#[derive(Clone)]
pub struct ConfigFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub document: Document,
    /// The bytes as they were read; `None` where there was no file.
    pub before: Option<Vec<u8>>,
    /// What each `$include` text in it leads to: a number in the list of files.
    pub(super) includes: HashMap<String, Result<usize, IncludeFault>>,
}

impl ConfigFile {
    pub(super) fn new(path: PathBuf, document: Document, before: Option<Vec<u8>>) -> Self {
        Self { path, document, before, includes: HashMap::new() }
    }
}

impl fmt::Debug for ConfigFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfigFile").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A config as OpenClaw reads it. The main file comes first; those it includes follow.
#[derive(Clone)]
pub struct Config {
    files: Vec<ConfigFile>,
    value: Value,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The value holds whatever the files hold, secrets too.
        f.debug_struct("Config").field("files", &self.files).finish_non_exhaustive()
    }
}

/// A file that is included: its full path, and its bytes or why there are none.
pub type Included = (PathBuf, Result<Vec<u8>, IncludeFault>);

impl Config {
    /// Puts a config together.
    ///
    /// # Errors
    /// What is wrong with an included file or with an `$include`: OpenClaw reads no part of such a config.
    pub(super) fn read(
        main: ConfigFile,
        included: Vec<Included>,
        roots: &[PathBuf],
    ) -> Result<Self, SetupError> {
        let root = main.path.parent().unwrap_or(Path::new("")).to_owned();
        let mut places = HashMap::from([(main.path.clone(), Ok(0))]);
        let mut files = vec![main];
        let mut broken = None;
        for (path, bytes) in included {
            let bytes = match bytes {
                Ok(bytes) => bytes,
                Err(fault) => {
                    places.entry(path).or_insert(Err(fault));
                    continue;
                }
            };
            match Document::parse(&bytes) {
                Ok(document) => {
                    places.entry(path.clone()).or_insert(Ok(files.len()));
                    files.push(ConfigFile::new(path, document, Some(bytes)));
                }
                Err(error) => broken = broken.or(Some(SetupError::syntax(&path, &bytes, error))),
            }
        }
        if let Some(error) = broken {
            return Err(included_from(error, &root, roots, &files));
        }
        for file in &mut files {
            let place = |text: &str| {
                let path = resolve(&root, roots, &file.path, text)?;
                places.get(&path).cloned().unwrap_or(Err(IncludeFault::TooMuch))
            };
            let mut found = HashMap::new();
            each_include(&file.document, &mut |_, text| {
                found.entry(text.to_owned()).or_insert_with(|| place(text));
            });
            file.includes = found;
        }
        Self::of(files)
    }

    /// The same files once more, after an edit.
    pub(super) fn of(files: Vec<ConfigFile>) -> Result<Self, SetupError> {
        let mut assembly =
            Assembly { files: &files, chain: vec![0], keys: Vec::new(), levels: 0, times: 0, text: 0 };
        let root = files[0].document.root();
        let value = if has_include(root) { assembly.node(root)? } else { files[0].document.value() };
        Ok(Self { files, value })
    }

    /// What the files mean together.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The files, the main one first.
    #[must_use]
    pub fn files(&self) -> &[ConfigFile] {
        &self.files
    }

    /// The main file.
    #[must_use]
    pub fn main(&self) -> &ConfigFile {
        &self.files[0]
    }

    /// Whether the main file is all there is.
    pub(super) fn is_one_file(&self) -> bool {
        !has_include(self.files[0].document.root())
    }

    /// The same with other contents for some files, as far as that makes a config.
    pub(super) fn with(&self, changed: &dyn Fn(&Path) -> Option<Document>) -> Option<Self> {
        let mut files = self.files.clone();
        for file in &mut files {
            if let Some(document) = changed(&file.path) {
                file.document = document;
            }
        }
        Self::of(files).ok()
    }
}

/// What is wrong with an included file, with who includes it.
fn included_from(error: SetupError, root: &Path, roots: &[PathBuf], files: &[ConfigFile]) -> SetupError {
    let SetupError::Syntax { path, error, excerpt, mistake, .. } = error else { return error };
    let mut included = None;
    for file in files {
        each_include(&file.document, &mut |keys, text| {
            if included.is_none() && resolve(root, roots, &file.path, text).is_ok_and(|named| named == path) {
                included = Some(Box::new(Includer { path: file.path.clone(), at: keys.join(".") }));
            }
        });
    }
    // What is no config by its name, such as a prompt in Markdown, has no mistakes as a config.
    let is_config = path.extension().is_some_and(|extension| extension == "json5" || extension == "json");
    let mistake = mistake.filter(|_| is_config);
    SetupError::Syntax { path, error, excerpt, mistake, included }
}

/// OpenClaw's merge of one value over another.
fn merge(under: Value, over: Value) -> Value {
    match (under, over) {
        (Value::Object(mut under), Value::Object(over)) => {
            let unsafe_keys = ["__proto__", "prototype", "constructor"];
            for (key, value) in over.into_iter().filter(|(key, _)| !unsafe_keys.contains(&key.as_str())) {
                let merged = match under.remove(&key) {
                    Some(there) => merge(there, value),
                    None => value,
                };
                under.insert(key, merged);
            }
            Value::Object(under)
        }
        (Value::Array(mut under), Value::Array(over)) => {
            under.extend(over);
            Value::Array(under)
        }
        (_, over) => over,
    }
}

/// Files being put together into one value; the first one is the main one.
struct Assembly<'c> {
    files: &'c [ConfigFile],
    /// The files that include one another down to where we are.
    chain: Vec<usize>,
    /// Keys and numbers from the root of the innermost file.
    keys: Vec<String>,
    levels: usize,
    times: usize,
    text: usize,
}

impl<'c> Assembly<'c> {
    fn node(&mut self, node: Node<'c>) -> Result<Value, SetupError> {
        // Most values have nothing of another file in them.
        let alone = !has_include(node);
        self.levels += 1;
        if self.levels + if alone { node.levels() - 1 } else { 0 } > MAX_DEPTH {
            return Err(self.fault(String::new(), IncludeFault::TooMuch));
        }
        let value = match (node.kind(), node.get(INCLUDE)) {
            _ if alone => node.value(),
            (Kind::Array, _) => {
                let items = node.items().enumerate().map(|(index, item)| self.at(index.to_string(), item));
                Value::Array(items.collect::<Result<_, _>>()?)
            }
            (_, Some(include)) => self.include(node, include)?,
            (_, None) => self.members(node)?,
        };
        self.levels -= 1;
        Ok(value)
    }

    fn at(&mut self, key: String, node: Node<'c>) -> Result<Value, SetupError> {
        self.keys.push(key);
        let value = self.node(node)?;
        self.keys.pop();
        Ok(value)
    }

    fn members(&mut self, object: Node<'c>) -> Result<Value, SetupError> {
        let own = members(object).into_iter();
        let own = own.map(|(key, value)| Ok((key.clone(), self.at(key, value)?)));
        Ok(Value::Object(own.collect::<Result<Map<_, _>, SetupError>>()?))
    }

    fn include(&mut self, object: Node<'c>, include: Node<'c>) -> Result<Value, SetupError> {
        let Some(names) = targets(include) else {
            return Err(self.fault(include.text().chars().take(80).collect(), IncludeFault::NotText));
        };
        let one = include.kind() == Kind::String;
        let mut value = Value::Object(Map::new());
        for name in &names {
            let file = self.file(name)?;
            value = if one { file } else { merge(value, file) };
        }
        if members(object).is_empty() {
            return Ok(value);
        }
        if !value.is_object() {
            return Err(self.fault(names.join(", "), IncludeFault::NotAnObject));
        }
        Ok(merge(value, self.members(object)?))
    }

    fn file(&mut self, name: &str) -> Result<Value, SetupError> {
        let found = self.innermost().includes.get(name).cloned().unwrap_or(Err(IncludeFault::Missing));
        let index = found.map_err(|fault| self.fault(name.to_owned(), fault))?;
        let document = &self.files[index].document;
        self.times += 1;
        self.text += document.text().len();
        let fault = if self.chain.contains(&index) {
            Some(IncludeFault::Circular)
        } else if self.chain.len() > CHAIN_MAX {
            Some(IncludeFault::TooDeep)
        } else {
            (self.times > TIMES_MAX || self.text > TEXT_MAX).then_some(IncludeFault::TooMuch)
        };
        if let Some(fault) = fault {
            return Err(self.fault(name.to_owned(), fault));
        }
        let outer = std::mem::take(&mut self.keys);
        self.chain.push(index);
        let value = self.node(document.root())?;
        self.chain.pop();
        self.keys = outer;
        Ok(value)
    }

    fn innermost(&self) -> &'c ConfigFile {
        &self.files[self.chain.last().copied().unwrap_or_default()]
    }

    fn fault(&self, target: String, fault: IncludeFault) -> SetupError {
        let path = self.innermost().path.clone();
        SetupError::Include { path, at: self.keys.join("."), target, fault }
    }
}
