//! What is set up, as one command and as one task of Ansible, for the hosts that come next. Secrets are variables in it.

use crate::domain::{AuthChoice, Environment, KeyStorage, read_pasted};
use crate::gateway::quoted;
use crate::locale::{Message, ids};
use crate::openclaw::{Audience, Effective, Reference, Setup};

use super::input::{self, InputError, Names};

/// The module of the collection in `assets/ansible`.
const MODULE: &str = "clawgate.openclaw.clawgate_gateway";

/// What sets up the same elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextHosts {
    /// A line for sh, bash and zsh. It stops before anything is done where a variable is not set.
    pub command: String,
    /// A task in YAML.
    pub ansible: String,
    /// What it does otherwise than it is here.
    pub remark: Option<Message>,
}

impl NextHosts {
    /// Reads it from what is set up; `None` where the address names no account and no gateway.
    ///
    /// # Errors
    /// A model that is written down here and that `onboard` would refuse.
    pub fn of(
        setup: &Setup,
        choice: &'static AuthChoice,
        shell: &Environment,
    ) -> Result<Option<Self>, InputError> {
        let stored = Effective::of(&setup.process(shell, Audience::Shell)).base_url;
        let address = stored.and_then(|url| read_pasted(url.value.expose())).unwrap_or_default();
        let (Some(account), Some(gateway)) = (address.account, address.gateway) else { return Ok(None) };
        let (default, fallbacks) = setup.default_model();
        let ours = default.filter(|name| name.split('/').next() == Some(choice.provider));
        let set_default = if ours.is_some() { "yes" } else { "no" };
        let names = Names::of(Some(setup), choice, Some("clawgate models set"));
        let model = ours.or_else(|| setup.own_models(choice).next().map(|model| model.to_string()));
        let model = model.map(|name| input::model(choice.provider, &name, &names)).transpose()?;
        let fallbacks = fallbacks.iter().map(|name| input::fallback(choice.provider, name, &names));
        let fallbacks: Vec<String> =
            fallbacks.map(|model| Ok(model?.to_string())).collect::<Result<_, InputError>>()?;
        let storage = setup.storage(choice);
        let mut options: Vec<(&str, &str, String)> = vec![
            ("--account-id", "account_id", account.to_string()),
            ("--gateway-id", "gateway_id", gateway.to_string()),
        ];
        let other = (choice != AuthChoice::DEFAULT).then(|| choice.id.to_owned());
        options.extend(other.map(|id| ("--auth-choice", "auth_choice", id)));
        let origin = address.origin.filter(|origin| *origin != crate::domain::Origin::cloudflare());
        options.extend(origin.map(|it| ("--gateway-origin", "gateway_origin", it.as_str().to_owned())));
        options.extend(model.map(|model| ("--model", "model", model.model().to_string())));
        options.push(("--set-default", "set_default", set_default.to_owned()));
        options.push(("--key-storage", "storage", storage.name().to_owned()));
        let has_token = setup.token_header(choice).is_some();
        Ok(Some(Self {
            command: command(choice, has_token, &options, &fallbacks),
            ansible: task(has_token, storage, &options, &fallbacks),
            remark: otherwise(setup, choice),
        }))
    }
}

fn command(
    choice: &AuthChoice,
    has_token: bool,
    options: &[(&str, &str, String)],
    fallbacks: &[String],
) -> String {
    let token = has_token.then_some(choice.token_variable);
    let secrets = [choice.key_variable].into_iter().chain(token);
    let secrets = secrets.map(|variable| format!("{variable}=\"${{{variable}:?}}\""));
    let flags = options.iter().map(|(flag, _, value)| format!("{flag} {}", quoted(value)));
    let fallbacks = fallbacks.iter().map(|model| format!("--fallback {}", quoted(model)));
    let words = ["clawgate onboard --non-interactive".to_owned()];
    secrets.chain(words).chain(flags).chain(fallbacks).collect::<Vec<_>>().join(" ")
}

fn task(
    has_token: bool,
    storage: KeyStorage,
    options: &[(&str, &str, String)],
    fallbacks: &[String],
) -> String {
    let mut lines = vec!["- name: Set up Cloudflare AI Gateway".to_owned(), format!("  {MODULE}:")];
    // A quoted scalar, so that no ID is taken for a number.
    lines.extend(options.iter().map(|(_, option, value)| format!("    {option}: {}", scalar(value))));
    if !fallbacks.is_empty() {
        lines.push("    fallbacks:".to_owned());
        lines.extend(fallbacks.iter().map(|model| format!("      - {}", scalar(model))));
    }
    // Where the variables themselves are the storage, they are set on the host.
    if storage != KeyStorage::Reference {
        lines.push("    api_key: \"{{ clawgate_api_key }}\"".to_owned());
        lines.extend(has_token.then(|| "    token: \"{{ clawgate_token }}\"".to_owned()));
    }
    lines.join("\n")
}

fn scalar(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The key's place, where no flag makes the same one elsewhere.
fn otherwise(setup: &Setup, choice: &AuthChoice) -> Option<Message> {
    let reference = match setup.key_reference()? {
        Reference::Variable { name, .. } if name == choice.key_variable => return None,
        reference => reference.said(),
    };
    Some(ids::NEXT_HOSTS_OTHERWISE.with("reference", reference).with("variable", choice.key_variable))
}
