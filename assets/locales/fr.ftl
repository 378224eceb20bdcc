# Every sentence clawgate says, in French.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = Un événement imprévu s'est produit: { $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = Cloudflare n'a aucune passerelle de ce nom dans ce compte. Réponse: { $said }
hint-gateway-not-found = Comparez l'ID de compte et l'ID de passerelle avec l'adresse de la passerelle dans le tableau de bord Cloudflare, ou créez-y la passerelle.
verdict-gateway-token-refused = La passerelle a refusé le jeton de passerelle. Réponse: { $said }
hint-gateway-token-refused = Saisissez un jeton de passerelle qui a l'autorisation `AI Gateway Run` pour ce compte.
verdict-gateway-token-missing = La passerelle demande un jeton de passerelle, et aucun n'a été envoyé. Réponse: { $said }
hint-gateway-token-missing = Saisissez le jeton de passerelle; il lui faut l'autorisation `AI Gateway Run`.
verdict-provider-path-unknown = La passerelle ne connaît aucun fournisseur à cette adresse. Réponse: { $said }
hint-provider-path-unknown = Faites finir l'URL de base par `/{ $path }`.
verdict-provider-not-reached = La passerelle a été atteinte, mais { $vendor } ne lui a pas répondu. Réponse: { $said }
hint-provider-not-reached = Réessayez, et consultez les journaux de la passerelle dans le tableau de bord Cloudflare.
verdict-wrong-endpoint = La passerelle a pris le test pour une requête d'un autre type. Réponse: { $said }
hint-wrong-endpoint = Faites finir l'URL de base par `/{ $path }`, et non par `/compat`.
verdict-stored-key-alias-unknown = La passerelle a cherché une clé de fournisseur enregistrée qu'elle n'a pas. Réponse: { $said }
hint-stored-key-alias-unknown = Corrigez l'alias de la clé enregistrée dans les paramètres de la passerelle, ou supprimez l'en-tête `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = La passerelle a été atteinte, mais la requête n'apportait aucune clé API { $vendor } et la passerelle n'a pas le droit de la payer elle-même. Réponse: { $said }
verdict-provider-key-missing-or-no-credits = Aucune clé API { $vendor } n'est parvenue à la passerelle, et le compte Cloudflare n'a pas de crédits pour payer à la place. Réponse: { $said }
hint-provider-key-missing-or-no-credits = Saisissez à nouveau la clé API { $vendor }.
verdict-gateway-must-be-authenticated = La passerelle devrait payer avec des crédits Cloudflare, et ne le fait que si elle est authentifiée. Réponse: { $said }
hint-gateway-must-be-authenticated = Activez `Authenticated Gateway` dans les paramètres de la passerelle.
verdict-guardrails-blocked = La connexion est bonne; les Guardrails de la passerelle ont bloqué le message de test ou sa réponse. Réponse: { $said }
hint-guardrails-blocked = Si ce n'était pas voulu, consultez les paramètres Guardrails de la passerelle.
verdict-dlp-blocked = La connexion est bonne; la protection contre la perte de données (DLP) de la passerelle a bloqué le message de test ou sa réponse. Réponse: { $said }
hint-dlp-blocked = Si ce n'était pas voulu, consultez les paramètres DLP de la passerelle.
verdict-guardrails-unavailable = La passerelle a été atteinte, mais ses Guardrails sont hors service et réglés pour bloquer. Réponse: { $said }
hint-guardrails-unavailable = Réessayez dans un moment.
verdict-gateway-rate-limited = La connexion est bonne; la limite de débit propre à la passerelle est atteinte. Réponse: { $said }
hint-gateway-rate-limited = Attendez un moment, ou relevez la limite de débit dans les paramètres de la passerelle.
verdict-gateway-spend-limit = La connexion est bonne; une limite de dépenses de la passerelle est atteinte. Réponse: { $said }
hint-gateway-spend-limit = Relevez la limite de dépenses dans les paramètres de la passerelle.
verdict-gateway-model-unknown = La passerelle ne connaît pas le modèle. Réponse: { $said }
verdict-gateway-error-unknown = La passerelle a répondu par une erreur que clawgate ne connaît pas (HTTP { $status }, code { $code }). Réponse: { $said }
hint-gateway-error-unknown = Cherchez cette requête dans les journaux de la passerelle, dans le tableau de bord Cloudflare.
verdict-gateway-answer-unreadable = La passerelle a transmis une réponse que clawgate ne peut pas lire (HTTP { $status }). Réponse: { $said }

verdict-cloudflare-permission-missing = Cloudflare a refusé le jeton, ou il manque une autorisation à ce jeton. Réponse: { $said }
hint-cloudflare-permission-missing = Donnez au jeton l'autorisation `AI Gateway Run` pour utiliser une passerelle, `AI Gateway Read` pour lister les passerelles.
verdict-cloudflare-token-invalid = Cloudflare indique que le jeton n'est pas valide. Réponse: { $said }
hint-cloudflare-token-invalid = Créez un nouveau jeton dans le tableau de bord Cloudflare et saisissez-le.
verdict-cloudflare-route-unknown = L'API de Cloudflare ne connaît rien à cette adresse. Réponse: { $said }
hint-cloudflare-route-unknown = Comparez l'ID de compte avec celui qui figure dans l'adresse du tableau de bord Cloudflare.
verdict-cloudflare-request-invalid = L'API de Cloudflare juge la requête incomplète. Réponse: { $said }
hint-cloudflare-request-invalid = Créez la passerelle dans le tableau de bord Cloudflare et saisissez son ID de passerelle.
verdict-gateway-id-taken = Une passerelle a déjà cet ID de passerelle. Réponse: { $said }
hint-gateway-id-taken = Utilisez la passerelle existante, ou choisissez un autre ID de passerelle.
verdict-cloudflare-token-elsewhere = Cloudflare n'accepte ce jeton que depuis d'autres adresses. Réponse: { $said }
hint-cloudflare-token-elsewhere = Autorisez l'adresse de cet ordinateur dans le filtrage par adresse IP du jeton, ou saisissez un autre jeton.
verdict-cloudflare-error-unknown = L'API de Cloudflare, et non la passerelle, a répondu par une erreur (HTTP { $status }, code { $code }). Réponse: { $said }
hint-cloudflare-error-unknown = Vérifiez que l'URL de base commence par `https://gateway.ai.cloudflare.com/v1/`.

verdict-provider-key-rejected = La requête a atteint { $vendor }, qui a refusé la clé API { $vendor }. Réponse: { $said }
hint-provider-key-rejected = Saisissez une clé API { $vendor } valide; vous trouverez les vôtres dans { $console }, sous API keys.
verdict-provider-key-missing = La requête a atteint { $vendor } sans clé API. Réponse: { $said }
hint-provider-key-missing = Saisissez la clé API { $vendor }.
verdict-provider-key-of-claude-code = { $vendor } n'accepte ce secret que de Claude Code: il appartient à un abonnement et n'est pas une clé API. Réponse: { $said }
hint-provider-key-of-claude-code = Saisissez votre clé API { $vendor }, qui commence par `sk-ant-api`; vous trouverez les vôtres dans { $console }, sous API keys.
verdict-provider-permission-missing = { $vendor } connaît la clé API { $vendor } mais ne l'autorise pas à faire cela. Réponse: { $said }
hint-provider-permission-missing = Vérifiez l'espace de travail et les autorisations de la clé dans { $console }.
verdict-model-list-refused = La clé API { $vendor } n'a pas le droit de lister les modèles; seul un test montre si elle peut les utiliser. Réponse: { $said }
hint-model-list-refused = Choisissez l'un des modèles que clawgate connaît, ou nommez-en un autre, et testez-le.
verdict-sandbox-network-restricted = Un bac à sable qui restreint le réseau a refusé la requête. Réponse: { $said }
hint-sandbox-network-restricted = Lancez clawgate hors du bac à sable.
verdict-provider-place-refused = { $vendor } n'accepte aucune requête venant du lieu d'où celle-ci est partie ({ $place }), et n'a pas vérifié la clé. Réponse: { $said }
hint-provider-place-refused = Utilisez un réseau ou un VPN d'un pays desservi par { $vendor }: Cloudflare transmet les requêtes depuis le centre de données proche de vous.
verdict-model-not-found = La clé est bonne; { $vendor } ne propose pas ce modèle. Réponse: { $said }
hint-model-not-found = Choisissez un autre modèle.
hint-model-nearest = Choisissez un autre modèle: le plus proche parmi les modèles connus est `{ $model }`.
verdict-provider-route-unknown = La requête a atteint { $vendor } à une adresse qui y est inconnue. Réponse: { $said }
hint-provider-route-unknown = Faites finir l'URL de base par `/{ $path }`, sans `/v1` derrière.
verdict-provider-credit-too-low = La clé API { $vendor } est valide, mais son compte n'a plus de crédits. { $vendor } a répondu: { $said }
hint-provider-credit-too-low = Achetez des crédits dans { $console }, sous Billing.
verdict-provider-billing = La clé API { $vendor } a été acceptée, mais il y a un problème de paiement. { $vendor } a répondu: { $said }
hint-provider-billing = Consultez Billing dans { $console }.
verdict-provider-organization = { $vendor } a refusé la requête à cause de l'organisation de la clé (code { $code }). Réponse: { $said }
hint-provider-organization = Demandez au propriétaire de l'organisation dans { $console }, ou saisissez une clé d'une autre organisation.
verdict-provider-request-refused = { $vendor } a refusé la requête de test. Réponse: { $said }
hint-provider-request-refused = Choisissez un autre modèle, ou lisez ce qu'a répondu { $vendor }.
verdict-provider-request-too-large = { $vendor } a jugé la requête de test trop grande, alors qu'elle ne l'est pas. Réponse: { $said }
hint-provider-request-too-large = Veuillez le signaler comme un bogue de clawgate.
verdict-provider-rate-limited = La clé est bonne; la limite de débit chez { $vendor } est atteinte. Réponse: { $said }
hint-provider-rate-limited = Attendez un moment et réessayez.
verdict-provider-spend-limit = La clé est bonne; la limite de dépenses du compte { $vendor } est atteinte. { $vendor } a répondu: { $said }
hint-provider-spend-limit = Relevez la limite de dépenses dans { $console }, ou attendez sa remise à zéro.
verdict-provider-edge-rate-limited = La passerelle a été atteinte, mais la périphérie devant { $vendor } n'accepte plus de requêtes pour l'instant (HTTP { $status }); la clé n'a pas été vérifiée. Réponse: { $said }
verdict-provider-unwell = { $vendor } rencontre des difficultés en ce moment (HTTP { $status }); la connexion fonctionne. Réponse: { $said }
hint-provider-unwell = Réessayez dans un moment; la page d'état { $vendor } indique où en est le service.
verdict-provider-error-unknown = { $vendor } a répondu par une erreur que clawgate ne connaît pas (HTTP { $status }, { $code }). Réponse: { $said }
hint-provider-error-unknown = Cherchez l'erreur dans la documentation { $vendor }, sous Errors.

verdict-edge-blocked = La périphérie de Cloudflare a bloqué la requête avant qu'elle n'atteigne la passerelle (HTTP { $status }). Réponse: { $said }
hint-edge-blocked = Essayez sans VPN ni proxy, ou depuis un autre réseau.
verdict-edge-rate-limited = La périphérie devant la passerelle n'accepte plus de requêtes pour l'instant (HTTP { $status }). Réponse: { $said }
hint-edge-rate-limited = Attendez quelques minutes et réessayez.
verdict-edge-failed = La périphérie de Cloudflare a échoué avant que la requête n'atteigne la passerelle (HTTP { $status }). Réponse: { $said }
hint-edge-failed = Réessayez dans un moment; `www.cloudflarestatus.com` indique où en est Cloudflare.
verdict-not-the-gateway = Autre chose que Cloudflare AI Gateway a répondu (HTTP { $status }). Réponse: { $said }
hint-not-the-gateway = Vérifiez le réseau: une page de connexion ou un proxy d'entreprise s'interpose peut-être.
verdict-no-gateway-at-this-address = Ce qui répond à cette adresse n'est pas AI Gateway (HTTP { $status }). Réponse: { $said }
hint-no-gateway-at-this-address = Vérifiez l'adresse de la passerelle: c'est `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`.
verdict-answer-unknown = Une réponse est venue, mais pas sous une forme qu'emploient AI Gateway ou { $vendor } (HTTP { $status }). Réponse: { $said }
verdict-litellm-refused = Un proxy LiteLLM, et non AI Gateway ou { $vendor }, a refusé la requête (HTTP { $status }). Réponse: { $said }
hint-litellm-refused = Vérifiez l'adresse de la passerelle; si c'est bien le proxy que vous visez, il lui faut ses propres clés.
verdict-answer-empty = Une réponse vide est revenue (HTTP { $status }).
hint-answer-empty = Réessayez dans un moment.
verdict-redirected = La requête a été renvoyée vers une autre adresse, { $said }. clawgate ne suit pas, car les clés partiraient avec elle.
hint-redirected = Vérifiez que le réseau n'a pas de page de connexion, et que l'adresse de la passerelle est juste.
verdict-answer-broken = La réponse a été coupée (HTTP { $status }).
hint-answer-broken = Réessayez; si cela se reproduit, vérifiez si un proxy s'interpose.
verdict-answer-encoded = La réponse est arrivée compressée sous une forme qui n'était pas demandée et qui ne peut pas être lue (HTTP { $status }, { $said }).

verdict-name-not-found = Le nom { $host } est introuvable.
hint-name-not-found = Cet ordinateur n'a pas de connexion Internet, ou son DNS ne connaît pas ce nom: vérifiez l'un et l'autre.
verdict-connection-refused = { $host } a refusé la connexion.
hint-connection = Vérifiez la connexion Internet, et qu'aucun pare-feu ou proxy ne s'interpose.
verdict-network-unreachable = { $host } est injoignable d'ici.
verdict-connection-lost = La connexion à { $host } a été fermée avant l'arrivée d'une réponse.
verdict-answer-not-http = Ce qui a répondu chez { $host } ne parle pas HTTP: { $said }
verdict-tls-failed = Aucune connexion sécurisée à { $host } n'a pu être établie: { $said }
hint-tls-failed = Essayez depuis un autre réseau, ou sans le VPN, le pare-feu ou le proxy qui s'interpose peut-être.
verdict-timed-out = Délai dépassé pendant { $phase }.
hint-timed-out = Réessayez; si cela se reproduit, vérifiez le réseau ou un proxy intermédiaire.
verdict-proxy-not-reached = Le proxy est injoignable: { $said }
verdict-proxy-failed = Le proxy n'a pas laissé passer la requête: { $said }
hint-proxy-failed = Vérifiez `{ $variable }`, y compris le nom d'utilisateur et le mot de passe qu'elle contient, ou excluez l'hôte de la passerelle avec `NO_PROXY`.
verdict-proxy-login-needed = Le proxy { $proxy } demande un nom d'utilisateur et un mot de passe.
hint-proxy-login-needed = Indiquez-les dans `{ $variable }`, sous la forme `{ $scheme }://user:password@host:port`.
verdict-proxy-login-refused = Le proxy { $proxy } a refusé le nom d'utilisateur et le mot de passe.
hint-proxy-login-refused = Corrigez-les dans `{ $variable }`; les caractères tels que `@`, `:` et `/` s'y écrivent `%40`, `%3A` et `%2F`.
verdict-certificate-issuer-unknown = Le certificat de { $host } est signé par { $issuer }, en qui cet ordinateur n'a pas confiance.
hint-certificate-issuer-unknown = Si c'est celui de votre entreprise ou de votre antivirus, indiquez son fichier de certificat dans `SSL_CERT_FILE` ou `NODE_EXTRA_CA_CERTS`; sinon, utilisez un autre réseau, car quelqu'un d'autre répond peut-être.
verdict-certificate-expired = Le certificat de { $host } a expiré le { $until }; l'horloge de cet ordinateur indique { $clock }.
hint-certificate-expired = Réglez l'horloge de cet ordinateur si elle est fausse; sinon, un proxy ou un autre réseau s'interpose, car Cloudflare renouvelle ses certificats bien avant.
verdict-certificate-not-yet-valid = Le certificat de { $host } n'est pas valide avant le { $from }; l'horloge de cet ordinateur indique { $clock }.
hint-certificate-not-yet-valid = Réglez l'horloge et le fuseau horaire de cet ordinateur, puis réessayez.
verdict-certificate-for-another-host = Ce qui a répondu chez { $host } a un certificat pour { $names }.
hint-certificate-for-another-host = Ouvrez une page web pour voir si ce réseau vous demande de vous connecter; sinon, vérifiez vers quoi le nom est résolu, et le proxy.
verdict-tls-not-spoken = Ce qui a répondu chez { $host } ne parle pas TLS.
verdict-no-certificates = Aucune autorité de certification n'a été trouvée sur cet ordinateur; aucune connexion sécurisée ne peut donc être vérifiée.
hint-no-certificates = Installez le paquet de certificats CA du système, ou indiquez un fichier de certificats dans `SSL_CERT_FILE`.
verdict-provider-key-not-sendable = La clé API { $vendor } contient des caractères qu'aucun en-tête HTTP ne peut porter; rien n'a donc été envoyé.
verdict-gateway-token-not-sendable = Le jeton de passerelle contient des caractères qu'aucun en-tête HTTP ne peut porter; rien n'a donc été envoyé.
hint-not-sendable = Saisissez le secret à nouveau; clés et jetons se composent de lettres, chiffres, traits d'union et traits de soulignement sur une seule ligne.

verdict-proven = Cela fonctionne: { $model } a répondu par votre passerelle.
verdict-not-proven-by-gateway = Une réponse est venue, mais rien n'y montre qu'elle est passée par AI Gateway.
hint-not-proven-by-gateway = Vérifiez que l'URL de base commence par `https://gateway.ai.cloudflare.com/v1/`, et qu'aucun proxy ne s'interpose.
verdict-answered-from-cache = La passerelle a répondu depuis son cache, ce qui ne prouve rien pour la clé.
hint-answered-from-cache = Testez à nouveau.
verdict-not-a-message = Une réponse est venue, mais pas un message d'un modèle. Réponse: { $said }
verdict-models-listed = La passerelle a donné la liste de ses modèles.

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = passerelle inconnue
brief-gateway-token-refused = jeton refusé
brief-gateway-token-missing = jeton manquant
brief-provider-not-reached = { $vendor } injoignable
brief-stored-key-alias-unknown = alias inconnu
brief-provider-key-missing-at-gateway = clé manquante
brief-provider-key-missing-or-no-credits = clé manquante
brief-guardrails-blocked = bloqué par Guardrails
brief-dlp-blocked = bloqué par DLP
brief-gateway-rate-limited = limite atteinte
brief-gateway-spend-limit = limite de dépenses atteinte
brief-gateway-model-unknown = modèle inconnu
brief-provider-key-rejected = clé refusée
brief-provider-key-missing = clé manquante
brief-provider-permission-missing = clé sans autorisation
brief-model-not-found = modèle inconnu
brief-provider-credit-too-low = plus de crédits
brief-provider-billing = problème de paiement
brief-provider-rate-limited = limite atteinte
brief-provider-spend-limit = limite de dépenses atteinte
brief-provider-unwell = { $vendor } en difficulté
brief-provider-key-of-claude-code = pas une clé API
brief-model-list-refused = clé sans droit de lister
brief-provider-place-refused = { $vendor } indisponible ici
brief-provider-edge-rate-limited = trop de requêtes
brief-edge-rate-limited = trop de requêtes
brief-name-not-found = nom introuvable
brief-connection-refused = connexion refusée
brief-network-unreachable = réseau injoignable
brief-connection-lost = connexion perdue
brief-tls-failed = échec TLS
brief-timed-out = délai dépassé
brief-proxy-failed = échec du proxy
brief-proxy-not-reached = proxy injoignable
brief-proxy-login-needed = le proxy veut un mot de passe
brief-at-network = problème de réseau
brief-at-edge = arrêté à la périphérie
brief-at-base-url = adresse incorrecte
brief-at-gateway = arrêté à la passerelle
brief-at-token = jeton incorrect
brief-at-api = arrêté chez Cloudflare
brief-at-provider = arrêté chez { $vendor }
brief-at-model = modèle incorrect
brief-at-other = non prouvé

### The stages of the live test, as what was going on

phase-name = la recherche de { $host }
phase-connect = la connexion à { $host }
phase-proxy = l'attente du proxy { $proxy } (d'après `{ $variable }`)
phase-tls = la sécurisation de la connexion à { $host }
phase-answer = l'attente de la réponse de { $host }

### Models

place-data-centre = le centre de données Cloudflare { $code }
place-unknown = la réponse ne dit pas lequel

model-unnamed = un modèle qui ne donne pas de nom
model-retires = { $model } sera retiré le { $date }, dans { $days ->
    [0] moins d'un jour
    [one] { $days } jour
   *[other] { $days } jours
  }.
model-overdue = { $model } devait être retiré le { $date } et peut s'arrêter d'un jour à l'autre.

### The command line

usage-unknown-flag = L'option `{ $flag }` n'existe pas
usage-unexpected-word = La ligne de commande contient un mot qui n'appartient à aucune option
usage-unknown-command = Cette commande n'existe pas
usage-unknown-command-named = La commande `{ $word }` n'existe pas
usage-no-command = Aucune commande n'a été donnée
usage-invalid-value = La valeur de `{ $flag }` n'est pas valide
usage-out-of-range = `{ $flag }` prend un nombre entier de { $first } à { $last }
usage-invalid-choice = La valeur de `{ $flag }` n'est pas valide; valeurs acceptées: { $valid }
usage-no-value = `{ $flag }` demande une valeur
usage-takes-no-value = `{ $flag }` ne prend pas de valeur
usage-conflict = `{ $flag }` ne peut pas être donnée avec `{ $other }`
usage-unreadable-flag = Il y a une option que clawgate n'a pas
usage-other = La ligne de commande est incompréhensible
usage-secret-misplaced = Ce qui a été donné comme `{ $what }` est { $kind }: ce secret n'a été ni envoyé ni conservé, et n'est pas répété ici
usage-missing = La commande demande { $what }
usage-missing-one-of = La commande demande { $what }, à choisir parmi: { $words }
hint-did-you-mean = vouliez-vous dire `{ $word }`? `{ $command }` donne la liste
hint-usage = lancez `{ $command }`: cette commande donne la liste
usage-foreign-flag = `{ $flag }` est une option de l'onboarding d'OpenClaw; clawgate configure la passerelle et ne touche à rien d'autre
hint-foreign-flag = lancez `{ $command }` pour cela, avant ou après clawgate
usage-mode-remote = clawgate configure l'OpenClaw de cette machine, non un OpenClaw distant
usage-mode-unknown = `--mode { $mode }` n'existe pas; clawgate accepte `local`
usage-auth-choice = clawgate ne connaît pas le choix d'authentification `{ $choice }`
hint-auth-choice = utilisez l'un de ceux-ci: { $known }
usage-storage-contradicts = `--secret-input-mode` et `--key-storage` se contredisent
hint-storage-contradicts = donnez l'une des deux; `--secret-input-mode ref` équivaut à `--key-storage reference`, `plaintext` à n'importe laquelle des autres
usage-offline-contradicts = `--offline` et `--check always` se contredisent
hint-offline-contradicts = omettez `--offline` pour envoyer l'unique requête réelle
usage-gateway-url-contradicts = `--gateway-url` remplace les deux ID et ne peut pas être donnée avec l'un d'eux
usage-input-twice = Un seul secret peut venir de l'entrée standard
hint-input-twice = utilisez `--secrets-stdin` pour les deux, ou un fichier avec `--api-key-file` ou `--token-file`
usage-input-unreadable = L'entrée standard ne peut pas être lue: { $cause }
cause-too-large = trop grand
usage-secrets-stdin-empty = L'entrée standard ne contient ni `CLOUDFLARE_AI_GATEWAY_API_KEY=…` ni `CF_AIG_TOKEN=…`
hint-secrets-stdin = donnez une ligne `NAME=value` pour chaque secret
usage-secret-file = Le secret ne peut pas être lu dans { $path }: { $cause }
usage-secret-as-file = Il y a une clé ou un jeton là où un nom de fichier est attendu
usage-unattended = `{ $flag }` ne vaut que pour les exécutions qui ne demandent rien
hint-unattended = ajoutez `--non-interactive`, ou omettez l'option: l'assistant demande avant d'envoyer quoi que ce soit, et montre ce qu'il écrirait
usage-log-theirs = Le journal { $path } serait écrit dans un fichier ou un dossier d'OpenClaw, ou de clawgate
hint-log-theirs = indiquez un fichier hors du dossier d'état d'OpenClaw
usage-log = Le journal { $path } ne peut pas être ouvert: { $cause }
warn-log-incomplete = Le journal { $path } n'est pas complet: { $cause }
hint-log = indiquez avec `--log` un fichier dans lequel vous pouvez écrire, dans un dossier existant
hint-secret-file-late = voyez ce qui écrit dedans, ou accordez plus de temps avec `--timeout`
progress-secret-file = Attente d'un secret venant de { $path }
cause-nothing-came = sa fin n'est pas arrivée en { $seconds } s
hint-secret-file = indiquez un fichier qui ne contient que le secret, et que vous pouvez lire

### Answers

name-account-id = ID de compte
name-gateway-id = ID de passerelle
name-api-key = clé API { $vendor }
name-token = jeton de passerelle
name-model = modèle
input-account-id-missing = L'ID de compte Cloudflare manque
input-account-id-empty = L'ID de compte Cloudflare est vide
input-account-id-address = L'ID de compte est une adresse entière, et aucun ID de compte ne peut y être lu
input-account-id-character = L'ID de compte a `{ $character }` comme caractère { $at }; il n'a que les chiffres 0 à 9 et les lettres a à f
input-account-id-length = L'ID de compte a { $length ->
    [one] { $length } caractère
   *[other] { $length } caractères
} et doit en avoir 32
input-ids-swapped = L'ID de compte et l'ID de passerelle semblent inversés: l'ID de passerelle est fait de 32 chiffres hexadécimaux
hint-account-id = donnez `--account-id` (ou CLOUDFLARE_ACCOUNT_ID): 32 chiffres hexadécimaux tels que `0123456789abcdef0123456789abcdef`, dans l'adresse de chaque page du tableau de bord Cloudflare
input-gateway-id-missing = L'ID de passerelle manque
input-gateway-id-empty = L'ID de passerelle est vide
input-gateway-id-address = L'ID de passerelle est une adresse entière, et aucun ID de passerelle ne peut y être lu
input-gateway-id-character = L'ID de passerelle a `{ $character }` comme caractère { $at }, que son adresse ne peut pas contenir
input-gateway-id-dots = L'ID de passerelle n'est fait que de points, qu'aucune adresse ne garde
input-gateway-id-length = L'ID de passerelle a { $length } caractères et ne peut en avoir que 64
hint-gateway-id = donnez `--gateway-id` (ou CLOUDFLARE_GATEWAY_ID): le nom de la passerelle, tel que `my-gateway`, dans le tableau de bord sous AI > AI Gateway
input-gateway-url-invalid = Ni compte ni passerelle ne peuvent être lus dans la valeur de `--gateway-url`
hint-gateway-url = copiez l'adresse depuis la page de la passerelle: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = donnez l'adresse propre de la passerelle: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`; Cloudflare appelle la passerelle `default` là où aucune n'est nommée
address-rest = { $url } est l'API REST de Cloudflare, qui prend un jeton Cloudflare à la place de la clé Anthropic, et ne nomme aucune passerelle
address-provider = { $url } est le serveur d'Anthropic lui-même, sans aucune passerelle
address-custom-domain = { $url } ne nomme ni compte ni passerelle: c'est un domaine personnalisé devant une passerelle, ou un autre serveur. Cette adresse se teste telle quelle avec `clawgate check`, et se configure à la main comme `baseUrl`
address-unset = L'adresse de la passerelle dans la configuration renvoie à des variables que rien ne définit: { $variables } ({ $url })
hint-address-unset = définissez-les là où OpenClaw s'exécute ({ $audience }), ou écrivez l'adresse avec `clawgate configure --section gateway`
warn-address-replaced = L'adresse propre de la passerelle est écrite à la place de celle de la configuration. { $what }
input-origin-plain-http = L'adresse de la passerelle commence par `http://`, ce qui enverrait les clés en clair sur le réseau
input-origin-scheme = L'adresse de la passerelle ne commence pas par `https://`
input-origin-host = L'adresse de la passerelle n'a pas de nom d'hôte ou de port valide
input-origin-extra = L'origine de la passerelle contient plus qu'un hôte et un port
hint-base-url-user = retirez ce qui se trouve entre `https://` et `@`: la clé et le jeton vont dans des en-têtes
hint-origin = donnez une origine telle que `https://gateway.ai.cloudflare.com`; `http://` sans chiffrement uniquement pour cette machine, comme `http://127.0.0.1:8080`
input-api-key-missing = La clé API { $vendor } manque
hint-api-key = donnez la clé qui commence par `{ $key-start }`, de la console { $vendor } sous API keys: dans { $key-variable }, avec `--api-key -` sur l'entrée standard, ou avec `--api-key-file`
input-key-is-global-key = Ceci est la Global API Key de Cloudflare (`cfk_…`), qui peut tout faire dans le compte et n'a sa place dans aucune configuration
input-key-of-other-kind = Ce qui a été donné comme { $what } est { $kind }; { $vendor } ne l'accepte pas
input-token-of-other-kind = Ce qui a été donné comme { $what } est { $kind }, que Cloudflare n'accepte pas
input-command-missing = La commande qui donne la clé API manque
hint-command-missing = écrivez-la dans le champ de la clé, sous la forme `$(~/bin/my-key)`
input-stored = { $what }; cela se trouve dans { $source }
input-stored-with-more = La clé API est entourée d'autre chose, comme `Bearer `, un nom ou des guillemets, et OpenClaw enverrait le tout; cela se trouve dans { $source }
hint-stored-with-more = n'y laissez que la clé
notice-token-without-bearer = Il manque à l'en-tête `cf-aig-authorization` le `Bearer ` que la passerelle exige avant le jeton
hint-stored = `clawgate configure --section keys` demande une autre valeur: { $hint }
input-token-stored-unset = La configuration d'OpenClaw envoie un jeton de passerelle, mais rien ne le fournit (d'ordinaire la variable { $variable })
hint-token = donnez le jeton que Cloudflare a affiché lors de sa création avec l'autorisation AI Gateway Run: dans CF_AIG_TOKEN, avec `--token -` sur l'entrée standard, ou avec `--token-file`
input-variable-unset = { $variable } n'est pas définie, et la configuration doit y renvoyer
hint-variable-unset = définissez { $variable } ici et là où OpenClaw s'exécute, ou conservez le secret avec `--key-storage env-file`
input-key-contradicts-variable = La clé donnée n'est pas celle de { $variable }, à laquelle la configuration doit renvoyer
hint-key-contradicts-variable = omettez la clé, ou changez { $variable }
input-secret-empty = Rien n'a été donné comme { $what }
input-secret-character = Ce qui a été donné comme { $what } a le caractère { $character } à la position { $at }, et celui-ci ne peut pas être envoyé
input-secret-space = Ce qui a été donné comme { $what } a une espace à la position { $at }; c'est une phrase ou une commande, pas un secret
input-secret-length = Ce qui a été donné comme { $what } a { $length } caractères, ce qu'aucun secret de ce type n'a
input-secret-placeholder = Ce qui a été donné comme { $what } est un texte d'exemple, pas un secret
input-secret-broken = Ce qui a été donné comme { $what } a un saut de ligne ou une espace au milieu (position { $at }): le texte a été coupé en deux lors de la copie
hint-secret-broken = copiez-le encore une fois d'un seul tenant, ou écrivez-le sur une seule ligne
input-secret-stand-in = Ce qui a été donné comme { $what } est { $kind }, pas le secret lui-même: OpenClaw enverrait ce texte
hint-stand-in = { $what }; `{ $flag }` le prend sur l'entrée standard
stand-in-one-password = une référence 1Password (`op://…`)
hint-stand-in-one-password = donnez ce que `op read 'op://…'` affiche; ou gardez la référence: écrivez le nom de la variable dans la configuration et démarrez OpenClaw avec `op run --env-file FILE -- openclaw …`
stand-in-vault = une référence à un Vault
hint-stand-in-vault = donnez ce que `vault kv get -field=NAME PATH` affiche
stand-in-variable = une référence à la variable { $variable }
hint-stand-in-variable = donnez la valeur de { $variable }; un fichier `.env` ne remplace pas les variables, et seule la configuration peut renvoyer à l'une d'elles (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = une référence à une variable
hint-stand-in-some-variable = donnez la valeur de la variable; un fichier `.env` ne remplace pas les variables
stand-in-command = une commande
hint-stand-in-command = exécutez-la et donnez ce qu'elle affiche; OpenClaw n'exécute de commandes que pour un objet SecretRef avec `"source": "exec"`, jamais à partir d'un texte
stand-in-secret-ref = un SecretRef sous forme de texte
hint-stand-in-secret-ref = donnez le secret lui-même; dans openclaw.json, un SecretRef est un objet avec `source`, `provider` et `id`
stand-in-encrypted = un texte chiffré (SOPS ou similaire)
hint-stand-in-encrypted = déchiffrez-le (`sops decrypt FILE`) et donnez ce qui en sort; ou démarrez OpenClaw avec `sops exec-env FILE 'openclaw …'`
stand-in-address = une adresse
hint-stand-in-address = donnez le secret qui y est conservé
input-secret-mask = Ce qui a été donné comme { $what } est ce qu'un programme affiche à la place d'un secret, pas le secret
input-is-secret = Ce qui a été donné comme { $what } est une clé ou un jeton, qui a son propre champ
aside-secret = Le texte collé est une clé ou un jeton et n'a pas été repris: collez-le dans son propre champ, sous Clés
aside-secret-moved = Le secret collé ({ $what }) a été reconnu: il est maintenant dans son propre champ, sous Clés
paste-filled = { $count } réponses remplies à partir du texte collé: { $what }
aside-while-asking = Le texte collé pendant l'interrogation de la passerelle n'a pas été repris: collez-le à sa place
secret-anthropic-key = une clé API Anthropic
secret-anthropic-oauth = un jeton d'abonnement Anthropic
secret-anthropic-admin = une clé API Admin d'Anthropic
secret-of-vendor = une clé API { $vendor }
secret-cloudflare-token = un jeton API Cloudflare
secret-cloudflare-global-key = la Global API Key de Cloudflare
secret-other-provider-key = une clé API d'un autre fournisseur
hint-secret-oauth = l'API Messages ne l'accepte pas; donnez ici une clé API qui commence par `sk-ant-api`
hint-secret-global-key = ne la donnez à aucune passerelle: elle peut tout faire dans le compte; donnez ici un jeton avec l'autorisation AI Gateway Run
hint-secret-other-provider = elle a sa place dans le bloc de ce fournisseur chez OpenClaw, pas dans cette passerelle
input-model-empty = Le nom du modèle est vide
input-model-character = Le nom du modèle a `{ $character }` comme caractère { $at }, ce qu'aucun nom de modèle n'a
input-model-length = Le nom du modèle a { $length } caractères, ce qu'aucun nom de modèle n'a
input-model-other-provider = Le modèle appartient au fournisseur `{ $provider }`, pas à Cloudflare AI Gateway
hint-model = donnez un modèle tel que `claude-sonnet-4-6`, ou `cloudflare-ai-gateway/claude-sonnet-4-6`
input-model-unknown = Aucun modèle `{ $model }` n'est connu. Les plus proches sont `{ $one }`, `{ $two }` et `{ $three }`.
hint-model-unknown = choisissez un modèle connu; `clawgate models fallbacks add { $model }` teste un modèle plus récent avant de l'écrire
input-model-spelling = `{ $model }` n'est pas la graphie exacte d'un modèle connu, et serait refusé: `{ $nearest }`
hint-model-spelling = répétez avec `{ $how } { $nearest }`
hint-model-spelling-here = écrivez `{ $nearest }`

### Worth a remark

warn-other-provider-path = L'adresse nomme `{ $found }` après la passerelle; OpenClaw atteint les modèles { $vendor } sous `{ $path }`, qui est utilisé à la place
warn-other-origin = Les clés vont à { $origin }, qui n'est pas l'adresse de Cloudflare
warn-gateway-looks-like-account = L'ID de passerelle ressemble à un ID de compte; d'ordinaire, c'est un nom court
warn-gateway-unusual = L'ID de passerelle `{ $gateway }` a des caractères inhabituels; la plupart n'ont que des minuscules, des chiffres, `-` et `_`
warn-key-unusual = La clé API { $vendor } ne commence pas par `{ $key-start }`
warn-token-unusual = Le jeton de passerelle ressemble à une clé de fournisseur, pas à un jeton Cloudflare
warn-model-unusual = Aucun modèle `{ $model }` n'est connu ici; le plus proche est `{ $nearest }`
warn-not-checked = Rien n'a été testé: on ignore si la passerelle répond
warn-not-checked-offline = Rien n'a été testé, car rien ne doit être envoyé: on ignore si la passerelle répond
warn-limited = La passerelle a été atteinte avec ces valeurs, mais pas jusqu'au bout: { $what }
warn-models-of-catalogue = Voici les modèles que clawgate connaît; la passerelle n'a pas donné de liste: { $what }
warn-saved-anyway = Le test réel a échoué et les valeurs ont été écrites malgré tout: { $what }
warn-closed-to-others = { $path } était lisible par tous les utilisateurs de cette machine, et ne l'est plus
warn-planned-again = { $path } a été modifié entre-temps par un autre programme: le même changement a été préparé à nouveau sur son contenu actuel
warn-reverted = { $path } a été modifié par un autre programme après cette écriture, et ne contient plus ce qui a été écrit

### Where OpenClaw is, and whose

place-no-home = Ni OPENCLAW_HOME ni HOME ne nomment un dossier; clawgate ne peut donc pas savoir où est OpenClaw
hint-state-dir = indiquez le dossier d'OpenClaw avec `--state-dir`, d'ordinaire `~/.openclaw`
place-profile-invalid = `{ $name }` n'est pas un nom de profil valide
hint-profile = utilisez des lettres, des chiffres, `-` et `_`, comme dans `openclaw --profile work`
place-config-outside = { $config } n'est pas dans le dossier d'état { $folder }, où OpenClaw conserve les secrets qui vont avec
hint-config-outside = dites quel dossier d'état va avec: ajoutez `--state-dir`
owner-unknown = `{ $owner }` n'est pas un utilisateur de cette machine
hint-owner = donnez un nom d'utilisateur, un numéro, ou deux numéros comme `1000:1000`
owner-foreign = Vous êtes root, et le dossier d'état appartient à l'utilisateur { $uid }
hint-owner-foreign = confirmez que ce dossier est le bon avec `--owner { $uid }`, ou lancez clawgate sous cet utilisateur
owner-behind-sudo = Vous êtes root par sudo, et { $user } a un OpenClaw dans { $path }
hint-owner-behind-sudo = lancez clawgate sans sudo, ou indiquez le dossier avec `--state-dir { $path }`

### Reading OpenClaw's files

read-folder = { $path } est un dossier, et doit être un fichier
read-not-a-file = { $path } n'est pas un fichier ordinaire
read-too-large = { $path } a { $bytes } octets, plus que clawgate n'en lit
read-emptied = { $path } est vide ({ $bytes } octets sans contenu), ce qu'OpenClaw refuse; à côté se trouve { $copy }, qui a { $size } octets
hint-emptied = rétablissez-le avec `cp -p { $copy } { $path }`, ou supprimez le fichier vide pour repartir de zéro
hint-not-a-file = déplacez-le, ou indiquez un autre dossier d'état avec `--state-dir`
read-symlink = { $path } est un lien symbolique vers { $target }
hint-symlink = dites quoi faire: `--symlink follow` modifie le fichier auquel il mène, `--symlink refuse` n'y touche pas
hint-symlink-refused = modifiez à sa propre place le fichier auquel il mène, ou utilisez `--symlink follow`
read-failed = { $path } ne peut pas être lu: { $cause }
hint-read-failed = lancez clawgate sous l'utilisateur à qui il appartient, ou donnez-vous le droit de le lire
setup-syntax = { $path } ne peut pas être lu: { $what }
hint-syntax = corrigez cet endroit dans un éditeur et relancez clawgate; rien n'a été modifié
hint-syntax-here = corrigez cet endroit dans un éditeur, puis faites recharger le fichier; rien n'a été modifié
setup-syntax-included = { $path }, que { $by } inclut à `{ $at }`, ne peut pas être lu: { $what }; OpenClaw ne peut inclure que du JSON5
setup-syntax-root-included = { $path }, que { $by } inclut, ne peut pas être lu: { $what }; OpenClaw ne peut inclure que du JSON5
hint-template = cela ressemble à un gabarit resté à remplir: mettez une valeur à la place; rien n'a été modifié
hint-hash-comment = dans ce fichier, un commentaire commence par `//`, pas par `#`; rien n'a été modifié
setup-env = { $path } ne peut pas être lu: { $what }
setup-root-not-an-object = { $path } contient { $found } (ligne { $line }) là où OpenClaw a un objet
setup-not-an-object = { $path } a { $found } à `{ $at }` (ligne { $line }) là où OpenClaw a un objet
hint-not-an-object = faites-en un objet, `{"{"} … {"}"}`, ou retirez-le; rien n'a été modifié
hint-not-an-array = faites-en un tableau, `[ … ]`, ou retirez-le; rien n'a été modifié
setup-root-include = { $path } tire son contenu d'autres fichiers (`$include`: { $target }), et cela échoue: { $what }
setup-include = { $path } tire `{ $at }` d'un autre fichier (`$include`: { $target }), et cela échoue: { $what }
hint-include = corrigez le `$include` ou le fichier qu'il nomme, sans quoi OpenClaw ne démarre pas non plus; rien n'a été modifié
include-not-text = ce n'est ni un texte ni une liste de textes
include-missing = ce fichier n'existe pas
include-outside = il mène hors du dossier de la configuration
include-circular = ce fichier s'inclut lui-même
include-too-deep = plus de { $most } fichiers s'incluent les uns les autres
include-not-plain = il doit être un fichier ordinaire d'au plus { $most } octets, sans second lien physique
include-not-an-object = il y a d'autres membres à côté du `$include`, et ce qu'il nomme ne contient pas d'objet
include-too-much = avec lui, la configuration serait plus grande que ce que clawgate lit
include-unreadable = il ne peut pas être lu: { $cause }
plan-split = `{ $at }` est assemblé à partir de { $path } et d'autres fichiers ou endroits, et aucun changement dans un seul fichier ne donne à OpenClaw uniquement la nouvelle valeur
hint-split = changez-le à la main, ou gardez cette partie dans un seul fichier inclus une seule fois; rien n'a été modifié
setup-read-only = La configuration d'OpenClaw ne doit pas être écrite ici: { $variable } est définie
hint-read-only = changez la configuration là où elle est produite, ou retirez { $variable }
plan-edit = { $path } ne peut pas être modifié en sécurité: { $what }
plan-no-profile = Il n'y a pas de profil d'authentification de ce fournisseur où conserver la clé
hint-no-profile = utilisez `--key-storage env-file`; clawgate ne crée jamais de profil d'authentification
plan-no-command = Cet OpenClaw n'exécute pas de commande pour une clé sans son daemon, ou aucune commande n'a été nommée
hint-no-command = nommez-en une avec `--key-command`, pour un OpenClaw à partir de 2026.3.8; ou utilisez `--key-storage env-file`
key-command-unfit = La commande de la clé est vide, a un guillemet ouvert, ou contient ce qu'aucune ligne ne peut contenir
key-command-not-found = Il n'y a pas de programme `{ $name }` dans le PATH
hint-key-command = OpenClaw n'exécute qu'un fichier qui vous appartient: mettez `#!/bin/sh` et la commande (`exec pass show anthropic`) dans un fichier, appliquez-lui `chmod 700`, et nommez ce fichier

### Inside a file

syntax-not-utf8 = ligne { $line }, colonne { $column }: pas de l'UTF-8 à l'octet { $byte }
syntax-utf16 = le fichier est en UTF-16; enregistrez-le en UTF-8
syntax-too-big = { $bytes } octets, plus que { $most }
syntax-too-deep = ligne { $line }, colonne { $column }: plus de { $most } niveaux de profondeur
syntax-empty = le fichier ne contient aucune valeur
syntax-found = ligne { $line }, colonne { $column }: trouvé { $found }, attendu { $expected }
syntax-ends = ligne { $line }, colonne { $column }: le fichier se termine, attendu { $expected }
kind-null = null
kind-boolean = un booléen
kind-number = un nombre
kind-string = une chaîne
kind-array = un tableau
kind-object = un objet
expected-value = une valeur
expected-key = une clé ou '{"}"}'
expected-identifier = une lettre permise dans une clé sans guillemets
expected-quoted-key = des guillemets autour de cette clé
expected-either = { $one } ou { $other }
expected-digit = un chiffre
expected-hex-digit = un chiffre hexadécimal
expected-quote = le guillemet fermant
expected-escape = une séquence d'échappement
expected-end = la fin du fichier
env-not-utf8 = le fichier n'est pas en UTF-8: l'octet { $byte } ne peut pas être lu
env-too-large = le fichier est trop grand: { $bytes } octets, et OpenClaw n'en lit pas plus de { $most }
env-nul = le fichier contient un octet NUL à { $byte }
env-name = { $name } n'est pas un nom de variable qu'OpenClaw lit dans ce fichier
env-value = la valeur de { $name } ne peut pas être écrite de façon qu'OpenClaw la relise
env-entangled = { $name } ne peut pas être modifiée sans modifier la façon dont OpenClaw lit d'autres lignes du fichier
edit-not-an-object = il y a { $found } à `{ $at }` (ligne { $line }), et non un objet
edit-not-an-array = il y a { $found } à `{ $at }` (ligne { $line }), et non un tableau
edit-too-deep = la valeur aurait plus de { $most } niveaux de profondeur
edit-too-big = le document aurait { $bytes } octets, plus que { $most }
edit-self-check = la modification n'a pas passé son autocontrôle: { $what }

### Writing

write-failed = Rien n'a été écrit: { $what }
write-not-restored = L'écriture a échoué, et tout n'a pas pu être remis en place: { $what }
write-changed = { $path } a été modifié par un autre programme depuis sa lecture
write-wrong-kind = { $path } n'est pas un fichier ordinaire ou un dossier du type voulu ici
write-too-large = { $path } dépasse { $most } octets
write-mounted = { $path } est monté comme fichier isolé et ne peut pas être remplacé en entier: { $cause }
write-busy = un autre clawgate est en train d'écrire ici: { $path } est resté verrouillé
write-owner = impossible de donner { $path } à l'utilisateur { $uid } et au groupe { $gid }: { $cause }
write-read-back = { $path } ne contient pas ce qui y a été écrit
write-name = { $path } n'est pas en UTF-8
write-and-not-restored = { $cause }; et ces fichiers n'ont pas pu être remis en place: { $files }
cannot-look = impossible de consulter { $path }: { $cause }
cannot-open = impossible d'ouvrir { $path }: { $cause }
cannot-read = impossible de lire { $path }: { $cause }
cannot-create = impossible de créer { $path }: { $cause }
cannot-write = impossible d'écrire { $path }: { $cause }
cannot-fsync = impossible d'enregistrer sur le disque { $path }: { $cause }
cannot-chown = impossible de définir le propriétaire de { $path }: { $cause }
cannot-chmod = impossible de définir les droits de { $path }: { $cause }
cannot-exchange = impossible d'échanger { $path }: { $cause }
cannot-rename = impossible de renommer { $path }: { $cause }
cannot-remove = impossible de supprimer { $path }: { $cause }
cannot-make-folder = impossible de créer le dossier { $path }: { $cause }
cannot-lock = impossible de verrouiller { $path }: { $cause }
hint-write-changed = relancez clawgate: il lit le fichier tel qu'il est maintenant
hint-write-read-again = le fichier a été rechargé: regardez ce qui y changerait maintenant, et écrivez encore une fois
hint-write-busy = attendez que l'autre clawgate se termine, et relancez ceci
hint-write-owner = lancez clawgate sous le propriétaire du dossier d'OpenClaw, ou en tant que root
hint-write-mounted = changez le fichier là d'où il vient, ou montez son dossier au lieu du fichier
hint-write-failed = corrigez la cause et relancez clawgate; tout est comme avant
hint-write-not-restored = corrigez la cause et relancez clawgate: il reprend là où il s'est arrêté; les originaux sont dans le dossier `clawgate` à côté de la configuration d'OpenClaw
write-hard-link = { $path } a { $names } noms (liens physiques)
hint-hard-link = relancez la commande et dites quoi faire: `--hard-link keep` écrit dans le fichier lui-même, si bien que tous ses noms montrent le changement, `--hard-link break` donne à ce nom un nouveau fichier et laisse l'ancien aux autres
undo-nothing = Il n'y a aucune écriture à annuler
hint-undo-nothing = `clawgate undo` annule ce que `clawgate onboard` a écrit dans le même dossier d'état
undo-not-kept = Le contenu de { $files } n'est plus conservé et ne peut donc pas être rétabli
hint-undo-not-kept = configurez à nouveau: `clawgate`, ou `clawgate onboard --non-interactive` dans un script
undo-moved-on = Autre chose a modifié ces fichiers depuis, et annuler l'écriture ferait perdre ces modifications: { $files }
hint-undo-moved-on = la différence est affichée ci-dessus; remettez en place à la main ce que vous voulez en garder
hint-undo-unknown = le contenu d'avant n'est plus conservé; supprimez à la main ce que vous ne voulez pas
undo-manifest = { $path } n'est pas un manifeste que cette version comprend
undo-elsewhere = cela a été écrit sous { $path }, et ce sont les fichiers qui s'y trouvent qui sont visés
hint-undo-elsewhere = annulez-le là-bas: `clawgate undo --state-dir { $path }`; ce que contient ce dossier-ci, `clawgate configure` le change
undo-foreign = le manifeste appartient à un autre utilisateur et nomme { $path }, qui n'est pas à cet utilisateur
undo-stale = une autre écriture a eu lieu entre-temps
undo-unknown = il n'y a pas d'écriture { $name } à laquelle revenir
hint-undo-list = `clawgate undo --list` montre les écritures qui existent
write-journal = { $path } est la trace d'une écriture interrompue, et elle ne peut pas être suivie
hint-write-journal = une autre version de clawgate l'a peut-être laissée; réglez ce qu'elle nomme avec cette version ou à la main, puis supprimez-la

### Around the setup

notice-taken-out = L'agent `{ $agent }` perd ses propres paramètres pour ce fournisseur dans { $path }, car ils l'emporteraient sur la configuration: { $what }. Ceci annule l'écriture:
taken-out-gateway = la passerelle { $url }
taken-out-gateway-and-key = la passerelle { $url } avec la clé { $key }
taken-out-models = des modèles sans entrée dans la configuration ({ $models })
taken-out-both = { $one }; { $other }
notice-config-was-empty = { $path } était vide, ce qu'OpenClaw refuse: il est recréé. S'il devait contenir quelque chose, cherchez-en une copie ailleurs
notice-config-refused-newer = Le dernier OpenClaw utilisé ici refuse sa propre configuration, à cause de { $keys }; `openclaw config validate` dit tout ce qu'il refuse
notice-config-may-be-refused = OpenClaw, à partir de 2026.8.1, refuse une configuration avec { $keys }; `openclaw config validate` dit si le vôtre la refuse
notice-openclaw-refuses = L'OpenClaw installé ici refuse cette configuration et ne démarre pas avec elle, à cause de { $keys }
notice-openclaw-refuses-all = L'OpenClaw installé ici refuse cette configuration et ne démarre pas avec elle
notice-openclaw-unasked = Impossible de demander à { $path } s'il accepte cette configuration; `openclaw config validate` le dit
notice-config-refused-older = Le dernier OpenClaw utilisé ici refuse sa propre configuration, à cause de clés écrites par un OpenClaw plus récent: { $keys }
notice-profiles-not-migrated = `auth-profiles.json` est resté d'un OpenClaw plus ancien, et le plus récent refuse de démarrer ses modèles tant qu'il n'est pas migré
notice-stored-credential-wins = OpenClaw semble avoir ses propres identifiants pour ce fournisseur dans { $path }, qui l'emportent sur la configuration
notice-stored-credential-wins-plugin = OpenClaw semble avoir ses propres identifiants pour ce fournisseur dans { $path }; si le plugin du fournisseur est installé, ils l'emportent sur une clé de la configuration
notice-other-value-wins = OpenClaw prendra pour { $name } une autre valeur que celle donnée ici; elle vient de { $source }
notice-plaintext-copy = { $path } contient peut-être la clé et le jeton en clair; OpenClaw a écrit ce fichier et ne les y prend pas, rien ici n'en a donc besoin
notice-daemon-does-not-start = systemd ne démarre pas le daemon: { $unit } exige { $path }, qui ne peut pas être lu. Placez-y le fichier, ou mettez un trait d'union devant son chemin
notice-service-manager-wins = Le gestionnaire de services lui-même donne au daemon une autre valeur de { $variable }, qui l'emporte sur `.env`. Pour la retirer: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = Le gestionnaire de services donne au daemon une autre valeur de { $variable }, depuis { $path }, qui l'emporte sur `.env`
notice-shell-variable-wins = { $variable } a une autre valeur dans ce shell, et l'emporte sur `.env` pour un `openclaw` démarré ici; le daemon ne la voit pas
notice-shell-variable-blank = { $variable } est définie vide dans ce shell, ce qui masque la valeur de `.env` pour un `openclaw` démarré ici; retirez-la d'abord
notice-env-duplicate = { $path } définissait { $variable } aux lignes { $lines }, dont OpenClaw lit la dernière; les autres sont supprimées, avec leurs valeurs
notice-env-duplicate-left = { $path } définit { $variable } aux lignes { $lines }, dont OpenClaw lit la dernière; les autres contiennent peut-être un ancien secret
notice-daemon-needs-variable = Rien ici ne fournit { $variable } au daemon: son gestionnaire de processus doit le faire
notice-reference-replaced = La configuration renvoyait à { $reference } pour un secret, et ne le fait plus
notice-key-only-tested = La clé vient de `{ $provider }` ({ $source }), que clawgate n'interroge pas et laisse tel quel: la clé donnée a seulement été testée et n'est conservée nulle part
notice-key-not-asked-for = La clé vient de `{ $provider }` ({ $source }), que clawgate n'interroge pas et laisse tel quel: clawgate ne peut pas dire si elle fonctionne
notice-gateway-mode-unknown = `gateway.mode` vaut { $value } dans { $path } (ligne { $line }): OpenClaw connaît `local` et `remote` et refuse une configuration avec toute autre valeur; mettez-y `local`
notice-gateway-mode-remote = `gateway.mode` vaut `remote`: le daemon de cette configuration s'exécute ailleurs, et ne lit pas les fichiers écrits ici
notice-gateway-mode-missing = `gateway.mode` n'est pas défini, et le daemon d'OpenClaw refuse de démarrer sans lui
notice-duplicate-key = `{ $key }` apparaît plus d'une fois dans { $path }; OpenClaw lit la dernière, à la ligne { $line }
notice-masked-value = `{ $key }` contient ce qu'un programme affiche à la place d'un secret, pas le secret
notice-variable-missing = La configuration renvoie à des variables que rien ne fournit au daemon: { $variables }
notice-other-config = Il y a une autre configuration d'OpenClaw dans { $other }; celle-ci est { $config }
remark-variable-set-nowhere = La configuration renvoie à { $variable }, qui n'est définie nulle part: la clé est conservée dans { $path }
notice-default-replaced = Le modèle par défaut était { $former } et devient { $model }
notice-default-kept = Le modèle par défaut reste { $former }; { $model } est configuré à côté
notice-agents-without-default = `agents.ownership` vaut `explicit`: aucun agent ne répond là où aucun n'est nommé. Ceci vaut pour un agent appelé par son nom et qui n'a pas de modèle propre (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } change ce qu'OpenClaw demande, et ce test est trop petit pour en tenir compte. Un test dans sa propre forme, et un tour:
notice-agent-has-own-model = Ces agents ont un modèle propre, qui l'emporte sur le modèle par défaut: { $agents }. Pour le modèle par défaut, retirez de { $path }: { $keys }
notice-default-agent-has-own-model = { $agent }, l'agent qui répond là où aucun n'est nommé, a un modèle propre, { $model }, qui l'emporte sur le modèle par défaut. Retirez { $key } de { $path }, ou donnez-lui la valeur { $wanted }
notice-default-without-provider = Le modèle par défaut { $name } ne nomme pas de fournisseur: OpenClaw 2026.2.26 le prend pour celui d'Anthropic même et contourne la passerelle, 2026.6.6 et 2026.9.6 le trouvent ici. Ceci l'écrit en toutes lettres, comme { $model }:
notice-model-retires = { $when } Son successeur est { $successor }.

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate est passé par le proxy { $proxy } de { $variable }; OpenClaw ({ $audience }) ne l'utiliserait pas. Ajoutez cette ligne à { $path }: { $line }
notice-openclaw-other-proxy = clawgate est passé par le proxy { $ours }; OpenClaw ({ $audience }) utiliserait { $theirs } à la place, à cause de { $name } dans { $source }
notice-openclaw-no-such-proxy = clawgate est passé par { $proxy } de { $variable }; OpenClaw ({ $audience }) ne sait pas y parler à un proxy de ce type. Indiquez un proxy HTTP: ajoutez une ligne HTTPS_PROXY=http://… à { $path }
notice-openclaw-proxy-unreadable = { $variable } nomme un proxy que clawgate comprend, mais pas OpenClaw ({ $audience }). Écrivez-le en toutes lettres: { $line }
notice-openclaw-distrusts-shell = OpenClaw refuserait le certificat de la passerelle: aucune autorité intégrée à Node ne le garantit. Avant de démarrer OpenClaw dans ce shell: export { $line }
notice-openclaw-distrusts-daemon = Le daemon refuserait le certificat de la passerelle: aucune autorité intégrée à Node ne le garantit, et `.env` est lu trop tard pour cela. Installez le daemon avec: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = Le daemon refuserait le certificat de la passerelle: aucune autorité intégrée à Node ne le garantit, et `.env` est lu trop tard pour cela. Lancez `systemctl --user edit openclaw-gateway`, et ajoutez sous [Service]: Environment={ $line }
check-openclaw-distrusts = La passerelle a répondu à clawgate, mais OpenClaw refuserait son certificat, qu'aucune autorité propre à Node ne garantit
hint-check-openclaw-distrusts = dans ce shell: export { $line }
notice-openclaw-distrusts-agent = Le daemon refuserait le certificat de la passerelle: aucune autorité intégrée à Node ne le garantit, et `.env` est lu trop tard pour cela. Lancez `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }`, puis `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw refuserait le certificat de la passerelle: il ne fait confiance qu'aux autorités de { $key }, et aucune ne le garantit. Mettez-y le texte du fichier PEM de la bonne autorité, ou retirez la clé
notice-openclaw-proxy-unknown = { $name } ne nomme aucun proxy qu'OpenClaw ({ $audience }) comprenne, si bien qu'il n'envoie rien. Écrivez-le en toutes lettres: http://HOST:PORT
notice-openclaw-proxy-private = { $key } nomme le proxy { $proxy }, et OpenClaw n'en utilise aucun à adresse privée sans y être autorisé: mettez { $switch } à true
notice-openclaw-past-proxy = clawgate est passé par le proxy { $proxy } de { $variable }; OpenClaw ignore le proxy de toute variable, car { $key } est défini. Indiquez aussi le proxy dans { $other }
notice-openclaw-request-unknown = Cet OpenClaw ne connaît pas { $key } et refuse toute la configuration à cause de cela. Retirez la clé, ou mettez OpenClaw à jour
notice-openclaw-request-insecure = { $key } vaut true, et OpenClaw n'envoie alors rien. Retirez la clé
notice-openclaw-request-unjudged = { $keys } change ce qu'OpenClaw envoie ou à qui il fait confiance, et clawgate n'en juge pas
notice-openclaw-looks-up = OpenClaw cherche { $host } sur cet ordinateur avant d'utiliser le proxy de { $key }, et ce nom n'est pas connu ici. Indiquez plutôt le proxy dans HTTPS_PROXY
check-openclaw-no-way = OpenClaw n'enverrait rien à cause de { $name }
hint-check-openclaw-no-way = corrigez { $name } comme le dit l'avertissement, puis vérifiez à nouveau
check-openclaw-looks-up = OpenClaw ne trouverait pas { $host }, qu'il cherche sur cet ordinateur bien que { $key } nomme un proxy
hint-check-openclaw-looks-up = indiquez le proxy dans HTTPS_PROXY au lieu de { $key }
check-openclaw-distrusts-own = La passerelle a répondu à clawgate, mais OpenClaw refuserait son certificat, qu'aucune des autorités de sa configuration ne garantit
hint-check-openclaw-distrusts-own = corrigez la clé que nomme l'avertissement, puis vérifiez à nouveau

### The deep check

progress-deep = Nouvelle requête, à la façon d'OpenClaw …
progress-judging = Vérification que { $path } accepte cette configuration …
plain-judging = Vérification que l'OpenClaw installé ici accepte cette configuration …
done-openclaw-accepts = { $path } accepte cette configuration
progress-openclaw = Exécution d'un tour par { $path } …
deep-offer = Faire exécuter aussi un tour par l'`openclaw` installé ici? Cela prend jusqu'à deux minutes, coûte quelques centimes, et laisse une session à part. [o/N]
deep-yes = oui
deep-no-program = Aucun `openclaw` n'a été trouvé dans le PATH; il n'a donc pas été interrogé
deep-not-started = { $path } n'a pas pu être démarré: { $cause }
deep-late = La passerelle a répondu à clawgate, mais OpenClaw lui-même n'a eu aucune réponse en { $seconds } s
deep-no-answer = La passerelle a répondu à clawgate, mais OpenClaw lui-même n'a eu aucune réponse
hint-deep-no-answer = lisez ce qu'il a affiché; `openclaw doctor` en dit plus
result-deep = Une requête dans la forme propre à OpenClaw a aussi reçu une réponse, en { $ms } ms
result-openclaw-answered = OpenClaw lui-même a reçu une réponse ({ $path })

### The live test

progress-checking = Interrogation de { $url } …
client-proxy = { $variable } ne contient pas l'adresse d'un proxy
hint-client-proxy = donnez une adresse telle que `http://proxy.example:3128`, ou retirez la variable
client-extra-certificates = NODE_EXTRA_CA_CERTS nomme { $path }, où aucun certificat ne peut être lu
hint-client-extra-certificates = indiquez un fichier de certificats PEM, ou retirez la variable
check-base-url-unsafe = L'URL de base { $url } enverrait les clés à une adresse qui n'est ni en `https://` ni celle de cette machine
check-base-url-user = L'URL de base { $url } a un nom d'utilisateur ou un mot de passe devant l'hôte, ce que le client d'OpenClaw refuse
check-base-url-invalid = L'URL de base { $url } n'est pas une adresse à laquelle une requête peut être envoyée
check-offline = Une vérification envoie une requête, et `--offline` l'interdit
check-no-default-model = Le modèle par défaut d'OpenClaw n'est pas un modèle de Cloudflare AI Gateway
hint-check-model = nommez-en un avec `--model { $example }`, ou configurez OpenClaw avec `clawgate onboard`
check-set-up-elsewhere = Cloudflare AI Gateway n'est pas configuré dans { $path } comme fournisseur à part; { $key } passe par la passerelle { $gateway }, et `clawgate` reprend ce qui s'y trouve
check-not-set-up = Cloudflare AI Gateway n'est pas configuré dans { $path }
check-empty = { $path } est vide, ce qu'OpenClaw refuse: rien n'y est configuré
hint-check-key-variable = définissez { $variable } là où OpenClaw s'exécute ({ $audience }), ou donnez la clé avec `clawgate configure --section keys`
check-no-key = OpenClaw ne trouverait aucune clé à envoyer ({ $audience }): rien ne fournit { $variable }
hint-check-not-set-up = lancez `clawgate`, ou `clawgate onboard --non-interactive` dans un script
check-no-protocol-nothing = { $key } n'est pas défini, cet OpenClaw n'envoie donc rien
check-no-protocol = { $key } n'est pas défini, cet OpenClaw appelle donc { $asked } au lieu de l'API Messages { $vendor }
hint-check-no-protocol = donnez-lui la valeur `{ $api }`, comme le fait `clawgate onboard`
check-other-protocol = { $key } vaut `{ $api }`, que clawgate ne parle pas: clawgate ne peut pas dire si cela fonctionne
check-key-elsewhere = La clé vient de `{ $provider }` ({ $source }), que clawgate n'interroge pas: clawgate ne peut pas dire si elle fonctionne
check-key-in-login-shell = Rien ici ne fournit la clé, et d'après la configuration OpenClaw la demande au shell de connexion (`env.shellEnv`), que clawgate ne démarre pas: clawgate ne peut pas dire si elle s'y trouve
check-key-in-database = OpenClaw utilise une clé qu'il conserve dans { $path }, que clawgate n'ouvre pas: clawgate ne peut pas dire si elle fonctionne
check-header-untold = L'en-tête { $name } ne peut pas être envoyé tel quel, ou sa valeur est conservée là où clawgate ne lit pas: clawgate ne peut pas dire ce qu'OpenClaw envoie
check-release-untold = Les fichiers ne disent pas quel OpenClaw les utilise, et { $first } enverrait autre chose que { $other }: clawgate ne peut pas dire ce qui est envoyé
check-provider-case = OpenClaw lit aussi { $key }, ce que clawgate ne fait pas: clawgate ne peut pas dire ce qu'il envoie, à moins que la clé ne s'appelle { $named }
hint-check-untold = un tour d'OpenClaw le dit: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = Le jeton de passerelle vient de `{ $provider }` ({ $source }), que clawgate n'interroge pas: clawgate ne peut pas dire s'il fonctionne
check-reference-not-asked = La clé vient de { $reference }, qu'un `openclaw agent --local` de cette version (avant 2026.3.2, ou 2026.3.8 pour des identifiants enregistrés) n'interroge pas; son daemon le fait
hint-check-reference-not-asked = un tour par le daemon le dit: `openclaw agent --agent main -m hi`
ask-failed = La clé n'a pas pu être obtenue de `{ $provider }` ({ $source }): { $what }
hint-ask-failed = corrigez cela d'abord, ou omettez `--resolve-refs`
ask-no-provider = `secrets.providers.{ $provider }` de la configuration n'est pas du type { $source }, ou est incomplet
ask-untrusted = OpenClaw n'utilise pas { $path }: ce doit être un fichier à vous, désigné par un chemin complet, sans lien, et fermé aux autres
ask-outside = { $path } n'est dans aucun de ses `trustedDirs`
ask-file = { $path } ne peut pas être utilisé: { $what }
ask-file-without = ce à quoi il est renvoyé n'est pas dans { $path }
ask-late = { $path } n'avait pas terminé après { $seconds } s
ask-status = { $path } s'est terminé avec le statut { $status }
ask-no-answer = { $path } n'a donné aucune clé
hint-check-key-elsewhere = faites-la demander une fois par clawgate avec `clawgate check --resolve-refs`; ou testez une clé sans la conserver: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw n'envoie rien avant { $time }: ses identifiants { $profile } dans { $path } sont en pause après des échecs
hint-check-credential-rests = donnez-lui une nouvelle clé avec `clawgate configure --section keys`, ou attendez jusque-là
check-keys-refused = OpenClaw refuse cette configuration en bloc, et n'envoie rien: il n'accepte pas { $keys }
hint-check-keys-refused = corrigez cela dans { $path }; `openclaw config validate` dit ce qu'OpenClaw y accepte
check-no-rows = Cet OpenClaw n'envoie rien pour un fournisseur sans aucune entrée dans { $key }: il ne connaît alors aucune limite pour une réponse
check-model-not-allowed = OpenClaw n'interroge pas ce modèle: { $key } contient un `provider/*`, et n'autorise alors que ce qui y figure
hint-check-model-not-allowed = ajoutez le modèle à { $key }, ou `{ $provider }/*`
check-unset-refused = OpenClaw refuse cette configuration ({ $audience }): rien ne fournit { $variables }, et cette version ne démarre alors rien
hint-check-unset-refused = ajoutez la variable à { $path }, ou retirez de la configuration ce qui y renvoie
notice-headers-dropped = { $provider } a des modèles et pas de clé: cet OpenClaw n'envoie alors les `headers` d'aucun fournisseur, ni le jeton de passerelle
notice-headers-dropped-cache = { $provider } est resté sans clé dans le models.json d'OpenClaw: cet OpenClaw n'envoie alors les `headers` d'aucun fournisseur, ni le jeton de passerelle
notice-protocol-replaced = Le bloc du fournisseur appelait { $former } jusqu'ici et passe à { $api }; ses entrées restent, et celles aux noms de l'autre protocole ne répondent plus
notice-store-unreadable = OpenClaw ignore { $path }, qui n'est pas du JSON: ce qui y est conservé ne compte pas
notice-sent-otherwise = Ce qu'OpenClaw envoie ({ $audience }) n'est pas ce qui a été testé: différence pour { $what }
notice-credential-rests = OpenClaw n'envoie rien avant { $time }: ses identifiants { $profile } dans { $path } sont en pause après des échecs
check-cached-address = OpenClaw utilise l'adresse { $url } qu'il conserve dans { $path }, pas celle de sa configuration
check-daemon-would-not = Un daemon démarré par un gestionnaire de services ferait autrement; aucun n'est installé ici. { $what }
check-shell-variable-wins = OpenClaw depuis ce shell échoue, le daemon fonctionne: la variable `{ $variable }` de ce shell l'emporte sur { $source }
check-shell-fails = OpenClaw depuis ce shell échoue, le daemon fonctionne
check-daemon-fails = Le daemon échoue, OpenClaw depuis ce shell fonctionne
check-audiences-differ = Ce shell et le daemon enverraient des valeurs différentes

### The result

hint-line = conseil: { $hint }
result-answered = { $model } a répondu par AI Gateway en { $ms } ms
output-lost = Le résultat n'a pas pu être écrit sur la sortie standard: { $cause }
hint-output-lost = libérez de la place, ou dirigez la sortie ailleurs, et relancez
hint-output-lost-written = ce qui a été écrit reste; `clawgate undo` l'annule
result-created = Écrit: { $path } (nouveau)
result-changed = Écrit: { $path }
result-removed = Supprimé: { $path }
result-restored = Remis en place: { $path }
result-would-create = Serait écrit: { $path } (nouveau)
result-would-change = Serait écrit: { $path }
result-would-remove = Serait supprimé: { $path }
result-would-restore = Serait remis en place: { $path }
result-with-backup = { $what }; l'ancien contenu est dans { $backup }
result-nothing-to-change = Tout est déjà comme demandé: rien n'a été écrit
result-model = Modèle: { $model }
result-proven-full = Prouvé: c'est ce qu'OpenClaw enverra, et une réponse est venue
result-proven-partial = Prouvé en partie: la passerelle a été atteinte, mais autre chose fait encore obstacle (voir les avertissements)
result-proven-none = Non prouvé: `clawgate check` envoie la requête réelle
result-fallbacks-untested = Modèles de secours non testés: { $models }
result-proven-but-fallbacks = { $proven }. Modèles de secours non testés: { $models }
result-restart = Si le daemon d'OpenClaw est en cours d'exécution: `{ $command }`, car il ne recharge pas ses variables de lui-même
result-for-shell = Un `openclaw` démarré dans ce shell utilise:
result-for-both = Ce shell et le daemon utilisent tous deux:
result-for-daemon = Le daemon utilise:

### Practice

demo-banner = EXERCICE: une passerelle sur cette machine et un dossier personnel jeté ensuite. Pas de compte, pas de réseau; vos propres variables et fichiers ne sont pas lus.
demo-asked = Réponses, telles que `clawgate onboard` les prend:
demo-sent = Envoyé à la passerelle d'exercice:
demo-answered = Réponse reçue avec HTTP { $status }
demo-wrote = Écrit dans { $path }:
demo-no-home = Impossible de créer le dossier personnel d'exercice dans { $path }: { $cause }
hint-demo-home = indiquez un dossier où vous pouvez écrire: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = Ceci ne ressemble pas à un secret d'exercice, et la démo n'en prend pas de vrais
hint-demo-keys = omettez-le, ou utilisez `{ $key }` comme clé et `{ $token }` comme jeton

error-ended-by-signal = Interrompu avant que quoi que ce soit ne soit écrit

### The wizard

section-home = Synthèse
home-body = Déjà configuré dans { $path }. Que voulez-vous changer?
home-model = { $model }, puis { $fallbacks }
home-unwritten = relire ce qui n'est pas encore écrit
home-no-model = aucun modèle par défaut
home-missing = non défini
home-not-tested = non testé cette fois
home-daemon-same = Le daemon d'OpenClaw enverrait la même clé et le même jeton que ce shell.
help-home = Chaque ligne montre ce que disent maintenant les fichiers d'OpenClaw. Sa lettre, ou le chiffre à côté de la section, l'ouvre; Esc ramène ici.
plain-row = { $name }: { $value }
section-where = Emplacement
section-provider = Fournisseur
section-gateway = Passerelle
section-keys = Clés
section-model = Modèle
section-test = Test
section-review = Relecture
section-done = Terminé
plain-text = { $text }

gateway-found-elsewhere = Trouvé dans { $key }, qui passe déjà par cette passerelle
wizard-remedy = Que faire: { $what }
wizard-stored = depuis { $source }
secret-from-outside = Ce secret vient de `{ $provider }` ({ $source }) et y reste. Une valeur saisie ici est seulement testée.
wizard-reading = Lecture des fichiers d'OpenClaw …
wizard-test-stale = Une réponse a changé depuis le dernier test

where-body = Il y a plus d'un OpenClaw ici. Lequel voulez-vous configurer?
where-label = Configuration d'OpenClaw
provider-body = Quels modèles OpenClaw doit-il atteindre par Cloudflare AI Gateway?
provider-label = Fournisseur
provider-own-key = { $vendor }, avec votre propre clé API { $vendor }
provider-own-key-detail = OpenClaw appelle ce choix { $id }
provider-new-config = Rien n'est encore configuré: { $path } sera créé
provider-empty-config = { $path } est vide et sera recréé
provider-set-up-already = Déjà configuré dans { $path }: ses valeurs sont reprises
provider-recalled = Vos réponses de la dernière fois sont reprises; les secrets ne sont jamais conservés
provider-config-there = { $path } existe; seul ce que vous choisissez ici y est modifié

gateway-provider = Les modèles { $vendor }, avec votre propre clé API { $vendor }, par Cloudflare AI Gateway.
gateway-body = Collez l'adresse de votre passerelle depuis le tableau de bord Cloudflare, ou saisissez les deux ID.
label-account-id = ID de compte
help-account-id = 32 chiffres hexadécimaux, dans l'adresse du tableau de bord Cloudflare
label-gateway-id = ID de passerelle
help-gateway-id = le nom de la passerelle, dans le tableau de bord sous AI > AI Gateway

keys-body = La clé API { $vendor } paie les requêtes; la passerelle ne fait que la transmettre.
label-api-key = Clé API { $vendor }
help-api-key = commence par { $key-start }, de la console { $vendor }; OpenClaw l'appelle { $key-variable }
label-ask-secrets = Demander une fois à `{ $provider }`, pour tester avec sa réponse
help-ask-secrets = comme OpenClaw le demande; rien n'en est écrit
label-has-token = La passerelle est authentifiée
help-has-token = il lui faut alors son propre jeton en plus de la clé
label-token = Jeton de passerelle
help-token = le jeton Cloudflare avec l'autorisation AI Gateway Run
token-asked = la passerelle le demande en plus de la clé
label-storage = Garder les secrets
storage-env-file = dans le fichier .env d'OpenClaw
storage-env-file-detail = lisible par vous seul; fonctionne avec tout OpenClaw, et le daemon le voit
storage-reference = nulle part: des variables les fournissent
storage-reference-detail = votre shell et votre gestionnaire de processus doivent définir les variables
storage-command = une commande à vous donne la clé
storage-command-detail = écrivez-la à la place de la clé, sous la forme $(~/bin/my-key); OpenClaw l'exécute à chaque fois
key-command-asking = la commande s'exécute
key-command-gives = la commande a donné une clé; OpenClaw l'exécute à chaque fois, et la clé elle-même n'est écrite nulle part
key-command-will-be-asked = Enter exécute cette commande une fois, pour tester avec sa clé; OpenClaw l'exécute à chaque fois
storage-outside = à sa place actuelle: `{ $provider }` ({ $source })
storage-inline = dans openclaw.json même
storage-inline-detail = quiconque peut lire la configuration peut lire les secrets
storage-auth-profile = dans le profil d'authentification d'OpenClaw
storage-auth-profile-detail = là où un OpenClaw plus ancien conserve déjà la clé
sends-model-list = Enter demande ses modèles à { $host }, avec cette clé

model-body = Le modèle qu'OpenClaw utilise sauf indication contraire.
label-model = Modèle
model-other = un autre modèle …
model-other-detail = saisissez son nom
model-detail = contexte { $context } · sortie { $output } · { $input } entrée, { $price } sortie par million
model-detail-above = { $detail }, au-delà de { $tokens } { $input } entrée, { $price } sortie
label-other-model = Son nom
help-other-model = tel que l'écrit { $vendor }, par exemple { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = absent de la liste de votre passerelle
sends-probe-short = Enter demande si elle existe; sans clé
sends-model-list-short = Enter demande ses modèles, avec cette clé
sends-test-short = Enter envoie une requête minuscule
label-fallbacks = Secours
label-more-fallbacks = Autres secours
help-fallbacks = modèles à ajouter après ceux déjà définis, séparés par des virgules; peut rester vide
label-set-default = Le modèle par défaut d'OpenClaw est { $former }
set-default-yes = faire du modèle ci-dessus le modèle par défaut
set-default-no = garder { $former }
set-default-fallback = garder { $former }, et ajouter le modèle ci-dessus comme modèle de secours
set-default-if-unset = faire du modèle ci-dessus le modèle par défaut seulement si aucun n'est défini
set-default-none = n'en définir aucun
label-set-default-none = Modèle par défaut d'OpenClaw: aucun n'est encore défini
models-fetching = la passerelle est interrogée sur ses modèles …
models-live = les modèles de la passerelle, avec ce que clawgate en sait
models-catalogue = les modèles connus de clawgate; la passerelle n'a pas été interrogée
models-not-fetched = les modèles connus de clawgate
models-no-list = Pas de liste: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } a refusé la clé
no-list-token-refused = la passerelle a refusé le jeton
no-list-token-missing = la passerelle demande un jeton
no-list-no-internet = il semble ne pas y avoir d'Internet
refused-in-test = { $what } lors du dernier test
refused-in-list = { $what } quand la passerelle a été interrogée sur ses modèles
sends-test = Enter envoie une requête minuscule à { $host }

test-body = Une requête minuscule à { $host }, avec l'adresse, la clé et les en-têtes qu'OpenClaw utilise.

review-body = { $files ->
    [one] { $files } fichier change. Rien n'a encore été écrit.
   *[other] { $files } fichiers changent, tous ou aucun. Rien n'a encore été écrit.
}
review-incomplete = Il manque encore des réponses.
review-unreadable = Rien ne peut être écrit tant que ce n'est pas corrigé.
review-impossible = Ceci ne peut pas être écrit: { $what }
review-writing = Écriture …
review-env-changed = les secrets sont ajoutés ou modifiés, toutes les autres lignes restent
review-env-created = nouveau, lisible par vous seul
review-config-values = seules ces valeurs changent
review-config-changed = seules ces lignes changent
review-config-created = nouveau
review-profiles = la clé enregistrée d'un OpenClaw plus ancien, qui l'emporterait, est mise en accord
review-cache = la copie en cache d'un OpenClaw plus ancien, qui l'emporterait, est retirée
label-gateway-mode = Mettre aussi gateway.mode à local
help-gateway-mode = le daemon d'OpenClaw refuse de démarrer sans cela
label-confirmation = Saisissez “{ confirm-word }” pour écrire
help-confirmation = le test a prouvé qu'une valeur est fausse; rien n'est écrit sans ces mots
confirm-word = écrire malgré tout

done-body = OpenClaw est configuré.
done-body-unproven = Écrit, mais non prouvé: voyez le résultat du test.
done-body-untested = Écrit, mais non prouvé: rien n'a été testé.
done-next = Ensuite
done-check = Testez-le à tout moment; rien n'est modifié
done-body-reverted = Écrit, mais un autre programme l'a défait depuis.
done-reverted-hint = Le plus souvent, c'est le daemon d'OpenClaw, qui rétablit une configuration lue auparavant: arrêtez-le, relancez `clawgate`, puis démarrez-le
done-restart = Redémarrez le daemon d'OpenClaw s'il est en cours d'exécution: il ne recharge pas ses variables de lui-même
done-try = Écoutez-le répondre
done-undo = Annulez l'écriture
done-next-hosts = Affichez la même configuration pour d'autres hôtes

rail-provider = { $vendor }, votre clé
rail-key = clé { $key }
rail-token-missing = clé { $key }, sans jeton
rail-key-and-token = clé { $key }, jeton
rail-tested = réponse en { $ms } ms
rail-test-stale = à refaire

action-next = suivant
action-back = retour
action-test = tester
action-review = relire
action-start = envoyer le test
action-retry = tester à nouveau
action-cancel = arrêter
action-skip = continuer sans test
action-skip-failed = continuer malgré tout
action-mend = vers { $section }
action-use-model = utiliser { $model }
action-list-models = demander ses modèles à la passerelle
action-take-successor = prendre { $model }
action-write = écrire
action-write-untested = écrire sans test
action-write-unproven = écrire sans preuve
action-finish = terminer
action-read-again = recharger
action-stay = rester
action-leave = quitter
action-keep = quitter, et garder les réponses sauf les secrets
leave-title = Quitter?
leave-body = Rien n'a encore été écrit.

### The terminal

header-name = clawgate
header-about = Cloudflare AI Gateway pour OpenClaw
practice = EXERCICE
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = arrêté
more-above = ↑ { $lines ->
    [one] encore { $lines } ligne
   *[other] encore { $lines } lignes
}
more-below = ↓ { $lines ->
    [one] encore { $lines } ligne
   *[other] encore { $lines } lignes
}
list-above = ↑ encore { $count }
list-below = ↓ encore { $count }
list-unlisted = { model-unlisted }
column-listed = listé
column-context = contexte
column-output = sortie
column-price = $ E / S
column-can = permet
column-retires = retrait
model-images = images
model-thinks = réflexion
example-account-id = ex. 0123…cdef
example-gateway-id = ex. my-gateway
example-api-key = ex. { $key-start }…
example-token = collez-le ici
example-other-model = ex. { $example }
example-fallbacks = aucun
review-change = { $first } à { $last }: changer une réponse
secret-length = { $length ->
    [one] { $length } caractère
   *[other] { $length } caractères
}
secret-length-and-end = { $length } caractères, finit par { $end }
filter-empty = tapez pour filtrer
filter-count = { $count } sur { $all }

hop-you = vous
hop-proxy = proxy
hop-cloudflare = Cloudflare
hop-gateway = passerelle "{ $name }"
hop-gateway-unnamed = passerelle
hop-provider = { $vendor }
hop-model-unnamed = modèle
plain-name = { $name }
hop-name = nom
hop-connect = connexion
hop-tls = TLS
hop-first-byte = 1er octet
hop-ms = { $ms } ms
hop-clock = { $seconds } s sur { $limit }
hop-done = dernier octet
hops-read = lu dans la réponse

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Espace
key-up = Haut
key-down = Bas
key-left = Gauche
key-right = Droite
key-page-up = Pg préc
key-page-down = Pg suiv
key-home = Début
key-end = Fin
key-backspace = Retour arrière
key-delete = Suppr
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = champ suivant
does-next-line = ligne suivante
does-previous = champ précédent
does-choose = choisir
does-choose-and-test = choisir et tester
does-switch = activer ou non
does-reveal = montrer
does-hide = masquer
does-clear-filter = effacer le filtre
does-help = aide
does-lines = continuer en lignes simples, avec toutes les réponses
does-close = fermer
does-details = détails
does-copy = copier la commande
copied-command = copiée
write-unread = { $write } ({ $lines ->
    [one] { $lines } ligne non vue
   *[other] { $lines } lignes non vues
})
does-quit = quitter
does-up = ligne au-dessus
does-down = ligne au-dessous
does-page-up = page au-dessus
does-page-down = page au-dessous
does-first = première ligne
does-last = dernière ligne
does-left = à gauche dans le texte
does-right = à droite dans le texte
does-start = début du texte
does-end = fin du texte
does-delete-word = effacer le mot avant le curseur
does-delete-to-start = effacer tout avant le curseur
does-delete-to-end = effacer tout après le curseur
does-yank = rétablir le dernier texte effacé

help-title = Aide: { $section }
help-where = OpenClaw conserve sa configuration et ses secrets dans un dossier d'état. Il y en a plus d'un ici; seul celui qui est choisi est lu et modifié.
help-provider = Le fournisseur détermine de qui viennent les modèles qu'OpenClaw utilise et la clé qu'il vous faut. Ce qui existe déjà est repris, et rien n'est écrit avant la relecture.
help-provider-one = Il n'y a qu'un choix pour l'instant: les modèles { $vendor }, payés avec votre propre clé API. Les requêtes passent par la passerelle de Cloudflare, qui tient le compte.
help-gateway = Une passerelle est un point d'accès nommé dans un compte Cloudflare, qui transmet les requêtes à un fournisseur. Son adresse contient les deux ID: collez-la dans l'un ou l'autre champ et les deux sont remplis.
help-gateway-find = L'ID de compte figure dans l'adresse de chaque page du tableau de bord Cloudflare; l'ID de passerelle est le nom de la passerelle, sous AI > AI Gateway.
help-gateway-asked = Quand vous quittez cette section, clawgate demande si la passerelle existe: sans clé, et gratuitement.
help-keys = La clé API { $vendor } paie les requêtes. Vous trouverez les vôtres dans la console { $vendor }, sous API keys; une clé n'y est affichée qu'une fois, lors de sa création.
help-keys-token = Le jeton de passerelle est demandé si la passerelle est authentifiée: un jeton API du tableau de bord Cloudflare avec l'autorisation AI Gateway Run.
help-keys-storage = Dans le fichier .env d'OpenClaw: à côté de la configuration, lisible par vous seul, et le daemon le voit. Nulle part: la configuration nomme seulement les variables, et ce qui démarre OpenClaw doit les définir. Dans openclaw.json même: quiconque lit la configuration lit les secrets.
help-keys-short = Ailleurs, une clé est affichée par ses quatre derniers caractères et, entre parenthèses, sa longueur. Rien n'est enregistré avant la relecture.
help-model = La liste est celle de la passerelle s'il y en a une, avec ce que clawgate sait de chaque modèle. Un modèle qui n'y figure pas peut être saisi à la main.
help-model-marks = Un ! après un modèle signifie qu'il sera retiré; la date et son successeur sont affichés au-dessous. Les prix sont en dollars américains, pour l'entrée et pour la sortie.
help-model-fallbacks = Les modèles de secours sont ceux qu'OpenClaw essaie, l'un après l'autre, quand le modèle ci-dessus ne répond pas. Le champ peut rester vide.
help-test = Une requête minuscule suit le chemin que suivront celles d'OpenClaw, avec la même adresse, la même clé et les mêmes en-têtes. Les durées sont mesurées ici; ce qui se passe derrière Cloudflare est lu dans la réponse.
help-test-after = Esc l'arrête. En cas d'échec, la page dit quoi faire, et la première ligne au-dessous mène au champ à changer.
help-review = Chaque ligne qui change dans chaque fichier, avec les secrets masqués. Tous les fichiers sont écrits, ou aucun. Rien d'autre n'y change.
help-review-marks = Une ligne avec + est ajoutée, une ligne avec - est retirée; les autres donnent le contexte et restent. `clawgate undo` annule le tout.
help-done = Les fichiers sont écrits. Ce qui reste à faire est indiqué ici.

### Practice in the terminal

hint-demo-secrets = utilisez l'un des secrets d'exercice que l'écran indique
practice-gateways = À essayer: compte { $account }; passerelle { $open } (ouverte), { $limited } (limite atteinte), { $slow }, ou { $locked } (demande le jeton { $token })
practice-keys = À essayer: { $good }
practice-key-poor = plus de crédits: { $poor }
practice-key-refused = refusée: { $refused }
practice-done-check = En réel, `clawgate check` enverrait le test à tout moment.
practice-token = { $locked } demande { $token }
practice-models = Les modèles inconnus échouent au test: essayez claude-99

### Leaving the terminal

left-unwritten = Rien n'a été écrit.
left-practice = C'était un exercice, et tout en est effacé. Pour de vrai: `clawgate`
left-kept = Vos réponses sont conservées pour la prochaine fois, les secrets non.
terminal-none = L'assistant a besoin d'un terminal pour s'afficher, et il n'y en a pas
hint-terminal-none = lancez `clawgate --plain` pour des questions en lignes, ou `clawgate onboard --non-interactive` avec les réponses en options; `clawgate onboard --help` en donne la liste
terminal-small = Le terminal a { $columns } colonnes et { $rows } lignes; il en faut 40 sur 12 à l'assistant
terminal-dumb = Le terminal (TERM=dumb) ne peut pas afficher l'assistant

### The plain wizard

plain-opening = clawgate en lignes simples. Enter accepte la valeur entre crochets; ? aide, < revient en arrière, q quitte.
plain-because = { $why }: les mêmes questions en lignes simples.
plain-carried-over = Toutes les réponses sont encore là
plain-small = Le terminal a { $columns } colonnes et { $rows } lignes
plain-dumb = Le terminal ne peut pas placer de texte
plain-title = { $section }, { $number } sur { $count }
plain-practice = EXERCICE. { $title }
plain-done = terminé: { $what }
plain-wrong = erreur: { $what }
plain-warning = avertissement: { $what }
plain-note = note: { $what }
plain-run = lancez: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name }, un numéro [{ $default }]:
plain-ask-switch = { $name }, oui ou non [{ $default }]:
plain-ask-offer = Et maintenant, un numéro [{ $default }]:
plain-ask-offer-alone = Et maintenant:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }, avertissement: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }; avertissement: { $warning }
plain-more-lines = { $name }: { $lines ->
    [one] { $lines } autre ligne a été collée et n'est pas utilisée
   *[other] { $lines } autres lignes ont été collées et ne sont pas utilisées
}
plain-yes = oui
plain-no = non
plain-from = { $what }, { $source }
plain-length-and-ends = { $length } caractères, commence par { $start }, finit par { $end }
plain-length-and-text = { $text }, { $length ->
    [one] { $length } caractère
   *[other] { $length } caractères
}
plain-address = Les requêtes vont à { $address }
plain-no-such-number = saisissez un numéro de 1 à { $last }, ou un nom de la liste
plain-several-such = cela correspond à plusieurs; saisissez davantage du nom, ou un numéro de 1 à { $last }
plain-no-such-switch = saisissez oui ou non
plain-not-confirmed = ce ne sont pas ces mots; rien n'est écrit sans eux
plain-nothing-before = Il n'y a rien avant ceci.
plain-testing = Envoi d'une requête à { $host }. Ctrl-C l'arrête.
plain-listing = Interrogation de la passerelle sur ses modèles.
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: terminé, lu dans la réponse
plain-stage-wrong = { $name }: erreur
plain-still-waiting = Toujours en attente, { $seconds } secondes.
plain-again = Cela n'a pas suffi: encore une requête.
plain-stopped = Arrêté.
plain-changes = { $changes ->
    [one] { $changes } changement
   *[other] { $changes } changements
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}
plain-file = { $path }: { $summary }; { $added ->
    [one] { $added } ligne en plus
   *[other] { $added } lignes en plus
}, { $removed } en moins
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }, { $summary }
plain-state-open = à faire
plain-state-current = ici
plain-state-done = terminé
plain-state-warning = avertissement
plain-state-wrong = erreur
plain-help-keys = Enter accepte la valeur entre crochets. < revient d'une question, < et un numéro à cette section: <2. q quitte.
plain-help-text = Un signe moins seul vide une réponse. Après une barre oblique inverse, le texte est pris tel quel: \q.
plain-help-choice = Un choix se fait par son numéro, ou par son nom ou la partie du nom qu'aucun autre n'a.
plain-help-secret = Ce que vous saisissez n'est pas affiché; sa longueur et ses quatre derniers caractères vous sont redonnés.
plain-help-switch = Répondez oui ou non; o et n suffisent.
plain-help-review = d montre chaque ligne qui change.
plain-input-ended = L'entrée s'est terminée à la question "{ $question }"
hint-plain-input-ended = donnez une réponse par ligne; rien n'a été écrit

### The help: commands

command-clawgate = Configure Cloudflare AI Gateway comme fournisseur de modèles d'OpenClaw (avec --plain en lignes simples, pour les lecteurs d'écran et les tubes), le prouve par une requête réelle, et change exactement ce qui a été choisi. Sans commande, ouvre l'assistant.
command-onboard = Configure OpenClaw: vérifie par une requête réelle, puis écrit. Avec --non-interactive, ne demande rien.
command-configure = Ouvre l'assistant à une section de ce qui est configuré
command-models = Les modèles de la passerelle, et ceux qu'OpenClaw utilise
command-models-list = Liste les modèles de la passerelle, avec contexte, prix et date de retrait
command-models-set = Fait d'un modèle le modèle par défaut d'OpenClaw: le teste par une requête réelle, puis ne change que cela
command-models-fallbacks = Les modèles de secours d'OpenClaw, dans l'ordre
command-models-fallbacks-list = Les liste
command-models-fallbacks-add = En ajoute un après ceux déjà définis
command-models-fallbacks-remove = En retire un
command-models-fallbacks-clear = Les retire tous
command-models-test = Teste un modèle, ou le modèle par défaut, par une requête réelle; ne change rien
command-check = Teste ce qu'OpenClaw utiliserait vraiment, pour ce shell et pour le daemon; ne change rien
command-why = Montre quelle clé et quel jeton de passerelle OpenClaw utilise, où ils sont, ce qu'il y a d'autre, et ce qui décide; n'envoie rien
command-undo = Annule la dernière écriture; relancée, rétablit cette écriture
command-demo = Parcourt tout l'assistant en exercice: une passerelle sur cette machine, un dossier personnel jeté ensuite, pas de compte, pas de réseau
command-completions = Affiche le script par lequel un shell complète commandes et options
command-man = Affiche la page de manuel
command-help = Explique une commande

### The help: flags that every command takes

flag-config = Le fichier de configuration d'OpenClaw, si ce n'est pas le fichier habituel; hors du dossier d'état, il faut aussi --state-dir
flag-state-dir = Le dossier d'état d'OpenClaw [par défaut: tel qu'OpenClaw le trouve, d'ordinaire ~/.openclaw]
flag-profile = Le profil d'OpenClaw: le dossier d'état est ~/.openclaw-NAME
flag-owner = Le propriétaire des fichiers écrits, en tant que root pour un autre utilisateur: un nom, UID ou UID:GID [par défaut: le propriétaire du dossier]
flag-hard-link = Que faire d'un fichier qui a d'autres noms (liens physiques)
value-hard-link-keep = écrire dans le fichier lui-même, si bien que tous ses noms montrent le changement
value-hard-link-break = donner à ce nom un nouveau fichier; ses autres noms gardent l'ancien
flag-symlink = Que faire d'un fichier qui est un lien symbolique
value-symlink-follow = modifier le fichier auquel il mène; le lien reste
value-symlink-refuse = ne pas y toucher
flag-gateway-origin = Un autre serveur à la place de https://gateway.ai.cloudflare.com; http sans chiffrement seulement en boucle locale
flag-timeout = Durée totale permise pour une requête réelle, pour un openclaw installé qui est interrogé, et pour un fichier de secret qui est un tube
flag-offline = N'envoie rien
flag-json = Affiche un objet JSON et ne demande rien; l'aide et la version restent du texte
flag-plain = Demande en lignes simples au lieu du plein écran, aussi depuis un tube [variables: CLAWGATE_PLAIN, ACCESSIBLE]
flag-lang = La langue des phrases [par défaut: celle de LC_ALL, LC_MESSAGES ou LANG; avec --json, l'anglais]
value-lang-en = anglais
value-lang-nl = néerlandais
value-lang-de = allemand
value-lang-fr = français
value-lang-es = espagnol
value-lang-ja = japonais
value-lang-zh-cn = simplified Chinese
flag-color = Utiliser ou non la couleur
value-color-auto = dans un terminal, sauf si NO_COLOR est définie
value-color-always = aussi dans les fichiers et les tubes
value-color-never = même pas dans un terminal
flag-log = Ajoute ce qui se passe à un fichier, sans secrets
flag-help = Explique: -h en bref, --help en entier
flag-version = Affiche la version

### The help: flags of single commands

flag-non-interactive = Prend tout des options, des variables et des valeurs enregistrées; une seule erreur nomme tout ce qui manque
flag-print-command = Affiche ce qui est configuré sous forme de commande et de tâche Ansible pour d'autres hôtes, avec des variables à la place des secrets; n'envoie et n'écrit rien
flag-mode = Où OpenClaw s'exécute
value-mode-local = sur cette machine
value-mode-remote = ailleurs, ce que seul OpenClaw lui-même configure
flag-auth-choice = Pour Anthropic: cloudflare-ai-gateway-api-key; pour OpenAI: cloudflare-openai-api-key [par défaut: celui qui est configuré, sinon le premier]
flag-cloudflare-ai-gateway-account-id = L'ID de compte Cloudflare, 32 chiffres hexadécimaux [variable: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = L'ID de passerelle, son nom dans le tableau de bord [variable: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = L'adresse de la passerelle depuis le tableau de bord, à la place des deux ID
flag-cloudflare-ai-gateway-api-key = La clé API Anthropic; - la lit sur l'entrée standard [variable: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = Un fichier qui contient la clé API Anthropic
flag-cloudflare-ai-gateway-token = Le jeton d'une passerelle authentifiée; - le lit sur l'entrée standard [variable: CF_AIG_TOKEN]
flag-token-file = Un fichier qui contient le jeton de passerelle
flag-secrets-stdin = Lit des lignes CLOUDFLARE_AI_GATEWAY_API_KEY=… et CF_AIG_TOKEN=… sur l'entrée standard
flag-secret-input-mode = La façon d'OpenClaw de prendre les secrets
value-secret-input-mode-plaintext = conserver le secret lui-même
value-secret-input-mode-ref = conserver le nom de la variable, que le gestionnaire de processus fournit; elle doit aussi être définie ici
flag-key-storage = Où les secrets sont conservés [par défaut: comme c'est, sinon env-file]
flag-key-command = La commande qui affiche la clé: un programme à vous avec ses arguments, exécuté sans shell
flag-resolve-refs = Demande une fois, comme OpenClaw, une clé que conserve une commande ou un fichier, et teste avec elle; elle n'est écrite nulle part
value-key-storage-env-file = dans le fichier .env d'OpenClaw, qui fonctionne avec tout OpenClaw et que le daemon voit
value-key-storage-reference = nulle part: le gestionnaire de processus fournit les variables
value-key-storage-inline = dans openclaw.json même
value-key-storage-auth-profile = la clé dans auth-profiles.json, si elle y est déjà; le jeton dans .env
value-key-storage-command = par une commande de votre gestionnaire de mots de passe (`--key-command`), qu'OpenClaw exécute; le jeton dans .env
flag-model = Le modèle, avec ou sans cloudflare-ai-gateway/ [par défaut: comme c'est, sinon le premier qui répond]
flag-fallback = Un modèle de secours à ajouter après ceux déjà définis; peut être donnée plus d'une fois
flag-set-default = Si le modèle devient le modèle par défaut; oui par défaut, sauf s'il est déjà configuré à côté d'un autre modèle par défaut
value-set-default-yes = il le devient; l'ancien modèle par défaut est nommé dans un avertissement
value-set-default-no = il ne le devient pas
value-set-default-if-unset = il le devient s'il n'y en a pas
flag-check = Quand envoyer la requête réelle
value-check-changed = là où quelque chose serait écrit
value-check-always = aussi là où rien ne serait écrit
value-check-never = jamais; rien n'est alors prouvé
flag-skip-check = Identique à --check never
flag-save-on-failure = Écrit même si la requête réelle a échoué
flag-force = Prend aussi un modèle que ni le catalogue ni la liste de la passerelle ne connaissent
flag-dry-run = Montre ce qui serait écrit et n'écrit rien; n'envoie rien non plus, sauf avec --check always
flag-accept-risk = D'OpenClaw; sans effet ici
flag-skip-health = Ne demande pas à un openclaw installé s'il accepte ce qui a été écrit
flag-section = La section à ouvrir
value-section-provider = les modèles de qui
value-section-gateway = compte et passerelle
value-section-keys = clé et jeton, et où ils sont conservés
value-section-model = modèle par défaut et modèles de secours
value-section-test = le test réel
flag-check-model = Un autre modèle que le modèle par défaut
flag-check-verbose = Montre aussi, là où cela fonctionne: chaque étape avec sa durée, ce que la réponse dit de chacune, et chaque valeur avec sa source
flag-check-deep = Envoie aussi une requête de la forme de celles d'OpenClaw: un flux, de la réflexion, un outil; coûte jusqu'à mille tokens
flag-check-with-openclaw = Exécute aussi un tour de l'openclaw du PATH, dans une session à part
flag-check-watch = Teste à nouveau ce nombre de secondes après chaque test, et dit ce qui a changé, une ligne par changement, jusqu'à l'arrêt
flag-check-report = Affiche un bloc Markdown pour un rapport de bogue: sans secrets, ID abrégés
flag-check-curl = Affiche la même requête comme ligne pour sh, bash et zsh, avec des variables à la place des secrets; n'envoie rien
flag-undo-dry-run = Montre ce qui serait annulé et n'écrit rien
flag-undo-list = Liste les écritures gardées en mémoire, la plus récente d'abord
flag-undo-to = Annule cette écriture, par son numéro ou son ID dans la liste, et toutes celles d'après
flag-undo-backups = Avec `--purge`: supprime aussi les sauvegardes à côté de la configuration qui contiennent un secret que la configuration ne contient plus
flag-undo-purge = Supprime ce qui est conservé pour annuler des écritures: des originaux, qui contiennent peut-être d'anciennes clés
flag-demo-script = Raconte tout le déroulement en lignes au lieu d'ouvrir l'assistant
flag-demo-account-id = Un ID de compte d'exercice [par défaut: celui qui fonctionne]
flag-demo-gateway-id = Une passerelle d'exercice: son nom détermine ce qui se passe
flag-demo-api-key = Une clé d'exercice; celles qui semblent vraies sont refusées
flag-demo-token = Un jeton de passerelle d'exercice
flag-demo-model = Le modèle
flag-models-set-model = Le modèle, avec ou sans cloudflare-ai-gateway/
flag-models-fallbacks-add-model = Le modèle; s'il est d'un autre fournisseur, précédé du nom de ce fournisseur et d'une barre oblique
flag-models-fallbacks-remove-model = Le modèle, tel que la liste le nomme
flag-models-fallbacks-remove-dry-run = Montre ce qui serait écrit et n'écrit rien
flag-models-fallbacks-clear-dry-run = Montre ce qui serait écrit et n'écrit rien
flag-models-test-model = Le modèle [par défaut: le modèle par défaut d'OpenClaw]
flag-shell = Le shell
value-shell-bash = à charger avec source, ou à enregistrer sous ~/.local/share/bash-completion/completions/clawgate
value-shell-zsh = à enregistrer sous _clawgate dans un dossier de $fpath
value-shell-fish = à enregistrer sous ~/.config/fish/completions/clawgate.fish
flag-command = Les mots de la commande

### The help: its own words

page-usage = Utilisation: { $line }
page-command-word = COMMANDE
page-flags-word = OPTIONS
page-words = Arguments
page-commands = Commandes
page-flags = Options
page-everywhere = Options générales
page-everywhere-short = Options générales: { $flags }. `{ $command }` les explique.
page-examples = Exemples
page-values = [valeurs: { $values }]
page-default = [par défaut: { $value }]
page-more = `clawgate man | man -l -` montre aussi les codes de retour, les variables et les fichiers.

### The manual page

man-name = nom
man-summary = configure Cloudflare AI Gateway comme fournisseur de modèles d'OpenClaw
man-synopsis = synopsis
man-description = description
man-wizard = L'assistant demande le fournisseur, la passerelle, les clés et le modèle, envoie une requête minuscule comme OpenClaw enverra les siennes, montre chaque ligne qui change, et écrit tous les fichiers ou aucun. Rien d'autre ne change dans les fichiers, et `clawgate undo` l'annule. Esc revient en arrière, F1 explique, Ctrl-C quitte.
man-commands = commandes
man-everywhere = options de toutes les commandes
man-exits = code de retour
man-variables = environnement
man-files = fichiers
man-examples = exemples
exit-done = terminé
exit-internal = un bogue ou un imprévu, ou le résultat n'a pas pu être écrit sur la sortie standard
exit-usage = la ligne de commande est fausse, une réponse manque ou n'est pas valide, rien n'est encore configuré, ou une question n'a pas pu être posée
exit-files = les fichiers d'OpenClaw ne peuvent pas être lus ou modifiés en sécurité; rien n'a été écrit
exit-network = le réseau: nom, connexion, proxy, TLS, délai dépassé, ou autre chose que la passerelle a répondu
exit-gateway = la passerelle: ID de compte ou ID de passerelle, son jeton, ses paramètres ou son solde
exit-provider = le fournisseur: clé, autorisation, organisation
exit-model = le modèle: inconnu, retiré, sans accès
exit-limited = atteint, mais limité ou en difficulté, ou les fichiers d'OpenClaw ne disent pas ce qu'il enverrait; seuls les tests finissent ainsi, une écriture se poursuit avec un avertissement et finit par 0
exit-write = l'écriture a échoué ou un autre programme a modifié un fichier; tout est comme avant
exit-signal = arrêté par la coupure du terminal, par vous, ou par QUIT, ABRT ou TERM
variable-key = La clé API Anthropic, si aucune option ne la donne.
variable-token = Le jeton d'une passerelle authentifiée, si aucune option ne le donne.
variable-ids = ID de compte et ID de passerelle, si aucune option ne les donne.
variable-origin = Un autre serveur à la place de celui de Cloudflare, comme avec --gateway-origin.
variable-openclaw = Où sont les fichiers d'OpenClaw, comme OpenClaw lui-même les lit.
variable-read-only = Les interrupteurs d'OpenClaw contre l'écriture de sa configuration; clawgate n'écrit alors rien.
variable-plain = Si elle est définie, les questions viennent en lignes simples.
variable-language = La langue des phrases, si clawgate la parle, sinon l'anglais.
variable-characters = Si les caractères du terminal ne sont pas en UTF-8, les symboles sont en simple ASCII.
variable-color = Pas de couleur si NO_COLOR est définie ou si le terminal est rudimentaire; dans ce dernier cas, les questions viennent aussi en lignes simples.
variable-proxy = Le proxy de la requête réelle, aussi en minuscules.
variable-certificates = Des autorités de certification de confiance en plus de celles du système.
variable-home = Où sont par défaut les dossiers ci-dessus.
variable-state = Où les réponses sont conservées entre deux exécutions, à la place de ~/.local/state.
variable-sudo = En tant que root par sudo: à qui est sans doute l'OpenClaw visé.
file-config = La configuration d'OpenClaw: le bloc du fournisseur et le modèle sont modifiés, et rien d'autre. L'ancien contenu reste à côté comme openclaw.json.bak.
file-env = Les secrets, lisibles par vous seul.
file-profiles = Les clés enregistrées d'un OpenClaw plus ancien: une clé de ce fournisseur l'emporterait, et est mise en accord. Jamais créé.
file-cache = La copie du fournisseur en cache d'un OpenClaw plus ancien: elle l'emporterait, et est retirée si elle diffère.
file-own = Les originaux de la dernière écriture, pour `clawgate undo`; lisibles par vous seul.
file-answers = Les réponses d'un assistant quitté avant d'écrire. Les secrets n'y sont jamais.
example-wizard = Ouvre l'assistant.
example-demo = Tout l'assistant en exercice.
example-script = Configure OpenClaw sans poser de question.
example-check = Teste ce qui est configuré, pour un script.
example-model = Fait d'un autre modèle le modèle par défaut.

### The same on other hosts

next-hosts-command = Sur un autre hôte, dans sh, bash ou zsh, avec les secrets dans ces variables:
next-hosts-ansible = Avec Ansible et la collection clawgate.openclaw, avec les secrets dans un coffre:
next-hosts-otherwise = Ici la clé vient de { $reference }, qu'aucune option ne configure: sur les autres hôtes, elle vient de `{ $variable }`
next-hosts-none = L'adresse de la passerelle dans { $path } ne nomme ni ID de compte ni ID de passerelle; aucune commande ne peut donc refaire la même configuration
hint-next-hosts-none = copiez à la main le bloc du fournisseur, `models.providers.{ $provider }`

### Models: the command

progress-listing = Interrogation de { $url } sur ses modèles …
models-default = par défaut
models-fallback = secours { $number }
models-not-listed = connu de clawgate, absent de la liste de votre passerelle
models-head-model = modèle
models-head-context = contexte
models-head-output = sortie
models-head-price = $ entrée / sortie par 1M de tokens
models-cost-above = au-delà de { $tokens }: { $price }
models-retires = retrait le { $date }
models-overdue = devait être retiré le { $date }
models-succeeded = { $when }, puis { $successor }
models-unknown = Aucun modèle `{ $model }` n'est connu ici: ni le catalogue, ni la configuration, ni la liste de la passerelle ne l'ont
hint-models-meant = vouliez-vous dire { $models }? `--force` prend le nom tel quel
models-no-default = OpenClaw n'a pas de modèle par défaut
models-default-is = Par défaut: { $model }
models-fallback-is = Secours { $number }: { $model }
models-no-fallbacks = Aucun modèle de secours
models-no-such-fallback = { $model } n'est pas parmi les modèles de secours
hint-no-such-fallback = voyez `clawgate models fallbacks list`
usage-nothing-to-report = `--json` rapporte ce qu'une commande a fait, et celle-ci affiche un texte
hint-nothing-to-report = omettez `--json`

### Several answers missing at once

input-several-missing = Il manque { $count } réponses: { $what }
input-names = { $one }, { $other }
hint-found-elsewhere = { $key } passe déjà par une passerelle: `--gateway-url { $url }` prend celle-là; sinon, { $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = recherché { $value }
evidence-addresses = trouvé { $value }
evidence-address = connecté à { $value }
evidence-without-proxy = sans proxy, par { $value }
evidence-proxy = { $value }
evidence-proxy-variable = de { $value }
evidence-proxy-source = dans { $value }
evidence-tls-version = { $value }
evidence-issuer = signé par { $value }
evidence-valid-from = à partir du { $value }
evidence-expires = jusqu'au { $value }
evidence-names = pour { $value }
evidence-clock-ahead = l'horloge de cet ordinateur avance de { $time }
evidence-clock-behind = l'horloge de cet ordinateur retarde de { $time }
evidence-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
evidence-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
evidence-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
evidence-status = HTTP { $value }
evidence-code = code { $value }
evidence-model = { $value }
evidence-input-tokens = tokens en entrée { $value }
evidence-output-tokens = tokens en sortie { $value }
evidence-header = { $name } { $value }
evidence-requests = envoyé { $value } fois, la dernière compte

## A write that was cut short
warn-recovered-finished = L'exécution du { $time } a été interrompue après son dernier changement; ce qu'elle a écrit est complet
warn-recovered-rolled-back = L'exécution du { $time } a été interrompue pendant l'écriture; ces fichiers sont comme avant elle: { $files }
warn-recovered-unbegun = L'exécution du { $time } a été interrompue avant de changer un fichier; ce qu'elle avait préparé est supprimé
warn-recovered-left = D'une exécution interrompue, ces fichiers restent tels quels, car un autre programme a modifié l'un d'eux depuis: { $files }
warn-unfinished = L'exécution du { $time } a été interrompue pendant l'écriture de { $files }; le prochain `clawgate onboard`, `configure` ou `undo` la termine ou l'annule
warn-unfinished-unbegun = L'exécution du { $time } a été interrompue avant de changer un fichier; le prochain `clawgate onboard`, `configure` ou `undo` efface ce qu'elle avait préparé
warn-unfinished-unreadable = Une exécution a été interrompue pendant l'écriture: { $what }

## Files that are not as others
warn-hard-links-kept = { $path } a { $names } noms, et tous montrent le changement: son contenu a été réécrit sur place au lieu d'être remplacé, et un programme qui le lit à cet instant précis n'en voit que la moitié
warn-hard-links-broken = { $path } est maintenant un nouveau fichier; des { $names } noms qu'avait l'ancien, les autres mènent toujours à celui-là
warn-written-in-place = { $path } est monté comme fichier isolé; son contenu a donc été réécrit sur place au lieu d'être remplacé, et un programme qui le lit à cet instant précis n'en voit que la moitié
warn-overtaken = Un autre programme a écrit { $path } juste après clawgate; on ignore ce qu'il en a fait
warn-taken-out = Depuis l'écriture de clawgate du { $time }, un autre programme ou une personne a défait ceci dans { $path }: `{ $names }`
warn-secret-in-backups = Ce qui a été retiré de { $path } figure encore dans ses sauvegardes { $files }, et dans ce qui est conservé pour `clawgate undo`. Ceci supprime les deux:
warn-diff-masked = Les secrets de ce diff sont affichés par leurs derniers caractères et leur longueur; appliqué comme correctif, il écrirait cela
warn-attributes-lost = { $path } n'a pas pu retrouver ces attributs: { $names }

## Taking writes back
undo-kept = Ce qui a été annulé est conservé, secrets compris, pour que `clawgate undo` puisse le rétablir; ceci le supprime:
undo-redoes = La dernière écriture était elle-même une annulation; ceci rétablit donc ce qu'elle avait retiré (l'annulation du { $time })
undo-several = Ceci annule les { $count } dernières écritures, à partir du { $time }
undo-secret-in-backups = Ces sauvegardes contiennent encore des secrets que la configuration ne contient plus: { $files }. Ceci les supprime:
undo-old-secret = { $path }: le secret d'avant est de nouveau utilisé: { $secret }
undo-left-changed = { $path }: `{ $name }` a été modifié depuis et reste tel quel
undo-left-removed = { $path } a été supprimé depuis, et n'est pas recréé
undo-left-needed = { $path } reste tel quel, car la configuration renvoie encore à `{ $name }`
history-line = { $number }. { $when }: { $what }
history-write = écrit
history-undo = une annulation
history-undo-changes = une annulation, { $changes }
history-values = seules ses propres valeurs peuvent être retirées

### The question to the gateway

sends-probe = Enter demande à { $host } si cette passerelle existe; aucune clé n'est envoyée, et cela ne coûte rien
probe-asking = Interrogation de { $host } sur l'existence de cette passerelle …
probe-stopped = Arrêté: on ignore si cette passerelle existe
probe-authenticated = La passerelle demande son propre jeton en plus de la clé
probe-open = La passerelle semble ouverte: elle a répondu sans demander de jeton
probe-to-be-made = Il n'y a pas encore de passerelle `default` dans ce compte. Cloudflare la crée à la première requête qui apporte un jeton.
probe-unclear = On ignore si cette passerelle existe. { $what }
action-ask-again = redemander
action-skip-probe = continuer sans sa réponse
plain-asking-secrets = Le secret est demandé là où il est conservé, une fois.
plain-asking-command = La commande de la clé est exécutée, une fois.
plain-probing = Interrogation de { $host } sur l'existence de cette passerelle. Ctrl-C continue sans sa réponse.

### Checking, and why

path-for-shell = Un `openclaw` démarré dans ce shell:
path-for-daemon = Le daemon:
watch-begins = Un test toutes les { $seconds } secondes; une ligne dit ce qui a changé. Ctrl-C l'arrête.
report-look-first = Pour un rapport de bogue; relisez-le avant de le publier
report-openclaw-between = { $first } ou plus récent, mais avant { $before }
report-openclaw-from = { $first } ou plus récent
report-openclaw-unknown = inconnu
report-openclaw-last = dernière écriture par { $version }
curl-address-hidden = L'adresse contient peut-être un secret, que la ligne omet: complétez-la à l'endroit de `...`
curl-set-first = La ligne prend la clé dans { $variable }; celle qu'OpenClaw utilise est dans { $source }
why-same = OpenClaw utilise la clé { $key } de { $source }, dans ce shell comme dans le daemon.
why-same-key = OpenClaw utilise la même clé { $key } dans ce shell, venant de { $source }, et dans le daemon, venant de { $other }.
why-shell = Un `openclaw` démarré dans ce shell utilise la clé { $key } de { $source }.
why-shell-none = Un `openclaw` démarré dans ce shell ne trouve pas de clé.
why-daemon = Le daemon utilise la clé { $key } de { $source }.
why-daemon-none = Le daemon ne trouve pas de clé.
why-key-elsewhere = La clé vient de `{ $provider }` ({ $source }), que clawgate n'interroge pas: OpenClaw le fait, chaque fois qu'il a besoin de la clé.
why-shadowed = Une autre clé, { $key }, est dans { $source }; { $winner } l'emporte sur elle.
why-variable-missing = La configuration renvoie à { $variable }, que rien ne fournit.
why-store-wins = Le stockage propre à OpenClaw, { $path }, semble aussi contenir une clé, qui l'emporte sur toutes celles-ci et ne peut pas être lue d'ici.
why-no-secret = { $what }. Que faire: { $hint }.
why-take-out = Retirez d'abord { $variable } de { $path }.
why-settle = Ceci règle la question:
why-settled = Il n'y a rien à régler.
why-token-same = OpenClaw envoie le jeton de passerelle { $key } de { $source }, dans ce shell comme dans le daemon.
why-token-same-key = OpenClaw envoie le même jeton de passerelle { $key } dans ce shell, venant de { $source }, et dans le daemon, venant de { $other }.
why-token-shell = Un `openclaw` démarré dans ce shell envoie le jeton de passerelle { $key } de { $source }.
why-token-shell-none = Un `openclaw` démarré dans ce shell ne trouve pas de jeton de passerelle.
why-token-daemon = Le daemon envoie le jeton de passerelle { $key } de { $source }.
why-token-daemon-none = Le daemon ne trouve pas de jeton de passerelle.
why-token-shadowed = Un autre jeton, { $key }, est dans { $source }; { $winner } l'emporte sur lui.

### What each thing that can be done does

wizard-first-this = Ceci vient d'abord: { $section } en a besoin
test-stopped = Vous avez arrêté le test: on ignore si la passerelle répond
about-next = continue à partir d'ici; chaque réponse est gardée
about-back = vers la section précédente; aucune réponse n'est perdue
about-mend = vers le champ qui demande peut-être une autre valeur
about-retry = envoie une requête minuscule, environ 30 tokens, avec l'adresse, la clé et les en-têtes qu'OpenClaw utilise
about-cancel = arrête l'interrogation en cours
about-skip = continue sans test; la relecture dit ce qui n'est pas prouvé
about-use-model = prend ce modèle à la place de celui qui n'est pas proposé, et le teste
about-list-models = demande ses modèles à la passerelle, avec votre clé; rien n'est écrit
about-take-successor = le modèle plus récent prend la place de celui qui sera retiré
about-write = écrit tous les fichiers, ou aucun; `clawgate undo` l'annule
about-read-again = recharge les fichiers d'OpenClaw, une fois que vous les avez corrigés
about-quit = s'arrête ici
about-leave = s'arrête ici; rien n'est écrit
about-keep = s'arrête ici; la prochaine fois, vos réponses sont reprises, les secrets non
about-stay = reprend là où vous étiez

### Cloudflare's API: accounts and gateways

discovery-to-list = lister les passerelles
discovery-to-create = créer une passerelle
discovery-to-run = utiliser une passerelle
discovery-permission = Il manque au jeton l'autorisation `{ $api }`, dans le tableau de bord `{ $dashboard }`, qu'il lui faut pour { $purpose }
hint-discovery-permission = créez un jeton avec `{ $dashboard }`; cette page est déjà remplie ainsi: { $link }
discovery-token-missing = Il n'y a pas de jeton API Cloudflare pour faire la demande
discovery-no-token = Ceci n'est pas un jeton API Cloudflare
discovery-global-key = Ceci est la Global API Key de Cloudflare: elle peut tout faire dans tous les comptes, ne peut pas être limitée, et n'est ni acceptée ni envoyée
discovery-token-refused = Cloudflare dit que ce n'est pas un jeton API valide
discovery-token-disabled = Ce jeton API est désactivé dans le tableau de bord Cloudflare
discovery-token-expired = Ce jeton API a expiré
discovery-token-expires = Ce jeton API expire le { $date }
hint-discovery-token = créez un jeton avec `AI Gateway: Read` et `AI Gateway: Run`; cette page est déjà remplie avec les deux: { $link }
hint-discovery-give-token = définissez la variable { $variable }, ou indiquez un fichier avec `--cloudflare-api-token-file`; cette page permet de créer un jeton: { $link }
discovery-account = Cloudflare ne connaît pas ce compte, ou ce jeton est pour un autre
hint-discovery-account = comparez l'ID de compte avec celui qui figure dans l'adresse du tableau de bord Cloudflare
discovery-no-accounts = Ce jeton ne voit aucun compte: les jetons restreints n'en voient pas
discovery-several-accounts = Ce jeton voit { $count } comptes: { $accounts }
hint-discovery-which = indiquez lequel avec `--account-id` ou la variable CLOUDFLARE_ACCOUNT_ID
discovery-no-gateway = Ce compte n'a pas de passerelle `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` nomme celles qui existent, `clawgate gateways create { $gateway }` la crée
discovery-no-gateways = Ce compte n'a pas encore de passerelle
discovery-more-gateways = Il y en a d'autres, qui ne sont pas dans la liste
discovery-taken = Le nom `{ $gateway }` est déjà pris
hint-discovery-taken = choisissez un autre nom
discovery-limited = L'API de Cloudflare a reçu trop de requêtes de votre part
hint-discovery-limited = réessayez dans { $seconds } secondes
hint-discovery-limited-some = réessayez dans cinq minutes
discovery-unreadable = Ce qui est revenu n'est pas ce que répond l'API de Cloudflare, ou n'est pas complet
hint-discovery-unreadable = réessayez; un proxy en chemin a peut-être répondu à sa place
discovery-not-made = Personne n'a répondu au moment de créer la passerelle `{ $gateway }`, et elle n'existe pas
hint-discovery-not-made = relancez la même commande
discovery-offline = Il faudrait interroger Cloudflare, et `--offline` l'interdit
hint-discovery-offline = omettez `--offline`, ou donnez les deux ID
progress-discovery = Interrogation de { $host } …
account-line = { $id }  { $name }
gateway-wants-token = demande un jeton
gateway-open = ne demande pas de jeton
gateway-token-unknown = ne dit pas si elle demande un jeton
gateway-known = { $token }, créée le { $date }
result-gateway-made = La passerelle { $gateway } est créée
result-gateway-there = La passerelle { $gateway } existe déjà
command-accounts = Les comptes Cloudflare que voit un jeton API
command-accounts-list = Les liste, avec ID et nom
command-gateways = Les passerelles d'un compte Cloudflare, trouvées avec un jeton API
command-gateways-list = Les liste, avec ce que l'on sait de chacune
command-gateways-show = En montre une
command-gateways-create = En crée une qui demande un jeton et conserve des journaux; si elle existe déjà, elle reste telle quelle
flag-cloudflare-api-token-file = Un fichier qui contient un jeton API Cloudflare [variable: CLOUDFLARE_API_TOKEN]
flag-account-id = L'ID de compte Cloudflare [variable: CLOUDFLARE_ACCOUNT_ID]; sans lui, le seul compte que voit le jeton
flag-gateway-name = Le nom de la passerelle dans le compte, cherchée avec le jeton API Cloudflare
flag-create-gateway = Crée la passerelle de ce nom s'il n'y en a pas
flag-gateway = Le nom de la passerelle
variable-api-token = Un jeton API Cloudflare, qui trouve une passerelle ou la crée; il n'est pas conservé.
variable-api-origin = Un autre serveur à la place de l'API de Cloudflare: pour des tests.

### What a change comes to

summary-gateway = passerelle { $before } → { $after }
summary-model = modèle { $before } → { $after }
summary-fallbacks = modèles de secours { $before } → { $after }
summary-key = clé { $before } → { $after }
summary-token = jeton de passerelle { $before } → { $after }
summary-none = non défini

### How long ago something was

ago-now = à l'instant
ago-minutes = il y a { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
ago-hours = il y a { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
ago-days = il y a { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
