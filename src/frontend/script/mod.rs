//! No questions: flags answer the wizard, then variables, then what is stored. The first one that is invalid is the
//! error, or all that are missing at once: a script should not have to be run once for each.

use zeroize::Zeroizing;

use crate::domain::{
    Answers, AuthChoice, DefaultPolicy, KeyCommand, KeyStorage, ModelSource, Origin, OtherAddress, Pasted,
    Token, read_pasted,
};
use crate::locale::{Message, Problem, ids};
use crate::openclaw::Setup;
use crate::wizard::input::{self, InputError, Names};
use crate::wizard::{self, Facts, FieldId, Override, Wizard};

/// What the command line says, read but not yet judged.
pub struct Given {
    /// What is set up.
    pub choice: &'static AuthChoice,
    /// The account ID.
    pub account: Option<String>,
    /// The gateway ID.
    pub gateway: Option<String>,
    /// An address that holds both.
    pub gateway_url: Option<String>,
    /// The provider's key.
    pub api_key: Option<Zeroizing<String>>,
    /// The gateway's token.
    pub token: Option<Zeroizing<String>>,
    /// Where secrets are kept.
    pub storage: Option<KeyStorage>,
    /// What gives the provider's key.
    pub command: Option<KeyCommand>,
    /// Whether the secret itself is to be kept, wherever that is.
    pub plaintext: bool,
    /// The model.
    pub model: Option<String>,
    /// Fallback models.
    pub fallbacks: Vec<String>,
    /// Whether the model becomes the default one; see [`crate::openclaw::usual_policy`] for where nothing is said.
    pub set_default: Option<DefaultPolicy>,
}

/// Complete answers, and what is worth a remark about them.
#[derive(Debug)]
pub struct Script {
    /// The answers.
    pub answers: Answers,
    /// What decided on the model.
    pub model_source: ModelSource,
    /// Why nothing can be sent as OpenClaw would.
    pub untold: Option<Problem>,
    /// Remarks: a stable code and the sentence.
    pub remarks: Vec<(&'static str, Message)>,
}

/// Answers the wizard with what is given.
///
/// # Errors
/// The first answer that is invalid, in the order of the wizard's sections; where none is, all that are missing, of
/// which the first gives code and field.
pub fn answers(given: &Given, setup: &Setup, facts: Facts) -> Result<Script, InputError> {
    let choice = given.choice;
    let (pasted, is_named) = (given.address()?, facts.origin.is_some());
    let wizard = Wizard::unattended(facts, choice, given.common(), setup);
    let (mut answers, model_source) = wizard.complete()?;
    let names = Names::of(Some(setup), choice, Some("--fallback"));
    let fallbacks = given.fallbacks.iter().map(|text| input::fallback(choice.provider, text, &names));
    answers.fallbacks = fallbacks.collect::<Result<_, _>>()?;
    answers.command.clone_from(&given.command);
    let (endpoint, mut remarks) = (&answers.endpoint, Vec::new());
    if let Some(segment) = pasted.provider.filter(|segment| *segment != choice.path) {
        let message = ids::WARN_OTHER_PROVIDER_PATH.of(choice).with("found", segment);
        remarks.push(("other-provider-path", message));
    }
    remarks.extend(input::doubt_about_gateway(&endpoint.gateway));
    // A flag for another server says so by its name; an address does not.
    if pasted.origin.is_some_and(|origin| !is_named && origin != Origin::cloudflare()) {
        remarks.push(("other-origin", ids::WARN_OTHER_ORIGIN.with("origin", endpoint.origin.as_str())));
    }
    if let Some(message) = wizard.odd_address().filter(|_| endpoint.written.is_none()) {
        remarks.push(("address-replaced", ids::WARN_ADDRESS_REPLACED.with("what", message.clone())));
    }
    if given.storage.is_none() && !given.plaintext && answers.storage != setup.storage(choice) {
        let said = ids::REMARK_VARIABLE_SET_NOWHERE.with("variable", setup.key_name(choice));
        remarks.push(("variable-set-nowhere", said.with("path", setup.place.env_file().as_path())));
    }
    let doubt = answers.api_key.as_ref().and_then(input::doubt_about_key);
    remarks.extend(doubt.map(|doubt| ("api-key-unusual", doubt)));
    if let Token::Given(token) = &answers.token {
        remarks.extend(input::doubt_about_token(token).map(|doubt| ("token-unusual", doubt)));
    }
    if model_source == ModelSource::Asked {
        let doubt = names.doubt(choice.provider, &answers.model);
        remarks.extend(doubt.map(|doubt| ("model-unusual", doubt)));
    }
    Ok(Script { answers, model_source, untold: wizard.untold(), remarks })
}

impl Given {
    /// The same for the wizard: what it says before anybody is asked.
    #[must_use]
    pub fn messages(&self) -> Vec<wizard::Message> {
        let mut answers = self.common();
        if !self.fallbacks.is_empty() {
            let fallbacks = Zeroizing::new(self.fallbacks.join(", "));
            answers.push(wizard::Message::Pasted(FieldId::Fallbacks, fallbacks));
        }
        answers
    }

    /// All of it but the fallbacks, which a person has on one line.
    fn common(&self) -> Vec<wizard::Message> {
        use wizard::Message as Answer;
        let text = |text: &str| Zeroizing::new(text.to_owned());
        let key = self.api_key.clone().map(|key| Answer::Pasted(FieldId::ApiKey, key));
        // A token means that the gateway wants one.
        let token = self.token.clone().map(|token| Answer::Pasted(FieldId::Token, token));
        let wanted = self.token.as_ref().map(|_| Answer::Switched(FieldId::HasToken));
        let mut texts = [
            (FieldId::AccountId, &self.gateway_url),
            (FieldId::AccountId, &self.account),
            (FieldId::GatewayId, &self.gateway),
            (FieldId::OtherModel, &self.model),
        ];
        // What an address says of both IDs, the flag of one of them says better.
        crate::domain::sort_by_key(&mut texts, |(_, value)| value.as_deref().and_then(read_pasted).is_none());
        let texts =
            texts.iter().filter_map(|(slot, value)| Some(Answer::Pasted(*slot, text((*value).as_ref()?))));
        let decisions = [
            self.storage.map(Override::Storage),
            self.plaintext.then_some(Override::Plaintext),
            self.set_default.map(Override::SetDefault),
        ];
        let decisions = decisions.into_iter().flatten().map(Answer::Decided);
        [key, token, wanted].into_iter().flatten().chain(texts).chain(decisions).collect()
    }

    /// The address among the flags. What it says wrongly is an error: nothing else stands in for it.
    fn address(&self) -> Result<Pasted, InputError> {
        let of_field = |text: &Option<String>| text.as_deref().and_then(read_pasted);
        let pasted = match &self.gateway_url {
            None => of_field(&self.gateway).or_else(|| of_field(&self.account)).unwrap_or_default(),
            Some(text) => match read_pasted(text) {
                Some(found) if found.gateway.is_some() || OtherAddress::of(text).is_none() => found,
                found => return Err(input::gateway_url_error(text, found.as_ref())),
            },
        };
        match (&pasted.odd_account, &pasted.odd_gateway) {
            (Some(odd), _) => Err(input::account_id_error(odd, false)),
            (None, Some(odd)) => Err(input::gateway_id_error(odd)),
            (None, None) => Ok(pasted),
        }
    }
}
