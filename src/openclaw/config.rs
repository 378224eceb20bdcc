//! The config: the main file, every file it includes, and what they mean together.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::document::Document;

use super::includes::{Assembly, IncludeFault, each_include, has_include, includer, resolve};
use super::setup::{SetupError, syntax};

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
        f.debug_struct("ConfigFile")
            .field("path", &self.path)
            .field("document", &self.document)
            .field("before", &self.before.as_ref().map(Vec::len))
            .finish_non_exhaustive()
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
        let mut files = vec![main];
        let mut faults = HashMap::new();
        let mut broken = Vec::new();
        for (path, bytes) in included {
            match bytes {
                Ok(bytes) => match Document::parse(&bytes) {
                    Ok(document) => files.push(ConfigFile::new(path, document, Some(bytes))),
                    Err(error) => broken.push(syntax(&path, &bytes, error)),
                },
                Err(fault) => {
                    faults.insert(path, fault);
                }
            }
        }
        if let Some(error) = broken.into_iter().next() {
            return Err(included_from(error, &root, roots, &files));
        }
        let places: HashMap<PathBuf, usize> =
            files.iter().enumerate().map(|(index, file)| (file.path.clone(), index)).rev().collect();
        for file in &mut files {
            let place = |text: &str| {
                let path = resolve(&root, roots, &file.path, text)?;
                match (places.get(&path), faults.get(&path)) {
                    (Some(&index), _) => Ok(index),
                    (None, Some(fault)) => Err(fault.clone()),
                    (None, None) => Err(IncludeFault::TooMuch),
                }
            };
            let mut found = HashMap::new();
            each_include(&file.document, &mut |text| {
                found.entry(text.to_owned()).or_insert_with(|| place(text));
            });
            file.includes = found;
        }
        Self::of(files)
    }

    /// The same files once more, after an edit.
    pub(super) fn of(files: Vec<ConfigFile>) -> Result<Self, SetupError> {
        let alone = !has_include(files[0].document.root());
        let value = if alone { files[0].document.value() } else { Assembly::value(&files)? };
        Ok(Self { files, value })
    }

    /// What the files mean together.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The value while it is edited beside the files.
    pub(super) fn value_mut(&mut self) -> &mut Value {
        &mut self.value
    }

    /// The files while they are edited.
    pub(super) fn files_mut(&mut self) -> &mut [ConfigFile] {
        &mut self.files
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
    let included = files.iter().find_map(|file| {
        let is_it = |text: &str| resolve(root, roots, &file.path, text).is_ok_and(|named| named == path);
        includer(&file.path, &file.document, &is_it).map(Box::new)
    });
    // What is no config by its name, such as a prompt in Markdown, has no mistakes as a config.
    let is_config = path.extension().is_some_and(|extension| extension == "json5" || extension == "json");
    let mistake = mistake.filter(|_| is_config);
    SetupError::Syntax { path, error, excerpt, mistake, included }
}
