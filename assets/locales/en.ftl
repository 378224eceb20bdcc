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
verdict-gateway-token-missing = The gateway asks for a gateway token, and none was sent. It said: { $said }
hint-gateway-token-missing = Enter the gateway token; it needs the permission `AI Gateway Run`.
verdict-provider-path-unknown = The gateway knows no provider at this address. It said: { $said }
hint-provider-path-unknown = Make the base URL end in `/{ $path }`.
verdict-provider-not-reached = The gateway was reached but got no answer from { $vendor }. It said: { $said }
hint-provider-not-reached = Try again, and look at the gateway's logs in Cloudflare's dashboard.
verdict-wrong-endpoint = The gateway took the test for another kind of request. It said: { $said }
hint-wrong-endpoint = Make the base URL end in `/{ $path }`, not in `/compat`.
verdict-stored-key-alias-unknown = The gateway looked for a stored provider key that it does not have. It said: { $said }
hint-stored-key-alias-unknown = Correct the alias of the stored key in the gateway's settings, or remove the header `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = The gateway was reached, but no { $vendor } API key came with the request and it may not pay for it itself. It said: { $said }
verdict-provider-key-missing-or-no-credits = No { $vendor } API key reached the gateway, and the Cloudflare account has no credits to pay with instead. It said: { $said }
hint-provider-key-missing-or-no-credits = Enter the { $vendor } API key again.
verdict-gateway-must-be-authenticated = The gateway would have to pay with Cloudflare credits, and does that only when it is authenticated. It said: { $said }
hint-gateway-must-be-authenticated = Turn on `Authenticated Gateway` in the gateway's settings.
verdict-guardrails-blocked = The connection is fine; the gateway's Guardrails blocked the test message or its answer. It said: { $said }
hint-guardrails-blocked = Look at the gateway's Guardrails settings if this was not intended.
verdict-dlp-blocked = The connection is fine; the gateway's data loss prevention blocked the test message or its answer. It said: { $said }
hint-dlp-blocked = Look at the gateway's DLP settings if this was not intended.
verdict-guardrails-unavailable = The gateway was reached, but its Guardrails are out of order and set to block. It said: { $said }
hint-guardrails-unavailable = Try again in a while.
verdict-gateway-rate-limited = The connection is fine; the gateway's own rate limit was reached. It said: { $said }
hint-gateway-rate-limited = Wait a while, or raise the rate limit in the gateway's settings.
verdict-gateway-spend-limit = The connection is fine; a spend limit of the gateway was reached. It said: { $said }
hint-gateway-spend-limit = Raise the spend limit in the gateway's settings.
verdict-gateway-model-unknown = The gateway does not know the model. It said: { $said }
verdict-gateway-error-unknown = The gateway answered with an error that clawgate does not know (HTTP { $status }, code { $code }). It said: { $said }
hint-gateway-error-unknown = Look for this request in the gateway's logs in Cloudflare's dashboard.
verdict-gateway-answer-unreadable = The gateway passed on an answer that clawgate cannot read (HTTP { $status }). It said: { $said }

verdict-cloudflare-permission-missing = Cloudflare refused the token, or the token lacks a permission. It said: { $said }
hint-cloudflare-permission-missing = Give the token the permission `AI Gateway Run` to use a gateway, `AI Gateway Read` to list gateways.
verdict-cloudflare-token-invalid = Cloudflare says that the token is not valid. It said: { $said }
hint-cloudflare-token-invalid = Make a new token in Cloudflare's dashboard and enter it.
verdict-cloudflare-route-unknown = Cloudflare's API knows nothing at this address. It said: { $said }
hint-cloudflare-route-unknown = Compare the account ID with the one in the address of Cloudflare's dashboard.
verdict-cloudflare-request-invalid = Cloudflare's API found the request incomplete. It said: { $said }
hint-cloudflare-request-invalid = Create the gateway in Cloudflare's dashboard and enter its gateway ID.
verdict-gateway-id-taken = A gateway with this gateway ID is there already. It said: { $said }
hint-gateway-id-taken = Use the gateway that is there, or choose another gateway ID.
verdict-cloudflare-token-elsewhere = Cloudflare takes this token from other addresses only. It said: { $said }
hint-cloudflare-token-elsewhere = Allow this computer's address in the token's client IP address filtering, or enter another token.
verdict-cloudflare-error-unknown = Cloudflare's API, not the gateway, answered with an error (HTTP { $status }, code { $code }). It said: { $said }
hint-cloudflare-error-unknown = Check that the base URL begins with `https://gateway.ai.cloudflare.com/v1/`.

verdict-provider-key-rejected = The request reached { $vendor }, which refused the { $vendor } API key. It said: { $said }
hint-provider-key-rejected = Enter a valid { $vendor } API key; the { $console } lists yours under API keys.
verdict-provider-key-missing = The request reached { $vendor } without an API key. It said: { $said }
hint-provider-key-missing = Enter the { $vendor } API key.
verdict-provider-key-of-claude-code = { $vendor } accepts this secret from Claude Code only: it belongs to a subscription and is no API key. It said: { $said }
hint-provider-key-of-claude-code = Enter your { $vendor } API key, which begins with `sk-ant-api`; the { $console } lists yours under API keys.
verdict-provider-permission-missing = { $vendor } knows the { $vendor } API key but does not allow it to do this. It said: { $said }
hint-provider-permission-missing = Check the key's workspace and permissions in the { $console }.
verdict-model-list-refused = The { $vendor } API key may not list models; only a test shows whether it may use them. It said: { $said }
hint-model-list-refused = Choose one of the models that clawgate knows, or name another, and test it.
verdict-sandbox-network-restricted = A sandbox that restricts the network refused the request. It said: { $said }
hint-sandbox-network-restricted = Run clawgate outside the sandbox.
verdict-provider-place-refused = { $vendor } accepts no requests from the place this one came from ({ $place }), and did not check the key. It said: { $said }
hint-provider-place-refused = Use a network or VPN in a country that { $vendor } serves: Cloudflare sends requests on from the data centre near you.
verdict-model-not-found = The key is fine; { $vendor } does not offer this model. It said: { $said }
hint-model-not-found = Choose another model.
hint-model-nearest = Choose another model: the nearest known one is `{ $model }`.
verdict-provider-route-unknown = The request reached { $vendor } at an address it does not know. It said: { $said }
hint-provider-route-unknown = Make the base URL end in `/{ $path }`, without a `/v1` behind it.
verdict-provider-credit-too-low = The { $vendor } API key is valid, but its account has no credit left. { $vendor } said: { $said }
hint-provider-credit-too-low = Buy credits in the { $console } under Billing.
verdict-provider-billing = The { $vendor } API key was accepted, but there is a payment problem. { $vendor } said: { $said }
hint-provider-billing = Look at Billing in the { $console }.
verdict-provider-organization = { $vendor } refused the request because of the key's organization (code { $code }). It said: { $said }
hint-provider-organization = Ask the owner of the organization in the { $console }, or enter a key of another one.
verdict-provider-request-refused = { $vendor } refused the test request. It said: { $said }
hint-provider-request-refused = Choose another model, or read what { $vendor } said.
verdict-provider-request-too-large = { $vendor } found the test request too large, which it is not. It said: { $said }
hint-provider-request-too-large = Please report this as a bug in clawgate.
verdict-provider-rate-limited = The key is fine; { $vendor }'s rate limit was reached. It said: { $said }
hint-provider-rate-limited = Wait a while and try again.
verdict-provider-spend-limit = The key is fine; the { $vendor } account's spend limit was reached. { $vendor } said: { $said }
hint-provider-spend-limit = Raise the spend limit in the { $console }, or wait until it resets.
verdict-provider-edge-rate-limited = The gateway was reached, but the edge in front of { $vendor } accepts no more requests for now (HTTP { $status }); the key was not checked. It said: { $said }
verdict-provider-unwell = { $vendor } has trouble at the moment (HTTP { $status }); the connection works. It said: { $said }
hint-provider-unwell = Try again in a while; { $vendor }'s status page says how it is doing.
verdict-provider-error-unknown = { $vendor } answered with an error that clawgate does not know (HTTP { $status }, { $code }). It said: { $said }
hint-provider-error-unknown = Look the error up in { $vendor }'s documentation under Errors.

verdict-edge-blocked = Cloudflare's edge blocked the request before it reached the gateway (HTTP { $status }). It said: { $said }
hint-edge-blocked = Try without VPN or proxy, or from another network.
verdict-edge-rate-limited = The edge in front of the gateway accepts no more requests for now (HTTP { $status }). It said: { $said }
hint-edge-rate-limited = Wait a few minutes and try again.
verdict-edge-failed = Cloudflare's edge failed before the request reached the gateway (HTTP { $status }). It said: { $said }
hint-edge-failed = Try again in a while; `www.cloudflarestatus.com` says how Cloudflare is doing.
verdict-not-the-gateway = Something other than Cloudflare AI Gateway answered (HTTP { $status }). It said: { $said }
hint-not-the-gateway = Check the network: a sign-in page or a company proxy may be in between.
verdict-no-gateway-at-this-address = What answers at this address is no AI Gateway (HTTP { $status }). It said: { $said }
hint-no-gateway-at-this-address = Check the address of the gateway: it is `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`.
verdict-answer-unknown = Something answered, but not in a form that AI Gateway or { $vendor } use (HTTP { $status }). It said: { $said }
verdict-litellm-refused = A LiteLLM proxy, not AI Gateway or { $vendor }, refused the request (HTTP { $status }). It said: { $said }
hint-litellm-refused = Check the address of the gateway; where the proxy is meant, it takes keys of its own.
verdict-answer-empty = An empty answer came back (HTTP { $status }).
hint-answer-empty = Try again in a while.
verdict-redirected = The request was sent on to another address, { $said }. clawgate does not follow, because the keys would go along.
hint-redirected = Check the network for a sign-in page, and the address of the gateway.
verdict-answer-broken = The answer was cut off (HTTP { $status }).
hint-answer-broken = Try again; if it happens again, check whether a proxy is in between.
verdict-answer-encoded = The answer came compressed in a form that was not asked for and cannot be read (HTTP { $status }, { $said }).

verdict-name-not-found = The name { $host } was not found.
hint-name-not-found = This computer has no internet connection, or its DNS does not know the name: check those.
verdict-connection-refused = { $host } refused the connection.
hint-connection = Check the internet connection, and whether a firewall or proxy is in between.
verdict-network-unreachable = { $host } cannot be reached from here.
verdict-connection-lost = The connection to { $host } was closed before an answer came.
verdict-answer-not-http = What answered at { $host } does not speak HTTP: { $said }
verdict-tls-failed = No secure connection to { $host } could be made: { $said }
hint-tls-failed = Try from another network, or without the VPN, firewall or proxy that may be in between.
verdict-timed-out = No answer in time while { $phase }.
hint-timed-out = Try again; if it happens again, check the network or a proxy in between.
verdict-proxy-not-reached = The proxy cannot be reached: { $said }
verdict-proxy-failed = The proxy did not let the request through: { $said }
hint-proxy-failed = Check `{ $variable }`, a user name and password in it too, or exclude the gateway's host with `NO_PROXY`.
verdict-proxy-login-needed = The proxy { $proxy } asks for a user name and password.
hint-proxy-login-needed = Put them into `{ $variable }`, as `{ $scheme }://user:password@host:port`.
verdict-proxy-login-refused = The proxy { $proxy } refused the user name and password.
hint-proxy-login-refused = Correct them in `{ $variable }`; characters such as `@`, `:` and `/` are written as `%40`, `%3A` and `%2F` there.
verdict-certificate-issuer-unknown = The certificate of { $host } is signed by { $issuer }, which this computer does not trust.
hint-certificate-issuer-unknown = If that is your company's or your virus scanner's, name its certificate file in `SSL_CERT_FILE` or `NODE_EXTRA_CA_CERTS`; otherwise use another network, since somebody else may be answering.
verdict-certificate-expired = The certificate of { $host } expired on { $until }; this computer's clock says { $clock }.
hint-certificate-expired = Set this computer's clock if it is wrong; otherwise a proxy or another network is in between, because Cloudflare renews its certificates long before that.
verdict-certificate-not-yet-valid = The certificate of { $host } is not valid before { $from }; this computer's clock says { $clock }.
hint-certificate-not-yet-valid = Set this computer's clock and time zone, then try again.
verdict-certificate-for-another-host = What answered at { $host } has a certificate for { $names }.
hint-certificate-for-another-host = Open a web page to see whether this network wants you to sign in; otherwise check what the name resolves to, and the proxy.
verdict-tls-not-spoken = What answered at { $host } does not speak TLS.
verdict-no-certificates = No certificate authorities were found on this computer, so no secure connection can be checked.
hint-no-certificates = Install the system's package of CA certificates, or name a certificate file in `SSL_CERT_FILE`.
verdict-provider-key-not-sendable = The { $vendor } API key holds characters that no HTTP header can carry, so nothing was sent.
verdict-gateway-token-not-sendable = The gateway token holds characters that no HTTP header can carry, so nothing was sent.
hint-not-sendable = Enter it again; keys and tokens are letters, digits, hyphens and underscores on one line.

verdict-proven = It works: { $model } answered through your gateway.
verdict-not-proven-by-gateway = An answer came, but nothing in it shows that it came through AI Gateway.
hint-not-proven-by-gateway = Check that the base URL begins with `https://gateway.ai.cloudflare.com/v1/`, and whether a proxy is in between.
verdict-answered-from-cache = The gateway answered from its cache, which proves nothing about the key.
hint-answered-from-cache = Test again.
verdict-not-a-message = Something answered, but not with a message of a model. It said: { $said }
verdict-models-listed = The gateway listed its models.

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = no such gateway
brief-gateway-token-refused = token refused
brief-gateway-token-missing = token missing
brief-provider-not-reached = { $vendor } not reached
brief-stored-key-alias-unknown = alias unknown
brief-provider-key-missing-at-gateway = key missing
brief-provider-key-missing-or-no-credits = key missing
brief-guardrails-blocked = blocked by Guardrails
brief-dlp-blocked = blocked by DLP
brief-gateway-rate-limited = rate limit reached
brief-gateway-spend-limit = spend limit reached
brief-gateway-model-unknown = model unknown
brief-provider-key-rejected = key refused
brief-provider-key-missing = key missing
brief-provider-permission-missing = key lacks permission
brief-model-not-found = model unknown
brief-provider-credit-too-low = no credit left
brief-provider-billing = payment problem
brief-provider-rate-limited = rate limit reached
brief-provider-spend-limit = spend limit reached
brief-provider-unwell = { $vendor } has trouble
brief-provider-key-of-claude-code = no API key
brief-model-list-refused = key may not list models
brief-provider-place-refused = { $vendor } not offered here
brief-provider-edge-rate-limited = too many requests
brief-edge-rate-limited = too many requests
brief-name-not-found = name not found
brief-connection-refused = connection refused
brief-network-unreachable = network unreachable
brief-connection-lost = connection lost
brief-tls-failed = TLS failed
brief-timed-out = timed out
brief-proxy-failed = proxy failed
brief-proxy-not-reached = proxy not reached
brief-proxy-login-needed = proxy wants a login
brief-at-network = network problem
brief-at-edge = stopped at the edge
brief-at-base-url = address wrong
brief-at-gateway = stopped at the gateway
brief-at-token = gateway token wrong
brief-at-api = stopped at Cloudflare
brief-at-provider = stopped at { $vendor }
brief-at-model = model wrong
brief-at-other = not proven

### The stages of the live test, as what was going on

phase-name = looking up { $host }
phase-connect = connecting to { $host }
phase-proxy = waiting for the proxy { $proxy } (from `{ $variable }`)
phase-tls = making the connection to { $host } secure
phase-answer = waiting for the answer of { $host }

### Models

place-data-centre = Cloudflare's data centre { $code }
place-unknown = the answer does not say which

model-unnamed = a model that gives no name
model-retires = { $model } retires on { $date }, in { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
  }.
model-overdue = { $model } was due to retire on { $date } and may stop any day.

### The command line

usage-unknown-flag = There is no flag `{ $flag }`
usage-unexpected-word = The command line has a word that belongs to no flag
usage-unknown-command = There is no such command
usage-unknown-command-named = There is no command `{ $word }`
usage-no-command = No command was given
usage-invalid-value = The value of `{ $flag }` is not valid
usage-out-of-range = `{ $flag }` takes a whole number from { $first } to { $last }
usage-invalid-choice = The value of `{ $flag }` is not valid; it takes: { $valid }
usage-no-value = `{ $flag }` needs a value
usage-takes-no-value = `{ $flag }` takes no value
usage-conflict = `{ $flag }` cannot be given together with `{ $other }`
usage-unreadable-flag = There is a flag that clawgate does not have
usage-other = The command line cannot be understood
usage-secret-misplaced = Given as `{ $what }` is { $kind }: it was neither sent nor kept, and is not repeated here
usage-missing = The command needs { $what }
usage-missing-one-of = The command needs { $what }, which is one of: { $words }
hint-did-you-mean = did you mean `{ $word }`? `{ $command }` lists what there is
hint-usage = run `{ $command }`: it lists what there is
usage-foreign-flag = `{ $flag }` is a flag of OpenClaw's onboarding; clawgate sets up the gateway and leaves everything else alone
hint-foreign-flag = run `{ $command }` for that, before or after clawgate
usage-mode-remote = clawgate sets up the OpenClaw on this machine, not a remote one
usage-mode-unknown = `--mode { $mode }` is no mode; clawgate takes `local`
usage-auth-choice = clawgate does not know the auth choice `{ $choice }`
hint-auth-choice = use one of: { $known }
usage-storage-contradicts = `--secret-input-mode` and `--key-storage` contradict each other
hint-storage-contradicts = give one of them; `--secret-input-mode ref` is `--key-storage reference`, `plaintext` is any of the others
usage-offline-contradicts = `--offline` and `--check always` contradict each other
hint-offline-contradicts = leave `--offline` out to send the one live request
usage-gateway-url-contradicts = `--gateway-url` replaces both IDs and cannot be given with one of them
usage-input-twice = Only one secret can come from standard input
hint-input-twice = use `--secrets-stdin` for both, or a file with `--api-key-file` or `--token-file`
usage-input-unreadable = Standard input cannot be read: { $cause }
cause-too-large = too large
usage-secrets-stdin-empty = Standard input holds neither `CLOUDFLARE_AI_GATEWAY_API_KEY=…` nor `CF_AIG_TOKEN=…`
hint-secrets-stdin = give a line `NAME=value` for each secret
usage-secret-file = The secret cannot be read from { $path }: { $cause }
usage-secret-as-file = There is a key or a token where a file name is expected
usage-unattended = `{ $flag }` is only for runs that ask nothing
hint-unattended = add `--non-interactive`, or leave it out: the wizard asks before it sends anything, and shows what it would write
usage-log-theirs = The log { $path } would be written into a file or folder of OpenClaw, or of clawgate
hint-log-theirs = name a file outside OpenClaw's state folder
usage-log = The log { $path } cannot be opened: { $cause }
warn-log-incomplete = The log { $path } is not complete: { $cause }
hint-log = name a file with `--log` that you may write, in a folder that is there
hint-secret-file-late = see what writes into it, or give it more time with `--timeout`
progress-secret-file = Waiting for a secret from { $path }
cause-nothing-came = its end did not come within { $seconds } s
hint-secret-file = name a file that holds the secret alone, and that you can read

### Answers

name-account-id = account ID
name-gateway-id = gateway ID
name-api-key = { $vendor } API key
name-token = gateway token
name-model = model
input-account-id-missing = The Cloudflare account ID is missing
input-account-id-empty = The Cloudflare account ID is empty
input-account-id-address = The account ID is a whole address, and no account ID can be read from it
input-account-id-character = The account ID has `{ $character }` as character { $at }; it has only the digits 0 to 9 and the letters a to f
input-account-id-length = The account ID has { $length ->
    [one] { $length } character
   *[other] { $length } characters
} and needs 32
input-ids-swapped = The account ID and the gateway ID look swapped: the gateway ID is 32 hexadecimal digits
hint-account-id = give `--account-id` (or CLOUDFLARE_ACCOUNT_ID): 32 hexadecimal digits such as `0123456789abcdef0123456789abcdef`, in the address of every page of the Cloudflare dashboard
input-gateway-id-missing = The gateway ID is missing
input-gateway-id-empty = The gateway ID is empty
input-gateway-id-address = The gateway ID is a whole address, and no gateway ID can be read from it
input-gateway-id-character = The gateway ID has `{ $character }` as character { $at }, which its address cannot contain
input-gateway-id-dots = The gateway ID is only dots, which no address keeps
input-gateway-id-length = The gateway ID has { $length } characters and may have 64
hint-gateway-id = give `--gateway-id` (or CLOUDFLARE_GATEWAY_ID): the gateway's name such as `my-gateway`, in the dashboard under AI > AI Gateway
input-gateway-url-invalid = No account and gateway can be read from the value of `--gateway-url`
hint-gateway-url = copy the address from the gateway's page: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = give the gateway's own address: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`; Cloudflare calls the gateway `default` where none is named
address-rest = { $url } is Cloudflare's REST API, which takes a Cloudflare token in place of the Anthropic key, and names no gateway
address-provider = { $url } is Anthropic's own server, without any gateway
address-custom-domain = { $url } names no account and no gateway: it is a custom domain in front of one, or another server. It is tested as it is with `clawgate check`, and set up by hand as `baseUrl`
address-unset = The gateway's address in the config refers to variables that nothing sets: { $variables } ({ $url })
hint-address-unset = set them where OpenClaw runs ({ $audience }), or write the address with `clawgate configure --section gateway`
warn-address-replaced = The gateway's own address is written in place of the one in the config. { $what }
input-origin-plain-http = The gateway's address begins with `http://`, which would send the keys over the network in the clear
input-origin-scheme = The gateway's address does not begin with `https://`
input-origin-host = The gateway's address has no valid host name or port
input-origin-extra = The gateway's origin has more than a host and a port
hint-base-url-user = take out what stands between `https://` and `@`: the key and the token go in headers
hint-origin = give an origin such as `https://gateway.ai.cloudflare.com`; plain `http://` only for this machine, such as `http://127.0.0.1:8080`
input-api-key-missing = The { $vendor } API key is missing
hint-api-key = give the key that begins with `{ $key-start }`, from { $vendor }'s console under API keys: in { $key-variable }, with `--api-key -` on standard input, or with `--api-key-file`
input-key-is-global-key = This is Cloudflare's Global API Key (`cfk_…`), which can do everything in the account and belongs in no config
input-key-of-other-kind = The { $what } is { $kind }, which { $vendor } does not take
input-token-of-other-kind = The { $what } is { $kind }, which Cloudflare does not take
input-command-missing = The command that gives the API key is missing
hint-command-missing = write it in the field of the key, as `$(~/bin/my-key)`
input-stored = { $what }; it is in { $source }
input-stored-with-more = The API key has more than the key around it, such as `Bearer `, a name or quotes, and OpenClaw would send all of it; it is in { $source }
hint-stored-with-more = keep only the key there
notice-token-without-bearer = The header `cf-aig-authorization` lacks the `Bearer ` that the gateway requires before the token
hint-stored = `clawgate configure --section keys` asks for another one: { $hint }
input-token-stored-unset = OpenClaw's config sends a gateway token, but nothing supplies it (usually the variable { $variable })
hint-token = give the token that Cloudflare showed when it was made with the permission AI Gateway Run: in CF_AIG_TOKEN, with `--token -` on standard input, or with `--token-file`
input-variable-unset = { $variable } is not set, and the config is to refer to it
hint-variable-unset = set { $variable } here and where OpenClaw runs, or keep the secret with `--key-storage env-file`
input-key-contradicts-variable = The key that was given is not the one in { $variable }, which the config is to refer to
hint-key-contradicts-variable = leave the key out, or change { $variable }
input-secret-empty = The { $what } is empty
input-secret-character = The { $what } has the character { $character } at place { $at }, which cannot be sent
input-secret-space = The { $what } has white space at place { $at }; that is a sentence or a command, not a secret
input-secret-length = The { $what } has { $length } characters, which no such secret has
input-secret-placeholder = The { $what } is a placeholder, not a secret
input-secret-broken = The { $what } has a line break or white space in the middle (place { $at }): it was cut in two where it was copied
hint-secret-broken = copy it once more in one piece, or write it on one line
input-secret-stand-in = The { $what } is { $kind }, not the secret itself: OpenClaw would send that text
hint-stand-in = { $what }; `{ $flag }` takes it from standard input
stand-in-one-password = a 1Password reference (`op://…`)
hint-stand-in-one-password = give what `op read 'op://…'` prints; or keep the reference: write the variable's name into the config and start OpenClaw with `op run --env-file FILE -- openclaw …`
stand-in-vault = a reference into a Vault
hint-stand-in-vault = give what `vault kv get -field=NAME PATH` prints
stand-in-variable = a reference to the variable { $variable }
hint-stand-in-variable = give the value that { $variable } has; a `.env` file fills in no variables, and only the config may refer to one (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = a reference to a variable
hint-stand-in-some-variable = give the variable's value; a `.env` file fills in no variables
stand-in-command = a command
hint-stand-in-command = run it and give what it prints; OpenClaw runs commands only for a SecretRef object with `"source": "exec"`, never from a text
stand-in-secret-ref = a SecretRef as a text
hint-stand-in-secret-ref = give the secret itself; in openclaw.json a SecretRef is an object with `source`, `provider` and `id`
stand-in-encrypted = an encrypted text (SOPS or the like)
hint-stand-in-encrypted = decrypt it (`sops decrypt FILE`) and give what comes out; or start OpenClaw with `sops exec-env FILE 'openclaw …'`
stand-in-address = an address
hint-stand-in-address = give the secret that is kept there
input-secret-mask = The { $what } is what a program shows in place of a secret, not the secret
input-is-secret = The { $what } is a key or a token, which belongs into a field of its own
aside-secret = What was pasted is a key or a token and was not taken: paste it into its own field, under Keys
aside-secret-moved = What was pasted is the { $what }: it is in its own field now, under Keys
paste-filled = Filled { $count } answers from your paste: { $what }
aside-while-asking = What was pasted while the gateway was being asked was not taken: paste it where it belongs
secret-anthropic-key = an Anthropic API key
secret-anthropic-oauth = an Anthropic subscription token
secret-anthropic-admin = an Anthropic Admin API key
secret-of-vendor = an API key of { $vendor }
secret-cloudflare-token = a Cloudflare API token
secret-cloudflare-global-key = Cloudflare's Global API Key
secret-other-provider-key = another provider's API key
hint-secret-oauth = the Messages API does not accept it; here give an API key that begins with `sk-ant-api`
hint-secret-global-key = give it to no gateway: it can do everything in the account; here give a token with the permission AI Gateway Run
hint-secret-other-provider = it belongs to OpenClaw's block of that provider, not to this gateway
input-model-empty = The model's name is empty
input-model-character = The model's name has `{ $character }` as character { $at }, which no model's name has
input-model-length = The model's name has { $length } characters, which no model's name has
input-model-other-provider = The model belongs to the provider `{ $provider }`, not to Cloudflare AI Gateway
hint-model = give a model such as `claude-sonnet-4-6`, or `cloudflare-ai-gateway/claude-sonnet-4-6`
input-model-unknown = No model `{ $model }` is known. The nearest are `{ $one }`, `{ $two }` and `{ $three }`.
hint-model-unknown = choose one that is known; `clawgate models fallbacks add { $model }` tests a newer one before it is written
input-model-spelling = `{ $model }` is not how a known model is spelled, and would be refused: `{ $nearest }`
hint-model-spelling = repeat it with `{ $how } { $nearest }`
hint-model-spelling-here = write `{ $nearest }`

### Worth a remark

warn-other-provider-path = The address names `{ $found }` behind the gateway; OpenClaw reaches { $vendor }'s models under `{ $path }`, which is used instead
warn-other-origin = The keys go to { $origin }, which is not Cloudflare's own address
warn-gateway-looks-like-account = The gateway ID looks like an account ID; usually it is a short name
warn-gateway-unusual = The gateway ID `{ $gateway }` has unusual characters; most have only small letters, digits, `-` and `_`
warn-key-unusual = The { $vendor } API key does not begin with `{ $key-start }`
warn-token-unusual = The gateway token looks like a provider's key, not like a token of Cloudflare
warn-model-unusual = No model `{ $model }` is known here; the nearest is `{ $nearest }`
warn-not-checked = Nothing was tested: whether the gateway answers is not known
warn-not-checked-offline = Nothing was tested, since nothing may be sent: whether the gateway answers is not known
warn-limited = The gateway was reached with these values, but not to the end: { $what }
warn-models-of-catalogue = These are the models that clawgate knows; the gateway gave no list: { $what }
warn-saved-anyway = The live test failed and the values were written all the same: { $what }
warn-closed-to-others = { $path } was readable by every user of this machine, and no longer is
warn-planned-again = { $path } was changed by another program meanwhile: the same change was planned once more on what it holds now
warn-reverted = { $path } was changed by another program after this write, and no longer contains what was written

### Where OpenClaw is, and whose

place-no-home = Neither OPENCLAW_HOME nor HOME names a folder, so clawgate cannot tell where OpenClaw is
hint-state-dir = name OpenClaw's folder with `--state-dir`, usually `~/.openclaw`
place-profile-invalid = `{ $name }` is not a valid profile name
hint-profile = use letters, digits, `-` and `_`, as in `openclaw --profile work`
place-config-outside = { $config } is not in the state folder { $folder }, where OpenClaw keeps the secrets that belong to it
hint-config-outside = say which state folder goes with it: add `--state-dir`
owner-unknown = `{ $owner }` is no user of this machine
hint-owner = give a user's name, a number, or two numbers such as `1000:1000`
owner-foreign = You are root, and the state folder belongs to user { $uid }
hint-owner-foreign = say that this folder is meant with `--owner { $uid }`, or run clawgate as that user
owner-behind-sudo = You are root through sudo, and { $user } has an OpenClaw in { $path }
hint-owner-behind-sudo = run clawgate without sudo, or name the folder with `--state-dir { $path }`

### Reading OpenClaw's files

read-folder = { $path } is a folder, and has to be a file
read-not-a-file = { $path } is not a regular file
read-too-large = { $path } has { $bytes } bytes, more than clawgate reads
read-emptied = { $path } is empty ({ $bytes } bytes with nothing in them), which OpenClaw refuses; beside it stands { $copy }, which has { $size } bytes
hint-emptied = bring it back with `cp -p { $copy } { $path }`, or remove the empty file to begin anew
hint-not-a-file = move it away, or name another state folder with `--state-dir`
read-symlink = { $path } is a symbolic link to { $target }
hint-symlink = say what to do: `--symlink follow` edits the file it leads to, `--symlink refuse` leaves it alone
hint-symlink-refused = edit the file it leads to in its own place, or use `--symlink follow`
read-failed = { $path } cannot be read: { $cause }
hint-read-failed = run clawgate as the user who owns it, or give yourself the right to read it
setup-syntax = { $path } cannot be read: { $what }
hint-syntax = fix that place in an editor and run clawgate again; nothing was changed
hint-syntax-here = fix that place in an editor, then let it be read again; nothing was changed
setup-syntax-included = { $path }, which { $by } includes at `{ $at }`, cannot be read: { $what }; OpenClaw can only include JSON5
setup-syntax-root-included = { $path }, which { $by } includes, cannot be read: { $what }; OpenClaw can only include JSON5
hint-template = this looks like a template that was not filled in: put a value in its place; nothing was changed
hint-hash-comment = a comment begins with `//` in this file, not with `#`; nothing was changed
setup-env = { $path } cannot be read: { $what }
setup-root-not-an-object = { $path } holds { $found } (line { $line }) where OpenClaw has an object
setup-not-an-object = { $path } has { $found } at `{ $at }` (line { $line }) where OpenClaw has an object
hint-not-an-object = make it an object, `{"{"} … {"}"}`, or take it out; nothing was changed
hint-not-an-array = make it an array, `[ … ]`, or take it out; nothing was changed
setup-root-include = { $path } takes its content from other files (`$include`: { $target }), and that fails: { $what }
setup-include = { $path } takes `{ $at }` from another file (`$include`: { $target }), and that fails: { $what }
hint-include = fix the `$include` or the file it names, without which OpenClaw does not start either; nothing was changed
include-not-text = it is neither a text nor a list of texts
include-missing = there is no such file
include-outside = it leads out of the config's folder
include-circular = that file includes itself
include-too-deep = more than { $most } files include one another
include-not-plain = it has to be a regular file of at most { $most } bytes, without a second hard link
include-not-an-object = there are other members beside the `$include`, and what it names holds no object
include-too-much = the config would be larger with it than clawgate reads
include-unreadable = it cannot be read: { $cause }
plan-split = `{ $at }` is put together from { $path } and other files or places, and no change in one file gives OpenClaw the new value alone
hint-split = change it by hand, or keep that part in one file that is included once; nothing was changed
setup-read-only = OpenClaw's config must not be written here: { $variable } is set
hint-read-only = change the config where it is made, or unset { $variable }
plan-edit = { $path } cannot be edited safely: { $what }
plan-no-profile = There is no auth profile of this provider to keep the key in
hint-no-profile = use `--key-storage env-file`; clawgate never makes an auth profile
plan-no-command = This OpenClaw runs no command for a key without its daemon, or no command was named
hint-no-command = name one with `--key-command`, for an OpenClaw from 2026.3.8 on; or use `--key-storage env-file`
key-command-unfit = The command for the key is empty, has an open quote, or holds what no line can hold
key-command-not-found = There is no program `{ $name }` on the path
hint-key-command = OpenClaw runs only a file that you own: put `#!/bin/sh` and the command (`exec pass show anthropic`) into one, `chmod 700` it, and name that file

### Inside a file

syntax-not-utf8 = line { $line }, column { $column }: not UTF-8 at byte { $byte }
syntax-utf16 = the file is UTF-16; save it as UTF-8
syntax-too-big = { $bytes } bytes, more than { $most }
syntax-too-deep = line { $line }, column { $column }: more than { $most } levels deep
syntax-empty = the file holds no value
syntax-found = line { $line }, column { $column }: found { $found }, expected { $expected }
syntax-ends = line { $line }, column { $column }: the file ends, expected { $expected }
kind-null = null
kind-boolean = a boolean
kind-number = a number
kind-string = a string
kind-array = an array
kind-object = an object
expected-value = a value
expected-key = a key or '{"}"}'
expected-identifier = a letter that an unquoted key may have
expected-quoted-key = quotes around this key
expected-either = { $one } or { $other }
expected-digit = a digit
expected-hex-digit = a hexadecimal digit
expected-quote = the closing quote
expected-escape = an escape sequence
expected-end = the end of the file
env-not-utf8 = the file is not UTF-8: byte { $byte } cannot be read
env-too-large = the file is too large: { $bytes } bytes, and OpenClaw reads no more than { $most }
env-nul = the file holds a NUL byte at { $byte }
env-name = { $name } is not a variable name that OpenClaw reads from this file
env-value = the value of { $name } cannot be written so that OpenClaw reads it back
env-entangled = { $name } cannot be changed without changing how OpenClaw reads other lines of the file
edit-not-an-object = there is { $found } at `{ $at }` (line { $line }), and no object
edit-not-an-array = there is { $found } at `{ $at }` (line { $line }), and no array
edit-too-deep = the value would be more than { $most } levels deep
edit-too-big = the document would have { $bytes } bytes, more than { $most }
edit-self-check = the edit failed its self-check: { $what }

### Writing

write-failed = Nothing was written: { $what }
write-not-restored = The write failed, and not everything could be put back: { $what }
write-changed = { $path } was changed by another program since it was read
write-wrong-kind = { $path } is not a regular file or folder of the kind needed here
write-too-large = { $path } is larger than { $most } bytes
write-mounted = { $path } is mounted as a single file and cannot be replaced as a whole: { $cause }
write-busy = another clawgate is writing here: { $path } stayed locked
write-owner = cannot give { $path } to user { $uid } and group { $gid }: { $cause }
write-read-back = { $path } does not hold what was written to it
write-name = { $path } is not UTF-8
write-and-not-restored = { $cause }; and these could not be put back: { $files }
cannot-look = cannot look at { $path }: { $cause }
cannot-open = cannot open { $path }: { $cause }
cannot-read = cannot read { $path }: { $cause }
cannot-create = cannot create { $path }: { $cause }
cannot-write = cannot write { $path }: { $cause }
cannot-fsync = cannot bring to the disk { $path }: { $cause }
cannot-chown = cannot set the owner of { $path }: { $cause }
cannot-chmod = cannot set the mode of { $path }: { $cause }
cannot-exchange = cannot exchange { $path }: { $cause }
cannot-rename = cannot rename { $path }: { $cause }
cannot-remove = cannot remove { $path }: { $cause }
cannot-make-folder = cannot make the folder { $path }: { $cause }
cannot-lock = cannot lock { $path }: { $cause }
hint-write-changed = run clawgate again: it reads the file as it is now
hint-write-read-again = it was read again: look at what would change in it now, and write once more
hint-write-busy = wait for the other clawgate to end, and run this again
hint-write-owner = run clawgate as the owner of OpenClaw's folder, or as root
hint-write-mounted = change the file where it comes from, or mount its folder instead of the file
hint-write-failed = fix the cause and run clawgate again; everything is as it was
hint-write-not-restored = fix the cause and run clawgate again: it continues where it stopped; the originals are in the `clawgate` folder beside OpenClaw's config
write-hard-link = { $path } has { $names } names (hard links)
hint-hard-link = run it again and say what to do: `--hard-link keep` writes into the file itself, so that all its names show the change, `--hard-link break` gives this name a new file and leaves the others the old one
undo-nothing = There is no write to undo
hint-undo-nothing = `clawgate undo` reverts what `clawgate onboard` wrote into the same state folder
undo-not-kept = What was in { $files } is no longer kept, so that it cannot be brought back
hint-undo-not-kept = set it up again: `clawgate`, or `clawgate onboard --non-interactive` in a script
undo-moved-on = Something else has changed these files since, and undoing the write would lose that: { $files }
hint-undo-moved-on = the difference is shown above; put back by hand what you want of it
hint-undo-unknown = what was in it before is no longer kept; remove by hand what you do not want
undo-manifest = { $path } is not a manifest this version understands
undo-elsewhere = that was written below { $path }, and the files there are meant
hint-undo-elsewhere = undo it there: `clawgate undo --state-dir { $path }`; what this folder holds, `clawgate configure` changes
undo-foreign = the manifest belongs to another user and names { $path }, which is not that user's
undo-stale = another write happened meanwhile
undo-unknown = there is no write { $name } to go back to
hint-undo-list = `clawgate undo --list` shows the writes there are
write-journal = { $path } is the record of a write that was cut short, and it cannot be followed
hint-write-journal = another version of clawgate may have left it; settle what it names with that version or by hand, then remove it

### Around the setup

notice-taken-out = The agent `{ $agent }` loses its own settings for this provider in { $path }, since they would win over the config: { $what }. This undoes the write:
taken-out-gateway = the gateway { $url }
taken-out-gateway-and-key = the gateway { $url } with the key { $key }
taken-out-models = models that the config has no row for ({ $models })
taken-out-both = { $one }; { $other }
notice-config-was-empty = { $path } was empty, which OpenClaw refuses: it is made anew. Where it should have held something, look for a copy of it elsewhere
notice-config-refused-newer = The OpenClaw that was last used here refuses its own config, because of { $keys }; `openclaw config validate` tells all it refuses
notice-config-may-be-refused = OpenClaw from 2026.8.1 on refuses a config with { $keys }; `openclaw config validate` tells whether yours does
notice-openclaw-refuses = The OpenClaw that is installed here refuses this config and does not start with it, because of { $keys }
notice-openclaw-refuses-all = The OpenClaw that is installed here refuses this config and does not start with it
notice-openclaw-unasked = { $path } could not be asked whether it accepts this config; `openclaw config validate` tells
notice-config-refused-older = The OpenClaw that was last used here refuses its own config, because of keys a newer one wrote: { $keys }
notice-profiles-not-migrated = `auth-profiles.json` is left from an older OpenClaw, and the newer one refuses to start its models until that is migrated
notice-stored-credential-wins = OpenClaw seems to hold a credential of its own for this provider in { $path }, which wins over the config
notice-stored-credential-wins-plugin = OpenClaw seems to hold a credential of its own for this provider in { $path }; with the provider's plugin installed, it wins over a key in the config
notice-other-value-wins = OpenClaw will use another { $name } than the one given here, from { $source }
notice-plaintext-copy = { $path } may hold the key and the token in the clear; OpenClaw wrote it and does not take them from there, so nothing here needs it
notice-daemon-does-not-start = systemd does not start the daemon: { $unit } requires { $path }, which cannot be read. Put the file there, or write a hyphen before its path
notice-service-manager-wins = The service manager itself gives the daemon another { $variable }, which wins over `.env`. To remove it: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = The service manager gives the daemon another { $variable }, from { $path }, which wins over `.env`
notice-shell-variable-wins = { $variable } is set to something else in this shell, and wins over `.env` for an `openclaw` that is started here; the daemon does not see it
notice-shell-variable-blank = { $variable } is set to nothing in this shell, which hides the value in `.env` from an `openclaw` that is started here; unset it first
notice-env-duplicate = { $path } assigned { $variable } on the lines { $lines }, of which OpenClaw reads the last; the others are removed, with their values
notice-env-duplicate-left = { $path } assigns { $variable } on the lines { $lines }, of which OpenClaw reads the last; the others may hold an old secret
notice-daemon-needs-variable = Nothing here supplies { $variable } to the daemon: its process manager has to
notice-reference-replaced = The config referred to { $reference } for a secret, and no longer does
notice-key-only-tested = The key comes from `{ $provider }` ({ $source }), which clawgate does not ask and leaves as it is: the key that was given was only tested and is kept nowhere
notice-key-not-asked-for = The key comes from `{ $provider }` ({ $source }), which clawgate does not ask and leaves as it is: clawgate cannot tell whether it works
notice-gateway-mode-unknown = `gateway.mode` is { $value } in { $path } (line { $line }): OpenClaw knows `local` and `remote` and refuses a config with any other value; set it to `local` there
notice-gateway-mode-remote = `gateway.mode` is `remote`: the daemon of this config runs elsewhere, and does not read the files written here
notice-gateway-mode-missing = `gateway.mode` is not set, and OpenClaw's daemon refuses to start without it
notice-duplicate-key = `{ $key }` appears more than once in { $path }; OpenClaw reads the last one, on line { $line }
notice-masked-value = `{ $key }` holds what a program shows in place of a secret, not the secret
notice-variable-missing = The config refers to variables that nothing supplies to the daemon: { $variables }
notice-other-config = There is another OpenClaw config in { $other }; this one is { $config }
remark-variable-set-nowhere = The config refers to { $variable }, which is set nowhere: the key is kept in { $path }
notice-default-replaced = The default model was { $former } and becomes { $model }
notice-default-kept = The default model stays { $former }; { $model } is set up beside it
notice-agents-without-default = `agents.ownership` is `explicit`: no agent answers where none is named. This holds for an agent that is asked for by name and has no model of its own (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } changes what OpenClaw asks, and this test is too small to hold that. A test in its own shape, and a turn:
notice-agent-has-own-model = These agents have a model of their own, which wins over the default: { $agents }. For the default, take out of { $path }: { $keys }
notice-default-agent-has-own-model = { $agent }, the agent that answers where none is named, has a model of its own, { $model }, which wins over the default. Take { $key } out of { $path }, or set it to { $wanted }
notice-default-without-provider = The default model { $name } names no provider: OpenClaw 2026.2.26 takes it for Anthropic's own and goes past the gateway, 2026.6.6 and 2026.9.6 find it here. This writes it in full, as { $model }:
notice-model-retires = { $when } Its successor is { $successor }.

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate went through the proxy { $proxy } of { $variable }; OpenClaw ({ $audience }) would not use it. Add this line to { $path }: { $line }
notice-openclaw-other-proxy = clawgate went through the proxy { $ours }; OpenClaw ({ $audience }) would use { $theirs } instead, because of { $name } in { $source }
notice-openclaw-no-such-proxy = clawgate went through { $proxy } of { $variable }; OpenClaw ({ $audience }) cannot speak to a proxy of that kind there. Name an HTTP proxy: add a line HTTPS_PROXY=http://… to { $path }
notice-openclaw-proxy-unreadable = { $variable } names a proxy that clawgate understands and OpenClaw ({ $audience }) does not. Write it out in full: { $line }
notice-openclaw-distrusts-shell = OpenClaw would refuse the gateway's certificate: no authority that Node is built with vouches for it. Before OpenClaw is started in this shell: export { $line }
notice-openclaw-distrusts-daemon = The daemon would refuse the gateway's certificate: no authority that Node is built with vouches for it, and `.env` is read too late for this. Install the daemon with: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = The daemon would refuse the gateway's certificate: no authority that Node is built with vouches for it, and `.env` is read too late for this. Run `systemctl --user edit openclaw-gateway`, and add under [Service]: Environment={ $line }
check-openclaw-distrusts = The gateway answered clawgate, but OpenClaw would refuse its certificate, which no authority of Node's own vouches for
hint-check-openclaw-distrusts = in this shell: export { $line }
notice-openclaw-distrusts-agent = The daemon would refuse the gateway's certificate: no authority that Node is built with vouches for it, and `.env` is read too late for this. Run `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }`, then `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw would refuse the gateway's certificate: it trusts only the authorities in { $key }, and none of them vouches for it. Put the text of the right authority's PEM file there, or take the key out
notice-openclaw-proxy-unknown = { $name } names no proxy that OpenClaw ({ $audience }) understands, so that it sends nothing. Write it out in full: http://HOST:PORT
notice-openclaw-proxy-private = { $key } names the proxy { $proxy }, and OpenClaw asks none with a private address unless that is allowed: set { $switch } to true
notice-openclaw-past-proxy = clawgate went through the proxy { $proxy } of { $variable }; OpenClaw goes past every variable's proxy, because { $key } is set. Name the proxy in { $other } too
notice-openclaw-request-unknown = This OpenClaw does not know { $key } and refuses the whole config because of it. Take the key out, or update OpenClaw
notice-openclaw-request-insecure = { $key } is true, and OpenClaw sends nothing then. Take the key out
notice-openclaw-request-unjudged = { $keys } changes what OpenClaw sends or whom it trusts, and clawgate does not judge that
notice-openclaw-looks-up = OpenClaw looks up { $host } on this computer before it asks the proxy in { $key }, and the name is not known here. Name the proxy in HTTPS_PROXY instead
check-openclaw-no-way = OpenClaw would send nothing because of { $name }
hint-check-openclaw-no-way = fix { $name } as the warning says, then check again
check-openclaw-looks-up = OpenClaw would not find { $host }, which it looks up on this computer although { $key } names a proxy
hint-check-openclaw-looks-up = name the proxy in HTTPS_PROXY instead of { $key }
check-openclaw-distrusts-own = The gateway answered clawgate, but OpenClaw would refuse its certificate, which none of the authorities in its config vouches for
hint-check-openclaw-distrusts-own = fix the key that the warning names, then check again

### The deep check

progress-deep = Asking once more, the way OpenClaw does …
progress-judging = Asking { $path } whether it accepts this config …
plain-judging = Asking the OpenClaw that is installed here whether it accepts this config …
done-openclaw-accepts = { $path } accepts this config
progress-openclaw = Running a turn of { $path } …
deep-offer = Let the `openclaw` that is installed here take one turn as well? It takes up to two minutes, costs a few cents, and leaves a session of its own. [y/N]
deep-yes = yes
deep-no-program = No `openclaw` was found on the path, so it was not asked
deep-not-started = { $path } could not be started: { $cause }
deep-late = The gateway answered clawgate, but OpenClaw itself had no answer within { $seconds } s
deep-no-answer = The gateway answered clawgate, but OpenClaw itself got no answer
hint-deep-no-answer = read what it printed; `openclaw doctor` says more
result-deep = A request in OpenClaw's own form was answered as well, in { $ms } ms
result-openclaw-answered = OpenClaw itself got an answer ({ $path })

### The live test

progress-checking = Asking { $url } …
client-proxy = { $variable } does not name a proxy's address
hint-client-proxy = give an address such as `http://proxy.example:3128`, or unset the variable
client-extra-certificates = NODE_EXTRA_CA_CERTS names { $path }, from which no certificates can be read
hint-client-extra-certificates = name a file of PEM certificates, or unset the variable
check-base-url-unsafe = The base URL { $url } would send the keys to an address that is not `https://` and not this machine
check-base-url-user = The base URL { $url } has a user name or a password in front of the host, which OpenClaw's client refuses
check-base-url-invalid = The base URL { $url } is no address that a request can be sent to
check-offline = A check sends a request, and `--offline` forbids that
check-no-default-model = OpenClaw's default model is not one of Cloudflare AI Gateway
hint-check-model = name one with `--model { $example }`, or set OpenClaw up with `clawgate onboard`
check-set-up-elsewhere = Cloudflare AI Gateway is not set up in { $path } as a provider of its own; { $key } goes through the gateway { $gateway }, and `clawgate` fills in what stands there
check-not-set-up = Cloudflare AI Gateway is not set up in { $path }
check-empty = { $path } is empty, which OpenClaw refuses: nothing is set up in it
hint-check-key-variable = set { $variable } where OpenClaw runs ({ $audience }), or give the key with `clawgate configure --section keys`
check-no-key = OpenClaw would find no key to send ({ $audience }): nothing supplies { $variable }
hint-check-not-set-up = run `clawgate`, or `clawgate onboard --non-interactive` in a script
check-no-protocol-nothing = { $key } is not set, so this OpenClaw sends nothing
check-no-protocol = { $key } is not set, so this OpenClaw calls { $asked } instead of { $vendor }'s Messages
hint-check-no-protocol = set it to `{ $api }`, as `clawgate onboard` does
check-other-protocol = { $key } is `{ $api }`, which clawgate does not speak: clawgate cannot tell whether it works
check-key-elsewhere = The key comes from `{ $provider }` ({ $source }), which clawgate does not ask: clawgate cannot tell whether it works
check-key-in-login-shell = Nothing here supplies the key, and the config has OpenClaw ask the login shell for it (`env.shellEnv`), which clawgate does not start: clawgate cannot tell whether it is there
check-key-in-database = OpenClaw uses a key that it keeps in { $path }, which clawgate does not open: clawgate cannot tell whether it works
check-header-untold = The header { $name } cannot be sent as it stands, or its value is kept where clawgate does not read: clawgate cannot tell what OpenClaw sends
check-release-untold = The files do not say which OpenClaw uses them, and { $first } would send something else than { $other }: clawgate cannot tell what is sent
check-provider-case = OpenClaw reads { $key } as well, which clawgate does not: clawgate cannot tell what it sends, unless the key is named { $named }
hint-check-untold = a turn of OpenClaw tells: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = The gateway token comes from `{ $provider }` ({ $source }), which clawgate does not ask: clawgate cannot tell whether it works
check-reference-not-asked = The key comes from { $reference }, which an `openclaw agent --local` of this release (before 2026.3.2, or 2026.3.8 for a stored credential) does not ask; its daemon does
hint-check-reference-not-asked = a turn through the daemon tells: `openclaw agent --agent main -m hi`
ask-failed = The key could not be had from `{ $provider }` ({ $source }): { $what }
hint-ask-failed = fix that first, or leave `--resolve-refs` out
ask-no-provider = `secrets.providers.{ $provider }` of the config is none of the kind { $source }, or incomplete
ask-untrusted = OpenClaw does not use { $path }: it has to be a file of yours, by a full path, no link, and closed to others
ask-outside = { $path } is in none of its `trustedDirs`
ask-file = { $path } cannot be used: { $what }
ask-file-without = what is referred to is not in { $path }
ask-late = { $path } was not done after { $seconds } s
ask-status = { $path } ended with status { $status }
ask-no-answer = { $path } gave no key
hint-check-key-elsewhere = have clawgate ask for it once with `clawgate check --resolve-refs`; or test one key without keeping it: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw sends nothing until { $time }: its credential { $profile } in { $path } is in cooldown after failures
hint-check-credential-rests = give it a new key with `clawgate configure --section keys`, or wait until then
check-keys-refused = OpenClaw refuses this config as a whole, and sends nothing: it does not take { $keys }
hint-check-keys-refused = correct that in { $path }; `openclaw config validate` says what OpenClaw takes there
check-no-rows = This OpenClaw sends nothing for a provider without any row in { $key }: it knows no limit for a reply then
check-model-not-allowed = OpenClaw does not ask this model: { $key } has a `provider/*` in it, and then allows nothing that is not in it
hint-check-model-not-allowed = add the model to { $key }, or `{ $provider }/*`
check-unset-refused = OpenClaw refuses this config ({ $audience }): nothing supplies { $variables }, and this release starts nothing then
hint-check-unset-refused = add the variable to { $path }, or take what refers to it out of the config
notice-headers-dropped = { $provider } has models and no key: this OpenClaw then sends no provider's `headers`, and the gateway's token not either
notice-headers-dropped-cache = { $provider } is left in OpenClaw's models.json without a key: this OpenClaw then sends no provider's `headers`, and the gateway's token not either
notice-protocol-replaced = The provider's block asked { $former } until now and becomes { $api }; its rows stay, and those of the other protocol's names answer no longer
notice-store-unreadable = OpenClaw passes over { $path }, which is no JSON: what it keeps there does not count
notice-sent-otherwise = What OpenClaw sends ({ $audience }) is not what was tested: { $what } differs
notice-credential-rests = OpenClaw sends nothing until { $time }: its credential { $profile } in { $path } is in cooldown after failures
check-cached-address = OpenClaw uses the address { $url } that it keeps in { $path }, not the one in its config
check-daemon-would-not = A daemon that a service manager starts would do otherwise; none is installed here. { $what }
check-shell-variable-wins = OpenClaw from this shell fails, the daemon works: this shell's `{ $variable }` wins over { $source }
check-shell-fails = OpenClaw from this shell fails, the daemon works
check-daemon-fails = The daemon fails, OpenClaw from this shell works
check-audiences-differ = This shell and the daemon would send different values

### The result

hint-line = hint: { $hint }
result-answered = { $model } answered through AI Gateway in { $ms } ms
output-lost = The result could not be written to standard output: { $cause }
hint-output-lost = make room, or let the output go elsewhere, and run it again
hint-output-lost-written = what was written stays; `clawgate undo` reverts it
result-created = Wrote { $path } (new)
result-changed = Wrote { $path }
result-removed = Removed { $path }
result-restored = Put back { $path }
result-would-create = Would write { $path } (new)
result-would-change = Would write { $path }
result-would-remove = Would remove { $path }
result-would-restore = Would put back { $path }
result-with-backup = { $what }; what was there is in { $backup }
result-nothing-to-change = Everything is already as requested: nothing was written
result-model = Model: { $model }
result-proven-full = Proven: this is what OpenClaw will send, and it was answered
result-proven-partial = Proven in part: the gateway was reached, but something else is still in the way (see the warnings)
result-proven-none = Not proven: `clawgate check` sends the live request
result-fallbacks-untested = Fallbacks untested: { $models }
result-proven-but-fallbacks = { $proven }. Fallbacks untested: { $models }
result-restart = If OpenClaw's daemon is running: `{ $command }`, because it does not reload its variables by itself
result-for-shell = An `openclaw` started in this shell uses:
result-for-both = This shell and the daemon both use:
result-for-daemon = The daemon uses:

### Practice

demo-banner = PRACTICE: a gateway on this machine and a home that is thrown away. No account, no network; your own variables and files are not read.
demo-asked = Answers, as `clawgate onboard` takes them:
demo-sent = Sent to the practice gateway:
demo-answered = Answered with HTTP { $status }
demo-wrote = Written to { $path }:
demo-no-home = The practice home could not be made in { $path }: { $cause }
hint-demo-home = name a folder that you may write to: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = This does not look like a practice secret, and the demo takes no real ones
hint-demo-keys = leave it out, or use `{ $key }` as key and `{ $token }` as token

error-ended-by-signal = Ended before anything was written

### The wizard

section-home = Overview
home-body = Already set up in { $path }. What do you want to change?
home-model = { $model }, then { $fallbacks }
home-unwritten = review what is not written yet
home-no-model = no default model
home-missing = not set
home-not-tested = not tested in this run
home-daemon-same = OpenClaw's daemon would send the same key and token as this shell.
help-home = Each row shows what OpenClaw's files say now. Its letter or the digit beside the section opens it; Esc comes back here.
plain-row = { $name }: { $value }
section-where = Where
section-provider = Provider
section-gateway = Gateway
section-keys = Keys
section-model = Model
section-test = Test
section-review = Review
section-done = Done
plain-text = { $text }

gateway-found-elsewhere = Found in { $key }, which goes through this gateway already
wizard-remedy = What to do: { $what }
wizard-stored = from { $source }
secret-from-outside = It comes from `{ $provider }` ({ $source }) and stays there. A value that you enter here is only tested.
wizard-reading = Reading OpenClaw's files …
wizard-test-stale = An answer has changed since the last test

where-body = There is more than one OpenClaw here. Which one do you mean?
where-label = OpenClaw's config
provider-body = Which models should OpenClaw reach through Cloudflare AI Gateway?
provider-label = Provider
provider-own-key = { $vendor }, with your own { $vendor } API key
provider-own-key-detail = OpenClaw calls this choice { $id }
provider-new-config = Nothing is set up yet: { $path } will be created
provider-empty-config = { $path } is empty and will be created again
provider-set-up-already = Already set up in { $path }: its values are filled in
provider-recalled = Your answers from last time are filled in; secrets are never kept
provider-config-there = { $path } exists; only what you choose here is changed in it

gateway-provider = { $vendor }'s models, with your own { $vendor } API key, through Cloudflare AI Gateway.
gateway-body = Paste your gateway's address from the Cloudflare dashboard, or type both IDs.
label-account-id = Account ID
help-account-id = 32 hexadecimal digits, in the address of the Cloudflare dashboard
label-gateway-id = Gateway ID
help-gateway-id = the gateway's name, in the dashboard under AI > AI Gateway

keys-body = The { $vendor } API key pays for the requests; the gateway only passes it on.
label-api-key = { $vendor } API key
help-api-key = begins with { $key-start }, from { $vendor }'s console; OpenClaw calls it { $key-variable }
label-ask-secrets = Ask `{ $provider }` once, to test with what it gives
help-ask-secrets = as OpenClaw asks it; nothing of it is written
label-has-token = The gateway is authenticated
help-has-token = it then needs its own token besides the key
label-token = Gateway token
help-token = the Cloudflare token with the permission AI Gateway Run
token-asked = the gateway asks for it besides the key
label-storage = Keep the secrets
storage-env-file = in OpenClaw's .env file
storage-env-file-detail = readable by you alone; works on every OpenClaw, and the daemon sees it
storage-reference = nowhere: variables supply them
storage-reference-detail = your shell and your process manager have to set the variables
storage-command = a command of yours gives the key
storage-command-detail = write it in place of the key, as $(~/bin/my-key); OpenClaw runs it each time
key-command-asking = the command is being asked
key-command-gives = the command gave a key; OpenClaw runs it each time, and the key itself is written nowhere
key-command-will-be-asked = Enter runs this command once, to test with its key; OpenClaw runs it each time
storage-outside = where it is: `{ $provider }` ({ $source })
storage-inline = in openclaw.json itself
storage-inline-detail = anyone who can read the config can read the secrets
storage-auth-profile = in OpenClaw's auth profile
storage-auth-profile-detail = where an older OpenClaw keeps the key already
sends-model-list = Enter asks { $host } for its models, with this key

model-body = The model OpenClaw uses unless told otherwise.
label-model = Model
model-other = another model …
model-other-detail = type its name
model-detail = { $context } context · { $output } output · { $input } in, { $price } out per million
model-detail-above = { $detail }, above { $tokens } { $input } in, { $price } out
label-other-model = Its name
help-other-model = as { $vendor } writes it, such as { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = not listed by your gateway
sends-probe-short = Enter asks if it is there; no key is sent
sends-model-list-short = Enter asks for its models, with this key
sends-test-short = Enter sends one tiny request
label-fallbacks = Fallbacks
label-more-fallbacks = More fallbacks
help-fallbacks = models to add after those that are set, separated by commas; may stay empty
label-set-default = OpenClaw's default model is { $former }
set-default-yes = make the model above the default
set-default-no = keep { $former }
set-default-fallback = keep { $former }, and add the model above as its fallback
set-default-if-unset = make the model above the default only where none is set
set-default-none = set none
label-set-default-none = OpenClaw's default model: none is set yet
models-fetching = asking the gateway for its models …
models-live = the gateway's models, with what clawgate knows about them
models-catalogue = the models known to clawgate; the gateway was not asked
models-not-fetched = the models known to clawgate
models-no-list = No list: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } refused the key
no-list-token-refused = the gateway refused the token
no-list-token-missing = the gateway asks for a token
no-list-no-internet = there seems to be no internet
refused-in-test = { $what } in the last test
refused-in-list = { $what } when the gateway was asked for its models
sends-test = Enter sends one tiny request to { $host }

test-body = One tiny request to { $host }, with the address, key and headers that OpenClaw uses.

review-body = { $files ->
    [one] One file changes. Nothing has been written yet.
   *[other] { $files } files change, all or none. Nothing has been written yet.
}
review-incomplete = Some answers are still missing.
review-unreadable = Nothing can be written until that is fixed.
review-impossible = This cannot be written: { $what }
review-writing = Writing …
review-env-changed = the secrets are added or changed, all other lines stay
review-env-created = new, readable by you alone
review-config-values = only these values change
review-config-changed = only these lines change
review-config-created = new
review-profiles = an older OpenClaw's stored key, which would win, is updated to match
review-cache = an older OpenClaw's cached copy, which would win, is taken out
label-gateway-mode = Set gateway.mode to local as well
help-gateway-mode = OpenClaw's daemon refuses to start without it
label-confirmation = Type “{ confirm-word }” to write it
help-confirmation = the test proved a value wrong; nothing is written without these words
confirm-word = write anyway

done-body = OpenClaw is set up.
done-body-unproven = Written, but not proven: see what the test said.
done-body-untested = Written, but not proven: nothing was tested.
done-next = Next
done-check = Test it at any time; nothing is changed
done-body-reverted = Written, but another program has undone it since.
done-reverted-hint = Most often that is OpenClaw's daemon, which brings back a config it had read before: stop it, run `clawgate` again, then start it
done-restart = Restart OpenClaw's daemon if it is running: it does not reload its variables by itself
done-try = Hear it answer
done-undo = Take it back
done-next-hosts = Print the same setup for other hosts

rail-provider = { $vendor }, own key
rail-key = key { $key }
rail-token-missing = key { $key }, no token
rail-key-and-token = key { $key }, token
rail-tested = answered in { $ms } ms
rail-test-stale = to be repeated

action-next = next
action-back = back
action-test = test
action-review = review
action-start = send the test
action-retry = test again
action-cancel = stop
action-skip = go on untested
action-skip-failed = go on all the same
action-mend = to { $section }
action-use-model = use { $model }
action-list-models = ask the gateway for its models
action-take-successor = take { $model }
action-write = write
action-write-untested = write untested
action-write-unproven = write unproven
action-finish = finish
action-read-again = read it again
action-stay = stay
action-leave = leave
action-keep = leave, and keep the answers but for the secrets
leave-title = Leave?
leave-body = Nothing has been written yet.

### The terminal

header-name = clawgate
header-about = Cloudflare AI Gateway for OpenClaw
practice = PRACTICE
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = stopped
more-above = ↑ { $lines ->
    [one] 1 more line
   *[other] { $lines } more lines
}
more-below = ↓ { $lines ->
    [one] 1 more line
   *[other] { $lines } more lines
}
list-above = ↑ { $count } more
list-below = ↓ { $count } more
list-unlisted = { model-unlisted }
column-listed = listed
column-context = context
column-output = output
column-price = $ in / out
column-can = can
column-retires = retires
model-images = images
model-thinks = thinking
example-account-id = e.g. 0123…cdef
example-gateway-id = e.g. my-gateway
example-api-key = e.g. { $key-start }…
example-token = paste it here
example-other-model = e.g. { $example }
example-fallbacks = none
review-change = { $first } to { $last }: change an answer
secret-length = { $length ->
    [one] 1 character
   *[other] { $length } characters
}
secret-length-and-end = { $length } characters, ends in { $end }
filter-empty = type to filter
filter-count = { $count } of { $all }

hop-you = you
hop-proxy = proxy
hop-cloudflare = Cloudflare
hop-gateway = gateway "{ $name }"
hop-gateway-unnamed = gateway
hop-provider = { $vendor }
hop-model-unnamed = model
plain-name = { $name }
hop-name = name
hop-connect = connect
hop-tls = TLS
hop-first-byte = first byte
hop-ms = { $ms } ms
hop-clock = { $seconds } s of { $limit }
hop-done = last byte
hops-read = read from the answer

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Space
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-page-up = PageUp
key-page-down = PageDown
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Delete
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = next field
does-next-line = next line
does-previous = field before
does-choose = choose
does-choose-and-test = choose and test
does-switch = on or off
does-reveal = reveal
does-hide = hide
does-clear-filter = clear the filter
does-help = help
does-lines = go on in plain lines, with every answer
does-close = close
does-details = details
does-copy = copy the command
copied-command = copied
write-unread = { $write } ({ $lines ->
    [one] 1 line
   *[other] { $lines } lines
} not seen)
does-quit = quit
does-up = the line above
does-down = the line below
does-page-up = the page above
does-page-down = the page below
does-first = first line
does-last = last line
does-left = left in the text
does-right = right in the text
does-start = start of the text
does-end = end of the text
does-delete-word = delete the word before the cursor
does-delete-to-start = delete everything before the cursor
does-delete-to-end = delete everything behind the cursor
does-yank = bring back what was deleted last

help-title = Help: { $section }
help-where = OpenClaw keeps its config and its secrets in a state folder. There is more than one here; only the chosen one is read and changed.
help-provider = The provider decides whose models OpenClaw uses and whose key you need. What is there already is filled in, and nothing is written before the review.
help-provider-one = There is one choice so far: { $vendor }'s models, paid with an API key of your own. Requests pass through Cloudflare's gateway, which keeps count.
help-gateway = A gateway is a named endpoint in a Cloudflare account that passes requests on to a provider. Its address contains both IDs: paste that into either field and both are filled in.
help-gateway-find = The account ID is in the address of every page of Cloudflare's dashboard; the gateway ID is the gateway's name, under AI > AI Gateway.
help-gateway-asked = When you leave this section, clawgate asks whether the gateway exists: without a key, and free of charge.
help-keys = The { $vendor } API key pays for the requests. { $vendor }'s console lists yours under API keys; a key is shown there only once, when it is made.
help-keys-token = The gateway token is asked for where the gateway is authenticated: an API token from Cloudflare's dashboard with the permission AI Gateway Run.
help-keys-storage = In OpenClaw's .env file: beside the config, readable by you alone, and the daemon sees it. Nowhere: the config only names the variables, and whatever starts OpenClaw has to set them. In openclaw.json itself: whoever reads the config reads the secrets.
help-keys-short = Elsewhere a key is shown by its last four characters and, in brackets, its length. Nothing is stored before the review.
help-model = The list is the gateway's own where there is one, with what clawgate knows about each model. A model that is not in it can be typed by hand.
help-model-marks = A ! after a model means that it retires; the date and its successor are shown below. Prices are in US dollars, for input and for output.
help-model-fallbacks = Fallbacks are models that OpenClaw tries, one after the other, when the one above does not answer. The field may stay empty.
help-test = One tiny request takes the path that OpenClaw's will take, with the same address, key and headers. Times are measured here; what happens behind Cloudflare is read from the answer.
help-test-after = Esc stops it. If it fails, the page says what to do, and the first line below leads to the field to change.
help-review = Every line that changes in every file, with secrets masked. All files are written, or none. Nothing else in them changes.
help-review-marks = A line with + is added, one with - is taken out; the others are there for context and stay. `clawgate undo` reverts all of it.
help-done = The files are written. What is left to do is shown here.

### Practice in the terminal

hint-demo-secrets = use one of the practice secrets that the screen names
practice-gateways = To try: account { $account }; gateway { $open } (open), { $limited } (limit reached), { $slow }, or { $locked } (wants the token { $token })
practice-keys = To try: { $good }
practice-key-poor = no credit: { $poor }
practice-key-refused = refused: { $refused }
practice-done-check = For real, `clawgate check` would send the test at any time.
practice-token = { $locked } wants { $token }
practice-models = Unknown models fail in the test: try claude-99

### Leaving the terminal

left-unwritten = Nothing was written.
left-practice = That was practice, and all of it is deleted. For real: `clawgate`
left-kept = Your answers are kept for next time, the secrets are not.
terminal-none = The wizard needs a terminal to be shown on, and there is none
hint-terminal-none = run `clawgate --plain` to be asked in lines, or `clawgate onboard --non-interactive` with the answers as flags; `clawgate onboard --help` lists them
terminal-small = The terminal has { $columns } columns and { $rows } rows; the wizard needs 40 by 12
terminal-dumb = The terminal (TERM=dumb) cannot show the wizard

### The plain wizard

plain-opening = clawgate in plain lines. Enter accepts the value in brackets; ? helps, < goes back, q quits.
plain-because = { $why }: the same questions in plain lines.
plain-carried-over = Every answer is still there
plain-small = The terminal has { $columns } columns and { $rows } rows
plain-dumb = The terminal cannot place text
plain-title = { $section }, { $number } of { $count }
plain-practice = PRACTICE. { $title }
plain-done = done: { $what }
plain-wrong = wrong: { $what }
plain-warning = warning: { $what }
plain-note = note: { $what }
plain-run = run: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name }, a number [{ $default }]:
plain-ask-switch = { $name }, yes or no [{ $default }]:
plain-ask-offer = What now, a number [{ $default }]:
plain-ask-offer-alone = What now:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }, warning: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }; warning: { $warning }
plain-more-lines = { $name }: { $lines ->
    [one] one more line was pasted and is not used
   *[other] { $lines } more lines were pasted and are not used
}
plain-yes = yes
plain-no = no
plain-from = { $what }, { $source }
plain-length-and-ends = { $length } characters, begins with { $start }, ends in { $end }
plain-length-and-text = { $text }, { $length ->
    [one] 1 character
   *[other] { $length } characters
}
plain-address = Requests go to { $address }
plain-no-such-number = type a number from 1 to { $last }, or a name from the list
plain-several-such = that fits several; type more of the name, or a number from 1 to { $last }
plain-no-such-switch = type yes or no
plain-not-confirmed = that is not the word; nothing is written without it
plain-nothing-before = There is nothing before this.
plain-testing = Sending one request to { $host }. Ctrl-C stops it.
plain-listing = Asking the gateway for its models.
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: done, read from the answer
plain-stage-wrong = { $name }: wrong
plain-still-waiting = Still waiting, { $seconds } seconds.
plain-again = That was not enough: one more request.
plain-stopped = Stopped.
plain-changes = { $changes ->
    [one] 1 change
   *[other] { $changes } changes
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}
plain-file = { $path }: { $summary }; { $added ->
    [one] 1 line added
   *[other] { $added } lines added
}, { $removed } removed
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }, { $summary }
plain-state-open = open
plain-state-current = here
plain-state-done = done
plain-state-warning = warning
plain-state-wrong = wrong
plain-help-keys = Enter accepts the value in brackets. < goes one question back, < and a number to that section: <2. q quits.
plain-help-text = A minus sign alone empties an answer. A backslash in front takes what follows as it is: \q.
plain-help-choice = A choice is made by its number, or by its name or the part of it that no other has.
plain-help-secret = What is typed is not shown; its length and its last four characters are read back.
plain-help-switch = Answer yes or no; y and n will do.
plain-help-review = d shows every line that changes.
plain-input-ended = The input ended at the question "{ $question }"
hint-plain-input-ended = give one answer a line; nothing was written

### The help: commands

command-clawgate = Sets up Cloudflare AI Gateway as the model provider of OpenClaw (with --plain in plain lines, for screen readers and pipes), proves it with one live request, and changes exactly what was chosen. Without a command it opens the wizard.
command-onboard = Sets OpenClaw up: checks with one live request, then writes. With --non-interactive it asks nothing.
command-configure = Opens the wizard at one section of what is set up
command-models = The gateway's models, and which of them OpenClaw uses
command-models-list = Lists the gateway's models, with context, price and retirement
command-models-set = Makes a model OpenClaw's default: tests it with one live request, then changes only that
command-models-fallbacks = The models OpenClaw falls back to, in order
command-models-fallbacks-list = Lists them
command-models-fallbacks-add = Adds one after those that are set
command-models-fallbacks-remove = Takes one away
command-models-fallbacks-clear = Takes all of them away
command-models-test = Tests a model, or the default one, with one live request; changes nothing
command-check = Tests what OpenClaw would really use, for this shell and for the daemon; changes nothing
command-why = Shows which key and which gateway token OpenClaw uses, where they are, what else is there, and what decides; sends nothing
command-undo = Reverts the last write; run again, it restores that write
command-demo = Runs the whole wizard for practice: a gateway on this machine, a home that is thrown away, no account, no network
command-completions = Prints the script by which a shell completes commands and flags
command-man = Prints the manual page
command-help = Explains a command

### The help: flags that every command takes

flag-config = OpenClaw's config file, if it is not the usual one; outside the state folder it needs --state-dir too
flag-state-dir = OpenClaw's state folder [default: as OpenClaw finds it, usually ~/.openclaw]
flag-profile = OpenClaw's profile: the state folder is ~/.openclaw-NAME
flag-owner = The owner of the written files, as root for another user: a name, UID or UID:GID [default: the folder's owner]
flag-hard-link = What to do with a file that has further names (hard links)
value-hard-link-keep = write into the file itself, so that all its names show the change
value-hard-link-break = give this name a new file; its other names keep the old one
flag-symlink = What to do with a file that is a symbolic link
value-symlink-follow = edit the file it leads to; the link stays
value-symlink-refuse = leave it alone
flag-gateway-origin = Another server in place of https://gateway.ai.cloudflare.com; plain http only on loopback
flag-timeout = How long a live request may take in all, an installed openclaw that is asked, and a secret file that is a pipe
flag-offline = Sends nothing
flag-json = Prints one JSON object and asks nothing; help and version stay text
flag-plain = Asks in plain lines instead of on a whole screen, also from a pipe [variables: CLAWGATE_PLAIN, ACCESSIBLE]
flag-lang = The language of sentences [default: that of LC_ALL, LC_MESSAGES or LANG; with --json English]
value-lang-en = English
value-lang-nl = Dutch
value-lang-de = German
value-lang-fr = French
value-lang-es = Spanish
value-lang-ja = Japanese
value-lang-zh-cn = simplified Chinese
flag-color = Whether to use colour
value-color-auto = on a terminal, unless NO_COLOR is set
value-color-always = also into files and pipes
value-color-never = not even on a terminal
flag-log = Appends what happens to a file, without secrets
flag-help = Explains: -h in short, --help in full
flag-version = Prints the version

### The help: flags of single commands

flag-non-interactive = Takes everything from flags, variables and stored values; one error names all that is missing
flag-print-command = Prints what is set up as one command and as an Ansible task for other hosts, with variables in place of the secrets; sends and writes nothing
flag-mode = Where OpenClaw runs
value-mode-local = on this machine
value-mode-remote = elsewhere, which only OpenClaw itself sets up
flag-auth-choice = Anthropic's: cloudflare-ai-gateway-api-key; OpenAI's: cloudflare-openai-api-key [default: what is set up, else the first]
flag-cloudflare-ai-gateway-account-id = The Cloudflare account ID, 32 hexadecimal digits [variable: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = The gateway's ID, its name in the dashboard [variable: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = The gateway's address from the dashboard, in place of both IDs
flag-cloudflare-ai-gateway-api-key = The Anthropic API key; - reads it from standard input [variable: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = A file that holds the Anthropic API key
flag-cloudflare-ai-gateway-token = The token of an authenticated gateway; - reads it from standard input [variable: CF_AIG_TOKEN]
flag-token-file = A file that holds the gateway's token
flag-secrets-stdin = Reads CLOUDFLARE_AI_GATEWAY_API_KEY=… and CF_AIG_TOKEN=… lines from standard input
flag-secret-input-mode = OpenClaw's way to take secrets
value-secret-input-mode-plaintext = keep the secret itself
value-secret-input-mode-ref = keep the variable's name, which the process manager supplies; it has to be set here too
flag-key-storage = Where the secrets are kept [default: as it is, else env-file]
flag-key-command = The command that prints the key: a program of your own with its arguments, run without a shell
flag-resolve-refs = Ask for a key that a command or a file keeps, once and as OpenClaw does, and test with it; it is written nowhere
value-key-storage-env-file = in OpenClaw's .env file, which works on every OpenClaw and which the daemon sees
value-key-storage-reference = nowhere: the process manager supplies the variables
value-key-storage-inline = in openclaw.json itself
value-key-storage-auth-profile = the key in auth-profiles.json, where that is there already; the token in .env
value-key-storage-command = with a command of your password manager (`--key-command`), which OpenClaw runs; the token in .env
flag-model = The model, with or without cloudflare-ai-gateway/ [default: as it is, else the first that answers]
flag-fallback = A fallback model to add after those that are set; may be given more than once
flag-set-default = Whether the model becomes the default one; by default it does, unless it is set up beside another default already
value-set-default-yes = it does; the former default is named in a warning
value-set-default-no = it does not
value-set-default-if-unset = it does where there is none
flag-check = When to send the live request
value-check-changed = where something would be written
value-check-always = also where nothing would be written
value-check-never = not at all; then nothing is proven
flag-skip-check = The same as --check never
flag-save-on-failure = Writes even where the live request failed
flag-force = Also takes a model that neither the catalogue nor the gateway's list knows
flag-dry-run = Shows what would be written and writes nothing; sends nothing either, unless --check always is given
flag-accept-risk = OpenClaw's; has no effect here
flag-skip-health = Does not ask an installed openclaw whether it accepts what was written
flag-section = The section to open
value-section-provider = whose models
value-section-gateway = account and gateway
value-section-keys = key and token, and where they are kept
value-section-model = default model and fallbacks
value-section-test = the live test
flag-check-model = Another model than the default one
flag-check-verbose = Also shows, where it works: every hop with its time, what the answer says of each, and each value with its source
flag-check-deep = Also sends a request of the shape that OpenClaw sends: a stream, thinking, a tool; costs up to a thousand tokens
flag-check-with-openclaw = Also runs one turn of the openclaw on the path, in a session of its own
flag-check-watch = Tests again this many seconds after each test, and says what changed, a line a change, until it is ended
flag-check-report = Prints a block of Markdown for a bug report: without secrets, IDs shortened
flag-check-curl = Prints the same request as a line for sh, bash and zsh, with variables in place of the secrets; sends nothing
flag-undo-dry-run = Shows what would be reverted and writes nothing
flag-undo-list = Lists the writes that are remembered, the newest first
flag-undo-to = Reverts this write, by its number or ID in the list, and every one after it
flag-undo-backups = With `--purge`: removes the backups beside the config too that hold a secret which the config no longer holds
flag-undo-purge = Removes what is kept for undoing writes: originals, which may hold old keys
flag-demo-script = Tells the whole run in lines instead of opening the wizard
flag-demo-account-id = A practice account ID [default: the one that works]
flag-demo-gateway-id = A practice gateway: its name decides what happens
flag-demo-api-key = A practice key; real-looking ones are refused
flag-demo-token = A practice gateway token
flag-demo-model = The model
flag-models-set-model = The model, with or without cloudflare-ai-gateway/
flag-models-fallbacks-add-model = The model; one of another provider with that provider's name and a slash before it
flag-models-fallbacks-remove-model = The model, as the list names it
flag-models-fallbacks-remove-dry-run = Shows what would be written and writes nothing
flag-models-fallbacks-clear-dry-run = Shows what would be written and writes nothing
flag-models-test-model = The model [default: OpenClaw's default one]
flag-shell = The shell
value-shell-bash = source it, or save it as ~/.local/share/bash-completion/completions/clawgate
value-shell-zsh = save it as _clawgate in a folder of $fpath
value-shell-fish = save it as ~/.config/fish/completions/clawgate.fish
flag-command = The command's words

### The help: its own words

page-usage = Usage: { $line }
page-command-word = COMMAND
page-flags-word = FLAGS
page-words = Arguments
page-commands = Commands
page-flags = Flags
page-everywhere = Global flags
page-everywhere-short = Global flags: { $flags }. `{ $command }` explains them.
page-examples = Examples
page-values = [values: { $values }]
page-default = [default: { $value }]
page-more = `clawgate man | man -l -` shows exit statuses, variables and files too.

### The manual page

man-name = name
man-summary = sets up Cloudflare AI Gateway as the model provider of OpenClaw
man-synopsis = synopsis
man-description = description
man-wizard = The wizard asks for the provider, the gateway, the keys and the model, sends one tiny request the way OpenClaw will send its own, shows every line that changes, and writes all files or none. Nothing else in the files changes, and `clawgate undo` reverts it. Esc goes back, F1 explains, Ctrl-C leaves.
man-commands = commands
man-everywhere = flags of every command
man-exits = exit status
man-variables = environment
man-files = files
man-examples = examples
exit-done = done
exit-internal = a bug or something unforeseen, or the result could not be written to standard output
exit-usage = the command line is wrong, an answer is missing or invalid, nothing is set up yet, or a question could not be asked
exit-files = OpenClaw's files cannot be read or edited safely; nothing was written
exit-network = network: name, connection, proxy, TLS, time-out, or something that is not the gateway answered
exit-gateway = the gateway: account or gateway ID, its token, its setting or balance
exit-provider = the provider: key, permission, organisation
exit-model = the model: unknown, retired, no access
exit-limited = reached, but limited or in trouble, or what OpenClaw would send cannot be told from its files; only tests end so, a write goes ahead with a warning and ends with 0
exit-write = the write failed or another program changed a file; everything is as it was
exit-signal = ended by hang-up, by you, or by QUIT, ABRT or TERM
variable-key = The Anthropic API key, where no flag gives it.
variable-token = The token of an authenticated gateway, where no flag gives it.
variable-ids = Account ID and gateway ID, where no flag gives them.
variable-origin = Another server in place of Cloudflare's, as with --gateway-origin.
variable-openclaw = Where OpenClaw's files are, as OpenClaw itself reads them.
variable-read-only = OpenClaw's own switches against writing its config; clawgate then writes nothing.
variable-plain = Where set, questions come in plain lines.
variable-language = The language of sentences where clawgate speaks it, else English.
variable-characters = Where the terminal's characters are not UTF-8, marks are plain ASCII.
variable-color = No colour where NO_COLOR is set or the terminal is dumb, on which questions come in plain lines too.
variable-proxy = The proxy of the live request, also in small letters.
variable-certificates = Certificate authorities to trust besides the system's own.
variable-home = Where the folders above are by default.
variable-state = Where answers are kept between two runs, in place of ~/.local/state.
variable-sudo = As root through sudo: whose OpenClaw is likely meant.
file-config = OpenClaw's config: the provider's block, the model, and nothing else is changed. What was there stays beside it as openclaw.json.bak.
file-env = The secrets, readable by you alone.
file-profiles = An older OpenClaw's stored keys: one of this provider would win, and is updated to match. Never made.
file-cache = An older OpenClaw's cached copy of the provider: it would win, and is taken out where it differs.
file-own = The originals of the last write, for `clawgate undo`; readable by you alone.
file-answers = Answers of a wizard that was left before it wrote. Secrets are never in it.
example-wizard = Opens the wizard.
example-demo = The whole wizard for practice.
example-script = Sets OpenClaw up without a question.
example-check = Tests what is set up, for a script.
example-model = Makes another model the default.

### The same on other hosts

next-hosts-command = On another host, in sh, bash or zsh, with the secrets in these variables:
next-hosts-ansible = With Ansible and the collection clawgate.openclaw, with the secrets in a vault:
next-hosts-otherwise = Here the key comes from { $reference }, which no flag sets up: on the other hosts it comes from `{ $variable }`
next-hosts-none = The gateway's address in { $path } names no account ID and gateway ID, so no command can set up the same
hint-next-hosts-none = copy the provider's block, `models.providers.{ $provider }`, by hand

### Models: the command

progress-listing = Asking { $url } for its models …
models-default = default
models-fallback = fallback { $number }
models-not-listed = known to clawgate, not listed by your gateway
models-head-model = model
models-head-context = context
models-head-output = output
models-head-price = $ in / out per 1M tokens
models-cost-above = above { $tokens }: { $price }
models-retires = retires on { $date }
models-overdue = was due to retire on { $date }
models-succeeded = { $when }, then { $successor }
models-unknown = No model `{ $model }` is known here: neither the catalogue, nor the config, nor the gateway's list has it
hint-models-meant = did you mean { $models }? `--force` takes the name as it is
models-no-default = OpenClaw has no default model
models-default-is = Default: { $model }
models-fallback-is = Fallback { $number }: { $model }
models-no-fallbacks = No fallbacks
models-no-such-fallback = { $model } is not among the fallbacks
hint-no-such-fallback = look at `clawgate models fallbacks list`
usage-nothing-to-report = `--json` reports what a command did, and this one prints a text
hint-nothing-to-report = leave `--json` out

### Several answers missing at once

input-several-missing = { $count } answers are missing: { $what }
input-names = { $one }, { $other }
hint-found-elsewhere = { $key } goes through a gateway already: `--gateway-url { $url }` takes that one; else { $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = looked up { $value }
evidence-addresses = found { $value }
evidence-address = connected to { $value }
evidence-without-proxy = without proxy, by { $value }
evidence-proxy = { $value }
evidence-proxy-variable = from { $value }
evidence-proxy-source = in { $value }
evidence-tls-version = { $value }
evidence-issuer = signed by { $value }
evidence-valid-from = from { $value }
evidence-expires = until { $value }
evidence-names = for { $value }
evidence-clock-ahead = this computer's clock is { $time } ahead
evidence-clock-behind = this computer's clock is { $time } behind
evidence-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
evidence-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
evidence-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
evidence-status = HTTP { $value }
evidence-code = code { $value }
evidence-model = { $value }
evidence-input-tokens = tokens in { $value }
evidence-output-tokens = tokens out { $value }
evidence-header = { $name } { $value }
evidence-requests = sent { $value } times, the last one counts

## A write that was cut short
warn-recovered-finished = The run of { $time } was cut short after its last change; what it wrote is complete
warn-recovered-rolled-back = The run of { $time } was cut short while writing; these files are as they were before it: { $files }
warn-recovered-unbegun = The run of { $time } was cut short before it changed a file; what it had prepared is removed
warn-recovered-left = Of a run that was cut short, these files stay as they are, because another program has changed one of them since: { $files }
warn-unfinished = The run of { $time } was cut short while writing { $files }; the next `clawgate onboard`, `configure` or `undo` finishes or reverts it
warn-unfinished-unbegun = The run of { $time } was cut short before it changed a file; the next `clawgate onboard`, `configure` or `undo` clears away what it had prepared
warn-unfinished-unreadable = A run was cut short while writing: { $what }

## Files that are not as others
warn-hard-links-kept = { $path } has { $names } names, and all of them show the change: it was written over instead of being replaced, and a program that reads it in that very instant sees half of it
warn-hard-links-broken = { $path } is a new file now; of the { $names } names the old one had, the others still lead to that
warn-written-in-place = { $path } is mounted as a single file, so it was written over instead of being replaced; a program that reads it in that very instant sees half of it
warn-overtaken = Another program has written { $path } right after clawgate did; what it made of it is not known
warn-taken-out = Since clawgate's write of { $time }, another program or a person has undone this in { $path }: `{ $names }`
warn-secret-in-backups = What was taken out of { $path } still stands in its backups { $files }, and in what is kept for `clawgate undo`. This removes both:
warn-diff-masked = Secrets in this diff are shown by their last characters and their length; as a patch it would write those
warn-attributes-lost = { $path } could not be given these attributes again: { $names }

## Taking writes back
undo-kept = What was undone is kept, secrets included, so that `clawgate undo` can restore it; this removes it:
undo-redoes = The last write was itself an undo, so this brings back what it took away (the undo of { $time })
undo-several = This undoes the last { $count } writes, from { $time } on
undo-secret-in-backups = These backups still hold secrets that the config no longer holds: { $files }. This removes them:
undo-old-secret = { $path }: the secret of before is used again: { $secret }
undo-left-changed = { $path }: `{ $name }` has been changed since and stays as it is
undo-left-removed = { $path } has been removed since, and is not made again
undo-left-needed = { $path } stays as it is, because the config still refers to `{ $name }`
history-line = { $number }. { $when }: { $what }
history-write = written
history-undo = an undo
history-undo-changes = an undo, { $changes }
history-values = only its own values can be taken out

### The question to the gateway

sends-probe = Enter asks { $host } whether this gateway is there; no key is sent, and it costs nothing
probe-asking = Asking { $host } whether this gateway is there …
probe-stopped = Stopped: whether this gateway is there is not known
probe-authenticated = The gateway asks for a token of its own besides the key
probe-open = The gateway seems to be an open one: it answered without asking for a token
probe-to-be-made = There is no gateway `default` in this account yet. Cloudflare makes it at the first request that brings a token.
probe-unclear = Whether this gateway is there is not known. { $what }
action-ask-again = ask again
action-skip-probe = go on without its answer
plain-asking-secrets = Asking for the secret where it is kept, once.
plain-asking-command = Running the command for the key, once.
plain-probing = Asking { $host } whether this gateway is there. Ctrl-C goes on without its answer.

### Checking, and why

path-for-shell = An `openclaw` started in this shell:
path-for-daemon = The daemon:
watch-begins = A test every { $seconds } seconds; a line tells what changed. Ctrl-C ends it.
report-look-first = For a bug report; look through it before you post it
report-openclaw-between = { $first } to before { $before }
report-openclaw-from = { $first } or later
report-openclaw-unknown = unknown
report-openclaw-last = last written by { $version }
curl-address-hidden = The address holds what may be a secret, which the line leaves out: fill it in where `...` stands
curl-set-first = The line takes the key from { $variable }; the one OpenClaw uses is in { $source }
why-same = OpenClaw uses the key { $key } from { $source }, in this shell and in the daemon alike.
why-same-key = OpenClaw uses the same key { $key } in this shell, from { $source }, and in the daemon, from { $other }.
why-shell = An `openclaw` started in this shell uses the key { $key } from { $source }.
why-shell-none = An `openclaw` started in this shell finds no key.
why-daemon = The daemon uses the key { $key } from { $source }.
why-daemon-none = The daemon finds no key.
why-key-elsewhere = The key comes from `{ $provider }` ({ $source }), which clawgate does not ask: OpenClaw does, whenever it needs the key.
why-shadowed = Another key, { $key }, is in { $source }; { $winner } wins over it.
why-variable-missing = The config refers to { $variable }, which nothing supplies.
why-store-wins = OpenClaw's own store { $path } seems to hold a key too, which wins over all of these and cannot be read from here.
why-no-secret = { $what }. What to do: { $hint }.
why-take-out = First take { $variable } out of { $path }.
why-settle = This settles it:
why-settled = There is nothing to settle.
why-token-same = OpenClaw sends the gateway token { $key } from { $source }, in this shell and in the daemon alike.
why-token-same-key = OpenClaw sends the same gateway token { $key } in this shell, from { $source }, and in the daemon, from { $other }.
why-token-shell = An `openclaw` started in this shell sends the gateway token { $key } from { $source }.
why-token-shell-none = An `openclaw` started in this shell finds no gateway token.
why-token-daemon = The daemon sends the gateway token { $key } from { $source }.
why-token-daemon-none = The daemon finds no gateway token.
why-token-shadowed = Another token, { $key }, is in { $source }; { $winner } wins over it.

### What each thing that can be done does

wizard-first-this = This comes first: { $section } needs it
test-stopped = The test was stopped by you: whether the gateway answers is not known
about-next = on from here; every answer is kept
about-back = to the section before; no answer is lost
about-mend = to the field that may need another value
about-retry = sends one tiny request, about 30 tokens, with the address, key and headers that OpenClaw uses
about-cancel = stops what is being asked
about-skip = on without it; the review says what is not proven
about-use-model = takes this model in place of the one that is not offered, and tests it
about-list-models = asks the gateway for its models, with your key; nothing is written
about-take-successor = the newer model takes the place of the one that retires
about-write = writes every file, or none; `clawgate undo` takes it back
about-read-again = reads OpenClaw's files once more, after you mended them
about-quit = ends here
about-leave = ends here; nothing is written
about-keep = ends here; next time your answers are filled in, the secrets are not
about-stay = goes on where you were

### Cloudflare's API: accounts and gateways

discovery-to-list = list gateways
discovery-to-create = make a gateway
discovery-to-run = use a gateway
discovery-permission = The token lacks the permission `{ $api }`, in the dashboard `{ $dashboard }`, which it needs to { $purpose }
hint-discovery-permission = make a token with `{ $dashboard }`; this page has it filled in: { $link }
discovery-token-missing = There is no Cloudflare API token to ask with
discovery-no-token = This is no Cloudflare API token
discovery-global-key = This is Cloudflare's Global API Key: it can do everything in every account, cannot be limited, and is neither taken nor sent
discovery-token-refused = Cloudflare says that this is no valid API token
discovery-token-disabled = This API token is switched off in Cloudflare's dashboard
discovery-token-expired = This API token has expired
discovery-token-expires = This API token expires on { $date }
hint-discovery-token = make a token with `AI Gateway: Read` and `AI Gateway: Run`; this page has both filled in: { $link }
hint-discovery-give-token = set the variable { $variable }, or name a file with `--cloudflare-api-token-file`; this page makes a token: { $link }
discovery-account = Cloudflare knows no such account, or this token is for another one
hint-discovery-account = compare the account ID with the one in the address of Cloudflare's dashboard
discovery-no-accounts = This token sees no account: narrow tokens see none
discovery-several-accounts = This token sees { $count } accounts: { $accounts }
hint-discovery-which = say which one with `--account-id` or the variable CLOUDFLARE_ACCOUNT_ID
discovery-no-gateway = This account has no gateway `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` names those there are, `clawgate gateways create { $gateway }` makes it
discovery-no-gateways = This account has no gateway yet
discovery-more-gateways = There are more, which are not listed
discovery-taken = The name `{ $gateway }` is taken
hint-discovery-taken = choose another name
discovery-limited = Cloudflare's API has had too many requests from you
hint-discovery-limited = try again in { $seconds } seconds
hint-discovery-limited-some = try again in five minutes
discovery-unreadable = What came back is not what Cloudflare's API answers, or not all of it
hint-discovery-unreadable = try again; a proxy on the way may have answered in its place
discovery-not-made = Nobody answered when the gateway `{ $gateway }` was to be made, and it is not there
hint-discovery-not-made = run the same command again
discovery-offline = Cloudflare would have to be asked, and `--offline` forbids that
hint-discovery-offline = leave `--offline` out, or give both IDs
progress-discovery = Asking { $host } …
account-line = { $id }  { $name }
gateway-wants-token = wants a token
gateway-open = wants no token
gateway-token-unknown = does not say whether it wants a token
gateway-known = { $token }, made on { $date }
result-gateway-made = The gateway { $gateway } is made
result-gateway-there = The gateway { $gateway } is there already
command-accounts = The Cloudflare accounts that an API token sees
command-accounts-list = Lists them, with ID and name
command-gateways = The gateways of a Cloudflare account, found with an API token
command-gateways-list = Lists them, with what is known of each
command-gateways-show = Shows one
command-gateways-create = Makes one that wants a token and keeps logs; one that is there already stays as it is
flag-cloudflare-api-token-file = A file that holds a Cloudflare API token [variable: CLOUDFLARE_API_TOKEN]
flag-account-id = The Cloudflare account ID [variable: CLOUDFLARE_ACCOUNT_ID]; without it, the only account that the token sees
flag-gateway-name = The gateway's name in the account, looked for with the Cloudflare API token
flag-create-gateway = Makes the gateway of that name where there is none
flag-gateway = The gateway's name
variable-api-token = A Cloudflare API token, which finds a gateway or makes it; it is not kept.
variable-api-origin = Another server in place of Cloudflare's API: for tests.

### What a change comes to

summary-gateway = gateway { $before } → { $after }
summary-model = model { $before } → { $after }
summary-fallbacks = fallbacks { $before } → { $after }
summary-key = key { $before } → { $after }
summary-token = gateway token { $before } → { $after }
summary-none = none

### How long ago something was

ago-now = just now
ago-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
