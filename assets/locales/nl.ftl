# Every sentence clawgate says, in Dutch; the ids, their arguments and the punctuation are those of en.ftl.
#
# The words of OpenClaw's own Dutch pages: provider, account-ID, gateway-ID, API-sleutel, token, header, basis-URL,
# standaardmodel, verzoek, daemon. People are addressed with "je". Names of fields, codes, commands, flags, variables
# and products stay as they are.

### What went wrong, in general

error-unforeseen = Er is iets onvoorziens gebeurd: { $what }

### What the live test found

verdict-gateway-not-found = Cloudflare heeft in dit account geen gateway met deze naam. Het antwoord: { $said }
hint-gateway-not-found = Vergelijk de account-ID en de gateway-ID met het adres van de gateway in het dashboard van Cloudflare, of maak de gateway daar aan.
verdict-gateway-token-refused = De gateway weigert het gateway-token. Het antwoord: { $said }
hint-gateway-token-refused = Voer een gateway-token in met de machtiging `AI Gateway Run` voor dit account.
verdict-gateway-token-missing = De gateway vraagt om een gateway-token, en er is geen meegestuurd. Het antwoord: { $said }
hint-gateway-token-missing = Voer het gateway-token in; het heeft de machtiging `AI Gateway Run` nodig.
verdict-provider-path-unknown = De gateway kent op dit adres geen provider. Het antwoord: { $said }
hint-provider-path-unknown = Laat de basis-URL eindigen op `/{ $path }`.
verdict-provider-not-reached = De gateway is bereikt, maar kreeg geen antwoord van { $vendor }. Het antwoord: { $said }
hint-provider-not-reached = Probeer het opnieuw, en kijk in de logs van de gateway in het dashboard van Cloudflare.
verdict-wrong-endpoint = De gateway ziet de test aan voor een ander soort verzoek. Het antwoord: { $said }
hint-wrong-endpoint = Laat de basis-URL eindigen op `/{ $path }`, niet op `/compat`.
verdict-stored-key-alias-unknown = De gateway zocht een opgeslagen providersleutel die er niet is. Het antwoord: { $said }
hint-stored-key-alias-unknown = Verbeter de alias van de opgeslagen sleutel in de instellingen van de gateway, of verwijder de header `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = De gateway is bereikt, maar er kwam geen { $vendor } API-sleutel mee en zelf betalen mag hij dit verzoek niet. Het antwoord: { $said }
verdict-provider-key-missing-or-no-credits = De gateway kreeg geen { $vendor } API-sleutel, en het Cloudflare-account heeft geen tegoed om er in plaats daarvan mee te betalen. Het antwoord: { $said }
hint-provider-key-missing-or-no-credits = Voer de { $vendor } API-sleutel opnieuw in.
verdict-gateway-must-be-authenticated = De gateway zou met Cloudflare-tegoed moeten betalen, en doet dat alleen als hij geauthenticeerd is. Het antwoord: { $said }
hint-gateway-must-be-authenticated = Zet `Authenticated Gateway` aan in de instellingen van de gateway.
verdict-guardrails-blocked = De verbinding is in orde; de Guardrails van de gateway hielden het testbericht of het antwoord tegen. Het antwoord: { $said }
hint-guardrails-blocked = Kijk naar de Guardrails-instellingen van de gateway als dit niet de bedoeling was.
verdict-dlp-blocked = De verbinding is in orde; de beveiliging van de gateway tegen gegevensverlies (DLP) hield het testbericht of het antwoord tegen. Het antwoord: { $said }
hint-dlp-blocked = Kijk naar de DLP-instellingen van de gateway als dit niet de bedoeling was.
verdict-guardrails-unavailable = De gateway is bereikt, maar de Guardrails ervan zijn buiten werking en staan op tegenhouden. Het antwoord: { $said }
hint-guardrails-unavailable = Probeer het straks opnieuw.
verdict-gateway-rate-limited = De verbinding is in orde; de eigen verzoeklimiet van de gateway is bereikt. Het antwoord: { $said }
hint-gateway-rate-limited = Wacht even, of verhoog de verzoeklimiet in de instellingen van de gateway.
verdict-gateway-spend-limit = De verbinding is in orde; een bestedingslimiet van de gateway is bereikt. Het antwoord: { $said }
hint-gateway-spend-limit = Verhoog de bestedingslimiet in de instellingen van de gateway.
verdict-gateway-model-unknown = De gateway kent het model niet. Het antwoord: { $said }
verdict-gateway-error-unknown = De gateway antwoordde met een fout die clawgate niet kent (HTTP { $status }, code { $code }). Het antwoord: { $said }
hint-gateway-error-unknown = Zoek dit verzoek op in de logs van de gateway in het dashboard van Cloudflare.
verdict-gateway-answer-unreadable = De gateway gaf een antwoord door dat clawgate niet kan lezen (HTTP { $status }). Het antwoord: { $said }

verdict-cloudflare-permission-missing = Cloudflare weigert het token, of het token mist een machtiging. Het antwoord: { $said }
hint-cloudflare-permission-missing = Geef het token de machtiging `AI Gateway Run` om een gateway te gebruiken, `AI Gateway Read` om gateways op te sommen.
verdict-cloudflare-token-invalid = Cloudflare meldt dat het token niet geldig is. Het antwoord: { $said }
hint-cloudflare-token-invalid = Maak een nieuw token aan in het dashboard van Cloudflare en voer het in.
verdict-cloudflare-route-unknown = De API van Cloudflare kent niets op dit adres. Het antwoord: { $said }
hint-cloudflare-route-unknown = Vergelijk de account-ID met die in het adres van het dashboard van Cloudflare.
verdict-cloudflare-request-invalid = De API van Cloudflare vond het verzoek onvolledig. Het antwoord: { $said }
hint-cloudflare-request-invalid = Maak de gateway aan in het dashboard van Cloudflare en voer de gateway-ID ervan in.
verdict-gateway-id-taken = Er is al een gateway met deze gateway-ID. Het antwoord: { $said }
hint-gateway-id-taken = Gebruik de gateway die er is, of kies een andere gateway-ID.
verdict-cloudflare-token-elsewhere = Cloudflare neemt dit token alleen vanaf andere adressen aan. Het antwoord: { $said }
hint-cloudflare-token-elsewhere = Sta het adres van deze computer toe in het IP-filter van het token, of voer een ander token in.
verdict-cloudflare-error-unknown = De API van Cloudflare, niet de gateway, antwoordde met een fout (HTTP { $status }, code { $code }). Het antwoord: { $said }
hint-cloudflare-error-unknown = Controleer of de basis-URL begint met `https://gateway.ai.cloudflare.com/v1/`.

verdict-provider-key-rejected = Het verzoek bereikte { $vendor }, dat de { $vendor } API-sleutel weigert. Het antwoord: { $said }
hint-provider-key-rejected = Voer een geldige { $vendor } API-sleutel in; de jouwe staan in de { $console } onder API keys.
verdict-provider-key-missing = Het verzoek bereikte { $vendor } zonder { $vendor } API-sleutel. Het antwoord: { $said }
hint-provider-key-missing = Voer de { $vendor } API-sleutel in.
verdict-provider-key-of-claude-code = { $vendor } neemt dit geheim alleen aan van Claude Code: het hoort bij een abonnement en is geen API-sleutel. Het antwoord: { $said }
hint-provider-key-of-claude-code = Voer een { $vendor } API-sleutel in, die met `sk-ant-api` begint; de jouwe staan in de { $console } onder API keys.
verdict-provider-permission-missing = { $vendor } kent de { $vendor } API-sleutel, maar staat die dit niet toe. Het antwoord: { $said }
hint-provider-permission-missing = Controleer de werkruimte en de machtigingen van de sleutel in de { $console }.
verdict-model-list-refused = De { $vendor } API-sleutel mag geen modellen opsommen; of hij ze mag gebruiken, toont alleen een test. Het antwoord: { $said }
hint-model-list-refused = Kies een van de modellen die clawgate kent, of noem een ander, en test het.
verdict-sandbox-network-restricted = Een sandbox die het netwerk beperkt, weigerde het verzoek. Het antwoord: { $said }
hint-sandbox-network-restricted = Start clawgate buiten de sandbox.
verdict-provider-place-refused = { $vendor } neemt geen verzoeken aan van de plek waar dit vandaan kwam ({ $place }), en keek niet naar de sleutel. Het antwoord: { $said }
hint-provider-place-refused = Gebruik een netwerk of VPN in een land dat { $vendor } bedient: Cloudflare stuurt verzoeken door vanuit het datacenter bij jou in de buurt.
verdict-model-not-found = De sleutel is in orde; { $vendor } biedt dit model niet aan. Het antwoord: { $said }
hint-model-not-found = Kies een ander model.
hint-model-nearest = Kies een ander model: het dichtst bij ligt `{ $model }`.
verdict-provider-route-unknown = Het verzoek bereikte { $vendor } op een adres dat het niet kent. Het antwoord: { $said }
hint-provider-route-unknown = Laat de basis-URL eindigen op `/{ $path }`, zonder `/v1` erachter.
verdict-provider-credit-too-low = De { $vendor } API-sleutel is geldig, maar het tegoed van het account is op. { $vendor } antwoordde: { $said }
hint-provider-credit-too-low = Koop tegoed in de { $console } onder Billing.
verdict-provider-billing = De { $vendor } API-sleutel is aanvaard, maar er is een probleem met de betaling. { $vendor } antwoordde: { $said }
hint-provider-billing = Kijk in de { $console } onder Billing.
verdict-provider-organization = { $vendor } weigerde het verzoek vanwege de organisatie van de sleutel (code { $code }). Het antwoord: { $said }
hint-provider-organization = Vraag het de eigenaar van de organisatie in de { $console }, of voer een sleutel van een andere in.
verdict-provider-request-refused = { $vendor } weigerde het testverzoek. Het antwoord: { $said }
hint-provider-request-refused = Kies een ander model, of lees wat { $vendor } antwoordde.
verdict-provider-request-too-large = { $vendor } vond het testverzoek te groot, en dat is het niet. Het antwoord: { $said }
hint-provider-request-too-large = Meld dit als een fout in clawgate.
verdict-provider-rate-limited = De sleutel is in orde; de verzoeklimiet van { $vendor } is bereikt. Het antwoord: { $said }
hint-provider-rate-limited = Wacht even en probeer het opnieuw.
verdict-provider-spend-limit = De sleutel is in orde; de bestedingslimiet van het { $vendor }-account is bereikt. { $vendor } antwoordde: { $said }
hint-provider-spend-limit = Verhoog de bestedingslimiet in de { $console }, of wacht tot hij weer op nul staat.
verdict-provider-edge-rate-limited = De gateway is bereikt, maar wat vóór { $vendor } staat, laat nu geen verzoeken meer door (HTTP { $status }); de sleutel is niet gecontroleerd. Het antwoord: { $said }
verdict-provider-unwell = { $vendor } heeft op dit moment problemen (HTTP { $status }); de verbinding werkt. Het antwoord: { $said }
hint-provider-unwell = Probeer het straks opnieuw; de statuspagina van { $vendor } zegt hoe het ervoor staat.
verdict-provider-error-unknown = { $vendor } antwoordde met een fout die clawgate niet kent (HTTP { $status }, { $code }). Het antwoord: { $said }
hint-provider-error-unknown = Zoek de fout op in de documentatie van { $vendor } onder Errors.

verdict-edge-blocked = De rand van het netwerk van Cloudflare hield het verzoek tegen voordat het de gateway bereikte (HTTP { $status }). Het antwoord: { $said }
hint-edge-blocked = Probeer het zonder VPN of proxy, of vanaf een ander netwerk.
verdict-edge-rate-limited = Wat vóór de gateway staat, laat nu geen verzoeken meer door (HTTP { $status }). Het antwoord: { $said }
hint-edge-rate-limited = Wacht een paar minuten en probeer het opnieuw.
verdict-edge-failed = Het ging mis aan de rand van het netwerk van Cloudflare, voordat het verzoek de gateway bereikte (HTTP { $status }). Het antwoord: { $said }
hint-edge-failed = Probeer het straks opnieuw; `www.cloudflarestatus.com` zegt hoe het er bij Cloudflare voor staat.
verdict-not-the-gateway = Iets anders dan Cloudflare AI Gateway antwoordde (HTTP { $status }). Het antwoord: { $said }
hint-not-the-gateway = Controleer het netwerk: er kan een aanmeldpagina of een bedrijfsproxy tussen zitten.
verdict-no-gateway-at-this-address = Wat op dit adres antwoordt, is geen AI Gateway (HTTP { $status }). Het antwoord: { $said }
hint-no-gateway-at-this-address = Controleer het adres van de gateway: het is `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`.
verdict-answer-unknown = Er kwam antwoord, maar niet in een vorm die AI Gateway of { $vendor } gebruikt (HTTP { $status }). Het antwoord: { $said }
verdict-litellm-refused = Een LiteLLM-proxy, niet AI Gateway of { $vendor }, weigerde het verzoek (HTTP { $status }). Het antwoord: { $said }
hint-litellm-refused = Controleer het adres van de gateway; als de proxy bedoeld is: die wil een eigen sleutel.
verdict-answer-empty = Er kwam een leeg antwoord terug (HTTP { $status }).
hint-answer-empty = Probeer het straks opnieuw.
verdict-redirected = Het verzoek werd doorgestuurd naar een ander adres, { $said }. clawgate gaat daar niet heen, want de sleutels zouden meegaan.
hint-redirected = Controleer of het netwerk een aanmeldpagina heeft, en of het adres van de gateway klopt.
verdict-answer-broken = Het antwoord brak halverwege af (HTTP { $status }).
hint-answer-broken = Probeer het opnieuw; gebeurt het weer, kijk dan welke proxy ertussen zit.
verdict-answer-encoded = Het antwoord kwam gecomprimeerd in een vorm waar niet om gevraagd is en die niet te lezen is (HTTP { $status }, { $said }).

verdict-name-not-found = De naam { $host } is niet gevonden.
hint-name-not-found = Controleer de internetverbinding en de DNS-instellingen.
verdict-connection-refused = { $host } weigert de verbinding.
hint-connection = Controleer de internetverbinding, en of er een firewall of proxy tussen zit.
verdict-network-unreachable = { $host } is van hieruit niet te bereiken.
verdict-connection-lost = De verbinding met { $host } werd verbroken voordat er antwoord kwam.
verdict-answer-not-http = Wat bij { $host } antwoordde, spreekt geen HTTP: { $said }
verdict-tls-failed = Er kwam geen beveiligde verbinding met { $host } tot stand: { $said }
hint-tls-failed = Probeer het vanaf een ander netwerk, of zonder de VPN, firewall of proxy die ertussen kan zitten.
verdict-timed-out = Geen antwoord op tijd tijdens { $phase }.
hint-timed-out = Probeer het opnieuw; gebeurt het weer, controleer dan het netwerk of een proxy ertussen.
verdict-proxy-not-reached = De proxy is niet te bereiken: { $said }
verdict-proxy-failed = De proxy liet het verzoek niet door: { $said }
hint-proxy-failed = Controleer `{ $variable }`, ook een gebruikersnaam en wachtwoord erin, of sluit de host van de gateway uit met `NO_PROXY`.
verdict-proxy-login-needed = De proxy { $proxy } vraagt om een gebruikersnaam en wachtwoord.
hint-proxy-login-needed = Zet ze in `{ $variable }`, als `{ $scheme }://user:password@host:port`.
verdict-proxy-login-refused = De proxy { $proxy } weigerde de gebruikersnaam en het wachtwoord.
hint-proxy-login-refused = Verbeter ze in `{ $variable }`; tekens als `@`, `:` en `/` staan daar als `%40`, `%3A` en `%2F`.
verdict-certificate-issuer-unknown = Het certificaat van { $host } is ondertekend door { $issuer }, die deze computer niet vertrouwt.
hint-certificate-issuer-unknown = Is dat je bedrijf of je virusscanner, noem dan het certificaatbestand ervan in `SSL_CERT_FILE` of `NODE_EXTRA_CA_CERTS`; gebruik anders een ander netwerk, want misschien antwoordt er iemand anders.
verdict-certificate-expired = Het certificaat van { $host } is verlopen op { $until }; de klok van deze computer zegt { $clock }.
hint-certificate-expired = Zet de klok van deze computer goed als die fout staat; anders zit er een proxy of een ander netwerk tussen, want Cloudflare vernieuwt zijn certificaten ruim op tijd.
verdict-certificate-not-yet-valid = Het certificaat van { $host } geldt vanaf { $from }; de klok van deze computer zegt { $clock }.
hint-certificate-not-yet-valid = Zet de klok en de tijdzone van deze computer goed en probeer het opnieuw.
verdict-certificate-for-another-host = Wat op { $host } antwoordde heeft een certificaat voor { $names }.
hint-certificate-for-another-host = Open een webpagina om te zien of dit netwerk wil dat je je aanmeldt; controleer anders waar de naam naartoe leidt, en de proxy.
verdict-tls-not-spoken = Wat op { $host } antwoordde spreekt geen TLS.
verdict-no-certificates = Op deze computer zijn geen certificaatautoriteiten gevonden, dus geen beveiligde verbinding kan worden gecontroleerd.
hint-no-certificates = Installeer het pakket met CA-certificaten van het systeem, of noem een certificaatbestand in `SSL_CERT_FILE`.
verdict-provider-key-not-sendable = De { $vendor } API-sleutel bevat tekens die in geen HTTP-header passen, dus er is niets verstuurd.
verdict-gateway-token-not-sendable = Het gateway-token bevat tekens die in geen HTTP-header passen, dus er is niets verstuurd.
hint-not-sendable = Voer het opnieuw in; sleutels en tokens zijn letters, cijfers, streepjes en lage streepjes op één regel.

verdict-proven = Het werkt: { $model } antwoordde via je gateway.
verdict-not-proven-by-gateway = Er kwam antwoord, maar niets daarin toont dat het via AI Gateway kwam.
hint-not-proven-by-gateway = Controleer of de basis-URL begint met `https://gateway.ai.cloudflare.com/v1/`, en welke proxy ertussen zit.
verdict-answered-from-cache = De gateway antwoordde uit zijn cache, en dat bewijst niets over de sleutel.
hint-answered-from-cache = Test opnieuw.
verdict-not-a-message = Er kwam antwoord, maar geen bericht van een model. Het antwoord: { $said }
verdict-models-listed = De gateway somde de modellen op waarvoor hij antwoordt.

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = gateway onbekend
brief-gateway-token-refused = token geweigerd
brief-gateway-token-missing = token ontbreekt
brief-provider-not-reached = { $vendor } onbereikbaar
brief-stored-key-alias-unknown = alias onbekend
brief-provider-key-missing-at-gateway = sleutel ontbreekt
brief-provider-key-missing-or-no-credits = sleutel ontbreekt
brief-guardrails-blocked = door Guardrails geblokkeerd
brief-dlp-blocked = door DLP geblokkeerd
brief-gateway-rate-limited = limiet bereikt
brief-gateway-spend-limit = bestedingslimiet bereikt
brief-gateway-model-unknown = model onbekend
brief-provider-key-rejected = sleutel geweigerd
brief-provider-key-missing = sleutel ontbreekt
brief-provider-permission-missing = sleutel mag dit niet
brief-model-not-found = model onbekend
brief-provider-credit-too-low = tegoed op
brief-provider-billing = betaalprobleem
brief-provider-rate-limited = limiet bereikt
brief-provider-spend-limit = bestedingslimiet bereikt
brief-provider-unwell = { $vendor } hapert
brief-provider-key-of-claude-code = geen API-sleutel
brief-model-list-refused = sleutel mag niet opsommen
brief-provider-place-refused = hier geen { $vendor }
brief-provider-edge-rate-limited = te veel verzoeken
brief-edge-rate-limited = te veel verzoeken
brief-name-not-found = naam niet gevonden
brief-connection-refused = verbinding geweigerd
brief-network-unreachable = netwerk onbereikbaar
brief-connection-lost = verbinding verbroken
brief-tls-failed = TLS mislukt
brief-timed-out = duurde te lang
brief-proxy-failed = proxy mislukt
brief-proxy-not-reached = proxy onbereikbaar
brief-proxy-login-needed = proxy vraagt om inloggen
brief-at-network = netwerkprobleem
brief-at-edge = gestrand bij Cloudflare
brief-at-base-url = adres klopt niet
brief-at-gateway = gestrand bij de gateway
brief-at-token = gateway-token klopt niet
brief-at-api = gestrand bij Cloudflare
brief-at-provider = gestrand bij { $vendor }
brief-at-model = model klopt niet
brief-at-other = niet bewezen

### The stages of the live test, as what was going on

phase-name = het opzoeken van { $host }
phase-connect = het verbinden met { $host }
phase-proxy = het wachten op de proxy { $proxy } (uit `{ $variable }`)
phase-tls = het beveiligen van de verbinding met { $host }
phase-answer = het wachten op antwoord van { $host }

### Models

place-data-centre = Cloudflares datacenter { $code }
place-unknown = het antwoord zegt niet welke

model-unnamed = een model dat geen naam noemt
model-retires = { $model } stopt op { $date }, over { $days ->
    [0] minder dan een dag
    [one] { $days } dag
   *[other] { $days } dagen
  }.
model-overdue = { $model } zou stoppen op { $date } en kan elke dag wegvallen.

### The command line

usage-unknown-flag = De vlag `{ $flag }` bestaat niet
usage-unexpected-word = Op de opdrachtregel staat een woord dat bij geen vlag hoort
usage-unknown-command = Deze opdracht bestaat niet
usage-unknown-command-named = Er is geen opdracht `{ $word }`
usage-no-command = Er is geen opdracht gegeven
usage-invalid-value = De waarde van `{ $flag }` is er geen die de vlag aanneemt
usage-out-of-range = `{ $flag }` neemt een heel getal van { $first } tot { $last }
usage-invalid-choice = De waarde van `{ $flag }` is er geen die de vlag aanneemt; dat zijn: { $valid }
usage-no-value = `{ $flag }` heeft een waarde nodig
usage-takes-no-value = `{ $flag }` neemt geen waarde aan
usage-conflict = `{ $flag }` kan niet samen met `{ $other }`
usage-unreadable-flag = Er staat een vlag die clawgate niet heeft
usage-other = De opdrachtregel is niet te begrijpen
usage-secret-misplaced = Als `{ $what }` is { $kind } gegeven: die is niet verstuurd en niet bewaard, en wordt hier niet herhaald
usage-missing = De opdracht heeft { $what } nodig
usage-missing-one-of = De opdracht heeft { $what } nodig, en dat is een van: { $words }
hint-did-you-mean = bedoelde je `{ $word }`? `{ $command }` somt op wat er is
hint-usage = voer `{ $command }` uit: daar staat wat er is
usage-foreign-flag = `{ $flag }` is een vlag van OpenClaws eigen onboarding; clawgate stelt de gateway in en laat al het andere met rust
hint-foreign-flag = geef daarvoor `{ $command }`, voor of na clawgate
usage-mode-remote = clawgate stelt de OpenClaw op deze machine in, niet een op afstand
usage-mode-unknown = `--mode { $mode }` bestaat niet; clawgate neemt `local` aan
usage-auth-choice = clawgate kent de authenticatiekeuze `{ $choice }` niet
hint-auth-choice = gebruik een van: { $known }
usage-storage-contradicts = `--secret-input-mode` en `--key-storage` spreken elkaar tegen
hint-storage-contradicts = geef er één van; `--secret-input-mode ref` is `--key-storage reference`, `plaintext` is elk van de andere
usage-offline-contradicts = `--offline` en `--check always` spreken elkaar tegen
hint-offline-contradicts = laat `--offline` weg om het ene echte verzoek te versturen
usage-gateway-url-contradicts = `--gateway-url` komt in de plaats van beide ID's en kan niet samen met een ervan
usage-input-twice = Er kan maar één geheim van de standaardinvoer komen
hint-input-twice = gebruik `--secrets-stdin` voor beide, of een bestand met `--api-key-file` of `--token-file`
usage-input-unreadable = De standaardinvoer is niet te lezen: { $cause }
cause-too-large = te groot
usage-secrets-stdin-empty = De standaardinvoer bevat geen `CLOUDFLARE_AI_GATEWAY_API_KEY=…` en geen `CF_AIG_TOKEN=…`
hint-secrets-stdin = geef voor elk geheim een regel `NAME=value`
usage-secret-file = Het geheim is niet te lezen uit { $path }: { $cause }
usage-secret-as-file = Wat een bestand zou moeten noemen, is zelf een sleutel of een token
usage-unattended = `{ $flag }` is voor runs die niets vragen
hint-unattended = voeg `--non-interactive` toe, of laat hem weg: de wizard vraagt het voordat hij iets verstuurt, en toont wat hij zou schrijven
usage-log-theirs = Het log { $path } zou in een bestand of map van OpenClaw komen, of van clawgate
hint-log-theirs = noem een bestand buiten de statusmap van OpenClaw
usage-log = Het log { $path } is niet te openen: { $cause }
warn-log-incomplete = Het log { $path } is niet volledig: { $cause }
hint-log = noem met `--log` een bestand waarin je mag schrijven, in een map die er is
hint-secret-file-late = kijk wat erin schrijft, of geef het meer tijd met `--timeout`
progress-secret-file = Wacht op een geheim uit { $path }
cause-nothing-came = het einde kwam niet binnen { $seconds } s
hint-secret-file = noem een bestand dat alleen het geheim bevat en dat je kunt lezen

### Answers

name-account-id = account-ID
name-gateway-id = gateway-ID
name-api-key = { $vendor } API-sleutel
name-token = gateway-token
name-model = model
input-account-id-missing = De Cloudflare-account-ID ontbreekt
input-account-id-empty = De Cloudflare-account-ID is leeg
input-account-id-address = De account-ID is een heel adres, en er is geen account-ID uit te lezen
input-account-id-character = De account-ID heeft `{ $character }` als teken { $at }; er horen alleen de cijfers 0 tot en met 9 en de letters a tot en met f in
input-account-id-length = De account-ID heeft { $length ->
    [one] { $length } teken
   *[other] { $length } tekens
} en moet er 32 hebben
input-ids-swapped = De account-ID en de gateway-ID lijken verwisseld: de gateway-ID is 32 hexadecimale cijfers
hint-account-id = geef `--account-id` (of CLOUDFLARE_ACCOUNT_ID): 32 hexadecimale cijfers zoals `0123456789abcdef0123456789abcdef`, in het adres van elke pagina van het dashboard van Cloudflare
input-gateway-id-missing = De gateway-ID ontbreekt
input-gateway-id-empty = De gateway-ID is leeg
input-gateway-id-address = De gateway-ID is een heel adres, en er is geen gateway-ID uit te lezen
input-gateway-id-character = De gateway-ID heeft `{ $character }` als teken { $at }, en dat kan niet in het adres staan
input-gateway-id-dots = De gateway-ID bestaat alleen uit punten, en die blijven in geen adres staan
input-gateway-id-length = De gateway-ID heeft { $length } tekens en mag er 64 hebben
hint-gateway-id = geef `--gateway-id` (of CLOUDFLARE_GATEWAY_ID): de naam van de gateway zoals `my-gateway`, in het dashboard onder AI > AI Gateway
input-gateway-url-invalid = Uit de waarde van `--gateway-url` zijn geen account en gateway te lezen
hint-gateway-url = kopieer het adres van de pagina van de gateway: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = geef het eigen adres van de gateway: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`; waar geen gateway genoemd is, heet die bij Cloudflare `default`
address-rest = { $url } is de REST API van Cloudflare, die een Cloudflare-token neemt in plaats van de sleutel van Anthropic, en noemt geen gateway
address-provider = { $url } is de eigen server van Anthropic, langs elke gateway heen
address-custom-domain = { $url } noemt geen account en geen gateway: het is een eigen domein voor een gateway, of een andere server. Het wordt getest zoals het is met `clawgate check`, en met de hand ingesteld als `baseUrl`
address-unset = Het adres van de gateway in de configuratie verwijst naar variabelen die niets instelt: { $variables } ({ $url })
hint-address-unset = stel ze in waar OpenClaw draait ({ $audience }), of schrijf het adres met `clawgate configure --section gateway`
warn-address-replaced = Het eigen adres van de gateway wordt geschreven in plaats van dat in de configuratie. { $what }
input-origin-plain-http = Het adres van de gateway begint met `http://`, en dat zou de sleutels leesbaar over het netwerk sturen
input-origin-scheme = Het adres van de gateway begint niet met `https://`
input-origin-host = Het adres van de gateway heeft geen geldige hostnaam of poort
input-origin-extra = Het adres van de gateway heeft meer dan een host en een poort
hint-base-url-user = haal weg wat tussen `https://` en `@` staat: de sleutel en het token gaan in headers
hint-origin = geef een adres zoals `https://gateway.ai.cloudflare.com`; gewoon `http://` alleen voor deze machine, zoals `http://127.0.0.1:8080`
input-api-key-missing = De { $vendor } API-sleutel ontbreekt
hint-api-key = geef de sleutel die begint met `{ $key-start }`, uit de console van { $vendor } onder API keys: in { $key-variable }, met `--api-key -` op de standaardinvoer, of met `--api-key-file`
input-key-is-global-key = Dit is de Global API Key van Cloudflare (`cfk_…`), die alles in het account mag en in geen configuratie hoort
input-key-of-other-kind = Als { $what } is { $kind } gegeven, en dat neemt { $vendor } niet aan
input-token-of-other-kind = Als { $what } is { $kind } gegeven, en dat neemt Cloudflare niet aan
input-command-missing = De opdracht die de API-sleutel geeft moet nog genoemd worden
hint-command-missing = schrijf hem in het veld van de sleutel, als `$(~/bin/my-key)`
input-stored = { $what }; het staat in { $source }
input-stored-with-more = Om de API-sleutel heen staat meer dan de sleutel, zoals `Bearer `, een naam of aanhalingstekens, en OpenClaw zou dat alles versturen; het staat in { $source }
hint-stored-with-more = laat daar alleen de sleutel staan
notice-token-without-bearer = De header `cf-aig-authorization` heeft een token zonder `Bearer ` ervoor, en daar vraagt de gateway om
hint-stored = `clawgate configure --section keys` vraagt om een andere: { $hint }
input-token-stored-unset = De configuratie van OpenClaw stuurt een gateway-token mee, maar niets levert het (meestal de variabele { $variable })
hint-token = geef het token dat Cloudflare liet zien toen het werd gemaakt met de machtiging AI Gateway Run: in CF_AIG_TOKEN, met `--token -` op de standaardinvoer, of met `--token-file`
input-variable-unset = { $variable } is niet ingesteld, en de configuratie moet ernaar verwijzen
hint-variable-unset = stel { $variable } in, hier en waar OpenClaw draait, of bewaar het geheim met `--key-storage env-file`
input-key-contradicts-variable = De gegeven sleutel is niet die in { $variable }, waarnaar de configuratie moet verwijzen
hint-key-contradicts-variable = laat de sleutel weg, of wijzig { $variable }
input-secret-empty = Als { $what } is niets gegeven
input-secret-character = Als { $what } is iets gegeven met het teken { $character } op plaats { $at }, en dat is niet te versturen
input-secret-space = Als { $what } is iets gegeven met witruimte op plaats { $at }; dat is een zin of een opdracht, geen geheim
input-secret-length = Als { $what } is iets van { $length } tekens gegeven, en die lengte heeft geen enkel geheim van dit soort
input-secret-placeholder = Als { $what } is een voorbeeldtekst gegeven, niet het geheim
input-secret-broken = Als { $what } is iets gegeven met een regeleinde of witruimte in het midden (plaats { $at }): het is bij het kopiëren in tweeën geknipt
hint-secret-broken = kopieer het nog eens in één stuk, of schrijf het op één regel
input-secret-stand-in = Als { $what } is { $kind } gegeven, niet het geheim zelf: OpenClaw zou die tekst versturen
hint-stand-in = { $what }; `{ $flag }` neemt het van de standaardinvoer
stand-in-one-password = een verwijzing van 1Password (`op://…`)
hint-stand-in-one-password = geef wat `op read 'op://…'` toont; of houd de verwijzing: schrijf de naam van de variabele in de configuratie en start OpenClaw met `op run --env-file FILE -- openclaw …`
stand-in-vault = een verwijzing naar een Vault
hint-stand-in-vault = geef wat `vault kv get -field=NAME PATH` toont
stand-in-variable = een verwijzing naar de variabele { $variable }
hint-stand-in-variable = geef de waarde die { $variable } heeft; een `.env`-bestand vult geen variabelen in, en alleen de configuratie mag naar een variabele verwijzen (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = een verwijzing naar een variabele
hint-stand-in-some-variable = geef de waarde van de variabele; een `.env`-bestand vult geen variabelen in
stand-in-command = een opdracht
hint-stand-in-command = voer die uit en geef wat ze toont; OpenClaw voert alleen opdrachten uit voor een SecretRef-object met `"source": "exec"`, nooit uit een tekst
stand-in-secret-ref = een SecretRef als tekst
hint-stand-in-secret-ref = geef het geheim zelf; in openclaw.json is een SecretRef een object met `source`, `provider` en `id`
stand-in-encrypted = een versleutelde tekst (van SOPS of iets dergelijks)
hint-stand-in-encrypted = ontsleutel die (`sops decrypt FILE`) en geef wat eruit komt; of start OpenClaw met `sops exec-env FILE 'openclaw …'`
stand-in-address = een adres
hint-stand-in-address = geef het geheim dat daar bewaard wordt
input-secret-mask = Als { $what } is gegeven wat een programma in plaats van een geheim toont, niet het geheim
input-is-secret = Als { $what } is een sleutel of een token gegeven, en die hoort in een eigen veld
aside-secret = Er is een sleutel of een token geplakt, en die is niet overgenomen: plak die in het eigen veld, onder Sleutels
aside-secret-moved = Er is de { $what } geplakt: die staat nu in het eigen veld, onder Sleutels
paste-filled = { $count } antwoorden ingevuld uit wat geplakt is: { $what }
aside-while-asking = Wat er geplakt is terwijl de gateway werd bevraagd, is niet overgenomen: plak het waar het hoort
secret-anthropic-key = een Anthropic API-sleutel
secret-anthropic-oauth = een token van een Anthropic-abonnement
secret-anthropic-admin = een Admin API-sleutel van Anthropic
secret-of-vendor = een API-sleutel van { $vendor }
secret-cloudflare-token = een API-token van Cloudflare
secret-cloudflare-global-key = de Global API Key van Cloudflare
secret-other-provider-key = de API-sleutel van een andere aanbieder
hint-secret-oauth = die opent andere deuren dan de Messages API; geef hier een API-sleutel die begint met `sk-ant-api`
hint-secret-global-key = geef die aan geen enkele gateway: ze kan alles in het account; geef hier een token met het recht AI Gateway Run
hint-secret-other-provider = die hoort in het blok van die aanbieder in OpenClaw, niet bij deze gateway
input-model-empty = De naam van het model is leeg
input-model-character = De naam van het model heeft `{ $character }` als teken { $at }, en dat heeft geen enkele modelnaam
input-model-length = De naam van het model heeft { $length } tekens, en zo veel heeft geen enkele modelnaam
input-model-other-provider = Het model is van de provider `{ $provider }`, niet van Cloudflare AI Gateway
hint-model = geef een model zoals `claude-sonnet-4-6`, of `cloudflare-ai-gateway/claude-sonnet-4-6`
input-model-unknown = Een model `{ $model }` is niet bekend. Het meest lijken `{ $one }`, `{ $two }` en `{ $three }`.
hint-model-unknown = kies een bekend model; `clawgate models fallbacks add { $model }` test een nieuwer model voor het wordt opgeslagen
input-model-spelling = `{ $model }` is een andere schrijfwijze van een bekend model, en wordt zo geweigerd: `{ $nearest }`
hint-model-spelling = herhaal het met `{ $how } { $nearest }`
hint-model-spelling-here = schrijf `{ $nearest }`

### Worth a remark

warn-other-provider-path = Het adres noemt `{ $found }` achter de gateway; OpenClaw bereikt de modellen van { $vendor } onder `{ $path }`, en dat wordt in plaats daarvan gebruikt
warn-other-origin = De sleutels gaan naar { $origin }, en dat is niet het eigen adres van Cloudflare
warn-gateway-looks-like-account = De gateway-ID lijkt op een account-ID; meestal is het een korte naam
warn-gateway-unusual = De gateway-ID `{ $gateway }` heeft ongewone tekens; de meeste hebben alleen kleine letters, cijfers, `-` en `_`
warn-key-unusual = De { $vendor } API-sleutel begint niet met `{ $key-start }`
warn-token-unusual = Het gateway-token lijkt op de sleutel van een provider, niet op een token van Cloudflare
warn-model-unusual = Er is hier geen model `{ $model }` bekend; het dichtst erbij is `{ $nearest }`
warn-not-checked = Er is niets getest: of de gateway antwoordt, is niet bekend
warn-not-checked-offline = Er is niets getest, want er mag niets verstuurd worden: of de gateway antwoordt, is niet bekend
warn-limited = De gateway is met deze waarden bereikt, maar niet tot het einde: { $what }
warn-models-of-catalogue = Dit zijn de modellen die clawgate kent; de gateway gaf geen lijst: { $what }
warn-saved-anyway = De echte test mislukte en de waarden zijn toch weggeschreven: { $what }
warn-closed-to-others = { $path } was leesbaar voor elke gebruiker van deze machine, en is dat niet meer
warn-planned-again = een ander programma heeft { $path } intussen gewijzigd: dezelfde wijziging is opnieuw gepland op wat er nu in staat
warn-reverted = een ander programma heeft { $path } na dit wegschrijven gewijzigd, en wat weggeschreven was staat er niet meer in

### Where OpenClaw is, and whose

place-no-home = OPENCLAW_HOME en HOME noemen geen van beide een map, dus niet te zeggen is waar OpenClaw staat
hint-state-dir = noem de map van OpenClaw met `--state-dir`, meestal `~/.openclaw`
place-profile-invalid = `{ $name }` is geen naam van een profiel
hint-profile = gebruik letters, cijfers, `-` en `_`, zoals in `openclaw --profile work`
place-config-outside = { $config } staat niet in de statusmap { $folder }, waar OpenClaw de geheimen bewaart die erbij horen
hint-config-outside = zeg welke statusmap erbij hoort: voeg `--state-dir` toe
owner-unknown = `{ $owner }` is geen gebruiker van deze machine
hint-owner = geef de naam van een gebruiker, een nummer, of twee nummers zoals `1000:1000`
owner-foreign = Je bent root, en de statusmap is van gebruiker { $uid }
hint-owner-foreign = zeg dat deze map bedoeld is met `--owner { $uid }`, of start clawgate als die gebruiker
owner-behind-sudo = Je bent root via sudo, en { $user } heeft een OpenClaw in { $path }
hint-owner-behind-sudo = start clawgate zonder sudo, of noem de map met `--state-dir { $path }`

### Reading OpenClaw's files

read-folder = { $path } is een map, en moet een bestand zijn
read-not-a-file = { $path } is geen gewoon bestand
read-too-large = { $path } heeft { $bytes } bytes, meer dan clawgate leest
read-emptied = { $path } is leeg ({ $bytes } bytes met niets erin), en dat weigert OpenClaw; ernaast staat { $copy }, met { $size } bytes
hint-emptied = zet het terug met `cp -p { $copy } { $path }`, of verwijder het lege bestand om opnieuw te beginnen
hint-not-a-file = verplaats het, of noem een andere statusmap met `--state-dir`
read-symlink = { $path } is een symbolische link naar { $target }
hint-symlink = zeg wat er moet gebeuren: `--symlink follow` bewerkt het bestand waar hij heen leidt, `--symlink refuse` laat het met rust
hint-symlink-refused = bewerk het bestand waar hij heen leidt op zijn eigen plek, of gebruik `--symlink follow`
read-failed = { $path } is niet te lezen: { $cause }
hint-read-failed = start clawgate als de gebruiker van wie het is, of geef jezelf het recht het te lezen
setup-syntax = { $path } is niet te lezen: { $what }
hint-syntax = herstel die plek in een editor en start clawgate opnieuw; er is niets gewijzigd
hint-syntax-here = herstel die plek in een editor en laat het bestand opnieuw lezen; er is niets gewijzigd
setup-syntax-included = { $path }, dat { $by } binnenhaalt bij `{ $at }`, is niet te lezen: { $what }; OpenClaw kan alleen JSON5 binnenhalen
setup-syntax-root-included = { $path }, dat { $by } binnenhaalt, is niet te lezen: { $what }; OpenClaw kan alleen JSON5 binnenhalen
hint-template = dit lijkt op een sjabloon dat niet is ingevuld: zet er een waarde voor in de plaats; er is niets gewijzigd
hint-hash-comment = commentaar begint in dit bestand met `//`, niet met `#`; er is niets gewijzigd
setup-env = { $path } is niet te lezen: { $what }
setup-root-not-an-object = { $path } bevat { $found } (regel { $line }) waar OpenClaw een object heeft
setup-not-an-object = { $path } heeft { $found } bij `{ $at }` (regel { $line }) waar OpenClaw een object heeft
hint-not-an-object = maak er een object van, `{"{"} … {"}"}`, of haal het weg; er is niets gewijzigd
hint-not-an-array = maak er een array van, `[ … ]`, of haal het weg; er is niets gewijzigd
setup-root-include = { $path } haalt zijn inhoud uit andere bestanden (`$include`: { $target }), en dat mislukt: { $what }
setup-include = { $path } haalt `{ $at }` uit een ander bestand (`$include`: { $target }), en dat mislukt: { $what }
hint-include = herstel de `$include` of het bestand dat die noemt; zonder dat start ook OpenClaw niet; er is niets gewijzigd
include-not-text = het is geen tekst en geen lijst van teksten
include-missing = dat bestand is er niet
include-outside = het leidt buiten de map van de configuratie
include-circular = dat bestand haalt zichzelf binnen
include-too-deep = meer dan { $most } bestanden halen elkaar binnen
include-not-plain = het moet een gewoon bestand van hoogstens { $most } bytes zijn, zonder tweede harde koppeling
include-not-an-object = naast de `$include` staan andere sleutels, en wat die noemt bevat geen object
include-too-much = de configuratie zou daarmee groter worden dan clawgate leest
include-unreadable = het kan niet worden gelezen: { $cause }
plan-split = `{ $at }` is samengesteld uit { $path } en andere bestanden of plaatsen, en geen wijziging in één bestand geeft OpenClaw alleen de nieuwe waarde
hint-split = wijzig het met de hand, of houd dat deel in één bestand dat één keer wordt binnengehaald; er is niets gewijzigd
setup-read-only = De configuratie van OpenClaw mag hier niet geschreven worden: { $variable } is ingesteld
hint-read-only = wijzig de configuratie waar ze gemaakt wordt, of haal { $variable } weg
plan-edit = { $path } is niet veilig te bewerken: { $what }
plan-no-profile = Er is geen auth-profiel van deze provider om de sleutel in te bewaren
hint-no-profile = gebruik `--key-storage env-file`; clawgate maakt nooit een auth-profiel
plan-no-command = Deze OpenClaw voert zonder zijn daemon geen commando uit voor een sleutel, of er is geen commando genoemd
hint-no-command = noem er een met `--key-command`, voor een OpenClaw vanaf 2026.3.8; of gebruik `--key-storage env-file`
key-command-unfit = Het commando voor de sleutel is leeg, heeft een open aanhalingsteken, of bevat wat niet op een regel past
key-command-not-found = Er is geen programma `{ $name }` op het pad
hint-key-command = OpenClaw voert alleen een bestand van jezelf uit: zet `#!/bin/sh` en het commando (`exec pass show anthropic`) in een bestand, doe er `chmod 700` op, en noem dat bestand

### Inside a file

syntax-not-utf8 = regel { $line }, kolom { $column }: geen UTF-8 bij byte { $byte }
syntax-utf16 = het bestand is UTF-16; sla het op als UTF-8
syntax-too-big = { $bytes } bytes, meer dan { $most }
syntax-too-deep = regel { $line }, kolom { $column }: meer dan { $most } niveaus diep
syntax-empty = het bestand bevat geen waarde
syntax-found = regel { $line }, kolom { $column }: { $found } gevonden, { $expected } verwacht
syntax-ends = regel { $line }, kolom { $column }: het bestand houdt op, { $expected } verwacht
kind-null = null
kind-boolean = een boolean
kind-number = een getal
kind-string = een tekst
kind-array = een array
kind-object = een object
expected-value = een waarde
expected-key = een sleutel of '{"}"}'
expected-identifier = een letter die een sleutel zonder aanhalingstekens mag hebben
expected-quoted-key = aanhalingstekens om deze sleutel
expected-either = { $one } of { $other }
expected-digit = een cijfer
expected-hex-digit = een hexadecimaal cijfer
expected-quote = het sluitende aanhalingsteken
expected-escape = een escapereeks
expected-end = het einde van het bestand
env-not-utf8 = het bestand is geen UTF-8: byte { $byte } is niet te lezen
env-too-large = het bestand is te groot: { $bytes } bytes, en OpenClaw leest er niet meer dan { $most }
env-nul = het bestand bevat een NUL-byte op { $byte }
env-name = { $name } is geen naam van een variabele die OpenClaw uit dit bestand leest
env-value = de waarde van { $name } is niet zo te schrijven dat OpenClaw haar terugleest
env-entangled = { $name } is niet te wijzigen zonder te wijzigen hoe OpenClaw andere regels van het bestand leest
edit-not-an-object = er staat { $found } bij `{ $at }` (regel { $line }), en geen object
edit-not-an-array = er staat { $found } bij `{ $at }` (regel { $line }), en geen array
edit-too-deep = de waarde zou meer dan { $most } niveaus diep zijn
edit-too-big = het document zou { $bytes } bytes hebben, meer dan { $most }
edit-self-check = de bewerking doorstond haar eigen controle niet: { $what }

### Writing

write-failed = Er is niets geschreven: { $what }
write-not-restored = Het schrijven mislukte, en niet alles kon worden teruggezet: { $what }
write-changed = een ander programma heeft { $path } gewijzigd sinds het gelezen is
write-wrong-kind = { $path } is geen gewoon bestand of geen map zoals hier nodig is
write-too-large = { $path } is groter dan { $most } bytes
write-mounted = { $path } is als los bestand gekoppeld en kan niet in zijn geheel vervangen worden: { $cause }
write-busy = een andere clawgate is hier aan het schrijven: { $path } bleef vergrendeld
write-owner = { $path } kan niet aan gebruiker { $uid } en groep { $gid } gegeven worden: { $cause }
write-read-back = { $path } bevat niet wat erin geschreven is
write-name = { $path } is geen UTF-8
write-and-not-restored = { $cause }; en deze konden niet worden teruggezet: { $files }
cannot-look = { $path } is niet te bekijken: { $cause }
cannot-open = { $path } is niet te openen: { $cause }
cannot-read = { $path } is niet te lezen: { $cause }
cannot-create = { $path } is niet aan te maken: { $cause }
cannot-write = { $path } is niet te schrijven: { $cause }
cannot-fsync = { $path } is niet op de schijf te krijgen: { $cause }
cannot-chown = de eigenaar van { $path } is niet in te stellen: { $cause }
cannot-chmod = de rechten van { $path } zijn niet in te stellen: { $cause }
cannot-exchange = { $path } is niet te verwisselen: { $cause }
cannot-rename = { $path } is niet te hernoemen: { $cause }
cannot-remove = { $path } is niet te verwijderen: { $cause }
cannot-make-folder = de map { $path } is niet te maken: { $cause }
cannot-lock = { $path } is niet te vergrendelen: { $cause }
hint-write-changed = start clawgate opnieuw: het leest het bestand zoals het nu is
hint-write-read-again = het is opnieuw gelezen: kijk wat er nu in zou wijzigen, en schrijf nog eens
hint-write-busy = wacht tot de andere clawgate klaar is, en doe dit dan opnieuw
hint-write-owner = start clawgate als de eigenaar van de map van OpenClaw, of als root
hint-write-mounted = wijzig het bestand waar het vandaan komt, of koppel de map in plaats van het bestand
hint-write-failed = verhelp de oorzaak en start clawgate opnieuw; alles is zoals het was
hint-write-not-restored = verhelp de oorzaak en start clawgate opnieuw: het gaat verder waar het gebleven was; de originelen staan in de map `clawgate` naast de configuratie van OpenClaw
write-hard-link = { $path } heeft { $names } namen (harde links)
hint-hard-link = voer het opnieuw uit en zeg wat er moet gebeuren: `--hard-link keep` schrijft in het bestand zelf, zodat al zijn namen de wijziging tonen, `--hard-link break` geeft deze naam een nieuw bestand en laat de andere het oude
undo-nothing = Er is niets geschreven om terug te nemen
hint-undo-nothing = `clawgate undo` neemt terug wat `clawgate onboard` in dezelfde statusmap schreef
undo-not-kept = Wat er in { $files } stond, is niet meer bewaard en kan dus niet terugkomen
hint-undo-not-kept = stel het opnieuw in: `clawgate`, of in een script `clawgate onboard --non-interactive`
undo-moved-on = Iets anders heeft deze bestanden sindsdien gewijzigd, en dat zou bij het terugnemen verloren gaan: { $files }
hint-undo-moved-on = het verschil staat hierboven; zet met de hand terug wat je ervan wilt
hint-undo-unknown = wat erin stond is niet meer bewaard; haal met de hand weg wat je niet wilt
undo-manifest = { $path } is geen manifest dat deze versie begrijpt
undo-elsewhere = dat is geschreven onder { $path }, en de bestanden daar zijn bedoeld
hint-undo-elsewhere = neem het daar terug: `clawgate undo --state-dir { $path }`; wat deze map bevat, wijzigt `clawgate configure`
undo-foreign = het manifest is van een andere gebruiker en noemt { $path }, en dat is niet van die gebruiker
undo-stale = er is intussen opnieuw geschreven
undo-unknown = er is geen schrijfactie { $name } om naar terug te gaan
hint-undo-list = `clawgate undo --list` toont welke er zijn
write-journal = { $path } hoort bij een afgebroken schrijfactie en is niet te volgen
hint-write-journal = misschien is het van een andere versie van clawgate; zet daarmee, of met de hand, recht wat het noemt en verwijder het dan

### Around the setup

notice-taken-out = De agent `{ $agent }` verliest wat zijn { $path } aan eigens heeft voor deze provider, want dat zou winnen van de configuratie: { $what }. Dit draait de schrijfactie terug:
taken-out-gateway = de gateway { $url }
taken-out-gateway-and-key = de gateway { $url } met de sleutel { $key }
taken-out-models = modellen waar de configuratie geen regel voor heeft ({ $models })
taken-out-both = { $one }; { $other }
notice-config-was-empty = { $path } was leeg, en dat weigert OpenClaw: het wordt opnieuw gemaakt. Had er iets in moeten staan, zoek dan elders naar een kopie
notice-config-refused-newer = De OpenClaw die hier het laatst is gebruikt, weigert zijn eigen configuratie, vanwege { $keys }; `openclaw config validate` zegt wat hij allemaal weigert
notice-config-may-be-refused = OpenClaw vanaf 2026.8.1 weigert een configuratie met { $keys }; `openclaw config validate` zegt of die van jou dat doet
notice-openclaw-refuses = De OpenClaw die hier is geïnstalleerd, weigert deze configuratie en start er niet mee, vanwege { $keys }
notice-openclaw-refuses-all = De OpenClaw die hier is geïnstalleerd, weigert deze configuratie en start er niet mee
notice-openclaw-unasked = { $path } liet zich niet vragen of hij deze configuratie aanneemt; `openclaw config validate` zegt het
notice-config-refused-older = De OpenClaw die hier het laatst is gebruikt, weigert zijn eigen configuratie, vanwege instellingen die een nieuwere schreef: { $keys }
notice-profiles-not-migrated = `auth-profiles.json` is over van een oudere OpenClaw, en de nieuwere start zijn modellen pas als dat gemigreerd is
notice-stored-credential-wins = OpenClaw lijkt voor deze provider een eigen sleutel te bewaren in { $path }, en die gaat voor de configuratie
notice-stored-credential-wins-plugin = OpenClaw lijkt voor deze provider een eigen sleutel te bewaren in { $path }; met de plug-in van de provider geïnstalleerd gaat die voor een sleutel in de configuratie
notice-other-value-wins = OpenClaw zal een andere { $name } gebruiken dan de hier gegeven, uit { $source }
notice-plaintext-copy = { $path } bevat misschien de sleutel en het token leesbaar; OpenClaw schreef het en haalt ze er niet vandaan, dus hier heeft niets het nodig
notice-daemon-does-not-start = systemd start de daemon niet: { $unit } eist { $path }, en dat is niet te lezen. Zet het bestand daar neer, of schrijf een koppelteken voor het pad
notice-service-manager-wins = De servicemanager zelf geeft de daemon een andere { $variable }, en die gaat voor `.env`. Weghalen: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = De servicemanager geeft de daemon een andere { $variable }, uit { $path }, en die gaat voor `.env`
notice-shell-variable-wins = { $variable } heeft in deze shell een andere waarde, en die gaat voor `.env` bij een `openclaw` die hier gestart wordt; de daemon ziet haar niet
notice-shell-variable-blank = { $variable } is in deze shell leeg gezet, en dat verbergt de waarde in `.env` voor een `openclaw` die hier gestart wordt; haal haar daar eerst weg
notice-env-duplicate = { $path } gaf { $variable } een waarde op de regels { $lines }, waarvan OpenClaw de laatste leest; de andere gaan eruit, met wat erin stond
notice-env-duplicate-left = { $path } geeft { $variable } een waarde op de regels { $lines }, waarvan OpenClaw de laatste leest; de andere bevatten misschien een oud geheim
notice-daemon-needs-variable = Niets hier levert { $variable } aan de daemon: dat moet zijn procesmanager doen
notice-reference-replaced = De configuratie verwees voor een geheim naar { $reference }, en doet dat niet meer
notice-key-only-tested = De sleutel komt uit `{ $provider }` ({ $source }); clawgate vraagt daar niets en laat het zoals het is: de gegeven sleutel is alleen getest en wordt nergens bewaard
notice-key-not-asked-for = De sleutel komt uit `{ $provider }` ({ $source }); clawgate vraagt daar niets en laat het zoals het is: of het werkt, is van hieruit niet te zeggen
notice-gateway-mode-unknown = `gateway.mode` is { $value } in { $path } (regel { $line }): OpenClaw kent `local` en `remote` en weigert een configuratie met een andere waarde; zet het daar op `local`
notice-gateway-mode-remote = `gateway.mode` is `remote`: de daemon van deze configuratie draait elders, en leest de hier geschreven bestanden niet
notice-gateway-mode-missing = `gateway.mode` is niet ingesteld, en zonder dat weigert de daemon van OpenClaw te starten
notice-duplicate-key = `{ $key }` staat meer dan eens in { $path }; OpenClaw leest de laatste, op regel { $line }
notice-masked-value = `{ $key }` bevat wat een programma in plaats van een geheim toont, niet het geheim
notice-variable-missing = De configuratie verwijst naar variabelen die niets aan de daemon levert: { $variables }
notice-other-config = Er is nog een configuratie van OpenClaw in { $other }; deze is { $config }
remark-variable-set-nowhere = De configuratie verwijst naar { $variable }, en dat is nergens gezet: de sleutel wordt in { $path } bewaard
notice-default-replaced = Het standaardmodel was { $former } en wordt { $model }
notice-default-kept = Het standaardmodel blijft { $former }; { $model } wordt ernaast ingesteld
notice-agents-without-default = `agents.ownership` is `explicit`: zonder naam antwoordt geen agent. Dit geldt voor een agent die bij naam gevraagd wordt en geen eigen model heeft (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } verandert wat OpenClaw vraagt, en daarvoor is deze test te klein. Een test in zijn eigen vorm, en een beurt:
notice-agent-has-own-model = Deze agents hebben een eigen model, en dat gaat voor het standaardmodel: { $agents }. Haal voor het standaardmodel uit { $path }: { $keys }
notice-default-agent-has-own-model = { $agent }, de agent die antwoordt als er geen is genoemd, heeft een eigen model, { $model }, en dat gaat voor het standaardmodel. Haal { $key } uit { $path }, of zet er { $wanted } neer
notice-default-without-provider = Het standaardmodel { $name } noemt geen provider: OpenClaw 2026.2.26 houdt het voor dat van Anthropic zelf en gaat buiten de gateway om, 2026.6.6 en 2026.9.6 vinden het hier. Dit schrijft het voluit, als { $model }:
notice-model-retires = { $when } De opvolger is { $successor }.

### Of OpenClaw er ook doorkomt

notice-openclaw-without-proxy = clawgate ging via de proxy { $proxy } van { $variable }; OpenClaw ({ $audience }) zou die niet gebruiken. Voeg deze regel toe aan { $path }: { $line }
notice-openclaw-other-proxy = clawgate ging via de proxy { $ours }; OpenClaw ({ $audience }) zou { $theirs } gebruiken, vanwege { $name } in { $source }
notice-openclaw-no-such-proxy = clawgate ging via { $proxy } van { $variable }; met zo'n proxy kan OpenClaw ({ $audience }) daar niet overweg. Noem een HTTP-proxy: voeg een regel HTTPS_PROXY=http://… toe aan { $path }
notice-openclaw-proxy-unreadable = { $variable } noemt een proxy die clawgate begrijpt en OpenClaw ({ $audience }) niet. Schrijf het adres voluit: { $line }
notice-openclaw-distrusts-shell = OpenClaw zou het certificaat van de gateway weigeren: geen van de autoriteiten die Node zelf meebrengt staat ervoor in. Voer in deze shell, voordat OpenClaw start, uit: export { $line }
notice-openclaw-distrusts-daemon = De daemon zou het certificaat van de gateway weigeren: geen van de autoriteiten die Node zelf meebrengt staat ervoor in, en `.env` wordt hiervoor te laat gelezen. Installeer de daemon met: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = De daemon zou het certificaat van de gateway weigeren: geen van de autoriteiten die Node zelf meebrengt staat ervoor in, en `.env` wordt hiervoor te laat gelezen. Voer `systemctl --user edit openclaw-gateway` uit en voeg onder [Service] toe: Environment={ $line }
check-openclaw-distrusts = De gateway antwoordde clawgate, maar OpenClaw zou het certificaat weigeren, waar geen van Node's eigen autoriteiten voor instaat
hint-check-openclaw-distrusts = in deze shell: export { $line }
notice-openclaw-distrusts-agent = De daemon zou het certificaat van de gateway weigeren: geen van de autoriteiten die Node zelf meebrengt staat ervoor in, en `.env` wordt hiervoor te laat gelezen. Voer `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }` uit, en daarna `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw zou het certificaat van de gateway weigeren: het vertrouwt alleen de autoriteiten in { $key }, en geen daarvan staat ervoor in. Zet daar de tekst van het PEM-bestand van de juiste autoriteit neer, of haal de sleutel weg
notice-openclaw-proxy-unknown = { $name } noemt geen proxy die OpenClaw ({ $audience }) begrijpt, zodat het niets verstuurt. Schrijf het adres voluit: http://HOST:PORT
notice-openclaw-proxy-private = { $key } noemt de proxy { $proxy }, en OpenClaw gebruikt er geen met een privé-adres tenzij dat mag: zet { $switch } op true
notice-openclaw-past-proxy = clawgate ging via de proxy { $proxy } van { $variable }; OpenClaw gaat langs elke proxy uit een variabele heen, omdat { $key } gezet is. Noem de proxy ook in { $other }
notice-openclaw-request-unknown = Deze OpenClaw kent { $key } niet en weigert daarom de hele config. Haal de sleutel weg, of werk OpenClaw bij
notice-openclaw-request-insecure = { $key } staat op true, en dan verstuurt OpenClaw niets. Haal de sleutel weg
notice-openclaw-request-unjudged = { $keys } verandert wat OpenClaw verstuurt of wie het vertrouwt, en clawgate beoordeelt dat niet
notice-openclaw-looks-up = OpenClaw zoekt { $host } op deze computer op voordat het de proxy in { $key } gebruikt, en die naam is hier niet bekend. Noem de proxy in plaats daarvan in HTTPS_PROXY
check-openclaw-no-way = OpenClaw zou niets versturen vanwege { $name }
hint-check-openclaw-no-way = herstel { $name } zoals de waarschuwing zegt en controleer opnieuw
check-openclaw-looks-up = OpenClaw zou { $host } niet vinden, dat het op deze computer opzoekt hoewel { $key } een proxy noemt
hint-check-openclaw-looks-up = noem de proxy in HTTPS_PROXY in plaats van in { $key }
check-openclaw-distrusts-own = De gateway antwoordde clawgate, maar OpenClaw zou het certificaat weigeren, waar geen van de autoriteiten in zijn config voor instaat
hint-check-openclaw-distrusts-own = herstel de sleutel die de waarschuwing noemt en controleer opnieuw

### De grondige controle

progress-deep = Nog een keer vragen, zoals OpenClaw het doet …
progress-judging = { $path } vragen of hij deze configuratie aanneemt …
plain-judging = De OpenClaw die hier is geïnstalleerd vragen of hij deze configuratie aanneemt …
done-openclaw-accepts = { $path } neemt deze configuratie aan
progress-openclaw = { $path } een beurt laten nemen …
deep-offer = De `openclaw` die hier staat ook een beurt laten nemen? Dat duurt hooguit twee minuten, kost een paar cent en laat een eigen sessie achter. [j/N]
deep-yes = ja
deep-no-program = Er staat geen `openclaw` op het pad; daarom is die niet gevraagd
deep-not-started = { $path } kon niet worden gestart: { $cause }
deep-late = De gateway antwoordde clawgate, maar OpenClaw zelf had binnen { $seconds } s geen antwoord
deep-no-answer = De gateway antwoordde clawgate, maar OpenClaw zelf kwam niet tot een antwoord
hint-deep-no-answer = lees wat het afdrukte; `openclaw doctor` zegt meer
result-deep = Een verzoek zoals OpenClaw het stuurt werd ook beantwoord, in { $ms } ms
result-openclaw-answered = OpenClaw zelf kreeg een antwoord ({ $path })

### The live test

progress-checking = { $url } wordt gevraagd …
client-proxy = { $variable } noemt geen adres van een proxy
hint-client-proxy = geef een adres zoals `http://proxy.example:3128`, of haal de variabele weg
client-extra-certificates = NODE_EXTRA_CA_CERTS noemt { $path }, waaruit geen certificaten te lezen zijn
hint-client-extra-certificates = noem een bestand met PEM-certificaten, of haal de variabele weg
check-base-url-unsafe = De basis-URL { $url } zou de sleutels naar een adres sturen dat niet `https://` is en niet deze machine
check-base-url-user = De basis-URL { $url } heeft een gebruikersnaam of wachtwoord voor de hostnaam, en dat weigert de client van OpenClaw
check-base-url-invalid = De basis-URL { $url } is geen adres waar een verzoek heen kan
check-offline = Een controle verstuurt een verzoek, en `--offline` verbiedt dat
check-no-default-model = Het standaardmodel van OpenClaw is er geen van Cloudflare AI Gateway
hint-check-model = noem er een met `--model { $example }`, of stel OpenClaw in met `clawgate onboard`
check-set-up-elsewhere = Cloudflare AI Gateway is in { $path } niet als eigen provider ingesteld; { $key } gaat via de gateway { $gateway }, en `clawgate` vult in wat daar staat
check-not-set-up = Cloudflare AI Gateway is niet ingesteld in { $path }
check-empty = { $path } is leeg, en dat weigert OpenClaw: er is niets in ingesteld
hint-check-key-variable = zet { $variable } waar OpenClaw draait ({ $audience }), of geef de sleutel met `clawgate configure --section keys`
check-no-key = OpenClaw zou geen sleutel vinden om mee te sturen ({ $audience }): niets levert { $variable }
hint-check-not-set-up = voer `clawgate` uit, of in een script `clawgate onboard --non-interactive`
check-no-protocol-nothing = { $key } is niet ingevuld, zodat deze OpenClaw niets verstuurt
check-no-protocol = { $key } is niet ingevuld, zodat deze OpenClaw { $asked } vraagt in plaats van Messages van { $vendor }
hint-check-no-protocol = vul `{ $api }` in, zoals `clawgate onboard` doet
check-other-protocol = { $key } is `{ $api }`, en dat spreekt clawgate niet: of het werkt, is van hieruit niet te zeggen
check-key-elsewhere = De sleutel komt uit `{ $provider }` ({ $source }), en dat vraagt clawgate niet: of het werkt, is van hieruit niet te zeggen
check-key-in-login-shell = Niets hier levert de sleutel, en de config laat OpenClaw de login-shell ernaar vragen (`env.shellEnv`); die start clawgate niet: of hij daar is, is van hieruit niet te zeggen
check-key-in-database = OpenClaw gebruikt een sleutel die het bewaart in { $path }, en dat opent clawgate niet: of het werkt, is van hieruit niet te zeggen
check-header-untold = De header { $name } kan zo niet verstuurd worden, of de waarde staat waar clawgate niet leest: wat OpenClaw verstuurt, is van hieruit niet te zeggen
check-release-untold = Welke OpenClaw deze bestanden bijhoudt, blijkt nergens, en { $first } zou iets anders versturen dan { $other }: wat er verstuurd wordt, is van hieruit niet te zeggen
check-provider-case = OpenClaw leest { $key } ook, en clawgate niet: wat het verstuurt, is van hieruit niet te zeggen, tenzij de sleutel { $named } heet
hint-check-untold = een beurt van OpenClaw vertelt het: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = De gateway-token komt uit `{ $provider }` ({ $source }), en dat vraagt clawgate niet: of het werkt, is van hieruit niet te zeggen
check-reference-not-asked = De sleutel komt uit { $reference }, en een `openclaw agent --local` van deze versie (vóór 2026.3.2, of 2026.3.8 voor een opgeslagen sleutel) vraagt daar niets; de daemon doet dat wel
hint-check-reference-not-asked = een beurt via de daemon vertelt het: `openclaw agent --agent main -m hi`
ask-failed = De sleutel was niet te krijgen van `{ $provider }` ({ $source }): { $what }
hint-ask-failed = los dat eerst op, of laat `--resolve-refs` weg
ask-no-provider = `secrets.providers.{ $provider }` in de configuratie is niet van de soort { $source }, of niet volledig
ask-untrusted = OpenClaw gebruikt { $path } niet: het moet een bestand van jou zijn, met het volledige pad, geen koppeling, en dicht voor anderen
ask-outside = { $path } staat in geen van zijn `trustedDirs`
ask-file = { $path } is niet te gebruiken: { $what }
ask-file-without = waarnaar verwezen wordt, staat niet in { $path }
ask-late = { $path } was na { $seconds } s niet klaar
ask-status = { $path } eindigde met status { $status }
ask-no-answer = { $path } gaf geen sleutel
hint-check-key-elsewhere = laat clawgate die één keer opvragen met `clawgate check --resolve-refs`; of test één sleutel zonder die te bewaren: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw verstuurt niets tot { $time }: de sleutel { $profile } in { $path } rust na mislukkingen
hint-check-credential-rests = geef een nieuwe sleutel met `clawgate configure --section keys`, of wacht tot dan
check-keys-refused = OpenClaw weigert deze configuratie in haar geheel, en verstuurt niets: het aanvaardt { $keys } niet
hint-check-keys-refused = verbeter dat in { $path }; `openclaw config validate` zegt wat OpenClaw daar aanvaardt
check-no-rows = Deze OpenClaw verstuurt niets voor een provider zonder rij in { $key }: het kent dan geen grens voor een antwoord
check-model-not-allowed = OpenClaw vraagt dit model niet: in { $key } staat een `provider/*`, en dan mag alleen wat daar staat
hint-check-model-not-allowed = zet het model in { $key }, of `{ $provider }/*`
check-unset-refused = OpenClaw weigert deze configuratie ({ $audience }): niets levert { $variables }, en deze versie start dan niets
hint-check-unset-refused = zet de variabele in { $path }, of haal weg wat ernaar verwijst
notice-headers-dropped = { $provider } heeft modellen en geen sleutel: deze OpenClaw verstuurt dan van geen aanbieder de `headers`, ook het token van de gateway niet
notice-headers-dropped-cache = { $provider } staat nog in models.json van OpenClaw zonder sleutel: deze OpenClaw verstuurt dan van geen aanbieder de `headers`, ook het token van de gateway niet
notice-protocol-replaced = Het blok van de provider vroeg tot nu { $former } en wordt { $api }; de rijen blijven, en die met namen van het andere protocol antwoorden niet meer
notice-store-unreadable = OpenClaw slaat { $path } over, want dat is geen JSON: wat het daar bewaart, telt niet
notice-sent-otherwise = Wat OpenClaw verstuurt ({ $audience }), is niet wat getest is: { $what } wijkt af
notice-credential-rests = OpenClaw verstuurt niets tot { $time }: de sleutel { $profile } in { $path } rust na mislukkingen
check-cached-address = OpenClaw gebruikt het adres { $url } dat het in { $path } bewaart, niet dat in zijn configuratie
check-daemon-would-not = Een daemon die een dienstbeheerder start, zou anders doen; hier is er geen ingericht. { $what }
check-shell-variable-wins = OpenClaw vanuit deze shell faalt, de daemon werkt: `{ $variable }` van deze shell wint van { $source }
check-shell-fails = OpenClaw vanuit deze shell faalt, de daemon werkt
check-daemon-fails = De daemon faalt, OpenClaw vanuit deze shell werkt
check-audiences-differ = Deze shell en de daemon zouden verschillende waarden versturen

### The result

hint-line = tip: { $hint }
result-answered = { $model } antwoordde via AI Gateway in { $ms } ms
output-lost = Het resultaat kon niet naar de standaarduitvoer worden geschreven: { $cause }
hint-output-lost = maak ruimte, of laat de uitvoer ergens anders heen gaan, en voer het opnieuw uit
hint-output-lost-written = wat is geschreven blijft staan; `clawgate undo` neemt het terug
result-created = { $path } geschreven (nieuw)
result-changed = { $path } geschreven
result-removed = { $path } verwijderd
result-restored = { $path } teruggezet
result-would-create = Zou { $path } schrijven (nieuw)
result-would-change = Zou { $path } schrijven
result-would-remove = Zou { $path } verwijderen
result-would-restore = Zou { $path } terugzetten
result-with-backup = { $what }; wat er stond, staat in { $backup }
result-nothing-to-change = Alles is al zoals gevraagd: er is niets geschreven
result-model = Model: { $model }
result-proven-full = Bewezen: dit is wat OpenClaw zal versturen, en daar kwam antwoord op
result-proven-partial = Deels bewezen: de gateway is bereikt, maar er ontbreekt iets of iets anders gaat voor (zie de waarschuwingen)
result-proven-none = Niet bewezen: `clawgate check` verstuurt het echte verzoek
result-fallbacks-untested = Fallbacks niet getest: { $models }
result-proven-but-fallbacks = { $proven }. Fallbacks niet getest: { $models }
result-restart = Als de daemon van OpenClaw draait: `{ $command }`, want die leest zijn variabelen niet vanzelf opnieuw
result-for-shell = Een `openclaw` die in deze shell gestart wordt, gebruikt:
result-for-both = Deze shell en de daemon gebruiken allebei:
result-for-daemon = De daemon gebruikt:

### Practice

demo-banner = OEFENING: een gateway op deze machine en een thuismap die wordt weggegooid. Geen account, geen netwerk; naar je eigen variabelen en bestanden wordt niet gekeken.
demo-asked = Antwoorden, zoals `clawgate onboard` ze aanneemt:
demo-sent = Verstuurd naar de oefengateway:
demo-answered = Beantwoord met HTTP { $status }
demo-wrote = Geschreven naar { $path }:
demo-no-home = De thuismap om te oefenen kan niet worden gemaakt in { $path }: { $cause }
hint-demo-home = noem een map waar je in mag schrijven: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = Dit lijkt geen oefengeheim, en de demo neemt geen echte aan
hint-demo-keys = laat het weg, of gebruik `{ $key }` als sleutel en `{ $token }` als token

error-ended-by-signal = Beëindigd voordat er iets geschreven was

### The wizard

section-home = Overzicht
home-body = Al ingesteld in { $path }. Wat wil je veranderen?
home-model = { $model }, daarna { $fallbacks }
home-unwritten = bekijken wat nog niet geschreven is
home-no-model = geen standaardmodel
home-missing = niet ingesteld
home-not-tested = deze keer nog niet getest
home-daemon-same = OpenClaws daemon zou dezelfde sleutel en hetzelfde token sturen als deze shell.
help-home = Elke rij toont wat nu in OpenClaws bestanden staat. De letter of het cijfer naast de sectie opent die; Esc komt hier terug.
plain-row = { $name }: { $value }
section-where = Waar
section-provider = Provider
section-gateway = Gateway
section-keys = Sleutels
section-model = Model
section-test = Test
section-review = Nakijken
section-done = Klaar
plain-text = { $text }

gateway-found-elsewhere = Gevonden in { $key }, dat al via deze gateway gaat
wizard-remedy = Wat te doen: { $what }
wizard-stored = uit { $source }
secret-from-outside = Dit komt uit `{ $provider }` ({ $source }) en blijft zo. Een waarde die je hier invult, wordt alleen getest.
wizard-reading = De bestanden van OpenClaw worden gelezen …
wizard-test-stale = Sinds de laatste test is een antwoord gewijzigd

where-body = Er is hier meer dan één OpenClaw. Welke is bedoeld?
where-label = Configuratie van OpenClaw
provider-body = Welke modellen moet OpenClaw via Cloudflare AI Gateway bereiken?
provider-label = Provider
provider-own-key = { $vendor }, met je eigen { $vendor } API-sleutel
provider-own-key-detail = OpenClaw noemt deze keuze { $id }
provider-new-config = Er is nog niets ingesteld: { $path } wordt aangemaakt
provider-empty-config = { $path } is er en is leeg: het wordt opnieuw gemaakt
provider-set-up-already = Al ingesteld in { $path }: wat er staat, is ingevuld
provider-recalled = Je antwoorden van de vorige keer zijn ingevuld; geheimen worden nooit bewaard
provider-config-there = { $path } is er al; alleen wat je hier kiest, wordt erin gewijzigd

gateway-provider = De modellen van { $vendor }, met je eigen { $vendor } API-sleutel, via Cloudflare AI Gateway.
gateway-body = Plak het adres van je gateway uit het dashboard van Cloudflare, of typ beide ID's.
label-account-id = Account-ID
help-account-id = 32 hexadecimale cijfers, in het adres van het dashboard van Cloudflare
label-gateway-id = Gateway-ID
help-gateway-id = de naam van de gateway, in het dashboard onder AI > AI Gateway

keys-body = Met de { $vendor } API-sleutel worden de verzoeken betaald; de gateway geeft hem alleen door.
label-api-key = { $vendor } API-sleutel
help-api-key = begint met { $key-start }, uit de console van { $vendor }; OpenClaw noemt hem { $key-variable }
label-ask-secrets = Vraag `{ $provider }` één keer, om te testen met wat die geeft
help-ask-secrets = zoals OpenClaw het vraagt; er wordt niets van geschreven
label-has-token = De gateway is geauthenticeerd
help-has-token = dan vraagt hij naast de sleutel om een eigen token
label-token = Gateway-token
help-token = het Cloudflare-token met de machtiging AI Gateway Run
token-asked = de gateway vraagt erom, naast de sleutel
label-storage = Geheimen bewaren
storage-env-file = in het .env-bestand van OpenClaw
storage-env-file-detail = alleen voor jou leesbaar; werkt met elke OpenClaw, en de daemon ziet het
storage-reference = nergens: ze komen uit variabelen
storage-reference-detail = je shell en je procesmanager moeten de variabelen instellen
storage-command = een opdracht van jou geeft de sleutel
storage-command-detail = schrijf hem in plaats van de sleutel, als $(~/bin/my-key); OpenClaw draait hem elke keer
key-command-asking = de opdracht wordt gevraagd
key-command-gives = de opdracht gaf een sleutel; OpenClaw draait hem elke keer, en de sleutel zelf wordt nergens geschreven
key-command-will-be-asked = Enter draait deze opdracht één keer, om met zijn sleutel te testen; OpenClaw draait hem elke keer
storage-outside = waar hij is: `{ $provider }` ({ $source })
storage-inline = in openclaw.json zelf
storage-inline-detail = wie de configuratie kan lezen, kan de geheimen lezen
storage-auth-profile = in het auth-profiel van OpenClaw
storage-auth-profile-detail = waar een oudere OpenClaw de sleutel al bewaart
sends-model-list = Enter vraagt { $host } met deze sleutel om de modellen

model-body = Het model dat OpenClaw gebruikt als je niets anders opgeeft.
label-model = Model
model-other = een ander model …
model-other-detail = typ de naam
model-detail = { $context } context · { $output } uitvoer · { $input } in, { $price } uit per miljoen
model-detail-above = { $detail }, boven { $tokens } { $input } in, { $price } uit
label-other-model = Naam van het model
help-other-model = zoals { $vendor } hem schrijft, bijvoorbeeld { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = staat niet in de lijst van je gateway
sends-probe-short = Enter vraagt of hij er is; zonder sleutel
sends-model-list-short = Enter vraagt zijn modellen, met deze sleutel
sends-test-short = Enter stuurt één klein verzoek
label-fallbacks = Fallbacks
label-more-fallbacks = Meer fallbacks
help-fallbacks = modellen die achter de al ingestelde komen, met komma's ertussen; mag leeg blijven
label-set-default = Het standaardmodel van OpenClaw is { $former }
set-default-yes = maak het model hierboven het standaardmodel
set-default-no = houd { $former }
set-default-fallback = houd { $former }, met het model hierboven als fallback
set-default-if-unset = maak het model hierboven alleen het standaardmodel als er nog geen is
set-default-none = stel er geen in
label-set-default-none = Het standaardmodel van OpenClaw: er is nog geen ingesteld
models-fetching = de gateway wordt om zijn modellen gevraagd …
models-live = de modellen van de gateway, met wat clawgate ervan weet
models-catalogue = de modellen die clawgate kent; de gateway is niet gevraagd
models-not-fetched = de modellen die clawgate kent
models-no-list = Geen lijst: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } weigerde de sleutel
no-list-token-refused = de gateway weigerde het token
no-list-token-missing = de gateway vraagt om een token
no-list-no-internet = er lijkt geen internet te zijn
refused-in-test = { $what } bij de laatste test
refused-in-list = { $what } toen de gateway om zijn modellen werd gevraagd
sends-test = Enter stuurt één klein verzoek naar { $host }

test-body = Eén klein verzoek naar { $host }, met het adres, de sleutel en de headers die OpenClaw gebruikt.

review-body = { $files ->
    [one] Eén bestand wijzigt. Er is nog niets geschreven.
   *[other] { $files } bestanden wijzigen, allemaal of geen. Er is nog niets geschreven.
}
review-incomplete = Er ontbreken nog antwoorden.
review-unreadable = Er kan niets geschreven worden voordat dat verholpen is.
review-impossible = Dit kan niet geschreven worden: { $what }
review-writing = Bezig met schrijven …
review-env-changed = de geheimen worden toegevoegd of gewijzigd, alle andere regels blijven
review-env-created = nieuw, alleen voor jou leesbaar
review-config-values = alleen deze waarden veranderen
review-config-changed = alleen deze regels wijzigen
review-config-created = nieuw
review-profiles = de opgeslagen sleutel van een oudere OpenClaw, die voor zou gaan, wordt gelijkgetrokken
review-cache = de bewaarde kopie van een oudere OpenClaw, die voor zou gaan, wordt weggehaald
label-gateway-mode = Zet ook gateway.mode op local
help-gateway-mode = zonder dat weigert de daemon van OpenClaw te starten
label-confirmation = Typ “{ confirm-word }” om het te schrijven
help-confirmation = de test bewees dat een waarde fout is; zonder deze woorden wordt niets geschreven
confirm-word = toch schrijven

done-body = OpenClaw is ingesteld.
done-body-unproven = Geschreven, maar niet bewezen: zie wat de test opleverde.
done-body-untested = Geschreven, maar niet bewezen: er is niets getest.
done-next = Hierna
done-check = Test het wanneer je wilt; er verandert niets
done-body-reverted = Geschreven, maar een ander programma heeft het daarna ongedaan gemaakt.
done-reverted-hint = Meestal is dat de daemon van OpenClaw, die een configuratie terugzet die hij eerder gelezen had: stop hem, start `clawgate` opnieuw, en start hem daarna weer
done-restart = Herstart de daemon van OpenClaw als die draait: hij leest zijn variabelen niet vanzelf opnieuw
done-try = Hoor het antwoorden
done-undo = Maak het ongedaan
done-next-hosts = Toon dezelfde inrichting voor andere hosts

rail-provider = { $vendor }, eigen sleutel
rail-key = sleutel { $key }
rail-token-missing = sleutel { $key }, geen token
rail-key-and-token = sleutel { $key }, token
rail-tested = antwoord in { $ms } ms
rail-test-stale = opnieuw testen

action-next = verder
action-back = terug
action-test = testen
action-review = nakijken
action-start = verstuur de test
action-retry = test opnieuw
action-cancel = stop
action-skip = ga ongetest verder
action-skip-failed = ga toch verder
action-mend = naar { $section }
action-use-model = gebruik { $model }
action-list-models = vraag de gateway om zijn modellen
action-take-successor = neem { $model }
action-write = schrijf
action-write-untested = schrijf ongetest
action-write-unproven = schrijf onbewezen
action-finish = klaar
action-read-again = lees het opnieuw
action-stay = blijf
action-leave = sluit af
action-keep = sluit af, en bewaar de antwoorden zonder de geheimen
leave-title = Afsluiten?
leave-body = Er is nog niets geschreven.

### The terminal

header-name = clawgate
header-about = Cloudflare AI Gateway voor OpenClaw
practice = OEFENING
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = gestopt
more-above = ↑ { $lines ->
    [one] nog 1 regel
   *[other] nog { $lines } regels
}
more-below = ↓ { $lines ->
    [one] nog 1 regel
   *[other] nog { $lines } regels
}
list-above = ↑ nog { $count }
list-below = ↓ nog { $count }
list-unlisted = { model-unlisted }
column-listed = in lijst
column-context = context
column-output = uitvoer
column-price = $ in / uit
column-can = kan
column-retires = vervalt
model-images = beeld
model-thinks = denken
example-account-id = bijv. 0123…cdef
example-gateway-id = bijv. my-gateway
example-api-key = bijv. { $key-start }…
example-token = plak het hier
example-other-model = bijv. { $example }
example-fallbacks = geen
review-change = { $first } tot en met { $last }: een antwoord wijzigen
secret-length = { $length ->
    [one] 1 teken
   *[other] { $length } tekens
}
secret-length-and-end = { $length } tekens, eindigt op { $end }
filter-empty = typ om te filteren
filter-count = { $count } van { $all }

hop-you = jij
hop-proxy = proxy
hop-cloudflare = Cloudflare
hop-gateway = gateway "{ $name }"
hop-gateway-unnamed = gateway
hop-provider = { $vendor }
hop-model-unnamed = model
plain-name = { $name }
hop-name = naam
hop-connect = verbinding
hop-tls = TLS
hop-first-byte = eerste byte
hop-ms = { $ms } ms
hop-clock = { $seconds } s van { $limit }
hop-done = laatste byte
hops-read = uit het antwoord gelezen

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Spatie
key-up = Omhoog
key-down = Omlaag
key-left = Links
key-right = Rechts
key-page-up = PageUp
key-page-down = PageDown
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Delete
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = volgend veld
does-next-line = volgende regel
does-previous = vorig veld
does-choose = kies
does-choose-and-test = kiezen en testen
does-switch = aan of uit
does-reveal = toon
does-hide = verberg
does-clear-filter = wis het filter
does-help = hulp
does-lines = verder in gewone regels, met elk antwoord
does-close = sluit
does-details = details
does-copy = kopieer de opdracht
copied-command = gekopieerd
write-unread = { $write } ({ $lines ->
    [one] 1 regel
   *[other] { $lines } regels
} niet gezien)
does-quit = sluit af
does-up = de regel erboven
does-down = de regel eronder
does-page-up = de pagina erboven
does-page-down = de pagina eronder
does-first = eerste regel
does-last = laatste regel
does-left = naar links in de tekst
does-right = naar rechts in de tekst
does-start = begin van de tekst
does-end = einde van de tekst
does-delete-word = wis het woord voor de cursor
does-delete-to-start = wis alles voor de cursor
does-delete-to-end = wis alles achter de cursor
does-yank = zet terug wat het laatst is gewist

help-title = Hulp: { $section }
help-where = OpenClaw bewaart zijn configuratie en zijn geheimen in een statusmap. Er is hier meer dan één; alleen de gekozen map wordt gelezen en gewijzigd.
help-provider = De provider bepaalt van wie de modellen zijn die OpenClaw gebruikt, en om wiens sleutel gevraagd wordt. Wat er al is, is ingevuld, en vóór het nakijken wordt niets geschreven.
help-provider-one = Er is tot nu toe één keuze: de modellen van { $vendor }, betaald met een eigen { $vendor } API-sleutel. De gateway van Cloudflare zit ertussen en houdt de telling bij.
help-gateway = Een gateway is een plek met een naam in een Cloudflare-account waarlangs verzoeken aan een provider gaan. Het adres ervan bevat beide ID's: plak dat in een van de velden en beide zijn ingevuld.
help-gateway-find = Het account-ID staat in het adres van elke pagina van het dashboard van Cloudflare; het gateway-ID is de naam van de gateway, onder AI > AI Gateway.
help-gateway-asked = Bij het verlaten van dit onderdeel wordt aan de gateway gevraagd of hij er is: zonder sleutel, en gratis.
help-keys = Met de { $vendor } API-sleutel worden de verzoeken betaald. De console van { $vendor } toont de jouwe onder API keys; een sleutel is daar maar één keer te zien, als hij gemaakt wordt.
help-keys-token = Om het gateway-token wordt gevraagd als de gateway geauthenticeerd is: een API-token uit het dashboard van Cloudflare met de machtiging AI Gateway Run.
help-keys-storage = In het .env-bestand van OpenClaw: naast de configuratie, alleen voor jou leesbaar, en de daemon ziet het. Nergens: de configuratie noemt alleen de variabelen, en wat OpenClaw start moet ze instellen. In openclaw.json zelf: wie de configuratie leest, leest de geheimen.
help-keys-short = Elders staat een sleutel met de laatste vier tekens en, tussen haakjes, zijn lengte. Vóór het nakijken wordt niets opgeslagen.
help-model = De lijst komt van de gateway zelf als die er een gaf, met wat er van elk model bekend is. Een model dat er niet in staat, kun je met de hand typen.
help-model-marks = Een ! achter een model betekent dat het stopt; de datum en de opvolger staan eronder. Prijzen zijn in Amerikaanse dollars, voor invoer en voor uitvoer.
help-model-fallbacks = Fallbacks zijn modellen die OpenClaw na elkaar probeert als het model hierboven niet antwoordt. Het veld mag leeg blijven.
help-test = Eén klein verzoek volgt de weg die de verzoeken van OpenClaw zullen volgen, met hetzelfde adres, dezelfde sleutel en dezelfde headers. Tijden worden hier gemeten; wat achter Cloudflare gebeurt, wordt uit het antwoord gelezen.
help-test-after = Esc stopt het. Mislukt het, dan staat er wat je te doen staat, en de eerste regel eronder gaat naar het veld waar het om draait.
help-review = Elke regel die in elk bestand wijzigt, met de geheimen afgedekt. Alle bestanden worden geschreven, of geen. Verder verandert er niets in.
help-review-marks = Een regel met + komt erbij, een regel met - gaat eruit; de andere staan eromheen en blijven. `clawgate undo` neemt alles terug.
help-done = De bestanden zijn geschreven. Wat er nog te doen is, staat hier.

### Practice in the terminal

hint-demo-secrets = gebruik een van de oefengeheimen die op het scherm staan
practice-gateways = Om te proberen: account { $account }; gateway { $open } (open), { $limited } (limiet bereikt), { $slow }, of { $locked } (wil het token { $token })
practice-keys = Om te proberen: { $good }
practice-key-poor = geen tegoed: { $poor }
practice-key-refused = geweigerd: { $refused }
practice-done-check = In het echt zou `clawgate check` de test op elk moment versturen.
practice-token = { $locked } wil { $token }
practice-models = Onbekende modellen mislukken: probeer claude-99

### Leaving the terminal

left-unwritten = Er is niets geschreven.
left-practice = Dat was een oefening, en alles ervan is gewist. Voor het echt: `clawgate`
left-kept = Je antwoorden zijn bewaard voor de volgende keer, de geheimen niet.
terminal-none = De wizard heeft een terminal nodig om op te verschijnen, en die is er niet
hint-terminal-none = voer `clawgate --plain` uit voor vragen in gewone regels, of `clawgate onboard --non-interactive` met de antwoorden als vlaggen; `clawgate onboard --help` somt ze op
terminal-small = De terminal heeft { $columns } kolommen en { $rows } rijen; de wizard heeft er 40 bij 12 nodig
terminal-dumb = De terminal (TERM=dumb) kan de wizard niet tonen


### The plain wizard

plain-opening = clawgate in gewone regels. Met Enter geldt wat tussen haken staat; ? geeft hulp, < gaat terug, q sluit af.
plain-because = { $why }: dezelfde vragen in gewone regels.
plain-carried-over = Elk antwoord is er nog
plain-small = De terminal heeft { $columns } kolommen en { $rows } rijen
plain-dumb = De terminal kan tekst geen plaats geven
plain-title = { $section }, { $number } van { $count }
plain-practice = OEFENING. { $title }
plain-done = klaar: { $what }
plain-wrong = fout: { $what }
plain-warning = waarschuwing: { $what }
plain-note = opmerking: { $what }
plain-run = voer uit: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name }, een nummer [{ $default }]:
plain-ask-switch = { $name }, ja of nee [{ $default }]:
plain-ask-offer = Wat nu, een nummer [{ $default }]:
plain-ask-offer-alone = Wat nu:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }, waarschuwing: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }; waarschuwing: { $warning }
plain-more-lines = { $name }: { $lines ->
    [one] er is nog één regel geplakt, en die wordt niet gebruikt
   *[other] er zijn nog { $lines } regels geplakt, en die worden niet gebruikt
}
plain-yes = ja
plain-no = nee
plain-from = { $what }, { $source }
plain-length-and-ends = { $length } tekens, begint met { $start }, eindigt op { $end }
plain-length-and-text = { $text }, { $length ->
    [one] 1 teken
   *[other] { $length } tekens
}
plain-address = Verzoeken gaan naar { $address }
plain-no-such-number = typ een nummer van 1 tot en met { $last }, of een naam zoals die er staat
plain-several-such = dat past op meer dan één; typ meer van de naam, of een nummer van 1 tot en met { $last }
plain-no-such-switch = typ ja of nee
plain-not-confirmed = dat is het woord niet; zonder dat wordt niets geschreven
plain-nothing-before = Hiervoor is er niets.
plain-testing = Eén verzoek gaat naar { $host }. Ctrl-C stopt het.
plain-listing = De gateway wordt om zijn modellen gevraagd.
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: klaar, uit het antwoord gelezen
plain-stage-wrong = { $name }: fout
plain-still-waiting = Nog aan het wachten, { $seconds } seconden.
plain-again = Dat was niet genoeg: nog één verzoek.
plain-stopped = Gestopt.
plain-changes = { $changes ->
    [one] 1 wijziging
   *[other] { $changes } wijzigingen
} in { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}
plain-file = { $path }: { $summary }; { $added ->
    [one] 1 regel erbij
   *[other] { $added } regels erbij
}, { $removed } weg
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }, { $summary }
plain-state-open = open
plain-state-current = hier
plain-state-done = klaar
plain-state-warning = waarschuwing
plain-state-wrong = fout
plain-help-keys = Met Enter geldt wat tussen haken staat. < gaat één vraag terug, < met een nummer naar dat onderdeel: <2. q sluit af.
plain-help-text = Alleen een minteken maakt een antwoord leeg. Wat achter een backslash staat, telt letterlijk: \q.
plain-help-choice = Je kiest met het nummer, met de naam, of met een stuk van de naam dat in geen andere staat.
plain-help-secret = Wat je typt, is niet te zien; de lengte en de laatste vier tekens worden teruggelezen.
plain-help-switch = Antwoord ja of nee; j en n mag ook.
plain-help-review = d toont elke regel die wijzigt.
plain-input-ended = De invoer hield op bij de vraag "{ $question }"
hint-plain-input-ended = geef per regel één antwoord; er is niets geschreven

### The help: commands

command-clawgate = Stelt Cloudflare AI Gateway in als modelprovider van OpenClaw (met --plain in gewone regels, voor schermlezers en pipes), bewijst het met één echt verzoek en wijzigt precies wat is gekozen. Zonder opdracht opent de wizard.
command-onboard = Stelt OpenClaw in: test met één echt verzoek en schrijft dan. Met --non-interactive wordt niets gevraagd.
command-configure = Opent de wizard bij één onderdeel van wat is ingesteld
command-models = De modellen waarvoor deze gateway antwoordt, en welke OpenClaw gebruikt
command-models-list = Somt de modellen op waarvoor de gateway antwoordt, met context, prijs en einddatum
command-models-set = Maakt een model OpenClaws standaardmodel: test het met één echt verzoek en wijzigt dan alleen dat
command-models-fallbacks = De modellen waar OpenClaw op terugvalt, op volgorde
command-models-fallbacks-list = Somt ze op
command-models-fallbacks-add = Voegt er een toe achter de ingestelde
command-models-fallbacks-remove = Haalt er een weg
command-models-fallbacks-clear = Haalt ze allemaal weg
command-models-test = Test een model, of het standaardmodel, met één echt verzoek; wijzigt niets
command-check = Test wat OpenClaw echt zou gebruiken, voor deze shell en voor de daemon; wijzigt niets
command-why = Toont welke sleutel en welke gateway-token OpenClaw gebruikt, waar die staan, wat er nog meer is, en wat de doorslag geeft; verstuurt niets
command-undo = Neemt terug wat het laatst is geschreven; nog een keer, en het staat er weer
command-demo = Loopt de hele wizard door om te oefenen: een gateway op deze machine, een thuismap die wordt weggegooid, geen account, geen netwerk
command-completions = Toont het script waarmee een shell opdrachten en vlaggen aanvult
command-man = Toont de handleiding
command-help = Legt een opdracht uit

### The help: flags that every command takes

flag-config = OpenClaws configuratiebestand, waar het niet het gebruikelijke is; buiten de statusmap is ook --state-dir nodig
flag-state-dir = OpenClaws statusmap [standaard: zoals OpenClaw hem vindt, meestal ~/.openclaw]
flag-profile = OpenClaws profiel: de statusmap is ~/.openclaw-NAME
flag-owner = Van wie de geschreven bestanden zijn, als root voor een andere gebruiker: een naam, UID of UID:GID [standaard: de eigenaar van de map]
flag-hard-link = Wat er gebeurt met een bestand dat meer namen heeft (harde links)
value-hard-link-keep = schrijf in het bestand zelf, zodat al zijn namen de wijziging tonen
value-hard-link-break = geef deze naam een nieuw bestand; de andere namen houden het oude
flag-symlink = Wat er gebeurt met een bestand dat een symbolische link is
value-symlink-follow = bewerk het bestand waar hij heen wijst; de link blijft
value-symlink-refuse = laat het met rust
flag-gateway-origin = Een andere server in plaats van https://gateway.ai.cloudflare.com; gewoon http alleen op loopback
flag-timeout = Hoe lang een echt verzoek in totaal mag duren, een geïnstalleerde openclaw die iets wordt gevraagd, en een geheimbestand dat een pipe is
flag-offline = Verstuurt niets
flag-json = Toont één JSON-object en vraagt niets; hulp en versie blijven tekst
flag-plain = Vraagt in gewone regels in plaats van op een heel scherm, ook vanuit een pipe [variabelen: CLAWGATE_PLAIN, ACCESSIBLE]
flag-lang = De taal van zinnen [standaard: die van LC_ALL, LC_MESSAGES of LANG; met --json Engels]
value-lang-en = Engels
value-lang-nl = Nederlands
value-lang-de = Duits
value-lang-fr = Frans
value-lang-es = Spaans
value-lang-ja = Japans
value-lang-zh-cn = vereenvoudigd Chinees
flag-color = Of kleur wordt gebruikt
value-color-auto = op een terminal, tenzij NO_COLOR is gezet
value-color-always = ook naar bestanden en pipes
value-color-never = ook niet op een terminal
flag-log = Voegt wat er gebeurt toe aan een bestand, zonder geheimen
flag-help = Legt uit: -h kort, --help volledig
flag-version = Toont de versie

### The help: flags of single commands

flag-non-interactive = Neemt alles uit vlaggen, variabelen en wat is opgeslagen; wat ontbreekt, staat in één foutmelding
flag-print-command = Geeft wat er is ingesteld als één opdracht en als Ansible-taak voor andere hosts, met variabelen in plaats van de geheimen; verstuurt en schrijft niets
flag-mode = Waar OpenClaw draait
value-mode-local = op deze machine
value-mode-remote = elders, wat alleen OpenClaw zelf instelt
flag-auth-choice = Van Anthropic: cloudflare-ai-gateway-api-key; van OpenAI: cloudflare-openai-api-key [standaard: wat is ingesteld, anders de eerste]
flag-cloudflare-ai-gateway-account-id = Het Cloudflare-account-ID, 32 hexadecimale cijfers [variabele: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = Het ID van de gateway, zijn naam in het dashboard [variabele: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = Het adres van de gateway uit het dashboard, in plaats van beide ID's
flag-cloudflare-ai-gateway-api-key = De Anthropic API-sleutel; - leest hem van de standaardinvoer [variabele: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = Een bestand dat de Anthropic API-sleutel bevat
flag-cloudflare-ai-gateway-token = Het token van een gateway met authenticatie; - leest het van de standaardinvoer [variabele: CF_AIG_TOKEN]
flag-token-file = Een bestand dat het token van de gateway bevat
flag-secrets-stdin = Leest regels CLOUDFLARE_AI_GATEWAY_API_KEY=… en CF_AIG_TOKEN=… van de standaardinvoer
flag-secret-input-mode = OpenClaws manier om geheimen aan te nemen
value-secret-input-mode-plaintext = bewaar het geheim zelf
value-secret-input-mode-ref = bewaar de naam van de variabele, die de procesbeheerder levert; hij moet ook hier gezet zijn
flag-key-storage = Waar de geheimen worden bewaard [standaard: zoals het is, anders env-file]
flag-key-command = Het commando dat de sleutel afdrukt: een eigen programma met zijn argumenten, uitgevoerd zonder shell
flag-resolve-refs = Een sleutel opvragen die een commando of bestand bewaart, één keer en zoals OpenClaw dat doet, en ermee testen; die wordt nergens opgeslagen
value-key-storage-env-file = in OpenClaws .env-bestand, dat op elke OpenClaw werkt en dat de daemon ziet
value-key-storage-reference = nergens: de procesbeheerder levert de variabelen
value-key-storage-inline = in openclaw.json zelf
value-key-storage-auth-profile = de sleutel in auth-profiles.json, waar dat er al is; het token in .env
value-key-storage-command = bij een commando van je wachtwoordbeheerder (`--key-command`), dat OpenClaw uitvoert; de token in .env
flag-model = Het model, met of zonder cloudflare-ai-gateway/ [standaard: zoals het is, anders het eerste dat antwoordt]
flag-fallback = Een fallbackmodel achter de ingestelde; mag meer dan eens worden gegeven
flag-set-default = Of het model het standaardmodel wordt; standaard wel, tenzij het al naast een ander standaardmodel is ingericht
value-set-default-yes = ja; het vorige standaardmodel staat in een waarschuwing
value-set-default-no = nee
value-set-default-if-unset = ja, waar er geen is
flag-check = Wanneer het echte verzoek wordt verstuurd
value-check-changed = waar iets zou worden geschreven
value-check-always = ook waar niets zou worden geschreven
value-check-never = helemaal niet; dan is er niets bewezen
flag-skip-check = Hetzelfde als --check never
flag-save-on-failure = Schrijft ook waar het echte verzoek is mislukt
flag-force = Neemt ook een model dat de catalogus noch de lijst van de gateway kent
flag-dry-run = Toont wat er zou worden geschreven en schrijft niets; verstuurt ook niets, tenzij --check always is gegeven
flag-accept-risk = Van OpenClaw; betekent hier niets
flag-skip-health = Vraagt een geïnstalleerde openclaw niet of hij aanneemt wat er is geschreven
flag-section = Het onderdeel dat opengaat
value-section-provider = wiens modellen
value-section-gateway = account en gateway
value-section-keys = sleutel en token, en waar ze worden bewaard
value-section-model = standaardmodel en fallbackmodellen
value-section-test = de echte test
flag-check-model = Een ander model dan het standaardmodel
flag-check-verbose = Toont ook, waar het werkt: elke stap met zijn tijd, wat het antwoord daarover zegt, en elke waarde met haar bron
flag-check-deep = Verstuurt ook een verzoek in de vorm waarin OpenClaw het doet: een stream, denken, een tool; kost tot duizend tokens
flag-check-with-openclaw = Laat ook de openclaw in het pad één beurt doen, in een eigen sessie
flag-check-watch = Test zoveel seconden na elke test opnieuw en zegt wat er is veranderd, een regel per verandering, tot het wordt beëindigd
flag-check-report = Toont een blok Markdown voor een bugmelding: zonder geheimen, met ingekorte ID's
flag-check-curl = Toont hetzelfde verzoek als een regel voor sh, bash en zsh, met variabelen in plaats van de geheimen; verstuurt niets
flag-undo-dry-run = Toont wat er zou worden teruggenomen en schrijft niets
flag-undo-list = Somt op wat er is geschreven en nog wordt onthouden, het nieuwste eerst
flag-undo-to = Neemt terug wat toen is geschreven, volgens het nummer of ID in de lijst, en alles daarna
flag-undo-backups = Met `--purge`: verwijdert ook de reservekopieën naast de config waarin een geheim staat dat niet meer in de config staat
flag-undo-purge = Verwijdert wat wordt bewaard om terug te nemen: originelen, waarin oude sleutels kunnen staan
flag-demo-script = Vertelt de hele loop in regels in plaats van de wizard te openen
flag-demo-account-id = Een oefenaccount-ID [standaard: dat wat werkt]
flag-demo-gateway-id = Een oefengateway: zijn naam bepaalt wat er gebeurt
flag-demo-api-key = Een oefensleutel; wat op een echte lijkt, wordt geweigerd
flag-demo-token = Een oefentoken voor de gateway
flag-demo-model = Het model
flag-models-set-model = Het model, met of zonder cloudflare-ai-gateway/
flag-models-fallbacks-add-model = Het model; een van een andere provider met de naam daarvan en een schuine streep ervoor
flag-models-fallbacks-remove-model = Het model, zoals de lijst het noemt
flag-models-fallbacks-remove-dry-run = Toont wat er zou worden geschreven en schrijft niets
flag-models-fallbacks-clear-dry-run = Toont wat er zou worden geschreven en schrijft niets
flag-models-test-model = Het model [standaard: OpenClaws standaardmodel]
flag-shell = De shell
value-shell-bash = laad het met source, of bewaar het als ~/.local/share/bash-completion/completions/clawgate
value-shell-zsh = bewaar het als _clawgate in een map van $fpath
value-shell-fish = bewaar het als ~/.config/fish/completions/clawgate.fish
flag-command = De woorden van de opdracht

### The help: its own words

page-usage = Gebruik: { $line }
page-command-word = OPDRACHT
page-flags-word = VLAGGEN
page-words = Argumenten
page-commands = Opdrachten
page-flags = Vlaggen
page-everywhere = Algemene vlaggen
page-everywhere-short = Algemene vlaggen: { $flags }. `{ $command }` legt ze uit.
page-examples = Voorbeelden
page-values = [waarden: { $values }]
page-default = [standaard: { $value }]
page-more = `clawgate man | man -l -` toont ook afsluitstatussen, variabelen en bestanden.

### The manual page

man-name = naam
man-summary = stelt Cloudflare AI Gateway in als modelprovider van OpenClaw
man-synopsis = overzicht
man-description = beschrijving
man-wizard = De wizard vraagt naar de provider, de gateway, de sleutels en het model, verstuurt één klein verzoek zoals OpenClaw de zijne zal versturen, toont elke regel die verandert, en schrijft alle bestanden of geen. Verder verandert er niets in de bestanden, en `clawgate undo` maakt het ongedaan. Esc gaat terug, F1 legt uit, Ctrl-C gaat weg.
man-commands = opdrachten
man-everywhere = vlaggen van elke opdracht
man-exits = afsluitstatus
man-variables = omgeving
man-files = bestanden
man-examples = voorbeelden
exit-done = klaar
exit-internal = een fout in clawgate of iets onvoorziens, of het resultaat kon niet naar de standaarduitvoer worden geschreven
exit-usage = de opdrachtregel klopt niet, een antwoord ontbreekt of is ongeldig, er is nog niets ingesteld, of een vraag kon niet worden gesteld
exit-files = OpenClaws bestanden zijn niet veilig te lezen of te bewerken; er is niets geschreven
exit-network = netwerk: naam, verbinding, proxy, TLS, te lang gewacht, of er antwoordde iets dat niet de gateway is
exit-gateway = de gateway: account- of gateway-ID, zijn token, zijn instelling of tegoed
exit-provider = de provider: sleutel, toestemming, organisatie
exit-model = het model: onbekend, gestopt, geen toegang
exit-limited = bereikt, maar begrensd of niet in orde, of uit zijn bestanden is niet af te leiden wat OpenClaw zou versturen; alleen tests eindigen zo, schrijven gaat door met een waarschuwing en eindigt met 0
exit-write = het schrijven is mislukt of een ander programma wijzigde een bestand; alles is zoals het was
exit-signal = beëindigd door ophangen, door jou, of door QUIT, ABRT of TERM
variable-key = De Anthropic API-sleutel, waar geen vlag hem geeft.
variable-token = Het token van een gateway met authenticatie, waar geen vlag het geeft.
variable-ids = Account-ID en gateway-ID, waar geen vlag ze geeft.
variable-origin = Een andere server in plaats van die van Cloudflare, zoals met --gateway-origin.
variable-openclaw = Waar OpenClaws bestanden zijn, zoals OpenClaw ze zelf leest.
variable-read-only = OpenClaws eigen schakelaars waarmee zijn configuratie niet mag worden geschreven; er wordt dan niets geschreven.
variable-plain = Waar gezet, komen vragen in gewone regels.
variable-language = De taal van zinnen waar clawgate die spreekt, anders Engels.
variable-characters = Waar de tekens van de terminal geen UTF-8 zijn, zijn de merktekens gewoon ASCII.
variable-color = Geen kleur waar NO_COLOR is gezet of de terminal dom is; daarop komen vragen ook in gewone regels.
variable-proxy = De proxy van het echte verzoek, ook in kleine letters.
variable-certificates = Certificaatautoriteiten die naast die van het systeem worden vertrouwd.
variable-home = Waar de mappen hierboven standaard zijn.
variable-state = Waar antwoorden tussen twee keren worden bewaard, in plaats van ~/.local/state.
variable-sudo = Als root via sudo: wiens OpenClaw waarschijnlijk wordt bedoeld.
file-config = OpenClaws configuratie: het blok van de provider en het model worden gewijzigd, en niets anders. Wat er stond, blijft ernaast als openclaw.json.bak.
file-env = De geheimen, alleen door jou te lezen.
file-profiles = Opgeslagen sleutels van een oudere OpenClaw: een van deze provider zou winnen, en wordt gelijkgetrokken. Wordt nooit gemaakt.
file-cache = De kopie van de provider die een oudere OpenClaw bewaart: die zou winnen, en wordt weggehaald waar hij verschilt.
file-own = De originelen van wat het laatst is geschreven, voor `clawgate undo`; alleen door jou te lezen.
file-answers = Antwoorden van een wizard die werd verlaten voordat hij schreef. Geheimen staan er nooit in.
example-wizard = Opent de wizard.
example-demo = De hele wizard om te oefenen.
example-script = Stelt OpenClaw in zonder een vraag.
example-check = Test wat is ingesteld, voor een script.
example-model = Maakt een ander model het standaardmodel.

### Hetzelfde op andere hosts

next-hosts-command = Op een andere host, in sh, bash of zsh, met de geheimen in deze variabelen:
next-hosts-ansible = Met Ansible en de collectie clawgate.openclaw, met de geheimen in een vault:
next-hosts-otherwise = Hier komt de sleutel uit { $reference }, wat geen vlag instelt: op de andere hosts komt hij uit `{ $variable }`
next-hosts-none = Het adres van de gateway in { $path } noemt geen account-ID en gateway-ID, dus geen opdracht kan hetzelfde instellen
hint-next-hosts-none = kopieer het blok van de provider, `models.providers.{ $provider }`, met de hand

### Models: the command

progress-listing = { $url } wordt naar zijn modellen gevraagd …
models-default = standaard
models-fallback = fallback { $number }
models-not-listed = bekend bij clawgate, niet in de lijst van je gateway
models-head-model = model
models-head-context = context
models-head-output = uitvoer
models-head-price = $ in / uit per 1M tokens
models-cost-above = boven { $tokens }: { $price }
models-retires = stopt op { $date }
models-overdue = zou stoppen op { $date }
models-succeeded = { $when }, daarna { $successor }
models-unknown = Geen model `{ $model }` is hier bekend: de catalogus heeft het niet, de config niet, en de lijst van de gateway ook niet
hint-models-meant = bedoel je { $models }? `--force` neemt de naam zoals hij is
models-no-default = OpenClaw heeft geen standaardmodel
models-default-is = Standaard: { $model }
models-fallback-is = Fallback { $number }: { $model }
models-no-fallbacks = Geen fallbacks
models-no-such-fallback = { $model } staat niet bij de fallbacks
hint-no-such-fallback = kijk met `clawgate models fallbacks list`
usage-nothing-to-report = `--json` meldt wat een opdracht deed, en deze toont een tekst
hint-nothing-to-report = laat `--json` weg

### Several answers missing at once

input-several-missing = Er ontbreken { $count } antwoorden: { $what }
input-names = { $one }, { $other }
hint-found-elsewhere = { $key } gaat al via een gateway: `--gateway-url { $url }` neemt die; anders { $hint }
hint-several =
    { $one }
    { $other }

# Wat er onderweg gezien is, per stuk
evidence-looked-up = opgezocht { $value }
evidence-addresses = gevonden { $value }
evidence-address = verbonden met { $value }
evidence-without-proxy = zonder proxy, door { $value }
evidence-proxy = { $value }
evidence-proxy-variable = uit { $value }
evidence-proxy-source = in { $value }
evidence-tls-version = { $value }
evidence-issuer = ondertekend door { $value }
evidence-valid-from = vanaf { $value }
evidence-expires = tot { $value }
evidence-names = voor { $value }
evidence-clock-ahead = de klok van deze computer loopt { $time } voor
evidence-clock-behind = de klok van deze computer loopt { $time } achter
evidence-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
evidence-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
evidence-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
evidence-status = HTTP { $value }
evidence-code = code { $value }
evidence-model = { $value }
evidence-input-tokens = tokens erin { $value }
evidence-output-tokens = tokens eruit { $value }
evidence-header = { $name } { $value }
evidence-requests = { $value } keer verstuurd, de laatste telt

## Een afgebroken schrijfactie
warn-recovered-finished = De run van { $time } is afgebroken na de laatste wijziging; wat er geschreven is, is volledig
warn-recovered-rolled-back = De run van { $time } is tijdens het schrijven afgebroken; deze bestanden zijn weer zoals daarvoor: { $files }
warn-recovered-unbegun = De run van { $time } is afgebroken voordat er een bestand gewijzigd was; wat klaarstond is verwijderd
warn-recovered-left = Van een afgebroken run blijven deze bestanden zoals ze zijn, omdat een ander programma er sindsdien een gewijzigd heeft: { $files }
warn-unfinished = De run van { $time } is afgebroken tijdens het schrijven van { $files }; de volgende `clawgate onboard`, `configure` of `undo` maakt het af of neemt het terug
warn-unfinished-unbegun = De run van { $time } is afgebroken voordat er een bestand gewijzigd was; de volgende `clawgate onboard`, `configure` of `undo` ruimt op wat klaarstond
warn-unfinished-unreadable = Een run is tijdens het schrijven afgebroken: { $what }

## Bestanden die niet zijn als andere
warn-hard-links-kept = { $path } heeft { $names } namen, en ze tonen allemaal de wijziging: het is overschreven in plaats van vervangen, en een programma dat het net op dat moment leest, ziet er maar de helft van
warn-hard-links-broken = { $path } is nu een nieuw bestand; van de { $names } namen die het oude had, leiden de andere daar nog heen
warn-written-in-place = { $path } is als los bestand gekoppeld en is daarom overschreven in plaats van vervangen; een programma dat het net op dat moment leest, ziet er maar de helft van
warn-overtaken = Een ander programma heeft { $path } meteen na clawgate geschreven; wat het ervan gemaakt heeft, is niet bekend
warn-taken-out = Sinds clawgate op { $time } schreef, heeft een ander programma of iemand dit in { $path } ongedaan gemaakt: `{ $names }`
warn-secret-in-backups = Wat uit { $path } is gehaald, staat nog in de reservekopieën { $files }, en in wat voor `clawgate undo` wordt bewaard. Dit verwijdert beide:
warn-diff-masked = Geheimen in deze diff staan er met hun laatste tekens en hun lengte; als patch zou hij die schrijven
warn-attributes-lost = { $path } kon deze attributen niet terugkrijgen: { $names }

## Schrijfacties terugnemen
undo-kept = Wat is teruggenomen blijft bewaard, geheimen inbegrepen, zodat `clawgate undo` het kan terugbrengen; dit verwijdert het:
undo-redoes = De laatste schrijfactie was zelf een undo, dus dit brengt terug wat die wegnam (de undo van { $time })
undo-several = Dit neemt de laatste { $count } schrijfacties terug, vanaf { $time }
undo-secret-in-backups = Deze reservekopieën bevatten nog geheimen die niet meer in de config staan: { $files }. Dit verwijdert ze:
undo-old-secret = { $path }: het geheim van daarvoor wordt weer gebruikt: { $secret }
undo-left-changed = { $path }: `{ $name }` is sindsdien gewijzigd en blijft zoals het is
undo-left-removed = { $path } is sindsdien verwijderd en wordt niet opnieuw gemaakt
undo-left-needed = { $path } blijft zoals het is, omdat de configuratie nog naar `{ $name }` verwijst
history-line = { $number }. { $when }: { $what }
history-write = geschreven
history-undo = iets teruggenomen
history-undo-changes = teruggenomen, { $changes }
history-values = alleen de eigen waarden kunnen eruit

### The question to the gateway

sends-probe = Enter vraagt { $host } of deze gateway er is; er gaat geen sleutel mee en het kost niets
probe-asking = { $host } wordt gevraagd of deze gateway er is …
probe-stopped = Gestopt: of deze gateway er is, is niet bekend
probe-authenticated = De gateway vraagt naast de sleutel om een eigen token
probe-open = De gateway lijkt open: hij antwoordde zonder om een token te vragen
probe-to-be-made = In dit account is er nog geen gateway `default`. Cloudflare maakt die aan bij het eerste verzoek dat een token meebrengt.
probe-unclear = Of deze gateway er is, is niet bekend. { $what }
action-ask-again = opnieuw vragen
action-skip-probe = verder zonder antwoord
plain-asking-secrets = Het geheim wordt gevraagd waar het bewaard wordt, één keer.
plain-asking-command = De opdracht voor de sleutel draait nu, één keer.
plain-probing = { $host } wordt gevraagd of deze gateway er is. Ctrl-C gaat verder zonder antwoord.

### Checking, and why

path-for-shell = Een `openclaw` die in deze shell start:
path-for-daemon = De daemon:
watch-begins = Elke { $seconds } seconden een test; een regel zegt wat er veranderd is. Ctrl-C maakt er een eind aan.
report-look-first = Voor een foutmelding; lees het door voordat je het plaatst
report-openclaw-between = { $first } tot voor { $before }
report-openclaw-from = { $first } of later
report-openclaw-unknown = onbekend
report-openclaw-last = laatst geschreven door { $version }
curl-address-hidden = Het adres bevat iets wat een geheim kan zijn; de regel laat dat weg: vul het in waar `...` staat
curl-set-first = De regel neemt de sleutel uit { $variable }; die van OpenClaw staat in { $source }
why-same = OpenClaw gebruikt de sleutel { $key } uit { $source }, in deze shell en in de daemon.
why-same-key = OpenClaw gebruikt dezelfde sleutel { $key } in deze shell, uit { $source }, en in de daemon, uit { $other }.
why-shell = Een `openclaw` die in deze shell start, gebruikt de sleutel { $key } uit { $source }.
why-shell-none = Een `openclaw` die in deze shell start, vindt geen sleutel.
why-daemon = De daemon gebruikt de sleutel { $key } uit { $source }.
why-daemon-none = De daemon vindt geen sleutel.
why-key-elsewhere = De sleutel komt uit `{ $provider }` ({ $source }), en dat vraagt clawgate niet: OpenClaw doet dat zelf, telkens als het de sleutel nodig heeft.
why-shadowed = In { $source } staat een andere sleutel, { $key }; { $winner } gaat daarvoor.
why-variable-missing = De configuratie verwijst naar { $variable }, en niets levert die.
why-store-wins = De eigen opslag van OpenClaw, { $path }, lijkt ook een sleutel te bevatten; die gaat voor al deze en is van hieruit niet te lezen.
why-no-secret = { $what }. Wat te doen: { $hint }.
why-take-out = Haal eerst { $variable } weg uit { $path }.
why-settle = Dit maakt er een eind aan:
why-settled = Er is niets te regelen.
why-token-same = OpenClaw stuurt de gateway-token { $key } uit { $source } mee, in deze shell en in de daemon.
why-token-same-key = OpenClaw stuurt dezelfde gateway-token { $key } mee in deze shell, uit { $source }, en in de daemon, uit { $other }.
why-token-shell = Een `openclaw` die in deze shell start, stuurt de gateway-token { $key } uit { $source } mee.
why-token-shell-none = Een `openclaw` die in deze shell start, vindt geen gateway-token.
why-token-daemon = De daemon stuurt de gateway-token { $key } uit { $source } mee.
why-token-daemon-none = De daemon vindt geen gateway-token.
why-token-shadowed = In { $source } staat een andere token, { $key }; { $winner } gaat daarvoor.

### Wat elke mogelijkheid doet

wizard-first-this = Eerst dit: { $section } heeft het nodig
test-stopped = De test is door jou gestopt: of de gateway antwoordt, is niet bekend
about-next = verder vanaf hier; elk antwoord blijft
about-back = naar het onderdeel hiervoor; geen antwoord gaat verloren
about-mend = naar het veld dat misschien een andere waarde nodig heeft
about-retry = stuurt één klein verzoek, ongeveer 30 tokens, met het adres, de sleutel en de headers die OpenClaw gebruikt
about-cancel = stopt wat er gevraagd wordt
about-skip = verder zonder; bij het nakijken staat wat niet bewezen is
about-use-model = neemt dit model in plaats van het model dat er niet is, en test het
about-list-models = vraagt de gateway om zijn modellen, met je sleutel; er wordt niets opgeslagen
about-take-successor = het nieuwere model komt in de plaats van het model dat verdwijnt
about-write = schrijft alle bestanden, of geen; `clawgate undo` neemt het terug
about-read-again = leest de bestanden van OpenClaw opnieuw, nadat je ze hersteld hebt
about-quit = stopt hier
about-leave = stopt hier; er wordt niets geschreven
about-keep = stopt hier; de volgende keer zijn je antwoorden ingevuld, de geheimen niet
about-stay = gaat verder waar je was

### De API van Cloudflare: accounts en gateways

discovery-to-list = gateways op te vragen
discovery-to-create = een gateway te maken
discovery-to-run = een gateway te gebruiken
discovery-permission = Het token mist de machtiging `{ $api }`, in het dashboard `{ $dashboard }`, die nodig is om { $purpose }
hint-discovery-permission = maak een token met `{ $dashboard }`; op deze pagina is dat al ingevuld: { $link }
discovery-token-missing = Er is geen API-token van Cloudflare om mee te vragen
discovery-no-token = Dit is geen API-token van Cloudflare
discovery-global-key = Dit is de Global API Key van Cloudflare: die kan alles in elk account, is niet te beperken, en wordt niet aangenomen en niet verstuurd
discovery-token-refused = Cloudflare zegt dat dit geen geldig API-token is
discovery-token-disabled = Dit API-token is in het dashboard van Cloudflare uitgezet
discovery-token-expired = Dit API-token is verlopen
discovery-token-expires = Dit API-token verloopt op { $date }
hint-discovery-token = maak een token met `AI Gateway: Read` en `AI Gateway: Run`; op deze pagina zijn beide al ingevuld: { $link }
hint-discovery-give-token = zet de variabele { $variable }, of noem een bestand met `--cloudflare-api-token-file`; deze pagina maakt een token: { $link }
discovery-account = Cloudflare kent dit account niet, of dit token is voor een ander account
hint-discovery-account = vergelijk het account-ID met dat in het adres van het dashboard van Cloudflare
discovery-no-accounts = Dit token ziet geen account: beperkte tokens zien er geen
discovery-several-accounts = Dit token ziet { $count } accounts: { $accounts }
hint-discovery-which = zeg welk account met `--account-id` of de variabele CLOUDFLARE_ACCOUNT_ID
discovery-no-gateway = Dit account heeft geen gateway `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` noemt welke er zijn, `clawgate gateways create { $gateway }` maakt hem
discovery-no-gateways = Dit account heeft nog geen gateway
discovery-more-gateways = Er zijn er meer, die niet in de lijst staan
discovery-taken = De naam `{ $gateway }` is bezet
hint-discovery-taken = kies een andere naam
discovery-limited = De API van Cloudflare heeft te veel verzoeken van je gehad
hint-discovery-limited = probeer het over { $seconds } seconden opnieuw
hint-discovery-limited-some = probeer het over vijf minuten opnieuw
discovery-unreadable = Wat terugkwam is niet wat de API van Cloudflare antwoordt, of niet alles ervan
hint-discovery-unreadable = probeer het opnieuw; misschien antwoordde een proxy onderweg
discovery-not-made = Niemand antwoordde toen de gateway `{ $gateway }` gemaakt moest worden, en hij is er niet
hint-discovery-not-made = voer hetzelfde commando opnieuw uit
discovery-offline = Daarvoor moet Cloudflare gevraagd worden, en `--offline` verbiedt dat
hint-discovery-offline = laat `--offline` weg, of geef beide ID's
progress-discovery = { $host } wordt gevraagd …
account-line = { $id }  { $name }
gateway-wants-token = wil een token
gateway-open = wil geen token
gateway-token-unknown = zegt niet of hij een token wil
gateway-known = { $token }, gemaakt op { $date }
result-gateway-made = De gateway { $gateway } is gemaakt
result-gateway-there = De gateway { $gateway } is er al
command-accounts = De Cloudflare-accounts die een API-token ziet
command-accounts-list = Noemt ze, met ID en naam
command-gateways = De gateways van een Cloudflare-account, gevonden met een API-token
command-gateways-list = Noemt ze, met wat er van elk bekend is
command-gateways-show = Toont er een
command-gateways-create = Maakt er een die een token wil en logs bewaart; een die er al is blijft zoals hij is
flag-cloudflare-api-token-file = Een bestand met een API-token van Cloudflare [variabele: CLOUDFLARE_API_TOKEN]
flag-account-id = Het Cloudflare-account-ID [variabele: CLOUDFLARE_ACCOUNT_ID]; zonder dat het enige account dat het token ziet
flag-gateway-name = De naam van de gateway in het account, opgezocht met het API-token van Cloudflare
flag-create-gateway = Maakt de gateway met die naam als die er niet is
flag-gateway = De naam van de gateway
variable-api-token = Een API-token van Cloudflare, dat een gateway vindt of maakt; het wordt niet bewaard.
variable-api-origin = Een andere server in plaats van de API van Cloudflare: voor tests.

### Wat een wijziging inhoudt

summary-gateway = gateway { $before } → { $after }
summary-model = model { $before } → { $after }
summary-fallbacks = fallbacks { $before } → { $after }
summary-key = sleutel { $before } → { $after }
summary-token = gateway-token { $before } → { $after }
summary-none = geen

### Hoe lang geleden iets was

ago-now = zojuist
ago-minutes = { $count ->
    [one] 1 minuut geleden
   *[other] { $count } minuten geleden
}
ago-hours = { $count ->
    [one] 1 uur geleden
   *[other] { $count } uur geleden
}
ago-days = { $count ->
    [one] 1 dag geleden
   *[other] { $count } dagen geleden
}
