# Every sentence clawgate says, in English.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = Something unforeseen happened: { $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = Cloudflare has no gateway of this name in this account. It said: { $said }
hint-gateway-not-found = Compare the account ID and the gateway ID with the address of the gateway in Cloudflare's dashboard, or create the gateway there.
verdict-gateway-token-refused = The gateway refused the gateway token. It said: { $said }
hint-gateway-token-refused = Enter a gateway token that has the permission `AI Gateway Run` for this account.
verdict-gateway-token-missing = The gateway asks for a gateway token, and none was sent.
hint-gateway-token-missing = Enter the gateway token; it needs the permission `AI Gateway Run`.
verdict-provider-path-unknown = The gateway knows no provider at this address. It said: { $said }
hint-provider-path-unknown = Make the base URL end in `/anthropic`.
verdict-provider-not-reached = The gateway was reached but got no answer from Anthropic. It said: { $said }
hint-provider-not-reached = Try again, and look at the gateway's logs in Cloudflare's dashboard.
verdict-wrong-endpoint = The gateway took the test for another kind of request. It said: { $said }
hint-wrong-endpoint = Make the base URL end in `/anthropic`, not in `/compat`.
verdict-stored-key-alias-unknown = The gateway looked for a stored provider key that it does not have. It said: { $said }
hint-stored-key-alias-unknown = Correct the alias of the stored key in the gateway's settings, or remove the header `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = The gateway was reached, but no Anthropic API key came with the request and it may not pay for it itself. It said: { $said }
verdict-provider-key-missing-or-no-credits = No Anthropic API key reached the gateway, and the Cloudflare account has no credits to pay with instead. It said: { $said }
hint-provider-key-missing-or-no-credits = Enter the Anthropic API key again.
verdict-gateway-must-be-authenticated = The gateway would have to pay with Cloudflare credits, and does that only when it is authenticated. It said: { $said }
hint-gateway-must-be-authenticated = Turn on `Authenticated Gateway` in the gateway's settings.
verdict-guardrails-blocked = The connection is fine; the gateway's Guardrails blocked the test message or its answer.
hint-guardrails-blocked = Look at the gateway's Guardrails settings if this was not intended.
verdict-dlp-blocked = The connection is fine; the gateway's data loss prevention blocked the test message or its answer.
hint-dlp-blocked = Look at the gateway's DLP settings if this was not intended.
verdict-guardrails-unavailable = The gateway was reached, but its Guardrails are out of order and set to block. It said: { $said }
hint-guardrails-unavailable = Try again in a while.
verdict-gateway-rate-limited = The connection is fine; the gateway's own rate limit was reached.
hint-gateway-rate-limited = Wait a while, or raise the rate limit in the gateway's settings.
verdict-gateway-spend-limit = The connection is fine; a spend limit of the gateway was reached. It said: { $said }
hint-gateway-spend-limit = Raise the spend limit in the gateway's settings.
verdict-gateway-model-unknown = The gateway does not know the model. It said: { $said }
verdict-gateway-error-unknown = The gateway answered with an error that clawgate does not know (HTTP { $status }, code { $code }). It said: { $said }
hint-gateway-error-unknown = Look for this request in the gateway's logs in Cloudflare's dashboard.
verdict-gateway-answer-unreadable = The gateway passed on an answer that clawgate cannot read (HTTP { $status }). It said: { $said }

verdict-cloudflare-token-active = Cloudflare says that the token is valid and active.
verdict-cloudflare-permission-missing = Cloudflare refused the token, or the token lacks a permission. It said: { $said }
hint-cloudflare-permission-missing = Give the token the permission `AI Gateway Run` to use a gateway, `AI Gateway Read` to list gateways.
verdict-cloudflare-token-invalid = Cloudflare says that the token is not valid. It said: { $said }
hint-cloudflare-token-invalid = Make a new token in Cloudflare's dashboard and enter it.
verdict-cloudflare-route-unknown = Cloudflare's API knows nothing at this address. It said: { $said }
hint-cloudflare-route-unknown = Compare the account ID with the one in the address of Cloudflare's dashboard.
verdict-cloudflare-request-invalid = Cloudflare's API found the request incomplete. It said: { $said }
hint-cloudflare-request-invalid = Create the gateway in Cloudflare's dashboard and enter its gateway ID.
verdict-gateway-id-taken = A gateway with this gateway ID is there already.
hint-gateway-id-taken = Use the gateway that is there, or choose another gateway ID.
verdict-cloudflare-token-inactive = Cloudflare knows the token, but it is not active. Its state: { $said }
verdict-cloudflare-error-unknown = Cloudflare's API, not the gateway, answered with an error (HTTP { $status }, code { $code }). It said: { $said }
hint-cloudflare-error-unknown = Check that the base URL begins with `https://gateway.ai.cloudflare.com/v1/`.

verdict-provider-key-rejected = The request reached Anthropic, which refused the Anthropic API key. It said: { $said }
hint-provider-key-rejected = Enter a valid Anthropic API key; the Anthropic Console lists yours under API keys.
verdict-provider-key-missing = The request reached Anthropic without an Anthropic API key. It said: { $said }
hint-provider-key-missing = Enter the Anthropic API key.
verdict-provider-permission-missing = Anthropic knows the Anthropic API key but does not allow it to do this. It said: { $said }
hint-provider-permission-missing = Check the key's workspace and permissions in the Anthropic Console.
verdict-sandbox-network-restricted = A sandbox that restricts the network refused the request. It said: { $said }
hint-sandbox-network-restricted = Run clawgate outside the sandbox.
verdict-model-not-found = The key is fine; Anthropic does not offer this model. It said: { $said }
hint-model-not-found = Choose another model.
verdict-provider-route-unknown = The request reached Anthropic at an address it does not know. It said: { $said }
hint-provider-route-unknown = Make the base URL end in `/anthropic`, without a `/v1` behind it.
verdict-provider-credit-too-low = The Anthropic API key is valid, but its account has no credit left. Anthropic said: { $said }
hint-provider-credit-too-low = Buy credits in the Anthropic Console under Billing.
verdict-provider-billing = The Anthropic API key was accepted, but there is a payment problem. Anthropic said: { $said }
hint-provider-billing = Look at Billing in the Anthropic Console.
verdict-provider-organization = Anthropic refused the request because of the key's organization (code { $code }). It said: { $said }
hint-provider-organization = Ask the owner of the organization in the Anthropic Console, or enter a key of another one.
verdict-provider-request-refused = Anthropic refused the test request. It said: { $said }
hint-provider-request-refused = Choose another model, or read what Anthropic said.
verdict-provider-request-too-large = Anthropic found the test request too large, which it is not. It said: { $said }
hint-provider-request-too-large = Please report this as a bug in clawgate.
verdict-provider-rate-limited = The key is fine; Anthropic's rate limit was reached.
hint-provider-rate-limited = Wait a while and try again.
verdict-provider-spend-limit = The key is fine; the Anthropic account's spend limit was reached. Anthropic said: { $said }
hint-provider-spend-limit = Raise the spend limit in the Anthropic Console, or wait for the next month.
verdict-provider-unwell = Anthropic has trouble at the moment (HTTP { $status }); the connection works. It said: { $said }
hint-provider-unwell = Try again in a while; Anthropic's status page says how it is doing.
verdict-provider-error-unknown = Anthropic answered with an error that clawgate does not know (HTTP { $status }, { $code }). It said: { $said }
hint-provider-error-unknown = Look the error up in Anthropic's documentation under Errors.

verdict-edge-blocked = Cloudflare's edge blocked the request before it reached the gateway (HTTP { $status }).
hint-edge-blocked = Try without VPN or proxy, or from another network.
verdict-edge-failed = Cloudflare's edge failed before the request reached the gateway (HTTP { $status }).
hint-edge-failed = Try again in a while; `www.cloudflarestatus.com` says how Cloudflare is doing.
verdict-not-the-gateway = Something other than Cloudflare AI Gateway answered (HTTP { $status }). It said: { $said }
hint-not-the-gateway = Check the network: a sign-in page or a company proxy may stand in between.
verdict-no-gateway-at-this-address = What answers at this address is no AI Gateway (HTTP { $status }). It said: { $said }
hint-no-gateway-at-this-address = Check the address of the gateway: it is `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/anthropic`.
verdict-answer-unknown = Something answered, but not in a form that AI Gateway or Anthropic use (HTTP { $status }). It said: { $said }
verdict-answer-empty = An empty answer came back (HTTP { $status }).
hint-answer-empty = Try again in a while.
verdict-redirected = The request was sent on to another address, { $said }. clawgate does not follow, because the keys would go along.
hint-redirected = Check the network for a sign-in page, and the address of the gateway.
verdict-answer-broken = An answer began and is not whole (HTTP { $status }).
hint-answer-broken = Try again; if it happens again, check what proxy stands in between.

verdict-name-not-found = The name { $host } was not found.
hint-name-not-found = Check the internet connection and the DNS settings.
verdict-connection-refused = { $host } refused the connection.
hint-connection = Check the internet connection, and whether a firewall or proxy stands in between.
verdict-network-unreachable = { $host } cannot be reached from here.
verdict-connection-lost = The connection to { $host } was closed before an answer came.
verdict-tls-failed = No secure connection to { $host } could be made: { $said }
hint-tls-failed = If a company inspects its traffic, name its certificate file in `SSL_CERT_FILE`; otherwise check this computer's clock.
verdict-timed-out = No answer in time while { $phase }.
hint-timed-out = Try again; if it happens again, check the network or a proxy in between.
verdict-proxy-failed = The proxy did not let the request through: { $said }
hint-proxy-failed = Check `HTTPS_PROXY`, or exclude the gateway's host with `NO_PROXY`.
verdict-proxy-login-needed = The proxy asks for a user name and password.
hint-proxy-login-needed = Put them into `HTTPS_PROXY`, as `http://user:password@host:port`.
verdict-no-certificates = No certificate authorities were found on this computer, so no secure connection can be checked.
hint-no-certificates = Install the system's package of CA certificates, or name a certificate file in `SSL_CERT_FILE`.
verdict-cancelled = The test was cancelled.
hint-cancelled = Start the test again when you want to.

verdict-proven = It works: { $model } answered through your gateway.
verdict-not-proven-by-gateway = An answer came, but nothing in it shows that it came through AI Gateway.
hint-not-proven-by-gateway = Check that the base URL begins with `https://gateway.ai.cloudflare.com/v1/`, and what proxy stands in between.
verdict-answered-from-cache = The gateway answered from its cache, which proves nothing about the key.
hint-answered-from-cache = Test again.
verdict-not-a-message = Something answered, but not with a message of a model. It said: { $said }
verdict-models-listed = The gateway listed the models it answers for.

### The stages of the live test, as what was going on

phase-name = looking up { $host }
phase-connect = connecting to { $host }
phase-proxy = asking the proxy for { $host }
phase-tls = making the connection to { $host } secure
phase-answer = waiting for the answer of { $host }

### Models

model-unnamed = a model that gives no name
model-retires = { $model } is retired on { $date }, in { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
  }.
model-retired = { $model } was retired on { $date }.
