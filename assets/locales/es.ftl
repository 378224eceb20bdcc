# Every sentence clawgate says, in Spanish.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = Ha ocurrido algo imprevisto: { $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = Cloudflare no tiene ningún gateway con este nombre en esta cuenta. Respuesta: { $said }
hint-gateway-not-found = Compare el ID de cuenta y el ID de gateway con la dirección del gateway en el panel de Cloudflare, o cree allí el gateway.
verdict-gateway-token-refused = El gateway rechazó el token de gateway. Respuesta: { $said }
hint-gateway-token-refused = Introduzca un token de gateway que tenga el permiso `AI Gateway Run` para esta cuenta.
verdict-gateway-token-missing = El gateway pide un token de gateway y no se envió ninguno. Respuesta: { $said }
hint-gateway-token-missing = Introduzca el token de gateway; necesita el permiso `AI Gateway Run`.
verdict-provider-path-unknown = El gateway no conoce ningún proveedor en esta dirección. Respuesta: { $said }
hint-provider-path-unknown = Haga que la URL base termine en `/{ $path }`.
verdict-provider-not-reached = Se llegó al gateway, pero este no obtuvo respuesta de { $vendor }. Respuesta: { $said }
hint-provider-not-reached = Vuelva a intentarlo y consulte los registros del gateway en el panel de Cloudflare.
verdict-wrong-endpoint = El gateway tomó la prueba por otro tipo de solicitud. Respuesta: { $said }
hint-wrong-endpoint = Haga que la URL base termine en `/{ $path }`, no en `/compat`.
verdict-stored-key-alias-unknown = El gateway buscó una clave de proveedor guardada que no tiene. Respuesta: { $said }
hint-stored-key-alias-unknown = Corrija el alias de la clave guardada en los ajustes del gateway, o quite la cabecera `cf-aig-byok-alias`.
verdict-provider-key-missing-at-gateway = Se llegó al gateway, pero con la solicitud no llegó ninguna clave de API de { $vendor } y el gateway no puede pagarla por su cuenta. Respuesta: { $said }
verdict-provider-key-missing-or-no-credits = Al gateway no llegó ninguna clave de API de { $vendor }, y la cuenta de Cloudflare no tiene crédito con que pagar en su lugar. Respuesta: { $said }
hint-provider-key-missing-or-no-credits = Vuelva a introducir la clave de API de { $vendor }.
verdict-gateway-must-be-authenticated = El gateway tendría que pagar con crédito de Cloudflare, y solo lo hace cuando está autenticado. Respuesta: { $said }
hint-gateway-must-be-authenticated = Active `Authenticated Gateway` en los ajustes del gateway.
verdict-guardrails-blocked = La conexión funciona; los Guardrails del gateway bloquearon el mensaje de prueba o su respuesta. Respuesta: { $said }
hint-guardrails-blocked = Revise los ajustes de Guardrails del gateway si no era lo previsto.
verdict-dlp-blocked = La conexión funciona; la prevención de pérdida de datos (DLP) del gateway bloqueó el mensaje de prueba o su respuesta. Respuesta: { $said }
hint-dlp-blocked = Revise los ajustes de DLP del gateway si no era lo previsto.
verdict-guardrails-unavailable = Se llegó al gateway, pero sus Guardrails no funcionan y están configurados para bloquear. Respuesta: { $said }
hint-guardrails-unavailable = Vuelva a intentarlo dentro de un rato.
verdict-gateway-rate-limited = La conexión funciona; se alcanzó el límite de solicitudes del propio gateway. Respuesta: { $said }
hint-gateway-rate-limited = Espere un rato, o aumente el límite de solicitudes en los ajustes del gateway.
verdict-gateway-spend-limit = La conexión funciona; se alcanzó un límite de gasto del gateway. Respuesta: { $said }
hint-gateway-spend-limit = Aumente el límite de gasto en los ajustes del gateway.
verdict-gateway-model-unknown = El gateway no conoce el modelo. Respuesta: { $said }
verdict-gateway-error-unknown = El gateway respondió con un error que clawgate no conoce (HTTP { $status }, código { $code }). Respuesta: { $said }
hint-gateway-error-unknown = Busque esta solicitud en los registros del gateway en el panel de Cloudflare.
verdict-gateway-answer-unreadable = El gateway transmitió una respuesta que clawgate no puede leer (HTTP { $status }). Respuesta: { $said }

verdict-cloudflare-permission-missing = Cloudflare rechazó el token, o al token le falta un permiso. Respuesta: { $said }
hint-cloudflare-permission-missing = Dé al token el permiso `AI Gateway Run` para usar un gateway, `AI Gateway Read` para listar los gateways.
verdict-cloudflare-token-invalid = Cloudflare dice que el token no es válido. Respuesta: { $said }
hint-cloudflare-token-invalid = Cree un token nuevo en el panel de Cloudflare e introdúzcalo.
verdict-cloudflare-route-unknown = La API de Cloudflare no conoce nada en esta dirección. Respuesta: { $said }
hint-cloudflare-route-unknown = Compare el ID de cuenta con el que aparece en la dirección del panel de Cloudflare.
verdict-cloudflare-request-invalid = La API de Cloudflare consideró incompleta la solicitud. Respuesta: { $said }
hint-cloudflare-request-invalid = Cree el gateway en el panel de Cloudflare e introduzca su ID de gateway.
verdict-gateway-id-taken = Ya existe un gateway con este ID de gateway. Respuesta: { $said }
hint-gateway-id-taken = Use el gateway que ya existe, o elija otro ID de gateway.
verdict-cloudflare-token-elsewhere = Cloudflare solo acepta este token desde otras direcciones. Respuesta: { $said }
hint-cloudflare-token-elsewhere = Permita la dirección de este equipo en el filtrado de direcciones IP del token, o introduzca otro token.
verdict-cloudflare-error-unknown = La API de Cloudflare, no el gateway, respondió con un error (HTTP { $status }, código { $code }). Respuesta: { $said }
hint-cloudflare-error-unknown = Compruebe que la URL base empiece por `https://gateway.ai.cloudflare.com/v1/`.

verdict-provider-key-rejected = La solicitud llegó a { $vendor }, que rechazó la clave de API de { $vendor }. Respuesta: { $said }
hint-provider-key-rejected = Introduzca una clave de API de { $vendor } válida; la { $console } muestra las suyas en API keys.
verdict-provider-key-missing = La solicitud llegó a { $vendor } sin clave de API. Respuesta: { $said }
hint-provider-key-missing = Introduzca la clave de API de { $vendor }.
verdict-provider-key-of-claude-code = { $vendor } solo acepta este secreto de Claude Code: pertenece a una suscripción y no es una clave de API. Respuesta: { $said }
hint-provider-key-of-claude-code = Introduzca su clave de API de { $vendor }, que empieza por `sk-ant-api`; la { $console } muestra las suyas en API keys.
verdict-provider-permission-missing = { $vendor } conoce la clave de API de { $vendor }, pero no le permite hacer esto. Respuesta: { $said }
hint-provider-permission-missing = Compruebe el espacio de trabajo y los permisos de la clave en la { $console }.
verdict-model-list-refused = La clave de API de { $vendor } no puede listar modelos; solo una prueba muestra si puede usarlos. Respuesta: { $said }
hint-model-list-refused = Elija uno de los modelos que clawgate conoce, o indique otro, y pruébelo.
verdict-sandbox-network-restricted = Un entorno aislado que restringe la red rechazó la solicitud. Respuesta: { $said }
hint-sandbox-network-restricted = Ejecute clawgate fuera del entorno aislado.
verdict-provider-place-refused = { $vendor } no acepta solicitudes desde el lugar del que vino esta ({ $place }), y no comprobó la clave. Respuesta: { $said }
hint-provider-place-refused = Use una red o VPN de un país en el que { $vendor } preste servicio: Cloudflare reenvía las solicitudes desde el centro de datos más cercano.
verdict-model-not-found = La clave es correcta; { $vendor } no ofrece este modelo. Respuesta: { $said }
hint-model-not-found = Elija otro modelo.
hint-model-nearest = Elija otro modelo: el más parecido que se conoce es `{ $model }`.
verdict-provider-route-unknown = La solicitud llegó a { $vendor } en una dirección que no conoce. Respuesta: { $said }
hint-provider-route-unknown = Haga que la URL base termine en `/{ $path }`, sin `/v1` detrás.
verdict-provider-credit-too-low = La clave de API de { $vendor } es válida, pero a su cuenta no le queda crédito. { $vendor } respondió: { $said }
hint-provider-credit-too-low = Compre crédito en la { $console }, en Billing.
verdict-provider-billing = La clave de API de { $vendor } fue aceptada, pero hay un problema de pago. { $vendor } respondió: { $said }
hint-provider-billing = Consulte Billing en la { $console }.
verdict-provider-organization = { $vendor } rechazó la solicitud a causa de la organización de la clave (código { $code }). Respuesta: { $said }
hint-provider-organization = Consulte al propietario de la organización en la { $console }, o introduzca una clave de otra.
verdict-provider-request-refused = { $vendor } rechazó la solicitud de prueba. Respuesta: { $said }
hint-provider-request-refused = Elija otro modelo, o lea lo que respondió { $vendor }.
verdict-provider-request-too-large = { $vendor } consideró demasiado grande la solicitud de prueba, y no lo es. Respuesta: { $said }
hint-provider-request-too-large = Informe de esto como un error de clawgate.
verdict-provider-rate-limited = La clave es correcta; se alcanzó el límite de solicitudes de { $vendor }. Respuesta: { $said }
hint-provider-rate-limited = Espere un rato y vuelva a intentarlo.
verdict-provider-spend-limit = La clave es correcta; se alcanzó el límite de gasto de la cuenta de { $vendor }. { $vendor } respondió: { $said }
hint-provider-spend-limit = Aumente el límite de gasto en la { $console }, o espere a que se restablezca.
verdict-provider-edge-rate-limited = Se llegó al gateway, pero el perímetro delante de { $vendor } no acepta más solicitudes por ahora (HTTP { $status }); la clave no se comprobó. Respuesta: { $said }
verdict-provider-unwell = { $vendor } tiene problemas en este momento (HTTP { $status }); la conexión funciona. Respuesta: { $said }
hint-provider-unwell = Vuelva a intentarlo dentro de un rato; la página de estado de { $vendor } dice cómo va.
verdict-provider-error-unknown = { $vendor } respondió con un error que clawgate no conoce (HTTP { $status }, { $code }). Respuesta: { $said }
hint-provider-error-unknown = Busque el error en la documentación de { $vendor }, en Errors.

verdict-edge-blocked = El perímetro de Cloudflare bloqueó la solicitud antes de que llegara al gateway (HTTP { $status }). Respuesta: { $said }
hint-edge-blocked = Pruebe sin VPN ni proxy, o desde otra red.
verdict-edge-rate-limited = El perímetro delante del gateway no acepta más solicitudes por ahora (HTTP { $status }). Respuesta: { $said }
hint-edge-rate-limited = Espere unos minutos y vuelva a intentarlo.
verdict-edge-failed = El perímetro de Cloudflare falló antes de que la solicitud llegara al gateway (HTTP { $status }). Respuesta: { $said }
hint-edge-failed = Vuelva a intentarlo dentro de un rato; `www.cloudflarestatus.com` dice cómo va Cloudflare.
verdict-not-the-gateway = Respondió algo que no es Cloudflare AI Gateway (HTTP { $status }). Respuesta: { $said }
hint-not-the-gateway = Compruebe la red: puede haber de por medio una página de inicio de sesión o un proxy de empresa.
verdict-no-gateway-at-this-address = Lo que responde en esta dirección no es un AI Gateway (HTTP { $status }). Respuesta: { $said }
hint-no-gateway-at-this-address = Compruebe la dirección del gateway: es `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`.
verdict-answer-unknown = Algo respondió, pero no en una forma que usen AI Gateway o { $vendor } (HTTP { $status }). Respuesta: { $said }
verdict-litellm-refused = Un proxy LiteLLM, no AI Gateway ni { $vendor }, rechazó la solicitud (HTTP { $status }). Respuesta: { $said }
hint-litellm-refused = Compruebe la dirección del gateway; si lo que se quiere usar es el proxy, este exige claves propias.
verdict-answer-empty = Llegó una respuesta vacía (HTTP { $status }).
hint-answer-empty = Vuelva a intentarlo dentro de un rato.
verdict-redirected = La solicitud se redirigió a otra dirección, { $said }. clawgate no la sigue, porque las claves irían con ella.
hint-redirected = Compruebe si la red tiene una página de inicio de sesión, y la dirección del gateway.
verdict-answer-broken = La respuesta quedó cortada (HTTP { $status }).
hint-answer-broken = Vuelva a intentarlo; si se repite, compruebe si hay un proxy de por medio.
verdict-answer-encoded = La respuesta llegó comprimida en una forma que no se pidió y que no se puede leer (HTTP { $status }, { $said }).

verdict-name-not-found = No se encontró el nombre { $host }.
hint-name-not-found = Este equipo no tiene conexión a internet, o su DNS no conoce el nombre: compruebe ambas cosas.
verdict-connection-refused = { $host } rechazó la conexión.
hint-connection = Compruebe la conexión a internet, y si hay un cortafuegos o un proxy de por medio.
verdict-network-unreachable = Desde aquí no se puede llegar a { $host }.
verdict-connection-lost = La conexión con { $host } se cerró antes de que llegara una respuesta.
verdict-answer-not-http = Lo que respondió en { $host } no habla HTTP: { $said }
verdict-tls-failed = No se pudo establecer una conexión segura con { $host }: { $said }
hint-tls-failed = Pruebe desde otra red, o sin la VPN, el cortafuegos o el proxy que pueda haber de por medio.
verdict-timed-out = No hubo respuesta a tiempo al { $phase }.
hint-timed-out = Vuelva a intentarlo; si se repite, compruebe la red o un posible proxy de por medio.
verdict-proxy-not-reached = No se puede llegar al proxy: { $said }
verdict-proxy-failed = El proxy no dejó pasar la solicitud: { $said }
hint-proxy-failed = Compruebe `{ $variable }`, también el nombre de usuario y la contraseña que pueda contener, o excluya el host del gateway con `NO_PROXY`.
verdict-proxy-login-needed = El proxy { $proxy } pide un nombre de usuario y una contraseña.
hint-proxy-login-needed = Póngalos en `{ $variable }`, como `{ $scheme }://user:password@host:port`.
verdict-proxy-login-refused = El proxy { $proxy } rechazó el nombre de usuario y la contraseña.
hint-proxy-login-refused = Corríjalos en `{ $variable }`; allí los caracteres como `@`, `:` y `/` se escriben `%40`, `%3A` y `%2F`.
verdict-certificate-issuer-unknown = El certificado de { $host } está firmado por { $issuer }, en quien este equipo no confía.
hint-certificate-issuer-unknown = Si se trata de su empresa o de su antivirus, indique su archivo de certificados en `SSL_CERT_FILE` o `NODE_EXTRA_CA_CERTS`; si no, use otra red, porque podría estar respondiendo otra persona.
verdict-certificate-expired = El certificado de { $host } caducó el { $until }; el reloj de este equipo marca { $clock }.
hint-certificate-expired = Ponga en hora el reloj de este equipo si está mal; si no, hay un proxy u otra red de por medio, porque Cloudflare renueva sus certificados mucho antes.
verdict-certificate-not-yet-valid = El certificado de { $host } no es válido antes del { $from }; el reloj de este equipo marca { $clock }.
hint-certificate-not-yet-valid = Ajuste el reloj y la zona horaria de este equipo y vuelva a intentarlo.
verdict-certificate-for-another-host = Lo que respondió en { $host } tiene un certificado para { $names }.
hint-certificate-for-another-host = Abra una página web para ver si esta red exige iniciar sesión; si no, compruebe a qué dirección lleva el nombre, y el proxy.
verdict-tls-not-spoken = Lo que respondió en { $host } no habla TLS.
verdict-no-certificates = En este equipo no se encontraron autoridades de certificación, así que no se puede comprobar ninguna conexión segura.
hint-no-certificates = Instale el paquete de certificados de CA del sistema, o indique un archivo de certificados en `SSL_CERT_FILE`.
verdict-provider-key-not-sendable = La clave de API de { $vendor } contiene caracteres que ninguna cabecera HTTP puede llevar, así que no se envió nada.
verdict-gateway-token-not-sendable = El token de gateway contiene caracteres que ninguna cabecera HTTP puede llevar, así que no se envió nada.
hint-not-sendable = Introduzca el valor de nuevo; las claves y los tokens son letras, cifras, guiones y guiones bajos en una sola línea.

verdict-proven = Funciona: { $model } respondió a través de su gateway.
verdict-not-proven-by-gateway = Llegó una respuesta, pero nada en ella muestra que pasara por AI Gateway.
hint-not-proven-by-gateway = Compruebe que la URL base empiece por `https://gateway.ai.cloudflare.com/v1/`, y si hay un proxy de por medio.
verdict-answered-from-cache = El gateway respondió desde su caché, lo que no demuestra nada sobre la clave.
hint-answered-from-cache = Repita la prueba.
verdict-not-a-message = Algo respondió, pero no con un mensaje de un modelo. Respuesta: { $said }
verdict-models-listed = El gateway listó sus modelos.

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = gateway inexistente
brief-gateway-token-refused = token rechazado
brief-gateway-token-missing = falta el token
brief-provider-not-reached = sin acceso a { $vendor }
brief-stored-key-alias-unknown = alias desconocido
brief-provider-key-missing-at-gateway = falta la clave
brief-provider-key-missing-or-no-credits = falta la clave
brief-guardrails-blocked = bloqueado por Guardrails
brief-dlp-blocked = bloqueado por DLP
brief-gateway-rate-limited = límite alcanzado
brief-gateway-spend-limit = límite de gasto alcanzado
brief-gateway-model-unknown = modelo desconocido
brief-provider-key-rejected = clave rechazada
brief-provider-key-missing = falta la clave
brief-provider-permission-missing = clave sin permiso
brief-model-not-found = modelo desconocido
brief-provider-credit-too-low = sin crédito
brief-provider-billing = problema de pago
brief-provider-rate-limited = límite alcanzado
brief-provider-spend-limit = límite de gasto alcanzado
brief-provider-unwell = fallos en { $vendor }
brief-provider-key-of-claude-code = no es clave de API
brief-model-list-refused = clave no puede listar
brief-provider-place-refused = aquí no hay { $vendor }
brief-provider-edge-rate-limited = demasiadas solicitudes
brief-edge-rate-limited = demasiadas solicitudes
brief-name-not-found = nombre no encontrado
brief-connection-refused = conexión rechazada
brief-network-unreachable = red inaccesible
brief-connection-lost = conexión perdida
brief-tls-failed = falló TLS
brief-timed-out = tiempo agotado
brief-proxy-failed = falló el proxy
brief-proxy-not-reached = proxy inaccesible
brief-proxy-login-needed = proxy pide contraseña
brief-at-network = problema de red
brief-at-edge = parado en el perímetro
brief-at-base-url = dirección incorrecta
brief-at-gateway = parado en el gateway
brief-at-token = token incorrecto
brief-at-api = parado en Cloudflare
brief-at-provider = parado en { $vendor }
brief-at-model = modelo incorrecto
brief-at-other = no verificado

### The stages of the live test, as what was going on

phase-name = buscar { $host }
phase-connect = conectar con { $host }
phase-proxy = esperar al proxy { $proxy } (de `{ $variable }`)
phase-tls = asegurar la conexión con { $host }
phase-answer = esperar la respuesta de { $host }

### Models

place-data-centre = centro de datos { $code } de Cloudflare
place-unknown = la respuesta no dice cuál

model-unnamed = un modelo que no da su nombre
model-retires = { $model } se retira el { $date }, dentro de { $days ->
    [0] menos de un día
    [one] { $days } día
   *[other] { $days } días
  }.
model-overdue = { $model } debía retirarse el { $date } y puede dejar de funcionar cualquier día.

### The command line

usage-unknown-flag = No existe la opción `{ $flag }`
usage-unexpected-word = La línea de comandos tiene una palabra que no pertenece a ninguna opción
usage-unknown-command = No existe tal comando
usage-unknown-command-named = No existe el comando `{ $word }`
usage-no-command = No se indicó ningún comando
usage-invalid-value = El valor de `{ $flag }` no es válido
usage-out-of-range = `{ $flag }` acepta un número entero de { $first } a { $last }
usage-invalid-choice = El valor de `{ $flag }` no es válido; acepta: { $valid }
usage-no-value = `{ $flag }` necesita un valor
usage-takes-no-value = `{ $flag }` no acepta ningún valor
usage-conflict = `{ $flag }` no puede darse junto con `{ $other }`
usage-unreadable-flag = Hay una opción que clawgate no tiene
usage-other = No se entiende la línea de comandos
usage-secret-misplaced = Se indicó { $kind } como `{ $what }`: ni se envió ni se guardó, y no se repite aquí
usage-missing = El comando necesita { $what }
usage-missing-one-of = El comando necesita { $what }, que es uno de estos valores: { $words }
hint-did-you-mean = ¿quería decir `{ $word }`? `{ $command }` muestra lo que hay
hint-usage = ejecute `{ $command }`: muestra lo que hay
usage-foreign-flag = `{ $flag }` es una opción del onboarding de OpenClaw; clawgate configura el gateway y no toca nada más
hint-foreign-flag = ejecute `{ $command }` para eso, antes o después de clawgate
usage-mode-remote = clawgate configura el OpenClaw de este equipo, no uno remoto
usage-mode-unknown = `--mode { $mode }` no es ningún modo; clawgate acepta `local`
usage-auth-choice = clawgate no conoce el método de autenticación `{ $choice }`
hint-auth-choice = use uno de estos: { $known }
usage-storage-contradicts = `--secret-input-mode` y `--key-storage` se contradicen
hint-storage-contradicts = indique solo una de las dos; `--secret-input-mode ref` es `--key-storage reference`, `plaintext` es cualquiera de las demás
usage-offline-contradicts = `--offline` y `--check always` se contradicen
hint-offline-contradicts = omita `--offline` para enviar la única solicitud real
usage-gateway-url-contradicts = `--gateway-url` sustituye a los dos ID y no puede darse junto con uno de ellos
usage-input-twice = Solo un secreto puede venir de la entrada estándar
hint-input-twice = use `--secrets-stdin` para los dos, o un archivo con `--api-key-file` o `--token-file`
usage-input-unreadable = No se puede leer la entrada estándar: { $cause }
cause-too-large = demasiado grande
usage-secrets-stdin-empty = La entrada estándar no contiene ni `CLOUDFLARE_AI_GATEWAY_API_KEY=…` ni `CF_AIG_TOKEN=…`
hint-secrets-stdin = indique una línea `NAME=value` por cada secreto
usage-secret-file = No se puede leer el secreto de { $path }: { $cause }
usage-secret-as-file = Hay una clave o un token donde se espera el nombre de un archivo
usage-unattended = `{ $flag }` es solo para ejecuciones que no preguntan nada
hint-unattended = añada `--non-interactive`, o quite la opción: el asistente pregunta antes de enviar nada, y muestra lo que escribiría
usage-log-theirs = El registro { $path } se escribiría en un archivo o una carpeta de OpenClaw, o de clawgate
hint-log-theirs = indique un archivo fuera de la carpeta de estado de OpenClaw
usage-log = No se puede abrir el registro { $path }: { $cause }
warn-log-incomplete = El registro { $path } no está completo: { $cause }
hint-log = indique con `--log` un archivo en el que pueda escribir, en una carpeta que exista
hint-secret-file-late = vea qué escribe en él, o dele más tiempo con `--timeout`
progress-secret-file = Esperando un secreto de { $path }
cause-nothing-came = no terminó de llegar en { $seconds } s
hint-secret-file = indique un archivo que contenga solo el secreto y que se pueda leer

### Answers

name-account-id = ID de cuenta
name-gateway-id = ID de gateway
name-api-key = clave de API de { $vendor }
name-token = token de gateway
name-model = modelo
input-account-id-missing = Falta el ID de cuenta de Cloudflare
input-account-id-empty = El ID de cuenta de Cloudflare está vacío
input-account-id-address = El ID de cuenta es una dirección completa, y de ella no se puede leer ningún ID de cuenta
input-account-id-character = El ID de cuenta tiene `{ $character }` como carácter { $at }; solo contiene las cifras del 0 al 9 y las letras de la a hasta la f
input-account-id-length = El ID de cuenta tiene { $length ->
    [one] { $length } carácter
   *[other] { $length } caracteres
} y necesita 32
input-ids-swapped = El ID de cuenta y el ID de gateway parecen intercambiados: el ID de gateway son 32 cifras hexadecimales
hint-account-id = indique `--account-id` (o CLOUDFLARE_ACCOUNT_ID): 32 cifras hexadecimales como `0123456789abcdef0123456789abcdef`, en la dirección de cada página del panel de Cloudflare
input-gateway-id-missing = Falta el ID de gateway
input-gateway-id-empty = El ID de gateway está vacío
input-gateway-id-address = El ID de gateway es una dirección completa, y de ella no se puede leer ningún ID de gateway
input-gateway-id-character = El ID de gateway tiene `{ $character }` como carácter { $at }, que su dirección no puede contener
input-gateway-id-dots = El ID de gateway son solo puntos, y ninguna dirección los conserva
input-gateway-id-length = El ID de gateway tiene { $length } caracteres y puede tener 64
hint-gateway-id = indique `--gateway-id` (o CLOUDFLARE_GATEWAY_ID): el nombre del gateway, como `my-gateway`, en el panel en AI > AI Gateway
input-gateway-url-invalid = Del valor de `--gateway-url` no se pueden leer una cuenta y un gateway
hint-gateway-url = copie la dirección de la página del gateway: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = indique la dirección propia del gateway: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`; Cloudflare llama `default` al gateway cuando no se nombra ninguno
address-rest = { $url } es la API REST de Cloudflare, que usa un token de Cloudflare en lugar de la clave de Anthropic, y no nombra ningún gateway
address-provider = { $url } es el servidor de la propia Anthropic, sin ningún gateway
address-custom-domain = { $url } no nombra ninguna cuenta ni ningún gateway: es un dominio personalizado delante de uno, u otro servidor. Se prueba tal como está con `clawgate check`, y se configura a mano como `baseUrl`
address-unset = La dirección del gateway en la configuración hace referencia a variables que nada define: { $variables } ({ $url })
hint-address-unset = defínalas donde se ejecuta OpenClaw ({ $audience }), o escriba la dirección con `clawgate configure --section gateway`
warn-address-replaced = Se escribe la dirección propia del gateway en lugar de la que hay en la configuración. { $what }
input-origin-plain-http = La dirección del gateway empieza por `http://`, con lo que las claves irían por la red sin cifrar
input-origin-scheme = La dirección del gateway no empieza por `https://`
input-origin-host = La dirección del gateway no tiene un nombre de host o un puerto válidos
input-origin-extra = El origen del gateway tiene algo más que un host y un puerto
hint-base-url-user = quite lo que hay entre `https://` y `@`: la clave y el token van en cabeceras
hint-origin = indique un origen como `https://gateway.ai.cloudflare.com`; `http://` sin cifrar solo para este equipo, como `http://127.0.0.1:8080`
input-api-key-missing = Falta la clave de API de { $vendor }
hint-api-key = indique la clave que empieza por `{ $key-start }`, de la consola de { $vendor }, en API keys: en { $key-variable }, con `--api-key -` por la entrada estándar, o con `--api-key-file`
input-key-is-global-key = Esto es la Global API Key de Cloudflare (`cfk_…`), que puede hacer de todo en la cuenta y no debe estar en ninguna configuración
input-key-of-other-kind = Como { $what } se indicó { $kind }, algo que { $vendor } no acepta
input-token-of-other-kind = Como { $what } se indicó { $kind }, algo que Cloudflare no acepta
input-command-missing = Falta el comando que da la clave de API
hint-command-missing = escríbalo en el campo de la clave, como `$(~/bin/my-key)`
input-stored = { $what }; está en { $source }
input-stored-with-more = La clave de API tiene algo más alrededor de la clave, como `Bearer `, un nombre o comillas, y OpenClaw lo enviaría todo; está en { $source }
hint-stored-with-more = deje allí solo la clave
notice-token-without-bearer = A la cabecera `cf-aig-authorization` le falta el `Bearer ` que el gateway exige delante del token
hint-stored = `clawgate configure --section keys` pide otro valor: { $hint }
input-token-stored-unset = La configuración de OpenClaw envía un token de gateway, pero nada lo proporciona (normalmente la variable { $variable })
hint-token = indique el token que Cloudflare mostró al crearlo con el permiso AI Gateway Run: en CF_AIG_TOKEN, con `--token -` por la entrada estándar, o con `--token-file`
input-variable-unset = { $variable } no está definida, y la configuración va a hacer referencia a ella
hint-variable-unset = defina { $variable } aquí y donde se ejecuta OpenClaw, o guarde el secreto con `--key-storage env-file`
input-key-contradicts-variable = La clave indicada no es la que hay en { $variable }, a la que la configuración va a hacer referencia
hint-key-contradicts-variable = omita la clave, o cambie { $variable }
input-secret-empty = El secreto ({ $what }) está vacío
input-secret-character = El secreto ({ $what }) tiene el carácter { $character } en la posición { $at }, y no se puede enviar
input-secret-space = El secreto ({ $what }) tiene un espacio en la posición { $at }; eso es una frase o un comando, no un secreto
input-secret-length = El secreto ({ $what }) tiene { $length } caracteres, que no tiene ningún secreto de este tipo
input-secret-placeholder = Lo indicado como { $what } es un texto de ejemplo, no un secreto
input-secret-broken = El secreto ({ $what }) tiene un salto de línea o un espacio en medio (posición { $at }): quedó partido en dos donde se copió
hint-secret-broken = cópielo otra vez de una pieza, o escríbalo en una sola línea
input-secret-stand-in = Como { $what } se indicó { $kind }, no el propio secreto: OpenClaw enviaría ese texto
hint-stand-in = { $what }; `{ $flag }` lo lee de la entrada estándar
stand-in-one-password = una referencia de 1Password (`op://…`)
hint-stand-in-one-password = indique lo que imprime `op read 'op://…'`; o conserve la referencia: escriba el nombre de la variable en la configuración e inicie OpenClaw con `op run --env-file FILE -- openclaw …`
stand-in-vault = una referencia a un Vault
hint-stand-in-vault = indique lo que imprime `vault kv get -field=NAME PATH`
stand-in-variable = una referencia a la variable { $variable }
hint-stand-in-variable = indique el valor que tiene { $variable }; un archivo `.env` no sustituye variables, y solo la configuración puede hacer referencia a una (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = una referencia a una variable
hint-stand-in-some-variable = indique el valor de la variable; un archivo `.env` no sustituye variables
stand-in-command = un comando
hint-stand-in-command = ejecútelo e indique lo que imprime; OpenClaw solo ejecuta comandos para un objeto SecretRef con `"source": "exec"`, nunca desde un texto
stand-in-secret-ref = un SecretRef como texto
hint-stand-in-secret-ref = indique el propio secreto; en openclaw.json un SecretRef es un objeto con `source`, `provider` e `id`
stand-in-encrypted = un texto cifrado (SOPS o similar)
hint-stand-in-encrypted = descífrelo (`sops decrypt FILE`) e indique el resultado; o inicie OpenClaw con `sops exec-env FILE 'openclaw …'`
stand-in-address = una dirección
hint-stand-in-address = indique el secreto que se guarda allí
input-secret-mask = Lo indicado como { $what } es lo que un programa muestra en lugar de un secreto, no el secreto
input-is-secret = Lo indicado como { $what } es una clave o un token, que va en su propio campo
aside-secret = Lo pegado es una clave o un token y no se usó: péguelo en su propio campo, en Claves
aside-secret-moved = Lo pegado ({ $what }) está ahora en su propio campo, en Claves
paste-filled = Se rellenaron { $count } respuestas con lo pegado: { $what }
aside-while-asking = Lo pegado mientras se consultaba al gateway no se usó: péguelo donde corresponda
secret-anthropic-key = una clave de API de Anthropic
secret-anthropic-oauth = un token de suscripción de Anthropic
secret-anthropic-admin = una clave de Admin API de Anthropic
secret-of-vendor = una clave de API de { $vendor }
secret-cloudflare-token = un token de API de Cloudflare
secret-cloudflare-global-key = la Global API Key de Cloudflare
secret-other-provider-key = una clave de API de otro proveedor
hint-secret-oauth = la API Messages no lo acepta; indique aquí una clave de API que empiece por `sk-ant-api`
hint-secret-global-key = no la dé a ningún gateway: puede hacer de todo en la cuenta; indique aquí un token con el permiso AI Gateway Run
hint-secret-other-provider = va en el bloque de ese proveedor en OpenClaw, no en este gateway
input-model-empty = El nombre del modelo está vacío
input-model-character = El nombre del modelo tiene `{ $character }` como carácter { $at }, que no aparece en el nombre de ningún modelo
input-model-length = El nombre del modelo tiene { $length } caracteres, que no tiene el nombre de ningún modelo
input-model-other-provider = El modelo es del proveedor `{ $provider }`, no de Cloudflare AI Gateway
hint-model = indique un modelo como `claude-sonnet-4-6`, o `cloudflare-ai-gateway/claude-sonnet-4-6`
input-model-unknown = No se conoce ningún modelo `{ $model }`. Los más parecidos son `{ $one }`, `{ $two }` y `{ $three }`.
hint-model-unknown = elija uno conocido; `clawgate models fallbacks add { $model }` prueba uno más nuevo antes de escribirlo
input-model-spelling = `{ $model }` no es la grafía de ningún modelo conocido, y se rechazaría: `{ $nearest }`
hint-model-spelling = repítalo con `{ $how } { $nearest }`
hint-model-spelling-here = escriba `{ $nearest }`

### Worth a remark

warn-other-provider-path = La dirección nombra `{ $found }` detrás del gateway; OpenClaw llega a los modelos de { $vendor } por `{ $path }`, que es lo que se usa
warn-other-origin = Las claves van a { $origin }, que no es la dirección de la propia Cloudflare
warn-gateway-looks-like-account = El ID de gateway parece un ID de cuenta; normalmente es un nombre corto
warn-gateway-unusual = El ID de gateway `{ $gateway }` tiene caracteres poco habituales; la mayoría solo tiene letras minúsculas, cifras, `-` y `_`
warn-key-unusual = La clave de API de { $vendor } no empieza por `{ $key-start }`
warn-token-unusual = El token de gateway parece la clave de un proveedor, no un token de Cloudflare
warn-model-unusual = Aquí no se conoce ningún modelo `{ $model }`; el más parecido es `{ $nearest }`
warn-not-checked = No se probó nada: no se sabe si el gateway responde
warn-not-checked-offline = No se probó nada, porque no se puede enviar nada: no se sabe si el gateway responde
warn-limited = Con estos valores se llegó al gateway, pero no hasta el final: { $what }
warn-models-of-catalogue = Estos son los modelos que clawgate conoce; el gateway no dio ninguna lista: { $what }
warn-saved-anyway = La prueba real falló y los valores se escribieron de todos modos: { $what }
warn-closed-to-others = Cualquier usuario de este equipo podía leer { $path }, y ya no puede
warn-planned-again = Otro programa modificó { $path } entretanto: el mismo cambio se planificó de nuevo sobre lo que contiene ahora
warn-reverted = Otro programa modificó { $path } después de esta escritura, y ya no contiene lo que se escribió

### Where OpenClaw is, and whose

place-no-home = Ni OPENCLAW_HOME ni HOME indican una carpeta, así que clawgate no puede saber dónde está OpenClaw
hint-state-dir = indique la carpeta de OpenClaw con `--state-dir`, normalmente `~/.openclaw`
place-profile-invalid = `{ $name }` no es un nombre de perfil válido
hint-profile = use letras, cifras, `-` y `_`, como en `openclaw --profile work`
place-config-outside = { $config } no está en la carpeta de estado { $folder }, donde OpenClaw guarda los secretos que le corresponden
hint-config-outside = diga qué carpeta de estado le corresponde: añada `--state-dir`
owner-unknown = `{ $owner }` no es ningún usuario de este equipo
hint-owner = indique el nombre de un usuario, un número, o dos números como `1000:1000`
owner-foreign = La ejecución es como root, y la carpeta de estado pertenece al usuario { $uid }
hint-owner-foreign = confirme que se trata de esta carpeta con `--owner { $uid }`, o ejecute clawgate como ese usuario
owner-behind-sudo = La ejecución es como root mediante sudo, y { $user } tiene un OpenClaw en { $path }
hint-owner-behind-sudo = ejecute clawgate sin sudo, o indique la carpeta con `--state-dir { $path }`

### Reading OpenClaw's files

read-folder = { $path } es una carpeta, y tiene que ser un archivo
read-not-a-file = { $path } no es un archivo normal
read-too-large = { $path } tiene { $bytes } bytes, más de los que clawgate lee
read-emptied = { $path } está vacío ({ $bytes } bytes sin nada en ellos), y OpenClaw lo rechaza así; al lado está { $copy }, que tiene { $size } bytes
hint-emptied = recupérelo con `cp -p { $copy } { $path }`, o elimine el archivo vacío para empezar de cero
hint-not-a-file = muévalo a otro sitio, o indique otra carpeta de estado con `--state-dir`
read-symlink = { $path } es un enlace simbólico a { $target }
hint-symlink = diga qué hacer: `--symlink follow` modifica el archivo al que lleva, `--symlink refuse` no lo toca
hint-symlink-refused = modifique el archivo al que lleva en su propio sitio, o use `--symlink follow`
read-failed = No se puede leer { $path }: { $cause }
hint-read-failed = ejecute clawgate como el usuario propietario, o dese permiso para leerlo
setup-syntax = No se puede leer { $path }: { $what }
hint-syntax = corrija ese punto en un editor y vuelva a ejecutar clawgate; no se cambió nada
hint-syntax-here = corrija ese punto en un editor y haga que se vuelva a leer; no se cambió nada
setup-syntax-included = No se puede leer { $path }, que { $by } incluye en `{ $at }`: { $what }; OpenClaw solo puede incluir JSON5
setup-syntax-root-included = No se puede leer { $path }, que { $by } incluye: { $what }; OpenClaw solo puede incluir JSON5
hint-template = esto parece una plantilla sin rellenar: ponga un valor en su lugar; no se cambió nada
hint-hash-comment = en este archivo un comentario empieza por `//`, no por `#`; no se cambió nada
setup-env = No se puede leer { $path }: { $what }
setup-root-not-an-object = { $path } contiene { $found } (línea { $line }) donde OpenClaw tiene un objeto
setup-not-an-object = { $path } tiene { $found } en `{ $at }` (línea { $line }) donde OpenClaw tiene un objeto
hint-not-an-object = conviértalo en un objeto, `{"{"} … {"}"}`, o quítelo; no se cambió nada
hint-not-an-array = conviértalo en un array, `[ … ]`, o quítelo; no se cambió nada
setup-root-include = { $path } toma su contenido de otros archivos (`$include`: { $target }), y eso falla: { $what }
setup-include = { $path } toma `{ $at }` de otro archivo (`$include`: { $target }), y eso falla: { $what }
hint-include = corrija el `$include` o el archivo que nombra, sin el cual OpenClaw tampoco arranca; no se cambió nada
include-not-text = no es ni un texto ni una lista de textos
include-missing = no existe tal archivo
include-outside = lleva fuera de la carpeta de la configuración
include-circular = ese archivo se incluye a sí mismo
include-too-deep = más de { $most } archivos se incluyen unos a otros
include-not-plain = tiene que ser un archivo normal de { $most } bytes como máximo, sin un segundo enlace físico
include-not-an-object = hay otros elementos junto al `$include`, y lo que nombra no contiene un objeto
include-too-much = con él, la configuración sería mayor de lo que clawgate lee
include-unreadable = no se puede leer: { $cause }
plan-split = `{ $at }` se compone de { $path } y otros archivos o lugares, y ningún cambio en un solo archivo le da a OpenClaw el valor nuevo
hint-split = cámbielo a mano, o guarde esa parte en un solo archivo que se incluya una vez; no se cambió nada
setup-read-only = La configuración de OpenClaw no se debe escribir aquí: { $variable } está definida
hint-read-only = cambie la configuración donde se genera, o anule { $variable }
plan-edit = No se puede modificar { $path } con seguridad: { $what }
plan-no-profile = No hay ningún perfil de autenticación de este proveedor en el que guardar la clave
hint-no-profile = use `--key-storage env-file`; clawgate nunca crea un perfil de autenticación
plan-no-command = Este OpenClaw no ejecuta ningún comando para obtener una clave sin su daemon, o no se indicó ningún comando
hint-no-command = indique uno con `--key-command`, para un OpenClaw a partir de 2026.3.8; o use `--key-storage env-file`
key-command-unfit = El comando de la clave está vacío, tiene unas comillas sin cerrar, o contiene algo que no cabe en una línea
key-command-not-found = No hay ningún programa `{ $name }` en el PATH
hint-key-command = OpenClaw solo ejecuta un archivo del que usted sea propietario: ponga `#!/bin/sh` y el comando (`exec pass show anthropic`) en uno, aplíquele `chmod 700`, e indique ese archivo

### Inside a file

syntax-not-utf8 = línea { $line }, columna { $column }: no es UTF-8 en el byte { $byte }
syntax-utf16 = el archivo es UTF-16; guárdelo como UTF-8
syntax-too-big = { $bytes } bytes, más de { $most }
syntax-too-deep = línea { $line }, columna { $column }: más de { $most } niveles de profundidad
syntax-empty = el archivo no contiene ningún valor
syntax-found = línea { $line }, columna { $column }: hay { $found }, y se esperaba { $expected }
syntax-ends = línea { $line }, columna { $column }: el archivo termina, y se esperaba { $expected }
kind-null = null
kind-boolean = un booleano
kind-number = un número
kind-string = una cadena
kind-array = un array
kind-object = un objeto
expected-value = un valor
expected-key = una clave o '{"}"}'
expected-identifier = una letra válida en una clave sin comillas
expected-quoted-key = comillas alrededor de esta clave
expected-either = { $one } o { $other }
expected-digit = una cifra
expected-hex-digit = una cifra hexadecimal
expected-quote = las comillas de cierre
expected-escape = una secuencia de escape
expected-end = el final del archivo
env-not-utf8 = el archivo no es UTF-8: no se puede leer el byte { $byte }
env-too-large = el archivo es demasiado grande: { $bytes } bytes, y OpenClaw no lee más de { $most }
env-nul = el archivo contiene un byte NUL en { $byte }
env-name = { $name } no es un nombre de variable que OpenClaw lea de este archivo
env-value = el valor de { $name } no se puede escribir de modo que OpenClaw lo lea igual
env-entangled = { $name } no se puede cambiar sin cambiar cómo lee OpenClaw otras líneas del archivo
edit-not-an-object = hay { $found } en `{ $at }` (línea { $line }), y no un objeto
edit-not-an-array = hay { $found } en `{ $at }` (línea { $line }), y no un array
edit-too-deep = el valor tendría más de { $most } niveles de profundidad
edit-too-big = el documento tendría { $bytes } bytes, más de { $most }
edit-self-check = el cambio no superó su propia comprobación: { $what }

### Writing

write-failed = No se escribió nada: { $what }
write-not-restored = La escritura falló, y no todo se pudo restaurar: { $what }
write-changed = Otro programa modificó { $path } después de que se leyera
write-wrong-kind = { $path } no es un archivo normal o una carpeta del tipo que hace falta aquí
write-too-large = { $path } ocupa más de { $most } bytes
write-mounted = { $path } está montado como archivo suelto y no se puede sustituir entero: { $cause }
write-busy = otro clawgate está escribiendo aquí: { $path } siguió bloqueado
write-owner = no se puede asignar { $path } al usuario { $uid } y al grupo { $gid }: { $cause }
write-read-back = { $path } no contiene lo que se escribió en él
write-name = { $path } no es UTF-8
write-and-not-restored = { $cause }; y estos no se pudieron restaurar: { $files }
cannot-look = no se puede examinar { $path }: { $cause }
cannot-open = no se puede abrir { $path }: { $cause }
cannot-read = no se puede leer { $path }: { $cause }
cannot-create = no se puede crear { $path }: { $cause }
cannot-write = no se puede escribir { $path }: { $cause }
cannot-fsync = no se puede llevar al disco { $path }: { $cause }
cannot-chown = no se puede fijar el propietario de { $path }: { $cause }
cannot-chmod = no se pueden fijar los permisos de { $path }: { $cause }
cannot-exchange = no se puede intercambiar { $path }: { $cause }
cannot-rename = no se puede renombrar { $path }: { $cause }
cannot-remove = no se puede eliminar { $path }: { $cause }
cannot-make-folder = no se puede crear la carpeta { $path }: { $cause }
cannot-lock = no se puede bloquear { $path }: { $cause }
hint-write-changed = vuelva a ejecutar clawgate: lee el archivo tal como está ahora
hint-write-read-again = se volvió a leer: mire qué cambiaría ahora en él, y escriba otra vez
hint-write-busy = espere a que termine el otro clawgate y vuelva a ejecutar este
hint-write-owner = ejecute clawgate como propietario de la carpeta de OpenClaw, o como root
hint-write-mounted = cambie el archivo en su origen, o monte su carpeta en lugar del archivo
hint-write-failed = corrija la causa y vuelva a ejecutar clawgate; todo está como estaba
hint-write-not-restored = corrija la causa y vuelva a ejecutar clawgate: continúa donde se detuvo; los originales están en la carpeta `clawgate` junto a la configuración de OpenClaw
write-hard-link = { $path } tiene { $names } nombres (enlaces físicos)
hint-hard-link = vuelva a ejecutarlo y diga qué hacer: `--hard-link keep` escribe en el propio archivo, de modo que todos sus nombres muestran el cambio, `--hard-link break` da a este nombre un archivo nuevo y deja a los demás el antiguo
undo-nothing = No hay ninguna escritura que deshacer
hint-undo-nothing = `clawgate undo` revierte lo que `clawgate onboard` escribió en la misma carpeta de estado
undo-not-kept = Lo que había en { $files } ya no se conserva, así que no se puede recuperar
hint-undo-not-kept = vuelva a configurarlo: `clawgate`, o `clawgate onboard --non-interactive` en un script
undo-moved-on = Algo más ha modificado estos archivos desde entonces, y deshacer la escritura perdería eso: { $files }
hint-undo-moved-on = la diferencia se muestra arriba; restaure a mano lo que quiera de ella
hint-undo-unknown = lo que había antes ya no se conserva; quite a mano lo que no quiera
undo-manifest = { $path } no es un manifiesto que esta versión entienda
undo-elsewhere = eso se escribió dentro de { $path }, y se trata de los archivos de allí
hint-undo-elsewhere = deshágalo allí: `clawgate undo --state-dir { $path }`; lo que hay en esta carpeta se cambia con `clawgate configure`
undo-foreign = el manifiesto es de otro usuario y nombra { $path }, que no es de ese usuario
undo-stale = entretanto hubo otra escritura
undo-unknown = no hay ninguna escritura { $name } a la que volver
hint-undo-list = `clawgate undo --list` muestra las escrituras que hay
write-journal = { $path } es el registro de una escritura interrumpida, y no se puede seguir
hint-write-journal = puede que lo dejara otra versión de clawgate; resuelva lo que nombra con esa versión o a mano, y después elimínelo

### Around the setup

notice-taken-out = El agente `{ $agent }` pierde sus propios ajustes para este proveedor en { $path }, ya que prevalecerían sobre la configuración: { $what }. Esto deshace la escritura:
taken-out-gateway = el gateway { $url }
taken-out-gateway-and-key = el gateway { $url } con la clave { $key }
taken-out-models = modelos sin fila en la configuración ({ $models })
taken-out-both = { $one }; { $other }
notice-config-was-empty = { $path } estaba vacío, y OpenClaw lo rechaza así: se crea de nuevo. Si debía contener algo, busque una copia en otro sitio
notice-config-refused-newer = El último OpenClaw que se usó aquí rechaza su propia configuración, a causa de { $keys }; `openclaw config validate` dice todo lo que rechaza
notice-config-may-be-refused = OpenClaw, a partir de 2026.8.1, rechaza una configuración con { $keys }; `openclaw config validate` dice si el suyo lo hace
notice-openclaw-refuses = El OpenClaw instalado aquí rechaza esta configuración y no arranca con ella, a causa de { $keys }
notice-openclaw-refuses-all = El OpenClaw instalado aquí rechaza esta configuración y no arranca con ella
notice-openclaw-unasked = No se pudo preguntar a { $path } si acepta esta configuración; `openclaw config validate` lo dice
notice-config-refused-older = El último OpenClaw que se usó aquí rechaza su propia configuración, a causa de ajustes que escribió uno más nuevo: { $keys }
notice-profiles-not-migrated = Queda un `auth-profiles.json` de un OpenClaw más antiguo, y el más nuevo se niega a iniciar sus modelos hasta que se migre
notice-stored-credential-wins = OpenClaw parece tener una credencial propia para este proveedor en { $path }, que prevalece sobre la configuración
notice-stored-credential-wins-plugin = OpenClaw parece tener una credencial propia para este proveedor en { $path }; con el plugin del proveedor instalado, prevalece sobre una clave en la configuración
notice-other-value-wins = OpenClaw no usará el valor indicado aquí ({ $name }), sino otro de { $source }
notice-plaintext-copy = { $path } puede contener la clave y el token sin cifrar; lo escribió OpenClaw y no los toma de allí, así que aquí nada lo necesita
notice-daemon-does-not-start = systemd no inicia el daemon: { $unit } exige { $path }, que no se puede leer. Ponga allí el archivo, o escriba un guion delante de su ruta
notice-service-manager-wins = El propio gestor de servicios da al daemon otro valor de { $variable }, que prevalece sobre `.env`. Para quitarlo: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = El gestor de servicios da al daemon otro valor de { $variable }, de { $path }, que prevalece sobre `.env`
notice-shell-variable-wins = { $variable } tiene otro valor en este shell, y prevalece sobre `.env` para un `openclaw` que se inicie aquí; el daemon no la ve
notice-shell-variable-blank = { $variable } está definida como vacía en este shell, lo que oculta el valor de `.env` a un `openclaw` que se inicie aquí; anúlela antes
notice-env-duplicate = { $path } definía { $variable } en las líneas { $lines }, de las que OpenClaw lee la última; las demás se quitan, con sus valores
notice-env-duplicate-left = { $path } define { $variable } en las líneas { $lines }, de las que OpenClaw lee la última; las demás pueden contener un secreto antiguo
notice-daemon-needs-variable = Nada proporciona aquí { $variable } al daemon: tiene que hacerlo su gestor de procesos
notice-reference-replaced = La configuración hacía referencia a { $reference } para un secreto, y ya no lo hace
notice-key-only-tested = La clave viene de `{ $provider }` ({ $source }), que clawgate no consulta y deja como está: la clave indicada solo se probó y no se guarda en ninguna parte
notice-key-not-asked-for = La clave viene de `{ $provider }` ({ $source }), que clawgate no consulta y deja como está: clawgate no puede saber si funciona
notice-gateway-mode-unknown = `gateway.mode` es { $value } en { $path } (línea { $line }): OpenClaw conoce `local` y `remote` y rechaza una configuración con cualquier otro valor; póngalo allí en `local`
notice-gateway-mode-remote = `gateway.mode` es `remote`: el daemon de esta configuración se ejecuta en otro sitio, y no lee los archivos que se escriben aquí
notice-gateway-mode-missing = `gateway.mode` no está definido, y sin él el daemon de OpenClaw se niega a arrancar
notice-duplicate-key = `{ $key }` aparece más de una vez en { $path }; OpenClaw lee la última, en la línea { $line }
notice-masked-value = `{ $key }` contiene lo que un programa muestra en lugar de un secreto, no el secreto
notice-variable-missing = La configuración hace referencia a variables que nada proporciona al daemon: { $variables }
notice-other-config = Hay otra configuración de OpenClaw en { $other }; esta es { $config }
remark-variable-set-nowhere = La configuración hace referencia a { $variable }, que no está definida en ninguna parte: la clave se guarda en { $path }
notice-default-replaced = El modelo predeterminado era { $former } y pasa a ser { $model }
notice-default-kept = El modelo predeterminado sigue siendo { $former }; { $model } se configura junto a él
notice-agents-without-default = `agents.ownership` es `explicit`: no responde ningún agente cuando no se nombra ninguno. Esto vale para un agente al que se llama por su nombre y que no tiene modelo propio (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } cambia lo que pide OpenClaw, y esta prueba es demasiado pequeña para contenerlo. Una prueba en su propia forma, y un turno:
notice-agent-has-own-model = Estos agentes tienen un modelo propio, que prevalece sobre el predeterminado: { $agents }. Para usar el predeterminado, quite de { $path }: { $keys }
notice-default-agent-has-own-model = { $agent }, el agente que responde cuando no se nombra ninguno, tiene un modelo propio, { $model }, que prevalece sobre el predeterminado. Quite { $key } de { $path }, o póngalo en { $wanted }
notice-default-without-provider = El modelo predeterminado { $name } no nombra ningún proveedor: OpenClaw 2026.2.26 lo toma por el de la propia Anthropic y no pasa por el gateway, 2026.6.6 y 2026.9.6 lo encuentran aquí. Esto lo escribe completo, como { $model }:
notice-model-retires = { $when } Su sucesor es { $successor }.

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate pasó por el proxy { $proxy } de { $variable }; OpenClaw ({ $audience }) no lo usaría. Añada esta línea a { $path }: { $line }
notice-openclaw-other-proxy = clawgate pasó por el proxy { $ours }; OpenClaw ({ $audience }) usaría { $theirs } en su lugar, a causa de { $name } en { $source }
notice-openclaw-no-such-proxy = clawgate pasó por { $proxy } de { $variable }; OpenClaw ({ $audience }) no puede usar allí un proxy de ese tipo. Indique un proxy HTTP: añada una línea HTTPS_PROXY=http://… a { $path }
notice-openclaw-proxy-unreadable = { $variable } nombra un proxy que clawgate entiende y OpenClaw ({ $audience }) no. Escríbalo completo: { $line }
notice-openclaw-distrusts-shell = OpenClaw rechazaría el certificado del gateway: ninguna autoridad que Node trae incorporada lo avala. Antes de iniciar OpenClaw en este shell: export { $line }
notice-openclaw-distrusts-daemon = El daemon rechazaría el certificado del gateway: ninguna autoridad que Node trae incorporada lo avala, y `.env` se lee demasiado tarde para esto. Instale el daemon con: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = El daemon rechazaría el certificado del gateway: ninguna autoridad que Node trae incorporada lo avala, y `.env` se lee demasiado tarde para esto. Ejecute `systemctl --user edit openclaw-gateway`, y añada en [Service]: Environment={ $line }
check-openclaw-distrusts = El gateway respondió a clawgate, pero OpenClaw rechazaría su certificado, que ninguna autoridad propia de Node avala
hint-check-openclaw-distrusts = en este shell: export { $line }
notice-openclaw-distrusts-agent = El daemon rechazaría el certificado del gateway: ninguna autoridad que Node trae incorporada lo avala, y `.env` se lee demasiado tarde para esto. Ejecute `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }`, y después `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw rechazaría el certificado del gateway: solo confía en las autoridades de { $key }, y ninguna de ellas lo avala. Ponga allí el texto del archivo PEM de la autoridad correcta, o quite el ajuste
notice-openclaw-proxy-unknown = { $name } no nombra ningún proxy que OpenClaw ({ $audience }) entienda, así que no envía nada. Escríbalo completo: http://HOST:PORT
notice-openclaw-proxy-private = { $key } nombra el proxy { $proxy }, y OpenClaw no usa ninguno con dirección privada salvo que se permita: ponga { $switch } en true
notice-openclaw-past-proxy = clawgate pasó por el proxy { $proxy } de { $variable }; OpenClaw no pasa por el proxy de ninguna variable, porque { $key } está definido. Indique el proxy también en { $other }
notice-openclaw-request-unknown = Este OpenClaw no conoce { $key } y rechaza por ello toda la configuración. Quite el ajuste, o actualice OpenClaw
notice-openclaw-request-insecure = { $key } es true, y entonces OpenClaw no envía nada. Quite el ajuste
notice-openclaw-request-unjudged = { $keys } cambia lo que OpenClaw envía o en quién confía, y clawgate no lo evalúa
notice-openclaw-looks-up = OpenClaw busca { $host } en este equipo antes de recurrir al proxy de { $key }, y el nombre no se conoce aquí. Indique el proxy en HTTPS_PROXY en su lugar
check-openclaw-no-way = OpenClaw no enviaría nada a causa de { $name }
hint-check-openclaw-no-way = corrija { $name } como dice la advertencia, y vuelva a comprobar
check-openclaw-looks-up = OpenClaw no encontraría { $host }, que busca en este equipo aunque { $key } nombra un proxy
hint-check-openclaw-looks-up = indique el proxy en HTTPS_PROXY en lugar de { $key }
check-openclaw-distrusts-own = El gateway respondió a clawgate, pero OpenClaw rechazaría su certificado, que no avala ninguna de las autoridades de su configuración
hint-check-openclaw-distrusts-own = corrija el ajuste que nombra la advertencia, y vuelva a comprobar

### The deep check

progress-deep = Preguntando otra vez, como lo hace OpenClaw …
progress-judging = Preguntando a { $path } si acepta esta configuración …
plain-judging = Preguntando al OpenClaw instalado aquí si acepta esta configuración …
done-openclaw-accepts = { $path } acepta esta configuración
progress-openclaw = Ejecutando un turno de { $path } …
deep-offer = ¿Ejecutar también un turno del `openclaw` instalado aquí? Tarda hasta dos minutos, cuesta unos céntimos y deja una sesión propia. [s/N]
deep-yes = sí
deep-no-program = No se encontró ningún `openclaw` en el PATH, así que no se le preguntó
deep-not-started = No se pudo iniciar { $path }: { $cause }
deep-late = El gateway respondió a clawgate, pero el propio OpenClaw no tuvo respuesta en { $seconds } s
deep-no-answer = El gateway respondió a clawgate, pero el propio OpenClaw no obtuvo respuesta
hint-deep-no-answer = lea lo que imprimió; `openclaw doctor` dice más
result-deep = Una solicitud en la forma propia de OpenClaw también obtuvo respuesta, en { $ms } ms
result-openclaw-answered = El propio OpenClaw obtuvo respuesta ({ $path })

### The live test

progress-checking = Preguntando a { $url } …
client-proxy = { $variable } no contiene la dirección de un proxy
hint-client-proxy = indique una dirección como `http://proxy.example:3128`, o anule la variable
client-extra-certificates = NODE_EXTRA_CA_CERTS nombra { $path }, del que no se pueden leer certificados
hint-client-extra-certificates = indique un archivo de certificados PEM, o anule la variable
check-base-url-unsafe = La URL base { $url } enviaría las claves a una dirección que no es `https://` ni este equipo
check-base-url-user = La URL base { $url } tiene un nombre de usuario o una contraseña delante del host, y el cliente de OpenClaw lo rechaza
check-base-url-invalid = La URL base { $url } no es una dirección a la que se pueda enviar una solicitud
check-offline = Una comprobación envía una solicitud, y `--offline` lo prohíbe
check-no-default-model = El modelo predeterminado de OpenClaw no es de Cloudflare AI Gateway
hint-check-model = indique uno con `--model { $example }`, o configure OpenClaw con `clawgate onboard`
check-set-up-elsewhere = Cloudflare AI Gateway no está configurado en { $path } como proveedor propio; { $key } pasa por el gateway { $gateway }, y `clawgate` rellena lo que hay allí
check-not-set-up = Cloudflare AI Gateway no está configurado en { $path }
check-empty = { $path } está vacío, y OpenClaw lo rechaza así: no hay nada configurado en él
hint-check-key-variable = defina { $variable } donde se ejecuta OpenClaw ({ $audience }), o indique la clave con `clawgate configure --section keys`
check-no-key = OpenClaw no encontraría ninguna clave que enviar ({ $audience }): nada proporciona { $variable }
hint-check-not-set-up = ejecute `clawgate`, o `clawgate onboard --non-interactive` en un script
check-no-protocol-nothing = { $key } no está definido, así que este OpenClaw no envía nada
check-no-protocol = { $key } no está definido, así que este OpenClaw llama a { $asked } en lugar de a Messages de { $vendor }
hint-check-no-protocol = póngalo en `{ $api }`, como hace `clawgate onboard`
check-other-protocol = { $key } es `{ $api }`, que clawgate no habla: clawgate no puede saber si funciona
check-key-elsewhere = La clave viene de `{ $provider }` ({ $source }), que clawgate no consulta: clawgate no puede saber si funciona
check-key-in-login-shell = Nada proporciona aquí la clave, y la configuración hace que OpenClaw la pida al shell de inicio de sesión (`env.shellEnv`), que clawgate no inicia: clawgate no puede saber si está allí
check-key-in-database = OpenClaw usa una clave que guarda en { $path }, que clawgate no abre: clawgate no puede saber si funciona
check-header-untold = La cabecera { $name } no se puede enviar tal como está, o su valor se guarda donde clawgate no lee: clawgate no puede saber qué envía OpenClaw
check-release-untold = Los archivos no dicen qué OpenClaw los usa, y { $first } enviaría algo distinto que { $other }: clawgate no puede saber qué se envía
check-provider-case = OpenClaw lee también { $key }, y clawgate no: clawgate no puede saber qué envía, salvo que el ajuste se llame { $named }
hint-check-untold = un turno de OpenClaw lo dice: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = El token de gateway viene de `{ $provider }` ({ $source }), que clawgate no consulta: clawgate no puede saber si funciona
check-reference-not-asked = La clave viene de { $reference }, que un `openclaw agent --local` de esta versión (anterior a 2026.3.2, o a 2026.3.8 para una credencial guardada) no consulta; su daemon sí
hint-check-reference-not-asked = un turno a través del daemon lo dice: `openclaw agent --agent main -m hi`
ask-failed = No se pudo obtener la clave de `{ $provider }` ({ $source }): { $what }
hint-ask-failed = corrija eso primero, u omita `--resolve-refs`
ask-no-provider = `secrets.providers.{ $provider }` de la configuración no es del tipo { $source }, o está incompleto
ask-untrusted = OpenClaw no usa { $path }: tiene que ser un archivo del que usted sea propietario, con ruta completa, que no sea un enlace y esté cerrado a los demás
ask-outside = { $path } no está en ninguno de sus `trustedDirs`
ask-file = No se puede usar { $path }: { $what }
ask-file-without = aquello a lo que se hace referencia no está en { $path }
ask-late = { $path } no había terminado a los { $seconds } s
ask-status = { $path } terminó con el estado { $status }
ask-no-answer = { $path } no dio ninguna clave
hint-check-key-elsewhere = haga que clawgate la pida una vez con `clawgate check --resolve-refs`; o pruebe una clave sin guardarla: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw no envía nada hasta { $time }: su credencial { $profile } en { $path } está en pausa por fallos anteriores
hint-check-credential-rests = dele una clave nueva con `clawgate configure --section keys`, o espere hasta entonces
check-keys-refused = OpenClaw rechaza esta configuración entera, y no envía nada: no acepta { $keys }
hint-check-keys-refused = corríjalo en { $path }; `openclaw config validate` dice qué acepta OpenClaw allí
check-no-rows = Este OpenClaw no envía nada para un proveedor sin ninguna fila en { $key }: entonces no conoce ningún límite para una respuesta
check-model-not-allowed = OpenClaw no usa este modelo: { $key } contiene un `provider/*`, y entonces no permite nada que no esté ahí
hint-check-model-not-allowed = añada el modelo a { $key }, o `{ $provider }/*`
check-unset-refused = OpenClaw rechaza esta configuración ({ $audience }): nada proporciona { $variables }, y entonces esta versión no inicia nada
hint-check-unset-refused = añada la variable a { $path }, o quite de la configuración lo que hace referencia a ella
notice-headers-dropped = { $provider } tiene modelos y no tiene clave: este OpenClaw no envía entonces los `headers` de ningún proveedor, y tampoco el token de gateway
notice-headers-dropped-cache = { $provider } sigue en el models.json de OpenClaw sin clave: este OpenClaw no envía entonces los `headers` de ningún proveedor, y tampoco el token de gateway
notice-protocol-replaced = El bloque del proveedor usaba hasta ahora { $former } y pasa a usar { $api }; sus filas se quedan, y las que llevan nombres del otro protocolo ya no responden
notice-store-unreadable = OpenClaw pasa por alto { $path }, que no es JSON: lo que guarda allí no cuenta
notice-sent-otherwise = Lo que envía OpenClaw ({ $audience }) no es lo que se probó: difiere { $what }
notice-credential-rests = OpenClaw no envía nada hasta { $time }: su credencial { $profile } en { $path } está en pausa por fallos anteriores
check-cached-address = OpenClaw usa la dirección { $url } que guarda en { $path }, no la de su configuración
check-daemon-would-not = Un daemon iniciado por un gestor de servicios haría otra cosa; aquí no hay ninguno instalado. { $what }
check-shell-variable-wins = OpenClaw falla desde este shell, el daemon funciona: `{ $variable }` de este shell prevalece sobre { $source }
check-shell-fails = OpenClaw falla desde este shell, el daemon funciona
check-daemon-fails = El daemon falla, OpenClaw funciona desde este shell
check-audiences-differ = Este shell y el daemon enviarían valores distintos

### The result

hint-line = sugerencia: { $hint }
result-answered = { $model } respondió a través de AI Gateway en { $ms } ms
output-lost = No se pudo escribir el resultado en la salida estándar: { $cause }
hint-output-lost = libere espacio, o envíe la salida a otro sitio, y vuelva a ejecutarlo
hint-output-lost-written = lo que se escribió se queda; `clawgate undo` lo revierte
result-created = Escrito: { $path } (nuevo)
result-changed = Escrito: { $path }
result-removed = Eliminado: { $path }
result-restored = Restaurado: { $path }
result-would-create = Se escribiría { $path } (nuevo)
result-would-change = Se escribiría { $path }
result-would-remove = Se eliminaría { $path }
result-would-restore = Se restauraría { $path }
result-with-backup = { $what }; lo que había está en { $backup }
result-nothing-to-change = Todo está ya como se pidió: no se escribió nada
result-model = Modelo: { $model }
result-proven-full = Verificado: esto es lo que enviará OpenClaw, y obtuvo respuesta
result-proven-partial = Verificado en parte: se llegó al gateway, pero algo más lo impide todavía (vea las advertencias)
result-proven-none = No verificado: `clawgate check` envía la solicitud real
result-fallbacks-untested = Modelos de respaldo sin probar: { $models }
result-proven-but-fallbacks = { $proven }. Modelos de respaldo sin probar: { $models }
result-restart = Si el daemon de OpenClaw está en marcha: `{ $command }`, porque no vuelve a leer sus variables por sí solo
result-for-shell = Un `openclaw` iniciado en este shell usa:
result-for-both = Este shell y el daemon usan ambos:
result-for-daemon = El daemon usa:

### Practice

demo-banner = PRÁCTICA: un gateway en este equipo y una carpeta personal que se desecha. Sin cuenta, sin red; no se leen sus variables ni sus archivos.
demo-asked = Respuestas, como las acepta `clawgate onboard`:
demo-sent = Enviado al gateway de práctica:
demo-answered = Respondido con HTTP { $status }
demo-wrote = Escrito en { $path }:
demo-no-home = No se puede crear la carpeta personal de práctica en { $path }: { $cause }
hint-demo-home = indique una carpeta en la que pueda escribir: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = Esto no parece un secreto de práctica, y la demo no acepta ninguno real
hint-demo-keys = omítalo, o use `{ $key }` como clave y `{ $token }` como token

error-ended-by-signal = Terminado antes de escribir nada

### The wizard

section-home = Resumen
home-body = Ya está configurado en { $path }. ¿Qué quiere cambiar?
home-model = { $model }, después { $fallbacks }
home-unwritten = revisar lo que todavía no está escrito
home-no-model = sin modelo predeterminado
home-missing = sin definir
home-not-tested = sin probar desde que se inició clawgate
home-daemon-same = El daemon de OpenClaw enviaría la misma clave y el mismo token que este shell.
help-home = Cada fila muestra lo que dicen ahora los archivos de OpenClaw. La letra o la cifra junto a la sección la abre; Esc vuelve aquí.
plain-row = { $name }: { $value }
section-where = Ubicación
section-provider = Proveedor
section-gateway = Gateway
section-keys = Claves
section-model = Modelo
section-test = Prueba
section-review = Revisión
section-done = Listo
plain-text = { $text }

gateway-found-elsewhere = Encontrado en { $key }, que ya pasa por este gateway
wizard-remedy = Qué hacer: { $what }
wizard-stored = de { $source }
secret-from-outside = Viene de `{ $provider }` ({ $source }) y se queda allí. Un valor que se introduzca aquí solo se prueba.
wizard-reading = Leyendo los archivos de OpenClaw …
wizard-test-stale = Una respuesta ha cambiado desde la última prueba

where-body = Aquí hay más de un OpenClaw. ¿Cuál se debe usar?
where-label = Configuración de OpenClaw
provider-body = ¿A qué modelos debe llegar OpenClaw a través de Cloudflare AI Gateway?
provider-label = Proveedor
provider-own-key = { $vendor }, con su propia clave de API de { $vendor }
provider-own-key-detail = OpenClaw llama { $id } a esta elección
provider-new-config = Todavía no hay nada configurado: se creará { $path }
provider-empty-config = { $path } está vacío y se creará de nuevo
provider-set-up-already = Ya configurado en { $path }: sus valores están rellenados
provider-recalled = Sus respuestas de la última vez están rellenadas; los secretos nunca se guardan
provider-config-there = { $path } existe; en él solo se cambia lo que se elija aquí

gateway-provider = Los modelos de { $vendor }, con su propia clave de API de { $vendor }, a través de Cloudflare AI Gateway.
gateway-body = Pegue la dirección de su gateway del panel de Cloudflare, o escriba los dos ID.
label-account-id = ID de cuenta
help-account-id = 32 cifras hexadecimales, en la dirección del panel de Cloudflare
label-gateway-id = ID de gateway
help-gateway-id = el nombre del gateway, en el panel en AI > AI Gateway

keys-body = La clave de API de { $vendor } paga las solicitudes; el gateway solo la transmite.
label-api-key = Clave de API de { $vendor }
help-api-key = empieza por { $key-start }, de la consola de { $vendor }; OpenClaw la llama { $key-variable }
label-ask-secrets = Consultar `{ $provider }` una vez, para probar con lo que dé
help-ask-secrets = como lo consulta OpenClaw; nada de ello se escribe
label-has-token = El gateway está autenticado
help-has-token = entonces necesita su propio token además de la clave
label-token = Token de gateway
help-token = el token de Cloudflare con el permiso AI Gateway Run
token-asked = el gateway lo pide además de la clave
label-storage = Guardar los secretos
storage-env-file = en el archivo .env de OpenClaw
storage-env-file-detail = legible solo para usted; sirve para cualquier OpenClaw, y el daemon lo ve
storage-reference = en ninguna parte: vienen de variables
storage-reference-detail = su shell y su gestor de procesos tienen que definir las variables
storage-command = un comando suyo da la clave
storage-command-detail = escríbalo en lugar de la clave, como $(~/bin/my-key); OpenClaw lo ejecuta cada vez
key-command-asking = se está ejecutando el comando
key-command-gives = el comando dio una clave; OpenClaw lo ejecuta cada vez, y la propia clave no se escribe en ninguna parte
key-command-will-be-asked = Enter ejecuta este comando una vez, para probar con su clave; OpenClaw lo ejecuta cada vez
storage-outside = donde está: `{ $provider }` ({ $source })
storage-inline = en el propio openclaw.json
storage-inline-detail = quien pueda leer la configuración puede leer los secretos
storage-auth-profile = en el perfil de autenticación de OpenClaw
storage-auth-profile-detail = donde un OpenClaw más antiguo ya guarda la clave
sends-model-list = Enter pide a { $host } sus modelos, con esta clave

model-body = El modelo que OpenClaw usa si no se le dice otra cosa.
label-model = Modelo
model-other = otro modelo …
model-other-detail = escribir su nombre
model-detail = contexto { $context } · salida { $output } · entrada { $input }, salida { $price } por millón
model-detail-above = { $detail }; por encima de { $tokens }, entrada { $input }, salida { $price }
label-other-model = Su nombre
help-other-model = como lo escribe { $vendor }, por ejemplo { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = no listado por su gateway
sends-probe-short = Enter pregunta si existe; no se envía ninguna clave
sends-model-list-short = Enter pide sus modelos, con esta clave
sends-test-short = Enter envía una solicitud mínima
label-fallbacks = Respaldos
label-more-fallbacks = Más respaldos
help-fallbacks = modelos que añadir tras los ya definidos, separados por comas; puede quedar vacío
label-set-default = El modelo predeterminado de OpenClaw es { $former }
set-default-yes = hacer predeterminado el modelo de arriba
set-default-no = mantener { $former }
set-default-fallback = mantener { $former }, y añadir el modelo de arriba como respaldo
set-default-if-unset = hacer predeterminado el modelo de arriba solo donde no haya ninguno
set-default-none = no definir ninguno
label-set-default-none = Modelo predeterminado de OpenClaw: todavía no hay ninguno
models-fetching = pidiendo al gateway sus modelos …
models-live = los modelos del gateway, con lo que clawgate sabe de ellos
models-catalogue = los modelos que clawgate conoce; no se consultó al gateway
models-not-fetched = los modelos que clawgate conoce
models-no-list = Sin lista: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } rechazó la clave
no-list-token-refused = el gateway rechazó el token
no-list-token-missing = el gateway pide un token
no-list-no-internet = parece que no hay internet
refused-in-test = { $what } en la última prueba
refused-in-list = { $what } al pedir al gateway sus modelos
sends-test = Enter envía una solicitud mínima a { $host }

test-body = Una solicitud mínima a { $host }, con la dirección, la clave y las cabeceras que usa OpenClaw.

review-body = { $files ->
    [one] Cambia un archivo. Todavía no se ha escrito nada.
   *[other] Cambian { $files } archivos, todos o ninguno. Todavía no se ha escrito nada.
}
review-incomplete = Todavía faltan algunas respuestas.
review-unreadable = No se puede escribir nada hasta que eso se corrija.
review-impossible = Esto no se puede escribir: { $what }
review-writing = Escribiendo …
review-env-changed = los secretos se añaden o se cambian, las demás líneas se quedan
review-env-created = nuevo, legible solo para usted
review-config-values = solo cambian estos valores
review-config-changed = solo cambian estas líneas
review-config-created = nuevo
review-profiles = la clave guardada de un OpenClaw más antiguo, que prevalecería, se actualiza para que coincida
review-cache = la copia en caché de un OpenClaw más antiguo, que prevalecería, se quita
label-gateway-mode = Poner también gateway.mode en local
help-gateway-mode = sin eso, el daemon de OpenClaw se niega a arrancar
label-confirmation = Teclee “{ confirm-word }” para escribirlo
help-confirmation = la prueba mostró que un valor es incorrecto; sin estas palabras no se escribe nada
confirm-word = escribir igualmente

done-body = OpenClaw está configurado.
done-body-unproven = Escrito, pero no verificado: vea lo que dijo la prueba.
done-body-untested = Escrito, pero no verificado: no se probó nada.
done-next = Siguiente
done-check = Probarlo en cualquier momento; no se cambia nada
done-body-reverted = Escrito, pero otro programa lo ha deshecho después.
done-reverted-hint = Casi siempre es el daemon de OpenClaw, que restaura una configuración que había leído antes: deténgalo, ejecute `clawgate` otra vez y después inícielo
done-restart = Reinicie el daemon de OpenClaw si está en marcha: no vuelve a leer sus variables por sí solo
done-try = Ver cómo responde
done-undo = Deshacerlo
done-next-hosts = Imprimir la misma configuración para otros hosts

rail-provider = { $vendor }, clave propia
rail-key = clave { $key }
rail-token-missing = clave { $key }, sin token
rail-key-and-token = clave { $key }, token
rail-tested = respuesta en { $ms } ms
rail-test-stale = por repetir

action-next = siguiente
action-back = atrás
action-test = probar
action-review = revisar
action-start = enviar la prueba
action-retry = repetir la prueba
action-cancel = detener
action-skip = seguir sin probar
action-skip-failed = seguir de todos modos
action-mend = ir a { $section }
action-use-model = usar { $model }
action-list-models = pedir al gateway sus modelos
action-take-successor = usar { $model }
action-write = escribir
action-write-untested = escribir sin probar
action-write-unproven = escribir sin verificar
action-finish = terminar
action-read-again = volver a leer
action-stay = quedarse
action-leave = salir
action-keep = salir, y guardar las respuestas sin los secretos
leave-title = ¿Salir?
leave-body = Todavía no se ha escrito nada.

### The terminal

header-name = clawgate
header-about = Cloudflare AI Gateway para OpenClaw
practice = PRÁCTICA
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = detenida
more-above = ↑ { $lines ->
    [one] 1 línea más
   *[other] { $lines } líneas más
}
more-below = ↓ { $lines ->
    [one] 1 línea más
   *[other] { $lines } líneas más
}
list-above = ↑ { $count } más
list-below = ↓ { $count } más
list-unlisted = { model-unlisted }
column-listed = listado
column-context = contexto
column-output = salida
column-price = $ ent / sal
column-can = puede
column-retires = retirada
model-images = imágenes
model-thinks = razonar
example-account-id = p. ej. 0123…cdef
example-gateway-id = p. ej. my-gateway
example-api-key = p. ej. { $key-start }…
example-token = pegar aquí
example-other-model = p. ej. { $example }
example-fallbacks = ninguno
review-change = { $first } a { $last }: cambiar una respuesta
secret-length = { $length ->
    [one] 1 carácter
   *[other] { $length } caracteres
}
secret-length-and-end = { $length } caracteres, termina en { $end }
filter-empty = escribir para filtrar
filter-count = { $count } de { $all }

hop-you = usted
hop-proxy = proxy
hop-cloudflare = Cloudflare
hop-gateway = gateway "{ $name }"
hop-gateway-unnamed = gateway
hop-provider = { $vendor }
hop-model-unnamed = modelo
plain-name = { $name }
hop-name = nombre
hop-connect = conexión
hop-tls = TLS
hop-first-byte = primer byte
hop-ms = { $ms } ms
hop-clock = { $seconds } s de { $limit }
hop-done = último byte
hops-read = leído de la respuesta

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Espacio
key-up = Arriba
key-down = Abajo
key-left = Izquierda
key-right = Derecha
key-page-up = RePág
key-page-down = AvPág
key-home = Inicio
key-end = Fin
key-backspace = Retroceso
key-delete = Supr
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = campo siguiente
does-next-line = línea siguiente
does-previous = campo anterior
does-choose = elegir
does-choose-and-test = elegir y probar
does-switch = activar o desactivar
does-reveal = mostrar
does-hide = ocultar
does-clear-filter = borrar el filtro
does-help = ayuda
does-lines = seguir línea a línea, con todas las respuestas
does-close = cerrar
does-details = detalles
does-copy = copiar el comando
copied-command = copiado
write-unread = { $write } ({ $lines ->
    [one] 1 línea
   *[other] { $lines } líneas
} sin ver)
does-quit = salir
does-up = línea de arriba
does-down = línea de abajo
does-page-up = página de arriba
does-page-down = página de abajo
does-first = primera línea
does-last = última línea
does-left = a la izquierda en el texto
does-right = a la derecha en el texto
does-start = inicio del texto
does-end = final del texto
does-delete-word = borrar la palabra anterior al cursor
does-delete-to-start = borrar todo lo anterior al cursor
does-delete-to-end = borrar todo lo posterior al cursor
does-yank = recuperar lo último borrado

help-title = Ayuda: { $section }
help-where = OpenClaw guarda su configuración y sus secretos en una carpeta de estado. Aquí hay más de una; solo se lee y se cambia la elegida.
help-provider = El proveedor determina de quién son los modelos que usa OpenClaw y de quién es la clave que hace falta. Lo que ya existe está rellenado, y no se escribe nada antes de la revisión.
help-provider-one = Por ahora hay una sola elección: los modelos de { $vendor }, pagados con una clave de API propia. Las solicitudes pasan por el gateway de Cloudflare, que lleva la cuenta.
help-gateway = Un gateway es un punto de acceso con nombre en una cuenta de Cloudflare que transmite solicitudes a un proveedor. Su dirección contiene los dos ID: péguela en cualquiera de los dos campos y se rellenarán ambos.
help-gateway-find = El ID de cuenta está en la dirección de cada página del panel de Cloudflare; el ID de gateway es el nombre del gateway, en AI > AI Gateway.
help-gateway-asked = Al salir de esta sección, clawgate pregunta si el gateway existe: sin clave y sin coste.
help-keys = La clave de API de { $vendor } paga las solicitudes. La consola de { $vendor } muestra las suyas en API keys; una clave solo se muestra allí una vez, al crearla.
help-keys-token = El token de gateway se pide cuando el gateway está autenticado: un token de API del panel de Cloudflare con el permiso AI Gateway Run.
help-keys-storage = En el archivo .env de OpenClaw: junto a la configuración, legible solo para usted, y el daemon lo ve. En ninguna parte: la configuración solo nombra las variables, y lo que inicia OpenClaw tiene que definirlas. En el propio openclaw.json: quien lee la configuración lee los secretos.
help-keys-short = En los demás sitios, una clave se muestra con sus cuatro últimos caracteres y, entre paréntesis, su longitud. No se guarda nada antes de la revisión.
help-model = La lista es la del propio gateway cuando existe, con lo que clawgate sabe de cada modelo. Un modelo que no esté en ella se puede escribir a mano.
help-model-marks = Un ! tras un modelo significa que se retira; la fecha y su sucesor se muestran debajo. Los precios están en dólares estadounidenses, de entrada y de salida.
help-model-fallbacks = Los modelos de respaldo son los que OpenClaw intenta, uno tras otro, cuando el de arriba no responde. El campo puede quedar vacío.
help-test = Una solicitud mínima sigue el camino que seguirá la de OpenClaw, con la misma dirección, clave y cabeceras. Los tiempos se miden aquí; lo que ocurre detrás de Cloudflare se lee de la respuesta.
help-test-after = Esc la detiene. Si falla, la página dice qué hacer, y la primera línea de abajo lleva al campo que hay que cambiar.
help-review = Cada línea que cambia en cada archivo, con los secretos enmascarados. Se escriben todos los archivos, o ninguno. Nada más cambia en ellos.
help-review-marks = Una línea con + se añade, una con - se quita; las demás dan contexto y se quedan. `clawgate undo` lo revierte todo.
help-done = Los archivos están escritos. Lo que queda por hacer se muestra aquí.

### Practice in the terminal

hint-demo-secrets = use uno de los secretos de práctica que nombra la pantalla
practice-gateways = Para probar: cuenta { $account }; gateway { $open } (abierto), { $limited } (límite alcanzado), { $slow }, o { $locked } (pide el token { $token })
practice-keys = Para probar: { $good }
practice-key-poor = sin crédito: { $poor }
practice-key-refused = rechazada: { $refused }
practice-done-check = En la realidad, `clawgate check` enviaría la prueba en cualquier momento.
practice-token = { $locked } pide { $token }
practice-models = Los modelos desconocidos fallan en la prueba: pruebe claude-99

### Leaving the terminal

left-unwritten = No se escribió nada.
left-practice = Era una práctica, y todo está borrado. De verdad: `clawgate`
left-kept = Sus respuestas se guardan para la próxima vez, los secretos no.
terminal-none = El asistente necesita un terminal en el que mostrarse, y no hay ninguno
hint-terminal-none = ejecute `clawgate --plain` para recibir las preguntas línea a línea, o `clawgate onboard --non-interactive` con las respuestas como opciones; `clawgate onboard --help` las muestra
terminal-small = El terminal tiene { $columns } columnas y { $rows } filas; el asistente necesita 40 por 12
terminal-dumb = El terminal (TERM=dumb) no puede mostrar el asistente

### The plain wizard

plain-opening = clawgate línea a línea. Enter acepta el valor entre corchetes; ? ayuda, < vuelve atrás, q sale.
plain-because = { $why }: las mismas preguntas línea a línea.
plain-carried-over = Todas las respuestas siguen ahí
plain-small = El terminal tiene { $columns } columnas y { $rows } filas
plain-dumb = El terminal no puede situar texto
plain-title = { $section }, { $number } de { $count }
plain-practice = PRÁCTICA. { $title }
plain-done = listo: { $what }
plain-wrong = error: { $what }
plain-warning = advertencia: { $what }
plain-note = nota: { $what }
plain-run = ejecutar: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name }, un número [{ $default }]:
plain-ask-switch = { $name }, sí o no [{ $default }]:
plain-ask-offer = Qué hacer ahora, un número [{ $default }]:
plain-ask-offer-alone = Qué hacer ahora:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }, advertencia: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }; advertencia: { $warning }
plain-more-lines = { $name }: { $lines ->
    [one] se pegó una línea más y no se usa
   *[other] se pegaron { $lines } líneas más y no se usan
}
plain-yes = sí
plain-no = no
plain-from = { $what }, { $source }
plain-length-and-ends = { $length } caracteres, empieza por { $start }, termina en { $end }
plain-length-and-text = { $text }, { $length ->
    [one] 1 carácter
   *[other] { $length } caracteres
}
plain-address = Las solicitudes van a { $address }
plain-no-such-number = escriba un número del 1 al { $last }, o un nombre de la lista
plain-several-such = eso coincide con varios; escriba algo más del nombre, o un número del 1 al { $last }
plain-no-such-switch = escriba sí o no
plain-not-confirmed = esas no son las palabras; sin ellas no se escribe nada
plain-nothing-before = No hay nada antes de esto.
plain-testing = Enviando una solicitud a { $host }. Ctrl-C la detiene.
plain-listing = Pidiendo al gateway sus modelos.
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: listo, leído de la respuesta
plain-stage-wrong = { $name }: error
plain-still-waiting = Esperando todavía, { $seconds } segundos.
plain-again = Eso no bastó: una solicitud más.
plain-stopped = Detenido.
plain-changes = { $changes ->
    [one] 1 cambio
   *[other] { $changes } cambios
} en { $files ->
    [one] 1 archivo
   *[other] { $files } archivos
}
plain-file = { $path }: { $summary }; { $added ->
    [one] 1 línea añadida
   *[other] { $added } líneas añadidas
}, { $removed ->
    [one] 1 quitada
   *[other] { $removed } quitadas
}
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }, { $summary }
plain-state-open = pendiente
plain-state-current = aquí
plain-state-done = listo
plain-state-warning = advertencia
plain-state-wrong = error
plain-help-keys = Enter acepta el valor entre corchetes. < vuelve una pregunta atrás, < y un número va a esa sección: <2. q sale.
plain-help-text = Un signo menos solo vacía una respuesta. Una barra invertida delante hace que lo que sigue se tome tal cual: \q.
plain-help-choice = Se elige por el número, o por el nombre o la parte del nombre que ningún otro tenga.
plain-help-secret = Lo que se escribe no se muestra; después se indican su longitud y sus cuatro últimos caracteres.
plain-help-switch = Responda sí o no; bastan s y n.
plain-help-review = d muestra cada línea que cambia.
plain-input-ended = La entrada terminó en la pregunta "{ $question }"
hint-plain-input-ended = indique una respuesta por línea; no se escribió nada

### The help: commands

command-clawgate = Configura Cloudflare AI Gateway como proveedor de modelos de OpenClaw (con --plain línea a línea, para lectores de pantalla y tuberías), lo verifica con una solicitud real, y cambia exactamente lo que se eligió. Sin ningún comando abre el asistente.
command-onboard = Configura OpenClaw: comprueba con una solicitud real y después escribe. Con --non-interactive no pregunta nada.
command-configure = Abre el asistente en una sección de lo que está configurado
command-models = Los modelos del gateway, y cuáles de ellos usa OpenClaw
command-models-list = Lista los modelos del gateway, con contexto, precio y retirada
command-models-set = Hace que un modelo sea el predeterminado de OpenClaw: lo prueba con una solicitud real y después cambia solo eso
command-models-fallbacks = Los modelos de respaldo de OpenClaw, por orden
command-models-fallbacks-list = Los lista
command-models-fallbacks-add = Añade uno tras los ya definidos
command-models-fallbacks-remove = Quita uno
command-models-fallbacks-clear = Los quita todos
command-models-test = Prueba un modelo, o el predeterminado, con una solicitud real; no cambia nada
command-check = Prueba lo que OpenClaw usaría realmente, para este shell y para el daemon; no cambia nada
command-why = Muestra qué clave y qué token de gateway usa OpenClaw, dónde están, qué más hay, y qué lo decide; no envía nada
command-undo = Revierte la última escritura; ejecutado otra vez, restaura esa escritura
command-demo = Ejecuta todo el asistente como práctica: un gateway en este equipo, una carpeta personal que se desecha, sin cuenta, sin red
command-completions = Imprime el script con el que un shell completa comandos y opciones
command-man = Imprime la página de manual
command-help = Explica un comando

### The help: flags that every command takes

flag-config = El archivo de configuración de OpenClaw, si no es el habitual; fuera de la carpeta de estado necesita también --state-dir
flag-state-dir = La carpeta de estado de OpenClaw [predeterminado: como la encuentra OpenClaw, normalmente ~/.openclaw]
flag-profile = El perfil de OpenClaw: la carpeta de estado es ~/.openclaw-NAME
flag-owner = El propietario de los archivos escritos, como root para otro usuario: un nombre, UID o UID:GID [predeterminado: el propietario de la carpeta]
flag-hard-link = Qué hacer con un archivo que tiene otros nombres (enlaces físicos)
value-hard-link-keep = escribir en el propio archivo, de modo que todos sus nombres muestren el cambio
value-hard-link-break = dar a este nombre un archivo nuevo; sus otros nombres conservan el antiguo
flag-symlink = Qué hacer con un archivo que es un enlace simbólico
value-symlink-follow = modificar el archivo al que lleva; el enlace se queda
value-symlink-refuse = no tocarlo
flag-gateway-origin = Otro servidor en lugar de https://gateway.ai.cloudflare.com; http sin cifrar solo en loopback
flag-timeout = Cuánto puede tardar en total una solicitud real, un openclaw instalado al que se pregunta, y un archivo de secreto que es una tubería
flag-offline = No envía nada
flag-json = Imprime un objeto JSON y no pregunta nada; la ayuda y la versión siguen siendo texto
flag-plain = Pregunta línea a línea en lugar de a pantalla completa, también desde una tubería [variables: CLAWGATE_PLAIN, ACCESSIBLE]
flag-lang = El idioma de las frases [predeterminado: el de LC_ALL, LC_MESSAGES o LANG; con --json, inglés]
value-lang-en = inglés
value-lang-nl = neerlandés
value-lang-de = alemán
value-lang-fr = francés
value-lang-es = español
value-lang-ja = japonés
value-lang-zh-cn = simplified Chinese
flag-color = Si se usa color
value-color-auto = en un terminal, salvo que NO_COLOR esté definida
value-color-always = también en archivos y tuberías
value-color-never = ni siquiera en un terminal
flag-log = Añade a un archivo lo que ocurre, sin secretos
flag-help = Explica: -h brevemente, --help por completo
flag-version = Imprime la versión

### The help: flags of single commands

flag-non-interactive = Lo toma todo de opciones, variables y valores guardados; un solo error nombra todo lo que falta
flag-print-command = Imprime lo que está configurado como un comando y como una tarea de Ansible para otros hosts, con variables en lugar de los secretos; no envía ni escribe nada
flag-mode = Dónde se ejecuta OpenClaw
value-mode-local = en este equipo
value-mode-remote = en otro sitio, lo que solo configura el propio OpenClaw
flag-auth-choice = Para Anthropic: cloudflare-ai-gateway-api-key; para OpenAI: cloudflare-openai-api-key [predeterminado: el que está configurado, si no el primero]
flag-cloudflare-ai-gateway-account-id = El ID de cuenta de Cloudflare, 32 cifras hexadecimales [variable: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = El ID de gateway, el nombre del gateway en el panel [variable: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = La dirección del gateway tomada del panel, en lugar de los dos ID
flag-cloudflare-ai-gateway-api-key = La clave de API de Anthropic; - la lee de la entrada estándar [variable: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = Un archivo que contiene la clave de API de Anthropic
flag-cloudflare-ai-gateway-token = El token de un gateway autenticado; - lo lee de la entrada estándar [variable: CF_AIG_TOKEN]
flag-token-file = Un archivo que contiene el token de gateway
flag-secrets-stdin = Lee líneas CLOUDFLARE_AI_GATEWAY_API_KEY=… y CF_AIG_TOKEN=… de la entrada estándar
flag-secret-input-mode = El modo de OpenClaw de recibir secretos
value-secret-input-mode-plaintext = guardar el propio secreto
value-secret-input-mode-ref = guardar el nombre de la variable, que proporciona el gestor de procesos; tiene que estar definida también aquí
flag-key-storage = Dónde se guardan los secretos [predeterminado: como está, si no env-file]
flag-key-command = El comando que imprime la clave: un programa propio con sus argumentos, ejecutado sin shell
flag-resolve-refs = Pide una clave que guarda un comando o un archivo, una vez y como lo hace OpenClaw, y prueba con ella; no se escribe en ninguna parte
value-key-storage-env-file = en el archivo .env de OpenClaw, que sirve para cualquier OpenClaw y que el daemon ve
value-key-storage-reference = en ninguna parte: el gestor de procesos proporciona las variables
value-key-storage-inline = en el propio openclaw.json
value-key-storage-auth-profile = la clave en auth-profiles.json, donde ya existe; el token en .env
value-key-storage-command = con un comando de su gestor de contraseñas (`--key-command`), que OpenClaw ejecuta; el token en .env
flag-model = El modelo, con o sin cloudflare-ai-gateway/ [predeterminado: como está, si no el primero que responda]
flag-fallback = Un modelo de respaldo que añadir tras los ya definidos; puede darse más de una vez
flag-set-default = Si el modelo pasa a ser el predeterminado; si no se indica, lo hace, salvo que se configure junto a otro que ya sea predeterminado
value-set-default-yes = lo hace; el predeterminado anterior se nombra en una advertencia
value-set-default-no = no lo hace
value-set-default-if-unset = lo hace donde no hay ninguno
flag-check = Cuándo enviar la solicitud real
value-check-changed = donde se escribiría algo
value-check-always = también donde no se escribiría nada
value-check-never = nunca; entonces no se verifica nada
flag-skip-check = Lo mismo que --check never
flag-save-on-failure = Escribe aunque la solicitud real haya fallado
flag-force = Acepta también un modelo que no conocen ni el catálogo ni la lista del gateway
flag-dry-run = Muestra lo que se escribiría y no escribe nada; tampoco envía nada, salvo que se indique --check always
flag-accept-risk = De OpenClaw; aquí no tiene efecto
flag-skip-health = No pregunta a un openclaw instalado si acepta lo que se escribió
flag-section = La sección que se abre
value-section-provider = de quién son los modelos
value-section-gateway = cuenta y gateway
value-section-keys = clave y token, y dónde se guardan
value-section-model = modelo predeterminado y modelos de respaldo
value-section-test = la prueba real
flag-check-model = Un modelo distinto del predeterminado
flag-check-verbose = Muestra también, donde funciona: cada salto con su tiempo, lo que la respuesta dice de cada uno, y cada valor con su procedencia
flag-check-deep = Envía también una solicitud de la forma que envía OpenClaw: un flujo, razonamiento, una herramienta; cuesta hasta mil tokens
flag-check-with-openclaw = Ejecuta también un turno del openclaw que está en el PATH, en una sesión propia
flag-check-watch = Repite la prueba al cabo de estos segundos, y dice qué cambió, una línea por cambio, hasta que se detenga
flag-check-report = Imprime un bloque de Markdown para un informe de error: sin secretos, con los ID abreviados
flag-check-curl = Imprime la misma solicitud como una línea para sh, bash y zsh, con variables en lugar de los secretos; no envía nada
flag-undo-dry-run = Muestra lo que se revertiría y no escribe nada
flag-undo-list = Lista las escrituras que se recuerdan, la más reciente primero
flag-undo-to = Revierte esta escritura, por su número o ID en la lista, y todas las posteriores
flag-undo-backups = Con `--purge`: elimina también las copias de seguridad junto a la configuración que contienen un secreto que esta ya no contiene
flag-undo-purge = Elimina lo que se conserva para deshacer escrituras: los originales, que pueden contener claves antiguas
flag-demo-script = Cuenta toda la ejecución en líneas en lugar de abrir el asistente
flag-demo-account-id = Un ID de cuenta de práctica [predeterminado: el que funciona]
flag-demo-gateway-id = Un gateway de práctica: su nombre decide lo que ocurre
flag-demo-api-key = Una clave de práctica; las que parecen reales se rechazan
flag-demo-token = Un token de gateway de práctica
flag-demo-model = El modelo
flag-models-set-model = El modelo, con o sin cloudflare-ai-gateway/
flag-models-fallbacks-add-model = El modelo; uno de otro proveedor, precedido del nombre de ese proveedor y una barra
flag-models-fallbacks-remove-model = El modelo, como lo nombra la lista
flag-models-fallbacks-remove-dry-run = Muestra lo que se escribiría y no escribe nada
flag-models-fallbacks-clear-dry-run = Muestra lo que se escribiría y no escribe nada
flag-models-test-model = El modelo [predeterminado: el predeterminado de OpenClaw]
flag-shell = El shell
value-shell-bash = cárguelo con source, o guárdelo como ~/.local/share/bash-completion/completions/clawgate
value-shell-zsh = guárdelo como _clawgate en una carpeta de $fpath
value-shell-fish = guárdelo como ~/.config/fish/completions/clawgate.fish
flag-command = Las palabras del comando

### The help: its own words

page-usage = Uso: { $line }
page-command-word = COMANDO
page-flags-word = OPCIONES
page-words = Argumentos
page-commands = Comandos
page-flags = Opciones
page-everywhere = Opciones globales
page-everywhere-short = Opciones globales: { $flags }. `{ $command }` las explica.
page-examples = Ejemplos
page-values = [valores: { $values }]
page-default = [predeterminado: { $value }]
page-more = `clawgate man | man -l -` muestra también estados de salida, variables y archivos.

### The manual page

man-name = nombre
man-summary = configura Cloudflare AI Gateway como proveedor de modelos de OpenClaw
man-synopsis = sinopsis
man-description = descripción
man-wizard = El asistente pregunta por el proveedor, el gateway, las claves y el modelo, envía una solicitud mínima tal como OpenClaw enviará las suyas, muestra cada línea que cambia, y escribe todos los archivos o ninguno. Nada más cambia en los archivos, y `clawgate undo` lo revierte. Esc vuelve atrás, F1 explica, Ctrl-C sale.
man-commands = comandos
man-everywhere = opciones de todos los comandos
man-exits = estado de salida
man-variables = entorno
man-files = archivos
man-examples = ejemplos
exit-done = listo
exit-internal = un error de clawgate o algo imprevisto, o no se pudo escribir el resultado en la salida estándar
exit-usage = la línea de comandos es incorrecta, falta una respuesta o no es válida, todavía no hay nada configurado, o no se pudo hacer una pregunta
exit-files = los archivos de OpenClaw no se pueden leer o modificar con seguridad; no se escribió nada
exit-network = la red: nombre, conexión, proxy, TLS, tiempo agotado, o respondió algo que no es el gateway
exit-gateway = el gateway: ID de cuenta o de gateway, su token, sus ajustes o su crédito
exit-provider = el proveedor: clave, permiso, organización
exit-model = el modelo: desconocido, retirado, sin acceso
exit-limited = se llegó, pero con límites o problemas, o no se puede saber por sus archivos qué enviaría OpenClaw; solo las pruebas terminan así, una escritura sigue adelante con una advertencia y termina con 0
exit-write = la escritura falló u otro programa modificó un archivo; todo está como estaba
exit-signal = terminado por cierre del terminal, por usted, o por QUIT, ABRT o TERM
variable-key = La clave de API de Anthropic, si ninguna opción la da.
variable-token = El token de un gateway autenticado, si ninguna opción lo da.
variable-ids = ID de cuenta e ID de gateway, si ninguna opción los da.
variable-origin = Otro servidor en lugar del de Cloudflare, como con --gateway-origin.
variable-openclaw = Dónde están los archivos de OpenClaw, como lo interpreta el propio OpenClaw.
variable-read-only = Los interruptores del propio OpenClaw contra la escritura de su configuración; clawgate no escribe entonces nada.
variable-plain = Si está definida, las preguntas vienen línea a línea.
variable-language = El idioma de las frases, si clawgate lo habla; si no, inglés.
variable-characters = Si los caracteres del terminal no son UTF-8, las marcas son ASCII simple.
variable-color = Sin color si NO_COLOR está definida o el terminal es dumb, en cuyo caso las preguntas vienen también línea a línea.
variable-proxy = El proxy de la solicitud real, también en minúsculas.
variable-certificates = Autoridades de certificación en las que confiar además de las del sistema.
variable-home = Dónde están de forma predeterminada las carpetas anteriores.
variable-state = Dónde se guardan las respuestas entre dos ejecuciones, en lugar de ~/.local/state.
variable-sudo = Como root mediante sudo: de quién es probablemente el OpenClaw.
file-config = La configuración de OpenClaw: se cambian el bloque del proveedor y el modelo, y nada más. Lo que había se queda al lado como openclaw.json.bak.
file-env = Los secretos, legibles solo para usted.
file-profiles = Las claves guardadas de un OpenClaw más antiguo: una de este proveedor prevalecería, y se actualiza para que coincida. Nunca se crea.
file-cache = La copia del proveedor en la caché de un OpenClaw más antiguo: prevalecería, y se quita donde difiere.
file-own = Los originales de la última escritura, para `clawgate undo`; legibles solo para usted.
file-answers = Las respuestas de un asistente del que se salió antes de escribir. Nunca contiene secretos.
example-wizard = Abre el asistente.
example-demo = Todo el asistente como práctica.
example-script = Configura OpenClaw sin preguntar nada.
example-check = Prueba lo que está configurado, para un script.
example-model = Hace predeterminado otro modelo.

### The same on other hosts

next-hosts-command = En otro host, en sh, bash o zsh, con los secretos en estas variables:
next-hosts-ansible = Con Ansible y la colección clawgate.openclaw, con los secretos en un vault:
next-hosts-otherwise = Aquí la clave viene de { $reference }, que ninguna opción configura: en los otros hosts viene de `{ $variable }`
next-hosts-none = La dirección del gateway en { $path } no nombra un ID de cuenta y un ID de gateway, así que ningún comando puede configurar lo mismo
hint-next-hosts-none = copie a mano el bloque del proveedor, `models.providers.{ $provider }`

### Models: the command

progress-listing = Pidiendo a { $url } sus modelos …
models-default = predeterminado
models-fallback = respaldo { $number }
models-not-listed = conocido por clawgate, no listado por su gateway
models-head-model = modelo
models-head-context = contexto
models-head-output = salida
models-head-price = $ ent / sal por 1M de tokens
models-cost-above = por encima de { $tokens }: { $price }
models-retires = se retira el { $date }
models-overdue = debía retirarse el { $date }
models-succeeded = { $when }, después { $successor }
models-unknown = Aquí no se conoce ningún modelo `{ $model }`: no lo tienen ni el catálogo, ni la configuración, ni la lista del gateway
hint-models-meant = ¿quería decir { $models }? `--force` acepta el nombre tal cual
models-no-default = OpenClaw no tiene ningún modelo predeterminado
models-default-is = Predeterminado: { $model }
models-fallback-is = Respaldo { $number }: { $model }
models-no-fallbacks = Sin modelos de respaldo
models-no-such-fallback = { $model } no está entre los modelos de respaldo
hint-no-such-fallback = consulte `clawgate models fallbacks list`
usage-nothing-to-report = `--json` informa de lo que hizo un comando, y este imprime un texto
hint-nothing-to-report = omita `--json`

### Several answers missing at once

input-several-missing = Faltan { $count } respuestas: { $what }
input-names = { $one }, { $other }
hint-found-elsewhere = { $key } ya pasa por un gateway: `--gateway-url { $url }` usa ese; si no, { $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = buscado { $value }
evidence-addresses = encontrado { $value }
evidence-address = conectado a { $value }
evidence-without-proxy = sin proxy, por { $value }
evidence-proxy = { $value }
evidence-proxy-variable = de { $value }
evidence-proxy-source = en { $value }
evidence-tls-version = { $value }
evidence-issuer = firmado por { $value }
evidence-valid-from = desde { $value }
evidence-expires = hasta { $value }
evidence-names = para { $value }
evidence-clock-ahead = el reloj de este equipo va { $time } adelantado
evidence-clock-behind = el reloj de este equipo va { $time } atrasado
evidence-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
evidence-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
evidence-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
evidence-status = HTTP { $value }
evidence-code = código { $value }
evidence-model = { $value }
evidence-input-tokens = tokens de entrada { $value }
evidence-output-tokens = tokens de salida { $value }
evidence-header = { $name } { $value }
evidence-requests = enviada { $value } veces, cuenta la última

## A write that was cut short
warn-recovered-finished = La ejecución de { $time } se interrumpió tras su último cambio; lo que escribió está completo
warn-recovered-rolled-back = La ejecución de { $time } se interrumpió mientras escribía; estos archivos están como estaban antes de ella: { $files }
warn-recovered-unbegun = La ejecución de { $time } se interrumpió antes de cambiar un archivo; lo que había preparado se eliminó
warn-recovered-left = De una ejecución interrumpida, estos archivos se quedan como están, porque otro programa ha modificado uno de ellos desde entonces: { $files }
warn-unfinished = La ejecución de { $time } se interrumpió mientras escribía { $files }; el próximo `clawgate onboard`, `configure` o `undo` la termina o la revierte
warn-unfinished-unbegun = La ejecución de { $time } se interrumpió antes de cambiar un archivo; el próximo `clawgate onboard`, `configure` o `undo` elimina lo que había preparado
warn-unfinished-unreadable = Una ejecución se interrumpió mientras escribía: { $what }

## Files that are not as others
warn-hard-links-kept = { $path } tiene { $names } nombres, y todos muestran el cambio: se sobrescribió en lugar de sustituirse, y un programa que lo lea en ese mismo instante lo ve a medias
warn-hard-links-broken = { $path } es ahora un archivo nuevo; de los { $names } nombres que tenía el antiguo, los demás siguen llevando a este
warn-written-in-place = { $path } está montado como archivo suelto, así que se sobrescribió en lugar de sustituirse; un programa que lo lea en ese mismo instante lo ve a medias
warn-overtaken = Otro programa ha escrito { $path } justo después de clawgate; no se sabe qué hizo con él
warn-taken-out = Desde la escritura de clawgate de { $time }, otro programa o una persona ha deshecho esto en { $path }: `{ $names }`
warn-secret-in-backups = Lo que se quitó de { $path } sigue en sus copias de seguridad { $files }, y en lo que se conserva para `clawgate undo`. Esto elimina ambos:
warn-diff-masked = Los secretos de este diff se muestran con sus últimos caracteres y su longitud; usado como parche, escribiría eso
warn-attributes-lost = No se pudieron devolver a { $path } estos atributos: { $names }

## Taking writes back
undo-kept = Lo que se deshizo se conserva, secretos incluidos, para que `clawgate undo` pueda restaurarlo; esto lo elimina:
undo-redoes = La última escritura fue a su vez un undo, así que esto recupera lo que quitó (el undo de { $time })
undo-several = Esto deshace las últimas { $count } escrituras, desde { $time }
undo-secret-in-backups = Estas copias de seguridad todavía contienen secretos que la configuración ya no contiene: { $files }. Esto las elimina:
undo-old-secret = { $path }: se vuelve a usar el secreto anterior: { $secret }
undo-left-changed = { $path }: `{ $name }` se ha cambiado desde entonces y se queda como está
undo-left-removed = { $path } se ha eliminado desde entonces, y no se crea de nuevo
undo-left-needed = { $path } se queda como está, porque la configuración todavía hace referencia a `{ $name }`
history-line = { $number }. { $when }: { $what }
history-write = escrito
history-undo = se deshizo algo
history-undo-changes = se deshizo algo, { $changes }
history-values = solo se pueden quitar sus propios valores

### The question to the gateway

sends-probe = Enter pregunta a { $host } si este gateway existe; no se envía ninguna clave y no cuesta nada
probe-asking = Preguntando a { $host } si este gateway existe …
probe-stopped = Detenido: no se sabe si este gateway existe
probe-authenticated = El gateway pide un token propio además de la clave
probe-open = El gateway parece abierto: respondió sin pedir un token
probe-to-be-made = Todavía no hay ningún gateway `default` en esta cuenta. Cloudflare lo crea con la primera solicitud que traiga un token.
probe-unclear = No se sabe si este gateway existe. { $what }
action-ask-again = preguntar otra vez
action-skip-probe = seguir sin su respuesta
plain-asking-secrets = Pidiendo el secreto donde se guarda, una vez.
plain-asking-command = Ejecutando el comando de la clave, una vez.
plain-probing = Preguntando a { $host } si este gateway existe. Ctrl-C sigue sin su respuesta.

### Checking, and why

path-for-shell = Un `openclaw` iniciado en este shell:
path-for-daemon = El daemon:
watch-begins = Una prueba cada { $seconds } segundos; una línea dice qué cambió. Ctrl-C lo termina.
report-look-first = Para un informe de error; revíselo antes de publicarlo
report-openclaw-between = desde { $first } hasta antes de { $before }
report-openclaw-from = { $first } o posterior
report-openclaw-unknown = desconocido
report-openclaw-last = escrito por última vez por { $version }
curl-address-hidden = La dirección contiene lo que puede ser un secreto, y la línea lo omite: rellénelo donde está `...`
curl-set-first = La línea toma la clave de { $variable }; la que usa OpenClaw está en { $source }
why-same = OpenClaw usa la clave { $key } de { $source }, tanto en este shell como en el daemon.
why-same-key = OpenClaw usa la misma clave { $key } en este shell, de { $source }, y en el daemon, de { $other }.
why-shell = Un `openclaw` iniciado en este shell usa la clave { $key } de { $source }.
why-shell-none = Un `openclaw` iniciado en este shell no encuentra ninguna clave.
why-daemon = El daemon usa la clave { $key } de { $source }.
why-daemon-none = El daemon no encuentra ninguna clave.
why-key-elsewhere = La clave viene de `{ $provider }` ({ $source }), que clawgate no consulta: OpenClaw sí, cada vez que necesita la clave.
why-shadowed = Hay otra clave, { $key }, en { $source }; { $winner } prevalece sobre ella.
why-variable-missing = La configuración hace referencia a { $variable }, que nada proporciona.
why-store-wins = El propio almacén de OpenClaw, { $path }, parece contener también una clave, que prevalece sobre todas estas y no se puede leer desde aquí.
why-no-secret = { $what }. Qué hacer: { $hint }.
why-take-out = Primero quite { $variable } de { $path }.
why-settle = Esto lo resuelve:
why-settled = No hay nada que resolver.
why-token-same = OpenClaw envía el token de gateway { $key } de { $source }, tanto en este shell como en el daemon.
why-token-same-key = OpenClaw envía el mismo token de gateway { $key } en este shell, de { $source }, y en el daemon, de { $other }.
why-token-shell = Un `openclaw` iniciado en este shell envía el token de gateway { $key } de { $source }.
why-token-shell-none = Un `openclaw` iniciado en este shell no encuentra ningún token de gateway.
why-token-daemon = El daemon envía el token de gateway { $key } de { $source }.
why-token-daemon-none = El daemon no encuentra ningún token de gateway.
why-token-shadowed = Hay otro token, { $key }, en { $source }; { $winner } prevalece sobre él.

### What each thing that can be done does

wizard-first-this = Esto va primero: hace falta para { $section }
test-stopped = La prueba se detuvo a petición suya: no se sabe si el gateway responde
about-next = continuar desde aquí; se conservan todas las respuestas
about-back = a la sección anterior; no se pierde ninguna respuesta
about-mend = al campo que puede necesitar otro valor
about-retry = envía una solicitud mínima, unos 30 tokens, con la dirección, la clave y las cabeceras que usa OpenClaw
about-cancel = detiene lo que se está preguntando
about-skip = continuar sin ello; la revisión dice qué no está verificado
about-use-model = usa este modelo en lugar del que no se ofrece, y lo prueba
about-list-models = pide al gateway sus modelos, con la clave introducida; no se escribe nada
about-take-successor = el modelo más nuevo ocupa el lugar del que se retira
about-write = escribe todos los archivos, o ninguno; `clawgate undo` lo deshace
about-read-again = vuelve a leer los archivos de OpenClaw, una vez corregidos
about-quit = termina aquí
about-leave = termina aquí; no se escribe nada
about-keep = termina aquí; la próxima vez sus respuestas están rellenadas, los secretos no
about-stay = sigue donde estaba

### Cloudflare's API: accounts and gateways

discovery-to-list = listar gateways
discovery-to-create = crear un gateway
discovery-to-run = usar un gateway
discovery-permission = Al token le falta el permiso `{ $api }`, en el panel `{ $dashboard }`, necesario para { $purpose }
hint-discovery-permission = cree un token con `{ $dashboard }`; en esta página ya está rellenado: { $link }
discovery-token-missing = No hay ningún token de API de Cloudflare con el que preguntar
discovery-no-token = Esto no es un token de API de Cloudflare
discovery-global-key = Esto es la Global API Key de Cloudflare: puede hacer de todo en todas las cuentas, no se puede limitar, y ni se acepta ni se envía
discovery-token-refused = Cloudflare dice que esto no es un token de API válido
discovery-token-disabled = Este token de API está desactivado en el panel de Cloudflare
discovery-token-expired = Este token de API ha caducado
discovery-token-expires = Este token de API caduca el { $date }
hint-discovery-token = cree un token con `AI Gateway: Read` y `AI Gateway: Run`; en esta página ya están rellenados los dos: { $link }
hint-discovery-give-token = defina la variable { $variable }, o indique un archivo con `--cloudflare-api-token-file`; en esta página se crea un token: { $link }
discovery-account = Cloudflare no conoce esa cuenta, o este token es de otra
hint-discovery-account = compare el ID de cuenta con el que aparece en la dirección del panel de Cloudflare
discovery-no-accounts = Este token no ve ninguna cuenta: los tokens limitados no ven ninguna
discovery-several-accounts = Este token ve { $count } cuentas: { $accounts }
hint-discovery-which = diga cuál con `--account-id` o con la variable CLOUDFLARE_ACCOUNT_ID
discovery-no-gateway = Esta cuenta no tiene ningún gateway `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` lista los que hay, `clawgate gateways create { $gateway }` lo crea
discovery-no-gateways = Esta cuenta todavía no tiene ningún gateway
discovery-more-gateways = Hay más, que no están en la lista
discovery-taken = El nombre `{ $gateway }` ya está en uso
hint-discovery-taken = elija otro nombre
discovery-limited = La API de Cloudflare ha recibido demasiadas solicitudes suyas
hint-discovery-limited = vuelva a intentarlo dentro de { $seconds } segundos
hint-discovery-limited-some = vuelva a intentarlo dentro de cinco minutos
discovery-unreadable = Lo que llegó no es lo que responde la API de Cloudflare, o no está completo
hint-discovery-unreadable = vuelva a intentarlo; puede que haya respondido en su lugar un proxy de por medio
discovery-not-made = Nadie respondió cuando había que crear el gateway `{ $gateway }`, y no existe
hint-discovery-not-made = vuelva a ejecutar el mismo comando
discovery-offline = Habría que preguntar a Cloudflare, y `--offline` lo prohíbe
hint-discovery-offline = omita `--offline`, o indique los dos ID
progress-discovery = Preguntando a { $host } …
account-line = { $id }  { $name }
gateway-wants-token = pide un token
gateway-open = no pide ningún token
gateway-token-unknown = no dice si pide un token
gateway-known = { $token }, creado el { $date }
result-gateway-made = El gateway { $gateway } está creado
result-gateway-there = El gateway { $gateway } ya existe
command-accounts = Las cuentas de Cloudflare que ve un token de API
command-accounts-list = Las lista, con ID y nombre
command-gateways = Los gateways de una cuenta de Cloudflare, encontrados con un token de API
command-gateways-list = Los lista, con lo que se sabe de cada uno
command-gateways-show = Muestra uno
command-gateways-create = Crea uno que pide un token y guarda registros; uno que ya existe se queda como está
flag-cloudflare-api-token-file = Un archivo que contiene un token de API de Cloudflare [variable: CLOUDFLARE_API_TOKEN]
flag-account-id = El ID de cuenta de Cloudflare [variable: CLOUDFLARE_ACCOUNT_ID]; sin él, la única cuenta que ve el token
flag-gateway-name = El nombre del gateway en la cuenta, que se busca con el token de API de Cloudflare
flag-create-gateway = Crea el gateway con ese nombre si no existe
flag-gateway = El nombre del gateway
variable-api-token = Un token de API de Cloudflare, que encuentra un gateway o lo crea; no se guarda.
variable-api-origin = Otro servidor en lugar de la API de Cloudflare: para pruebas.

### What a change comes to

summary-gateway = gateway { $before } → { $after }
summary-model = modelo { $before } → { $after }
summary-fallbacks = modelos de respaldo { $before } → { $after }
summary-key = clave { $before } → { $after }
summary-token = token de gateway { $before } → { $after }
summary-none = sin definir

### How long ago something was

ago-now = ahora mismo
ago-minutes = hace { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
ago-hours = hace { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
ago-days = hace { $count ->
    [one] { $count } día
   *[other] { $count } días
}
