//! Models and references to them.

use std::fmt;

use super::SecretKind;

/// A provider's own name of a model, such as `claude-sonnet-4-5`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(String);

/// OpenClaw's reference to a model: `provider/model`, split at the first `/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModelRef {
    provider: String,
    model: ModelId,
}

/// Why a text names no model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelRefError {
    /// Nothing was given.
    Empty,
    /// A character no model name has, and where it stands, counted from 1.
    Character(char, usize),
    /// Over 256 characters: how many there are.
    Length(usize),
    /// A reference to a model of another provider: that provider.
    OtherProvider(String),
    /// A key or a token, which would be sent and kept in the clear.
    Secret(SecretKind),
}

impl ModelId {
    /// The longest name that is taken, in characters. Anthropic's are under 40.
    pub const MAX: usize = 256;

    /// Reads a bare model name, forgiving white space around it.
    ///
    /// # Errors
    /// What is empty, too long, a key or a token, or holds anything but printable ASCII; also `"`, `\` and `$`, which would mean
    /// something else in OpenClaw's config.
    pub fn parse(text: &str) -> Result<Self, ModelRefError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ModelRefError::Empty);
        }
        if let Some((at, odd)) = text.chars().enumerate().find(|(_, c)| !fits_a_name(*c)) {
            return Err(ModelRefError::Character(odd, at + 1));
        }
        if text.len() > Self::MAX {
            return Err(ModelRefError::Length(text.len()));
        }
        match SecretKind::found_in(text) {
            Some(kind) => Err(ModelRefError::Secret(kind)),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// The name as it is.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ModelId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ModelRef {
    /// Joins a provider's id and a model of it.
    #[must_use]
    pub fn new(provider: &str, model: ModelId) -> Self {
        Self { provider: provider.to_owned(), model }
    }

    /// Reads `provider/model`, or a bare model of `provider`.
    ///
    /// # Errors
    /// As [`ModelId::parse`], and a reference to another provider's model.
    pub fn parse_for(provider: &str, text: &str) -> Result<Self, ModelRefError> {
        let text = text.trim();
        match text.split_once('/') {
            Some((named, model)) if named == provider => Ok(Self::new(provider, ModelId::parse(model)?)),
            Some((named, _)) => {
                ModelId::parse(text)?;
                Err(ModelRefError::OtherProvider(named.to_owned()))
            }
            None => Ok(Self::new(provider, ModelId::parse(text)?)),
        }
    }

    /// Reads `provider/model` of any provider, as a fallback may be.
    ///
    /// # Errors
    /// As [`ModelId::parse`]; a bare name is taken as a model of `provider`.
    pub fn parse_any(provider: &str, text: &str) -> Result<Self, ModelRefError> {
        match text.trim().split_once('/') {
            Some((named, model)) => {
                let named = ModelId::parse(named)?;
                Ok(Self::new(named.as_str(), ModelId::parse(model)?))
            }
            None => Ok(Self::new(provider, ModelId::parse(text)?)),
        }
    }

    /// The provider's id.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// The provider's own name of the model.
    #[must_use]
    pub fn model(&self) -> &ModelId {
        &self.model
    }
}

impl fmt::Display for ModelRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.provider, self.model)
    }
}

fn fits_a_name(c: char) -> bool {
    c.is_ascii_graphic() && !"\"'\\$`<>{}".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        let ours = "cloudflare-ai-gateway";
        let full = ModelRef::parse_for(ours, " cloudflare-ai-gateway/claude-sonnet-4-5 ").unwrap();
        assert_eq!(full, ModelRef::parse_for(ours, "claude-sonnet-4-5").unwrap());
        assert_eq!(full.to_string(), "cloudflare-ai-gateway/claude-sonnet-4-5");
        assert_eq!(
            ModelRef::parse_for(ours, "openai/gpt-5.2"),
            Err(ModelRefError::OtherProvider("openai".to_owned()))
        );
        assert_eq!(ModelRef::parse_any(ours, "openai/gpt-5.2").unwrap().provider(), "openai");
        assert_eq!(ModelRef::parse_for(ours, "claude sonnet"), Err(ModelRefError::Character(' ', 7)));
        assert_eq!(ModelRef::parse_for(ours, ""), Err(ModelRefError::Empty));
        assert_eq!(ModelRef::parse_for(ours, "cloudflare-ai-gateway/"), Err(ModelRefError::Empty));
    }
}
