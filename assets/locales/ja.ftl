# Every sentence clawgate says, in Japanese.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = 予期しない問題が発生しました: { $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = このアカウントに、その名前のゲートウェイはありません。応答: { $said }
hint-gateway-not-found = アカウントIDとゲートウェイIDを Cloudflare のダッシュボードにあるゲートウェイのアドレスと照らし合わせるか、ダッシュボードでゲートウェイを作成してください。
verdict-gateway-token-refused = ゲートウェイがゲートウェイトークンを拒否しました。応答: { $said }
hint-gateway-token-refused = このアカウントの権限 `AI Gateway Run` を持つゲートウェイトークンを入力してください。
verdict-gateway-token-missing = ゲートウェイはゲートウェイトークンを求めていますが、送信されていません。応答: { $said }
hint-gateway-token-missing = ゲートウェイトークンを入力してください。権限 `AI Gateway Run` が必要です。
verdict-provider-path-unknown = このアドレスに、ゲートウェイが対応するプロバイダーはありません。応答: { $said }
hint-provider-path-unknown = ベースURLの末尾を `/{ $path }` にしてください。
verdict-provider-not-reached = ゲートウェイには届きましたが、{ $vendor } からゲートウェイに応答がありませんでした。応答: { $said }
hint-provider-not-reached = もう一度試し、Cloudflare のダッシュボードでゲートウェイのログを確認してください。
verdict-wrong-endpoint = ゲートウェイがテストを別の種類のリクエストとして扱いました。応答: { $said }
hint-wrong-endpoint = ベースURLの末尾を `/compat` ではなく `/{ $path }` にしてください。
verdict-stored-key-alias-unknown = ゲートウェイが、保存されていないプロバイダーのキーを探しました。応答: { $said }
hint-stored-key-alias-unknown = ゲートウェイの設定で保存済みキーのエイリアスを直すか、ヘッダー `cf-aig-byok-alias` を削除してください。
verdict-provider-key-missing-at-gateway = ゲートウェイには届きましたが、リクエストに { $vendor } APIキーが含まれておらず、ゲートウェイ側で支払うこともできません。応答: { $said }
verdict-provider-key-missing-or-no-credits = { $vendor } APIキーがゲートウェイに届かず、代わりに支払うクレジットも Cloudflare アカウントにありません。応答: { $said }
hint-provider-key-missing-or-no-credits = { $vendor } APIキーをもう一度入力してください。
verdict-gateway-must-be-authenticated = ゲートウェイが Cloudflare のクレジットで支払うことになりますが、それには認証付きのゲートウェイが必要です。応答: { $said }
hint-gateway-must-be-authenticated = ゲートウェイの設定で `Authenticated Gateway` をオンにしてください。
verdict-guardrails-blocked = 接続は正常です。ゲートウェイの Guardrails がテストのメッセージまたはその応答をブロックしました。応答: { $said }
hint-guardrails-blocked = 意図したものでなければ、ゲートウェイの Guardrails の設定を確認してください。
verdict-dlp-blocked = 接続は正常です。ゲートウェイのデータ損失防止 (DLP) がテストのメッセージまたはその応答をブロックしました。応答: { $said }
hint-dlp-blocked = 意図したものでなければ、ゲートウェイの DLP の設定を確認してください。
verdict-guardrails-unavailable = ゲートウェイには届きましたが、Guardrails が動作しておらず、その場合はブロックする設定になっています。応答: { $said }
hint-guardrails-unavailable = しばらくしてからもう一度試してください。
verdict-gateway-rate-limited = 接続は正常です。ゲートウェイ自体のレート制限に達しました。応答: { $said }
hint-gateway-rate-limited = しばらく待つか、ゲートウェイの設定でレート制限を引き上げてください。
verdict-gateway-spend-limit = 接続は正常です。ゲートウェイの利用額の上限に達しました。応答: { $said }
hint-gateway-spend-limit = ゲートウェイの設定で利用額の上限を引き上げてください。
verdict-gateway-model-unknown = ゲートウェイはこのモデルに対応していません。応答: { $said }
verdict-gateway-error-unknown = ゲートウェイが、clawgate の知らないエラーを返しました (HTTP { $status }、コード { $code })。応答: { $said }
hint-gateway-error-unknown = Cloudflare のダッシュボードにあるゲートウェイのログで、このリクエストを探してください。
verdict-gateway-answer-unreadable = ゲートウェイを経由して、clawgate が読み取れない応答が返りました (HTTP { $status })。応答: { $said }

verdict-cloudflare-permission-missing = Cloudflare がトークンを拒否したか、トークンに権限がありません。応答: { $said }
hint-cloudflare-permission-missing = トークンに、ゲートウェイを使うための権限 `AI Gateway Run` と、ゲートウェイを一覧表示するための権限 `AI Gateway Read` を付けてください。
verdict-cloudflare-token-invalid = Cloudflare によると、トークンが無効です。応答: { $said }
hint-cloudflare-token-invalid = Cloudflare のダッシュボードで新しいトークンを作成し、入力してください。
verdict-cloudflare-route-unknown = このアドレスに対応するものが Cloudflare の API にありません。応答: { $said }
hint-cloudflare-route-unknown = アカウントIDを、Cloudflare のダッシュボードのアドレスにあるものと照らし合わせてください。
verdict-cloudflare-request-invalid = Cloudflare の API が、リクエストを不完全と判断しました。応答: { $said }
hint-cloudflare-request-invalid = Cloudflare のダッシュボードでゲートウェイを作成し、そのゲートウェイIDを入力してください。
verdict-gateway-id-taken = このゲートウェイIDのゲートウェイはすでにあります。応答: { $said }
hint-gateway-id-taken = 既存のゲートウェイを使うか、別のゲートウェイIDを選んでください。
verdict-cloudflare-token-elsewhere = Cloudflare は、このトークンをほかのアドレスからしか受け付けません。応答: { $said }
hint-cloudflare-token-elsewhere = トークンのクライアント IP アドレスフィルタリングでこのマシンのアドレスを許可するか、別のトークンを入力してください。
verdict-cloudflare-error-unknown = ゲートウェイではなく Cloudflare の API がエラーを返しました (HTTP { $status }、コード { $code })。応答: { $said }
hint-cloudflare-error-unknown = ベースURLが `https://gateway.ai.cloudflare.com/v1/` で始まっているか確認してください。

verdict-provider-key-rejected = リクエストは { $vendor } に届きましたが、{ $vendor } APIキーが拒否されました。応答: { $said }
hint-provider-key-rejected = 有効な { $vendor } APIキーを入力してください。お使いのキーは { $console } の API keys にあります。
verdict-provider-key-missing = リクエストは { $vendor } に届きましたが、APIキーが含まれていませんでした。応答: { $said }
hint-provider-key-missing = { $vendor } APIキーを入力してください。
verdict-provider-key-of-claude-code = { $vendor } がこのシークレットを受け付けるのは Claude Code からだけです。サブスクリプションのもので、APIキーではありません。応答: { $said }
hint-provider-key-of-claude-code = `sk-ant-api` で始まる { $vendor } APIキーを入力してください。お使いのキーは { $console } の API keys にあります。
verdict-provider-permission-missing = { $vendor } APIキーは { $vendor } に認識されましたが、この操作は許可されていません。応答: { $said }
hint-provider-permission-missing = { $console } でキーのワークスペースと権限を確認してください。
verdict-model-list-refused = この { $vendor } APIキーではモデルを一覧表示できません。モデルを使えるかどうかはテストでしかわかりません。応答: { $said }
hint-model-list-refused = clawgate の知っているモデルから選ぶか、別のモデル名を入力して、テストしてください。
verdict-sandbox-network-restricted = ネットワークを制限しているサンドボックスがリクエストを拒否しました。応答: { $said }
hint-sandbox-network-restricted = サンドボックスの外で clawgate を実行してください。
verdict-provider-place-refused = { $vendor } は、このリクエストの送信元の場所 ({ $place }) からのリクエストを受け付けません。キーは検証されていません。応答: { $said }
hint-provider-place-refused = { $vendor } を利用できる国のネットワークまたは VPN を使ってください。Cloudflare は、近くのデータセンターからリクエストを転送します。
verdict-model-not-found = キーは正常ですが、{ $vendor } はこのモデルを提供していません。応答: { $said }
hint-model-not-found = 別のモデルを選んでください。
hint-model-nearest = 別のモデルを選んでください。最も近い既知のモデルは `{ $model }` です。
verdict-provider-route-unknown = リクエストは { $vendor } に届きましたが、そのアドレスは { $vendor } にありません。応答: { $said }
hint-provider-route-unknown = ベースURLの末尾を `/{ $path }` にし、その後ろに `/v1` を付けないでください。
verdict-provider-credit-too-low = { $vendor } APIキーは有効ですが、アカウントのクレジットが残っていません。{ $vendor } の応答: { $said }
hint-provider-credit-too-low = { $console } の Billing でクレジットを購入してください。
verdict-provider-billing = { $vendor } APIキーは受け付けられましたが、支払いに問題があります。{ $vendor } の応答: { $said }
hint-provider-billing = { $console } の Billing を確認してください。
verdict-provider-organization = キーの組織を理由に、{ $vendor } がリクエストを拒否しました (コード { $code })。応答: { $said }
hint-provider-organization = { $console } で組織の所有者を確認して問い合わせるか、別の組織のキーを入力してください。
verdict-provider-request-refused = { $vendor } がテストのリクエストを拒否しました。応答: { $said }
hint-provider-request-refused = 別のモデルを選ぶか、{ $vendor } の応答を確認してください。
verdict-provider-request-too-large = { $vendor } がテストのリクエストを大きすぎると判断しましたが、実際はそうではありません。応答: { $said }
hint-provider-request-too-large = clawgate のバグとして報告してください。
verdict-provider-rate-limited = キーは正常です。{ $vendor } のレート制限に達しました。応答: { $said }
hint-provider-rate-limited = しばらく待ってからもう一度試してください。
verdict-provider-spend-limit = キーは正常です。{ $vendor } アカウントの利用額の上限に達しました。{ $vendor } の応答: { $said }
hint-provider-spend-limit = { $console } で利用額の上限を引き上げるか、リセットされるまで待ってください。
verdict-provider-edge-rate-limited = ゲートウェイには届きましたが、{ $vendor } の手前のエッジが現在リクエストを受け付けていません (HTTP { $status })。キーは検証されていません。応答: { $said }
verdict-provider-unwell = { $vendor } で現在問題が起きています (HTTP { $status })。接続は正常です。応答: { $said }
hint-provider-unwell = しばらくしてからもう一度試してください。状況は { $vendor } のステータスページで確認できます。
verdict-provider-error-unknown = { $vendor } が、clawgate の知らないエラーを返しました (HTTP { $status }、{ $code })。応答: { $said }
hint-provider-error-unknown = { $vendor } のドキュメントの Errors でこのエラーを調べてください。

verdict-edge-blocked = リクエストがゲートウェイに届く前に、Cloudflare のエッジでブロックされました (HTTP { $status })。応答: { $said }
hint-edge-blocked = VPN やプロキシを使わずに試すか、別のネットワークから試してください。
verdict-edge-rate-limited = ゲートウェイの手前のエッジが現在リクエストを受け付けていません (HTTP { $status })。応答: { $said }
hint-edge-rate-limited = 数分待ってからもう一度試してください。
verdict-edge-failed = リクエストがゲートウェイに届く前に、Cloudflare のエッジで障害が起きました (HTTP { $status })。応答: { $said }
hint-edge-failed = しばらくしてからもう一度試してください。Cloudflare の状況は `www.cloudflarestatus.com` で確認できます。
verdict-not-the-gateway = Cloudflare AI Gateway ではないものが応答しました (HTTP { $status })。応答: { $said }
hint-not-the-gateway = ネットワークを確認してください。サインインページや社内プロキシが間にある可能性があります。
verdict-no-gateway-at-this-address = このアドレスで応答しているのは AI Gateway ではありません (HTTP { $status })。応答: { $said }
hint-no-gateway-at-this-address = ゲートウェイのアドレスを確認してください。正しくは `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }` です。
verdict-answer-unknown = 応答はありましたが、AI Gateway や { $vendor } の形式ではありません (HTTP { $status })。応答: { $said }
verdict-litellm-refused = AI Gateway や { $vendor } ではなく、LiteLLM プロキシがリクエストを拒否しました (HTTP { $status })。応答: { $said }
hint-litellm-refused = ゲートウェイのアドレスを確認してください。このプロキシを使うつもりであれば、プロキシ専用のキーが必要です。
verdict-answer-empty = 空の応答が返りました (HTTP { $status })。
hint-answer-empty = しばらくしてからもう一度試してください。
verdict-redirected = リクエストが別のアドレス { $said } に転送されました。キーも一緒に送られてしまうため、clawgate は転送先に接続しません。
hint-redirected = ネットワークにサインインページがないか、またゲートウェイのアドレスが正しいか確認してください。
verdict-answer-broken = 応答が途中で切れました (HTTP { $status })。
hint-answer-broken = もう一度試してください。また起きる場合は、間にプロキシがないか確認してください。
verdict-answer-encoded = 応答が、要求していない読み取れない形式で圧縮されていました (HTTP { $status }、{ $said })。

verdict-name-not-found = ホスト名 { $host } が見つかりませんでした。
hint-name-not-found = このマシンがインターネットに接続されていないか、DNS がこの名前を知りません。両方を確認してください。
verdict-connection-refused = { $host } が接続を拒否しました。
hint-connection = インターネット接続と、間にファイアウォールやプロキシがないかを確認してください。
verdict-network-unreachable = ここから { $host } に到達できません。
verdict-connection-lost = 応答が届く前に、{ $host } との接続が閉じられました。
verdict-answer-not-http = { $host } で応答したものは HTTP に対応していません: { $said }
verdict-tls-failed = { $host } との安全な接続を確立できませんでした: { $said }
hint-tls-failed = 別のネットワークから試すか、間にある VPN、ファイアウォール、プロキシを使わずに試してください。
verdict-timed-out = { $phase }に時間切れになりました。
hint-timed-out = もう一度試してください。また起きる場合は、ネットワークや間のプロキシを確認してください。
verdict-proxy-not-reached = プロキシに到達できません: { $said }
verdict-proxy-failed = プロキシがリクエストを通しませんでした: { $said }
hint-proxy-failed = `{ $variable }` を、その中のユーザー名とパスワードも含めて確認するか、`NO_PROXY` でゲートウェイのホストを除外してください。
verdict-proxy-login-needed = プロキシ { $proxy } がユーザー名とパスワードを求めています。
hint-proxy-login-needed = `{ $variable }` に `{ $scheme }://user:password@host:port` の形で設定してください。
verdict-proxy-login-refused = プロキシ { $proxy } がユーザー名とパスワードを拒否しました。
hint-proxy-login-refused = `{ $variable }` の中で直してください。`@`、`:`、`/` などの文字は `%40`、`%3A`、`%2F` と書きます。
verdict-certificate-issuer-unknown = { $host } の証明書の署名者 { $issuer } は、このマシンで信頼されていません。
hint-certificate-issuer-unknown = それが会社やウイルス対策ソフトのものであれば、その証明書ファイルを `SSL_CERT_FILE` か `NODE_EXTRA_CA_CERTS` で指定してください。そうでなければ、第三者が応答している可能性があるため、別のネットワークを使ってください。
verdict-certificate-expired = { $host } の証明書は { $until } に期限が切れました。このマシンの時計は { $clock } です。
hint-certificate-expired = このマシンの時計が間違っていれば合わせてください。正しければ、プロキシか別のネットワークが間にあります。Cloudflare は期限のかなり前に証明書を更新するためです。
verdict-certificate-not-yet-valid = { $host } の証明書は { $from } より前には有効ではありません。このマシンの時計は { $clock } です。
hint-certificate-not-yet-valid = このマシンの時計とタイムゾーンを合わせてから、もう一度試してください。
verdict-certificate-for-another-host = { $host } で応答したものの証明書は { $names } 用です。
hint-certificate-for-another-host = Web ページを開き、このネットワークがサインインを求めていないか確認してください。求めていなければ、名前の解決先とプロキシを確認してください。
verdict-tls-not-spoken = { $host } で応答したものは TLS に対応していません。
verdict-no-certificates = このマシンに認証局の証明書が見つからないため、安全な接続を検証できません。
hint-no-certificates = システムの CA証明書パッケージをインストールするか、`SSL_CERT_FILE` で証明書ファイルを指定してください。
verdict-provider-key-not-sendable = { $vendor } APIキーに HTTP ヘッダーで送れない文字が含まれているため、何も送信していません。
verdict-gateway-token-not-sendable = ゲートウェイトークンに HTTP ヘッダーで送れない文字が含まれているため、何も送信していません。
hint-not-sendable = もう一度入力してください。キーやトークンは、英字、数字、ハイフン、アンダースコアからなる 1 行の文字列です。

verdict-proven = 成功です。{ $model } がゲートウェイ経由で応答しました。
verdict-not-proven-by-gateway = 応答はありましたが、AI Gateway を経由したことを示すものがありません。
hint-not-proven-by-gateway = ベースURLが `https://gateway.ai.cloudflare.com/v1/` で始まっているか、間にプロキシがないかを確認してください。
verdict-answered-from-cache = ゲートウェイがキャッシュから応答したため、キーについては何も実証されていません。
hint-answered-from-cache = もう一度テストしてください。
verdict-not-a-message = 応答はありましたが、モデルのメッセージではありません。応答: { $said }
verdict-models-listed = ゲートウェイがモデルの一覧を返しました。

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = ゲートウェイなし
brief-gateway-token-refused = トークン拒否
brief-gateway-token-missing = トークンなし
brief-provider-not-reached = { $vendor } に届かず
brief-stored-key-alias-unknown = エイリアス不明
brief-provider-key-missing-at-gateway = キーなし
brief-provider-key-missing-or-no-credits = キーなし
brief-guardrails-blocked = Guardrails がブロック
brief-dlp-blocked = DLP がブロック
brief-gateway-rate-limited = レート制限
brief-gateway-spend-limit = 利用額の上限
brief-gateway-model-unknown = モデル不明
brief-provider-key-rejected = キー拒否
brief-provider-key-missing = キーなし
brief-provider-permission-missing = キーの権限不足
brief-model-not-found = モデル不明
brief-provider-credit-too-low = クレジット切れ
brief-provider-billing = 支払いの問題
brief-provider-rate-limited = レート制限
brief-provider-spend-limit = 利用額の上限
brief-provider-unwell = { $vendor } に問題
brief-provider-key-of-claude-code = APIキーでない
brief-model-list-refused = モデル一覧は不可
brief-provider-place-refused = ここでは { $vendor } 不可
brief-provider-edge-rate-limited = リクエスト過多
brief-edge-rate-limited = リクエスト過多
brief-name-not-found = ホスト名不明
brief-connection-refused = 接続拒否
brief-network-unreachable = 到達不可
brief-connection-lost = 接続切断
brief-tls-failed = TLS 失敗
brief-timed-out = 時間切れ
brief-proxy-failed = プロキシ失敗
brief-proxy-not-reached = プロキシ到達不可
brief-proxy-login-needed = プロキシに認証が必要
brief-at-network = ネットワークの問題
brief-at-edge = エッジで停止
brief-at-base-url = アドレス誤り
brief-at-gateway = ゲートウェイで停止
brief-at-token = ゲートウェイトークン誤り
brief-at-api = Cloudflare で停止
brief-at-provider = { $vendor } で停止
brief-at-model = モデル誤り
brief-at-other = 未実証

### The stages of the live test, as what was going on

phase-name = { $host } の名前解決中
phase-connect = { $host } への接続中
phase-proxy = プロキシ { $proxy } (`{ $variable }` で指定) の待機中
phase-tls = { $host } との安全な接続の確立中
phase-answer = { $host } からの応答の待機中

### Models

place-data-centre = Cloudflare のデータセンター { $code }
place-unknown = 応答に記載なし

model-unnamed = 名前のないモデル
model-retires = { $model } は { $date } に提供終了します。残り { $days ->
    [0] 1 日未満
   *[other] { $days } 日
  }です。
model-overdue = { $model } は { $date } に提供終了の予定だったため、いつ使えなくなってもおかしくありません。

### The command line

usage-unknown-flag = `{ $flag }` というオプションはありません
usage-unexpected-word = コマンドラインに、どのオプションのものでもない語があります
usage-unknown-command = そのようなコマンドはありません
usage-unknown-command-named = `{ $word }` というコマンドはありません
usage-no-command = コマンドが指定されていません
usage-invalid-value = `{ $flag }` の値が無効です
usage-out-of-range = `{ $flag }` に指定できるのは { $first } から { $last } までの整数です
usage-invalid-choice = `{ $flag }` の値が無効です。指定できる値: { $valid }
usage-no-value = `{ $flag }` には値が必要です
usage-takes-no-value = `{ $flag }` に値は指定できません
usage-conflict = `{ $flag }` は `{ $other }` と一緒に指定できません
usage-unreadable-flag = clawgate にないオプションがあります
usage-other = コマンドラインを解釈できません
usage-secret-misplaced = `{ $what }` に指定されたのは { $kind }です。送信も保管もしておらず、ここにも表示しません
usage-missing = このコマンドには { $what } が必要です
usage-missing-one-of = このコマンドには { $what } が必要です。次のいずれかです: { $words }
hint-did-you-mean = `{ $word }` のことですか? 一覧は `{ $command }` で表示できます
hint-usage = `{ $command }` を実行すると、使えるものの一覧が表示されます
usage-foreign-flag = `{ $flag }` は OpenClaw のオンボーディング用のオプションです。clawgate はゲートウェイだけを設定し、ほかには触れません
hint-foreign-flag = その設定には、clawgate の前か後に `{ $command }` を実行してください
usage-mode-remote = clawgate が設定するのはこのマシンの OpenClaw だけで、リモートのものは設定しません
usage-mode-unknown = `--mode { $mode }` というモードはありません。clawgate で使えるのは `local` です
usage-auth-choice = 認証方法 `{ $choice }` は clawgate にありません
hint-auth-choice = 次のいずれかを使ってください: { $known }
usage-storage-contradicts = `--secret-input-mode` と `--key-storage` が矛盾しています
hint-storage-contradicts = どちらか一方を指定してください。`--secret-input-mode ref` は `--key-storage reference` と同じで、`plaintext` はそれ以外のいずれかです
usage-offline-contradicts = `--offline` と `--check always` が矛盾しています
hint-offline-contradicts = 実リクエストを 1 回送信するには `--offline` を外してください
usage-gateway-url-contradicts = `--gateway-url` は両方の ID の代わりになるため、どちらの ID とも一緒に指定できません
usage-input-twice = 標準入力から読み取れるシークレットは 1 つだけです
hint-input-twice = 両方を渡すには `--secrets-stdin` を使うか、`--api-key-file` または `--token-file` でファイルを指定してください
usage-input-unreadable = 標準入力を読み取れません: { $cause }
cause-too-large = 大きすぎます
usage-secrets-stdin-empty = 標準入力に `CLOUDFLARE_AI_GATEWAY_API_KEY=…` も `CF_AIG_TOKEN=…` もありません
hint-secrets-stdin = シークレットごとに `NAME=value` の行を渡してください
usage-secret-file = { $path } からシークレットを読み取れません: { $cause }
usage-secret-as-file = ファイル名を指定する場所に、キーまたはトークンがあります
usage-unattended = `{ $flag }` は、質問なしの実行でだけ使えます
hint-unattended = `--non-interactive` を追加するか、このオプションを外してください。ウィザードは送信の前に確認し、書き込む内容を表示します
usage-log-theirs = ログ { $path } の書き込み先が、OpenClaw または clawgate のファイルやフォルダーになっています
hint-log-theirs = OpenClaw の状態フォルダーの外にあるファイルを指定してください
usage-log = ログ { $path } を開けません: { $cause }
warn-log-incomplete = ログ { $path } は不完全です: { $cause }
hint-log = 既存のフォルダー内にあり、書き込み権のあるファイルを `--log` で指定してください
hint-secret-file-late = 何が書き込んでいるのか確認するか、`--timeout` で時間を延ばしてください
progress-secret-file = { $path } からのシークレットを待っています
cause-nothing-came = { $seconds } 秒以内に終わりに達しませんでした
hint-secret-file = シークレットだけが入っていて、読み取り権のあるファイルを指定してください

### Answers

name-account-id = アカウントID
name-gateway-id = ゲートウェイID
name-api-key = { $vendor } APIキー
name-token = ゲートウェイトークン
name-model = モデル
input-account-id-missing = Cloudflare のアカウントIDがありません
input-account-id-empty = Cloudflare のアカウントIDが空です
input-account-id-address = アカウントIDにアドレス全体が入っていて、そこからアカウントIDを読み取れません
input-account-id-character = アカウントIDの { $at } 文字目が `{ $character }` です。使えるのは数字の 0 から 9 と英字の a から f だけです
input-account-id-length = アカウントIDが { $length ->
   *[other] { $length } 文字
}です。32 文字でなければなりません
input-ids-swapped = アカウントIDとゲートウェイIDが逆のようです。ゲートウェイIDが 32 桁の 16 進数になっています
hint-account-id = `--account-id` (または CLOUDFLARE_ACCOUNT_ID) を指定してください。`0123456789abcdef0123456789abcdef` のような 32 桁の 16 進数で、Cloudflare のダッシュボードのどのページのアドレスにも含まれています
input-gateway-id-missing = ゲートウェイIDがありません
input-gateway-id-empty = ゲートウェイIDが空です
input-gateway-id-address = ゲートウェイIDにアドレス全体が入っていて、そこからゲートウェイIDを読み取れません
input-gateway-id-character = ゲートウェイIDの { $at } 文字目が `{ $character }` です。この文字はアドレスに使えません
input-gateway-id-dots = ゲートウェイIDがドットだけです。これではアドレスから消えてしまいます
input-gateway-id-length = ゲートウェイIDが { $length } 文字あります。最大は 64 文字です
hint-gateway-id = `--gateway-id` (または CLOUDFLARE_GATEWAY_ID) を指定してください。`my-gateway` のようなゲートウェイの名前で、ダッシュボードの AI > AI Gateway にあります
input-gateway-url-invalid = `--gateway-url` の値からアカウントとゲートウェイを読み取れません
hint-gateway-url = ゲートウェイのページからアドレスをコピーしてください: `https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = ゲートウェイ自体のアドレスを指定してください: `https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`。名前の指定がないとき、Cloudflare ではゲートウェイ名が `default` になります
address-rest = { $url } は Cloudflare の REST API です。Anthropic のキーの代わりに Cloudflare のトークンを使うもので、ゲートウェイの指定を含みません
address-provider = { $url } は Anthropic のサーバーそのもので、ゲートウェイを経由しません
address-custom-domain = { $url } にはアカウントもゲートウェイも含まれていません。ゲートウェイのカスタムドメインか、別のサーバーです。`clawgate check` ではこのままテストします。設定は手動で、`baseUrl` に書きます
address-unset = 設定ファイルにあるゲートウェイのアドレスが、どこでも設定されていない環境変数を参照しています: { $variables } ({ $url })
hint-address-unset = OpenClaw の実行環境 ({ $audience }) で設定するか、`clawgate configure --section gateway` でアドレスを書き込んでください
warn-address-replaced = 設定ファイルのアドレスの代わりに、ゲートウェイ自体のアドレスを書き込みます。{ $what }
input-origin-plain-http = ゲートウェイのアドレスが `http://` で始まっています。キーが暗号化されずにネットワークに送られてしまいます
input-origin-scheme = ゲートウェイのアドレスが `https://` で始まっていません
input-origin-host = ゲートウェイのアドレスのホスト名またはポートが無効です
input-origin-extra = ゲートウェイのオリジンに、ホストとポート以外のものが含まれています
hint-base-url-user = `https://` と `@` の間を削除してください。キーとトークンはヘッダーで送られます
hint-origin = `https://gateway.ai.cloudflare.com` のようなオリジンを指定してください。`http://` を使えるのは、`http://127.0.0.1:8080` のようにこのマシンを指すときだけです
input-api-key-missing = { $vendor } APIキーがありません
hint-api-key = { $vendor } のコンソールの API keys にある、`{ $key-start }` で始まるキーを指定してください。{ $key-variable }、標準入力から読み取る `--api-key -`、または `--api-key-file` で渡せます
input-key-is-global-key = これは Cloudflare の Global API Key (`cfk_…`) です。アカウントのすべてを操作できるため、どの設定ファイルにも入れてはいけません
input-key-of-other-kind = { $what }に指定されたのは { $kind }で、{ $vendor } では使えません
input-token-of-other-kind = { $what }に指定されたのは { $kind }で、Cloudflare では使えません
input-command-missing = APIキーを出力するコマンドがありません
hint-command-missing = キーの欄に `$(~/bin/my-key)` のように入力してください
input-stored = { $what } (保管場所: { $source })
input-stored-with-more = APIキーの前後に `Bearer `、名前、引用符など余分なものがあり、OpenClaw はそのすべてを送信してしまいます (保管場所: { $source })
hint-stored-with-more = そこにはキーだけを残してください
notice-token-without-bearer = ヘッダー `cf-aig-authorization` に、ゲートウェイがトークンの前に求める `Bearer ` がありません
hint-stored = `clawgate configure --section keys` で別のものを入力できます: { $hint }
input-token-stored-unset = OpenClaw の設定ファイルではゲートウェイトークンを送信することになっていますが、その値がどこにもありません (通常は環境変数 { $variable })
hint-token = 権限 AI Gateway Run で作成したときに Cloudflare に表示されたトークンを指定してください。CF_AIG_TOKEN、標準入力から読み取る `--token -`、または `--token-file` で渡せます
input-variable-unset = { $variable } が設定されていません。設定ファイルはこれを参照することになります
hint-variable-unset = ここと OpenClaw の実行環境で { $variable } を設定するか、`--key-storage env-file` でシークレットを保管してください
input-key-contradicts-variable = 指定されたキーが、設定ファイルの参照先となる { $variable } の値と異なります
hint-key-contradicts-variable = キーの指定を外すか、{ $variable } を変更してください
input-secret-empty = { $what }が空です
input-secret-character = { $what }の { $at } 文字目に、送信できない文字 { $character } があります
input-secret-space = { $what }の { $at } 文字目に空白があります。シークレットではなく、文章かコマンドのようです
input-secret-length = { $what }が { $length } 文字あります。この種のシークレットではありえない長さです
input-secret-placeholder = { $what }がプレースホルダーで、シークレットではありません
input-secret-broken = { $what }の途中 ({ $at } 文字目) に改行か空白があります。コピーしたときに 2 つに分かれたものです
hint-secret-broken = もう一度まとめてコピーするか、1 行で入力してください
input-secret-stand-in = { $what }に指定されたのは { $kind }で、シークレットそのものではありません。OpenClaw はその文字列をそのまま送信してしまいます
hint-stand-in = { $what }。`{ $flag }` を使うと標準入力から読み取ります
stand-in-one-password = 1Password の参照 (`op://…`)
hint-stand-in-one-password = `op read 'op://…'` の出力を指定してください。参照のままにするには、設定ファイルに環境変数名を書き、`op run --env-file FILE -- openclaw …` で OpenClaw を起動してください
stand-in-vault = Vault への参照
hint-stand-in-vault = `vault kv get -field=NAME PATH` の出力を指定してください
stand-in-variable = 環境変数 { $variable } への参照
hint-stand-in-variable = { $variable } の値を指定してください。`.env` ファイルでは環境変数が展開されず、参照できるのは設定ファイルだけです (`"apiKey": "${"{"}{ $variable }{"}"}"`)
stand-in-some-variable = 環境変数への参照
hint-stand-in-some-variable = 環境変数の値を指定してください。`.env` ファイルでは環境変数が展開されません
stand-in-command = コマンド
hint-stand-in-command = コマンドを実行し、その出力を指定してください。OpenClaw がコマンドを実行するのは、`"source": "exec"` を持つ SecretRef オブジェクトの場合だけで、文字列の場合は実行しません
stand-in-secret-ref = 文字列としての SecretRef
hint-stand-in-secret-ref = シークレットそのものを指定してください。openclaw.json の SecretRef は、`source`、`provider`、`id` を持つオブジェクトです
stand-in-encrypted = 暗号化された文字列 (SOPS など)
hint-stand-in-encrypted = 復号し (`sops decrypt FILE`)、その結果を指定するか、`sops exec-env FILE 'openclaw …'` で OpenClaw を起動してください
stand-in-address = アドレス
hint-stand-in-address = そこに保管されているシークレットを指定してください
input-secret-mask = { $what }に指定されたのは、プログラムがシークレットの代わりに表示する伏せ字で、シークレットではありません
input-is-secret = { $what }に指定されたのはキーまたはトークンです。専用の欄に入力してください
aside-secret = 貼り付けられたのはキーまたはトークンのため、取り込みませんでした。「キー」の専用の欄に貼り付けてください
aside-secret-moved = 貼り付けられたのは { $what }のため、「キー」の専用の欄に入れました
paste-filled = 貼り付けから { $count } 件の回答を入力しました: { $what }
aside-while-asking = ゲートウェイへの問い合わせ中に貼り付けられたものは取り込みませんでした。該当する欄に貼り付けてください
secret-anthropic-key = Anthropic APIキー
secret-anthropic-oauth = Anthropic のサブスクリプショントークン
secret-anthropic-admin = Anthropic の Admin APIキー
secret-of-vendor = { $vendor } APIキー
secret-cloudflare-token = Cloudflare の API トークン
secret-cloudflare-global-key = Cloudflare の Global API Key
secret-other-provider-key = 別のプロバイダーの APIキー
hint-secret-oauth = Messages API では使えません。`sk-ant-api` で始まる APIキーを指定してください
hint-secret-global-key = アカウントのすべてを操作できるため、どのゲートウェイにも渡さないでください。ここには権限 AI Gateway Run を持つトークンを指定してください
hint-secret-other-provider = このゲートウェイではなく、OpenClaw の設定ファイルでそのプロバイダーのブロックに入れるものです
input-model-empty = モデル名が空です
input-model-character = モデル名の { $at } 文字目が `{ $character }` です。この文字はモデル名に使えません
input-model-length = モデル名が { $length } 文字あります。モデル名ではありえない長さです
input-model-other-provider = このモデルは Cloudflare AI Gateway ではなく、プロバイダー `{ $provider }` のものです
hint-model = `claude-sonnet-4-6` や `cloudflare-ai-gateway/claude-sonnet-4-6` のようにモデルを指定してください
input-model-unknown = `{ $model }` というモデルは知られていません。近いのは `{ $one }`、`{ $two }`、`{ $three }` です。
hint-model-unknown = 既知のモデルを選んでください。もっと新しいモデルは、`clawgate models fallbacks add { $model }` で書き込みの前にテストできます
input-model-spelling = `{ $model }` は既知のモデルの表記と異なり、拒否されます。正しくは `{ $nearest }` です
hint-model-spelling = `{ $how } { $nearest }` でやり直してください
hint-model-spelling-here = `{ $nearest }` と入力してください

### Worth a remark

warn-other-provider-path = アドレスではゲートウェイの後ろが `{ $found }` ですが、OpenClaw が { $vendor } のモデルを使うときのパスは `{ $path }` のため、こちらを使います
warn-other-origin = キーは { $origin } に送られます。Cloudflare のアドレスではありません
warn-gateway-looks-like-account = ゲートウェイIDがアカウントIDのように見えます。通常は短い名前です
warn-gateway-unusual = ゲートウェイID `{ $gateway }` に珍しい文字があります。通常は英小文字、数字、`-`、`_` だけです
warn-key-unusual = { $vendor } APIキーが `{ $key-start }` で始まっていません
warn-token-unusual = ゲートウェイトークンが、Cloudflare のトークンではなくプロバイダーのキーのように見えます
warn-model-unusual = `{ $model }` というモデルは知られていません。最も近いのは `{ $nearest }` です
warn-not-checked = テストしていないため、ゲートウェイが応答するかどうかは不明です
warn-not-checked-offline = 送信が禁止されていてテストしていないため、ゲートウェイが応答するかどうかは不明です
warn-limited = これらの値でゲートウェイに届きましたが、最後までは進みませんでした: { $what }
warn-models-of-catalogue = これらは clawgate の知っているモデルです。ゲートウェイからは一覧を取得できませんでした: { $what }
warn-saved-anyway = 実リクエストのテストは失敗しましたが、値を書き込みました: { $what }
warn-closed-to-others = { $path } はこのマシンの全ユーザーから読み取れる状態でしたが、読み取れないようにしました
warn-planned-again = { $path } が途中で別のプログラムに変更されたため、現在の内容に対して同じ変更を計画し直しました
warn-reverted = この書き込みの後で { $path } が別のプログラムに変更され、書き込んだ内容がなくなっています

### Where OpenClaw is, and whose

place-no-home = OPENCLAW_HOME にも HOME にもフォルダーが指定されていないため、OpenClaw の場所がわかりません
hint-state-dir = OpenClaw のフォルダーを `--state-dir` で指定してください。通常は `~/.openclaw` です
place-profile-invalid = `{ $name }` は有効なプロファイル名ではありません
hint-profile = `openclaw --profile work` のように、英字、数字、`-`、`_` を使ってください
place-config-outside = { $config } が、対応するシークレットを OpenClaw が保管する状態フォルダー { $folder } の中にありません
hint-config-outside = 対応する状態フォルダーを `--state-dir` で指定してください
owner-unknown = `{ $owner }` というユーザーはこのマシンにいません
hint-owner = ユーザー名、番号、または `1000:1000` のような 2 つの番号を指定してください
owner-foreign = 現在のユーザーは root ですが、状態フォルダーの所有者はユーザー { $uid } です
hint-owner-foreign = このフォルダーでよければ `--owner { $uid }` を指定するか、そのユーザーとして clawgate を実行してください
owner-behind-sudo = 現在は sudo による root ですが、{ $user } の OpenClaw が { $path } にあります
hint-owner-behind-sudo = sudo なしで clawgate を実行するか、`--state-dir { $path }` でフォルダーを指定してください

### Reading OpenClaw's files

read-folder = { $path } がフォルダーになっています。ファイルでなければなりません
read-not-a-file = { $path } は通常のファイルではありません
read-too-large = { $path } は { $bytes } バイトあり、clawgate が読み取れる大きさを超えています
read-emptied = { $path } は空で (中身のない { $bytes } バイト)、OpenClaw に拒否されます。隣に { $size } バイトの { $copy } があります
hint-emptied = `cp -p { $copy } { $path }` で元に戻すか、空のファイルを削除して最初から始めてください
hint-not-a-file = 別の場所に移すか、`--state-dir` で別の状態フォルダーを指定してください
read-symlink = { $path } は { $target } へのシンボリックリンクです
hint-symlink = 扱い方を指定してください。`--symlink follow` はリンク先のファイルを編集し、`--symlink refuse` は触れずに残します
hint-symlink-refused = リンク先のファイルを直接編集するか、`--symlink follow` を使ってください
read-failed = { $path } を読み取れません: { $cause }
hint-read-failed = 所有者のユーザーとして clawgate を実行するか、自分に読み取り権を付けてください
setup-syntax = { $path } を読み取れません: { $what }
hint-syntax = エディターでその箇所を直し、clawgate をもう一度実行してください。何も変更していません
hint-syntax-here = エディターでその箇所を直し、もう一度読み込んでください。何も変更していません
setup-syntax-included = { $by } が `{ $at }` でインクルードしている { $path } を読み取れません: { $what }。OpenClaw がインクルードできるのは JSON5 だけです
setup-syntax-root-included = { $by } がインクルードしている { $path } を読み取れません: { $what }。OpenClaw がインクルードできるのは JSON5 だけです
hint-template = 値が埋められていないテンプレートのようです。そこに値を入れてください。何も変更していません
hint-hash-comment = このファイルのコメントは `#` ではなく `//` で始まります。何も変更していません
setup-env = { $path } を読み取れません: { $what }
setup-root-not-an-object = { $path } の内容が{ $found }です ({ $line } 行目)。OpenClaw ではオブジェクトです
setup-not-an-object = { $path } の `{ $at }` が{ $found }です ({ $line } 行目)。OpenClaw ではオブジェクトです
hint-not-an-object = オブジェクト `{"{"} … {"}"}` にするか、削除してください。何も変更していません
hint-not-an-array = 配列 `[ … ]` にするか、削除してください。何も変更していません
setup-root-include = { $path } は内容をほかのファイルから取り込んでいますが (`$include`: { $target })、失敗します: { $what }
setup-include = { $path } は `{ $at }` を別のファイルから取り込んでいますが (`$include`: { $target })、失敗します: { $what }
hint-include = `$include` か、その指すファイルを直してください。このままでは OpenClaw も起動しません。何も変更していません
include-not-text = 文字列でも文字列の一覧でもありません
include-missing = そのファイルはありません
include-outside = 設定ファイルのフォルダーの外を指しています
include-circular = ファイルが自分自身をインクルードしています
include-too-deep = { $most } を超えるファイルが互いにインクルードしています
include-not-plain = { $most } バイト以下の、ほかにハードリンクのない通常のファイルでなければなりません
include-not-an-object = `$include` と並んでほかのメンバーがありますが、取り込み先の内容がオブジェクトではありません
include-too-much = 取り込むと、設定ファイルが clawgate の読み取れる大きさを超えます
include-unreadable = 読み取れません: { $cause }
plan-split = `{ $at }` は { $path } とほかのファイルや場所から組み立てられているため、1 つのファイルを変更するだけでは OpenClaw に新しい値が届きません
hint-split = 手動で変更するか、その部分を、一度だけインクルードされる 1 つのファイルにまとめてください。何も変更していません
setup-read-only = { $variable } が設定されているため、ここでは OpenClaw の設定ファイルに書き込めません
hint-read-only = 設定ファイルを作成している場所で変更するか、{ $variable } を解除してください
plan-edit = { $path } を安全に編集できません: { $what }
plan-no-profile = キーの保管先となる、このプロバイダーの認証プロファイルがありません
hint-no-profile = `--key-storage env-file` を使ってください。clawgate は認証プロファイルを作成しません
plan-no-command = この OpenClaw はデーモンなしではキーのコマンドを実行しないか、コマンドが指定されていません
hint-no-command = OpenClaw 2026.3.8 以降であれば `--key-command` でコマンドを指定するか、`--key-storage env-file` を使ってください
key-command-unfit = キーのコマンドが空か、引用符が閉じていないか、1 行に書けないものを含んでいます
key-command-not-found = PATH に `{ $name }` というプログラムがありません
hint-key-command = OpenClaw が実行するのは、自分が所有するファイルだけです。`#!/bin/sh` とコマンド (`exec pass show anthropic`) をファイルに書き、`chmod 700` を設定して、そのファイルを指定してください

### Inside a file

syntax-not-utf8 = { $line } 行 { $column } 列: { $byte } バイト目が UTF-8 ではありません
syntax-utf16 = ファイルが UTF-16 です。UTF-8 で保存してください
syntax-too-big = { $bytes } バイトあり、上限の { $most } を超えています
syntax-too-deep = { $line } 行 { $column } 列: 階層が { $most } を超えています
syntax-empty = ファイルに値がありません
syntax-found = { $line } 行 { $column } 列: { $expected }が必要ですが、{ $found } があります
syntax-ends = { $line } 行 { $column } 列: { $expected }が必要ですが、ファイルが終わっています
kind-null = null
kind-boolean = 真偽値
kind-number = 数値
kind-string = 文字列
kind-array = 配列
kind-object = オブジェクト
expected-value = 値
expected-key = キーまたは '{"}"}'
expected-identifier = 引用符なしのキーに使える文字
expected-quoted-key = このキーを囲む引用符
expected-either = { $one } または { $other }
expected-digit = 数字
expected-hex-digit = 16 進数の数字
expected-quote = 閉じ引用符
expected-escape = エスケープシーケンス
expected-end = ファイルの終わり
env-not-utf8 = ファイルが UTF-8 ではなく、{ $byte } バイト目を読み取れません
env-too-large = ファイルが大きすぎます。{ $bytes } バイトありますが、OpenClaw が読み取るのは { $most } バイトまでです
env-nul = ファイルの { $byte } バイト目に NUL バイトがあります
env-name = { $name } は、OpenClaw がこのファイルから読み取る環境変数名ではありません
env-value = OpenClaw が読み戻せる形で { $name } の値を書き込めません
env-entangled = { $name } を変更すると、ファイルのほかの行を OpenClaw がどう読むかまで変わってしまいます
edit-not-an-object = `{ $at }` ({ $line } 行目) にあるのは{ $found }で、オブジェクトではありません
edit-not-an-array = `{ $at }` ({ $line } 行目) にあるのは{ $found }で、配列ではありません
edit-too-deep = 値の階層が { $most } を超えてしまいます
edit-too-big = 文書が { $bytes } バイトになり、上限の { $most } を超えてしまいます
edit-self-check = 編集の自己検査に失敗しました: { $what }

### Writing

write-failed = 何も書き込んでいません: { $what }
write-not-restored = 書き込みに失敗し、一部を元に戻せませんでした: { $what }
write-changed = { $path } は、読み取った後に別のプログラムに変更されました
write-wrong-kind = { $path } は、ここで必要な種類の通常のファイルまたはフォルダーではありません
write-too-large = { $path } が { $most } バイトを超えています
write-mounted = { $path } は単独のファイルとしてマウントされているため、丸ごと置き換えられません: { $cause }
write-busy = 別の clawgate がここに書き込んでいて、{ $path } がロックされたままです
write-owner = { $path } の所有者をユーザー { $uid }、グループ { $gid } にできません: { $cause }
write-read-back = { $path } の内容が、書き込んだものと一致しません
write-name = { $path } が UTF-8 ではありません
write-and-not-restored = { $cause }。さらに、次のファイルを元に戻せませんでした: { $files }
cannot-look = { $path } を調べられません: { $cause }
cannot-open = { $path } を開けません: { $cause }
cannot-read = { $path } を読み取れません: { $cause }
cannot-create = { $path } を作成できません: { $cause }
cannot-write = { $path } に書き込めません: { $cause }
cannot-fsync = { $path } をディスクに反映できません: { $cause }
cannot-chown = { $path } の所有者を設定できません: { $cause }
cannot-chmod = { $path } のモードを設定できません: { $cause }
cannot-exchange = { $path } を入れ替えられません: { $cause }
cannot-rename = { $path } の名前を変更できません: { $cause }
cannot-remove = { $path } を削除できません: { $cause }
cannot-make-folder = フォルダー { $path } を作成できません: { $cause }
cannot-lock = { $path } をロックできません: { $cause }
hint-write-changed = clawgate をもう一度実行すると、現在のファイルを読み取ります
hint-write-read-again = ファイルを読み込み直しました。変更される内容を確認し、もう一度書き込んでください
hint-write-busy = もう一方の clawgate が終わるのを待ち、もう一度実行してください
hint-write-owner = OpenClaw のフォルダーの所有者、または root として clawgate を実行してください
hint-write-mounted = マウント元でファイルを変更するか、ファイルではなくフォルダーをマウントしてください
hint-write-failed = 原因を取り除き、clawgate をもう一度実行してください。すべて元のままです
hint-write-not-restored = 原因を取り除き、clawgate をもう一度実行してください。中断した箇所から続けます。元のファイルは、OpenClaw の設定ファイルの隣にある `clawgate` フォルダーにあります
write-hard-link = { $path } には { $names } 個の名前があります (ハードリンク)
hint-hard-link = 扱い方を指定して、もう一度実行してください。`--hard-link keep` はファイルそのものに書き込み、すべての名前に変更が反映されます。`--hard-link break` はこの名前だけを新しいファイルにし、ほかの名前には元のファイルを残します
undo-nothing = 取り消す書き込みはありません
hint-undo-nothing = `clawgate undo` は、`clawgate onboard` が同じ状態フォルダーに書き込んだものを元に戻します
undo-not-kept = { $files } の以前の内容は保管されていないため、元に戻せません
hint-undo-not-kept = `clawgate` か、スクリプトなら `clawgate onboard --non-interactive` で、もう一度設定してください
undo-moved-on = その後、これらのファイルが別のものに変更されています。書き込みを取り消すと、その変更が失われます: { $files }
hint-undo-moved-on = 差分は上に表示しています。必要な部分を手動で戻してください
hint-undo-unknown = 以前の内容は保管されていません。不要なものは手動で削除してください
undo-manifest = { $path } は、このバージョンで解釈できるマニフェストではありません
undo-elsewhere = その書き込みは { $path } の下で行われたもので、対象はそこにあるファイルです
hint-undo-elsewhere = `clawgate undo --state-dir { $path }` でそちらを取り消してください。このフォルダーの内容は `clawgate configure` で変更できます
undo-foreign = マニフェストは別のユーザーのもので、そのユーザーのものではない { $path } を指しています
undo-stale = その間に別の書き込みが行われました
undo-unknown = 戻り先となる書き込み { $name } はありません
hint-undo-list = `clawgate undo --list` で書き込みの一覧を表示できます
write-journal = { $path } は中断した書き込みの記録ですが、それに従って処理できません
hint-write-journal = 別のバージョンの clawgate が残した可能性があります。記録にあるものをそのバージョンか手動で片付けてから、この記録を削除してください

### Around the setup

notice-taken-out = エージェント `{ $agent }` が { $path } に持つこのプロバイダー用の設定は、設定ファイルより優先されるため削除します: { $what }。この書き込みを取り消すには:
taken-out-gateway = ゲートウェイ { $url }
taken-out-gateway-and-key = ゲートウェイ { $url } とキー { $key }
taken-out-models = 設定ファイルにエントリのないモデル ({ $models })
taken-out-both = { $one }、{ $other }
notice-config-was-empty = { $path } は空で、OpenClaw に拒否されるため、作り直します。内容があったはずであれば、別の場所でコピーを探してください
notice-config-refused-newer = ここで最後に使われた OpenClaw は、{ $keys } を理由に自分の設定ファイルを拒否します。拒否される項目はすべて `openclaw config validate` でわかります
notice-config-may-be-refused = OpenClaw 2026.8.1 以降は、{ $keys } のある設定ファイルを拒否します。お使いのものが拒否されるかどうかは `openclaw config validate` でわかります
notice-openclaw-refuses = ここにインストールされている OpenClaw は、{ $keys } を理由にこの設定ファイルを拒否し、起動しません
notice-openclaw-refuses-all = ここにインストールされている OpenClaw は、この設定ファイルを拒否し、起動しません
notice-openclaw-unasked = { $path } がこの設定ファイルを受け入れるかどうか、確かめられませんでした。`openclaw config validate` でわかります
notice-config-refused-older = ここで最後に使われた OpenClaw は、より新しいものが書き込んだ項目を理由に、自分の設定ファイルを拒否します: { $keys }
notice-profiles-not-migrated = 以前の OpenClaw の `auth-profiles.json` が残っています。移行されるまで、新しい OpenClaw ではモデルが起動しません
notice-stored-credential-wins = OpenClaw がこのプロバイダーの認証情報を { $path } に持っているようです。これは設定ファイルより優先されます
notice-stored-credential-wins-plugin = OpenClaw がこのプロバイダーの認証情報を { $path } に持っているようです。プロバイダーのプラグインがインストールされていると、これは設定ファイルのキーより優先されます
notice-other-value-wins = OpenClaw は、ここで指定された { $name } ではなく、{ $source } にある別のものを使います
notice-plaintext-copy = { $path } に、キーとトークンが平文で残っている可能性があります。OpenClaw が書き込んだものですが、そこからは読み取らないため、ここでは不要です
notice-daemon-does-not-start = systemd でデーモンが起動しません。{ $unit } は { $path } を必要としますが、読み取れません。そこにファイルを置くか、パスの前にハイフンを付けてください
notice-service-manager-wins = サービスマネージャー自体がデーモンに別の { $variable } を渡していて、これは `.env` より優先されます。削除するには: `systemctl --user unset-environment { $variable }`
notice-service-file-wins = サービスマネージャーが { $path } からデーモンに別の { $variable } を渡していて、これは `.env` より優先されます
notice-shell-variable-wins = このシェルでは { $variable } に別の値が設定されていて、ここで起動する `openclaw` では `.env` より優先されます。デーモンには影響しません
notice-shell-variable-blank = このシェルでは { $variable } が空に設定されていて、ここで起動する `openclaw` から `.env` の値が見えなくなります。先に解除してください
notice-env-duplicate = { $path } では { $variable } が { $lines } 行目で代入されており、OpenClaw が読むのは最後のものです。ほかの行は値ごと削除します
notice-env-duplicate-left = { $path } では { $variable } が { $lines } 行目で代入されており、OpenClaw が読むのは最後のものです。ほかの行に古いシークレットが残っている可能性があります
notice-daemon-needs-variable = ここでは { $variable } がデーモンに渡されません。プロセスマネージャーで渡す必要があります
notice-reference-replaced = 設定ファイルではシークレットに { $reference } を参照していましたが、参照をやめました
notice-key-only-tested = キーは `{ $provider }` ({ $source }) から得られます。clawgate はそこに問い合わせず、変更もしません。指定されたキーはテストにだけ使い、どこにも保管していません
notice-key-not-asked-for = キーは `{ $provider }` ({ $source }) から得られます。clawgate はそこに問い合わせず、変更もしないため、使えるかどうかは判断できません
notice-gateway-mode-unknown = { $path } ({ $line } 行目) で `gateway.mode` が { $value } になっています。OpenClaw で使えるのは `local` と `remote` で、ほかの値の設定ファイルは拒否されます。そこで `local` に設定してください
notice-gateway-mode-remote = `gateway.mode` が `remote` です。この設定ファイルのデーモンは別の場所で動いていて、ここに書き込まれたファイルを読みません
notice-gateway-mode-missing = `gateway.mode` が設定されておらず、これがないと OpenClaw のデーモンは起動しません
notice-duplicate-key = { $path } に `{ $key }` が複数回あります。OpenClaw が読むのは最後のもの ({ $line } 行目) です
notice-masked-value = `{ $key }` にあるのは、プログラムがシークレットの代わりに表示する伏せ字で、シークレットではありません
notice-variable-missing = 設定ファイルが、デーモンに渡されない環境変数を参照しています: { $variables }
notice-other-config = { $other } に別の OpenClaw の設定ファイルがあります。ここで使うのは { $config } です
remark-variable-set-nowhere = 設定ファイルが参照する { $variable } はどこにも設定されていないため、キーは { $path } に保管します
notice-default-replaced = デフォルトモデルを { $former } から { $model } に変更します
notice-default-kept = デフォルトモデルは { $former } のままで、{ $model } を並べて設定します
notice-agents-without-default = `agents.ownership` が `explicit` のため、エージェントを指定しないとどのエージェントも応答しません。名前で指定され、固有のモデルを持たないエージェントには適用されます (`openclaw agent --agent NAME`)
notice-body-untested = { $keys } によって OpenClaw が送るリクエストの内容が変わりますが、このテストは小さすぎてそれを含められません。OpenClaw の形でのテストと、ターン 1 回:
notice-agent-has-own-model = これらのエージェントには固有のモデルがあり、デフォルトより優先されます: { $agents }。デフォルトを使うには、{ $path } から次を削除してください: { $keys }
notice-default-agent-has-own-model = 指定がないときに応答するエージェント { $agent } には固有のモデル { $model } があり、デフォルトより優先されます。{ $path } から { $key } を削除するか、{ $wanted } に設定してください
notice-default-without-provider = デフォルトモデル { $name } にプロバイダーの指定がありません。OpenClaw 2026.2.26 は Anthropic 自体のモデルとみなしてゲートウェイを経由せず、2026.6.6 と 2026.9.6 はここのモデルとみなします。{ $model } と省略せずに書き込むには:
notice-model-retires = { $when }後継は { $successor } です。

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate は { $variable } のプロキシ { $proxy } を経由しましたが、OpenClaw ({ $audience }) は使いません。{ $path } に次の行を追加してください: { $line }
notice-openclaw-other-proxy = clawgate はプロキシ { $ours } を経由しましたが、OpenClaw ({ $audience }) は { $source } の { $name } のために { $theirs } を使います
notice-openclaw-no-such-proxy = clawgate は { $variable } の { $proxy } を経由しましたが、OpenClaw ({ $audience }) はそこではその種類のプロキシに対応していません。HTTP プロキシを指定してください。{ $path } に HTTPS_PROXY=http://… の行を追加します
notice-openclaw-proxy-unreadable = { $variable } のプロキシは clawgate には解釈できますが、OpenClaw ({ $audience }) には解釈できません。省略せずに書いてください: { $line }
notice-openclaw-distrusts-shell = OpenClaw はゲートウェイの証明書を拒否します。Node に組み込まれた認証局では、この証明書を検証できません。このシェルで OpenClaw を起動する前に実行してください: export { $line }
notice-openclaw-distrusts-daemon = デーモンはゲートウェイの証明書を拒否します。Node に組み込まれた認証局ではこの証明書を検証できず、`.env` の読み込みでは間に合いません。次のコマンドでデーモンをインストールしてください: { $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = デーモンはゲートウェイの証明書を拒否します。Node に組み込まれた認証局ではこの証明書を検証できず、`.env` の読み込みでは間に合いません。`systemctl --user edit openclaw-gateway` を実行し、[Service] の下に次を追加してください: Environment={ $line }
check-openclaw-distrusts = ゲートウェイは clawgate に応答しましたが、OpenClaw はその証明書を拒否します。Node 自体の認証局では検証できません
hint-check-openclaw-distrusts = このシェルで実行してください: export { $line }
notice-openclaw-distrusts-agent = デーモンはゲートウェイの証明書を拒否します。Node に組み込まれた認証局ではこの証明書を検証できず、`.env` の読み込みでは間に合いません。`plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }`、続けて `openclaw gateway restart` を実行してください
notice-openclaw-distrusts-own = OpenClaw はゲートウェイの証明書を拒否します。OpenClaw が信頼するのは { $key } の認証局だけで、どれもこの証明書を検証できません。正しい認証局の PEM ファイルの内容をそこに入れるか、{ $key } を削除してください
notice-openclaw-proxy-unknown = { $name } のプロキシを OpenClaw ({ $audience }) が解釈できないため、何も送信されません。省略せずに書いてください: http://HOST:PORT
notice-openclaw-proxy-private = { $key } にプロキシ { $proxy } が指定されていますが、許可しない限り、OpenClaw はプライベートアドレスのプロキシを使いません。{ $switch } を true に設定してください
notice-openclaw-past-proxy = clawgate は { $variable } のプロキシ { $proxy } を経由しましたが、{ $key } が設定されているため、OpenClaw は環境変数のプロキシを一切使いません。{ $other } にもプロキシを指定してください
notice-openclaw-request-unknown = この OpenClaw は { $key } を知らず、それを理由に設定ファイル全体を拒否します。この項目を削除するか、OpenClaw を更新してください
notice-openclaw-request-insecure = { $key } が true になっており、その場合 OpenClaw は何も送信しません。この項目を削除してください
notice-openclaw-request-unjudged = { $keys } によって OpenClaw の送信内容や信頼する相手が変わりますが、clawgate はこれを評価しません
notice-openclaw-looks-up = OpenClaw は { $key } のプロキシを使う前に、このマシンで { $host } の名前解決を行いますが、ここではその名前を解決できません。代わりに HTTPS_PROXY でプロキシを指定してください
check-openclaw-no-way = { $name } のため、OpenClaw は何も送信しません
hint-check-openclaw-no-way = 警告のとおりに { $name } を直し、もう一度チェックしてください
check-openclaw-looks-up = { $key } でプロキシが指定されていますが、OpenClaw は { $host } をこのマシンで名前解決するため、見つけられません
hint-check-openclaw-looks-up = { $key } の代わりに HTTPS_PROXY でプロキシを指定してください
check-openclaw-distrusts-own = ゲートウェイは clawgate に応答しましたが、OpenClaw はその証明書を拒否します。設定ファイルにある認証局では検証できません
hint-check-openclaw-distrusts-own = 警告が示す項目を直し、もう一度チェックしてください

### The deep check

progress-deep = OpenClaw と同じ方法で、もう一度問い合わせています…
progress-judging = { $path } がこの設定ファイルを受け入れるか確かめています…
plain-judging = ここにインストールされている OpenClaw がこの設定ファイルを受け入れるか確かめています…
done-openclaw-accepts = { $path } はこの設定ファイルを受け入れます
progress-openclaw = { $path } のターンを実行しています…
deep-offer = ここにインストールされている `openclaw` でも 1 ターン実行しますか? 最大 2 分かかり、数セントの料金が発生し、専用のセッションが残ります。[y/N]
deep-yes = はい
deep-no-program = PATH に `openclaw` が見つからないため、実行していません
deep-not-started = { $path } を起動できませんでした: { $cause }
deep-late = ゲートウェイは clawgate に応答しましたが、OpenClaw 自体は { $seconds } 秒以内に応答を得られませんでした
deep-no-answer = ゲートウェイは clawgate に応答しましたが、OpenClaw 自体は応答を得られませんでした
hint-deep-no-answer = その出力を読んでください。`openclaw doctor` で詳しくわかります
result-deep = OpenClaw 自体の形式のリクエストにも、{ $ms } ms で応答がありました
result-openclaw-answered = OpenClaw 自体が応答を得ました ({ $path })

### The live test

progress-checking = { $url } に問い合わせています…
client-proxy = { $variable } の値はプロキシのアドレスではありません
hint-client-proxy = `http://proxy.example:3128` のようなアドレスを指定するか、この環境変数を解除してください
client-extra-certificates = NODE_EXTRA_CA_CERTS が指す { $path } から証明書を読み取れません
hint-client-extra-certificates = PEM 証明書のファイルを指定するか、この環境変数を解除してください
check-base-url-unsafe = ベースURL { $url } では、`https://` でもこのマシンでもないアドレスにキーが送られてしまいます
check-base-url-user = ベースURL { $url } のホストの前にユーザー名かパスワードがあり、OpenClaw のクライアントに拒否されます
check-base-url-invalid = ベースURL { $url } は、リクエストを送れるアドレスではありません
check-offline = チェックではリクエストを送信しますが、`--offline` で禁止されています
check-no-default-model = OpenClaw のデフォルトモデルが Cloudflare AI Gateway のものではありません
hint-check-model = `--model { $example }` でモデルを指定するか、`clawgate onboard` で OpenClaw を設定してください
check-set-up-elsewhere = { $path } では、Cloudflare AI Gateway が独立したプロバイダーとして設定されていません。{ $key } がゲートウェイ { $gateway } を経由していて、`clawgate` がそこにある値を入力します
check-not-set-up = { $path } では Cloudflare AI Gateway が設定されていません
check-empty = { $path } は空で、OpenClaw に拒否されます。何も設定されていません
hint-check-key-variable = OpenClaw の実行環境 ({ $audience }) で { $variable } を設定するか、`clawgate configure --section keys` でキーを指定してください
check-no-key = OpenClaw ({ $audience }) には送信するキーがありません。{ $variable } がどこからも渡されません
hint-check-not-set-up = `clawgate` か、スクリプトなら `clawgate onboard --non-interactive` を実行してください
check-no-protocol-nothing = { $key } が設定されていないため、この OpenClaw は何も送信しません
check-no-protocol = { $key } が設定されていないため、この OpenClaw は { $vendor } の Messages ではなく { $asked } を呼び出します
hint-check-no-protocol = `clawgate onboard` と同じく `{ $api }` に設定してください
check-other-protocol = { $key } は `{ $api }` で、clawgate は対応していません。使えるかどうかは判断できません
check-key-elsewhere = キーは `{ $provider }` ({ $source }) から得られます。clawgate はそこに問い合わせないため、使えるかどうかは判断できません
check-key-in-login-shell = ここではキーがどこからも渡されず、設定ファイルではログインシェルから取得することになっています (`env.shellEnv`)。clawgate はログインシェルを起動しないため、キーがあるかどうかは判断できません
check-key-in-database = OpenClaw は { $path } に保管しているキーを使います。clawgate はこのファイルを開かないため、使えるかどうかは判断できません
check-header-untold = ヘッダー { $name } はこのままでは送信できないか、その値が clawgate の読まない場所に保管されています。OpenClaw が何を送信するかは判断できません
check-release-untold = どの OpenClaw が使うのかファイルからはわからず、{ $first } と { $other } では送信内容が異なります。何が送信されるかは判断できません
check-provider-case = OpenClaw は { $key } も読みますが、clawgate は読みません。キーが { $named } という名前でない限り、何を送信するかは判断できません
hint-check-untold = OpenClaw で 1 ターン実行するとわかります: `openclaw agent --local --agent main -m hi`
check-token-elsewhere = ゲートウェイトークンは `{ $provider }` ({ $source }) から得られます。clawgate はそこに問い合わせないため、使えるかどうかは判断できません
check-reference-not-asked = キーは { $reference } から得られます。このリリース (2026.3.2 より前、保存された認証情報では 2026.3.8 より前) の `openclaw agent --local` はそこに問い合わせませんが、デーモンは問い合わせます
hint-check-reference-not-asked = デーモンで 1 ターン実行するとわかります: `openclaw agent --agent main -m hi`
ask-failed = `{ $provider }` ({ $source }) からキーを取得できませんでした: { $what }
hint-ask-failed = 先にそれを直すか、`--resolve-refs` を外してください
ask-no-provider = 設定ファイルの `secrets.providers.{ $provider }` が、種類 { $source } ではないか、不完全です
ask-untrusted = OpenClaw は { $path } を使いません。フルパスで指定され、リンクではなく、ほかのユーザーがアクセスできない、自分のファイルでなければなりません
ask-outside = { $path } がどの `trustedDirs` にもありません
ask-file = { $path } を使えません: { $what }
ask-file-without = 参照されているものが { $path } にありません
ask-late = { $path } が { $seconds } 秒たっても終わりませんでした
ask-status = { $path } がステータス { $status } で終了しました
ask-no-answer = { $path } からキーが得られませんでした
hint-check-key-elsewhere = `clawgate check --resolve-refs` で一度だけ clawgate に取得させるか、保管せずにキーを 1 つテストしてください: `clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw は { $time } まで何も送信しません。{ $path } にある認証情報 { $profile } が、失敗の後でクールダウン中です
hint-check-credential-rests = `clawgate configure --section keys` で新しいキーを設定するか、それまで待ってください
check-keys-refused = OpenClaw は { $keys } を受け付けないため、この設定ファイル全体を拒否し、何も送信しません
hint-check-keys-refused = { $path } で直してください。OpenClaw がそこで何を受け付けるかは `openclaw config validate` でわかります
check-no-rows = この OpenClaw は、{ $key } にエントリが 1 つもないプロバイダーには何も送信しません。応答の長さの上限がわからないためです
check-model-not-allowed = OpenClaw はこのモデルに問い合わせません。{ $key } に `provider/*` があり、その場合、そこにないものはすべて禁止されます
hint-check-model-not-allowed = { $key } にこのモデルか `{ $provider }/*` を追加してください
check-unset-refused = OpenClaw ({ $audience }) はこの設定ファイルを拒否します。{ $variables } がどこからも渡されず、その場合このリリースは何も起動しません
hint-check-unset-refused = { $path } に環境変数を追加するか、それを参照するものを設定ファイルから削除してください
notice-headers-dropped = { $provider } にはモデルがあるのにキーがありません。その場合、この OpenClaw はどのプロバイダーの `headers` も送信せず、ゲートウェイのトークンも送信されません
notice-headers-dropped-cache = OpenClaw の models.json に { $provider } がキーなしで残っています。その場合、この OpenClaw はどのプロバイダーの `headers` も送信せず、ゲートウェイのトークンも送信されません
notice-protocol-replaced = このプロバイダーのブロックはこれまで { $former } を使っていましたが、{ $api } に変わります。エントリは残りますが、以前のプロトコル用の名前のものは応答しなくなります
notice-store-unreadable = { $path } は JSON ではないため、OpenClaw は読み飛ばします。そこに保管されているものは使われません
notice-sent-otherwise = OpenClaw ({ $audience }) が送信する内容は、テストしたものと同じではありません。異なるもの: { $what }
notice-credential-rests = OpenClaw は { $time } まで何も送信しません。{ $path } にある認証情報 { $profile } が、失敗の後でクールダウン中です
check-cached-address = OpenClaw は、設定ファイルのアドレスではなく、{ $path } に保管しているアドレス { $url } を使います
check-daemon-would-not = サービスマネージャーが起動するデーモンでは結果が変わりますが、ここにはインストールされていません。{ $what }
check-shell-variable-wins = このシェルの OpenClaw は失敗し、デーモンは成功します。このシェルの `{ $variable }` が { $source } より優先されます
check-shell-fails = このシェルの OpenClaw は失敗し、デーモンは成功します
check-daemon-fails = デーモンは失敗し、このシェルの OpenClaw は成功します
check-audiences-differ = このシェルとデーモンでは、送信する値が異なります

### The result

hint-line = ヒント: { $hint }
result-answered = { $model } が AI Gateway 経由で { $ms } ms で応答しました
output-lost = 結果を標準出力に書き込めませんでした: { $cause }
hint-output-lost = 空き容量を作るか、出力先を変えて、もう一度実行してください
hint-output-lost-written = 書き込んだものはそのまま残ります。`clawgate undo` で元に戻せます
result-created = { $path } に書き込みました (新規)
result-changed = { $path } に書き込みました
result-removed = { $path } を削除しました
result-restored = { $path } を元に戻しました
result-would-create = { $path } に書き込みます (新規)
result-would-change = { $path } に書き込みます
result-would-remove = { $path } を削除します
result-would-restore = { $path } を元に戻します
result-with-backup = { $what }。以前の内容は { $backup } にあります
result-nothing-to-change = すべて指定どおりになっているため、何も書き込んでいません
result-model = モデル: { $model }
result-proven-full = 実証済み: OpenClaw が送信するものと同じ内容に応答がありました
result-proven-partial = 一部実証済み: ゲートウェイには届きましたが、まだ妨げているものがあります (警告を参照)
result-proven-none = 未実証: `clawgate check` で実リクエストを送信できます
result-fallbacks-untested = 未テストのフォールバック: { $models }
result-proven-but-fallbacks = { $proven }。未テストのフォールバック: { $models }
result-restart = OpenClaw のデーモンが動いていれば、`{ $command }` を実行してください。環境変数は自動では再読み込みされません
result-for-shell = このシェルで起動する `openclaw` が使うもの:
result-for-both = このシェルとデーモンの両方が使うもの:
result-for-daemon = デーモンが使うもの:

### Practice

demo-banner = 練習: このマシン上のゲートウェイと、使い捨てのホームを使います。アカウントもネットワークも使わず、実際の環境変数やファイルは読みません。
demo-asked = `clawgate onboard` が受け取る回答:
demo-sent = 練習用のゲートウェイに送信:
demo-answered = HTTP { $status } で応答
demo-wrote = { $path } に書き込み:
demo-no-home = 練習用のホームを { $path } に作成できません: { $cause }
hint-demo-home = 書き込み権のあるフォルダーを指定してください: `TMPDIR=/some/folder clawgate demo`
demo-real-secret = 練習用のシークレットではないようです。デモでは本物を使えません
hint-demo-keys = 指定を外すか、キーに `{ $key }`、トークンに `{ $token }` を使ってください

error-ended-by-signal = 何も書き込まないうちに終了しました

### The wizard

section-home = 概要
home-body = { $path } で設定済みです。何を変更しますか?
home-model = { $model }、次に { $fallbacks }
home-unwritten = まだ書き込んでいない内容を確認する
home-no-model = デフォルトモデルなし
home-missing = 未設定
home-not-tested = 今回は未テスト
home-daemon-same = OpenClaw のデーモンが送信するキーとトークンも、このシェルと同じになります。
help-home = 各行は、OpenClaw のファイルの現在の内容です。セクションの横の文字か数字で開き、Esc でここに戻ります。
plain-row = { $name }: { $value }
section-where = 場所
section-provider = 提供元
section-gateway = 接続先
section-keys = キー
section-model = モデル
section-test = テスト
section-review = 確認
section-done = 完了
plain-text = { $text }

gateway-found-elsewhere = このゲートウェイをすでに経由している { $key } から見つけました
wizard-remedy = 対処: { $what }
wizard-stored = { $source } から
secret-from-outside = `{ $provider }` ({ $source }) から得られ、そこに残ります。ここに入力した値はテストにだけ使います。
wizard-reading = OpenClaw のファイルを読み込んでいます …
wizard-test-stale = 前回のテストの後で回答が変わりました

where-body = ここには OpenClaw が複数あります。どれを使いますか?
where-label = OpenClaw の設定ファイル
provider-body = Cloudflare AI Gateway 経由で、OpenClaw でどのモデルを使いますか?
provider-label = プロバイダー
provider-own-key = { $vendor } (自分の { $vendor } APIキーを使用)
provider-own-key-detail = OpenClaw でのこの選択肢の名前は { $id }
provider-new-config = まだ何も設定されていません。{ $path } を新しく作成します
provider-empty-config = { $path } は空のため、作り直します
provider-set-up-already = { $path } で設定済みのため、その値を入力してあります
provider-recalled = 前回の回答を入力してあります。シークレットは保管されません
provider-config-there = { $path } があります。選択した内容だけを変更します

gateway-provider = { $vendor } のモデルを、自分の { $vendor } APIキーで、Cloudflare AI Gateway 経由で使います。
gateway-body = Cloudflare のダッシュボードからゲートウェイのアドレスを貼り付けるか、両方の ID を入力してください。
label-account-id = アカウントID
help-account-id = 32 桁の 16 進数。Cloudflare のダッシュボードのアドレスにあります
label-gateway-id = ゲートウェイID
help-gateway-id = ゲートウェイの名前。ダッシュボードの AI > AI Gateway にあります

keys-body = リクエストの料金は { $vendor } APIキーで支払われます。ゲートウェイはキーを渡すだけです。
label-api-key = { $vendor } APIキー
help-api-key = { $vendor } のコンソールにある、{ $key-start } で始まるキー。OpenClaw での名前は { $key-variable }
label-ask-secrets = `{ $provider }` に一度問い合わせ、その結果でテストする
help-ask-secrets = OpenClaw と同じ方法で問い合わせ、結果はどこにも書き込みません
label-has-token = ゲートウェイは認証付き
help-has-token = その場合、キーのほかに専用のトークンが必要です
label-token = ゲートウェイトークン
help-token = 権限 AI Gateway Run を持つ Cloudflare のトークン
token-asked = ゲートウェイがキーのほかにトークンを求めています
label-storage = シークレットの保管先
storage-env-file = OpenClaw の .env ファイル
storage-env-file-detail = 自分だけが読み取れます。どの OpenClaw でも使え、デーモンにも渡されます
storage-reference = 保管しない (環境変数から渡す)
storage-reference-detail = シェルとプロセスマネージャーで環境変数を設定する必要があります
storage-command = 自分のコマンドでキーを出力
storage-command-detail = キーの代わりに $(~/bin/my-key) のように入力します。OpenClaw がそのつど実行します
key-command-asking = コマンドを実行しています
key-command-gives = コマンドからキーが得られました。OpenClaw がそのつど実行し、キーそのものはどこにも書き込みません
key-command-will-be-asked = Enter でこのコマンドを一度実行し、得られたキーでテストします。OpenClaw はそのつど実行します
storage-outside = 今の場所: `{ $provider }` ({ $source })
storage-inline = openclaw.json そのもの
storage-inline-detail = 設定ファイルを読める人は、だれでもシークレットを読めます
storage-auth-profile = OpenClaw の認証プロファイル
storage-auth-profile-detail = 以前の OpenClaw がすでにキーを保管している場所です
sends-model-list = Enter で、このキーを使って { $host } にモデルの一覧を問い合わせます

model-body = 特に指定がないときに OpenClaw が使うモデルです。
label-model = モデル
model-other = 別のモデル…
model-other-detail = 名前を入力します
model-detail = コンテキスト { $context } · 出力 { $output } · 100 万トークンあたり入力 { $input }、出力 { $price }
model-detail-above = { $detail }、{ $tokens } 超は入力 { $input }、出力 { $price }
label-other-model = モデル名
help-other-model = { $vendor } での表記どおりに入力します (例: { $example })
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = ゲートウェイの一覧になし
sends-probe-short = Enter で有無を確認 (キーは送信しません)
sends-model-list-short = Enter でこのキーを使って一覧を問い合わせ
sends-test-short = Enter で小さなリクエストを 1 回送信
label-fallbacks = フォールバック
label-more-fallbacks = フォールバック追加
help-fallbacks = 設定済みのものの後に追加するモデル。カンマ区切りで、空でもかまいません
label-set-default = OpenClaw のデフォルトモデルは { $former } です
set-default-yes = 上のモデルをデフォルトにする
set-default-no = { $former } のままにする
set-default-fallback = { $former } のままにし、上のモデルをフォールバックに追加する
set-default-if-unset = 未設定のときだけ、上のモデルをデフォルトにする
set-default-none = 設定しない
label-set-default-none = OpenClaw のデフォルトモデルは未設定です
models-fetching = ゲートウェイにモデルの一覧を問い合わせています…
models-live = ゲートウェイのモデルと、clawgate の知っている情報
models-catalogue = clawgate の知っているモデル (ゲートウェイには問い合わせていません)
models-not-fetched = clawgate の知っているモデル
models-no-list = 一覧なし: { $why }
model-refused = { $model }: { $what }
no-list-key-refused = { $vendor } がキーを拒否しました
no-list-token-refused = ゲートウェイがトークンを拒否しました
no-list-token-missing = ゲートウェイがトークンを求めています
no-list-no-internet = インターネットに接続されていないようです
refused-in-test = { $what } (前回のテスト)
refused-in-list = { $what } (モデル一覧の問い合わせ)
sends-test = Enter で { $host } に小さなリクエストを 1 回送信します

test-body = OpenClaw が使うアドレス、キー、ヘッダーで、{ $host } に小さなリクエストを 1 回送信します。

review-body = { $files ->
   *[other] 変更されるファイルは { $files } 個で、一部だけが書き込まれることはありません。まだ何も書き込んでいません。
}
review-incomplete = まだ足りない回答があります。
review-unreadable = それを直すまで、何も書き込めません。
review-impossible = この内容は書き込めません: { $what }
review-writing = 書き込んでいます …
review-env-changed = シークレットを追加または変更し、ほかの行はそのままにします
review-env-created = 新規、自分だけが読み取れます
review-config-values = これらの値だけを変更します
review-config-changed = これらの行だけを変更します
review-config-created = 新規
review-profiles = 以前の OpenClaw の保存済みキーが優先されてしまうため、同じものに更新します
review-cache = 以前の OpenClaw のキャッシュが優先されてしまうため、削除します
label-gateway-mode = gateway.mode も local に設定する
help-gateway-mode = これがないと OpenClaw のデーモンは起動しません
label-confirmation = 書き込むには「{ confirm-word }」と入力
help-confirmation = テストで値の誤りが判明しました。この語を入力しない限り、何も書き込みません
confirm-word = それでも書き込む

done-body = OpenClaw の設定が完了しました。
done-body-unproven = 書き込みましたが、実証されていません。テストの結果を確認してください。
done-body-untested = 書き込みましたが、テストしていないため、実証されていません。
done-next = 次の手順
done-check = いつでもテストできます (何も変更されません)
done-body-reverted = 書き込みましたが、その後、別のプログラムに元に戻されました。
done-reverted-hint = 多くの場合、OpenClaw のデーモンが以前に読み込んだ設定ファイルに戻しています。デーモンを停止し、`clawgate` をもう一度実行してから、デーモンを起動してください
done-restart = OpenClaw のデーモンが動いていれば、再起動してください。環境変数は自動では再読み込みされません
done-try = 応答を試す
done-undo = 元に戻す
done-next-hosts = 同じ設定をほかのホスト用に出力する

rail-provider = { $vendor }、自分のキー
rail-key = キー { $key }
rail-token-missing = キー { $key }、トークンなし
rail-key-and-token = キー { $key }、トークン
rail-tested = { $ms } ms で応答
rail-test-stale = 要再テスト

action-next = 次へ
action-back = 戻る
action-test = テスト
action-review = 確認
action-start = テストを送信
action-retry = もう一度テスト
action-cancel = 停止
action-skip = テストせずに進む
action-skip-failed = このまま進む
action-mend = 「{ $section }」へ
action-use-model = { $model } を使う
action-list-models = ゲートウェイにモデルを問い合わせ
action-take-successor = { $model } にする
action-write = 書き込む
action-write-untested = テストせずに書き込む
action-write-unproven = 未実証のまま書き込む
action-finish = 完了
action-read-again = もう一度読み込む
action-stay = とどまる
action-leave = 終了
action-keep = シークレット以外の回答を保管して終了
leave-title = 終了しますか?
leave-body = まだ何も書き込んでいません。

### The terminal

header-name = clawgate
header-about = OpenClaw 用の Cloudflare AI Gateway
practice = 練習
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = 停止
more-above = ↑ 上に { $lines ->
   *[other] { $lines } 行
}
more-below = ↓ 下に { $lines ->
   *[other] { $lines } 行
}
list-above = ↑ 残り { $count } 件
list-below = ↓ 残り { $count } 件
list-unlisted = { model-unlisted }
column-listed = 一覧
column-context = 文脈長
column-output = 出力
column-price = $ 入力/出力
column-can = 機能
column-retires = 提供終了
model-images = 画像
model-thinks = 思考
example-account-id = 例: 0123…cdef
example-gateway-id = 例: my-gateway
example-api-key = 例: { $key-start }…
example-token = ここに貼り付け
example-other-model = 例: { $example }
example-fallbacks = なし
review-change = { $first } から { $last }: 回答を変更
secret-length = { $length ->
   *[other] { $length } 文字
}
secret-length-and-end = { $length } 文字、末尾 { $end }
filter-empty = 入力して絞り込み
filter-count = { $count }/{ $all } 件

hop-you = 手元
hop-proxy = プロキシ
hop-cloudflare = Cloudflare
hop-gateway = ゲートウェイ "{ $name }"
hop-gateway-unnamed = ゲートウェイ
hop-provider = { $vendor }
hop-model-unnamed = モデル
plain-name = { $name }
hop-name = 名前解決
hop-connect = 接続
hop-tls = TLS
hop-first-byte = 先頭バイト
hop-ms = { $ms } ms
hop-clock = { $seconds }/{ $limit } 秒
hop-done = 末尾バイト
hops-read = 応答から読み取り

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = Space
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-page-up = PageUp
key-page-down = PageDown
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Delete
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = 次の欄
does-next-line = 次の行
does-previous = 前の欄
does-choose = 選択
does-choose-and-test = 選択してテスト
does-switch = 切り替え
does-reveal = 表示
does-hide = 隠す
does-clear-filter = 絞り込みを解除
does-help = ヘルプ
does-lines = 回答を引き継いで行形式に切り替え
does-close = 閉じる
does-details = 詳細
does-copy = コマンドをコピー
copied-command = コピー済み
write-unread = { $write } ({ $lines ->
   *[other] { $lines } 行
}が未表示)
does-quit = 終了
does-up = 上の行
does-down = 下の行
does-page-up = 上のページ
does-page-down = 下のページ
does-first = 最初の行
does-last = 最後の行
does-left = 文字列内を左へ
does-right = 文字列内を右へ
does-start = 文字列の先頭
does-end = 文字列の末尾
does-delete-word = カーソルの前の単語を削除
does-delete-to-start = カーソルより前をすべて削除
does-delete-to-end = カーソルより後をすべて削除
does-yank = 最後に削除したものを戻す

help-title = ヘルプ: { $section }
help-where = OpenClaw は設定ファイルとシークレットを状態フォルダーに保管します。ここには状態フォルダーが複数あり、選択したものだけを読み取り、変更します。
help-provider = プロバイダーによって、OpenClaw がだれのモデルを使い、だれのキーが必要かが決まります。すでにある値は入力してあり、確認の前には何も書き込みません。
help-provider-one = 現在の選択肢は 1 つです。{ $vendor } のモデルで、料金は自分の APIキーで支払われます。リクエストは、利用状況を記録する Cloudflare のゲートウェイを経由します。
help-gateway = ゲートウェイは、Cloudflare アカウント内にある名前付きのエンドポイントで、リクエストをプロバイダーに渡します。アドレスには両方の ID が含まれています。どちらかの欄に貼り付けると、両方が入力されます。
help-gateway-find = アカウントIDは、Cloudflare のダッシュボードのどのページのアドレスにもあります。ゲートウェイIDは、AI > AI Gateway にあるゲートウェイの名前です。
help-gateway-asked = このセクションから進むと、clawgate がゲートウェイの有無を問い合わせます。キーは使わず、料金もかかりません。
help-keys = リクエストの料金は { $vendor } APIキーで支払われます。お使いのキーは { $vendor } のコンソールの API keys にあります。キーがそこに表示されるのは、作成時の一度だけです。
help-keys-token = ゲートウェイトークンは、ゲートウェイが認証付きのときに求められます。Cloudflare のダッシュボードで作成する、権限 AI Gateway Run を持つ API トークンです。
help-keys-storage = OpenClaw の .env ファイル: 設定ファイルの隣にあり、自分だけが読み取れ、デーモンにも渡されます。保管しない: 設定ファイルには環境変数名だけを書き、OpenClaw を起動するものが値を設定します。openclaw.json そのもの: 設定ファイルを読める人は、シークレットも読めます。
help-keys-short = ほかの画面では、キーは末尾の 4 文字と、括弧内の文字数で表示されます。確認の前には何も保存しません。
help-model = 一覧は、あればゲートウェイのもので、各モデルについて clawgate の知っている情報を添えています。一覧にないモデルは手で入力できます。
help-model-marks = モデルの後の ! は提供終了予定を表し、日付と後継は下に表示されます。価格は米ドルで、入力と出力のものです。
help-model-fallbacks = フォールバックは、上のモデルが応答しないときに、OpenClaw が順に試すモデルです。空欄でもかまいません。
help-test = 小さなリクエスト 1 回が、OpenClaw のリクエストと同じ経路を、同じアドレス、キー、ヘッダーで通ります。時間はここで測定し、Cloudflare の先で起きることは応答から読み取ります。
help-test-after = Esc で停止します。失敗した場合は、対処がこのページに表示され、その下の最初の行から、変更すべき欄へ移動できます。
help-review = すべてのファイルで変わるすべての行を、シークレットを伏せて表示します。ファイルはすべて書き込むか、まったく書き込まないかのどちらかです。ほかの箇所は変わりません。
help-review-marks = + の行は追加、- の行は削除で、ほかの行は前後関係を示すためのもので、変わりません。すべて `clawgate undo` で元に戻せます。
help-done = ファイルを書き込みました。残っている作業をここに表示します。

### Practice in the terminal

hint-demo-secrets = 画面に表示されている練習用のシークレットを使ってください
practice-gateways = お試し用: アカウント { $account }、ゲートウェイ { $open } (認証なし)、{ $limited } (上限到達)、{ $slow }、{ $locked } (トークン { $token } が必要)
practice-keys = お試し用: { $good }
practice-key-poor = クレジット切れ: { $poor }
practice-key-refused = 拒否: { $refused }
practice-done-check = 本番では、`clawgate check` でいつでもテストを送信できます。
practice-token = { $locked } には { $token } が必要
practice-models = 未知のモデルはテストで失敗します: claude-99 で試せます

### Leaving the terminal

left-unwritten = 何も書き込んでいません。
left-practice = 練習は終わりです。すべて削除しました。本番: `clawgate`
left-kept = 回答は次回のために保管しました。シークレットは保管していません。
terminal-none = ウィザードを表示する端末がありません
hint-terminal-none = `clawgate --plain` で行形式の質問に答えるか、回答をオプションで指定して `clawgate onboard --non-interactive` を実行してください。オプションの一覧は `clawgate onboard --help` で表示できます
terminal-small = 端末が { $columns } 列 { $rows } 行しかありません。ウィザードには 40 列 12 行が必要です
terminal-dumb = この端末 (TERM=dumb) ではウィザードを表示できません

### The plain wizard

plain-opening = clawgate の行形式です。Enter で角括弧内の値を採用、? でヘルプ、< で戻る、q で終了します。
plain-because = { $why }。同じ質問を行形式で行います。
plain-carried-over = これまでの回答はすべて残っています
plain-small = 端末が { $columns } 列 { $rows } 行です
plain-dumb = 端末が文字の位置を指定できません
plain-title = { $section } ({ $number }/{ $count })
plain-practice = 練習。{ $title }
plain-done = 完了: { $what }
plain-wrong = 誤り: { $what }
plain-warning = 警告: { $what }
plain-note = 注意: { $what }
plain-run = 実行: { $command }
plain-about = { $name }: { $what }
plain-ask = { $name }:
plain-ask-default = { $name } [{ $default }]:
plain-ask-number = { $name } (番号) [{ $default }]:
plain-ask-switch = { $name } (はい/いいえ) [{ $default }]:
plain-ask-offer = 次の操作 (番号) [{ $default }]:
plain-ask-offer-alone = 次の操作:
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }: { $detail }
plain-option-doubtful = { $number }. { $what }、警告: { $warning }
plain-option-detail-doubtful = { $number }. { $what }: { $detail }、警告: { $warning }
plain-more-lines = { $name }: { $lines ->
   *[other] ほかに { $lines } 行が貼り付けられましたが、使いません
}
plain-yes = はい
plain-no = いいえ
plain-from = { $what }、{ $source }
plain-length-and-ends = { $length } 文字、先頭 { $start }、末尾 { $end }
plain-length-and-text = { $text }、{ $length ->
   *[other] { $length } 文字
}
plain-address = リクエストの送信先は { $address } です
plain-no-such-number = 1 から { $last } までの番号か、一覧にある名前を入力してください
plain-several-such = 複数に当てはまります。名前をもっと長く入力するか、1 から { $last } までの番号を入力してください
plain-no-such-switch = 「はい」か「いいえ」(y か n でも可) を入力してください
plain-not-confirmed = 入力した語が違います。正しい語を入力しない限り、何も書き込みません
plain-nothing-before = これより前はありません。
plain-testing = { $host } にリクエストを 1 回送信します。Ctrl-C で停止します。
plain-listing = ゲートウェイにモデルの一覧を問い合わせています。
plain-stage = { $name }: { $ms } ms
plain-stage-done = { $name }: 完了、応答から読み取り
plain-stage-wrong = { $name }: 失敗
plain-still-waiting = 待機中です。{ $seconds } 秒経過。
plain-again = それだけでは足りませんでした。もう 1 回リクエストを送信します。
plain-stopped = 停止しました。
plain-changes = { $changes ->
   *[other] { $changes } 件の変更
} ({ $files ->
   *[other] { $files } ファイル
})
plain-file = { $path }: { $summary }。{ $added ->
   *[other] { $added } 行追加
}、{ $removed } 行削除
plain-rail = { $number }. { $section }: { $state }
plain-rail-summary = { $number }. { $section }: { $state }、{ $summary }
plain-state-open = 未回答
plain-state-current = ここ
plain-state-done = 完了
plain-state-warning = 警告
plain-state-wrong = 誤り
plain-help-keys = Enter で角括弧内の値を採用します。< で 1 つ前の質問に戻り、< に番号を付けると (例: <2) そのセクションに移ります。q で終了します。
plain-help-text = マイナス記号だけを入力すると、回答が空になります。先頭にバックスラッシュを付けると (例: \q)、後に続く文字をそのまま受け取ります。
plain-help-choice = 番号か、名前か、ほかの名前にない部分を入力して選びます。
plain-help-secret = 入力した文字は表示されません。文字数と末尾の 4 文字を読み返します。
plain-help-switch = 「はい」か「いいえ」で答えてください。y と n でもかまいません。
plain-help-review = d で、変わる行をすべて表示します。
plain-input-ended = 質問「{ $question }」で入力が終わりました
hint-plain-input-ended = 1 行に 1 つずつ回答を渡してください。何も書き込んでいません

### The help: commands

command-clawgate = Cloudflare AI Gateway を OpenClaw のモデルプロバイダーとして設定し (--plain では、スクリーンリーダーやパイプ向けの行形式)、1 回の実リクエストで実証し、選んだものだけを変更します。コマンドを付けないとウィザードが開きます。
command-onboard = OpenClaw を設定します。1 回の実リクエストで確かめてから書き込みます。--non-interactive を付けると何も質問しません。
command-configure = 設定済みの内容の、指定したセクションでウィザードを開きます
command-models = ゲートウェイのモデルと、そのうち OpenClaw が使うもの
command-models-list = ゲートウェイのモデルを、コンテキスト、価格、提供終了日とともに一覧表示します
command-models-set = モデルを OpenClaw のデフォルトにします。1 回の実リクエストでテストしてから、そこだけを変更します
command-models-fallbacks = OpenClaw のフォールバックのモデルを、順に扱います
command-models-fallbacks-list = フォールバックを一覧表示します
command-models-fallbacks-add = 設定済みのものの後に 1 つ追加します
command-models-fallbacks-remove = 1 つ外します
command-models-fallbacks-clear = すべて外します
command-models-test = 指定したモデルかデフォルトモデルを、1 回の実リクエストでテストします。何も変更しません
command-check = OpenClaw が実際に使うものを、このシェルとデーモンの両方についてテストします。何も変更しません
command-why = OpenClaw がどのキーとゲートウェイトークンを使うか、その場所、ほかにあるもの、決まる理由を表示します。何も送信しません
command-undo = 最後の書き込みを元に戻します。もう一度実行すると、その書き込みを復元します
command-demo = ウィザード全体を練習で実行します。このマシン上のゲートウェイと使い捨てのホームを使い、アカウントもネットワークも使いません
command-completions = シェルがコマンドとオプションを補完するためのスクリプトを出力します
command-man = マニュアルページを出力します
command-help = コマンドを説明します

### The help: flags that every command takes

flag-config = OpenClaw の設定ファイル (通常のものでない場合)。状態フォルダーの外にある場合は --state-dir も必要です
flag-state-dir = OpenClaw の状態フォルダー [デフォルト: OpenClaw が見つけるもの、通常は ~/.openclaw]
flag-profile = OpenClaw のプロファイル。状態フォルダーは ~/.openclaw-NAME になります
flag-owner = 書き込むファイルの所有者。root が別のユーザーのために指定します。名前、UID、UID:GID のいずれか [デフォルト: フォルダーの所有者]
flag-hard-link = ほかにも名前があるファイル (ハードリンク) の扱い
value-hard-link-keep = ファイルそのものに書き込み、すべての名前に変更を反映する
value-hard-link-break = この名前だけを新しいファイルにし、ほかの名前には元のファイルを残す
flag-symlink = シンボリックリンクであるファイルの扱い
value-symlink-follow = リンク先のファイルを編集し、リンクは残す
value-symlink-refuse = 触れずに残す
flag-gateway-origin = https://gateway.ai.cloudflare.com の代わりに使う別のサーバー。http はループバックでだけ使えます
flag-timeout = 全体の制限時間。実リクエスト、問い合わせ先のインストール済み openclaw、パイプであるシークレットファイルに適用されます
flag-offline = 何も送信しません
flag-json = JSON オブジェクトを 1 つ出力し、何も質問しません。ヘルプとバージョンはテキストのままです
flag-plain = 全画面ではなく行形式で質問します。パイプからも使えます [環境変数: CLAWGATE_PLAIN、ACCESSIBLE]
flag-lang = 文の言語 [デフォルト: LC_ALL、LC_MESSAGES、LANG の言語。--json では英語]
value-lang-en = 英語
value-lang-nl = オランダ語
value-lang-de = ドイツ語
value-lang-fr = フランス語
value-lang-es = スペイン語
value-lang-ja = 日本語
value-lang-zh-cn = simplified Chinese
flag-color = 色を使うかどうか
value-color-auto = NO_COLOR が設定されていなければ、端末で使う
value-color-always = ファイルやパイプへの出力でも使う
value-color-never = 端末でも使わない
flag-log = 起きたことを、シークレットを除いて、ファイルに追記します
flag-help = 説明を表示します。-h は要約、--help は全文
flag-version = バージョンを出力します

### The help: flags of single commands

flag-non-interactive = すべてをオプション、環境変数、保存された値から取得します。足りないものは 1 つのエラーでまとめて示します
flag-print-command = 設定済みの内容を、ほかのホスト用に 1 つのコマンドと Ansible タスクとして出力します。シークレットの代わりに環境変数を使い、何も送信せず、何も書き込みません
flag-mode = OpenClaw を実行する場所
value-mode-local = このマシン
value-mode-remote = 別の場所。OpenClaw 自体だけが設定できます
flag-auth-choice = Anthropic は cloudflare-ai-gateway-api-key、OpenAI は cloudflare-openai-api-key [デフォルト: 設定済みのもの、なければ最初のもの]
flag-cloudflare-ai-gateway-account-id = Cloudflare のアカウントID。32 桁の 16 進数 [環境変数: CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = ゲートウェイID。ダッシュボードでの名前 [環境変数: CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = ダッシュボードにあるゲートウェイのアドレス。両方の ID の代わりになります
flag-cloudflare-ai-gateway-api-key = Anthropic APIキー。- は標準入力から読み取ります [環境変数: CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = Anthropic APIキーの入ったファイル
flag-cloudflare-ai-gateway-token = 認証付きゲートウェイのトークン。- は標準入力から読み取ります [環境変数: CF_AIG_TOKEN]
flag-token-file = ゲートウェイトークンの入ったファイル
flag-secrets-stdin = 標準入力から CLOUDFLARE_AI_GATEWAY_API_KEY=… と CF_AIG_TOKEN=… の行を読み取ります
flag-secret-input-mode = OpenClaw がシークレットを受け取る方法
value-secret-input-mode-plaintext = シークレットそのものを保管する
value-secret-input-mode-ref = プロセスマネージャーが渡す環境変数の名前を保管する。ここでも設定されている必要があります
flag-key-storage = シークレットの保管先 [デフォルト: 現在のまま、なければ env-file]
flag-key-command = キーを出力するコマンド。自分のプログラムと引数を指定し、シェルを介さずに実行されます
flag-resolve-refs = コマンドやファイルが保管するキーを、OpenClaw と同じ方法で一度だけ取得し、テストに使います。どこにも書き込みません
value-key-storage-env-file = OpenClaw の .env ファイル。どの OpenClaw でも使え、デーモンにも渡されます
value-key-storage-reference = 保管しない。プロセスマネージャーが環境変数を渡します
value-key-storage-inline = openclaw.json そのもの
value-key-storage-auth-profile = キーは auth-profiles.json (すでにある場合)、トークンは .env
value-key-storage-command = パスワードマネージャーのコマンド (`--key-command`) を OpenClaw が実行。トークンは .env
flag-model = モデル。cloudflare-ai-gateway/ は付けても付けなくてもかまいません [デフォルト: 現在のまま、なければ最初に応答したもの]
flag-fallback = 設定済みのものの後に追加するフォールバックのモデル。複数回指定できます
flag-set-default = モデルをデフォルトにするかどうか。指定しないと、別のデフォルトに並べて設定済みである場合を除き、デフォルトになります
value-set-default-yes = デフォルトにする。以前のデフォルトは警告に示されます
value-set-default-no = デフォルトにしない
value-set-default-if-unset = 未設定のときだけデフォルトにする
flag-check = 実リクエストを送信するとき
value-check-changed = 書き込むものがあるとき
value-check-always = 書き込むものがないときも
value-check-never = 送信しない。何も実証されません
flag-skip-check = --check never と同じです
flag-save-on-failure = 実リクエストが失敗しても書き込みます
flag-force = カタログにもゲートウェイの一覧にもないモデルも受け入れます
flag-dry-run = 書き込む内容を表示するだけで、何も書き込みません。--check always を指定しない限り、何も送信しません
flag-accept-risk = OpenClaw のもので、ここでは何の効果もありません
flag-skip-health = 書き込んだ内容を受け入れるかどうか、インストール済みの openclaw に確かめません
flag-section = 開くセクション
value-section-provider = どのプロバイダーのモデルか
value-section-gateway = アカウントとゲートウェイ
value-section-keys = キーとトークン、その保管先
value-section-model = デフォルトモデルとフォールバック
value-section-test = 実リクエストのテスト
flag-check-model = デフォルトではないモデル
flag-check-verbose = 成功した場合にも、各ホップとその時間、応答にある各ホップの情報、各値とその出どころを表示します
flag-check-deep = OpenClaw が送信する形のリクエスト (ストリーム、思考、ツール) も送信します。最大 1000 トークンを消費します
flag-check-with-openclaw = PATH にある openclaw も、専用のセッションで 1 ターン実行します
flag-check-watch = テストのたびに、指定した秒数の後でもう一度テストし、変わったことを 1 件 1 行で伝えます。終了するまで続けます
flag-check-report = バグ報告用の Markdown ブロックを出力します。シークレットは含まず、ID は短縮します
flag-check-curl = 同じリクエストを sh、bash、zsh 用の 1 行として出力します。シークレットの代わりに環境変数を使い、何も送信しません
flag-undo-dry-run = 元に戻す内容を表示するだけで、何も書き込みません
flag-undo-list = 記憶している書き込みを、新しい順に一覧表示します
flag-undo-to = 一覧の番号または ID で指定した書き込みと、それより後のすべてを元に戻します
flag-undo-backups = `--purge` と併用します。設定ファイルにもうないシークレットを含む、設定ファイルの隣のバックアップも削除します
flag-undo-purge = 書き込みの取り消しのために保管しているものを削除します。古いキーを含む可能性のある元のファイルです
flag-demo-script = ウィザードを開く代わりに、全体の流れを行で表示します
flag-demo-account-id = 練習用のアカウントID [デフォルト: 成功するもの]
flag-demo-gateway-id = 練習用のゲートウェイ。名前によって何が起きるかが決まります
flag-demo-api-key = 練習用のキー。本物らしいものは拒否されます
flag-demo-token = 練習用のゲートウェイトークン
flag-demo-model = モデル
flag-models-set-model = モデル。cloudflare-ai-gateway/ は付けても付けなくてもかまいません
flag-models-fallbacks-add-model = モデル。別のプロバイダーのものには、そのプロバイダー名とスラッシュを前に付けます
flag-models-fallbacks-remove-model = モデル。一覧にある表記で指定します
flag-models-fallbacks-remove-dry-run = 書き込む内容を表示するだけで、何も書き込みません
flag-models-fallbacks-clear-dry-run = 書き込む内容を表示するだけで、何も書き込みません
flag-models-test-model = モデル [デフォルト: OpenClaw のデフォルトモデル]
flag-shell = シェル
value-shell-bash = source で読み込むか、~/.local/share/bash-completion/completions/clawgate として保存します
value-shell-zsh = $fpath のフォルダーに _clawgate として保存します
value-shell-fish = ~/.config/fish/completions/clawgate.fish として保存します
flag-command = コマンドの語

### The help: its own words

page-usage = 使い方: { $line }
page-command-word = コマンド
page-flags-word = オプション
page-words = 引数
page-commands = コマンド
page-flags = オプション
page-everywhere = 共通オプション
page-everywhere-short = 共通オプション: { $flags }。説明は `{ $command }` で表示できます。
page-examples = 例
page-values = [値: { $values }]
page-default = [デフォルト: { $value }]
page-more = `clawgate man | man -l -` では、終了ステータス、環境変数、ファイルも確認できます。

### The manual page

man-name = 名前
man-summary = Cloudflare AI Gateway を OpenClaw のモデルプロバイダーとして設定する
man-synopsis = 書式
man-description = 説明
man-wizard = ウィザードは、プロバイダー、ゲートウェイ、キー、モデルを質問し、OpenClaw と同じ方法で小さなリクエストを 1 回送信し、変わる行をすべて表示します。ファイルはすべて書き込むか、まったく書き込まないかのどちらかです。ファイルのほかの箇所は変わらず、`clawgate undo` で元に戻せます。Esc で戻り、F1 で説明を表示し、Ctrl-C で終了します。
man-commands = コマンド
man-everywhere = 共通オプション
man-exits = 終了ステータス
man-variables = 環境変数
man-files = ファイル
man-examples = 例
exit-done = 完了
exit-internal = バグまたは予期しない問題、あるいは結果を標準出力に書き込めなかった
exit-usage = コマンドラインの誤り、回答の不足または無効、まだ何も設定されていない、あるいは質問できなかった
exit-files = OpenClaw のファイルを安全に読み取りまたは編集できない。何も書き込んでいない
exit-network = ネットワーク: 名前、接続、プロキシ、TLS、時間切れ、またはゲートウェイではないものの応答
exit-gateway = ゲートウェイ: アカウントIDまたはゲートウェイID、トークン、設定、残高
exit-provider = プロバイダー: キー、権限、組織
exit-model = モデル: 不明、提供終了、アクセス権なし
exit-limited = 届いたが制限中または不調、あるいは OpenClaw の送信内容がファイルから判断できない。この終了はテストだけで、書き込みは警告を出して続行し、0 で終わる
exit-write = 書き込みの失敗、または別のプログラムによるファイルの変更。すべて元のまま
exit-signal = ハングアップ、利用者、または QUIT、ABRT、TERM による終了
variable-key = Anthropic APIキー。オプションの指定がないときに使います。
variable-token = 認証付きゲートウェイのトークン。オプションの指定がないときに使います。
variable-ids = アカウントIDとゲートウェイID。オプションの指定がないときに使います。
variable-origin = --gateway-origin と同じく、Cloudflare の代わりに使う別のサーバーです。
variable-openclaw = OpenClaw のファイルの場所。OpenClaw 自体と同じように読み取ります。
variable-read-only = 設定ファイルへの書き込みを禁止する OpenClaw 自体のスイッチです。これがあると clawgate は何も書き込みません。
variable-plain = 設定されていると、質問を行形式で行います。
variable-language = 文の言語。clawgate が対応していない言語では英語です。
variable-characters = 端末の文字が UTF-8 でないと、記号が ASCII だけになります。
variable-color = NO_COLOR が設定されているか、端末が dumb であれば、色を使いません。dumb では質問も行形式になります。
variable-proxy = 実リクエストのプロキシ。小文字でも使えます。
variable-certificates = システムのもの以外に信頼する認証局です。
variable-home = 上記のフォルダーのデフォルトの場所です。
variable-state = ~/.local/state の代わりに、次の実行まで回答を保管する場所です。
variable-sudo = sudo による root のとき、だれの OpenClaw を指すかの手がかりです。
file-config = OpenClaw の設定ファイル。プロバイダーのブロックとモデルだけを変更し、ほかは変更しません。以前の内容は openclaw.json.bak として隣に残ります。
file-env = シークレット。自分だけが読み取れます。
file-profiles = 以前の OpenClaw の保存済みキー。このプロバイダーのものがあれば優先されてしまうため、同じものに更新します。新しく作成することはありません。
file-cache = 以前の OpenClaw がキャッシュしたプロバイダーのコピー。優先されてしまうため、異なる場合は削除します。
file-own = `clawgate undo` のための、最後の書き込みの前の元のファイル。自分だけが読み取れます。
file-answers = 書き込む前に終了したウィザードの回答。シークレットは含まれません。
example-wizard = ウィザードを開きます。
example-demo = ウィザード全体を練習します。
example-script = 質問なしで OpenClaw を設定します。
example-check = 設定済みの内容をテストします (スクリプト用)。
example-model = 別のモデルをデフォルトにします。

### The same on other hosts

next-hosts-command = 別のホストで、sh、bash、zsh で、シークレットをこれらの環境変数に入れて:
next-hosts-ansible = Ansible とコレクション clawgate.openclaw を使い、シークレットを Vault に入れて:
next-hosts-otherwise = ここではキーが { $reference } から得られますが、オプションでは設定できません。ほかのホストでは `{ $variable }` から得られます
next-hosts-none = { $path } にあるゲートウェイのアドレスにアカウントIDとゲートウェイIDが含まれていないため、同じ設定をするコマンドはありません
hint-next-hosts-none = プロバイダーのブロック `models.providers.{ $provider }` を手動でコピーしてください

### Models: the command

progress-listing = { $url } にモデルの一覧を問い合わせています…
models-default = デフォルト
models-fallback = フォールバック { $number }
models-not-listed = clawgate にはあり、ゲートウェイの一覧になし
models-head-model = モデル
models-head-context = コンテキスト
models-head-output = 出力
models-head-price = $ 入力/出力 (100 万トークン)
models-cost-above = { $tokens } 超: { $price }
models-retires = { $date } に提供終了
models-overdue = { $date } に提供終了予定だった
models-succeeded = { $when }、後継は { $successor }
models-unknown = `{ $model }` というモデルは知られていません。カタログにも、設定ファイルにも、ゲートウェイの一覧にもありません
hint-models-meant = { $models } のことですか? `--force` を付けると、名前をそのまま受け入れます
models-no-default = OpenClaw にデフォルトモデルがありません
models-default-is = デフォルト: { $model }
models-fallback-is = フォールバック { $number }: { $model }
models-no-fallbacks = フォールバックなし
models-no-such-fallback = { $model } はフォールバックにありません
hint-no-such-fallback = `clawgate models fallbacks list` で確認してください
usage-nothing-to-report = `--json` はコマンドの結果を報告するものですが、このコマンドはテキストを出力します
hint-nothing-to-report = `--json` を外してください

### Several answers missing at once

input-several-missing = 足りない回答が { $count } 件あります: { $what }
input-names = { $one }、{ $other }
hint-found-elsewhere = { $key } がすでにゲートウェイを経由しています。それを使うには `--gateway-url { $url }`、そうでなければ { $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = 名前解決 { $value }
evidence-addresses = 検出 { $value }
evidence-address = 接続先 { $value }
evidence-without-proxy = プロキシなし ({ $value } による)
evidence-proxy = { $value }
evidence-proxy-variable = { $value } から
evidence-proxy-source = { $value } 内
evidence-tls-version = { $value }
evidence-issuer = 署名者 { $value }
evidence-valid-from = { $value } から
evidence-expires = { $value } まで
evidence-names = 対象 { $value }
evidence-clock-ahead = このマシンの時計が { $time }進んでいる
evidence-clock-behind = このマシンの時計が { $time }遅れている
evidence-minutes = { $count ->
   *[other] { $count } 分
}
evidence-hours = { $count ->
   *[other] { $count } 時間
}
evidence-days = { $count ->
   *[other] { $count } 日
}
evidence-status = HTTP { $value }
evidence-code = コード { $value }
evidence-model = { $value }
evidence-input-tokens = 入力トークン { $value }
evidence-output-tokens = 出力トークン { $value }
evidence-header = { $name } { $value }
evidence-requests = { $value } 回送信、最後のものが有効

## A write that was cut short
warn-recovered-finished = { $time } の実行は最後の変更の後で中断しました。書き込みは完全です
warn-recovered-rolled-back = { $time } の実行は書き込み中に中断しました。次のファイルは書き込み前の状態です: { $files }
warn-recovered-unbegun = { $time } の実行はファイルを変更する前に中断しました。準備したものは削除しました
warn-recovered-left = 中断した実行のうち、次のファイルはそのまま残します。その後、いずれかが別のプログラムに変更されたためです: { $files }
warn-unfinished = { $time } の実行は { $files } の書き込み中に中断しました。次の `clawgate onboard`、`configure`、`undo` のいずれかで完了させるか元に戻します
warn-unfinished-unbegun = { $time } の実行はファイルを変更する前に中断しました。次の `clawgate onboard`、`configure`、`undo` のいずれかで、準備したものを片付けます
warn-unfinished-unreadable = 書き込み中に中断した実行があります: { $what }

## Files that are not as others
warn-hard-links-kept = { $path } には { $names } 個の名前があり、すべてに変更が反映されています。置き換えずに上書きしたため、まさにその瞬間に読み取ったプログラムには途中までの内容が見えます
warn-hard-links-broken = { $path } は新しいファイルになりました。元のファイルにあった { $names } 個の名前のうち、ほかのものは引き続き元のファイルを指します
warn-written-in-place = { $path } は単独のファイルとしてマウントされているため、置き換えずに上書きしました。まさにその瞬間に読み取ったプログラムには途中までの内容が見えます
warn-overtaken = clawgate の直後に、別のプログラムが { $path } に書き込みました。その結果がどうなったかは不明です
warn-taken-out = { $time } に clawgate が書き込んだ後、別のプログラムかだれかが、{ $path } の次の項目を元に戻しました: `{ $names }`
warn-secret-in-backups = { $path } から削除したものは、バックアップ { $files } と、`clawgate undo` のために保管しているものにまだ残っています。両方を削除するには:
warn-diff-masked = この差分では、シークレットを末尾の文字と文字数で表示しています。パッチとして使うと、それが書き込まれてしまいます
warn-attributes-lost = { $path } に次の属性を付け直せませんでした: { $names }

## Taking writes back
undo-kept = 取り消した内容は、`clawgate undo` で復元できるよう、シークレットも含めて保管しています。削除するには:
undo-redoes = 最後の書き込み自体が取り消しだったため、取り消されたものを復元します ({ $time } の取り消し)
undo-several = { $time } 以降の、最後の { $count } 件の書き込みを取り消します
undo-secret-in-backups = 次のバックアップには、設定ファイルにもうないシークレットがまだ含まれています: { $files }。削除するには:
undo-old-secret = { $path }: 以前のシークレットを再び使います: { $secret }
undo-left-changed = { $path }: `{ $name }` はその後変更されているため、そのまま残します
undo-left-removed = { $path } はその後削除されているため、作り直しません
undo-left-needed = 設定ファイルがまだ `{ $name }` を参照しているため、{ $path } はそのまま残します
history-line = { $number }. { $when }: { $what }
history-write = 書き込み
history-undo = 取り消し
history-undo-changes = 取り消し、{ $changes }
history-values = 書き込んだ値だけを削除可能

### The question to the gateway

sends-probe = Enter で、このゲートウェイがあるか { $host } に問い合わせます。キーは送信せず、料金もかかりません
probe-asking = このゲートウェイがあるか、{ $host } に問い合わせています…
probe-stopped = 停止しました。このゲートウェイがあるかどうかは不明です
probe-authenticated = ゲートウェイが、キーのほかに専用のトークンを求めています
probe-open = ゲートウェイは認証なしのようです。トークンを求めずに応答しました
probe-to-be-made = このアカウントにゲートウェイ `default` はまだありません。トークンの付いた最初のリクエストで、Cloudflare が作成します。
probe-unclear = このゲートウェイがあるかどうかは不明です。{ $what }
action-ask-again = もう一度問い合わせ
action-skip-probe = 応答を待たずに進む
plain-asking-secrets = シークレットを、保管場所に一度だけ問い合わせています。
plain-asking-command = キーのコマンドを一度だけ実行しています。
plain-probing = このゲートウェイがあるか、{ $host } に問い合わせています。Ctrl-C で応答を待たずに進みます。

### Checking, and why

path-for-shell = このシェルで起動する `openclaw`:
path-for-daemon = デーモン:
watch-begins = { $seconds } 秒ごとにテストし、変わったことを 1 行で伝えます。Ctrl-C で終了します。
report-look-first = バグ報告用です。投稿する前に内容を確認してください
report-openclaw-between = { $first } から { $before } より前
report-openclaw-from = { $first } 以降
report-openclaw-unknown = 不明
report-openclaw-last = 最後に書き込んだのは { $version }
curl-address-hidden = アドレスにシークレットかもしれないものがあるため、この行では省略しています。`...` の箇所を補ってください
curl-set-first = この行はキーを { $variable } から取得します。OpenClaw が使うキーは { $source } にあります
why-same = このシェルでもデーモンでも、OpenClaw は { $source } のキー { $key } を使います。
why-same-key = OpenClaw は同じキー { $key } を使います。このシェルでは { $source }、デーモンでは { $other } から得られます。
why-shell = このシェルで起動する `openclaw` は、{ $source } のキー { $key } を使います。
why-shell-none = このシェルで起動する `openclaw` にはキーが見つかりません。
why-daemon = デーモンは、{ $source } のキー { $key } を使います。
why-daemon-none = デーモンにはキーが見つかりません。
why-key-elsewhere = キーは `{ $provider }` ({ $source }) から得られます。clawgate はそこに問い合わせませんが、OpenClaw はキーが必要になるたびに問い合わせます。
why-shadowed = { $source } に別のキー { $key } がありますが、{ $winner } が優先されます。
why-variable-missing = 設定ファイルは { $variable } を参照していますが、どこからも渡されません。
why-store-wins = OpenClaw 自体の保存先 { $path } にもキーがあるようです。これらのすべてより優先され、ここからは読み取れません。
why-no-secret = { $what }。対処: { $hint }。
why-take-out = まず { $path } から { $variable } を削除してください。
why-settle = 解決するには:
why-settled = 解決すべきことはありません。
why-token-same = このシェルでもデーモンでも、OpenClaw は { $source } のゲートウェイトークン { $key } を送信します。
why-token-same-key = OpenClaw は同じゲートウェイトークン { $key } を送信します。このシェルでは { $source }、デーモンでは { $other } から得られます。
why-token-shell = このシェルで起動する `openclaw` は、{ $source } のゲートウェイトークン { $key } を送信します。
why-token-shell-none = このシェルで起動する `openclaw` にはゲートウェイトークンが見つかりません。
why-token-daemon = デーモンは、{ $source } のゲートウェイトークン { $key } を送信します。
why-token-daemon-none = デーモンにはゲートウェイトークンが見つかりません。
why-token-shadowed = { $source } に別のトークン { $key } がありますが、{ $winner } が優先されます。

### What each thing that can be done does

wizard-first-this = 先に行ってください。「{ $section }」に必要です
test-stopped = テストを停止したため、ゲートウェイが応答するかどうかは不明です
about-next = ここから先に進みます。回答はすべて保持されます
about-back = 前のセクションに戻ります。回答は失われません
about-mend = 別の値が必要かもしれない欄に移動します
about-retry = OpenClaw が使うアドレス、キー、ヘッダーで、約 30 トークンの小さなリクエストを 1 回送信します
about-cancel = 実行中の問い合わせを停止します
about-skip = テストせずに進みます。何が未実証かは「確認」に表示されます
about-use-model = 提供されていないモデルの代わりに、このモデルを使ってテストします
about-list-models = お使いのキーで、ゲートウェイにモデルの一覧を問い合わせます。何も書き込みません
about-take-successor = 提供終了するモデルを、新しいモデルに置き換えます
about-write = すべてのファイルを書き込むか、まったく書き込まないかのどちらかです。`clawgate undo` で元に戻せます
about-read-again = OpenClaw のファイルを直した後で、もう一度読み込みます
about-quit = ここで終了します
about-leave = ここで終了します。何も書き込みません
about-keep = ここで終了します。次回は回答が入力された状態になり、シークレットは含まれません
about-stay = 元の場所から続けます

### Cloudflare's API: accounts and gateways

discovery-to-list = ゲートウェイの一覧表示
discovery-to-create = ゲートウェイの作成
discovery-to-run = ゲートウェイの使用
discovery-permission = { $purpose }に必要な権限 `{ $api }` (ダッシュボードでは `{ $dashboard }`) が、トークンにありません
hint-discovery-permission = 権限 `{ $dashboard }` を持つトークンを作成してください。このページには入力済みです: { $link }
discovery-token-missing = 問い合わせに使う Cloudflare の API トークンがありません
discovery-no-token = これは Cloudflare の API トークンではありません
discovery-global-key = これは Cloudflare の Global API Key です。すべてのアカウントのすべてを操作でき、制限もできないため、受け付けず、送信もしません
discovery-token-refused = Cloudflare によると、これは有効な API トークンではありません
discovery-token-disabled = この API トークンは、Cloudflare のダッシュボードで無効になっています
discovery-token-expired = この API トークンは期限切れです
discovery-token-expires = この API トークンの期限は { $date } です
hint-discovery-token = 権限 `AI Gateway: Read` と `AI Gateway: Run` を持つトークンを作成してください。このページには両方とも入力済みです: { $link }
hint-discovery-give-token = 環境変数 { $variable } を設定するか、`--cloudflare-api-token-file` でファイルを指定してください。トークンはこのページで作成できます: { $link }
discovery-account = Cloudflare にそのアカウントがないか、このトークンが別のアカウントのものです
hint-discovery-account = アカウントIDを Cloudflare のダッシュボードのアドレスにあるものと照らし合わせてください
discovery-no-accounts = このトークンからは、アカウントが 1 つも見えません。権限の狭いトークンでは見えません
discovery-several-accounts = このトークンからは、{ $count } 個のアカウントが見えます: { $accounts }
hint-discovery-which = どのアカウントかを `--account-id` か環境変数 CLOUDFLARE_ACCOUNT_ID で指定してください
discovery-no-gateway = このアカウントに、ゲートウェイ `{ $gateway }` はありません
hint-discovery-no-gateway = 既存のゲートウェイは `clawgate gateways list` で一覧表示でき、このゲートウェイは `clawgate gateways create { $gateway }` で作成できます
discovery-no-gateways = このアカウントに、ゲートウェイはまだありません
discovery-more-gateways = ほかにも、この一覧にないゲートウェイがあります
discovery-taken = `{ $gateway }` という名前はすでに使われています
hint-discovery-taken = 別の名前を選んでください
discovery-limited = Cloudflare の API へのリクエストが多すぎます
hint-discovery-limited = { $seconds } 秒後にもう一度試してください
hint-discovery-limited-some = 5 分後にもう一度試してください
discovery-unreadable = 返ってきたのは Cloudflare の API の応答ではないか、その一部だけです
hint-discovery-unreadable = もう一度試してください。間にあるプロキシが代わりに応答した可能性があります
discovery-not-made = ゲートウェイ `{ $gateway }` の作成に応答がなく、ゲートウェイは作成されていません
hint-discovery-not-made = 同じコマンドをもう一度実行してください
discovery-offline = Cloudflare への問い合わせが必要ですが、`--offline` で禁止されています
hint-discovery-offline = `--offline` を外すか、両方の ID を指定してください
progress-discovery = { $host } に問い合わせています…
account-line = { $id }  { $name }
gateway-wants-token = トークンが必要
gateway-open = トークンは不要
gateway-token-unknown = トークンが必要かどうかは不明
gateway-known = { $token }、作成日 { $date }
result-gateway-made = ゲートウェイ { $gateway } を作成しました
result-gateway-there = ゲートウェイ { $gateway } はすでにあります
command-accounts = API トークンから見える Cloudflare アカウント
command-accounts-list = ID と名前を一覧表示します
command-gateways = API トークンで調べた、Cloudflare アカウントのゲートウェイ
command-gateways-list = ゲートウェイを、わかっている内容とともに一覧表示します
command-gateways-show = 1 つを表示します
command-gateways-create = トークンを必要とし、ログを保存するゲートウェイを 1 つ作成します。すでにある場合は変更しません
flag-cloudflare-api-token-file = Cloudflare の API トークンが入ったファイル [環境変数: CLOUDFLARE_API_TOKEN]
flag-account-id = Cloudflare のアカウントID [環境変数: CLOUDFLARE_ACCOUNT_ID]。指定しないと、トークンから見える唯一のアカウント
flag-gateway-name = アカウント内のゲートウェイの名前。Cloudflare の API トークンで調べます
flag-create-gateway = その名前のゲートウェイがなければ作成します
flag-gateway = ゲートウェイの名前
variable-api-token = ゲートウェイを調べたり作成したりするための Cloudflare の API トークン。保管しません。
variable-api-origin = Cloudflare の API の代わりに使う別のサーバー。テスト用です。

### What a change comes to

summary-gateway = ゲートウェイ { $before } → { $after }
summary-model = モデル { $before } → { $after }
summary-fallbacks = フォールバック { $before } → { $after }
summary-key = キー { $before } → { $after }
summary-token = ゲートウェイトークン { $before } → { $after }
summary-none = なし

### How long ago something was

ago-now = たった今
ago-minutes = { $count ->
   *[other] { $count } 分前
}
ago-hours = { $count ->
   *[other] { $count } 時間前
}
ago-days = { $count ->
   *[other] { $count } 日前
}
