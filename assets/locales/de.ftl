# Every sentence clawgate says, in German.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = Etwas Unvorhergesehenes ist passiert: { $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = Cloudflare hat in diesem Konto kein Gateway mit diesem Namen. Die Antwort: { $said }
hint-gateway-not-found = Vergleichen Sie die Konto-ID und die Gateway-ID mit der Adresse des Gateways im Cloudflare-Dashboard, oder legen Sie das Gateway dort an.
verdict-gateway-token-refused = Das Gateway hat das Gateway-Token abgelehnt. Die Antwort: { $said }
hint-gateway-token-refused = Geben Sie ein Gateway-Token ein, das für dieses Konto die Berechtigung `AI Gateway Run` hat.
verdict-gateway-token-missing = Das Gateway verlangt ein Gateway-Token, und es wurde keines gesendet. Die Antwort: { $said }
hint-gateway-token-missing = Geben Sie das Gateway-Token ein; es braucht die Berechtigung `AI Gateway Run`.
verdict-provider-path-unknown = Das Gateway kennt unter dieser Adresse keinen Anbieter. Die Antwort: { $said }
hint-provider-path-unknown = Lassen Sie die Basis-URL auf `/{ $path }` enden.
verdict-provider-not-reached = Das Gateway wurde erreicht, bekam aber keine Antwort von { $vendor }. Die Antwort: { $said }
hint-provider-not-reached = Versuchen Sie es noch einmal, und sehen Sie im Cloudflare-Dashboard in die Protokolle des Gateways.
verdict-wrong-endpoint = Das Gateway hat den Test für eine andere Art von Anfrage gehalten. Die Antwort: { $said }
hint-wrong-endpoint = Lassen Sie die Basis-URL auf `/{ $path }` enden, nicht auf `/compat`.
verdict-stored-key-alias-unknown = Das Gateway hat einen gespeicherten Anbieterschlüssel gesucht, den es nicht hat. Die Antwort: { $said }
hint-stored-key-alias-unknown = Berichtigen Sie den Alias des gespeicherten Schlüssels in den Einstellungen des Gateways, oder entfernen Sie den Header `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = Das Gateway wurde erreicht, aber mit der Anfrage kam kein { $vendor }-API-Schlüssel, und selbst bezahlen darf das Gateway sie nicht. Die Antwort: { $said }
verdict-provider-key-missing-or-no-credits = Beim Gateway kam kein { $vendor }-API-Schlüssel an, und das Cloudflare-Konto hat kein Guthaben, um stattdessen zu bezahlen. Die Antwort: { $said }
hint-provider-key-missing-or-no-credits = Geben Sie den { $vendor }-API-Schlüssel noch einmal ein.
verdict-gateway-must-be-authenticated = Das Gateway müsste mit Cloudflare-Guthaben bezahlen und tut das nur, wenn es authentifiziert ist. Die Antwort: { $said }
hint-gateway-must-be-authenticated = Schalten Sie `Authenticated Gateway` in den Einstellungen des Gateways ein.
verdict-guardrails-blocked = Die Verbindung ist in Ordnung; die Guardrails des Gateways haben die Testnachricht oder die Antwort darauf blockiert. Die Antwort: { $said }
hint-guardrails-blocked = Sehen Sie sich die Guardrails-Einstellungen des Gateways an, falls das nicht beabsichtigt war.
verdict-dlp-blocked = Die Verbindung ist in Ordnung; der Schutz des Gateways vor Datenverlust (DLP) hat die Testnachricht oder die Antwort darauf blockiert. Die Antwort: { $said }
hint-dlp-blocked = Sehen Sie sich die DLP-Einstellungen des Gateways an, falls das nicht beabsichtigt war.
verdict-guardrails-unavailable = Das Gateway wurde erreicht, aber seine Guardrails sind außer Betrieb und auf Blockieren eingestellt. Die Antwort: { $said }
hint-guardrails-unavailable = Versuchen Sie es später noch einmal.
verdict-gateway-rate-limited = Die Verbindung ist in Ordnung; das eigene Ratenlimit des Gateways ist erreicht. Die Antwort: { $said }
hint-gateway-rate-limited = Warten Sie eine Weile, oder erhöhen Sie das Ratenlimit in den Einstellungen des Gateways.
verdict-gateway-spend-limit = Die Verbindung ist in Ordnung; ein Ausgabenlimit des Gateways ist erreicht. Die Antwort: { $said }
hint-gateway-spend-limit = Erhöhen Sie das Ausgabenlimit in den Einstellungen des Gateways.
verdict-gateway-model-unknown = Das Gateway kennt das Modell nicht. Die Antwort: { $said }
verdict-gateway-error-unknown = Das Gateway hat mit einem Fehler geantwortet, den clawgate nicht kennt (HTTP { $status }, Code { $code }). Die Antwort: { $said }
hint-gateway-error-unknown = Suchen Sie diese Anfrage im Cloudflare-Dashboard in den Protokollen des Gateways.
verdict-gateway-answer-unreadable = Das Gateway hat eine Antwort weitergegeben, die clawgate nicht lesen kann (HTTP { $status }). Die Antwort: { $said }

verdict-cloudflare-permission-missing = Cloudflare hat das Token abgelehnt, oder dem Token fehlt eine Berechtigung. Die Antwort: { $said }
hint-cloudflare-permission-missing = Geben Sie dem Token die Berechtigung `AI Gateway Run`, um ein Gateway zu nutzen, und `AI Gateway Read`, um Gateways aufzulisten.
verdict-cloudflare-token-invalid = Cloudflare meldet, dass das Token nicht gültig ist. Die Antwort: { $said }
hint-cloudflare-token-invalid = Erstellen Sie im Cloudflare-Dashboard ein neues Token und geben Sie es ein.
verdict-cloudflare-route-unknown = Die API von Cloudflare kennt unter dieser Adresse nichts. Die Antwort: { $said }
hint-cloudflare-route-unknown = Vergleichen Sie die Konto-ID mit der in der Adresse des Cloudflare-Dashboards.
verdict-cloudflare-request-invalid = Die API von Cloudflare hält die Anfrage für unvollständig. Die Antwort: { $said }
hint-cloudflare-request-invalid = Legen Sie das Gateway im Cloudflare-Dashboard an und geben Sie seine Gateway-ID ein.
verdict-gateway-id-taken = Ein Gateway mit dieser Gateway-ID gibt es schon. Die Antwort: { $said }
hint-gateway-id-taken = Verwenden Sie das vorhandene Gateway, oder wählen Sie eine andere Gateway-ID.
verdict-cloudflare-token-elsewhere = Cloudflare nimmt dieses Token nur von anderen Adressen an. Die Antwort: { $said }
hint-cloudflare-token-elsewhere = Lassen Sie die Adresse dieses Computers im IP-Adressfilter des Tokens zu, oder geben Sie ein anderes Token ein.
verdict-cloudflare-error-unknown = Die API von Cloudflare, nicht das Gateway, hat mit einem Fehler geantwortet (HTTP { $status }, Code { $code }). Die Antwort: { $said }
hint-cloudflare-error-unknown = Prüfen Sie, ob die Basis-URL mit `https://gateway.ai.cloudflare.com/v1/` beginnt.

verdict-provider-key-rejected = Die Anfrage hat { $vendor } erreicht, und dort wurde der { $vendor }-API-Schlüssel abgelehnt. Die Antwort: { $said }
hint-provider-key-rejected = Geben Sie einen gültigen { $vendor }-API-Schlüssel ein; Ihre Schlüssel stehen in der { $console } unter API keys.
verdict-provider-key-missing = Die Anfrage hat { $vendor } ohne API-Schlüssel erreicht. Die Antwort: { $said }
hint-provider-key-missing = Geben Sie den { $vendor }-API-Schlüssel ein.
verdict-provider-key-of-claude-code = { $vendor } nimmt dieses Secret nur von Claude Code an: Es gehört zu einem Abonnement und ist kein API-Schlüssel. Die Antwort: { $said }
hint-provider-key-of-claude-code = Geben Sie Ihren { $vendor }-API-Schlüssel ein, der mit `sk-ant-api` beginnt; Ihre Schlüssel stehen in der { $console } unter API keys.
verdict-provider-permission-missing = { $vendor } kennt den { $vendor }-API-Schlüssel, erlaubt ihm dies aber nicht. Die Antwort: { $said }
hint-provider-permission-missing = Prüfen Sie den Workspace und die Berechtigungen des Schlüssels in der { $console }.
verdict-model-list-refused = Der { $vendor }-API-Schlüssel darf keine Modelle auflisten; ob er sie nutzen darf, zeigt nur ein Test. Die Antwort: { $said }
hint-model-list-refused = Wählen Sie eines der Modelle, die clawgate kennt, oder nennen Sie ein anderes, und testen Sie es.
verdict-sandbox-network-restricted = Eine Sandbox, die das Netzwerk einschränkt, hat die Anfrage abgelehnt. Die Antwort: { $said }
hint-sandbox-network-restricted = Starten Sie clawgate außerhalb der Sandbox.
verdict-provider-place-refused = { $vendor } nimmt keine Anfragen von dem Ort an, von dem diese kam ({ $place }), und hat den Schlüssel nicht geprüft. Die Antwort: { $said }
hint-provider-place-refused = Verwenden Sie ein Netzwerk oder VPN in einem Land, das { $vendor } bedient: Cloudflare leitet Anfragen aus dem Rechenzentrum in Ihrer Nähe weiter.
verdict-model-not-found = Der Schlüssel ist in Ordnung; { $vendor } bietet dieses Modell nicht an. Die Antwort: { $said }
hint-model-not-found = Wählen Sie ein anderes Modell.
hint-model-nearest = Wählen Sie ein anderes Modell: Das ähnlichste bekannte ist `{ $model }`.
verdict-provider-route-unknown = Die Anfrage hat { $vendor } unter einer Adresse erreicht, die dort unbekannt ist. Die Antwort: { $said }
hint-provider-route-unknown = Lassen Sie die Basis-URL auf `/{ $path }` enden, ohne ein `/v1` dahinter.
verdict-provider-credit-too-low = Der { $vendor }-API-Schlüssel ist gültig, aber sein Konto hat kein Guthaben mehr. { $vendor } meldet: { $said }
hint-provider-credit-too-low = Kaufen Sie Guthaben in der { $console } unter Billing.
verdict-provider-billing = Der { $vendor }-API-Schlüssel wurde angenommen, aber es gibt ein Zahlungsproblem. { $vendor } meldet: { $said }
hint-provider-billing = Sehen Sie in der { $console } unter Billing nach.
verdict-provider-organization = { $vendor } hat die Anfrage wegen der Organisation des Schlüssels abgelehnt (Code { $code }). Die Antwort: { $said }
hint-provider-organization = Fragen Sie den Inhaber der Organisation in der { $console }, oder geben Sie einen Schlüssel einer anderen ein.
verdict-provider-request-refused = { $vendor } hat die Testanfrage abgelehnt. Die Antwort: { $said }
hint-provider-request-refused = Wählen Sie ein anderes Modell, oder lesen Sie, was { $vendor } gemeldet hat.
verdict-provider-request-too-large = { $vendor } hält die Testanfrage für zu groß, und das ist sie nicht. Die Antwort: { $said }
hint-provider-request-too-large = Bitte melden Sie das als Fehler in clawgate.
verdict-provider-rate-limited = Der Schlüssel ist in Ordnung; das Ratenlimit von { $vendor } ist erreicht. Die Antwort: { $said }
hint-provider-rate-limited = Warten Sie eine Weile und versuchen Sie es noch einmal.
verdict-provider-spend-limit = Der Schlüssel ist in Ordnung; das Ausgabenlimit des { $vendor }-Kontos ist erreicht. { $vendor } meldet: { $said }
hint-provider-spend-limit = Erhöhen Sie das Ausgabenlimit in der { $console }, oder warten Sie, bis es zurückgesetzt wird.
verdict-provider-edge-rate-limited = Das Gateway wurde erreicht, aber das Edge-Netz vor { $vendor } nimmt zurzeit keine Anfragen mehr an (HTTP { $status }); der Schlüssel wurde nicht geprüft. Die Antwort: { $said }
verdict-provider-unwell = { $vendor } hat zurzeit Probleme (HTTP { $status }); die Verbindung funktioniert. Die Antwort: { $said }
hint-provider-unwell = Versuchen Sie es später noch einmal; die Statusseite von { $vendor } zeigt, wie es steht.
verdict-provider-error-unknown = { $vendor } hat mit einem Fehler geantwortet, den clawgate nicht kennt (HTTP { $status }, { $code }). Die Antwort: { $said }
hint-provider-error-unknown = Schlagen Sie den Fehler in der Dokumentation von { $vendor } unter Errors nach.

verdict-edge-blocked = Das Edge-Netz von Cloudflare hat die Anfrage blockiert, bevor sie das Gateway erreichte (HTTP { $status }). Die Antwort: { $said }
hint-edge-blocked = Versuchen Sie es ohne VPN oder Proxy, oder aus einem anderen Netzwerk.
verdict-edge-rate-limited = Das Edge-Netz vor dem Gateway nimmt zurzeit keine Anfragen mehr an (HTTP { $status }). Die Antwort: { $said }
hint-edge-rate-limited = Warten Sie ein paar Minuten und versuchen Sie es noch einmal.
verdict-edge-failed = Im Edge-Netz von Cloudflare gab es einen Fehler, bevor die Anfrage das Gateway erreichte (HTTP { $status }). Die Antwort: { $said }
hint-edge-failed = Versuchen Sie es später noch einmal; `www.cloudflarestatus.com` zeigt, wie es bei Cloudflare steht.
verdict-not-the-gateway = Etwas anderes als Cloudflare AI Gateway hat geantwortet (HTTP { $status }). Die Antwort: { $said }
hint-not-the-gateway = Prüfen Sie das Netzwerk: Vielleicht liegt eine Anmeldeseite oder ein Firmenproxy dazwischen.
verdict-no-gateway-at-this-address = Was unter dieser Adresse antwortet, ist kein AI Gateway (HTTP { $status }). Die Antwort: { $said }
hint-no-gateway-at-this-address = Prüfen Sie die Adresse des Gateways: Sie lautet `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`.
verdict-answer-unknown = Es kam eine Antwort, aber nicht in einer Form, die AI Gateway oder { $vendor } verwendet (HTTP { $status }). Die Antwort: { $said }
verdict-litellm-refused = Ein LiteLLM-Proxy, nicht AI Gateway oder { $vendor }, hat die Anfrage abgelehnt (HTTP { $status }). Die Antwort: { $said }
hint-litellm-refused = Prüfen Sie die Adresse des Gateways; ist der Proxy gemeint, so verlangt er eigene Schlüssel.
verdict-answer-empty = Es kam eine leere Antwort (HTTP { $status }).
hint-answer-empty = Versuchen Sie es später noch einmal.
verdict-redirected = Die Anfrage wurde an eine andere Adresse weitergeleitet, { $said }. clawgate folgt dem nicht, weil die Schlüssel mitgehen würden.
hint-redirected = Prüfen Sie, ob im Netzwerk eine Anmeldeseite dazwischenliegt, und die Adresse des Gateways.
verdict-answer-broken = Die Antwort brach mittendrin ab (HTTP { $status }).
hint-answer-broken = Versuchen Sie es noch einmal; bricht sie wieder ab, prüfen Sie, ob ein Proxy dazwischenliegt.
verdict-answer-encoded = Die Antwort kam in einer Form komprimiert, die nicht angefordert wurde und nicht lesbar ist (HTTP { $status }, { $said }).

verdict-name-not-found = Der Name { $host } wurde nicht gefunden.
hint-name-not-found = Dieser Computer hat keine Internetverbindung, oder sein DNS kennt den Namen nicht: Prüfen Sie beides.
verdict-connection-refused = { $host } hat die Verbindung abgelehnt.
hint-connection = Prüfen Sie die Internetverbindung, und ob eine Firewall oder ein Proxy dazwischenliegt.
verdict-network-unreachable = { $host } ist von hier aus nicht erreichbar.
verdict-connection-lost = Die Verbindung zu { $host } wurde geschlossen, bevor eine Antwort kam.
verdict-answer-not-http = Was bei { $host } geantwortet hat, spricht kein HTTP: { $said }
verdict-tls-failed = Es kam keine sichere Verbindung zu { $host } zustande: { $said }
hint-tls-failed = Versuchen Sie es aus einem anderen Netzwerk, oder ohne VPN, Firewall oder Proxy, die dazwischenliegen könnten.
verdict-timed-out = Keine rechtzeitige Antwort beim { $phase }.
hint-timed-out = Versuchen Sie es noch einmal; geschieht es wieder, prüfen Sie das Netzwerk oder einen Proxy dazwischen.
verdict-proxy-not-reached = Der Proxy ist nicht erreichbar: { $said }
verdict-proxy-failed = Der Proxy hat die Anfrage nicht durchgelassen: { $said }
hint-proxy-failed = Prüfen Sie `{ $variable }`, auch auf Benutzername und Passwort darin, oder nehmen Sie den Host des Gateways mit `NO_PROXY` aus.
verdict-proxy-login-needed = Der Proxy { $proxy } verlangt Benutzername und Passwort.
hint-proxy-login-needed = Tragen Sie beides in `{ $variable }` ein, als `{ $scheme }://user:password@host:port`.
verdict-proxy-login-refused = Der Proxy { $proxy } hat Benutzername und Passwort abgelehnt.
hint-proxy-login-refused = Berichtigen Sie beides in `{ $variable }`; Zeichen wie `@`, `:` und `/` werden dort als `%40`, `%3A` und `%2F` geschrieben.
verdict-certificate-issuer-unknown = Das Zertifikat von { $host } ist von { $issuer } signiert, und diesem Aussteller vertraut der Computer nicht.
hint-certificate-issuer-unknown = Wenn das Ihre Firma oder Ihr Virenscanner ist, nennen Sie die Zertifikatsdatei dazu in `SSL_CERT_FILE` oder `NODE_EXTRA_CA_CERTS`; sonst verwenden Sie ein anderes Netzwerk, denn es könnte jemand anderes antworten.
verdict-certificate-expired = Das Zertifikat von { $host } ist am { $until } abgelaufen; die Uhr dieses Computers zeigt { $clock }.
hint-certificate-expired = Stellen Sie die Uhr dieses Computers, falls sie falsch geht; sonst liegt ein Proxy oder ein anderes Netzwerk dazwischen, denn Cloudflare erneuert seine Zertifikate lange vorher.
verdict-certificate-not-yet-valid = Das Zertifikat von { $host } gilt erst ab { $from }; die Uhr dieses Computers zeigt { $clock }.
hint-certificate-not-yet-valid = Stellen Sie Uhr und Zeitzone dieses Computers richtig ein, und versuchen Sie es noch einmal.
verdict-certificate-for-another-host = Was bei { $host } geantwortet hat, hat ein Zertifikat für { $names }.
hint-certificate-for-another-host = Öffnen Sie eine Webseite, um zu sehen, ob dieses Netzwerk eine Anmeldung verlangt; sonst prüfen Sie, worauf der Name aufgelöst wird, und den Proxy.
verdict-tls-not-spoken = Was bei { $host } geantwortet hat, spricht kein TLS.
verdict-no-certificates = Auf diesem Computer wurden keine Zertifizierungsstellen gefunden, also lässt sich keine sichere Verbindung prüfen.
hint-no-certificates = Installieren Sie das Systempaket mit CA-Zertifikaten, oder nennen Sie eine Zertifikatsdatei in `SSL_CERT_FILE`.
verdict-provider-key-not-sendable = Der { $vendor }-API-Schlüssel enthält Zeichen, die kein HTTP-Header übertragen kann; es wurde nichts gesendet.
verdict-gateway-token-not-sendable = Das Gateway-Token enthält Zeichen, die kein HTTP-Header übertragen kann; es wurde nichts gesendet.
hint-not-sendable = Geben Sie den Wert noch einmal ein; Schlüssel und Tokens bestehen aus Buchstaben, Ziffern, Bindestrichen und Unterstrichen in einer Zeile.

verdict-proven = Es funktioniert: { $model } hat über Ihr Gateway geantwortet.
verdict-not-proven-by-gateway = Es kam eine Antwort, aber nichts darin zeigt, dass sie über AI Gateway kam.
hint-not-proven-by-gateway = Prüfen Sie, ob die Basis-URL mit `https://gateway.ai.cloudflare.com/v1/` beginnt, und ob ein Proxy dazwischenliegt.
verdict-answered-from-cache = Das Gateway hat aus seinem Cache geantwortet; das weist nichts über den Schlüssel nach.
hint-answered-from-cache = Testen Sie noch einmal.
verdict-not-a-message = Es kam eine Antwort, aber keine Nachricht eines Modells. Die Antwort: { $said }
verdict-models-listed = Das Gateway hat seine Modelle aufgelistet.

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = Gateway unbekannt
brief-gateway-token-refused = Token abgelehnt
brief-gateway-token-missing = Token fehlt
brief-provider-not-reached = { $vendor } nicht erreicht
brief-stored-key-alias-unknown = Alias unbekannt
brief-provider-key-missing-at-gateway = Schlüssel fehlt
brief-provider-key-missing-or-no-credits = Schlüssel fehlt
brief-guardrails-blocked = von Guardrails blockiert
brief-dlp-blocked = von DLP blockiert
brief-gateway-rate-limited = Ratenlimit erreicht
brief-gateway-spend-limit = Ausgabenlimit erreicht
brief-gateway-model-unknown = Modell unbekannt
brief-provider-key-rejected = Schlüssel abgelehnt
brief-provider-key-missing = Schlüssel fehlt
brief-provider-permission-missing = Berechtigung fehlt
brief-model-not-found = Modell unbekannt
brief-provider-credit-too-low = Guthaben aufgebraucht
brief-provider-billing = Zahlungsproblem
brief-provider-rate-limited = Ratenlimit erreicht
brief-provider-spend-limit = Ausgabenlimit erreicht
brief-provider-unwell = { $vendor } hat Probleme
brief-provider-key-of-claude-code = kein API-Schlüssel
brief-model-list-refused = Auflisten nicht erlaubt
brief-provider-place-refused = kein { $vendor } hier
brief-provider-edge-rate-limited = zu viele Anfragen
brief-edge-rate-limited = zu viele Anfragen
brief-name-not-found = Name nicht gefunden
brief-connection-refused = Verbindung abgelehnt
brief-network-unreachable = Netz nicht erreichbar
brief-connection-lost = Verbindung verloren
brief-tls-failed = TLS fehlgeschlagen
brief-timed-out = Zeit überschritten
brief-proxy-failed = Proxy-Fehler
brief-proxy-not-reached = Proxy nicht erreicht
brief-proxy-login-needed = Proxy-Anmeldung nötig
brief-at-network = Netzwerkproblem
brief-at-edge = im Edge-Netz gestoppt
brief-at-base-url = Adresse falsch
brief-at-gateway = am Gateway gestoppt
brief-at-token = Gateway-Token falsch
brief-at-api = bei Cloudflare gestoppt
brief-at-provider = bei { $vendor } gestoppt
brief-at-model = Modell falsch
brief-at-other = nicht nachgewiesen

### The stages of the live test, as what was going on

phase-name = Nachschlagen von { $host }
phase-connect = Verbinden mit { $host }
phase-proxy = Warten auf den Proxy { $proxy } (aus `{ $variable }`)
phase-tls = Absichern der Verbindung mit { $host }
phase-answer = Warten auf die Antwort von { $host }

### Models

place-data-centre = Cloudflare-Rechenzentrum { $code }
place-unknown = die Antwort sagt nicht, welcher

model-unnamed = ein Modell, das keinen Namen nennt
model-retires = { $model } wird am { $date } eingestellt, in { $days ->
    [0] weniger als einem Tag
    [one] { $days } Tag
   *[other] { $days } Tagen
  }.
model-overdue = { $model } sollte am { $date } eingestellt werden und kann jeden Tag ausfallen.

### The command line

usage-unknown-flag = Die Option `{ $flag }` gibt es nicht
usage-unexpected-word = In der Befehlszeile steht ein Wort, das zu keiner Option gehört
usage-unknown-command = Diesen Befehl gibt es nicht
usage-unknown-command-named = Den Befehl `{ $word }` gibt es nicht
usage-no-command = Es wurde kein Befehl angegeben
usage-invalid-value = Der Wert von `{ $flag }` ist nicht gültig
usage-out-of-range = `{ $flag }` erwartet eine ganze Zahl von { $first } bis { $last }
usage-invalid-choice = Der Wert von `{ $flag }` ist nicht gültig; möglich sind: { $valid }
usage-no-value = `{ $flag }` braucht einen Wert
usage-takes-no-value = `{ $flag }` erwartet keinen Wert
usage-conflict = `{ $flag }` lässt sich nicht zusammen mit `{ $other }` angeben
usage-unreadable-flag = Es wurde eine Option angegeben, die clawgate nicht hat
usage-other = Die Befehlszeile ist nicht zu verstehen
usage-secret-misplaced = Als `{ $what }` angegeben ist { $kind }: Der Wert wurde weder gesendet noch gespeichert und wird hier nicht wiederholt
usage-missing = Der Befehl braucht noch { $what }
usage-missing-one-of = Der Befehl braucht noch { $what }, und zwar eines von: { $words }
hint-did-you-mean = meinten Sie `{ $word }`? `{ $command }` listet auf, was es gibt
hint-usage = führen Sie `{ $command }` aus: Dort steht, was es gibt
usage-foreign-flag = `{ $flag }` ist eine Option von OpenClaws Onboarding; clawgate richtet das Gateway ein und lässt alles andere unberührt
hint-foreign-flag = führen Sie dafür `{ $command }` aus, vor oder nach clawgate
usage-mode-remote = clawgate richtet das OpenClaw auf diesem Computer ein, kein entferntes
usage-mode-unknown = `--mode { $mode }` gibt es nicht; clawgate kennt nur `local`
usage-auth-choice = clawgate kennt die Auth-Auswahl `{ $choice }` nicht
hint-auth-choice = verwenden Sie eine von: { $known }
usage-storage-contradicts = `--secret-input-mode` und `--key-storage` widersprechen einander
hint-storage-contradicts = geben Sie nur eine davon an; `--secret-input-mode ref` ist `--key-storage reference`, `plaintext` ist jede der übrigen
usage-offline-contradicts = `--offline` und `--check always` widersprechen einander
hint-offline-contradicts = lassen Sie `--offline` weg, um die eine Live-Anfrage zu senden
usage-gateway-url-contradicts = `--gateway-url` ersetzt beide IDs und lässt sich nicht zusammen mit einer davon angeben
usage-input-twice = Nur ein Secret kann aus der Standardeingabe kommen
hint-input-twice = verwenden Sie `--secrets-stdin` für beide, oder eine Datei mit `--api-key-file` oder `--token-file`
usage-input-unreadable = Die Standardeingabe ist nicht lesbar: { $cause }
cause-too-large = zu groß
usage-secrets-stdin-empty = Die Standardeingabe enthält weder `CLOUDFLARE_AI_GATEWAY_API_KEY=…` noch `CF_AIG_TOKEN=…`
hint-secrets-stdin = geben Sie für jedes Secret eine Zeile `NAME=value` an
usage-secret-file = Das Secret lässt sich nicht aus { $path } lesen: { $cause }
usage-secret-as-file = Wo ein Dateiname erwartet wird, steht ein Schlüssel oder ein Token
usage-unattended = `{ $flag }` gilt nur für Läufe, die nichts fragen
hint-unattended = fügen Sie `--non-interactive` hinzu, oder lassen Sie die Option weg: Der Assistent fragt, bevor er etwas sendet, und zeigt, was er schreiben würde
usage-log-theirs = Das Protokoll { $path } käme in eine Datei oder einen Ordner von OpenClaw oder von clawgate
hint-log-theirs = nennen Sie eine Datei außerhalb von OpenClaws Statusordner
usage-log = Das Protokoll { $path } lässt sich nicht öffnen: { $cause }
warn-log-incomplete = Das Protokoll { $path } ist nicht vollständig: { $cause }
hint-log = nennen Sie mit `--log` eine Datei, in die Sie schreiben dürfen, in einem vorhandenen Ordner
hint-secret-file-late = prüfen Sie, was in die Datei schreibt, oder geben Sie ihr mit `--timeout` mehr Zeit
progress-secret-file = Warten auf ein Secret aus { $path }
cause-nothing-came = das Ende kam nicht innerhalb von { $seconds } s
hint-secret-file = nennen Sie eine Datei, die nur das Secret enthält und die Sie lesen können

### Answers

name-account-id = Konto-ID
name-gateway-id = Gateway-ID
name-api-key = { $vendor }-API-Schlüssel
name-token = Gateway-Token
name-model = Modell
input-account-id-missing = Die Cloudflare-Konto-ID fehlt
input-account-id-empty = Die Cloudflare-Konto-ID ist leer
input-account-id-address = Die Konto-ID ist eine ganze Adresse, und daraus lässt sich keine Konto-ID lesen
input-account-id-character = Die Konto-ID hat an Stelle { $at } das Zeichen `{ $character }`; sie besteht nur aus den Ziffern 0 bis 9 und den Buchstaben a bis f
input-account-id-length = Die Konto-ID hat { $length ->
    [one] { $length } Zeichen
   *[other] { $length } Zeichen
} und braucht 32
input-ids-swapped = Konto-ID und Gateway-ID wirken vertauscht: Die Gateway-ID besteht aus 32 Hexadezimalziffern
hint-account-id = geben Sie `--account-id` (oder CLOUDFLARE_ACCOUNT_ID) an: 32 Hexadezimalziffern wie `0123456789abcdef0123456789abcdef`, in der Adresse jeder Seite des Cloudflare-Dashboards
input-gateway-id-missing = Die Gateway-ID fehlt
input-gateway-id-empty = Die Gateway-ID ist leer
input-gateway-id-address = Die Gateway-ID ist eine ganze Adresse, und daraus lässt sich keine Gateway-ID lesen
input-gateway-id-character = Die Gateway-ID hat an Stelle { $at } das Zeichen `{ $character }`, das in ihrer Adresse nicht stehen kann
input-gateway-id-dots = Die Gateway-ID besteht nur aus Punkten, und die bleiben in keiner Adresse erhalten
input-gateway-id-length = Die Gateway-ID hat { $length } Zeichen, und 64 sind erlaubt
hint-gateway-id = geben Sie `--gateway-id` (oder CLOUDFLARE_GATEWAY_ID) an: den Namen des Gateways wie `my-gateway`, im Dashboard unter AI > AI Gateway
input-gateway-url-invalid = Aus dem Wert von `--gateway-url` lassen sich Konto und Gateway nicht lesen
hint-gateway-url = kopieren Sie die Adresse von der Seite des Gateways: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = geben Sie die eigene Adresse des Gateways an: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`; ist kein Gateway genannt, so heißt es bei Cloudflare `default`
address-rest = { $url } ist die REST-API von Cloudflare, die statt des Anthropic-Schlüssels ein Cloudflare-Token nimmt und kein Gateway nennt
address-provider = { $url } ist der eigene Server von Anthropic, ohne jedes Gateway
address-custom-domain = { $url } nennt weder Konto noch Gateway: Es ist eine eigene Domain vor einem Gateway, oder ein anderer Server. Mit `clawgate check` lässt sich die Adresse testen, wie sie ist; eingerichtet wird sie von Hand als `baseUrl`
address-unset = Die Adresse des Gateways in der Konfiguration verweist auf Variablen, die nichts setzt: { $variables } ({ $url })
hint-address-unset = setzen Sie sie dort, wo OpenClaw läuft ({ $audience }), oder schreiben Sie die Adresse mit `clawgate configure --section gateway`
warn-address-replaced = Anstelle der Adresse in der Konfiguration wird die eigene Adresse des Gateways geschrieben. { $what }
input-origin-plain-http = Die Adresse des Gateways beginnt mit `http://`; damit gingen die Schlüssel unverschlüsselt über das Netzwerk
input-origin-scheme = Die Adresse des Gateways beginnt nicht mit `https://`
input-origin-host = Die Adresse des Gateways hat keinen gültigen Hostnamen oder Port
input-origin-extra = Die Adresse des Gateways enthält mehr als Host und Port
hint-base-url-user = nehmen Sie heraus, was zwischen `https://` und `@` steht: Schlüssel und Token gehören in Header
hint-origin = geben Sie eine Adresse wie `https://gateway.ai.cloudflare.com` an; einfaches `http://` nur für diesen Computer, wie `http://127.0.0.1:8080`
input-api-key-missing = Der { $vendor }-API-Schlüssel fehlt
hint-api-key = geben Sie den Schlüssel an, der mit `{ $key-start }` beginnt, aus der Konsole von { $vendor } unter API keys: in { $key-variable }, mit `--api-key -` über die Standardeingabe, oder mit `--api-key-file`
input-key-is-global-key = Das ist der Global API Key von Cloudflare (`cfk_…`), der im Konto alles darf und in keine Konfiguration gehört
input-key-of-other-kind = Als { $what } angegeben ist { $kind }; das nimmt { $vendor } nicht an
input-token-of-other-kind = Als { $what } angegeben ist { $kind }; das nimmt Cloudflare nicht an
input-command-missing = Der Befehl, der den API-Schlüssel liefert, fehlt
hint-command-missing = schreiben Sie ihn in das Feld des Schlüssels, als `$(~/bin/my-key)`
input-stored = { $what }; das steht in { $source }
input-stored-with-more = Um den API-Schlüssel herum steht mehr als der Schlüssel, etwa `Bearer `, ein Name oder Anführungszeichen, und OpenClaw würde all das senden; das steht in { $source }
hint-stored-with-more = lassen Sie dort nur den Schlüssel stehen
notice-token-without-bearer = Im Header `cf-aig-authorization` fehlt das `Bearer `, das das Gateway vor dem Token verlangt
hint-stored = `clawgate configure --section keys` fragt nach einem anderen Wert: { $hint }
input-token-stored-unset = OpenClaws Konfiguration sendet ein Gateway-Token, aber nichts liefert es (gewöhnlich die Variable { $variable })
hint-token = geben Sie das Token an, das Cloudflare zeigte, als es mit der Berechtigung AI Gateway Run erstellt wurde: in CF_AIG_TOKEN, mit `--token -` über die Standardeingabe, oder mit `--token-file`
input-variable-unset = { $variable } ist nicht gesetzt, und die Konfiguration soll darauf verweisen
hint-variable-unset = setzen Sie { $variable } hier und dort, wo OpenClaw läuft, oder speichern Sie das Secret mit `--key-storage env-file`
input-key-contradicts-variable = Der angegebene Schlüssel ist nicht der in { $variable }, worauf die Konfiguration verweisen soll
hint-key-contradicts-variable = lassen Sie den Schlüssel weg, oder ändern Sie { $variable }
input-secret-empty = Als { $what } ist nichts angegeben
input-secret-character = Die Angabe für { $what } hat an Stelle { $at } das Zeichen { $character }, das sich nicht senden lässt
input-secret-space = Die Angabe für { $what } hat an Stelle { $at } Leerraum; das ist ein Satz oder ein Befehl, kein Secret
input-secret-length = Die Angabe für { $what } hat { $length } Zeichen; so lang ist kein Secret dieser Art
input-secret-placeholder = Die Angabe für { $what } ist ein Platzhalter, kein Secret
input-secret-broken = Die Angabe für { $what } hat in der Mitte einen Zeilenumbruch oder Leerraum (Stelle { $at }): Sie wurde beim Kopieren zerteilt
hint-secret-broken = kopieren Sie das Secret noch einmal in einem Stück, oder schreiben Sie es in eine Zeile
input-secret-stand-in = Als { $what } angegeben ist { $kind }, nicht das Secret selbst: OpenClaw würde diesen Text senden
hint-stand-in = { $what }; `{ $flag }` liest es aus der Standardeingabe
stand-in-one-password = ein 1Password-Verweis (`op://…`)
hint-stand-in-one-password = geben Sie an, was `op read 'op://…'` ausgibt; oder behalten Sie den Verweis: Schreiben Sie den Namen der Variablen in die Konfiguration, und starten Sie OpenClaw mit `op run --env-file FILE -- openclaw …`
stand-in-vault = ein Verweis in einen Vault
hint-stand-in-vault = geben Sie an, was `vault kv get -field=NAME PATH` ausgibt
stand-in-variable = ein Verweis auf die Variable { $variable }
hint-stand-in-variable = geben Sie den Wert an, den { $variable } hat; eine `.env`-Datei setzt keine Variablen ein, und nur die Konfiguration darf auf eine verweisen (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = ein Verweis auf eine Variable
hint-stand-in-some-variable = geben Sie den Wert der Variablen an; eine `.env`-Datei setzt keine Variablen ein
stand-in-command = ein Befehl
hint-stand-in-command = führen Sie ihn aus, und geben Sie an, was er ausgibt; OpenClaw führt Befehle nur für ein SecretRef-Objekt mit `"source": "exec"` aus, nie aus einem Text
stand-in-secret-ref = ein SecretRef als Text
hint-stand-in-secret-ref = geben Sie das Secret selbst an; in openclaw.json ist ein SecretRef ein Objekt mit `source`, `provider` und `id`
stand-in-encrypted = ein verschlüsselter Text (SOPS oder Ähnliches)
hint-stand-in-encrypted = entschlüsseln Sie ihn (`sops decrypt FILE`), und geben Sie an, was herauskommt; oder starten Sie OpenClaw mit `sops exec-env FILE 'openclaw …'`
stand-in-address = eine Adresse
hint-stand-in-address = geben Sie das Secret an, das dort gespeichert ist
input-secret-mask = Die Angabe für { $what } ist das, was ein Programm anstelle eines Secrets zeigt, nicht das Secret
input-is-secret = Als { $what } angegeben ist ein Schlüssel oder ein Token; dafür gibt es ein eigenes Feld
aside-secret = Ein Schlüssel oder ein Token wurde eingefügt und nicht übernommen: Fügen Sie den Wert in sein eigenes Feld ein, unter „Schlüssel“
aside-secret-moved = Eingefügt wurde der Wert für { $what }: Er steht jetzt in seinem eigenen Feld, unter „Schlüssel“
paste-filled = { $count } Antworten aus dem Eingefügten übernommen: { $what }
aside-while-asking = Was eingefügt wurde, während das Gateway gefragt wurde, wurde nicht übernommen: Fügen Sie es dort ein, wo es hingehört
secret-anthropic-key = ein Anthropic-API-Schlüssel
secret-anthropic-oauth = ein Token eines Anthropic-Abonnements
secret-anthropic-admin = ein Admin-API-Schlüssel von Anthropic
secret-of-vendor = ein API-Schlüssel von { $vendor }
secret-cloudflare-token = ein API-Token von Cloudflare
secret-cloudflare-global-key = der Global API Key von Cloudflare
secret-other-provider-key = der API-Schlüssel eines anderen Anbieters
hint-secret-oauth = die Messages API nimmt es nicht an; geben Sie hier einen API-Schlüssel an, der mit `sk-ant-api` beginnt
hint-secret-global-key = geben Sie ihn keinem Gateway: Er darf im Konto alles; geben Sie hier ein Token mit der Berechtigung AI Gateway Run an
hint-secret-other-provider = er gehört in OpenClaws Block für jenen Anbieter, nicht zu diesem Gateway
input-model-empty = Der Name des Modells ist leer
input-model-character = Der Name des Modells hat an Stelle { $at } das Zeichen `{ $character }`, das in keinem Modellnamen vorkommt
input-model-length = Der Name des Modells hat { $length } Zeichen; so lang ist kein Modellname
input-model-other-provider = Das Modell gehört zum Anbieter `{ $provider }`, nicht zu Cloudflare AI Gateway
hint-model = geben Sie ein Modell wie `claude-sonnet-4-6` oder `cloudflare-ai-gateway/claude-sonnet-4-6` an
input-model-unknown = Ein Modell `{ $model }` ist nicht bekannt. Am ähnlichsten sind `{ $one }`, `{ $two }` und `{ $three }`.
hint-model-unknown = wählen Sie ein bekanntes; `clawgate models fallbacks add { $model }` testet ein neueres, bevor es geschrieben wird
input-model-spelling = `{ $model }` ist nicht die Schreibweise eines bekannten Modells und würde abgelehnt: `{ $nearest }`
hint-model-spelling = wiederholen Sie es mit `{ $how } { $nearest }`
hint-model-spelling-here = schreiben Sie `{ $nearest }`

### Worth a remark

warn-other-provider-path = Die Adresse nennt `{ $found }` hinter dem Gateway; OpenClaw erreicht die Modelle von { $vendor } unter `{ $path }`, und das wird stattdessen verwendet
warn-other-origin = Die Schlüssel gehen an { $origin }; das ist nicht die eigene Adresse von Cloudflare
warn-gateway-looks-like-account = Die Gateway-ID sieht wie eine Konto-ID aus; gewöhnlich ist sie ein kurzer Name
warn-gateway-unusual = Die Gateway-ID `{ $gateway }` hat ungewöhnliche Zeichen; die meisten haben nur Kleinbuchstaben, Ziffern, `-` und `_`
warn-key-unusual = Der { $vendor }-API-Schlüssel beginnt nicht mit `{ $key-start }`
warn-token-unusual = Das Gateway-Token sieht wie der Schlüssel eines Anbieters aus, nicht wie ein Token von Cloudflare
warn-model-unusual = Ein Modell `{ $model }` ist hier nicht bekannt; am ähnlichsten ist `{ $nearest }`
warn-not-checked = Es wurde nichts getestet: Ob das Gateway antwortet, ist nicht bekannt
warn-not-checked-offline = Es wurde nichts getestet, da nichts gesendet werden darf: Ob das Gateway antwortet, ist nicht bekannt
warn-limited = Das Gateway wurde mit diesen Werten erreicht, aber nicht bis zum Ende: { $what }
warn-models-of-catalogue = Das sind die Modelle, die clawgate kennt; das Gateway gab keine Liste: { $what }
warn-saved-anyway = Der Live-Test ist fehlgeschlagen, und die Werte wurden trotzdem geschrieben: { $what }
warn-closed-to-others = { $path } war für jeden Benutzer dieses Computers lesbar und ist es nicht mehr
warn-planned-again = { $path } wurde inzwischen von einem anderen Programm geändert: Dieselbe Änderung wurde auf der Grundlage des jetzigen Inhalts noch einmal geplant
warn-reverted = { $path } wurde nach diesem Schreibvorgang von einem anderen Programm geändert und enthält das Geschriebene nicht mehr

### Where OpenClaw is, and whose

place-no-home = Weder OPENCLAW_HOME noch HOME nennt einen Ordner, also kann clawgate nicht feststellen, wo OpenClaw liegt
hint-state-dir = nennen Sie den Ordner von OpenClaw mit `--state-dir`, gewöhnlich `~/.openclaw`
place-profile-invalid = `{ $name }` ist kein gültiger Profilname
hint-profile = verwenden Sie Buchstaben, Ziffern, `-` und `_`, wie in `openclaw --profile work`
place-config-outside = { $config } liegt nicht im Statusordner { $folder }, in dem OpenClaw die zugehörigen Secrets speichert
hint-config-outside = geben Sie an, welcher Statusordner dazugehört: Fügen Sie `--state-dir` hinzu
owner-unknown = `{ $owner }` ist kein Benutzer dieses Computers
hint-owner = geben Sie den Namen eines Benutzers, eine Nummer oder zwei Nummern wie `1000:1000` an
owner-foreign = Sie sind root, und der Statusordner gehört Benutzer { $uid }
hint-owner-foreign = bestätigen Sie mit `--owner { $uid }`, dass dieser Ordner gemeint ist, oder führen Sie clawgate als dieser Benutzer aus
owner-behind-sudo = Sie sind root über sudo, und { $user } hat ein OpenClaw in { $path }
hint-owner-behind-sudo = führen Sie clawgate ohne sudo aus, oder nennen Sie den Ordner mit `--state-dir { $path }`

### Reading OpenClaw's files

read-folder = { $path } ist ein Ordner und muss eine Datei sein
read-not-a-file = { $path } ist keine gewöhnliche Datei
read-too-large = { $path } hat { $bytes } Bytes, mehr als clawgate liest
read-emptied = { $path } ist leer ({ $bytes } Bytes ohne Inhalt), und das lehnt OpenClaw ab; daneben liegt { $copy } mit { $size } Bytes
hint-emptied = holen Sie sie mit `cp -p { $copy } { $path }` zurück, oder entfernen Sie die leere Datei, um neu anzufangen
hint-not-a-file = verschieben Sie es, oder nennen Sie mit `--state-dir` einen anderen Statusordner
read-symlink = { $path } ist ein symbolischer Link auf { $target }
hint-symlink = geben Sie an, was geschehen soll: `--symlink follow` bearbeitet die Datei, auf die er zeigt, `--symlink refuse` lässt sie unberührt
hint-symlink-refused = bearbeiten Sie die Datei, auf die er zeigt, an ihrem eigenen Ort, oder verwenden Sie `--symlink follow`
read-failed = { $path } ist nicht lesbar: { $cause }
hint-read-failed = führen Sie clawgate als der Benutzer aus, dem die Datei gehört, oder geben Sie sich das Recht, sie zu lesen
setup-syntax = { $path } ist nicht lesbar: { $what }
hint-syntax = berichtigen Sie diese Stelle in einem Editor, und starten Sie clawgate noch einmal; es wurde nichts geändert
hint-syntax-here = berichtigen Sie diese Stelle in einem Editor, und lassen Sie die Datei dann neu einlesen; es wurde nichts geändert
setup-syntax-included = { $path }, von { $by } bei `{ $at }` eingebunden, ist nicht lesbar: { $what }; OpenClaw kann nur JSON5 einbinden
setup-syntax-root-included = { $path }, von { $by } eingebunden, ist nicht lesbar: { $what }; OpenClaw kann nur JSON5 einbinden
hint-template = das sieht wie eine Vorlage aus, die nicht ausgefüllt wurde: Setzen Sie dort einen Wert ein; es wurde nichts geändert
hint-hash-comment = ein Kommentar beginnt in dieser Datei mit `//`, nicht mit `#`; es wurde nichts geändert
setup-env = { $path } ist nicht lesbar: { $what }
setup-root-not-an-object = { $path } enthält { $found } (Zeile { $line }), wo OpenClaw ein Objekt erwartet
setup-not-an-object = { $path } hat { $found } bei `{ $at }` (Zeile { $line }), wo OpenClaw ein Objekt erwartet
hint-not-an-object = machen Sie ein Objekt daraus, `{"{"} … {"}"}`, oder nehmen Sie es heraus; es wurde nichts geändert
hint-not-an-array = machen Sie ein Array daraus, `[ … ]`, oder nehmen Sie es heraus; es wurde nichts geändert
setup-root-include = { $path } bezieht seinen Inhalt aus anderen Dateien (`$include`: { $target }), und das schlägt fehl: { $what }
setup-include = { $path } bezieht `{ $at }` aus einer anderen Datei (`$include`: { $target }), und das schlägt fehl: { $what }
hint-include = berichtigen Sie das `$include` oder die Datei, die es nennt; ohne sie startet auch OpenClaw nicht; es wurde nichts geändert
include-not-text = es ist weder eine Zeichenkette noch eine Liste von Zeichenketten
include-missing = diese Datei gibt es nicht
include-outside = es führt aus dem Ordner der Konfiguration hinaus
include-circular = diese Datei bindet sich selbst ein
include-too-deep = mehr als { $most } Dateien binden einander ein
include-not-plain = es muss eine gewöhnliche Datei von höchstens { $most } Bytes sein, ohne zweiten harten Link
include-not-an-object = neben dem `$include` stehen weitere Einträge, und was es nennt, enthält kein Objekt
include-too-much = die Konfiguration würde damit größer, als clawgate liest
include-unreadable = die Datei ist nicht lesbar: { $cause }
plan-split = `{ $at }` ist aus { $path } und anderen Dateien oder Stellen zusammengesetzt, und keine Änderung in nur einer Datei gäbe OpenClaw genau den neuen Wert
hint-split = ändern Sie es von Hand, oder halten Sie diesen Teil in einer Datei, die nur einmal eingebunden wird; es wurde nichts geändert
setup-read-only = OpenClaws Konfiguration darf hier nicht geschrieben werden: { $variable } ist gesetzt
hint-read-only = ändern Sie die Konfiguration dort, wo sie erzeugt wird, oder löschen Sie die Variable { $variable }
plan-edit = { $path } lässt sich nicht sicher bearbeiten: { $what }
plan-no-profile = Es gibt kein Auth-Profil dieses Anbieters, in dem der Schlüssel gespeichert werden könnte
hint-no-profile = verwenden Sie `--key-storage env-file`; clawgate legt nie ein Auth-Profil an
plan-no-command = Dieses OpenClaw führt ohne seinen Daemon keinen Befehl für einen Schlüssel aus, oder es wurde kein Befehl genannt
hint-no-command = nennen Sie einen mit `--key-command`, für ein OpenClaw ab 2026.3.8; oder verwenden Sie `--key-storage env-file`
key-command-unfit = Der Befehl für den Schlüssel ist leer, hat ein offenes Anführungszeichen, oder enthält, was in keiner Zeile stehen kann
key-command-not-found = Im Suchpfad gibt es kein Programm `{ $name }`
hint-key-command = OpenClaw führt nur eine Datei aus, die Ihnen gehört: Schreiben Sie `#!/bin/sh` und den Befehl (`exec pass show anthropic`) in eine, geben Sie ihr `chmod 700`, und nennen Sie diese Datei

### Inside a file

syntax-not-utf8 = Zeile { $line }, Spalte { $column }: kein UTF-8 bei Byte { $byte }
syntax-utf16 = die Datei ist UTF-16; speichern Sie sie als UTF-8
syntax-too-big = { $bytes } Bytes, mehr als { $most }
syntax-too-deep = Zeile { $line }, Spalte { $column }: mehr als { $most } Ebenen tief
syntax-empty = die Datei enthält keinen Wert
syntax-found = Zeile { $line }, Spalte { $column }: gefunden { $found }, erwartet { $expected }
syntax-ends = Zeile { $line }, Spalte { $column }: die Datei endet, erwartet { $expected }
kind-null = null
kind-boolean = true oder false
kind-number = eine Zahl
kind-string = eine Zeichenkette
kind-array = ein Array
kind-object = ein Objekt
expected-value = ein Wert
expected-key = ein Schlüssel oder '{"}"}'
expected-identifier = ein Buchstabe, den ein Schlüssel ohne Anführungszeichen haben darf
expected-quoted-key = Anführungszeichen um diesen Schlüssel
expected-either = { $one } oder { $other }
expected-digit = eine Ziffer
expected-hex-digit = eine Hexadezimalziffer
expected-quote = das schließende Anführungszeichen
expected-escape = eine Escape-Sequenz
expected-end = das Ende der Datei
env-not-utf8 = die Datei ist kein UTF-8: Byte { $byte } ist nicht lesbar
env-too-large = die Datei ist zu groß: { $bytes } Bytes, und OpenClaw liest höchstens { $most }
env-nul = die Datei enthält ein NUL-Byte an Stelle { $byte }
env-name = { $name } ist kein Variablenname, den OpenClaw aus dieser Datei liest
env-value = der Wert von { $name } lässt sich nicht so schreiben, dass OpenClaw ihn wieder liest
env-entangled = { $name } lässt sich nicht ändern, ohne zu ändern, wie OpenClaw andere Zeilen der Datei liest
edit-not-an-object = bei `{ $at }` (Zeile { $line }) steht { $found } und kein Objekt
edit-not-an-array = bei `{ $at }` (Zeile { $line }) steht { $found } und kein Array
edit-too-deep = der Wert wäre mehr als { $most } Ebenen tief
edit-too-big = das Dokument hätte { $bytes } Bytes, mehr als { $most }
edit-self-check = die Bearbeitung hat ihre eigene Prüfung nicht bestanden: { $what }

### Writing

write-failed = Es wurde nichts geschrieben: { $what }
write-not-restored = Das Schreiben ist fehlgeschlagen, und nicht alles ließ sich wiederherstellen: { $what }
write-changed = { $path } wurde seit dem Lesen von einem anderen Programm geändert
write-wrong-kind = { $path } ist keine gewöhnliche Datei oder kein Ordner der hier nötigen Art
write-too-large = { $path } ist größer als { $most } Bytes
write-mounted = { $path } ist als einzelne Datei eingehängt und lässt sich nicht als Ganzes ersetzen: { $cause }
write-busy = ein anderes clawgate schreibt hier gerade: { $path } blieb gesperrt
write-owner = { $path } lässt sich nicht Benutzer { $uid } und Gruppe { $gid } zuweisen: { $cause }
write-read-back = { $path } enthält nicht, was hineingeschrieben wurde
write-name = { $path } ist kein UTF-8
write-and-not-restored = { $cause }; und diese ließen sich nicht wiederherstellen: { $files }
cannot-look = { $path } lässt sich nicht ansehen: { $cause }
cannot-open = { $path } lässt sich nicht öffnen: { $cause }
cannot-read = { $path } lässt sich nicht lesen: { $cause }
cannot-create = { $path } lässt sich nicht anlegen: { $cause }
cannot-write = { $path } lässt sich nicht schreiben: { $cause }
cannot-fsync = { $path } lässt sich nicht auf den Datenträger schreiben: { $cause }
cannot-chown = der Eigentümer von { $path } lässt sich nicht setzen: { $cause }
cannot-chmod = die Zugriffsrechte von { $path } lassen sich nicht setzen: { $cause }
cannot-exchange = { $path } lässt sich nicht austauschen: { $cause }
cannot-rename = { $path } lässt sich nicht umbenennen: { $cause }
cannot-remove = { $path } lässt sich nicht entfernen: { $cause }
cannot-make-folder = der Ordner { $path } lässt sich nicht anlegen: { $cause }
cannot-lock = { $path } lässt sich nicht sperren: { $cause }
hint-write-changed = starten Sie clawgate noch einmal: Es liest die Datei, wie sie jetzt ist
hint-write-read-again = sie wurde neu eingelesen: Sehen Sie nach, was sich jetzt darin ändern würde, und schreiben Sie noch einmal
hint-write-busy = warten Sie, bis das andere clawgate fertig ist, und führen Sie dies noch einmal aus
hint-write-owner = führen Sie clawgate als Eigentümer von OpenClaws Ordner aus, oder als root
hint-write-mounted = ändern Sie die Datei dort, wo sie herkommt, oder hängen Sie statt der Datei ihren Ordner ein
hint-write-failed = beheben Sie die Ursache, und starten Sie clawgate noch einmal; alles ist, wie es war
hint-write-not-restored = beheben Sie die Ursache, und starten Sie clawgate noch einmal: Es macht dort weiter, wo es aufgehört hat; die Originale liegen im Ordner `clawgate` neben OpenClaws Konfiguration
write-hard-link = { $path } hat { $names } Namen (harte Links)
hint-hard-link = führen Sie es noch einmal aus, und geben Sie an, was geschehen soll: `--hard-link keep` schreibt in die Datei selbst, sodass all ihre Namen die Änderung zeigen, `--hard-link break` gibt diesem Namen eine neue Datei und lässt den anderen die alte
undo-nothing = Es gibt keinen Schreibvorgang, der sich rückgängig machen lässt
hint-undo-nothing = `clawgate undo` macht rückgängig, was `clawgate onboard` in denselben Statusordner geschrieben hat
undo-not-kept = Was in { $files } stand, ist nicht mehr gespeichert und lässt sich daher nicht zurückholen
hint-undo-not-kept = richten Sie es neu ein: `clawgate`, oder in einem Skript `clawgate onboard --non-interactive`
undo-moved-on = Etwas anderes hat diese Dateien seither geändert, und das ginge beim Rückgängigmachen verloren: { $files }
hint-undo-moved-on = der Unterschied steht oben; übernehmen Sie daraus von Hand, was Sie wollen
hint-undo-unknown = was vorher darin stand, ist nicht mehr gespeichert; entfernen Sie von Hand, was Sie nicht wollen
undo-manifest = { $path } ist kein Manifest, das diese Version versteht
undo-elsewhere = das wurde unterhalb von { $path } geschrieben, und die Dateien dort sind gemeint
hint-undo-elsewhere = machen Sie es dort rückgängig: `clawgate undo --state-dir { $path }`; was dieser Ordner enthält, ändert `clawgate configure`
undo-foreign = das Manifest gehört einem anderen Benutzer und nennt { $path }; das gehört diesem Benutzer nicht
undo-stale = inzwischen gab es einen weiteren Schreibvorgang
undo-unknown = es gibt keinen Schreibvorgang { $name }, zu dem sich zurückgehen ließe
hint-undo-list = `clawgate undo --list` zeigt die vorhandenen Schreibvorgänge
write-journal = { $path } ist die Aufzeichnung eines abgebrochenen Schreibvorgangs, und ihr lässt sich nicht folgen
hint-write-journal = vielleicht stammt sie von einer anderen Version von clawgate; bringen Sie mit dieser oder von Hand in Ordnung, was sie nennt, und entfernen Sie sie dann

### Around the setup

notice-taken-out = Der Agent `{ $agent }` verliert seine eigenen Einstellungen für diesen Anbieter in { $path }, da sie Vorrang vor der Konfiguration hätten: { $what }. Dies macht den Schreibvorgang rückgängig:
taken-out-gateway = das Gateway { $url }
taken-out-gateway-and-key = das Gateway { $url } mit dem Schlüssel { $key }
taken-out-models = Modelle, für die die Konfiguration keinen Eintrag hat ({ $models })
taken-out-both = { $one }; { $other }
notice-config-was-empty = { $path } war leer, und das lehnt OpenClaw ab: Die Datei wird neu angelegt. Hätte etwas darin stehen sollen, suchen Sie anderswo nach einer Kopie
notice-config-refused-newer = Das zuletzt hier verwendete OpenClaw lehnt seine eigene Konfiguration ab, wegen { $keys }; `openclaw config validate` zeigt alles, was es ablehnt
notice-config-may-be-refused = OpenClaw ab 2026.8.1 lehnt eine Konfiguration mit { $keys } ab; `openclaw config validate` zeigt, ob Ihres das tut
notice-openclaw-refuses = Das hier installierte OpenClaw lehnt diese Konfiguration ab und startet damit nicht, wegen { $keys }
notice-openclaw-refuses-all = Das hier installierte OpenClaw lehnt diese Konfiguration ab und startet damit nicht
notice-openclaw-unasked = { $path } ließ sich nicht fragen, ob es diese Konfiguration annimmt; `openclaw config validate` zeigt es
notice-config-refused-older = Das zuletzt hier verwendete OpenClaw lehnt seine eigene Konfiguration ab, wegen Schlüsseln, die ein neueres geschrieben hat: { $keys }
notice-profiles-not-migrated = `auth-profiles.json` stammt noch von einem älteren OpenClaw, und das neuere startet seine Modelle erst, wenn das migriert ist
notice-stored-credential-wins = OpenClaw speichert für diesen Anbieter anscheinend eigene Zugangsdaten in { $path }; sie haben Vorrang vor der Konfiguration
notice-stored-credential-wins-plugin = OpenClaw speichert für diesen Anbieter anscheinend eigene Zugangsdaten in { $path }; ist das Plugin des Anbieters installiert, haben sie Vorrang vor einem Schlüssel in der Konfiguration
notice-other-value-wins = OpenClaw wird für { $name } einen anderen Wert als den hier angegebenen verwenden, aus { $source }
notice-plaintext-copy = { $path } enthält Schlüssel und Token vielleicht im Klartext; OpenClaw hat die Datei geschrieben und liest beides nicht von dort, gebraucht wird sie hier also nicht
notice-daemon-does-not-start = systemd startet den Daemon nicht: { $unit } verlangt { $path }, und das ist nicht lesbar. Legen Sie die Datei dort ab, oder schreiben Sie einen Bindestrich vor ihren Pfad
notice-service-manager-wins = Der Dienstmanager selbst gibt dem Daemon einen anderen Wert für { $variable }, der Vorrang vor `.env` hat. Zum Entfernen: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = Der Dienstmanager gibt dem Daemon einen anderen Wert für { $variable }, aus { $path }, der Vorrang vor `.env` hat
notice-shell-variable-wins = { $variable } hat in dieser Shell einen anderen Wert, und der hat bei einem hier gestarteten `openclaw` Vorrang vor `.env`; der Daemon sieht ihn nicht
notice-shell-variable-blank = { $variable } ist in dieser Shell auf einen leeren Wert gesetzt, der den Wert in `.env` vor einem hier gestarteten `openclaw` verbirgt; löschen Sie die Variable zuerst
notice-env-duplicate = { $path } hat { $variable } in den Zeilen { $lines } gesetzt, von denen OpenClaw die letzte liest; die anderen werden entfernt, mit ihren Werten
notice-env-duplicate-left = { $path } setzt { $variable } in den Zeilen { $lines }, von denen OpenClaw die letzte liest; die anderen enthalten vielleicht ein altes Secret
notice-daemon-needs-variable = Nichts hier liefert { $variable } an den Daemon: Das muss sein Prozessmanager tun
notice-reference-replaced = Die Konfiguration verwies für ein Secret auf { $reference } und tut das nicht mehr
notice-key-only-tested = Der Schlüssel kommt aus `{ $provider }` ({ $source }); clawgate fragt dort nicht und lässt es, wie es ist: Der angegebene Schlüssel wurde nur getestet und wird nirgends gespeichert
notice-key-not-asked-for = Der Schlüssel kommt aus `{ $provider }` ({ $source }); clawgate fragt dort nicht und lässt es, wie es ist: Ob er funktioniert, kann clawgate nicht feststellen
notice-gateway-mode-unknown = `gateway.mode` ist { $value } in { $path } (Zeile { $line }): OpenClaw kennt `local` und `remote` und lehnt eine Konfiguration mit einem anderen Wert ab; setzen Sie es dort auf `local`
notice-gateway-mode-remote = `gateway.mode` ist `remote`: Der Daemon dieser Konfiguration läuft anderswo und liest die hier geschriebenen Dateien nicht
notice-gateway-mode-missing = `gateway.mode` ist nicht gesetzt, und ohne das startet OpenClaws Daemon nicht
notice-duplicate-key = `{ $key }` steht mehr als einmal in { $path }; OpenClaw liest den letzten Eintrag, in Zeile { $line }
notice-masked-value = `{ $key }` enthält, was ein Programm anstelle eines Secrets zeigt, nicht das Secret
notice-variable-missing = Die Konfiguration verweist auf Variablen, die nichts an den Daemon liefert: { $variables }
notice-other-config = Es gibt eine weitere OpenClaw-Konfiguration in { $other }; diese ist { $config }
remark-variable-set-nowhere = Die Konfiguration verweist auf { $variable }, und das ist nirgends gesetzt: Der Schlüssel wird in { $path } gespeichert
notice-default-replaced = Das Standardmodell war { $former } und wird { $model }
notice-default-kept = Das Standardmodell bleibt { $former }; { $model } wird daneben eingerichtet
notice-agents-without-default = `agents.ownership` ist `explicit`: Wo kein Agent genannt ist, antwortet keiner. Dies gilt für einen Agenten, der beim Namen genannt wird und kein eigenes Modell hat (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } ändert, was OpenClaw anfragt, und dieser Test ist zu klein, um das zu enthalten. Ein Test in OpenClaws eigener Form, und ein Durchgang:
notice-agent-has-own-model = Diese Agenten haben ein eigenes Modell, das Vorrang vor dem Standardmodell hat: { $agents }. Für das Standardmodell nehmen Sie aus { $path } heraus: { $keys }
notice-default-agent-has-own-model = { $agent }, der Agent, der antwortet, wo keiner genannt ist, hat ein eigenes Modell, { $model }, das Vorrang vor dem Standardmodell hat. Nehmen Sie { $key } aus { $path } heraus, oder setzen Sie es auf { $wanted }
notice-default-without-provider = Das Standardmodell { $name } nennt keinen Anbieter: OpenClaw 2026.2.26 hält es für Anthropics eigenes und geht am Gateway vorbei, 2026.6.6 und 2026.9.6 finden es hier. Dies schreibt es aus, als { $model }:
notice-model-retires = { $when } Nachfolger ist { $successor }.

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate ging über den Proxy { $proxy } aus { $variable }; OpenClaw ({ $audience }) würde ihn nicht verwenden. Fügen Sie diese Zeile zu { $path } hinzu: { $line }
notice-openclaw-other-proxy = clawgate ging über den Proxy { $ours }; OpenClaw ({ $audience }) würde stattdessen { $theirs } verwenden, wegen { $name } in { $source }
notice-openclaw-no-such-proxy = clawgate ging über { $proxy } aus { $variable }; OpenClaw ({ $audience }) kann dort mit einem Proxy dieser Art nicht sprechen. Nennen Sie einen HTTP-Proxy: Fügen Sie eine Zeile HTTPS_PROXY=http://… zu { $path } hinzu
notice-openclaw-proxy-unreadable = { $variable } nennt einen Proxy, den clawgate versteht und OpenClaw ({ $audience }) nicht. Schreiben Sie ihn aus: { $line }
notice-openclaw-distrusts-shell = OpenClaw würde das Zertifikat des Gateways ablehnen: Keine in Node eingebaute Zertifizierungsstelle bürgt dafür. Bevor OpenClaw in dieser Shell startet: export { $line }
notice-openclaw-distrusts-daemon = Der Daemon würde das Zertifikat des Gateways ablehnen: Keine in Node eingebaute Zertifizierungsstelle bürgt dafür, und `.env` wird dafür zu spät gelesen. Installieren Sie den Daemon mit: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = Der Daemon würde das Zertifikat des Gateways ablehnen: Keine in Node eingebaute Zertifizierungsstelle bürgt dafür, und `.env` wird dafür zu spät gelesen. Führen Sie `systemctl --user edit openclaw-gateway` aus, und fügen Sie unter [Service] hinzu: Environment={ $line }
check-openclaw-distrusts = Das Gateway hat clawgate geantwortet, aber OpenClaw würde sein Zertifikat ablehnen, für das keine von Nodes eigenen Zertifizierungsstellen bürgt
hint-check-openclaw-distrusts = in dieser Shell: export { $line }
notice-openclaw-distrusts-agent = Der Daemon würde das Zertifikat des Gateways ablehnen: Keine in Node eingebaute Zertifizierungsstelle bürgt dafür, und `.env` wird dafür zu spät gelesen. Führen Sie `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }` aus, danach `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw würde das Zertifikat des Gateways ablehnen: Es vertraut nur den Zertifizierungsstellen in { $key }, und keine davon bürgt dafür. Setzen Sie dort den Text der PEM-Datei der richtigen Zertifizierungsstelle ein, oder nehmen Sie den Schlüssel heraus
notice-openclaw-proxy-unknown = { $name } nennt keinen Proxy, den OpenClaw ({ $audience }) versteht; daher sendet es nichts. Schreiben Sie ihn aus: http://HOST:PORT
notice-openclaw-proxy-private = { $key } nennt den Proxy { $proxy }, und OpenClaw fragt keinen mit privater Adresse, außer das ist erlaubt: Setzen Sie { $switch } auf true
notice-openclaw-past-proxy = clawgate ging über den Proxy { $proxy } aus { $variable }; OpenClaw geht an jedem Proxy aus einer Variablen vorbei, weil { $key } gesetzt ist. Nennen Sie den Proxy auch in { $other }
notice-openclaw-request-unknown = Dieses OpenClaw kennt { $key } nicht und lehnt deswegen die ganze Konfiguration ab. Nehmen Sie den Schlüssel heraus, oder aktualisieren Sie OpenClaw
notice-openclaw-request-insecure = { $key } ist true, und dann sendet OpenClaw nichts. Nehmen Sie den Schlüssel heraus
notice-openclaw-request-unjudged = { $keys } ändert, was OpenClaw sendet oder wem es vertraut, und clawgate beurteilt das nicht
notice-openclaw-looks-up = OpenClaw schlägt { $host } auf diesem Computer nach, bevor es den Proxy in { $key } fragt, und der Name ist hier nicht bekannt. Nennen Sie den Proxy stattdessen in HTTPS_PROXY
check-openclaw-no-way = OpenClaw würde wegen { $name } nichts senden
hint-check-openclaw-no-way = berichtigen Sie { $name }, wie die Warnung sagt, und prüfen Sie noch einmal
check-openclaw-looks-up = OpenClaw würde { $host } nicht finden; es schlägt den Namen auf diesem Computer nach, obwohl { $key } einen Proxy nennt
hint-check-openclaw-looks-up = nennen Sie den Proxy in HTTPS_PROXY statt in { $key }
check-openclaw-distrusts-own = Das Gateway hat clawgate geantwortet, aber OpenClaw würde sein Zertifikat ablehnen, für das keine der Zertifizierungsstellen in seiner Konfiguration bürgt
hint-check-openclaw-distrusts-own = berichtigen Sie den Schlüssel, den die Warnung nennt, und prüfen Sie noch einmal

### The deep check

progress-deep = Noch eine Anfrage, so wie OpenClaw sie stellt …
progress-judging = { $path } wird gefragt, ob es diese Konfiguration annimmt …
plain-judging = Das hier installierte OpenClaw wird gefragt, ob es diese Konfiguration annimmt …
done-openclaw-accepts = { $path } nimmt diese Konfiguration an
progress-openclaw = Ein Durchgang von { $path } läuft …
deep-offer = Soll auch das hier installierte `openclaw` einen Durchgang machen? Das dauert bis zu zwei Minuten, kostet ein paar Cent und hinterlässt eine eigene Sitzung. [j/N]
deep-yes = ja
deep-no-program = Im Suchpfad wurde kein `openclaw` gefunden, also wurde es nicht gefragt
deep-not-started = { $path } ließ sich nicht starten: { $cause }
deep-late = Das Gateway hat clawgate geantwortet, aber OpenClaw selbst bekam innerhalb von { $seconds } s keine Antwort
deep-no-answer = Das Gateway hat clawgate geantwortet, aber OpenClaw selbst bekam keine Antwort
hint-deep-no-answer = lesen Sie, was es ausgegeben hat; `openclaw doctor` sagt mehr
result-deep = Auch eine Anfrage in OpenClaws eigener Form wurde beantwortet, in { $ms } ms
result-openclaw-answered = OpenClaw selbst bekam eine Antwort ({ $path })

### The live test

progress-checking = Anfrage an { $url } …
client-proxy = { $variable } nennt keine Adresse eines Proxys
hint-client-proxy = geben Sie eine Adresse wie `http://proxy.example:3128` an, oder löschen Sie die Variable
client-extra-certificates = NODE_EXTRA_CA_CERTS nennt { $path }; daraus lassen sich keine Zertifikate lesen
hint-client-extra-certificates = nennen Sie eine Datei mit PEM-Zertifikaten, oder löschen Sie die Variable
check-base-url-unsafe = Die Basis-URL { $url } würde die Schlüssel an eine Adresse senden, die weder `https://` noch dieser Computer ist
check-base-url-user = Die Basis-URL { $url } hat vor dem Host einen Benutzernamen oder ein Passwort, und das lehnt OpenClaws Client ab
check-base-url-invalid = Die Basis-URL { $url } ist keine Adresse, an die sich eine Anfrage senden lässt
check-offline = Eine Prüfung sendet eine Anfrage, und `--offline` verbietet das
check-no-default-model = OpenClaws Standardmodell ist keines von Cloudflare AI Gateway
hint-check-model = nennen Sie eines mit `--model { $example }`, oder richten Sie OpenClaw mit `clawgate onboard` ein
check-set-up-elsewhere = Cloudflare AI Gateway ist in { $path } nicht als eigener Anbieter eingerichtet; { $key } geht über das Gateway { $gateway }, und `clawgate` trägt ein, was dort steht
check-not-set-up = Cloudflare AI Gateway ist in { $path } nicht eingerichtet
check-empty = { $path } ist leer, und das lehnt OpenClaw ab: Darin ist nichts eingerichtet
hint-check-key-variable = setzen Sie { $variable } dort, wo OpenClaw läuft ({ $audience }), oder geben Sie den Schlüssel mit `clawgate configure --section keys` an
check-no-key = OpenClaw fände keinen Schlüssel zum Senden ({ $audience }): Nichts liefert { $variable }
hint-check-not-set-up = führen Sie `clawgate` aus, oder in einem Skript `clawgate onboard --non-interactive`
check-no-protocol-nothing = { $key } ist nicht gesetzt, also sendet dieses OpenClaw nichts
check-no-protocol = { $key } ist nicht gesetzt, also ruft dieses OpenClaw { $asked } statt der Messages von { $vendor } auf
hint-check-no-protocol = setzen Sie es auf `{ $api }`, wie `clawgate onboard` es tut
check-other-protocol = { $key } ist `{ $api }`, und das spricht clawgate nicht: Ob es funktioniert, kann clawgate nicht feststellen
check-key-elsewhere = Der Schlüssel kommt aus `{ $provider }` ({ $source }), und dort fragt clawgate nicht: Ob er funktioniert, kann clawgate nicht feststellen
check-key-in-login-shell = Nichts hier liefert den Schlüssel, und laut Konfiguration fragt OpenClaw die Login-Shell danach (`env.shellEnv`), die clawgate nicht startet: Ob er dort ist, kann clawgate nicht feststellen
check-key-in-database = OpenClaw verwendet einen Schlüssel, den es in { $path } speichert, und das öffnet clawgate nicht: Ob er funktioniert, kann clawgate nicht feststellen
check-header-untold = Der Header { $name } lässt sich so nicht senden, oder sein Wert liegt dort, wo clawgate nicht liest: Was OpenClaw sendet, kann clawgate nicht feststellen
check-release-untold = Die Dateien sagen nicht, welches OpenClaw sie verwendet, und { $first } würde etwas anderes senden als { $other }: Was gesendet wird, kann clawgate nicht feststellen
check-provider-case = OpenClaw liest auch { $key }, clawgate nicht: Was gesendet wird, kann clawgate nicht feststellen, außer der Schlüssel heißt { $named }
hint-check-untold = ein Durchgang von OpenClaw zeigt es: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = Das Gateway-Token kommt aus `{ $provider }` ({ $source }), und dort fragt clawgate nicht: Ob es funktioniert, kann clawgate nicht feststellen
check-reference-not-asked = Der Schlüssel kommt aus { $reference }, und dort fragt ein `openclaw agent --local` dieser Version (vor 2026.3.2, oder 2026.3.8 bei gespeicherten Zugangsdaten) nicht; sein Daemon schon
hint-check-reference-not-asked = ein Durchgang über den Daemon zeigt es: `openclaw agent --agent main -m hi`
ask-failed = Der Schlüssel war von `{ $provider }` ({ $source }) nicht zu bekommen: { $what }
hint-ask-failed = beheben Sie das zuerst, oder lassen Sie `--resolve-refs` weg
ask-no-provider = `secrets.providers.{ $provider }` der Konfiguration ist kein Eintrag der Art { $source }, oder er ist unvollständig
ask-untrusted = OpenClaw verwendet { $path } nicht: Es muss eine Datei sein, die Ihnen gehört, mit vollem Pfad, kein Link, und für andere gesperrt
ask-outside = { $path } liegt in keinem seiner `trustedDirs`
ask-file = { $path } lässt sich nicht verwenden: { $what }
ask-file-without = worauf verwiesen wird, steht nicht in { $path }
ask-late = { $path } war nach { $seconds } s nicht fertig
ask-status = { $path } endete mit Status { $status }
ask-no-answer = { $path } gab keinen Schlüssel
hint-check-key-elsewhere = lassen Sie clawgate mit `clawgate check --resolve-refs` einmal danach fragen; oder testen Sie einen Schlüssel, ohne ihn zu speichern: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw sendet bis { $time } nichts: Seine Zugangsdaten { $profile } in { $path } sind nach Fehlern vorübergehend ausgesetzt
hint-check-credential-rests = geben Sie mit `clawgate configure --section keys` einen neuen Schlüssel an, oder warten Sie bis dahin
check-keys-refused = OpenClaw lehnt diese Konfiguration als Ganzes ab und sendet nichts: Es nimmt { $keys } nicht an
hint-check-keys-refused = berichtigen Sie das in { $path }; `openclaw config validate` zeigt, was OpenClaw dort annimmt
check-no-rows = Dieses OpenClaw sendet nichts für einen Anbieter ohne jeden Eintrag in { $key }: Es kennt dann kein Limit für eine Antwort
check-model-not-allowed = OpenClaw fragt dieses Modell nicht: { $key } enthält ein `provider/*`, und dann ist nichts erlaubt, was nicht darin steht
hint-check-model-not-allowed = fügen Sie das Modell zu { $key } hinzu, oder `{ $provider }/*`
check-unset-refused = OpenClaw lehnt diese Konfiguration ab ({ $audience }): Nichts liefert { $variables }, und diese Version startet dann nichts
hint-check-unset-refused = fügen Sie die Variable zu { $path } hinzu, oder nehmen Sie aus der Konfiguration heraus, was auf sie verweist
notice-headers-dropped = { $provider } hat Modelle und keinen Schlüssel: Dieses OpenClaw sendet dann von keinem Anbieter die `headers`, und auch nicht das Token des Gateways
notice-headers-dropped-cache = { $provider } steht noch ohne Schlüssel in OpenClaws models.json: Dieses OpenClaw sendet dann von keinem Anbieter die `headers`, und auch nicht das Token des Gateways
notice-protocol-replaced = Der Block des Anbieters war bisher auf { $former } eingestellt und wird auf { $api } umgestellt; seine Einträge bleiben, und die mit Namen des anderen Protokolls antworten nicht mehr
notice-store-unreadable = OpenClaw übergeht { $path }, weil es kein JSON ist: Was es dort speichert, zählt nicht
notice-sent-otherwise = Was OpenClaw sendet ({ $audience }), ist nicht das, was getestet wurde: Abweichend ist { $what }
notice-credential-rests = OpenClaw sendet bis { $time } nichts: Seine Zugangsdaten { $profile } in { $path } sind nach Fehlern vorübergehend ausgesetzt
check-cached-address = OpenClaw verwendet die Adresse { $url }, die es in { $path } speichert, nicht die in seiner Konfiguration
check-daemon-would-not = Ein Daemon, den ein Dienstmanager startet, würde sich anders verhalten; hier ist keiner installiert. { $what }
check-shell-variable-wins = OpenClaw aus dieser Shell scheitert, der Daemon funktioniert: `{ $variable }` dieser Shell hat Vorrang vor { $source }
check-shell-fails = OpenClaw aus dieser Shell scheitert, der Daemon funktioniert
check-daemon-fails = Der Daemon scheitert, OpenClaw aus dieser Shell funktioniert
check-audiences-differ = Diese Shell und der Daemon würden unterschiedliche Werte senden

### The result

hint-line = Tipp: { $hint }
result-answered = { $model } hat über AI Gateway in { $ms } ms geantwortet
output-lost = Das Ergebnis ließ sich nicht in die Standardausgabe schreiben: { $cause }
hint-output-lost = schaffen Sie Platz, oder leiten Sie die Ausgabe woandershin, und führen Sie es noch einmal aus
hint-output-lost-written = das Geschriebene bleibt; `clawgate undo` macht es rückgängig
result-created = { $path } geschrieben (neu)
result-changed = { $path } geschrieben
result-removed = { $path } entfernt
result-restored = { $path } wiederhergestellt
result-would-create = { $path } würde geschrieben (neu)
result-would-change = { $path } würde geschrieben
result-would-remove = { $path } würde entfernt
result-would-restore = { $path } würde wiederhergestellt
result-with-backup = { $what }; was dort stand, liegt in { $backup }
result-nothing-to-change = Alles ist schon wie gewünscht: Es wurde nichts geschrieben
result-model = Modell: { $model }
result-proven-full = Nachgewiesen: Genau das wird OpenClaw senden, und es wurde beantwortet
result-proven-partial = Teilweise nachgewiesen: Das Gateway wurde erreicht, aber etwas anderes steht noch im Weg (siehe die Warnungen)
result-proven-none = Nicht nachgewiesen: `clawgate check` sendet die Live-Anfrage
result-fallbacks-untested = Ungetestete Fallbacks: { $models }
result-proven-but-fallbacks = { $proven }. Ungetestete Fallbacks: { $models }
result-restart = Falls OpenClaws Daemon läuft: `{ $command }`, denn er lädt seine Variablen nicht von selbst neu
result-for-shell = Ein in dieser Shell gestartetes `openclaw` verwendet:
result-for-both = Diese Shell und der Daemon verwenden beide:
result-for-daemon = Der Daemon verwendet:

### Practice

demo-banner = ÜBUNG: ein Gateway auf diesem Computer und ein Home-Verzeichnis, das danach verworfen wird. Kein Konto, kein Netzwerk; Ihre eigenen Variablen und Dateien werden nicht gelesen.
demo-asked = Antworten, so wie `clawgate onboard` sie annimmt:
demo-sent = An das Übungs-Gateway gesendet:
demo-answered = Beantwortet mit HTTP { $status }
demo-wrote = In { $path } geschrieben:
demo-no-home = Das Home-Verzeichnis zur Übung lässt sich in { $path } nicht anlegen: { $cause }
hint-demo-home = nennen Sie einen Ordner, in den Sie schreiben dürfen: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = Das sieht nicht wie ein Übungs-Secret aus, und die Demo nimmt keine echten
hint-demo-keys = lassen Sie es weg, oder verwenden Sie `{ $key }` als Schlüssel und `{ $token }` als Token

error-ended-by-signal = Beendet, bevor etwas geschrieben wurde

### The wizard

section-home = Stand
home-body = In { $path } schon eingerichtet. Was möchten Sie ändern?
home-model = { $model }, dann { $fallbacks }
home-unwritten = ansehen, was noch nicht geschrieben ist
home-no-model = kein Standardmodell
home-missing = nicht gesetzt
home-not-tested = diesmal nicht getestet
home-daemon-same = OpenClaws Daemon würde denselben Schlüssel und dasselbe Token senden wie diese Shell.
help-home = Jede Zeile zeigt, was jetzt in OpenClaws Dateien steht. Ihr Buchstabe oder die Ziffer neben dem Abschnitt öffnet sie; Esc führt hierher zurück.
plain-row = { $name }: { $value }
section-where = Wo
section-provider = Anbieter
section-gateway = Gateway
section-keys = Schlüssel
section-model = Modell
section-test = Test
section-review = Übersicht
section-done = Fertig
plain-text = { $text }

gateway-found-elsewhere = Gefunden in { $key }; das geht schon über dieses Gateway
wizard-remedy = Abhilfe: { $what }
wizard-stored = aus { $source }
secret-from-outside = Kommt aus `{ $provider }` ({ $source }) und bleibt dort. Ein Wert, den Sie hier eingeben, wird nur getestet.
wizard-reading = OpenClaws Dateien werden gelesen …
wizard-test-stale = Seit dem letzten Test hat sich eine Antwort geändert

where-body = Hier gibt es mehr als ein OpenClaw. Welches meinen Sie?
where-label = OpenClaws Konfiguration
provider-body = Wessen Modelle soll OpenClaw über Cloudflare AI Gateway erreichen?
provider-label = Anbieter
provider-own-key = { $vendor }, mit Ihrem eigenen { $vendor }-API-Schlüssel
provider-own-key-detail = OpenClaw nennt diese Auswahl { $id }
provider-new-config = Noch ist nichts eingerichtet: { $path } wird angelegt
provider-empty-config = { $path } ist leer und wird neu angelegt
provider-set-up-already = Schon eingerichtet in { $path }: Die Werte von dort sind eingetragen
provider-recalled = Ihre Antworten vom letzten Mal sind eingetragen; Secrets werden nie gespeichert
provider-config-there = { $path } gibt es schon; nur was Sie hier wählen, wird darin geändert

gateway-provider = Modelle von { $vendor }, mit Ihrem eigenen { $vendor }-API-Schlüssel, über Cloudflare AI Gateway.
gateway-body = Fügen Sie die Adresse Ihres Gateways aus dem Cloudflare-Dashboard ein, oder tippen Sie beide IDs.
label-account-id = Konto-ID
help-account-id = 32 Hexadezimalziffern, in der Adresse des Cloudflare-Dashboards
label-gateway-id = Gateway-ID
help-gateway-id = der Name des Gateways, im Dashboard unter AI > AI Gateway

keys-body = Der { $vendor }-API-Schlüssel bezahlt die Anfragen; das Gateway reicht ihn nur weiter.
label-api-key = { $vendor }-API-Schlüssel
help-api-key = beginnt mit { $key-start }, aus der Konsole von { $vendor }; bei OpenClaw heißt er { $key-variable }
label-ask-secrets = `{ $provider }` einmal abfragen, um damit zu testen
help-ask-secrets = so wie OpenClaw fragt; nichts davon wird geschrieben
label-has-token = Das Gateway ist authentifiziert
help-has-token = es braucht dann außer dem Schlüssel ein eigenes Token
label-token = Gateway-Token
help-token = das Cloudflare-Token mit der Berechtigung AI Gateway Run
token-asked = das Gateway verlangt es außer dem Schlüssel
label-storage = Secrets speichern
storage-env-file = in OpenClaws .env-Datei
storage-env-file-detail = nur für Sie lesbar; geht mit jedem OpenClaw, und der Daemon sieht sie
storage-reference = nirgends: Variablen liefern sie
storage-reference-detail = Ihre Shell und Ihr Prozessmanager müssen die Variablen setzen
storage-command = ein eigener Befehl liefert den Schlüssel
storage-command-detail = schreiben Sie ihn anstelle des Schlüssels, als $(~/bin/my-key); OpenClaw führt ihn jedes Mal aus
key-command-asking = der Befehl wird gerade ausgeführt
key-command-gives = der Befehl hat einen Schlüssel geliefert; OpenClaw führt ihn jedes Mal aus, und der Schlüssel selbst wird nirgends geschrieben
key-command-will-be-asked = Enter führt diesen Befehl einmal aus, um mit seinem Schlüssel zu testen; OpenClaw führt ihn jedes Mal aus
storage-outside = wo er ist: `{ $provider }` ({ $source })
storage-inline = in openclaw.json selbst
storage-inline-detail = wer die Konfiguration lesen kann, kann die Secrets lesen
storage-auth-profile = in OpenClaws Auth-Profil
storage-auth-profile-detail = wo ein älteres OpenClaw den Schlüssel schon speichert
sends-model-list = Enter fragt { $host } nach seinen Modellen, mit diesem Schlüssel

model-body = Das Modell, das OpenClaw verwendet, wenn nichts anderes angegeben ist.
label-model = Modell
model-other = ein anderes Modell …
model-other-detail = tippen Sie seinen Namen
model-detail = { $context } Kontext · { $output } Ausgabe · { $input } ein, { $price } aus pro Million
model-detail-above = { $detail }, über { $tokens } { $input } ein, { $price } aus
label-other-model = Modellname
help-other-model = wie { $vendor } ihn schreibt, etwa { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = nicht in der Liste Ihres Gateways
sends-probe-short = Enter fragt, ob es da ist; kein Schlüssel wird gesendet
sends-model-list-short = Enter fragt nach den Modellen, mit diesem Schlüssel
sends-test-short = Enter sendet eine winzige Anfrage
label-fallbacks = Fallbacks
label-more-fallbacks = Weitere Fallbacks
help-fallbacks = weitere Modelle nach den schon eingestellten, durch Kommas getrennt; darf leer bleiben
label-set-default = OpenClaws Standardmodell ist { $former }
set-default-yes = das Modell oben zum Standardmodell machen
set-default-no = { $former } behalten
set-default-fallback = { $former } behalten und das Modell oben als Fallback hinzufügen
set-default-if-unset = das Modell oben nur dann zum Standardmodell machen, wenn keines eingestellt ist
set-default-none = keines einstellen
label-set-default-none = OpenClaws Standardmodell: noch keines eingestellt
models-fetching = das Gateway wird nach seinen Modellen gefragt …
models-live = die Modelle des Gateways, mit dem, was clawgate über sie weiß
models-catalogue = die Modelle, die clawgate kennt; das Gateway wurde nicht gefragt
models-not-fetched = die Modelle, die clawgate kennt
models-no-list = Keine Liste: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } hat den Schlüssel abgelehnt
no-list-token-refused = das Gateway hat das Token abgelehnt
no-list-token-missing = das Gateway verlangt ein Token
no-list-no-internet = anscheinend gibt es keine Internetverbindung
refused-in-test = { $what } beim letzten Test
refused-in-list = { $what } beim Abfragen der Modelle des Gateways
sends-test = Enter sendet eine winzige Anfrage an { $host }

test-body = Eine winzige Anfrage an { $host }, mit der Adresse, dem Schlüssel und den Headern, die OpenClaw verwendet.

review-body = { $files ->
    [one] Eine Datei ändert sich. Noch wurde nichts geschrieben.
   *[other] { $files } Dateien ändern sich, alle oder keine. Noch wurde nichts geschrieben.
}
review-incomplete = Einige Antworten fehlen noch.
review-unreadable = Bevor das behoben ist, lässt sich nichts schreiben.
review-impossible = Das lässt sich nicht schreiben: { $what }
review-writing = Wird geschrieben …
review-env-changed = die Secrets werden ergänzt oder geändert, alle anderen Zeilen bleiben
review-env-created = neu, nur für Sie lesbar
review-config-values = nur diese Werte ändern sich
review-config-changed = nur diese Zeilen ändern sich
review-config-created = neu
review-profiles = der gespeicherte Schlüssel eines älteren OpenClaw hätte Vorrang und wird angeglichen
review-cache = die zwischengespeicherte Kopie eines älteren OpenClaw hätte Vorrang und wird herausgenommen
label-gateway-mode = Auch gateway.mode auf local setzen
help-gateway-mode = OpenClaws Daemon startet sonst nicht
label-confirmation = Tippen Sie „{ confirm-word }“, um zu schreiben
help-confirmation = laut Test ist ein Wert nachweislich falsch; ohne diese Worte wird nichts geschrieben
confirm-word = trotzdem schreiben

done-body = OpenClaw ist eingerichtet.
done-body-unproven = Geschrieben, aber nicht nachgewiesen: Sehen Sie nach, was der Test ergab.
done-body-untested = Geschrieben, aber nicht nachgewiesen: Es wurde nichts getestet.
done-next = Als Nächstes
done-check = Jederzeit testen; nichts wird geändert
done-body-reverted = Geschrieben, aber ein anderes Programm hat es seither rückgängig gemacht.
done-reverted-hint = Meist ist das OpenClaws Daemon, der eine zuvor gelesene Konfiguration zurückholt: Halten Sie ihn an, führen Sie `clawgate` noch einmal aus, und starten Sie ihn dann wieder
done-restart = Starten Sie OpenClaws Daemon neu, falls er läuft: Er lädt seine Variablen nicht von selbst neu
done-try = Es antworten lassen
done-undo = Rückgängig machen
done-next-hosts = Dieselbe Einrichtung für andere Hosts ausgeben

rail-provider = { $vendor }, eigener Schlüssel
rail-key = Schlüssel { $key }
rail-token-missing = Schlüssel { $key }, kein Token
rail-key-and-token = Schlüssel { $key }, Token
rail-tested = Antwort in { $ms } ms
rail-test-stale = zu wiederholen

action-next = weiter
action-back = zurück
action-test = testen
action-review = zur Übersicht
action-start = Test senden
action-retry = noch einmal testen
action-cancel = abbrechen
action-skip = ungetestet weiter
action-skip-failed = trotzdem weiter
action-mend = zu { $section }
action-use-model = { $model } verwenden
action-list-models = das Gateway nach seinen Modellen fragen
action-take-successor = { $model } nehmen
action-write = schreiben
action-write-untested = ungetestet schreiben
action-write-unproven = ohne Nachweis schreiben
action-finish = fertig
action-read-again = neu einlesen
action-stay = bleiben
action-leave = beenden
action-keep = beenden und Antworten speichern, nur die Secrets nicht
leave-title = Beenden?
leave-body = Noch wurde nichts geschrieben.

### The terminal

header-name = clawgate
header-about = Cloudflare AI Gateway für OpenClaw
practice = ÜBUNG
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = abgebrochen
more-above = ↑ { $lines ->
    [one] 1 weitere Zeile
   *[other] { $lines } weitere Zeilen
}
more-below = ↓ { $lines ->
    [one] 1 weitere Zeile
   *[other] { $lines } weitere Zeilen
}
list-above = ↑ noch { $count }
list-below = ↓ noch { $count }
list-unlisted = { model-unlisted }
column-listed = gelistet
column-context = Kontext
column-output = Ausgabe
column-price = $ ein / aus
column-can = kann
column-retires = endet
model-images = Bilder
model-thinks = Denken
example-account-id = z. B. 0123…cdef
example-gateway-id = z. B. my-gateway
example-api-key = z. B. { $key-start }…
example-token = hier einfügen
example-other-model = z. B. { $example }
example-fallbacks = keine
review-change = { $first } bis { $last }: eine Antwort ändern
secret-length = { $length ->
    [one] 1 Zeichen
   *[other] { $length } Zeichen
}
secret-length-and-end = { $length } Zeichen, endet auf { $end }
filter-empty = tippen, um zu filtern
filter-count = { $count } von { $all }

hop-you = Sie
hop-proxy = Proxy
hop-cloudflare = Cloudflare
hop-gateway = Gateway "{ $name }"
hop-gateway-unnamed = Gateway
hop-provider = { $vendor }
hop-model-unnamed = Modell
plain-name = { $name }
hop-name = Name
hop-connect = Verbindung
hop-tls = TLS
hop-first-byte = erstes Byte
hop-ms = { $ms } ms
hop-clock = { $seconds } s von { $limit }
hop-done = letztes Byte
hops-read = aus der Antwort gelesen

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Leertaste
key-up = Hoch
key-down = Runter
key-left = Links
key-right = Rechts
key-page-up = BildAuf
key-page-down = BildAb
key-home = Pos1
key-end = Ende
key-backspace = Rücktaste
key-delete = Entf
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = nächstes Feld
does-next-line = nächste Zeile
does-previous = voriges Feld
does-choose = wählen
does-choose-and-test = wählen und testen
does-switch = ein oder aus
does-reveal = zeigen
does-hide = verbergen
does-clear-filter = Filter löschen
does-help = Hilfe
does-lines = weiter im Zeilenmodus, mit allen Antworten
does-close = schließen
does-details = Details
does-copy = Befehl kopieren
copied-command = kopiert
write-unread = { $write } ({ $lines ->
    [one] 1 Zeile
   *[other] { $lines } Zeilen
} nicht gesehen)
does-quit = beenden
does-up = die Zeile darüber
does-down = die Zeile darunter
does-page-up = die Seite darüber
does-page-down = die Seite darunter
does-first = erste Zeile
does-last = letzte Zeile
does-left = im Text nach links
does-right = im Text nach rechts
does-start = Anfang des Textes
does-end = Ende des Textes
does-delete-word = das Wort vor dem Cursor löschen
does-delete-to-start = alles vor dem Cursor löschen
does-delete-to-end = alles hinter dem Cursor löschen
does-yank = das zuletzt Gelöschte zurückholen

help-title = Hilfe: { $section }
help-where = OpenClaw speichert seine Konfiguration und seine Secrets in einem Statusordner. Hier gibt es mehr als einen; nur der gewählte wird gelesen und geändert.
help-provider = Vom Anbieter hängt ab, wessen Modelle OpenClaw verwendet und wessen Schlüssel Sie brauchen. Was schon da ist, ist eingetragen, und vor der Übersicht wird nichts geschrieben.
help-provider-one = Bisher gibt es eine Auswahl: die Modelle von { $vendor }, bezahlt mit einem eigenen API-Schlüssel. Die Anfragen gehen durch das Gateway von Cloudflare, das mitzählt.
help-gateway = Ein Gateway ist ein benannter Endpunkt in einem Cloudflare-Konto, der Anfragen an einen Anbieter weiterreicht. Seine Adresse enthält beide IDs: Fügen Sie sie in eines der Felder ein, und beide werden ausgefüllt.
help-gateway-find = Die Konto-ID steht in der Adresse jeder Seite des Cloudflare-Dashboards; die Gateway-ID ist der Name des Gateways, unter AI > AI Gateway.
help-gateway-asked = Wenn Sie diesen Abschnitt verlassen, fragt clawgate, ob es das Gateway gibt: ohne Schlüssel und kostenlos.
help-keys = Der { $vendor }-API-Schlüssel bezahlt die Anfragen. In der Konsole von { $vendor } stehen Ihre Schlüssel unter API keys; ein Schlüssel wird dort nur einmal angezeigt, wenn er erstellt wird.
help-keys-token = Das Gateway-Token wird verlangt, wo das Gateway authentifiziert ist: ein API-Token aus dem Cloudflare-Dashboard mit der Berechtigung AI Gateway Run.
help-keys-storage = In OpenClaws .env-Datei: neben der Konfiguration, nur für Sie lesbar, und der Daemon sieht sie. Nirgends: Die Konfiguration nennt nur die Variablen, und was OpenClaw startet, muss sie setzen. In openclaw.json selbst: Wer die Konfiguration liest, liest die Secrets.
help-keys-short = Anderswo wird ein Schlüssel mit seinen letzten vier Zeichen und, in Klammern, seiner Länge gezeigt. Vor der Übersicht wird nichts gespeichert.
help-model = Die Liste ist die des Gateways, wenn es eine hat, mit dem, was clawgate über jedes Modell weiß. Ein Modell, das nicht darin steht, lässt sich von Hand eintippen.
help-model-marks = Ein ! hinter einem Modell bedeutet, dass es eingestellt wird; Datum und Nachfolger stehen darunter. Die Preise sind in US-Dollar, für Eingabe und Ausgabe.
help-model-fallbacks = Fallbacks sind Modelle, die OpenClaw der Reihe nach versucht, wenn das Modell oben nicht antwortet. Das Feld darf leer bleiben.
help-test = Eine winzige Anfrage nimmt den Weg, den auch OpenClaws Anfragen nehmen, mit derselben Adresse, demselben Schlüssel und denselben Headern. Die Zeiten werden hier gemessen; was hinter Cloudflare geschieht, wird aus der Antwort gelesen.
help-test-after = Esc bricht ihn ab. Schlägt er fehl, so sagt die Seite, was zu tun ist, und die erste Zeile darunter führt zu dem Feld, das zu ändern ist.
help-review = Jede Zeile, die sich ändert, in jeder Datei, mit maskierten Secrets. Es werden alle Dateien geschrieben oder keine. Sonst ändert sich nichts darin.
help-review-marks = Eine Zeile mit + kommt hinzu, eine mit - wird herausgenommen; die anderen zeigen die Umgebung und bleiben. `clawgate undo` macht alles rückgängig.
help-done = Die Dateien sind geschrieben. Was noch zu tun bleibt, steht hier.

### Practice in the terminal

hint-demo-secrets = verwenden Sie eines der Übungs-Secrets, die der Bildschirm nennt
practice-gateways = Zum Üben: Konto { $account }; Gateway { $open } (offen), { $limited } (Limit erreicht), { $slow }, oder { $locked } (will das Token { $token })
practice-keys = Zum Üben: { $good }
practice-key-poor = kein Guthaben: { $poor }
practice-key-refused = abgelehnt: { $refused }
practice-done-check = Im echten Betrieb würde `clawgate check` den Test jederzeit senden.
practice-token = { $locked } will { $token }
practice-models = Unbekannte Modelle scheitern im Test: versuchen Sie claude-99

### Leaving the terminal

left-unwritten = Es wurde nichts geschrieben.
left-practice = Das war eine Übung, und alles davon ist gelöscht. Für den echten Betrieb: `clawgate`
left-kept = Ihre Antworten sind für das nächste Mal gespeichert, die Secrets nicht.
terminal-none = Der Assistent braucht ein Terminal, und es gibt keines
hint-terminal-none = führen Sie `clawgate --plain` aus, um im Zeilenmodus gefragt zu werden, oder `clawgate onboard --non-interactive` mit den Antworten als Optionen; `clawgate onboard --help` listet sie auf
terminal-small = Das Terminal hat { $columns } Spalten und { $rows } Zeilen; der Assistent braucht 40 mal 12
terminal-dumb = Das Terminal (TERM=dumb) kann den Assistenten nicht zeigen

### The plain wizard

plain-opening = clawgate im Zeilenmodus. Enter übernimmt den Wert in Klammern; ? hilft, < geht zurück, q beendet.
plain-because = { $why }: dieselben Fragen im Zeilenmodus.
plain-carried-over = Alle Antworten sind noch da
plain-small = Das Terminal hat { $columns } Spalten und { $rows } Zeilen
plain-dumb = Das Terminal kann Text nicht platzieren
plain-title = { $section }, { $number } von { $count }
plain-practice = ÜBUNG. { $title }
plain-done = fertig: { $what }
plain-wrong = Fehler: { $what }
plain-warning = Warnung: { $what }
plain-note = Hinweis: { $what }
plain-run = ausführen: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name }, eine Nummer [{ $default }]:
plain-ask-switch = { $name }, ja oder nein [{ $default }]:
plain-ask-offer = Was nun, eine Nummer [{ $default }]:
plain-ask-offer-alone = Was nun:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }, Warnung: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }; Warnung: { $warning }
plain-more-lines = { $name }: { $lines ->
    [one] eine weitere Zeile wurde eingefügt und wird nicht verwendet
   *[other] { $lines } weitere Zeilen wurden eingefügt und werden nicht verwendet
}
plain-yes = ja
plain-no = nein
plain-from = { $what }, { $source }
plain-length-and-ends = { $length } Zeichen, beginnt mit { $start }, endet auf { $end }
plain-length-and-text = { $text }, { $length ->
    [one] 1 Zeichen
   *[other] { $length } Zeichen
}
plain-address = Anfragen gehen an { $address }
plain-no-such-number = tippen Sie eine Nummer von 1 bis { $last } oder einen Namen aus der Liste
plain-several-such = das passt auf mehrere; tippen Sie mehr vom Namen, oder eine Nummer von 1 bis { $last }
plain-no-such-switch = tippen Sie ja oder nein
plain-not-confirmed = das sind nicht die Worte; ohne sie wird nichts geschrieben
plain-nothing-before = Davor gibt es nichts.
plain-testing = Eine Anfrage wird an { $host } gesendet. Ctrl-C bricht sie ab.
plain-listing = Das Gateway wird nach seinen Modellen gefragt.
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: fertig, aus der Antwort gelesen
plain-stage-wrong = { $name }: Fehler
plain-still-waiting = Noch keine Antwort, { $seconds } Sekunden.
plain-again = Das genügte nicht: noch eine Anfrage.
plain-stopped = Abgebrochen.
plain-changes = { $changes ->
    [one] 1 Änderung
   *[other] { $changes } Änderungen
} in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
}
plain-file = { $path }: { $summary }; { $added ->
    [one] 1 Zeile hinzugefügt
   *[other] { $added } Zeilen hinzugefügt
}, { $removed } entfernt
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }, { $summary }
plain-state-open = offen
plain-state-current = hier
plain-state-done = fertig
plain-state-warning = Warnung
plain-state-wrong = Fehler
plain-help-keys = Enter übernimmt den Wert in Klammern. < geht eine Frage zurück, < mit einer Nummer zu diesem Abschnitt: <2. q beendet.
plain-help-text = Ein Minuszeichen allein leert eine Antwort. Ein Backslash davor nimmt, was folgt, wörtlich: \q.
plain-help-choice = Gewählt wird mit der Nummer, mit dem Namen, oder mit einem Teil davon, den kein anderer hat.
plain-help-secret = Was Sie tippen, wird nicht angezeigt; die Länge und die letzten vier Zeichen werden zurückgemeldet.
plain-help-switch = Antworten Sie ja oder nein; j und n genügen.
plain-help-review = d zeigt jede Zeile, die sich ändert.
plain-input-ended = Die Eingabe endete bei der Frage "{ $question }"
hint-plain-input-ended = geben Sie eine Antwort pro Zeile; es wurde nichts geschrieben

### The help: commands

command-clawgate = Richtet Cloudflare AI Gateway als Modellanbieter von OpenClaw ein (mit --plain im Zeilenmodus, für Screenreader und Pipes), weist die Verbindung mit einer Live-Anfrage nach, und ändert genau das, was gewählt wurde. Ohne Befehl öffnet sich der Assistent.
command-onboard = Richtet OpenClaw ein: prüft mit einer Live-Anfrage, schreibt dann. Mit --non-interactive fragt es nichts.
command-configure = Öffnet den Assistenten bei einem Abschnitt des Eingerichteten
command-models = Die Modelle des Gateways, und welche davon OpenClaw verwendet
command-models-list = Listet die Modelle des Gateways auf, mit Kontext, Preis und Einstellungsdatum
command-models-set = Macht ein Modell zu OpenClaws Standardmodell: testet es mit einer Live-Anfrage, ändert dann nur das
command-models-fallbacks = Die Modelle, auf die OpenClaw ausweicht, der Reihe nach
command-models-fallbacks-list = Listet sie auf
command-models-fallbacks-add = Fügt eines nach den schon eingestellten hinzu
command-models-fallbacks-remove = Nimmt eines weg
command-models-fallbacks-clear = Nimmt alle weg
command-models-test = Testet ein Modell, oder das Standardmodell, mit einer Live-Anfrage; ändert nichts
command-check = Testet, was OpenClaw wirklich verwenden würde, für diese Shell und für den Daemon; ändert nichts
command-why = Zeigt, welchen Schlüssel und welches Gateway-Token OpenClaw verwendet, wo sie liegen, was es sonst noch gibt und was entscheidet; sendet nichts
command-undo = Macht den letzten Schreibvorgang rückgängig; noch einmal ausgeführt, stellt es ihn wieder her
command-demo = Der ganze Assistent zur Übung: ein Gateway auf diesem Computer, ein Home-Verzeichnis, das verworfen wird, kein Konto, kein Netzwerk
command-completions = Gibt das Skript aus, mit dem eine Shell Befehle und Optionen vervollständigt
command-man = Gibt die Handbuchseite aus
command-help = Erklärt einen Befehl

### The help: flags that every command takes

flag-config = OpenClaws Konfigurationsdatei, wenn es nicht die übliche ist; außerhalb des Statusordners braucht sie auch --state-dir
flag-state-dir = OpenClaws Statusordner [Standard: wie OpenClaw ihn findet, gewöhnlich ~/.openclaw]
flag-profile = OpenClaws Profil: Der Statusordner ist ~/.openclaw-NAME
flag-owner = Der Eigentümer der geschriebenen Dateien, als root für einen anderen Benutzer: ein Name, UID oder UID:GID [Standard: der Eigentümer des Ordners]
flag-hard-link = Was mit einer Datei geschehen soll, die weitere Namen hat (harte Links)
value-hard-link-keep = in die Datei selbst schreiben, sodass all ihre Namen die Änderung zeigen
value-hard-link-break = diesem Namen eine neue Datei geben; die anderen Namen behalten die alte
flag-symlink = Was mit einer Datei geschehen soll, die ein symbolischer Link ist
value-symlink-follow = die Datei bearbeiten, auf die er zeigt; der Link bleibt
value-symlink-refuse = sie unberührt lassen
flag-gateway-origin = Ein anderer Server anstelle von https://gateway.ai.cloudflare.com; einfaches http nur über Loopback
flag-timeout = Wie lange insgesamt dauern darf: eine Live-Anfrage, das Fragen eines installierten openclaw, das Lesen einer Secret-Datei, die eine Pipe ist
flag-offline = Sendet nichts
flag-json = Gibt ein JSON-Objekt aus und fragt nichts; Hilfe und Version bleiben Text
flag-plain = Fragt im Zeilenmodus statt auf dem ganzen Bildschirm, auch aus einer Pipe [Variablen: CLAWGATE_PLAIN, ACCESSIBLE]
flag-lang = Die Sprache der Sätze [Standard: die von LC_ALL, LC_MESSAGES oder LANG; mit --json Englisch]
value-lang-en = Englisch
value-lang-nl = Niederländisch
value-lang-de = Deutsch
value-lang-fr = Französisch
value-lang-es = Spanisch
value-lang-ja = Japanisch
value-lang-zh-cn = simplified Chinese
flag-color = Ob Farbe verwendet wird
value-color-auto = auf einem Terminal, außer NO_COLOR ist gesetzt
value-color-always = auch in Dateien und Pipes
value-color-never = nicht einmal auf einem Terminal
flag-log = Hängt an eine Datei an, was geschieht, ohne Secrets
flag-help = Erklärt: -h kurz, --help vollständig
flag-version = Gibt die Version aus

### The help: flags of single commands

flag-non-interactive = Nimmt alles aus Optionen, Variablen und gespeicherten Werten; ein einziger Fehler nennt alles, was fehlt
flag-print-command = Gibt das Eingerichtete als einen Befehl und als Ansible-Task für andere Hosts aus, mit Variablen anstelle der Secrets; sendet und schreibt nichts
flag-mode = Wo OpenClaw läuft
value-mode-local = auf diesem Computer
value-mode-remote = anderswo, was nur OpenClaw selbst einrichtet
flag-auth-choice = Für Anthropic: cloudflare-ai-gateway-api-key; für OpenAI: cloudflare-openai-api-key [Standard: was eingerichtet ist, sonst das erste]
flag-cloudflare-ai-gateway-account-id = Die Cloudflare-Konto-ID, 32 Hexadezimalziffern [Variable: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = Die Gateway-ID, der Name des Gateways im Dashboard [Variable: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = Die Adresse des Gateways aus dem Dashboard, anstelle beider IDs
flag-cloudflare-ai-gateway-api-key = Der Anthropic-API-Schlüssel; - liest ihn aus der Standardeingabe [Variable: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = Eine Datei, die den Anthropic-API-Schlüssel enthält
flag-cloudflare-ai-gateway-token = Das Token eines authentifizierten Gateways; - liest es aus der Standardeingabe [Variable: CF_AIG_TOKEN]
flag-token-file = Eine Datei, die das Gateway-Token enthält
flag-secrets-stdin = Liest Zeilen CLOUDFLARE_AI_GATEWAY_API_KEY=… und CF_AIG_TOKEN=… aus der Standardeingabe
flag-secret-input-mode = Wie OpenClaw Secrets annimmt
value-secret-input-mode-plaintext = das Secret selbst speichern
value-secret-input-mode-ref = den Namen der Variablen speichern, die der Prozessmanager liefert; sie muss auch hier gesetzt sein
flag-key-storage = Wo die Secrets gespeichert werden [Standard: wie bisher, sonst env-file]
flag-key-command = Der Befehl, der den Schlüssel ausgibt: ein eigenes Programm mit seinen Argumenten, ohne Shell ausgeführt
flag-resolve-refs = Fragt nach einem Schlüssel, den ein Befehl oder eine Datei liefert, einmal und so, wie OpenClaw es tut, und testet damit; er wird nirgends geschrieben
value-key-storage-env-file = in OpenClaws .env-Datei, die mit jedem OpenClaw geht und die der Daemon sieht
value-key-storage-reference = nirgends: Der Prozessmanager liefert die Variablen
value-key-storage-inline = in openclaw.json selbst
value-key-storage-auth-profile = der Schlüssel in auth-profiles.json, wo er dort schon liegt; das Token in .env
value-key-storage-command = mit einem Befehl Ihres Passwortmanagers (`--key-command`), den OpenClaw ausführt; das Token in .env
flag-model = Das Modell, mit oder ohne cloudflare-ai-gateway/ [Standard: wie bisher, sonst das erste, das antwortet]
flag-fallback = Ein Fallback-Modell, das nach den schon eingestellten hinzukommt; mehrmals möglich
flag-set-default = Ob das Modell zum Standardmodell wird; ohne diese Option wird es das, außer es wird neben einem anderen Standardmodell eingerichtet
value-set-default-yes = ja; das bisherige Standardmodell steht in einer Warnung
value-set-default-no = nein
value-set-default-if-unset = ja, wo es noch keines gibt
flag-check = Wann die Live-Anfrage gesendet wird
value-check-changed = wo etwas geschrieben würde
value-check-always = auch wo nichts geschrieben würde
value-check-never = gar nicht; dann ist nichts nachgewiesen
flag-skip-check = Dasselbe wie --check never
flag-save-on-failure = Schreibt auch, wenn die Live-Anfrage fehlgeschlagen ist
flag-force = Nimmt auch ein Modell, das weder im Katalog noch in der Liste des Gateways steht
flag-dry-run = Zeigt, was geschrieben würde, und schreibt nichts; sendet auch nichts, außer mit --check always
flag-accept-risk = Von OpenClaw; hat hier keine Wirkung
flag-skip-health = Fragt ein installiertes openclaw nicht, ob es das Geschriebene annimmt
flag-section = Der Abschnitt, der geöffnet wird
value-section-provider = wessen Modelle
value-section-gateway = Konto und Gateway
value-section-keys = Schlüssel und Token, und wo sie gespeichert werden
value-section-model = Standardmodell und Fallbacks
value-section-test = der Live-Test
flag-check-model = Ein anderes Modell als das Standardmodell
flag-check-verbose = Zeigt auch, wo es funktioniert: jede Station mit ihrer Zeit, was die Antwort über jede sagt, und jeden Wert mit seiner Herkunft
flag-check-deep = Sendet auch eine Anfrage in der Form, wie OpenClaw sie sendet: ein Stream, Denken, ein Werkzeug; kostet bis zu tausend Tokens
flag-check-with-openclaw = Lässt auch das openclaw im Suchpfad einen Durchgang machen, in einer eigenen Sitzung
flag-check-watch = Testet so viele Sekunden nach jedem Test noch einmal und meldet, was sich geändert hat, eine Zeile je Änderung, bis es beendet wird
flag-check-report = Gibt einen Markdown-Block für einen Fehlerbericht aus: ohne Secrets, IDs gekürzt
flag-check-curl = Gibt dieselbe Anfrage als Zeile für sh, bash und zsh aus, mit Variablen anstelle der Secrets; sendet nichts
flag-undo-dry-run = Zeigt, was rückgängig gemacht würde, und schreibt nichts
flag-undo-list = Listet die aufgezeichneten Schreibvorgänge auf, den neuesten zuerst
flag-undo-to = Macht diesen Schreibvorgang rückgängig, nach seiner Nummer oder ID in der Liste, und jeden danach
flag-undo-backups = Mit `--purge`: entfernt auch die Sicherungskopien neben der Konfiguration, die ein Secret enthalten, das die Konfiguration nicht mehr enthält
flag-undo-purge = Entfernt, was zum Rückgängigmachen von Schreibvorgängen gespeichert ist: Originale, die alte Schlüssel enthalten können
flag-demo-script = Erzählt den ganzen Lauf in Zeilen, statt den Assistenten zu öffnen
flag-demo-account-id = Eine Übungs-Konto-ID [Standard: die funktionierende]
flag-demo-gateway-id = Ein Übungs-Gateway: Sein Name entscheidet, was geschieht
flag-demo-api-key = Ein Übungsschlüssel; echt aussehende werden abgelehnt
flag-demo-token = Ein Gateway-Token zur Übung
flag-demo-model = Das Modell
flag-models-set-model = Das Modell, mit oder ohne cloudflare-ai-gateway/
flag-models-fallbacks-add-model = Das Modell; eines von einem anderen Anbieter mit dessen Namen und einem Schrägstrich davor
flag-models-fallbacks-remove-model = Das Modell, wie die Liste es nennt
flag-models-fallbacks-remove-dry-run = Zeigt, was geschrieben würde, und schreibt nichts
flag-models-fallbacks-clear-dry-run = Zeigt, was geschrieben würde, und schreibt nichts
flag-models-test-model = Das Modell [Standard: OpenClaws Standardmodell]
flag-shell = Die Shell
value-shell-bash = mit source laden, oder als ~/.local/share/bash-completion/completions/clawgate speichern
value-shell-zsh = als _clawgate in einem Ordner von $fpath speichern
value-shell-fish = als ~/.config/fish/completions/clawgate.fish speichern
flag-command = Die Wörter des Befehls

### The help: its own words

page-usage = Aufruf: { $line }
page-command-word = BEFEHL
page-flags-word = OPTIONEN
page-words = Argumente
page-commands = Befehle
page-flags = Optionen
page-everywhere = Globale Optionen
page-everywhere-short = Globale Optionen: { $flags }. `{ $command }` erklärt sie.
page-examples = Beispiele
page-values = [Werte: { $values }]
page-default = [Standard: { $value }]
page-more = `clawgate man | man -l -` zeigt auch Exit-Status, Variablen und Dateien.

### The manual page

man-name = Bezeichnung
man-summary = richtet Cloudflare AI Gateway als Modellanbieter von OpenClaw ein
man-synopsis = Übersicht
man-description = Beschreibung
man-wizard = Der Assistent fragt nach Anbieter, Gateway, Schlüsseln und Modell, sendet eine winzige Anfrage so, wie OpenClaw seine senden wird, zeigt jede Zeile, die sich ändert, und schreibt alle Dateien oder keine. Sonst ändert sich nichts in den Dateien, und `clawgate undo` macht es rückgängig. Esc geht zurück, F1 erklärt, Ctrl-C beendet.
man-commands = Befehle
man-everywhere = Optionen aller Befehle
man-exits = Exit-Status
man-variables = Umgebung
man-files = Dateien
man-examples = Beispiele
exit-done = fertig
exit-internal = ein Fehler in clawgate oder etwas Unvorhergesehenes, oder das Ergebnis ließ sich nicht in die Standardausgabe schreiben
exit-usage = die Befehlszeile ist falsch, eine Antwort fehlt oder ist ungültig, es ist noch nichts eingerichtet, oder eine Frage ließ sich nicht stellen
exit-files = OpenClaws Dateien lassen sich nicht sicher lesen oder bearbeiten; es wurde nichts geschrieben
exit-network = Netzwerk: Name, Verbindung, Proxy, TLS, Zeitüberschreitung, oder geantwortet hat etwas, das nicht das Gateway ist
exit-gateway = das Gateway: Konto- oder Gateway-ID, sein Token, seine Einstellung oder sein Guthaben
exit-provider = der Anbieter: Schlüssel, Berechtigung, Organisation
exit-model = das Modell: unbekannt, eingestellt, kein Zugang
exit-limited = erreicht, aber begrenzt oder gestört, oder was OpenClaw senden würde, ist aus seinen Dateien nicht festzustellen; nur Tests enden so, ein Schreibvorgang geht mit einer Warnung weiter und endet mit 0
exit-write = das Schreiben ist fehlgeschlagen, oder ein anderes Programm hat eine Datei geändert; alles ist, wie es war
exit-signal = beendet durch Verbindungsabbruch (HUP), durch Sie, oder durch QUIT, ABRT oder TERM
variable-key = Der Anthropic-API-Schlüssel, wo keine Option ihn angibt.
variable-token = Das Token eines authentifizierten Gateways, wo keine Option es angibt.
variable-ids = Konto-ID und Gateway-ID, wo keine Option sie angibt.
variable-origin = Ein anderer Server anstelle von Cloudflares, wie mit --gateway-origin.
variable-openclaw = Wo OpenClaws Dateien liegen, so wie OpenClaw selbst diese Variablen liest.
variable-read-only = OpenClaws eigene Schalter gegen das Schreiben seiner Konfiguration; clawgate schreibt dann nichts.
variable-plain = Wo gesetzt, kommen die Fragen im Zeilenmodus.
variable-language = Die Sprache der Sätze, wenn clawgate sie spricht, sonst Englisch.
variable-characters = Wo die Zeichen des Terminals kein UTF-8 sind, bestehen Markierungen aus reinem ASCII.
variable-color = Keine Farbe, wo NO_COLOR gesetzt oder das Terminal dumb ist; auf einem solchen kommen auch die Fragen im Zeilenmodus.
variable-proxy = Der Proxy der Live-Anfrage, auch in Kleinbuchstaben.
variable-certificates = Zertifizierungsstellen, denen außer denen des Systems zu vertrauen ist.
variable-home = Wo die genannten Ordner liegen, wenn nichts anderes angegeben ist.
variable-state = Wo Antworten zwischen zwei Läufen gespeichert werden, anstelle von ~/.local/state.
variable-sudo = Als root über sudo: wessen OpenClaw vermutlich gemeint ist.
file-config = OpenClaws Konfiguration: Geändert werden der Block des Anbieters und das Modell, sonst nichts. Was dort stand, bleibt daneben als openclaw.json.bak.
file-env = Die Secrets, nur für Sie lesbar.
file-profiles = Gespeicherte Schlüssel eines älteren OpenClaw: Einer für diesen Anbieter hätte Vorrang und wird angeglichen. Wird nie angelegt.
file-cache = Die zwischengespeicherte Kopie des Anbieters aus einem älteren OpenClaw: Sie hätte Vorrang und wird herausgenommen, wo sie abweicht.
file-own = Die Originale des letzten Schreibvorgangs, für `clawgate undo`; nur für Sie lesbar.
file-answers = Antworten eines Assistenten, der vor dem Schreiben verlassen wurde. Secrets stehen nie darin.
example-wizard = Öffnet den Assistenten.
example-demo = Der ganze Assistent zur Übung.
example-script = Richtet OpenClaw ohne eine Frage ein.
example-check = Testet das Eingerichtete, für ein Skript.
example-model = Macht ein anderes Modell zum Standardmodell.

### The same on other hosts

next-hosts-command = Auf einem anderen Host, in sh, bash oder zsh, mit den Secrets in diesen Variablen:
next-hosts-ansible = Mit Ansible und der Collection clawgate.openclaw, mit den Secrets in einem Vault:
next-hosts-otherwise = Hier kommt der Schlüssel aus { $reference }, was keine Option einrichtet: Auf den anderen Hosts kommt er aus `{ $variable }`
next-hosts-none = Die Adresse des Gateways in { $path } nennt keine Konto-ID und keine Gateway-ID, also kann kein Befehl dasselbe einrichten
hint-next-hosts-none = kopieren Sie den Block des Anbieters, `models.providers.{ $provider }`, von Hand

### Models: the command

progress-listing = { $url } wird nach Modellen gefragt …
models-default = Standard
models-fallback = Fallback { $number }
models-not-listed = clawgate bekannt, nicht in der Liste Ihres Gateways
models-head-model = Modell
models-head-context = Kontext
models-head-output = Ausgabe
models-head-price = $ ein / aus pro 1M Tokens
models-cost-above = über { $tokens }: { $price }
models-retires = wird am { $date } eingestellt
models-overdue = sollte am { $date } eingestellt werden
models-succeeded = { $when }, dann { $successor }
models-unknown = Ein Modell `{ $model }` ist hier nicht bekannt: weder im Katalog, noch in der Konfiguration, noch in der Liste des Gateways
hint-models-meant = meinten Sie { $models }? `--force` nimmt den Namen, wie er ist
models-no-default = OpenClaw hat kein Standardmodell
models-default-is = Standard: { $model }
models-fallback-is = Fallback { $number }: { $model }
models-no-fallbacks = Keine Fallbacks
models-no-such-fallback = { $model } ist nicht unter den Fallbacks
hint-no-such-fallback = siehe `clawgate models fallbacks list`
usage-nothing-to-report = `--json` berichtet, was ein Befehl getan hat, und dieser gibt einen Text aus
hint-nothing-to-report = lassen Sie `--json` weg

### Several answers missing at once

input-several-missing = { $count } Antworten fehlen: { $what }
input-names = { $one }, { $other }
hint-found-elsewhere = { $key } geht schon über ein Gateway: `--gateway-url { $url }` nimmt dieses; sonst { $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = nachgeschlagen { $value }
evidence-addresses = gefunden { $value }
evidence-address = verbunden mit { $value }
evidence-without-proxy = ohne Proxy, wegen { $value }
evidence-proxy = { $value }
evidence-proxy-variable = aus { $value }
evidence-proxy-source = in { $value }
evidence-tls-version = { $value }
evidence-issuer = signiert von { $value }
evidence-valid-from = ab { $value }
evidence-expires = bis { $value }
evidence-names = für { $value }
evidence-clock-ahead = die Uhr dieses Computers geht { $time } vor
evidence-clock-behind = die Uhr dieses Computers geht { $time } nach
evidence-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
evidence-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
evidence-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
evidence-status = HTTP { $value }
evidence-code = Code { $value }
evidence-model = { $value }
evidence-input-tokens = Tokens ein { $value }
evidence-output-tokens = Tokens aus { $value }
evidence-header = { $name } { $value }
evidence-requests = { $value } Mal gesendet, das letzte zählt

## A write that was cut short
warn-recovered-finished = Der Lauf von { $time } wurde nach seiner letzten Änderung abgebrochen; was er geschrieben hat, ist vollständig
warn-recovered-rolled-back = Der Lauf von { $time } wurde beim Schreiben abgebrochen; diese Dateien sind, wie sie vorher waren: { $files }
warn-recovered-unbegun = Der Lauf von { $time } wurde abgebrochen, bevor er eine Datei änderte; was er vorbereitet hatte, ist entfernt
warn-recovered-left = Von einem abgebrochenen Lauf bleiben diese Dateien, wie sie sind, weil ein anderes Programm seither eine davon geändert hat: { $files }
warn-unfinished = Der Lauf von { $time } wurde beim Schreiben von { $files } abgebrochen; das nächste `clawgate onboard`, `configure` oder `undo` bringt ihn zu Ende oder macht ihn rückgängig
warn-unfinished-unbegun = Der Lauf von { $time } wurde abgebrochen, bevor er eine Datei änderte; das nächste `clawgate onboard`, `configure` oder `undo` räumt weg, was er vorbereitet hatte
warn-unfinished-unreadable = Ein Lauf wurde beim Schreiben abgebrochen: { $what }

## Files that are not as others
warn-hard-links-kept = { $path } hat { $names } Namen, und alle zeigen die Änderung: Die Datei wurde überschrieben statt ersetzt, und ein Programm, das sie genau in diesem Augenblick liest, sieht nur die Hälfte
warn-hard-links-broken = { $path } ist jetzt eine neue Datei; von den { $names } Namen der alten führen die übrigen weiterhin zu dieser
warn-written-in-place = { $path } ist als einzelne Datei eingehängt und wurde daher überschrieben statt ersetzt; ein Programm, das sie genau in diesem Augenblick liest, sieht nur die Hälfte
warn-overtaken = Ein anderes Programm hat { $path } unmittelbar nach clawgate geschrieben; was es daraus gemacht hat, ist nicht bekannt
warn-taken-out = Seit clawgates Schreibvorgang von { $time } hat ein anderes Programm oder eine Person dies in { $path } rückgängig gemacht: `{ $names }`
warn-secret-in-backups = Was aus { $path } herausgenommen wurde, steht noch in den Sicherungskopien { $files } und in dem, was für `clawgate undo` gespeichert ist. Dies entfernt beides:
warn-diff-masked = Secrets werden in diesem Diff mit ihren letzten Zeichen und ihrer Länge gezeigt; als Patch angewendet, würde er genau das schreiben
warn-attributes-lost = { $path } ließ sich nicht wieder mit diesen Attributen versehen: { $names }

## Taking writes back
undo-kept = Was rückgängig gemacht wurde, bleibt samt Secrets gespeichert, damit `clawgate undo` es wiederherstellen kann; dies entfernt es:
undo-redoes = Der letzte Schreibvorgang war selbst eine Rücknahme, also bringt dies zurück, was er weggenommen hat (die Rücknahme von { $time })
undo-several = Dies macht die letzten { $count } Schreibvorgänge rückgängig, ab { $time }
undo-secret-in-backups = Diese Sicherungskopien enthalten noch Secrets, die die Konfiguration nicht mehr enthält: { $files }. Dies entfernt sie:
undo-old-secret = { $path }: Das frühere Secret wird wieder verwendet: { $secret }
undo-left-changed = { $path }: `{ $name }` wurde seither geändert und bleibt, wie es ist
undo-left-removed = { $path } wurde seither entfernt und wird nicht neu angelegt
undo-left-needed = { $path } bleibt, wie es ist, weil die Konfiguration noch auf `{ $name }` verweist
history-line = { $number }. { $when }: { $what }
history-write = geschrieben
history-undo = etwas zurückgenommen
history-undo-changes = zurückgenommen, { $changes }
history-values = nur die eigenen Werte lassen sich herausnehmen

### The question to the gateway

sends-probe = Enter fragt { $host }, ob es dieses Gateway gibt; kein Schlüssel wird gesendet, und es kostet nichts
probe-asking = { $host } wird gefragt, ob es dieses Gateway gibt …
probe-stopped = Abgebrochen: Ob es dieses Gateway gibt, ist nicht bekannt
probe-authenticated = Das Gateway verlangt außer dem Schlüssel ein eigenes Token
probe-open = Das Gateway ist anscheinend offen: Es hat geantwortet, ohne ein Token zu verlangen
probe-to-be-made = In diesem Konto gibt es noch kein Gateway `default`. Cloudflare legt es bei der ersten Anfrage an, die ein Token mitbringt.
probe-unclear = Ob es dieses Gateway gibt, ist nicht bekannt. { $what }
action-ask-again = noch einmal fragen
action-skip-probe = ohne seine Antwort weiter
plain-asking-secrets = Das Secret wird jetzt einmal dort abgefragt, wo es gespeichert ist.
plain-asking-command = Der Befehl für den Schlüssel wird jetzt einmal ausgeführt.
plain-probing = { $host } wird gefragt, ob es dieses Gateway gibt. Ctrl-C geht ohne die Antwort weiter.

### Checking, and why

path-for-shell = Ein in dieser Shell gestartetes `openclaw`:
path-for-daemon = Der Daemon:
watch-begins = Alle { $seconds } Sekunden ein Test; eine Zeile meldet, was sich geändert hat. Ctrl-C beendet es.
report-look-first = Für einen Fehlerbericht; sehen Sie ihn durch, bevor Sie ihn veröffentlichen
report-openclaw-between = { $first } bis vor { $before }
report-openclaw-from = { $first } oder neuer
report-openclaw-unknown = unbekannt
report-openclaw-last = zuletzt geschrieben von { $version }
curl-address-hidden = Die Adresse enthält, was ein Secret sein könnte, und die Zeile lässt es weg: Setzen Sie es ein, wo `...` steht
curl-set-first = Die Zeile nimmt den Schlüssel aus { $variable }; der, den OpenClaw verwendet, steht in { $source }
why-same = OpenClaw verwendet den Schlüssel { $key } aus { $source }, in dieser Shell wie im Daemon.
why-same-key = OpenClaw verwendet denselben Schlüssel { $key } in dieser Shell, aus { $source }, und im Daemon, aus { $other }.
why-shell = Ein in dieser Shell gestartetes `openclaw` verwendet den Schlüssel { $key } aus { $source }.
why-shell-none = Ein in dieser Shell gestartetes `openclaw` findet keinen Schlüssel.
why-daemon = Der Daemon verwendet den Schlüssel { $key } aus { $source }.
why-daemon-none = Der Daemon findet keinen Schlüssel.
why-key-elsewhere = Der Schlüssel kommt aus `{ $provider }` ({ $source }), und dort fragt clawgate nicht: OpenClaw tut es, wenn es den Schlüssel braucht.
why-shadowed = Ein anderer Schlüssel, { $key }, steht in { $source }; { $winner } hat Vorrang.
why-variable-missing = Die Konfiguration verweist auf { $variable }, und nichts liefert sie.
why-store-wins = OpenClaws eigener Speicher { $path } enthält anscheinend auch einen Schlüssel, der Vorrang vor all diesen hat und von hier aus nicht lesbar ist.
why-no-secret = { $what }. Abhilfe: { $hint }.
why-take-out = Nehmen Sie zuerst { $variable } aus { $path } heraus.
why-settle = Dies bringt es in Ordnung:
why-settled = Hier ist nichts in Ordnung zu bringen.
why-token-same = OpenClaw sendet das Gateway-Token { $key } aus { $source }, in dieser Shell wie im Daemon.
why-token-same-key = OpenClaw sendet dasselbe Gateway-Token { $key } in dieser Shell, aus { $source }, und im Daemon, aus { $other }.
why-token-shell = Ein in dieser Shell gestartetes `openclaw` sendet das Gateway-Token { $key } aus { $source }.
why-token-shell-none = Ein in dieser Shell gestartetes `openclaw` findet kein Gateway-Token.
why-token-daemon = Der Daemon sendet das Gateway-Token { $key } aus { $source }.
why-token-daemon-none = Der Daemon findet kein Gateway-Token.
why-token-shadowed = Ein anderes Token, { $key }, steht in { $source }; { $winner } hat Vorrang.

### What each thing that can be done does

wizard-first-this = Zuerst dies: { $section } setzt es voraus
test-stopped = Sie haben den Test abgebrochen: Ob das Gateway antwortet, ist nicht bekannt
about-next = von hier aus weiter; jede Antwort bleibt erhalten
about-back = zum vorigen Abschnitt; keine Antwort geht verloren
about-mend = zu dem Feld, das vielleicht einen anderen Wert braucht
about-retry = sendet eine winzige Anfrage, etwa 30 Tokens, mit der Adresse, dem Schlüssel und den Headern, die OpenClaw verwendet
about-cancel = bricht die laufende Anfrage ab
about-skip = weiter ohne das; die Übersicht sagt, was nicht nachgewiesen ist
about-use-model = nimmt dieses Modell anstelle dessen, das nicht angeboten wird, und testet es
about-list-models = fragt das Gateway nach seinen Modellen, mit Ihrem Schlüssel; nichts wird geschrieben
about-take-successor = das neuere Modell tritt an die Stelle dessen, das eingestellt wird
about-write = schreibt jede Datei, oder keine; `clawgate undo` macht es rückgängig
about-read-again = liest OpenClaws Dateien noch einmal, nachdem Sie sie berichtigt haben
about-quit = endet hier
about-leave = endet hier; nichts wird geschrieben
about-keep = endet hier; beim nächsten Mal sind Ihre Antworten eingetragen, die Secrets nicht
about-stay = macht dort weiter, wo Sie waren

### Cloudflare's API: accounts and gateways

discovery-to-list = Gateways aufzulisten
discovery-to-create = ein Gateway anzulegen
discovery-to-run = ein Gateway zu nutzen
discovery-permission = Dem Token fehlt die Berechtigung `{ $api }`, im Dashboard `{ $dashboard }`, die es braucht, um { $purpose }
hint-discovery-permission = erstellen Sie ein Token mit `{ $dashboard }`; auf dieser Seite ist das schon ausgefüllt: { $link }
discovery-token-missing = Es gibt kein Cloudflare-API-Token, mit dem sich fragen ließe
discovery-no-token = Das ist kein Cloudflare-API-Token
discovery-global-key = Das ist der Global API Key von Cloudflare: Er darf in jedem Konto alles, lässt sich nicht einschränken und wird weder angenommen noch gesendet
discovery-token-refused = Cloudflare sagt, dass dies kein gültiges API-Token ist
discovery-token-disabled = Dieses API-Token ist im Cloudflare-Dashboard ausgeschaltet
discovery-token-expired = Dieses API-Token ist abgelaufen
discovery-token-expires = Dieses API-Token läuft am { $date } ab
hint-discovery-token = erstellen Sie ein Token mit `AI Gateway: Read` und `AI Gateway: Run`; auf dieser Seite ist beides schon ausgefüllt: { $link }
hint-discovery-give-token = setzen Sie die Variable { $variable }, oder nennen Sie eine Datei mit `--cloudflare-api-token-file`; auf dieser Seite erstellen Sie ein Token: { $link }
discovery-account = Cloudflare kennt kein solches Konto, oder dieses Token gilt für ein anderes
hint-discovery-account = vergleichen Sie die Konto-ID mit der in der Adresse des Cloudflare-Dashboards
discovery-no-accounts = Dieses Token sieht kein Konto: Eng begrenzte Tokens sehen keines
discovery-several-accounts = Dieses Token sieht { $count } Konten: { $accounts }
hint-discovery-which = geben Sie mit `--account-id` oder der Variable CLOUDFLARE_ACCOUNT_ID an, welches gemeint ist
discovery-no-gateway = Dieses Konto hat kein Gateway `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` nennt die vorhandenen, `clawgate gateways create { $gateway }` legt es an
discovery-no-gateways = Dieses Konto hat noch kein Gateway
discovery-more-gateways = Es gibt weitere, die nicht aufgelistet sind
discovery-taken = Der Name `{ $gateway }` ist vergeben
hint-discovery-taken = wählen Sie einen anderen Namen
discovery-limited = Die API von Cloudflare hat zu viele Anfragen von Ihnen bekommen
hint-discovery-limited = versuchen Sie es in { $seconds } Sekunden noch einmal
hint-discovery-limited-some = versuchen Sie es in fünf Minuten noch einmal
discovery-unreadable = Was zurückkam, ist nicht das, was die API von Cloudflare antwortet, oder nicht alles davon
hint-discovery-unreadable = versuchen Sie es noch einmal; vielleicht hat unterwegs ein Proxy an ihrer Stelle geantwortet
discovery-not-made = Niemand hat geantwortet, als das Gateway `{ $gateway }` angelegt werden sollte, und es ist nicht da
hint-discovery-not-made = führen Sie denselben Befehl noch einmal aus
discovery-offline = Dazu müsste Cloudflare gefragt werden, und `--offline` verbietet das
hint-discovery-offline = lassen Sie `--offline` weg, oder geben Sie beide IDs an
progress-discovery = { $host } wird gefragt …
account-line = { $id }  { $name }
gateway-wants-token = verlangt ein Token
gateway-open = verlangt kein Token
gateway-token-unknown = sagt nicht, ob es ein Token verlangt
gateway-known = { $token }, angelegt am { $date }
result-gateway-made = Das Gateway { $gateway } ist angelegt
result-gateway-there = Das Gateway { $gateway } ist schon da
command-accounts = Die Cloudflare-Konten, die ein API-Token sieht
command-accounts-list = Listet sie auf, mit ID und Name
command-gateways = Die Gateways eines Cloudflare-Kontos, gefunden mit einem API-Token
command-gateways-list = Listet sie auf, mit dem, was über jedes bekannt ist
command-gateways-show = Zeigt eines
command-gateways-create = Legt eines an, das ein Token verlangt und Protokolle aufbewahrt; eines, das schon da ist, bleibt, wie es ist
flag-cloudflare-api-token-file = Eine Datei, die ein Cloudflare-API-Token enthält [Variable: CLOUDFLARE_API_TOKEN]
flag-account-id = Die Cloudflare-Konto-ID [Variable: CLOUDFLARE_ACCOUNT_ID]; ohne sie das einzige Konto, das das Token sieht
flag-gateway-name = Der Name des Gateways im Konto, gesucht mit dem Cloudflare-API-Token
flag-create-gateway = Legt das Gateway dieses Namens an, wenn es keines gibt
flag-gateway = Der Name des Gateways
variable-api-token = Ein Cloudflare-API-Token, das ein Gateway findet oder anlegt; es wird nicht gespeichert.
variable-api-origin = Ein anderer Server anstelle der API von Cloudflare: für Tests.

### What a change comes to

summary-gateway = Gateway { $before } → { $after }
summary-model = Modell { $before } → { $after }
summary-fallbacks = Fallbacks { $before } → { $after }
summary-key = Schlüssel { $before } → { $after }
summary-token = Gateway-Token { $before } → { $after }
summary-none = nicht gesetzt

### How long ago something was

ago-now = gerade eben
ago-minutes = vor { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
ago-hours = vor { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
ago-days = vor { $count ->
    [one] 1 Tag
   *[other] { $count } Tagen
}
