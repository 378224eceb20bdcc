//! Asks Cloudflare's v4 API for accounts and gateways, and has a gateway made. What is asked and what an answer means is
//! [`crate::gateway`]'s; waiting, paging and the one time limit over all of it are here.

use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use crate::domain::{AccountId, Address, AuthChoice, GatewayId, Origin, Secret};
use crate::gateway::{
    ApiCall, ApiFailure, ApiPage, SeenAccount, SeenGateway, TOKEN_REFUSED, VerifiedToken, has_more,
    is_of_account, judge, pause, read_accounts, read_gateway, read_gateways, was_never_sent,
};
use crate::locale::Problem;

use super::check::{CheckError, safe_host};
use super::client::Client;

/// How often a pause that the API asks for is kept.
const PAUSES: usize = 2;

/// Cloudflare's API, with one token. Everything that is asked of it is over within the client's total.
pub struct Api<'c> {
    client: &'c Client,
    origin: Origin,
    host: String,
    token: Secret,
    deadline: Instant,
}

impl<'c> Api<'c> {
    /// The API at an origin.
    ///
    /// # Errors
    /// An origin that no token may be sent to.
    pub fn new(client: &'c Client, origin: &Origin, token: Secret) -> Result<Self, Problem> {
        let host = safe_host(&Address::new(origin.as_str()))?;
        Ok(Self { client, origin: origin.clone(), host, token, deadline: client.deadline() })
    }

    /// Whether the token belongs to an account and not to a user, as far as it looks.
    #[must_use]
    pub fn is_of_account(&self) -> bool {
        is_of_account(&self.token)
    }

    /// Whether the token may be used, and whose it is. Without an account only a user's token can be told from none.
    ///
    /// # Errors
    /// What the API or the network says against it.
    pub async fn verify(&self, account: Option<&AccountId>) -> Result<VerifiedToken, Problem> {
        let of_user = async { self.verified(&ApiCall::VerifyUser, false).await };
        let Some(account) = account else { return of_user.await };
        let of_account = ApiCall::VerifyAccount(account.clone());
        if is_of_account(&self.token) {
            return self.verified(&of_account, true).await;
        }
        // One without a prefix may be either.
        match of_user.await {
            Err(problem) if problem.failure.code == TOKEN_REFUSED => self.verified(&of_account, true).await,
            done => done,
        }
    }

    async fn verified(&self, call: &ApiCall, of_account: bool) -> Result<VerifiedToken, Problem> {
        let (result, _) = self.ask(call, self.deadline).await?.map_err(|failure| failure.problem())?;
        VerifiedToken::read(&result, of_account).map_err(|failure| failure.problem())
    }

    /// The accounts that the token sees; none is no error, since narrow tokens see none.
    ///
    /// # Errors
    /// What the API or the network says.
    pub async fn accounts(&self) -> Result<Vec<SeenAccount>, Problem> {
        let all = self.all(ApiCall::Accounts, read_accounts, |account| account.id.to_string()).await?;
        Ok(all.0)
    }

    /// The gateways of an account, and whether there are more than are listed.
    ///
    /// # Errors
    /// What the API or the network says.
    pub async fn gateways(&self, account: &AccountId) -> Result<(Vec<SeenGateway>, bool), Problem> {
        let call = |page| ApiCall::Gateways(account.clone(), page);
        self.all(call, read_gateways, |gateway| gateway.id.to_string()).await
    }

    /// One gateway; `None` where there is none of this name.
    ///
    /// # Errors
    /// What the API or the network says.
    pub async fn gateway(
        &self,
        account: &AccountId,
        gateway: &GatewayId,
    ) -> Result<Option<SeenGateway>, Problem> {
        Ok(match self.look(account, gateway, self.deadline).await? {
            Ok(found) => Some(found),
            Err(ApiFailure::NoGateway(_)) => None,
            Err(failure) => return Err(failure.problem()),
        })
    }

    /// Makes a gateway, unless it is there: the gateway, and whether it was made now. A request that nobody answered is
    /// never sent again: whether it was carried out is asked.
    ///
    /// # Errors
    /// What the API or the network says.
    pub async fn create(
        &self,
        account: &AccountId,
        gateway: &GatewayId,
    ) -> Result<(SeenGateway, bool), Problem> {
        match self.look(account, gateway, self.deadline).await? {
            Ok(found) => return Ok((found, false)),
            // A token may be allowed to make one and not to look.
            Err(ApiFailure::NoGateway(_) | ApiFailure::Permission(_)) => {}
            Err(failure) => return Err(failure.problem()),
        }
        // What is left of the time has to do for asking whether it was carried out, too.
        let now = Instant::now();
        let half = now + self.deadline.saturating_duration_since(now) / 2;
        let call = ApiCall::Create(account.clone(), gateway.clone());
        match self.ask(&call, half).await? {
            Ok((result, _)) => read_gateway(&result).map(|made| (made, true)).map_err(|it| it.problem()),
            Err(ApiFailure::Taken(taken)) => match self.look(account, gateway, self.deadline).await? {
                Ok(found) => Ok((found, false)),
                Err(_) => Err(ApiFailure::Taken(taken).problem()),
            },
            Err(failure) if failure.is_uncertain() => {
                match self.look(account, gateway, self.deadline).await? {
                    Ok(found) => Ok((found, true)),
                    Err(ApiFailure::NoGateway(_)) => Err(ApiFailure::NotMade(gateway.clone()).problem()),
                    Err(_) => Err(failure.problem()),
                }
            }
            Err(failure) => Err(failure.problem()),
        }
    }

    async fn look(
        &self,
        account: &AccountId,
        gateway: &GatewayId,
        deadline: Instant,
    ) -> Result<Result<SeenGateway, ApiFailure>, Problem> {
        let call = ApiCall::Gateway(account.clone(), gateway.clone());
        Ok(self.ask(&call, deadline).await?.and_then(|(result, _)| read_gateway(&result)))
    }

    /// Every page of a list, within its bounds; each thing once, by its key.
    async fn all<T>(
        &self,
        call: impl Fn(usize) -> ApiCall,
        read: impl Fn(&Value) -> Result<ApiPage<T>, ApiFailure>,
        key: impl Fn(&T) -> String,
    ) -> Result<(Vec<T>, bool), Problem> {
        let (mut all, mut keys, mut received) = (Vec::new(), std::collections::HashSet::new(), 0);
        for number in 1.. {
            let (result, total) =
                self.ask(&call(number), self.deadline).await?.map_err(|failure| failure.problem())?;
            let page = read(&result).map_err(|failure| failure.problem())?;
            let before = all.len();
            all.extend(page.items.into_iter().filter(|item| keys.insert(key(item))));
            received += page.received;
            if !has_more(number, page.received, all.len() - before, received, total) {
                let left_out = total.is_some_and(|total| total > received as u64) && all.len() > before;
                return Ok((all, left_out));
            }
        }
        Ok((all, false))
    }

    /// Sends one request; after a pause that the API asks for, again, as long as the time allows. What came of it is the
    /// inner result, the outer is of a request that could not be sent at all.
    async fn ask(
        &self,
        call: &ApiCall,
        deadline: Instant,
    ) -> Result<Result<(Value, Option<u64>), ApiFailure>, Problem> {
        let request = call.request(&self.origin, &self.token);
        let mut pauses = 0;
        loop {
            let sent = self.client.send(&request, deadline).await.map_err(CheckError::Client)?;
            let judged = judge(call, &sent.outcome, &self.token, &self.host, AuthChoice::DEFAULT);
            let code = judged.as_ref().err().map_or("ok", ApiFailure::code);
            self.client.log().line("api", &[("code", code)]);
            let Err(failure) = judged else { return Ok(judged) };
            let wait = pause(&failure).map(Duration::from_secs).filter(|_| pauses < PAUSES);
            match wait {
                Some(wait) if Instant::now() + wait < deadline => tokio::time::sleep(wait).await,
                // Nothing was carried out that could be asked for.
                _ if was_never_sent(&sent.outcome) => return Err(failure.problem()),
                _ => return Ok(Err(failure)),
            }
            pauses += 1;
        }
    }
}
