//! `clawgate accounts` and `clawgate gateways`: what a Cloudflare API token sees, and a new gateway. Reads and writes none of
//! OpenClaw's files; what `onboard --gateway-name` needs of it is here too.

use std::path::PathBuf;

use crate::domain::{AccountId, Exit, Field, GatewayId, Layer, Origin, Secret};
use crate::gateway::{API_ORIGIN, ApiFailure, Permission, SeenAccount, VerifiedToken, api_token, token_link};
use crate::locale::ids;
use crate::report::{GatewaysReport, Outcome};
use crate::runtime::{Api, Client, Host, Session};
use crate::wizard::{Problem, input};

use super::args::{AccountsCommand, ApiArgs, Common, GatewaysCommand};
use super::context::client;
use super::failures::{finish, session, signal, usage};
use super::secret_file::read_secret;

/// The variable with Cloudflare's API token, as Cloudflare's own programs have it.
pub(super) const TOKEN_VARIABLE: &str = "CLOUDFLARE_API_TOKEN";

/// The variable that names another server for Cloudflare's API: for tests.
pub(super) const ORIGIN_VARIABLE: &str = "CLAWGATE_API_ORIGIN";

pub(super) fn list_accounts(command: AccountsCommand, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new("accounts list");
    let AccountsCommand::List { api } = command;
    let done = with_api(&api, common, host, |api, _, session, _| {
        let accounts = session.run(async {
            // A token of an account is verified at that account.
            if !api.is_of_account() {
                api.verify(None).await?;
            }
            api.accounts().await
        });
        outcome.accounts = Some(accounts.map_err(signal)??);
        Ok(())
    });
    finish(outcome, done)
}

/// The command's name in reports.
pub(super) fn name(command: &GatewaysCommand) -> &'static str {
    match command {
        GatewaysCommand::List { .. } => "gateways list",
        GatewaysCommand::Show { .. } => "gateways show",
        GatewaysCommand::Create { .. } => "gateways create",
    }
}

pub(super) fn run(command: &GatewaysCommand, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new(name(command));
    let done = answer(command, common, host, &mut outcome);
    finish(outcome, done)
}

fn answer(
    command: &GatewaysCommand,
    common: &Common,
    host: &mut Host,
    outcome: &mut Outcome,
) -> Result<(), Problem> {
    let (GatewaysCommand::List { api: args }
    | GatewaysCommand::Show { api: args, .. }
    | GatewaysCommand::Create { api: args, .. }) = command;
    let named = match command {
        GatewaysCommand::List { .. } => None,
        GatewaysCommand::Show { gateway, .. } | GatewaysCommand::Create { gateway, .. } => {
            Some(input::gateway_id(gateway)?)
        }
    };
    let makes = matches!(command, GatewaysCommand::Create { .. });
    with_api(args, common, host, |api, account, session, host| {
        let today = host.today();
        let found = session.run(async {
            let (account, token) = settle(api, account).await?;
            let mut report = GatewaysReport::of(account);
            match named {
                None => (report.list, report.more) = api.gateways(&report.account).await?,
                Some(gateway) if makes => {
                    let (made, new) = api.create(&report.account, &gateway).await?;
                    (report.list, report.created) = (vec![made], Some(new));
                }
                Some(gateway) => {
                    let found = api.gateway(&report.account, &gateway).await?;
                    report.list.push(found.ok_or_else(|| ApiFailure::NoGateway(gateway).problem())?);
                }
            }
            Ok::<_, Problem>((report, token.warning(today)))
        });
        let (report, warning) = found.map_err(signal)??;
        if let Some(warning) = warning {
            outcome.warn("cloudflare-token-expires", warning, None);
        }
        outcome.gateways = Some(report);
        Ok(())
    })
}

/// Verifies the token and finds the account that is meant: the one that was named, or the only one that it sees.
async fn settle(api: &Api<'_>, named: Option<AccountId>) -> Result<(AccountId, VerifiedToken), Problem> {
    if let Some(account) = named {
        let token = api.verify(Some(&account)).await?;
        return Ok((account, token));
    }
    // A token of an account is verified at that account.
    let early = if api.is_of_account() { None } else { Some(api.verify(None).await?) };
    let account = only(api.accounts().await?)?;
    let token = match early {
        Some(token) => token,
        None => api.verify(Some(&account)).await?,
    };
    Ok((account, token))
}

fn only(accounts: Vec<SeenAccount>) -> Result<AccountId, Problem> {
    let problem = |code, message, hint| {
        Problem::of(Exit::Usage, Layer::Input, code, message, hint).field(Field::AccountId)
    };
    match <[SeenAccount; 1]>::try_from(accounts) {
        Ok([account]) => Ok(account.id),
        Err(none) if none.is_empty() => {
            Err(problem("no-accounts", ids::DISCOVERY_NO_ACCOUNTS.message(), ids::HINT_DISCOVERY_WHICH))
        }
        Err(several) => {
            let names: Vec<String> =
                several.iter().take(10).map(|it| format!("{} ({})", it.id, it.name)).collect();
            let message = ids::DISCOVERY_SEVERAL_ACCOUNTS
                .with("count", several.len())
                .with("accounts", names.join(", "));
            Err(problem("several-accounts", message, ids::HINT_DISCOVERY_WHICH))
        }
    }
}

/// Reads what a request to Cloudflare's API takes, and hands it on.
fn with_api<T>(
    args: &ApiArgs,
    common: &Common,
    host: &mut Host,
    work: impl FnOnce(&Api<'_>, Option<AccountId>, &mut Session, &Host) -> Result<T, Problem>,
) -> Result<T, Problem> {
    if common.offline {
        return Err(usage("offline", ids::DISCOVERY_OFFLINE, ids::HINT_DISCOVERY_OFFLINE));
    }
    let account = args.account_id.as_deref().or(host.env.get("CLOUDFLARE_ACCOUNT_ID"));
    let account = account.map(|text| input::account_id(text, None)).transpose()?;
    let token = token(args.cloudflare_api_token_file.as_ref(), common, host)?;
    let origin = api_origin(host)?;
    if !common.json {
        host.eprintln_message(&ids::PROGRESS_DISCOVERY.with("host", origin.as_str()));
    }
    let client: Client = client(common, host)?;
    let api = Api::new(&client, &origin, token)?;
    work(&api, account, &mut session()?, host)
}

/// The server that is Cloudflare's API.
pub(super) fn api_origin(host: &Host) -> Result<Origin, Problem> {
    Ok(input::origin(host.env.get(ORIGIN_VARIABLE).unwrap_or(API_ORIGIN))?)
}

fn token(file: Option<&PathBuf>, common: &Common, host: &mut Host) -> Result<Secret, Problem> {
    let text = match file {
        Some(path) => Some(read_secret(host, common, path, Field::CloudflareApiToken)?),
        None => host.env.get(TOKEN_VARIABLE).map(|text| zeroize::Zeroizing::new(text.to_owned())),
    };
    if let Some(text) = text {
        return api_token(&text);
    }
    // Both together are the Global API Key.
    let global = host.env.get("CLOUDFLARE_API_KEY").and(host.env.get("CLOUDFLARE_EMAIL")).is_some();
    let message = if global { ids::DISCOVERY_GLOBAL_KEY } else { ids::DISCOVERY_TOKEN_MISSING };
    let code = if global { "cloudflare-global-key" } else { "cloudflare-token-missing" };
    let hint = ids::HINT_DISCOVERY_GIVE_TOKEN
        .with("variable", TOKEN_VARIABLE)
        .with("link", token_link(&[Permission::Read]));
    Err(usage(code, message, hint).field(Field::CloudflareApiToken))
}

/// The gateway that `--gateway-name` means: looked for with the API token, and made where that was asked for.
pub(super) fn named(
    gateway: &str,
    makes: bool,
    args: &ApiArgs,
    common: &Common,
    host: &mut Host,
) -> Result<GatewaysReport, Problem> {
    let gateway: GatewayId = input::gateway_id(gateway)?;
    with_api(args, common, host, |api, account, session, _| {
        let found = session.run(async {
            let (account, _) = settle(api, account).await?;
            let (found, created) = if makes {
                let (found, created) = api.create(&account, &gateway).await?;
                (found, Some(created))
            } else {
                let found = api.gateway(&account, &gateway).await?;
                (found.ok_or_else(|| ApiFailure::NoGateway(gateway).problem())?, None)
            };
            Ok::<_, Problem>(GatewaysReport { list: vec![found], created, ..GatewaysReport::of(account) })
        });
        found.map_err(signal)?
    })
}
