# Every sentence clawgate says, in Chinese in simplified characters.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = 发生了意外情况：{ $what }

### What the live test found
#
# `verdict-…` says what happened and who said so; `hint-…` the one thing to do next. `$said` is the answer's own text,
# `$status` its HTTP status, `$code` its own code.

verdict-gateway-not-found = Cloudflare 在此账户中找不到这个名称的网关。返回信息：{ $said }
hint-gateway-not-found = 请将账户 ID 和网关 ID 与 Cloudflare 仪表板中的网关地址核对，或在仪表板中创建该网关。
verdict-gateway-token-refused = 网关拒绝了网关令牌。返回信息：{ $said }
hint-gateway-token-refused = 请输入对此账户具有 `AI Gateway Run` 权限的网关令牌。
verdict-gateway-token-missing = 网关要求提供网关令牌，但请求中没有。返回信息：{ $said }
hint-gateway-token-missing = 请输入网关令牌；它需要 `AI Gateway Run` 权限。
verdict-provider-path-unknown = 网关在此地址没有对应的提供商。返回信息：{ $said }
hint-provider-path-unknown = 请让基础 URL 以 `/{ $path }` 结尾。
verdict-provider-not-reached = 已连接到网关，但网关没有收到 { $vendor } 的响应。返回信息：{ $said }
hint-provider-not-reached = 请重试，并在 Cloudflare 仪表板中查看该网关的日志。
verdict-wrong-endpoint = 网关把测试当成了另一种请求。返回信息：{ $said }
hint-wrong-endpoint = 请让基础 URL 以 `/{ $path }` 结尾，而不是 `/compat`。
verdict-stored-key-alias-unknown = 网关要使用一个已存储的提供商密钥，但找不到它。返回信息：{ $said }
hint-stored-key-alias-unknown = 请在网关设置中更正已存储密钥的别名，或移除标头 `cf-aig-byok-alias`。
verdict-provider-key-missing-at-gateway = 已连接到网关，但请求中没有 { $vendor } API 密钥，而网关又不能自行付费。返回信息：{ $said }
verdict-provider-key-missing-or-no-credits = 网关没有收到 { $vendor } API 密钥，Cloudflare 账户也没有可用来付费的额度。返回信息：{ $said }
hint-provider-key-missing-or-no-credits = 请重新输入 { $vendor } API 密钥。
verdict-gateway-must-be-authenticated = 网关需要用 Cloudflare 额度付费，而这只有在启用身份验证后才行。返回信息：{ $said }
hint-gateway-must-be-authenticated = 请在网关设置中启用 `Authenticated Gateway`。
verdict-guardrails-blocked = 连接正常；网关的 Guardrails 拦截了测试消息或它的响应。返回信息：{ $said }
hint-guardrails-blocked = 如果这不是你的本意，请检查网关的 Guardrails 设置。
verdict-dlp-blocked = 连接正常；网关的数据丢失防护（DLP）拦截了测试消息或它的响应。返回信息：{ $said }
hint-dlp-blocked = 如果这不是你的本意，请检查网关的 DLP 设置。
verdict-guardrails-unavailable = 已连接到网关，但它的 Guardrails 出现故障，并且设置为拦截。返回信息：{ $said }
hint-guardrails-unavailable = 请稍后重试。
verdict-gateway-rate-limited = 连接正常；已达到网关自身的速率限制。返回信息：{ $said }
hint-gateway-rate-limited = 请稍等片刻，或在网关设置中调高速率限制。
verdict-gateway-spend-limit = 连接正常；已达到网关的支出限额。返回信息：{ $said }
hint-gateway-spend-limit = 请在网关设置中调高支出限额。
verdict-gateway-model-unknown = 网关不认识这个模型。返回信息：{ $said }
verdict-gateway-error-unknown = 网关返回了 clawgate 不认识的错误（HTTP { $status }，代码 { $code }）。返回信息：{ $said }
hint-gateway-error-unknown = 请在 Cloudflare 仪表板的网关日志中查找这次请求。
verdict-gateway-answer-unreadable = 网关转来的响应，clawgate 无法读取（HTTP { $status }）。返回信息：{ $said }

verdict-cloudflare-permission-missing = Cloudflare 拒绝了令牌，或令牌缺少权限。返回信息：{ $said }
hint-cloudflare-permission-missing = 请为令牌授予权限：使用网关需要 `AI Gateway Run`，列出网关需要 `AI Gateway Read`。
verdict-cloudflare-token-invalid = Cloudflare 表示令牌无效。返回信息：{ $said }
hint-cloudflare-token-invalid = 请在 Cloudflare 仪表板中新建令牌并输入。
verdict-cloudflare-route-unknown = Cloudflare API 在此地址没有任何内容。返回信息：{ $said }
hint-cloudflare-route-unknown = 请将账户 ID 与 Cloudflare 仪表板网址中的账户 ID 核对。
verdict-cloudflare-request-invalid = Cloudflare API 认为请求不完整。返回信息：{ $said }
hint-cloudflare-request-invalid = 请在 Cloudflare 仪表板中创建网关，然后输入它的网关 ID。
verdict-gateway-id-taken = 已有使用此网关 ID 的网关。返回信息：{ $said }
hint-gateway-id-taken = 请使用已有的网关，或另选一个网关 ID。
verdict-cloudflare-token-elsewhere = Cloudflare 只接受从其他地址使用此令牌。返回信息：{ $said }
hint-cloudflare-token-elsewhere = 请在令牌的客户端 IP 地址筛选中允许本机地址，或输入另一个令牌。
verdict-cloudflare-error-unknown = 返回错误的是 Cloudflare API，而不是网关（HTTP { $status }，代码 { $code }）。返回信息：{ $said }
hint-cloudflare-error-unknown = 请确认基础 URL 以 `https://gateway.ai.cloudflare.com/v1/` 开头。

verdict-provider-key-rejected = 请求到达了 { $vendor }，但 { $vendor } API 密钥被拒绝。返回信息：{ $said }
hint-provider-key-rejected = 请输入有效的 { $vendor } API 密钥；可在 { $console } 的 API keys 中查看。
verdict-provider-key-missing = 请求到达了 { $vendor }，但没有附带 API 密钥。返回信息：{ $said }
hint-provider-key-missing = 请输入 { $vendor } API 密钥。
verdict-provider-key-of-claude-code = { $vendor } 只接受 Claude Code 使用此机密：它属于订阅，不是 API 密钥。返回信息：{ $said }
hint-provider-key-of-claude-code = 请输入以 `sk-ant-api` 开头的 { $vendor } API 密钥；可在 { $console } 的 API keys 中查看。
verdict-provider-permission-missing = { $vendor } 认识这个 { $vendor } API 密钥，但不允许它执行此操作。返回信息：{ $said }
hint-provider-permission-missing = 请在 { $console } 中检查该密钥的工作区和权限。
verdict-model-list-refused = 这个 { $vendor } API 密钥无权列出模型；能否使用模型，只有测试才知道。返回信息：{ $said }
hint-model-list-refused = 请选择 clawgate 已知的模型，或指定其他模型，然后测试。
verdict-sandbox-network-restricted = 限制网络访问的沙盒拒绝了请求。返回信息：{ $said }
hint-sandbox-network-restricted = 请在沙盒之外运行 clawgate。
verdict-provider-place-refused = { $vendor } 不接受来自该地点（{ $place }）的请求，因此没有检查密钥。返回信息：{ $said }
hint-provider-place-refused = 请使用位于 { $vendor } 服务国家或地区的网络或 VPN：Cloudflare 会从离你最近的数据中心转发请求。
verdict-model-not-found = 密钥没有问题；{ $vendor } 不提供这个模型。返回信息：{ $said }
hint-model-not-found = 请选择其他模型。
hint-model-nearest = 请选择其他模型：最接近的已知模型是 `{ $model }`。
verdict-provider-route-unknown = 请求到达了 { $vendor }，但它不认识这个地址。返回信息：{ $said }
hint-provider-route-unknown = 请让基础 URL 以 `/{ $path }` 结尾，后面不要加 `/v1`。
verdict-provider-credit-too-low = { $vendor } API 密钥有效，但其账户的额度已用完。{ $vendor } 返回信息：{ $said }
hint-provider-credit-too-low = 请在 { $console } 的 Billing 中购买额度。
verdict-provider-billing = { $vendor } API 密钥已被接受，但付款有问题。{ $vendor } 返回信息：{ $said }
hint-provider-billing = 请查看 { $console } 的 Billing。
verdict-provider-organization = { $vendor } 因密钥所属的组织而拒绝了请求（代码 { $code }）。返回信息：{ $said }
hint-provider-organization = 请在 { $console } 中联系组织所有者，或输入其他组织的密钥。
verdict-provider-request-refused = { $vendor } 拒绝了测试请求。返回信息：{ $said }
hint-provider-request-refused = 请选择其他模型，或阅读 { $vendor } 的返回信息。
verdict-provider-request-too-large = { $vendor } 认为测试请求过大，而实际并非如此。返回信息：{ $said }
hint-provider-request-too-large = 请将此作为 clawgate 的缺陷报告。
verdict-provider-rate-limited = 密钥没有问题；已达到 { $vendor } 的速率限制。返回信息：{ $said }
hint-provider-rate-limited = 请稍等片刻再重试。
verdict-provider-spend-limit = 密钥没有问题；已达到 { $vendor } 账户的支出限额。{ $vendor } 返回信息：{ $said }
hint-provider-spend-limit = 请在 { $console } 中调高支出限额，或等到限额重置。
verdict-provider-edge-rate-limited = 已连接到网关，但 { $vendor } 前端的边缘节点暂时不再接受请求（HTTP { $status }）；没有检查密钥。返回信息：{ $said }
verdict-provider-unwell = { $vendor } 目前出现故障（HTTP { $status }）；连接正常。返回信息：{ $said }
hint-provider-unwell = 请稍后重试；可在 { $vendor } 的状态页面查看其运行情况。
verdict-provider-error-unknown = { $vendor } 返回了 clawgate 不认识的错误（HTTP { $status }，{ $code }）。返回信息：{ $said }
hint-provider-error-unknown = 请在 { $vendor } 文档的 Errors 中查找该错误。

verdict-edge-blocked = 请求在到达网关之前被 Cloudflare 边缘节点拦截（HTTP { $status }）。返回信息：{ $said }
hint-edge-blocked = 请不经 VPN 或代理重试，或换一个网络。
verdict-edge-rate-limited = 网关前端的边缘节点暂时不再接受请求（HTTP { $status }）。返回信息：{ $said }
hint-edge-rate-limited = 请等几分钟再重试。
verdict-edge-failed = 请求到达网关之前，Cloudflare 边缘节点出现故障（HTTP { $status }）。返回信息：{ $said }
hint-edge-failed = 请稍后重试；可在 `www.cloudflarestatus.com` 查看 Cloudflare 的运行情况。
verdict-not-the-gateway = 作出响应的不是 Cloudflare AI Gateway（HTTP { $status }）。返回信息：{ $said }
hint-not-the-gateway = 请检查网络：中间可能有登录页面或公司代理。
verdict-no-gateway-at-this-address = 在此地址作出响应的不是 AI Gateway（HTTP { $status }）。返回信息：{ $said }
hint-no-gateway-at-this-address = 请检查网关地址：应为 `https://gateway.ai.cloudflare.com/v1/<account ID>/<gateway ID>/{ $path }`。
verdict-answer-unknown = 收到了响应，但不是 AI Gateway 或 { $vendor } 使用的格式（HTTP { $status }）。返回信息：{ $said }
verdict-litellm-refused = 拒绝请求的是 LiteLLM 代理，而不是 AI Gateway 或 { $vendor }（HTTP { $status }）。返回信息：{ $said }
hint-litellm-refused = 请检查网关地址；如果确实要用该代理，它需要自己的密钥。
verdict-answer-empty = 收到的响应为空（HTTP { $status }）。
hint-answer-empty = 请稍后重试。
verdict-redirected = 请求被重定向到另一个地址：{ $said }。clawgate 不会跟随，因为密钥会一并发送过去。
hint-redirected = 请检查网络是否有登录页面，并检查网关地址。
verdict-answer-broken = 响应中途断开（HTTP { $status }）。
hint-answer-broken = 请重试；如果再次出现，请检查中间是否有代理。
verdict-answer-encoded = 响应采用了未请求的压缩格式，无法读取（HTTP { $status }，{ $said }）。

verdict-name-not-found = 找不到名称 { $host }。
hint-name-not-found = 本机没有连上互联网，或本机的 DNS 不认识该名称：请检查这两项。
verdict-connection-refused = { $host } 拒绝了连接。
hint-connection = 请检查互联网连接，以及中间是否有防火墙或代理。
verdict-network-unreachable = 从本机无法连接到 { $host }。
verdict-connection-lost = 与 { $host } 的连接在收到响应之前就关闭了。
verdict-answer-not-http = { $host } 的响应不是 HTTP：{ $said }
verdict-tls-failed = 无法与 { $host } 建立安全连接：{ $said }
hint-tls-failed = 请换一个网络，或绕过可能存在的 VPN、防火墙或代理后重试。
verdict-timed-out = 未能及时得到响应，当时正在{ $phase }。
hint-timed-out = 请重试；如果再次出现，请检查网络或中间的代理。
verdict-proxy-not-reached = 无法连接到代理：{ $said }
verdict-proxy-failed = 代理没有放行请求：{ $said }
hint-proxy-failed = 请检查 `{ $variable }`，包括其中的用户名和密码，或用 `NO_PROXY` 排除网关的主机。
verdict-proxy-login-needed = 代理 { $proxy } 要求提供用户名和密码。
hint-proxy-login-needed = 请将它们写入 `{ $variable }`，格式为 `{ $scheme }://user:password@host:port`。
verdict-proxy-login-refused = 代理 { $proxy } 拒绝了用户名和密码。
hint-proxy-login-refused = 请在 `{ $variable }` 中更正；`@`、`:` 和 `/` 等字符在其中要写成 `%40`、`%3A` 和 `%2F`。
verdict-certificate-issuer-unknown = { $host } 的证书由 { $issuer } 签发，而本机不信任该颁发者。
hint-certificate-issuer-unknown = 如果颁发者是你的公司或杀毒软件，请在 `SSL_CERT_FILE` 或 `NODE_EXTRA_CA_CERTS` 中指定它的证书文件；否则请换一个网络，因为作出响应的可能另有其人。
verdict-certificate-expired = { $host } 的证书已于 { $until } 过期；本机时钟显示 { $clock }。
hint-certificate-expired = 如果本机时钟不准，请先校准；否则中间有代理或其他网络，因为 Cloudflare 早在到期之前就会更新证书。
verdict-certificate-not-yet-valid = { $host } 的证书在 { $from } 之前无效；本机时钟显示 { $clock }。
hint-certificate-not-yet-valid = 请校准本机的时钟和时区，然后重试。
verdict-certificate-for-another-host = 在 { $host } 作出响应的一方，证书是签发给 { $names } 的。
hint-certificate-for-another-host = 请打开任意网页，看此网络是否要求登录；否则请检查该名称的解析结果和代理。
verdict-tls-not-spoken = 在 { $host } 作出响应的一方不使用 TLS。
verdict-no-certificates = 本机没有找到任何证书颁发机构，因此无法验证安全连接。
hint-no-certificates = 请安装系统的 CA 证书软件包，或在 `SSL_CERT_FILE` 中指定证书文件。
verdict-provider-key-not-sendable = { $vendor } API 密钥含有 HTTP 标头无法传输的字符，因此什么都没有发送。
verdict-gateway-token-not-sendable = 网关令牌含有 HTTP 标头无法传输的字符，因此什么都没有发送。
hint-not-sendable = 请重新输入；密钥和令牌只由字母、数字、连字符和下划线组成，并且在同一行。

verdict-proven = 连接成功：{ $model } 通过你的网关作出了响应。
verdict-not-proven-by-gateway = 收到了响应，但没有任何迹象表明它经过了 AI Gateway。
hint-not-proven-by-gateway = 请确认基础 URL 以 `https://gateway.ai.cloudflare.com/v1/` 开头，并检查中间是否有代理。
verdict-answered-from-cache = 网关用缓存作出了响应，这并不能验证密钥。
hint-answered-from-cache = 请再测试一次。
verdict-not-a-message = 收到了响应，但不是模型的消息。返回信息：{ $said }
verdict-models-listed = 网关列出了它的模型。

### What the live test found, in two words
#
# For the list of sections. `brief-…` for what happens most; for the rest, who is at fault.

brief-gateway-not-found = 没有此网关
brief-gateway-token-refused = 令牌被拒绝
brief-gateway-token-missing = 缺少令牌
brief-provider-not-reached = 未连接到 { $vendor }
brief-stored-key-alias-unknown = 别名未知
brief-provider-key-missing-at-gateway = 缺少密钥
brief-provider-key-missing-or-no-credits = 缺少密钥
brief-guardrails-blocked = 被 Guardrails 拦截
brief-dlp-blocked = 被 DLP 拦截
brief-gateway-rate-limited = 达到速率限制
brief-gateway-spend-limit = 达到支出限额
brief-gateway-model-unknown = 模型未知
brief-provider-key-rejected = 密钥被拒绝
brief-provider-key-missing = 缺少密钥
brief-provider-permission-missing = 密钥缺少权限
brief-model-not-found = 模型未知
brief-provider-credit-too-low = 额度已用完
brief-provider-billing = 付款有问题
brief-provider-rate-limited = 达到速率限制
brief-provider-spend-limit = 达到支出限额
brief-provider-unwell = { $vendor } 有故障
brief-provider-key-of-claude-code = 不是 API 密钥
brief-model-list-refused = 密钥无权列出模型
brief-provider-place-refused = 此地不提供 { $vendor }
brief-provider-edge-rate-limited = 请求过多
brief-edge-rate-limited = 请求过多
brief-name-not-found = 找不到名称
brief-connection-refused = 连接被拒绝
brief-network-unreachable = 网络无法访问
brief-connection-lost = 连接中断
brief-tls-failed = TLS 失败
brief-timed-out = 超时
brief-proxy-failed = 代理失败
brief-proxy-not-reached = 未连接到代理
brief-proxy-login-needed = 代理要求登录
brief-at-network = 网络问题
brief-at-edge = 止于边缘节点
brief-at-base-url = 地址错误
brief-at-gateway = 止于网关
brief-at-token = 网关令牌错误
brief-at-api = 止于 Cloudflare
brief-at-provider = 止于 { $vendor }
brief-at-model = 模型错误
brief-at-other = 未验证

### The stages of the live test, as what was going on

phase-name = 查询 { $host } 的地址
phase-connect = 连接 { $host }
phase-proxy = 等待代理 { $proxy }（来自 `{ $variable }`）
phase-tls = 与 { $host } 建立安全连接
phase-answer = 等待 { $host } 的响应

### Models

place-data-centre = Cloudflare 数据中心 { $code }
place-unknown = 响应中没有说明

model-unnamed = 未给出名称的模型
model-retires = { $model } 将于 { $date } 停用，{ $days ->
    [0] 剩余不到一天
   *[other] 还有 { $days } 天
  }。
model-overdue = { $model } 原定于 { $date } 停用，随时可能无法使用。

### The command line

usage-unknown-flag = 没有选项 `{ $flag }`
usage-unexpected-word = 命令行中有一个不属于任何选项的词
usage-unknown-command = 没有这个命令
usage-unknown-command-named = 没有命令 `{ $word }`
usage-no-command = 没有给出命令
usage-invalid-value = `{ $flag }` 的值无效
usage-out-of-range = `{ $flag }` 只接受 { $first } 到 { $last } 的整数
usage-invalid-choice = `{ $flag }` 的值无效；可用的值：{ $valid }
usage-no-value = `{ $flag }` 需要一个值
usage-takes-no-value = `{ $flag }` 不接受值
usage-conflict = `{ $flag }` 不能与 `{ $other }` 同时使用
usage-unreadable-flag = 有一个 clawgate 没有的选项
usage-other = 无法理解命令行
usage-secret-misplaced = 作为 `{ $what }` 给出的是{ $kind }：它没有被发送或保存，此处也不再显示
usage-missing = 命令需要 { $what }
usage-missing-one-of = 命令需要 { $what }，可以是：{ $words }
hint-did-you-mean = 是否想输入 `{ $word }`？`{ $command }` 会列出所有可用项
hint-usage = 运行 `{ $command }`，它会列出所有可用项
usage-foreign-flag = `{ $flag }` 是 OpenClaw 初始设置的选项；clawgate 只设置网关，其余一概不动
hint-foreign-flag = 请在运行 clawgate 之前或之后运行 `{ $command }` 来完成
usage-mode-remote = clawgate 设置本机的 OpenClaw，不设置远程的
usage-mode-unknown = `--mode { $mode }` 不是有效的模式；clawgate 接受 `local`
usage-auth-choice = clawgate 不认识认证方式 `{ $choice }`
hint-auth-choice = 请使用以下之一：{ $known }
usage-storage-contradicts = `--secret-input-mode` 与 `--key-storage` 相互矛盾
hint-storage-contradicts = 请只用其中一个；`--secret-input-mode ref` 相当于 `--key-storage reference`，`plaintext` 相当于其余任何一个
usage-offline-contradicts = `--offline` 与 `--check always` 相互矛盾
hint-offline-contradicts = 要发送那一次实际请求，请去掉 `--offline`
usage-gateway-url-contradicts = `--gateway-url` 取代两个 ID，不能与其中任何一个同时使用
usage-input-twice = 标准输入只能提供一个机密
hint-input-twice = 两个都要时请使用 `--secrets-stdin`，或用 `--api-key-file` 或 `--token-file` 指定文件
usage-input-unreadable = 无法读取标准输入：{ $cause }
cause-too-large = 过大
usage-secrets-stdin-empty = 标准输入中既没有 `CLOUDFLARE_AI_GATEWAY_API_KEY=…`，也没有 `CF_AIG_TOKEN=…`
hint-secrets-stdin = 请为每个机密给出一行 `NAME=value`
usage-secret-file = 无法从 { $path } 读取机密：{ $cause }
usage-secret-as-file = 应填文件名的地方填了密钥或令牌
usage-unattended = `{ $flag }` 仅用于不提问的运行
hint-unattended = 请加上 `--non-interactive`，或去掉此选项：向导在发送任何内容之前都会询问，并显示将要写入的内容
usage-log-theirs = 日志 { $path } 会写入 OpenClaw 或 clawgate 的文件或目录
hint-log-theirs = 请指定 OpenClaw 状态目录之外的文件
usage-log = 无法打开日志 { $path }：{ $cause }
warn-log-incomplete = 日志 { $path } 不完整：{ $cause }
hint-log = 请用 `--log` 指定一个你有权写入的文件，所在目录须已存在
hint-secret-file-late = 请检查是什么在向它写入，或用 `--timeout` 给它更多时间
progress-secret-file = 正在等待来自 { $path } 的机密
cause-nothing-came = { $seconds } 秒内没有读到结尾
hint-secret-file = 请指定一个只含机密、且你有权读取的文件

### Answers

name-account-id = 账户 ID
name-gateway-id = 网关 ID
name-api-key = { $vendor } API 密钥
name-token = 网关令牌
name-model = 模型
input-account-id-missing = 缺少 Cloudflare 账户 ID
input-account-id-empty = Cloudflare 账户 ID 为空
input-account-id-address = 账户 ID 是一个完整的地址，从中读不出账户 ID
input-account-id-character = 账户 ID 的第 { $at } 个字符是 `{ $character }`；它只能包含数字 0 到 9 和字母 a 到 f
input-account-id-length = 账户 ID 有 { $length ->
   *[other] { $length } 个字符
}，应为 32 个
input-ids-swapped = 账户 ID 和网关 ID 似乎填反了：网关 ID 是 32 位十六进制数字
hint-account-id = 请给出 `--account-id`（或 CLOUDFLARE_ACCOUNT_ID）：32 位十六进制数字，如 `0123456789abcdef0123456789abcdef`，位于 Cloudflare 仪表板每个页面的网址中
input-gateway-id-missing = 缺少网关 ID
input-gateway-id-empty = 网关 ID 为空
input-gateway-id-address = 网关 ID 是一个完整的地址，从中读不出网关 ID
input-gateway-id-character = 网关 ID 的第 { $at } 个字符是 `{ $character }`，它的地址中不能包含该字符
input-gateway-id-dots = 网关 ID 只有句点，任何地址都不会保留它们
input-gateway-id-length = 网关 ID 有 { $length } 个字符，最多可有 64 个
hint-gateway-id = 请给出 `--gateway-id`（或 CLOUDFLARE_GATEWAY_ID）：网关的名称，如 `my-gateway`，位于仪表板的 AI > AI Gateway 中
input-gateway-url-invalid = 从 `--gateway-url` 的值中读不出账户和网关
hint-gateway-url = 请从网关页面复制地址：`https://gateway.ai.cloudflare.com/v1/<account_id>/<gateway_id>/anthropic`
hint-gateway-url-of-account = 请给出网关自己的地址：`https://gateway.ai.cloudflare.com/v1/{ $account }/<gateway_id>/anthropic`；未指定网关时，Cloudflare 使用名为 `default` 的网关
address-rest = { $url } 是 Cloudflare 的 REST API，它使用 Cloudflare 令牌而不是 Anthropic 密钥，也没有指定网关
address-provider = { $url } 是 Anthropic 自己的服务器，不经过任何网关
address-custom-domain = { $url } 没有指定账户和网关：它是网关的自定义域，或是另一台服务器。可用 `clawgate check` 按原样测试，并手动设为 `baseUrl`
address-unset = 配置中的网关地址引用了没有任何来源提供的变量：{ $variables }（{ $url }）
hint-address-unset = 请在 OpenClaw 运行的环境中设置它们（{ $audience }），或用 `clawgate configure --section gateway` 写入地址
warn-address-replaced = 将写入网关自己的地址，取代配置中的地址。{ $what }
input-origin-plain-http = 网关地址以 `http://` 开头，密钥会以明文在网络上传输
input-origin-scheme = 网关地址没有以 `https://` 开头
input-origin-host = 网关地址中没有有效的主机名或端口
input-origin-extra = 网关的源地址中除了主机和端口还有其他内容
hint-base-url-user = 请去掉 `https://` 与 `@` 之间的内容：密钥和令牌应放在标头中
hint-origin = 请给出源地址，如 `https://gateway.ai.cloudflare.com`；不加密的 `http://` 只能用于本机，如 `http://127.0.0.1:8080`
input-api-key-missing = 缺少 { $vendor } API 密钥
hint-api-key = 请给出以 `{ $key-start }` 开头的密钥，来自 { $vendor } 控制台的 API keys：放在 { $key-variable } 中，用 `--api-key -` 从标准输入提供，或用 `--api-key-file` 提供
input-key-is-global-key = 这是 Cloudflare 的 Global API Key（`cfk_…`），它对账户有全部权限，不应出现在任何配置中
input-key-of-other-kind = { $what }填的是{ $kind }，{ $vendor } 不接受
input-token-of-other-kind = { $what }填的是{ $kind }，Cloudflare 不接受
input-command-missing = 缺少提供 API 密钥的命令
hint-command-missing = 请在密钥字段中填写，如 `$(~/bin/my-key)`
input-stored = { $what }；它位于 { $source }
input-stored-with-more = API 密钥前后还有其他内容，如 `Bearer `、名称或引号，OpenClaw 会把它们一并发送；它位于 { $source }
hint-stored-with-more = 请在那里只保留密钥
notice-token-without-bearer = 标头 `cf-aig-authorization` 的令牌前缺少网关要求的 `Bearer `
hint-stored = `clawgate configure --section keys` 会要求另填一个：{ $hint }
input-token-stored-unset = OpenClaw 的配置会发送网关令牌，但没有任何来源提供它（通常是变量 { $variable }）
hint-token = 请给出以 AI Gateway Run 权限创建令牌时 Cloudflare 显示的令牌：放在 CF_AIG_TOKEN 中，用 `--token -` 从标准输入提供，或用 `--token-file` 提供
input-variable-unset = { $variable } 未设置，而配置将引用它
hint-variable-unset = 请在此处和 OpenClaw 运行的环境中设置 { $variable }，或用 `--key-storage env-file` 保存机密
input-key-contradicts-variable = 给出的密钥与 { $variable } 中的不同，而配置将引用该变量
hint-key-contradicts-variable = 请不要给出密钥，或更改 { $variable }
input-secret-empty = { $what }为空
input-secret-character = { $what }的第 { $at } 位是字符 { $character }，无法发送
input-secret-space = { $what }的第 { $at } 位是空白；这是句子或命令，不是机密
input-secret-length = { $what }有 { $length } 个字符，这类机密没有这种长度
input-secret-placeholder = { $what }是占位符，不是机密
input-secret-broken = { $what }的中间（第 { $at } 位）有换行或空白：复制时被截成了两段
hint-secret-broken = 请完整地重新复制，或写在同一行
input-secret-stand-in = { $what }填的是{ $kind }，而不是机密本身：OpenClaw 会发送这段文本
hint-stand-in = { $what }；`{ $flag }` 从标准输入读取
stand-in-one-password = 一个 1Password 引用（`op://…`）
hint-stand-in-one-password = 请给出 `op read 'op://…'` 的输出；或保留引用：将变量名写入配置，并用 `op run --env-file FILE -- openclaw …` 启动 OpenClaw
stand-in-vault = 一个 Vault 引用
hint-stand-in-vault = 请给出 `vault kv get -field=NAME PATH` 的输出
stand-in-variable = 对变量 { $variable } 的引用
hint-stand-in-variable = 请给出 { $variable } 的值；`.env` 文件不会替换变量，只有配置可以引用变量（`"apiKey": "${"{"}{ $variable }{"}"}"`）
stand-in-some-variable = 对变量的引用
hint-stand-in-some-variable = 请给出变量的值；`.env` 文件不会替换变量
stand-in-command = 一条命令
hint-stand-in-command = 请运行它并给出它的输出；OpenClaw 只为带有 `"source": "exec"` 的 SecretRef 对象运行命令，从不运行文本中的命令
stand-in-secret-ref = 文本形式的 SecretRef
hint-stand-in-secret-ref = 请给出机密本身；在 openclaw.json 中，SecretRef 是带有 `source`、`provider` 和 `id` 的对象
stand-in-encrypted = 一段加密的文本（SOPS 或类似工具）
hint-stand-in-encrypted = 请解密（`sops decrypt FILE`）并给出结果；或用 `sops exec-env FILE 'openclaw …'` 启动 OpenClaw
stand-in-address = 一个地址
hint-stand-in-address = 请给出保存在那里的机密
input-secret-mask = { $what }是程序用来代替机密显示的内容，不是机密
input-is-secret = { $what }：填的是密钥或令牌，它有自己的字段
aside-secret = 粘贴的是密钥或令牌，没有采用：请在“密钥”中粘贴到对应的字段
aside-secret-moved = 粘贴的内容已放入“密钥”中对应的字段：{ $what }
paste-filled = 已根据粘贴的内容填写 { $count } 个回答：{ $what }
aside-while-asking = 查询网关期间粘贴的内容没有采用：请粘贴到对应的位置
secret-anthropic-key = 一个 Anthropic API 密钥
secret-anthropic-oauth = 一个 Anthropic 订阅令牌
secret-anthropic-admin = 一个 Anthropic Admin API 密钥
secret-of-vendor = 一个 { $vendor } API 密钥
secret-cloudflare-token = 一个 Cloudflare API 令牌
secret-cloudflare-global-key = 一个 Cloudflare Global API Key
secret-other-provider-key = 其他提供商的 API 密钥
hint-secret-oauth = Messages API 不接受它；此处请给出以 `sk-ant-api` 开头的 API 密钥
hint-secret-global-key = 请勿将它交给任何网关：它对账户有全部权限；此处请给出具有 AI Gateway Run 权限的令牌
hint-secret-other-provider = 它应放在 OpenClaw 中该提供商的配置块里，而不是用于此网关
input-model-empty = 模型名称为空
input-model-character = 模型名称的第 { $at } 个字符是 `{ $character }`，模型名称中不会有该字符
input-model-length = 模型名称有 { $length } 个字符，模型名称不会有这种长度
input-model-other-provider = 该模型属于提供商 `{ $provider }`，不属于 Cloudflare AI Gateway
hint-model = 请给出模型，如 `claude-sonnet-4-6` 或 `cloudflare-ai-gateway/claude-sonnet-4-6`
input-model-unknown = 没有已知的模型 `{ $model }`。最接近的是 `{ $one }`、`{ $two }` 和 `{ $three }`。
hint-model-unknown = 请选择已知的模型；`clawgate models fallbacks add { $model }` 会先测试较新的模型再写入
input-model-spelling = `{ $model }` 不是已知模型的写法，会被拒绝：`{ $nearest }`
hint-model-spelling = 请改用 `{ $how } { $nearest }` 重新运行
hint-model-spelling-here = 请写成 `{ $nearest }`

### Worth a remark

warn-other-provider-path = 地址在网关之后写的是 `{ $found }`；OpenClaw 通过 `{ $path }` 访问 { $vendor } 的模型，因此改用后者
warn-other-origin = 密钥会发送到 { $origin }，而这不是 Cloudflare 自己的地址
warn-gateway-looks-like-account = 网关 ID 看起来像账户 ID；它通常是一个简短的名称
warn-gateway-unusual = 网关 ID `{ $gateway }` 含有不常见的字符；通常只有小写字母、数字、`-` 和 `_`
warn-key-unusual = { $vendor } API 密钥没有以 `{ $key-start }` 开头
warn-token-unusual = 网关令牌看起来像提供商的密钥，而不像 Cloudflare 的令牌
warn-model-unusual = 此处没有已知的模型 `{ $model }`；最接近的是 `{ $nearest }`
warn-not-checked = 没有进行任何测试：不知道网关是否响应
warn-not-checked-offline = 没有进行任何测试，因为不允许发送任何内容：不知道网关是否响应
warn-limited = 用这些值连接到了网关，但没有走完全程：{ $what }
warn-models-of-catalogue = 这些是 clawgate 已知的模型；网关没有给出列表：{ $what }
warn-saved-anyway = 实际测试失败，但仍写入了这些值：{ $what }
warn-closed-to-others = 本机所有用户原来都能读取 { $path }，现在不能了
warn-planned-again = { $path } 期间被其他程序更改：已根据它现在的内容重新规划同样的更改
warn-reverted = { $path } 在此次写入后被其他程序更改，写入的内容已不在其中

### Where OpenClaw is, and whose

place-no-home = OPENCLAW_HOME 和 HOME 都没有指定目录，clawgate 无法判断 OpenClaw 在哪里
hint-state-dir = 请用 `--state-dir` 指定 OpenClaw 的目录，通常是 `~/.openclaw`
place-profile-invalid = `{ $name }` 不是有效的配置档案名称
hint-profile = 请使用字母、数字、`-` 和 `_`，如 `openclaw --profile work`
place-config-outside = { $config } 不在状态目录 { $folder } 中，而 OpenClaw 把它所属的机密保存在该目录
hint-config-outside = 请指明它对应的状态目录：加上 `--state-dir`
owner-unknown = `{ $owner }` 不是本机的用户
hint-owner = 请给出用户名、一个数字，或两个数字，如 `1000:1000`
owner-foreign = 你是 root，而状态目录属于用户 { $uid }
hint-owner-foreign = 如果确实是此目录，请用 `--owner { $uid }` 说明，或以该用户身份运行 clawgate
owner-behind-sudo = 你通过 sudo 成为 root，而 { $user } 在 { $path } 中有一个 OpenClaw
hint-owner-behind-sudo = 请不用 sudo 运行 clawgate，或用 `--state-dir { $path }` 指定目录

### Reading OpenClaw's files

read-folder = { $path } 是目录，但应为文件
read-not-a-file = { $path } 不是普通文件
read-too-large = { $path } 有 { $bytes } 字节，超过 clawgate 可读取的大小
read-emptied = { $path } 是空的（{ $bytes } 字节，没有任何内容），OpenClaw 会拒绝它；旁边有 { $copy }，大小为 { $size } 字节
hint-emptied = 用 `cp -p { $copy } { $path }` 恢复它，或删除空文件，从头开始
hint-not-a-file = 请将它移走，或用 `--state-dir` 指定其他状态目录
read-symlink = { $path } 是指向 { $target } 的符号链接
hint-symlink = 请指明如何处理：`--symlink follow` 编辑它指向的文件，`--symlink refuse` 不作改动
hint-symlink-refused = 请直接编辑它指向的文件，或使用 `--symlink follow`
read-failed = 无法读取 { $path }：{ $cause }
hint-read-failed = 请以文件所有者的身份运行 clawgate，或为自己授予读取权限
setup-syntax = 无法读取 { $path }：{ $what }
hint-syntax = 请在编辑器中修正该处，然后重新运行 clawgate；没有更改任何内容
hint-syntax-here = 请在编辑器中修正该处，然后重新读取；没有更改任何内容
setup-syntax-included = 无法读取 { $by } 在 `{ $at }` 引入的 { $path }：{ $what }；OpenClaw 只能引入 JSON5
setup-syntax-root-included = 无法读取 { $by } 引入的 { $path }：{ $what }；OpenClaw 只能引入 JSON5
hint-template = 这看起来是尚未填写的模板：请在该处填入值；没有更改任何内容
hint-hash-comment = 此文件中的注释以 `//` 开头，而不是 `#`；没有更改任何内容
setup-env = 无法读取 { $path }：{ $what }
setup-root-not-an-object = { $path } 中是{ $found }（第 { $line } 行），而 OpenClaw 在此处需要对象
setup-not-an-object = { $path } 的 `{ $at }` 处是{ $found }（第 { $line } 行），而 OpenClaw 在此处需要对象
hint-not-an-object = 请改成对象 `{"{"} … {"}"}`，或将它去掉；没有更改任何内容
hint-not-an-array = 请改成数组 `[ … ]`，或将它去掉；没有更改任何内容
setup-root-include = { $path } 的内容取自其他文件（`$include`：{ $target }），但读取失败：{ $what }
setup-include = { $path } 的 `{ $at }` 取自另一个文件（`$include`：{ $target }），但读取失败：{ $what }
hint-include = 请修正 `$include` 或它指定的文件，否则 OpenClaw 也无法启动；没有更改任何内容
include-not-text = 它既不是文本，也不是文本列表
include-missing = 没有这个文件
include-outside = 它指向配置目录之外
include-circular = 该文件引入了自身
include-too-deep = 相互引入的文件超过 { $most } 个
include-not-plain = 它必须是不超过 { $most } 字节、没有第二个硬链接的普通文件
include-not-an-object = `$include` 旁边还有其他成员，而它指定的内容不是对象
include-too-much = 加上它，配置会超过 clawgate 可读取的大小
include-unreadable = 无法读取：{ $cause }
plan-split = `{ $at }` 由 { $path } 和其他文件或位置拼合而成，只改一个文件无法让 OpenClaw 得到新值
hint-split = 请手动更改，或把该部分放在只引入一次的单个文件中；没有更改任何内容
setup-read-only = 此处不允许写入 OpenClaw 的配置：已设置 { $variable }
hint-read-only = 请在生成配置的地方更改，或取消设置 { $variable }
plan-edit = 无法安全地编辑 { $path }：{ $what }
plan-no-profile = 没有可保存密钥的此提供商的认证档案
hint-no-profile = 请使用 `--key-storage env-file`；clawgate 从不创建认证档案
plan-no-command = 此 OpenClaw 在没有守护进程时不会为密钥运行命令，或没有指定命令
hint-no-command = 请用 `--key-command` 指定一个，适用于 2026.3.8 及以上的 OpenClaw；或使用 `--key-storage env-file`
key-command-unfit = 密钥的命令为空、引号没有闭合，或含有一行中不能有的内容
key-command-not-found = PATH 中没有程序 `{ $name }`
hint-key-command = OpenClaw 只运行你拥有的文件：请把 `#!/bin/sh` 和命令（`exec pass show anthropic`）写入一个文件，对它执行 `chmod 700`，然后指定该文件

### Inside a file

syntax-not-utf8 = 第 { $line } 行，第 { $column } 列：字节 { $byte } 处不是 UTF-8
syntax-utf16 = 文件是 UTF-16；请另存为 UTF-8
syntax-too-big = { $bytes } 字节，超过 { $most }
syntax-too-deep = 第 { $line } 行，第 { $column } 列：嵌套超过 { $most } 层
syntax-empty = 文件中没有值
syntax-found = 第 { $line } 行，第 { $column } 列：遇到 { $found }，应为：{ $expected }
syntax-ends = 第 { $line } 行，第 { $column } 列：文件到此结束，应为：{ $expected }
kind-null = 空值 null
kind-boolean = 布尔值
kind-number = 数字
kind-string = 字符串
kind-array = 数组
kind-object = 对象
expected-value = 值
expected-key = 键或 '{"}"}'
expected-identifier = 无引号的键可用的字母
expected-quoted-key = 此键两侧的引号
expected-either = { $one } 或 { $other }
expected-digit = 数字
expected-hex-digit = 十六进制数字
expected-quote = 右引号
expected-escape = 转义序列
expected-end = 文件结尾
env-not-utf8 = 文件不是 UTF-8：无法读取字节 { $byte }
env-too-large = 文件过大：{ $bytes } 字节，OpenClaw 最多读取 { $most } 字节
env-nul = 文件在 { $byte } 处含有 NUL 字节
env-name = { $name } 不是 OpenClaw 会从此文件读取的变量名
env-value = { $name } 的值无法写成 OpenClaw 能原样读回的形式
env-entangled = 更改 { $name } 会影响 OpenClaw 读取文件中的其他行
edit-not-an-object = `{ $at }` 处是{ $found }（第 { $line } 行），不是对象
edit-not-an-array = `{ $at }` 处是{ $found }（第 { $line } 行），不是数组
edit-too-deep = 值的嵌套会超过 { $most } 层
edit-too-big = 文档会有 { $bytes } 字节，超过 { $most }
edit-self-check = 编辑未通过自检：{ $what }

### Writing

write-failed = 没有写入任何内容：{ $what }
write-not-restored = 写入失败，且未能全部还原：{ $what }
write-changed = { $path } 在读取之后被其他程序更改
write-wrong-kind = { $path } 不是此处需要的普通文件或目录
write-too-large = { $path } 超过 { $most } 字节
write-mounted = { $path } 是作为单个文件挂载的，无法整体替换：{ $cause }
write-busy = 另一个 clawgate 正在此处写入：{ $path } 一直处于锁定状态
write-owner = 无法将 { $path } 交给用户 { $uid } 和组 { $gid }：{ $cause }
write-read-back = { $path } 的内容与写入的不一致
write-name = { $path } 不是 UTF-8
write-and-not-restored = { $cause }；以下文件未能还原：{ $files }
cannot-look = 无法查看 { $path }：{ $cause }
cannot-open = 无法打开 { $path }：{ $cause }
cannot-read = 无法读取 { $path }：{ $cause }
cannot-create = 无法创建 { $path }：{ $cause }
cannot-write = 无法写入 { $path }：{ $cause }
cannot-fsync = 无法将 { $path } 同步到磁盘：{ $cause }
cannot-chown = 无法设置 { $path } 的所有者：{ $cause }
cannot-chmod = 无法设置 { $path } 的权限模式：{ $cause }
cannot-exchange = 无法交换 { $path }：{ $cause }
cannot-rename = 无法重命名 { $path }：{ $cause }
cannot-remove = 无法删除 { $path }：{ $cause }
cannot-make-folder = 无法创建目录 { $path }：{ $cause }
cannot-lock = 无法锁定 { $path }：{ $cause }
hint-write-changed = 请重新运行 clawgate：它会读取文件现在的内容
hint-write-read-again = 已重新读取：请查看现在会更改什么，然后再次写入
hint-write-busy = 请等另一个 clawgate 结束，然后重新运行
hint-write-owner = 请以 OpenClaw 目录的所有者或 root 身份运行 clawgate
hint-write-mounted = 请在文件的来源处更改，或挂载它所在的目录而不是文件
hint-write-failed = 请排除原因后重新运行 clawgate；一切保持原样
hint-write-not-restored = 请排除原因后重新运行 clawgate：它会从停下的地方继续；原文件位于 OpenClaw 配置旁的 `clawgate` 目录中
write-hard-link = { $path } 有 { $names } 个名称（硬链接）
hint-hard-link = 请重新运行并指明如何处理：`--hard-link keep` 写入文件本身，所有名称都会看到更改；`--hard-link break` 给此名称一个新文件，其他名称保留旧文件
undo-nothing = 没有可撤销的写入
hint-undo-nothing = `clawgate undo` 撤销 `clawgate onboard` 在同一状态目录中的写入
undo-not-kept = { $files } 中原来的内容已不再保留，因此无法恢复
hint-undo-not-kept = 请重新设置：`clawgate`，在脚本中则用 `clawgate onboard --non-interactive`
undo-moved-on = 这些文件后来被其他程序更改，撤销此次写入会丢失那些更改：{ $files }
hint-undo-moved-on = 差异显示在上方；请手动还原你需要的部分
hint-undo-unknown = 原来的内容已不再保留；请手动删除不需要的部分
undo-manifest = { $path } 不是此版本能理解的清单
undo-elsewhere = 那次写入发生在 { $path } 下，涉及的是那里的文件
hint-undo-elsewhere = 请在那里撤销：`clawgate undo --state-dir { $path }`；此目录的内容用 `clawgate configure` 更改
undo-foreign = 清单属于另一个用户，却指定了不属于该用户的 { $path }
undo-stale = 期间发生了另一次写入
undo-unknown = 没有可以回退到的写入 { $name }
hint-undo-list = `clawgate undo --list` 显示已有的写入
write-journal = { $path } 是一次中断的写入的记录，无法据此继续
hint-write-journal = 它可能由另一版本的 clawgate 留下；请用该版本或手动处理其中列出的内容，然后删除它

### Around the setup

notice-taken-out = 智能体 `{ $agent }` 将失去 { $path } 中针对此提供商的自有设置，因为它们会优先于配置：{ $what }。以下命令撤销此次写入：
taken-out-gateway = 网关 { $url }
taken-out-gateway-and-key = 网关 { $url } 和密钥 { $key }
taken-out-models = 配置中没有条目的模型（{ $models }）
taken-out-both = { $one }；{ $other }
notice-config-was-empty = { $path } 是空的，OpenClaw 会拒绝它：将重新创建。如果其中本应有内容，请在别处寻找副本
notice-config-refused-newer = 此处上次使用的 OpenClaw 会拒绝自己的配置，原因是 { $keys }；`openclaw config validate` 会列出它拒绝的所有内容
notice-config-may-be-refused = 2026.8.1 及以上的 OpenClaw 会拒绝含有 { $keys } 的配置；`openclaw config validate` 可以确认你的版本是否如此
notice-openclaw-refuses = 此处安装的 OpenClaw 会拒绝此配置，无法用它启动，原因是 { $keys }
notice-openclaw-refuses-all = 此处安装的 OpenClaw 会拒绝此配置，无法用它启动
notice-openclaw-unasked = 未能查询 { $path } 是否接受此配置；`openclaw config validate` 可以确认
notice-config-refused-older = 此处上次使用的 OpenClaw 会拒绝自己的配置，原因是较新版本写入的键：{ $keys }
notice-profiles-not-migrated = `auth-profiles.json` 是旧版 OpenClaw 留下的，在它迁移之前，新版会拒绝启动其模型
notice-stored-credential-wins = OpenClaw 似乎在 { $path } 中为此提供商保存了自己的凭据，它优先于配置
notice-stored-credential-wins-plugin = OpenClaw 似乎在 { $path } 中为此提供商保存了自己的凭据；安装了该提供商的插件时，它优先于配置中的密钥
notice-other-value-wins = OpenClaw 不会使用此处给出的 { $name }，而会使用来自 { $source } 的另一个
notice-plaintext-copy = { $path } 可能含有明文的密钥和令牌；它由 OpenClaw 写入，但 OpenClaw 不从中读取，因此此处不需要它
notice-daemon-does-not-start = systemd 不会启动守护进程：{ $unit } 需要 { $path }，但无法读取。请把文件放到该处，或在其路径前加一个连字符
notice-service-manager-wins = 服务管理器自身为守护进程提供了另一个 { $variable }，它优先于 `.env`。要将其移除：`systemctl --user unset-environment { $variable }`
notice-service-file-wins = 服务管理器从 { $path } 为守护进程提供了另一个 { $variable }，它优先于 `.env`
notice-shell-variable-wins = { $variable } 在此 shell 中设成了别的值，对在此处启动的 `openclaw` 来说优先于 `.env`；守护进程看不到它
notice-shell-variable-blank = { $variable } 在此 shell 中设成了空值，在此处启动的 `openclaw` 会因此看不到 `.env` 中的值；请先取消设置
notice-env-duplicate = { $path } 在第 { $lines } 行重复为 { $variable } 赋值，OpenClaw 读取最后一行；其余各行连同其值会被移除
notice-env-duplicate-left = { $path } 在第 { $lines } 行重复为 { $variable } 赋值，OpenClaw 读取最后一行；其余各行可能含有旧的机密
notice-daemon-needs-variable = 此处没有任何来源向守护进程提供 { $variable }：必须由它的进程管理器提供
notice-reference-replaced = 配置原来通过 { $reference } 引用机密，现在不再引用
notice-key-only-tested = 密钥来自 `{ $provider }`（{ $source }），clawgate 不查询它，也不作改动：给出的密钥只用于测试，不会保存
notice-key-not-asked-for = 密钥来自 `{ $provider }`（{ $source }），clawgate 不查询它，也不作改动：clawgate 无法判断它是否可用
notice-gateway-mode-unknown = { $path } 中的 `gateway.mode` 是 { $value }（第 { $line } 行）：OpenClaw 只认识 `local` 和 `remote`，会拒绝含有其他值的配置；请在那里设为 `local`
notice-gateway-mode-remote = `gateway.mode` 是 `remote`：此配置的守护进程在别处运行，不会读取在此处写入的文件
notice-gateway-mode-missing = `gateway.mode` 未设置，OpenClaw 的守护进程会因此拒绝启动
notice-duplicate-key = `{ $key }` 在 { $path } 中出现了不止一次；OpenClaw 读取最后一个，位于第 { $line } 行
notice-masked-value = `{ $key }` 的值是程序用来代替机密显示的内容，不是机密
notice-variable-missing = 配置引用了没有任何来源向守护进程提供的变量：{ $variables }
notice-other-config = { $other } 中还有另一个 OpenClaw 配置；这里的是 { $config }
remark-variable-set-nowhere = 配置引用了 { $variable }，但它没有在任何地方设置：密钥将保存在 { $path } 中
notice-default-replaced = 默认模型原为 { $former }，将改为 { $model }
notice-default-kept = 默认模型仍为 { $former }；{ $model } 与它并存
notice-agents-without-default = `agents.ownership` 是 `explicit`：没有指名时，没有智能体会响应。此设置适用于被指名且没有自己的模型的智能体（`openclaw agent --agent NAME`）
notice-body-untested = { $keys } 会改变 OpenClaw 请求的内容，而此测试太小，无法涵盖。以下是采用其自身形式的测试，以及一轮对话：
notice-agent-has-own-model = 以下智能体有自己的模型，优先于默认模型：{ $agents }。要使用默认模型，请从 { $path } 中去掉：{ $keys }
notice-default-agent-has-own-model = 未指名时作出响应的智能体 { $agent } 有自己的模型 { $model }，优先于默认模型。请从 { $path } 中去掉 { $key }，或将其设为 { $wanted }
notice-default-without-provider = 默认模型 { $name } 没有指明提供商：OpenClaw 2026.2.26 会把它当作 Anthropic 自己的模型，绕过网关；2026.6.6 和 2026.9.6 会在此处找到它。以下命令将它完整写成 { $model }：
notice-model-retires = { $when }后继模型是 { $successor }。

### Whether OpenClaw gets through as well

notice-openclaw-without-proxy = clawgate 经过了 { $variable } 中的代理 { $proxy }；OpenClaw（{ $audience }）不会使用它。请在 { $path } 中添加此行：{ $line }
notice-openclaw-other-proxy = clawgate 经过了代理 { $ours }；OpenClaw（{ $audience }）会改用 { $theirs }，因为 { $source } 中有 { $name }
notice-openclaw-no-such-proxy = clawgate 经过了 { $variable } 中的 { $proxy }；OpenClaw（{ $audience }）在那里无法使用这类代理。请指定 HTTP 代理：在 { $path } 中添加一行 HTTPS_PROXY=http://…
notice-openclaw-proxy-unreadable = { $variable } 指定的代理，clawgate 能理解，而 OpenClaw（{ $audience }）不能。请完整写出：{ $line }
notice-openclaw-distrusts-shell = OpenClaw 会拒绝网关的证书：Node 内置的颁发机构都不为它担保。请在此 shell 中启动 OpenClaw 之前运行：export { $line }
notice-openclaw-distrusts-daemon = 守护进程会拒绝网关的证书：Node 内置的颁发机构都不为它担保，而读取 `.env` 时已来不及。请用以下命令安装守护进程：{ $line } openclaw gateway install --force
notice-openclaw-distrusts-unit = 守护进程会拒绝网关的证书：Node 内置的颁发机构都不为它担保，而读取 `.env` 时已来不及。请运行 `systemctl --user edit openclaw-gateway`，并在 [Service] 下添加：Environment={ $line }
check-openclaw-distrusts = 网关响应了 clawgate，但 OpenClaw 会拒绝它的证书，因为 Node 自带的颁发机构都不为它担保
hint-check-openclaw-distrusts = 请在此 shell 中运行：export { $line }
notice-openclaw-distrusts-agent = 守护进程会拒绝网关的证书：Node 内置的颁发机构都不为它担保，而读取 `.env` 时已来不及。请运行 `plutil -replace EnvironmentVariables.NODE_EXTRA_CA_CERTS -string { $file } { $path }`，然后运行 `openclaw gateway restart`
notice-openclaw-distrusts-own = OpenClaw 会拒绝网关的证书：它只信任 { $key } 中的颁发机构，而其中没有一个为它担保。请把正确颁发机构的 PEM 文件内容放在那里，或去掉该键
notice-openclaw-proxy-unknown = { $name } 指定的不是 OpenClaw（{ $audience }）能理解的代理，因此它什么都不会发送。请完整写出：http://HOST:PORT
notice-openclaw-proxy-private = { $key } 指定了代理 { $proxy }，而除非获得允许，OpenClaw 不会使用私有地址的代理：请将 { $switch } 设为 true
notice-openclaw-past-proxy = clawgate 经过了 { $variable } 中的代理 { $proxy }；OpenClaw 会绕过所有变量中的代理，因为设置了 { $key }。请在 { $other } 中也指定该代理
notice-openclaw-request-unknown = 此 OpenClaw 不认识 { $key }，并因此拒绝整个配置。请去掉该键，或更新 OpenClaw
notice-openclaw-request-insecure = { $key } 为 true，OpenClaw 因此什么都不会发送。请去掉该键
notice-openclaw-request-unjudged = { $keys } 会改变 OpenClaw 发送的内容或信任的对象，clawgate 不对此作出判断
notice-openclaw-looks-up = OpenClaw 在使用 { $key } 中的代理之前，会先在本机查询 { $host }，而本机不认识该名称。请改用 HTTPS_PROXY 指定代理
check-openclaw-no-way = OpenClaw 会因 { $name } 而什么都不发送
hint-check-openclaw-no-way = 请按警告修正 { $name }，然后重新测试
check-openclaw-looks-up = OpenClaw 会找不到 { $host }：虽然 { $key } 指定了代理，它仍会在本机查询该名称
hint-check-openclaw-looks-up = 请用 HTTPS_PROXY 而不是 { $key } 指定代理
check-openclaw-distrusts-own = 网关响应了 clawgate，但 OpenClaw 会拒绝它的证书，因为其配置中的颁发机构都不为它担保
hint-check-openclaw-distrusts-own = 请修正警告中指出的键，然后重新测试

### The deep check

progress-deep = 正在以 OpenClaw 的方式再请求一次 …
progress-judging = 正在查询 { $path } 是否接受此配置 …
plain-judging = 正在查询此处安装的 OpenClaw 是否接受此配置 …
done-openclaw-accepts = { $path } 接受此配置
progress-openclaw = 正在让 { $path } 运行一轮对话 …
deep-offer = 是否让此处安装的 `openclaw` 也运行一轮对话？最多需要两分钟，花费几美分，并会留下一个单独的会话。[y/N]
deep-yes = 是
deep-no-program = PATH 中没有找到 `openclaw`，因此没有运行它
deep-not-started = 无法启动 { $path }：{ $cause }
deep-late = 网关响应了 clawgate，但 OpenClaw 自身在 { $seconds } 秒内没有得到响应
deep-no-answer = 网关响应了 clawgate，但 OpenClaw 自身没有得到响应
hint-deep-no-answer = 请查看它的输出；`openclaw doctor` 会提供更多信息
result-deep = OpenClaw 自身形式的请求也得到了响应，用时 { $ms } ms
result-openclaw-answered = OpenClaw 自身得到了响应（{ $path }）

### The live test

progress-checking = 正在请求 { $url } …
client-proxy = { $variable } 指定的不是代理地址
hint-client-proxy = 请给出地址，如 `http://proxy.example:3128`，或取消设置该变量
client-extra-certificates = NODE_EXTRA_CA_CERTS 指定了 { $path }，但无法从中读取证书
hint-client-extra-certificates = 请指定 PEM 证书文件，或取消设置该变量
check-base-url-unsafe = 基础 URL { $url } 会把密钥发送到既不是 `https://`、也不是本机的地址
check-base-url-user = 基础 URL { $url } 在主机前有用户名或密码，OpenClaw 的客户端会拒绝它
check-base-url-invalid = 基础 URL { $url } 不是可以发送请求的地址
check-offline = 测试需要发送请求，而 `--offline` 禁止发送
check-no-default-model = OpenClaw 的默认模型不属于 Cloudflare AI Gateway
hint-check-model = 请用 `--model { $example }` 指定一个，或用 `clawgate onboard` 设置 OpenClaw
check-set-up-elsewhere = { $path } 中没有把 Cloudflare AI Gateway 设置为单独的提供商；{ $key } 经过网关 { $gateway }，`clawgate` 会填入那里的值
check-not-set-up = { $path } 中没有设置 Cloudflare AI Gateway
check-empty = { $path } 是空的，OpenClaw 会拒绝它：其中没有任何设置
hint-check-key-variable = 请在 OpenClaw 运行的环境中设置 { $variable }（{ $audience }），或用 `clawgate configure --section keys` 给出密钥
check-no-key = OpenClaw 找不到可发送的密钥（{ $audience }）：没有任何来源提供 { $variable }
hint-check-not-set-up = 请运行 `clawgate`，在脚本中则运行 `clawgate onboard --non-interactive`
check-no-protocol-nothing = { $key } 未设置，因此此 OpenClaw 什么都不会发送
check-no-protocol = { $key } 未设置，因此此 OpenClaw 调用的是 { $asked }，而不是 { $vendor } 的 Messages
hint-check-no-protocol = 请将其设为 `{ $api }`，`clawgate onboard` 也是这样做的
check-other-protocol = { $key } 是 `{ $api }`，clawgate 不使用该协议：clawgate 无法判断它是否可用
check-key-elsewhere = 密钥来自 `{ $provider }`（{ $source }），clawgate 不查询它：clawgate 无法判断它是否可用
check-key-in-login-shell = 此处没有任何来源提供密钥，而配置让 OpenClaw 向登录 shell 查询密钥（`env.shellEnv`），clawgate 不会启动登录 shell：clawgate 无法判断密钥是否在其中
check-key-in-database = OpenClaw 使用它保存在 { $path } 中的密钥，clawgate 不会打开该文件：clawgate 无法判断它是否可用
check-header-untold = 标头 { $name } 无法按现状发送，或者它的值保存在 clawgate 不读取的地方：clawgate 无法判断 OpenClaw 发送什么
check-release-untold = 从文件看不出使用它们的是哪个 OpenClaw，而 { $first } 与 { $other } 发送的内容不同：clawgate 无法判断发送的是什么
check-provider-case = OpenClaw 还会读取 { $key }，而 clawgate 不会：除非把该键命名为 { $named }，否则 clawgate 无法判断发送的是什么
hint-check-untold = 让 OpenClaw 运行一轮对话即可确认：`openclaw agent --local --agent main -m hi`
check-token-elsewhere = 网关令牌来自 `{ $provider }`（{ $source }），clawgate 不查询它：clawgate 无法判断它是否可用
check-reference-not-asked = 密钥来自 { $reference }，而此版本的 `openclaw agent --local` 不会查询它（早于 2026.3.2，已存储的凭据则早于 2026.3.8）；其守护进程会查询
hint-check-reference-not-asked = 通过守护进程运行一轮对话即可确认：`openclaw agent --agent main -m hi`
ask-failed = 未能从 `{ $provider }`（{ $source }）获得密钥：{ $what }
hint-ask-failed = 请先修正，或去掉 `--resolve-refs`
ask-no-provider = 配置中的 `secrets.providers.{ $provider }` 不是 { $source } 类型，或不完整
ask-untrusted = OpenClaw 不使用 { $path }：它必须是你拥有的文件，用完整路径给出，不是链接，并且他人无权访问
ask-outside = { $path } 不在其任何 `trustedDirs` 中
ask-file = 无法使用 { $path }：{ $what }
ask-file-without = { $path } 中没有所引用的内容
ask-late = { $path } 在 { $seconds } 秒后仍未完成
ask-status = { $path } 以状态 { $status } 结束
ask-no-answer = { $path } 没有给出密钥
hint-check-key-elsewhere = 请用 `clawgate check --resolve-refs` 让 clawgate 查询一次；或测试一个密钥而不保存：`clawgate onboard --non-interactive --dry-run --check always --api-key -`
check-credential-rests = OpenClaw 在 { $time } 之前什么都不会发送：{ $path } 中的凭据 { $profile } 因失败而处于冷却期
hint-check-credential-rests = 请用 `clawgate configure --section keys` 给它一个新密钥，或等到那时
check-keys-refused = OpenClaw 拒绝整个配置，什么都不会发送：它不接受 { $keys }
hint-check-keys-refused = 请在 { $path } 中更正；`openclaw config validate` 会说明 OpenClaw 在那里接受什么
check-no-rows = 如果提供商在 { $key } 中没有任何条目，此 OpenClaw 就什么都不会发送：它不知道回复的上限
check-model-not-allowed = OpenClaw 不会使用此模型：{ $key } 中有 `provider/*`，因此只允许其中列出的模型
hint-check-model-not-allowed = 请把该模型或 `{ $provider }/*` 添加到 { $key }
check-unset-refused = OpenClaw 拒绝此配置（{ $audience }）：没有任何来源提供 { $variables }，此版本因此不会启动任何内容
hint-check-unset-refused = 请把变量添加到 { $path }，或从配置中去掉对它的引用
notice-headers-dropped = { $provider } 有模型而没有密钥：此 OpenClaw 因此不会发送提供商的 `headers`，也不会发送网关令牌
notice-headers-dropped-cache = { $provider } 留在 OpenClaw 的 models.json 中，没有密钥：此 OpenClaw 因此不会发送提供商的 `headers`，也不会发送网关令牌
notice-protocol-replaced = 提供商的配置块此前使用 { $former }，将改为 { $api }；其条目保留，但旧协议的模型名称将不再得到响应
notice-store-unreadable = OpenClaw 会跳过 { $path }，因为它不是 JSON：其中保存的内容不起作用
notice-sent-otherwise = OpenClaw 发送的内容（{ $audience }）与测试的不同：差异在于 { $what }
notice-credential-rests = OpenClaw 在 { $time } 之前什么都不会发送：{ $path } 中的凭据 { $profile } 因失败而处于冷却期
check-cached-address = OpenClaw 使用保存在 { $path } 中的地址 { $url }，而不是其配置中的地址
check-daemon-would-not = 由服务管理器启动的守护进程会有不同的结果；此处没有安装这样的守护进程。{ $what }
check-shell-variable-wins = 从此 shell 启动的 OpenClaw 失败，守护进程正常：此 shell 的 `{ $variable }` 优先于 { $source }
check-shell-fails = 从此 shell 启动的 OpenClaw 失败，守护进程正常
check-daemon-fails = 守护进程失败，从此 shell 启动的 OpenClaw 正常
check-audiences-differ = 此 shell 和守护进程会发送不同的值

### The result

hint-line = 提示：{ $hint }
result-answered = { $model } 通过 AI Gateway 在 { $ms } ms 内作出了响应
output-lost = 无法将结果写入标准输出：{ $cause }
hint-output-lost = 请腾出空间，或将输出转到别处，然后重新运行
hint-output-lost-written = 已写入的内容保留；`clawgate undo` 会撤销它
result-created = 已写入 { $path }（新建）
result-changed = 已写入 { $path }
result-removed = 已删除 { $path }
result-restored = 已还原 { $path }
result-would-create = 将写入 { $path }（新建）
result-would-change = 将写入 { $path }
result-would-remove = 将删除 { $path }
result-would-restore = 将还原 { $path }
result-with-backup = { $what }；原来的内容在 { $backup } 中
result-nothing-to-change = 一切已符合要求：没有写入任何内容
result-model = 模型：{ $model }
result-proven-full = 已验证：这正是 OpenClaw 将发送的请求，并且得到了响应
result-proven-partial = 部分验证：已连接到网关，但还有其他阻碍（见警告）
result-proven-none = 未验证：`clawgate check` 会发送实际请求
result-fallbacks-untested = 未测试的备用模型：{ $models }
result-proven-but-fallbacks = { $proven }。未测试的备用模型：{ $models }
result-restart = 如果 OpenClaw 的守护进程正在运行：`{ $command }`，因为它不会自行重新加载变量
result-for-shell = 在此 shell 中启动的 `openclaw` 使用：
result-for-both = 此 shell 和守护进程都使用：
result-for-daemon = 守护进程使用：

### Practice

demo-banner = 练习：网关在本机，主目录用后即弃。无需账户，无需网络；不会读取你自己的变量和文件。
demo-asked = 回答，以 `clawgate onboard` 接受的形式：
demo-sent = 已发送到练习网关：
demo-answered = 响应为 HTTP { $status }
demo-wrote = 已写入 { $path }：
demo-no-home = 无法在 { $path } 中创建练习用的主目录：{ $cause }
hint-demo-home = 请指定一个你有权写入的目录：`TMPDIR=/some/folder clawgate demo`
demo-real-secret = 这不像练习用的机密，而演示不接受真实的机密
hint-demo-keys = 请不要填写，或使用 `{ $key }` 作为密钥、`{ $token }` 作为令牌

error-ended-by-signal = 在写入任何内容之前就结束了

### The wizard

section-home = 概览
home-body = 已在 { $path } 中设置好。要更改什么？
home-model = { $model }，然后是 { $fallbacks }
home-unwritten = 核对尚未写入的内容
home-no-model = 没有默认模型
home-missing = 未设置
home-not-tested = 本次尚未测试
home-daemon-same = OpenClaw 的守护进程会发送与此 shell 相同的密钥和令牌。
help-home = 每一行显示 OpenClaw 的文件现在的内容。按该部分旁边的字母或数字将其打开；按 Esc 返回此处。
plain-row = { $name }：{ $value }
section-where = 位置
section-provider = 提供商
section-gateway = 网关
section-keys = 密钥
section-model = 模型
section-test = 测试
section-review = 核对
section-done = 完成
plain-text = { $text }

gateway-found-elsewhere = 在 { $key } 中找到，它已经过此网关
wizard-remedy = 解决办法：{ $what }
wizard-stored = 来自 { $source }
secret-from-outside = 它来自 `{ $provider }`（{ $source }），并保留在那里。在此输入的值只用于测试。
wizard-reading = 正在读取 OpenClaw 的文件 …
wizard-test-stale = 上次测试后有回答已更改

where-body = 此处有不止一个 OpenClaw。要设置哪一个？
where-label = OpenClaw 的配置
provider-body = OpenClaw 要通过 Cloudflare AI Gateway 使用哪些模型？
provider-label = 提供商
provider-own-key = { $vendor }，使用你自己的 { $vendor } API 密钥
provider-own-key-detail = OpenClaw 称此选择为 { $id }
provider-new-config = 尚未设置：将创建 { $path }
provider-empty-config = { $path } 是空的，将重新创建
provider-set-up-already = 已在 { $path } 中设置：其中的值已填入
provider-recalled = 上次的回答已填入；机密从不保留
provider-config-there = { $path } 已存在；只更改你在这里选择的内容

gateway-provider = 通过 Cloudflare AI Gateway，用你自己的 { $vendor } API 密钥使用 { $vendor } 的模型。
gateway-body = 请粘贴 Cloudflare 仪表板中的网关地址，或输入两个 ID。
label-account-id = 账户 ID
help-account-id = 32 位十六进制数字，位于 Cloudflare 仪表板的网址中
label-gateway-id = 网关 ID
help-gateway-id = 网关的名称，位于仪表板的 AI > AI Gateway 中

keys-body = 请求的费用由 { $vendor } API 密钥支付；网关只是转发它。
label-api-key = { $vendor } API 密钥
help-api-key = 以 { $key-start } 开头，来自 { $vendor } 的控制台；OpenClaw 称它为 { $key-variable }
label-ask-secrets = 查询一次 `{ $provider }`，用它给出的内容测试
help-ask-secrets = 按 OpenClaw 的方式查询；不会写入其中任何内容
label-has-token = 网关已启用身份验证
help-has-token = 除密钥外，还需要网关自己的令牌
label-token = 网关令牌
help-token = 具有 AI Gateway Run 权限的 Cloudflare 令牌
token-asked = 除密钥外，网关还要求它
label-storage = 保存机密
storage-env-file = 在 OpenClaw 的 .env 文件中
storage-env-file-detail = 只有你可读；适用于所有 OpenClaw，守护进程也能看到
storage-reference = 不保存：由变量提供
storage-reference-detail = 须由你的 shell 和进程管理器设置变量
storage-command = 由你的命令给出密钥
storage-command-detail = 在密钥处填写命令，如 $(~/bin/my-key)；OpenClaw 每次都会运行它
key-command-asking = 正在运行命令
key-command-gives = 命令给出了密钥；OpenClaw 每次都会运行它，密钥本身不会写入任何地方
key-command-will-be-asked = 按 Enter 运行一次此命令，用它给出的密钥测试；OpenClaw 每次都会运行它
storage-outside = 保留在原处：`{ $provider }`（{ $source }）
storage-inline = 在 openclaw.json 中
storage-inline-detail = 能读取配置的人都能读取机密
storage-auth-profile = 在 OpenClaw 的认证档案中
storage-auth-profile-detail = 旧版 OpenClaw 已把密钥保存在那里
sends-model-list = 按 Enter 用此密钥向 { $host } 查询模型

model-body = OpenClaw 在没有另行指定时使用的模型。
label-model = 模型
model-other = 其他模型 …
model-other-detail = 输入其名称
model-detail = 上下文 { $context } · 输出 { $output } · 每百万 token 输入 { $input }，输出 { $price }
model-detail-above = { $detail }，超过 { $tokens } 时输入 { $input }，输出 { $price }
label-other-model = 模型名称
help-other-model = 按 { $vendor } 的写法，如 { $example }
model-detail-unlisted = { $detail } · { model-unlisted }
model-unlisted = 你的网关未列出
sends-probe-short = 按 Enter 查询它是否存在；不发送密钥
sends-model-list-short = 按 Enter 用此密钥查询模型
sends-test-short = 按 Enter 发送一个极小的请求
label-fallbacks = 备用模型
label-more-fallbacks = 更多备用模型
help-fallbacks = 添加到已设置的模型之后，用逗号分隔；可以留空
label-set-default = OpenClaw 的默认模型是 { $former }
set-default-yes = 将上面的模型设为默认模型
set-default-no = 保留 { $former }
set-default-fallback = 保留 { $former }，并将上面的模型添加为备用模型
set-default-if-unset = 仅在没有默认模型时将上面的模型设为默认模型
set-default-none = 不设置
label-set-default-none = OpenClaw 的默认模型：尚未设置
models-fetching = 正在向网关查询模型 …
models-live = 网关的模型，附 clawgate 对它们的了解
models-catalogue = clawgate 已知的模型；没有查询网关
models-not-fetched = clawgate 已知的模型
models-no-list = 没有列表：{ $why }
model-refused = { $model }：{ $what }
no-list-key-refused = { $vendor } 拒绝了密钥
no-list-token-refused = 网关拒绝了令牌
no-list-token-missing = 网关要求令牌
no-list-no-internet = 似乎没有连上互联网
refused-in-test = { $what }（上次测试时）
refused-in-list = { $what }（向网关查询模型时）
sends-test = 按 Enter 向 { $host } 发送一个极小的请求

test-body = 向 { $host } 发送一个极小的请求，使用 OpenClaw 所用的地址、密钥和标头。

review-body = { $files ->
   *[other] 将更改 { $files } 个文件，要么全部写入，要么都不写入。尚未写入任何内容。
}
review-incomplete = 还缺少一些回答。
review-unreadable = 修正之前无法写入任何内容。
review-impossible = 无法写入：{ $what }
review-writing = 正在写入 …
review-env-changed = 添加或更改机密，其他行保持不变
review-env-created = 新建，只有你可读
review-config-values = 只更改这些值
review-config-changed = 只更改这些行
review-config-created = 新建
review-profiles = 旧版 OpenClaw 存储的密钥会优先，将更新为一致
review-cache = 旧版 OpenClaw 缓存的副本会优先，将被移除
label-gateway-mode = 同时将 gateway.mode 设为 local
help-gateway-mode = 否则 OpenClaw 的守护进程会拒绝启动
label-confirmation = 输入“{ confirm-word }”以写入
help-confirmation = 测试表明有一个值是错的；不输入这几个字就不会写入任何内容
confirm-word = 仍然写入

done-body = OpenClaw 已设置完成。
done-body-unproven = 已写入，但未验证：请查看测试结果。
done-body-untested = 已写入，但未验证：没有进行任何测试。
done-next = 下一步
done-check = 可随时测试；不会更改任何内容
done-body-reverted = 已写入，但后来被其他程序撤销。
done-reverted-hint = 最常见的原因是 OpenClaw 的守护进程恢复了它先前读取的配置：请停止它，重新运行 `clawgate`，然后再启动它
done-restart = 如果 OpenClaw 的守护进程正在运行，请重启它：它不会自行重新加载变量
done-try = 让它回复一句
done-undo = 撤销写入
done-next-hosts = 输出用于其他主机的相同设置

rail-provider = { $vendor }，自有密钥
rail-key = 密钥 { $key }
rail-token-missing = 密钥 { $key }，无令牌
rail-key-and-token = 密钥 { $key }，令牌
rail-tested = { $ms } ms 内响应
rail-test-stale = 需重新测试

action-next = 下一步
action-back = 返回
action-test = 测试
action-review = 核对
action-start = 发送测试
action-retry = 重新测试
action-cancel = 停止
action-skip = 不测试，继续
action-skip-failed = 仍然继续
action-mend = 前往{ $section }
action-use-model = 使用 { $model }
action-list-models = 向网关查询模型
action-take-successor = 改用 { $model }
action-write = 写入
action-write-untested = 写入（未测试）
action-write-unproven = 写入（未验证）
action-finish = 完成
action-read-again = 重新读取
action-stay = 留下
action-leave = 退出
action-keep = 退出，并保留机密以外的回答
leave-title = 退出？
leave-body = 尚未写入任何内容。

### The terminal

header-name = clawgate
header-about = 为 OpenClaw 设置 Cloudflare AI Gateway
practice = 练习
rail-place = { $number }/{ $count } { $section }
rail-test-stopped = 已停止
more-above = ↑ { $lines ->
   *[other] 还有 { $lines } 行
}
more-below = ↓ { $lines ->
   *[other] 还有 { $lines } 行
}
list-above = ↑ 还有 { $count } 个
list-below = ↓ 还有 { $count } 个
list-unlisted = { model-unlisted }
column-listed = 已列出
column-context = 上下文
column-output = 输出
column-price = $ 入 / 出
column-can = 能力
column-retires = 停用
model-images = 图像
model-thinks = 思考
example-account-id = 例如 0123…cdef
example-gateway-id = 例如 my-gateway
example-api-key = 例如 { $key-start }…
example-token = 粘贴到这里
example-other-model = 例如 { $example }
example-fallbacks = 无
review-change = { $first } 到 { $last }：更改回答
secret-length = { $length ->
   *[other] { $length } 个字符
}
secret-length-and-end = { $length } 个字符，以 { $end } 结尾
filter-empty = 输入以筛选
filter-count = { $count } / { $all }

hop-you = 你
hop-proxy = 代理
hop-cloudflare = Cloudflare
hop-gateway = 网关“{ $name }”
hop-gateway-unnamed = 网关
hop-provider = { $vendor }
hop-model-unnamed = 模型
plain-name = { $name }
hop-name = 名称
hop-connect = 连接
hop-tls = TLS
hop-first-byte = 首字节
hop-ms = { $ms } ms
hop-clock = { $seconds } / { $limit } 秒
hop-done = 末字节
hops-read = 取自响应

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-space = 空格
key-up = 上箭头
key-down = 下箭头
key-left = 左箭头
key-right = 右箭头
key-page-up = PageUp
key-page-down = PageDown
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Delete
key-ctrl = Ctrl-{ $key }
key-alt = Alt-{ $key }
key-function = F{ $number }

does-next-field = 下一个字段
does-next-line = 下一行
does-previous = 上一个字段
does-choose = 选择
does-choose-and-test = 选择并测试
does-switch = 开或关
does-reveal = 显示
does-hide = 隐藏
does-clear-filter = 清除筛选
does-help = 帮助
does-lines = 改用纯文本行继续，保留所有回答
does-close = 关闭
does-details = 详情
does-copy = 复制命令
copied-command = 已复制
write-unread = { $write }（{ $lines ->
   *[other] { $lines } 行
}未查看）
does-quit = 退出
does-up = 上一行
does-down = 下一行
does-page-up = 上一页
does-page-down = 下一页
does-first = 第一行
does-last = 最后一行
does-left = 在文本中左移
does-right = 在文本中右移
does-start = 文本开头
does-end = 文本结尾
does-delete-word = 删除光标前的词
does-delete-to-start = 删除光标前的所有内容
does-delete-to-end = 删除光标后的所有内容
does-yank = 恢复上次删除的内容

help-title = 帮助：{ $section }
help-where = OpenClaw 把配置和机密保存在状态目录中。此处有不止一个；只会读取和更改所选的那个。
help-provider = 提供商决定 OpenClaw 使用谁的模型，以及需要谁的密钥。已有的内容会自动填入，在核对之前不会写入任何内容。
help-provider-one = 目前只有一种选择：{ $vendor } 的模型，用你自己的 API 密钥付费。请求经过 Cloudflare 的网关，由它统计用量。
help-gateway = 网关是 Cloudflare 账户中一个有名称的端点，负责把请求转发给提供商。它的地址包含两个 ID：将地址粘贴到任意一个字段，两个都会填好。
help-gateway-find = 账户 ID 位于 Cloudflare 仪表板每个页面的网址中；网关 ID 是网关的名称，位于 AI > AI Gateway 中。
help-gateway-asked = 离开此部分时，clawgate 会查询网关是否存在：不发送密钥，也不收费。
help-keys = 请求的费用由 { $vendor } API 密钥支付。可在 { $vendor } 控制台的 API keys 中查看你的密钥；密钥只在创建时显示一次。
help-keys-token = 网关启用身份验证时才需要网关令牌：在 Cloudflare 仪表板中创建的、具有 AI Gateway Run 权限的 API 令牌。
help-keys-storage = 在 OpenClaw 的 .env 文件中：位于配置旁，只有你可读，守护进程也能看到。不保存：配置只写变量名，变量须由启动 OpenClaw 的程序设置。在 openclaw.json 中：能读取配置的人都能读取机密。
help-keys-short = 在其他地方，密钥只显示最后四个字符，并在括号中显示长度。在核对之前不会存储任何内容。
help-model = 如果网关有自己的列表，这里就显示它，并附上 clawgate 对每个模型的了解。不在列表中的模型可以手动输入。
help-model-marks = 模型后的 ! 表示它将停用；停用日期和后继模型显示在下方。价格以美元计，分为输入和输出。
help-model-fallbacks = 上面的模型没有响应时，OpenClaw 会依次尝试备用模型。此字段可以留空。
help-test = 一个极小的请求走与 OpenClaw 的请求相同的路径，使用相同的地址、密钥和标头。时间在本机测量；Cloudflare 之后的情况从响应中得知。
help-test-after = 按 Esc 停止。如果失败，页面会说明解决办法，下方第一行可前往需要更改的字段。
help-review = 显示每个文件中每一行的更改，机密已遮盖。所有文件要么全部写入，要么都不写入。文件中的其他内容不会更改。
help-review-marks = 带 + 的行是添加的，带 - 的行是移除的；其他行只作为上下文显示，保持不变。`clawgate undo` 会全部撤销。
help-done = 文件已写入。剩下要做的事显示在这里。

### Practice in the terminal

hint-demo-secrets = 请使用屏幕上列出的练习机密
practice-gateways = 可以试试：账户 { $account }；网关 { $open }（开放）、{ $limited }（达到限制）、{ $slow } 或 { $locked }（需要令牌 { $token }）
practice-keys = 可以试试：{ $good }
practice-key-poor = 无额度：{ $poor }
practice-key-refused = 被拒绝：{ $refused }
practice-done-check = 在实际使用中，`clawgate check` 可随时发送测试。
practice-token = { $locked } 需要 { $token }
practice-models = 未知的模型会测试失败：试试 claude-99

### Leaving the terminal

left-unwritten = 没有写入任何内容。
left-practice = 以上是练习，其中的一切均已删除。要正式设置：`clawgate`
left-kept = 回答已保留到下次，机密没有保留。
terminal-none = 向导需要在终端中显示，但此处没有终端
hint-terminal-none = 运行 `clawgate --plain` 逐行回答，或运行 `clawgate onboard --non-interactive` 用选项给出回答；`clawgate onboard --help` 会列出选项
terminal-small = 终端为 { $columns } 列、{ $rows } 行；向导需要 40 列、12 行
terminal-dumb = 此终端（TERM=dumb）无法显示向导

### The plain wizard

plain-opening = 纯文本行模式的 clawgate。按 Enter 接受方括号中的值；? 显示帮助，< 返回，q 退出。
plain-because = { $why }：以下用纯文本行询问同样的问题。
plain-carried-over = 所有回答都还在
plain-small = 终端为 { $columns } 列、{ $rows } 行
plain-dumb = 终端无法定位文本
plain-title = { $section }，第 { $number } 项，共 { $count } 项
plain-practice = 练习。{ $title }
plain-done = 完成：{ $what }
plain-wrong = 错误：{ $what }
plain-warning = 警告：{ $what }
plain-note = 说明：{ $what }
plain-run = 运行：{ $command }
plain-about = { $name }：{ $what }
plain-ask = { $name }：
plain-ask-default = { $name } [{ $default }]：
plain-ask-number = { $name }，输入编号 [{ $default }]：
plain-ask-switch = { $name }，是或否 [{ $default }]：
plain-ask-offer = 接下来做什么，输入编号 [{ $default }]：
plain-ask-offer-alone = 接下来做什么：
plain-option = { $number }. { $what }
plain-option-detail = { $number }. { $what }：{ $detail }
plain-option-doubtful = { $number }. { $what }，警告：{ $warning }
plain-option-detail-doubtful = { $number }. { $what }：{ $detail }；警告：{ $warning }
plain-more-lines = { $name }：{ $lines ->
   *[other] 粘贴的内容多出 { $lines } 行，未使用
}
plain-yes = 是
plain-no = 否
plain-from = { $what }，{ $source }
plain-length-and-ends = { $length } 个字符，以 { $start } 开头，以 { $end } 结尾
plain-length-and-text = { $text }，{ $length ->
   *[other] { $length } 个字符
}
plain-address = 请求发送到 { $address }
plain-no-such-number = 请输入 1 到 { $last } 的编号，或列表中的名称
plain-several-such = 有多个匹配项；请输入更完整的名称，或 1 到 { $last } 的编号
plain-no-such-switch = 请输入是或否
plain-not-confirmed = 输入的内容不对；没有它就不会写入任何内容
plain-nothing-before = 前面没有内容了。
plain-testing = 正在向 { $host } 发送一个请求。按 Ctrl-C 停止。
plain-listing = 正在向网关查询模型。
plain-stage = { $name }：{ $ms } ms
plain-stage-done = { $name }：完成，取自响应
plain-stage-wrong = { $name }：错误
plain-still-waiting = 仍在等待，{ $seconds } 秒。
plain-again = 一次还不够：再发一个请求。
plain-stopped = 已停止。
plain-changes = { $files ->
   *[other] { $files } 个文件
}中有 { $changes ->
   *[other] { $changes } 处更改
}
plain-file = { $path }：{ $summary }；添加 { $added ->
   *[other] { $added } 行
}，移除 { $removed } 行
plain-rail = { $number }. { $section }：{ $state }
plain-rail-summary = { $number }. { $section }：{ $state }，{ $summary }
plain-state-open = 未完成
plain-state-current = 当前
plain-state-done = 完成
plain-state-warning = 警告
plain-state-wrong = 错误
plain-help-keys = 按 Enter 接受方括号中的值。< 返回上一个问题，< 加编号前往该部分：<2。q 退出。
plain-help-text = 只输入一个减号会清空回答。在前面加反斜杠，后面的内容按原样采用：\q。
plain-help-choice = 用编号选择，或用名称选择，也可以只输入名称中独有的一段。
plain-help-secret = 输入的内容不会显示；会读出它的长度和最后四个字符。
plain-help-switch = 回答是或否；也可以用 y 和 n。
plain-help-review = d 显示每一行更改。
plain-input-ended = 输入在此问题处结束：“{ $question }”
hint-plain-input-ended = 请每行给出一个回答；没有写入任何内容

### The help: commands

command-clawgate = 将 Cloudflare AI Gateway 设置为 OpenClaw 的模型提供商（加 --plain 则用纯文本行，适合屏幕阅读器和管道），用一次实际请求验证，并且只更改所选的内容。不带命令时打开向导。
command-onboard = 设置 OpenClaw：先用一次实际请求测试，再写入。加 --non-interactive 时不提问。
command-configure = 在已有设置的某个部分打开向导
command-models = 网关的模型，以及 OpenClaw 使用其中的哪些
command-models-list = 列出网关的模型，附上下文、价格和停用日期
command-models-set = 将模型设为 OpenClaw 的默认模型：用一次实际请求测试，然后只更改这一项
command-models-fallbacks = OpenClaw 的备用模型，按顺序排列
command-models-fallbacks-list = 列出备用模型
command-models-fallbacks-add = 在已设置的备用模型之后添加一个
command-models-fallbacks-remove = 移除一个备用模型
command-models-fallbacks-clear = 移除所有备用模型
command-models-test = 用一次实际请求测试某个模型或默认模型；不更改任何内容
command-check = 分别针对此 shell 和守护进程，测试 OpenClaw 实际会使用的内容；不更改任何内容
command-why = 显示 OpenClaw 使用哪个密钥和哪个网关令牌、它们在哪里、还有哪些、由什么决定；不发送任何内容
command-undo = 撤销上次写入；再次运行则恢复该次写入
command-demo = 完整地练习一遍向导：网关在本机，主目录用后即弃，无需账户，无需网络
command-completions = 输出供 shell 补全命令和选项的脚本
command-man = 输出手册页
command-help = 说明某个命令

### The help: flags that every command takes

flag-config = OpenClaw 的配置文件，如果不是通常的那个；位于状态目录之外时还需要 --state-dir
flag-state-dir = OpenClaw 的状态目录 [默认：由 OpenClaw 自行查找，通常是 ~/.openclaw]
flag-profile = OpenClaw 的配置档案：状态目录为 ~/.openclaw-NAME
flag-owner = 所写文件的所有者，供 root 代其他用户运行时使用：名称、UID 或 UID:GID [默认：目录的所有者]
flag-hard-link = 如何处理还有其他名称的文件（硬链接）
value-hard-link-keep = 写入文件本身，所有名称都会看到更改
value-hard-link-break = 给此名称一个新文件；其他名称保留旧文件
flag-symlink = 如何处理作为符号链接的文件
value-symlink-follow = 编辑它指向的文件；链接保留
value-symlink-refuse = 不作改动
flag-gateway-origin = 用其他服务器代替 https://gateway.ai.cloudflare.com；不加密的 http 只能用于环回地址
flag-timeout = 各项的总时限：实际请求、所查询的已安装的 openclaw、作为管道的机密文件
flag-offline = 不发送任何内容
flag-json = 输出一个 JSON 对象，不提问；帮助和版本仍为文本
flag-plain = 用纯文本行而不是全屏提问，也可用于管道 [变量：CLAWGATE_PLAIN、ACCESSIBLE]
flag-lang = 显示语言 [默认：LC_ALL、LC_MESSAGES 或 LANG 的语言；加 --json 时为英语]
value-lang-en = 英语
value-lang-nl = 荷兰语
value-lang-de = 德语
value-lang-fr = 法语
value-lang-es = 西班牙语
value-lang-ja = 日语
value-lang-zh-cn = simplified Chinese
flag-color = 是否使用颜色
value-color-auto = 在终端上使用，除非设置了 NO_COLOR
value-color-always = 写入文件和管道时也使用
value-color-never = 在终端上也不使用
flag-log = 将运行过程追加到文件，不含机密
flag-help = 显示说明：-h 为简要，--help 为完整
flag-version = 输出版本

### The help: flags of single commands

flag-non-interactive = 一切取自选项、变量和已存储的值；缺少的内容在一个错误中全部列出
flag-print-command = 将现有设置输出为一条命令和一个 Ansible 任务，供其他主机使用，机密以变量代替；不发送也不写入任何内容
flag-mode = OpenClaw 在哪里运行
value-mode-local = 在本机
value-mode-remote = 在别处，只能由 OpenClaw 自己设置
flag-auth-choice = Anthropic 为 cloudflare-ai-gateway-api-key；OpenAI 为 cloudflare-openai-api-key [默认：已设置的那个，否则第一个]
flag-cloudflare-ai-gateway-account-id = Cloudflare 账户 ID，32 位十六进制数字 [变量：CLOUDFLARE_ACCOUNT_ID]
flag-cloudflare-ai-gateway-gateway-id = 网关 ID，即它在仪表板中的名称 [变量：CLOUDFLARE_GATEWAY_ID]
flag-gateway-url = 仪表板中的网关地址，代替两个 ID
flag-cloudflare-ai-gateway-api-key = Anthropic API 密钥；- 表示从标准输入读取 [变量：CLOUDFLARE_AI_GATEWAY_API_KEY]
flag-api-key-file = 含有 Anthropic API 密钥的文件
flag-cloudflare-ai-gateway-token = 启用身份验证的网关的令牌；- 表示从标准输入读取 [变量：CF_AIG_TOKEN]
flag-token-file = 含有网关令牌的文件
flag-secrets-stdin = 从标准输入读取 CLOUDFLARE_AI_GATEWAY_API_KEY=… 和 CF_AIG_TOKEN=… 行
flag-secret-input-mode = OpenClaw 接收机密的方式
value-secret-input-mode-plaintext = 保存机密本身
value-secret-input-mode-ref = 保存变量名，变量由进程管理器提供；在此处也必须设置
flag-key-storage = 机密保存在哪里 [默认：保持现状，否则为 env-file]
flag-key-command = 输出密钥的命令：你自己的程序及其参数，不经 shell 运行
flag-resolve-refs = 由命令或文件保存的密钥，按 OpenClaw 的方式查询一次并用它测试；不写入任何地方
value-key-storage-env-file = 在 OpenClaw 的 .env 文件中，适用于所有 OpenClaw，守护进程也能看到
value-key-storage-reference = 不保存：变量由进程管理器提供
value-key-storage-inline = 在 openclaw.json 中
value-key-storage-auth-profile = 密钥在 auth-profiles.json 中，前提是其中已有；令牌在 .env 中
value-key-storage-command = 用你的密码管理器的命令（`--key-command`），由 OpenClaw 运行；令牌在 .env 中
flag-model = 模型，可带或不带 cloudflare-ai-gateway/ [默认：保持现状，否则为第一个作出响应的]
flag-fallback = 添加到已设置的模型之后的备用模型；可以给出多次
flag-set-default = 模型是否成为默认模型；默认会成为，除非它与已有的其他默认模型并存
value-set-default-yes = 设为默认；原默认模型会在警告中指出
value-set-default-no = 不设为默认
value-set-default-if-unset = 没有默认模型时才设为默认
flag-check = 何时发送实际请求
value-check-changed = 将要写入内容时
value-check-always = 没有内容要写入时也发送
value-check-never = 从不；这样就没有任何验证
flag-skip-check = 与 --check never 相同
flag-save-on-failure = 即使实际请求失败也写入
flag-force = 也接受内置模型表和网关列表中都没有的模型
flag-dry-run = 显示将要写入的内容，但不写入；也不发送任何内容，除非给出 --check always
flag-accept-risk = OpenClaw 的选项；在此处没有作用
flag-skip-health = 不查询已安装的 openclaw 是否接受所写的内容
flag-section = 要打开的部分
value-section-provider = 使用谁的模型
value-section-gateway = 账户和网关
value-section-keys = 密钥和令牌，以及保存的位置
value-section-model = 默认模型和备用模型
value-section-test = 实际测试
flag-check-model = 不测试默认模型，而测试此模型
flag-check-verbose = 正常时也显示：每一跳及其用时、响应对每一跳的说明，以及每个值及其来源
flag-check-deep = 还发送一个与 OpenClaw 形式相同的请求：流式、思考、一个工具；最多花费一千个 token
flag-check-with-openclaw = 还用 PATH 中的 openclaw 在单独的会话中运行一轮对话
flag-check-watch = 每次测试后隔这么多秒再测试一次，并说明有何变化，每个变化一行，直到被结束
flag-check-report = 输出一段用于缺陷报告的 Markdown：不含机密，ID 已缩短
flag-check-curl = 将同一请求输出为可用于 sh、bash 和 zsh 的一行命令，机密以变量代替；不发送任何内容
flag-undo-dry-run = 显示将要撤销的内容，但不写入
flag-undo-list = 列出记录的写入，最新的在前
flag-undo-to = 按列表中的编号或 ID，撤销此次写入及其后的每次写入
flag-undo-backups = 与 `--purge` 一起使用：配置旁的备份如果含有配置已不再含有的机密，也一并删除
flag-undo-purge = 删除为撤销写入而保留的内容：即可能含有旧密钥的原文件
flag-demo-script = 以文本行讲述整个过程，而不打开向导
flag-demo-account-id = 练习用的账户 ID [默认：可用的那个]
flag-demo-gateway-id = 练习网关：它的名称决定会发生什么
flag-demo-api-key = 练习密钥；像真的一样的密钥会被拒绝
flag-demo-token = 练习用的网关令牌
flag-demo-model = 模型
flag-models-set-model = 模型，可带或不带 cloudflare-ai-gateway/
flag-models-fallbacks-add-model = 模型；其他提供商的模型，须在前面加上该提供商的名称和斜杠
flag-models-fallbacks-remove-model = 模型，名称与列表中的相同
flag-models-fallbacks-remove-dry-run = 显示将要写入的内容，但不写入
flag-models-fallbacks-clear-dry-run = 显示将要写入的内容，但不写入
flag-models-test-model = 模型 [默认：OpenClaw 的默认模型]
flag-shell = 要使用的 shell
value-shell-bash = 用 source 载入，或另存为 ~/.local/share/bash-completion/completions/clawgate
value-shell-zsh = 另存为 $fpath 所列目录中的 _clawgate
value-shell-fish = 另存为 ~/.config/fish/completions/clawgate.fish
flag-command = 命令的各个词

### The help: its own words

page-usage = 用法：{ $line }
page-command-word = 命令
page-flags-word = 选项
page-words = 参数
page-commands = 命令
page-flags = 选项
page-everywhere = 全局选项
page-everywhere-short = 全局选项：{ $flags }。`{ $command }` 说明这些选项。
page-examples = 示例
page-values = [值：{ $values }]
page-default = [默认：{ $value }]
page-more = `clawgate man | man -l -` 还会显示退出状态、变量和文件。

### The manual page

man-name = 名称
man-summary = 将 Cloudflare AI Gateway 设置为 OpenClaw 的模型提供商
man-synopsis = 概要
man-description = 描述
man-wizard = 向导询问提供商、网关、密钥和模型，以 OpenClaw 将采用的方式发送一个极小的请求，显示每一行更改，然后写入所有文件，或一个也不写入。文件中的其他内容不会更改，`clawgate undo` 可以撤销。Esc 返回，F1 显示说明，Ctrl-C 退出。
man-commands = 命令
man-everywhere = 所有命令的选项
man-exits = 退出状态
man-variables = 环境变量
man-files = 文件
man-examples = 示例
exit-done = 已完成
exit-internal = 程序缺陷或意外情况，或无法将结果写入标准输出
exit-usage = 命令行有误、缺少回答或回答无效、尚未设置，或无法提问
exit-files = 无法安全地读取或编辑 OpenClaw 的文件；没有写入任何内容
exit-network = 网络：名称、连接、代理、TLS、超时，或作出响应的不是网关
exit-gateway = 网关：账户 ID 或网关 ID、网关的令牌、设置或额度
exit-provider = 提供商：密钥、权限、组织
exit-model = 模型：未知、已停用、无权访问
exit-limited = 已连通，但受到限制或出现故障，或从文件无法判断 OpenClaw 会发送什么；只有测试会以此结束，写入则会带着警告继续，并以 0 结束
exit-write = 写入失败或其他程序更改了文件；一切保持原样
exit-signal = 因挂断、由你或因 QUIT、ABRT、TERM 而结束
variable-key = Anthropic API 密钥，用于没有选项给出它时。
variable-token = 启用身份验证的网关的令牌，用于没有选项给出它时。
variable-ids = 账户 ID 和网关 ID，用于没有选项给出它们时。
variable-origin = 用其他服务器代替 Cloudflare 的服务器，与 --gateway-origin 相同。
variable-openclaw = OpenClaw 的文件在哪里，与 OpenClaw 自身的读法一致。
variable-read-only = OpenClaw 自己禁止写入其配置的开关；此时 clawgate 不写入任何内容。
variable-plain = 设置后，用纯文本行提问。
variable-language = 显示语言；clawgate 没有该语言时为英语。
variable-characters = 终端的字符集不是 UTF-8 时，标记使用纯 ASCII。
variable-color = 设置了 NO_COLOR 或终端为 dumb 时不使用颜色；在后一种终端上还会用纯文本行提问。
variable-proxy = 实际请求的代理，也可以用小写字母。
variable-certificates = 除系统自带之外还要信任的证书颁发机构。
variable-home = 上述目录的默认位置。
variable-state = 两次运行之间保留回答的位置，代替 ~/.local/state。
variable-sudo = 通过 sudo 成为 root 时：大概指的是谁的 OpenClaw。
file-config = OpenClaw 的配置：只更改提供商的配置块和模型，其余不变。原来的内容保留在旁边，名为 openclaw.json.bak。
file-env = 机密，只有你可读。
file-profiles = 旧版 OpenClaw 存储的密钥：其中此提供商的密钥会优先，将更新为一致。从不创建此文件。
file-cache = 旧版 OpenClaw 缓存的提供商副本：它会优先，不一致时将被移除。
file-own = 上次写入前的原文件，供 `clawgate undo` 使用；只有你可读。
file-answers = 在写入之前退出的向导中的回答。其中从不含有机密。
example-wizard = 打开向导。
example-demo = 完整地练习一遍向导。
example-script = 不提问即设置 OpenClaw。
example-check = 测试现有设置，供脚本使用。
example-model = 将另一个模型设为默认模型。

### The same on other hosts

next-hosts-command = 在其他主机上，用 sh、bash 或 zsh，机密放在这些变量中：
next-hosts-ansible = 用 Ansible 和集合 clawgate.openclaw，机密放在 vault 中：
next-hosts-otherwise = 此处的密钥来自 { $reference }，没有选项能这样设置：在其他主机上，它来自 `{ $variable }`
next-hosts-none = { $path } 中的网关地址没有指明账户 ID 和网关 ID，因此没有命令能作出相同的设置
hint-next-hosts-none = 请手动复制提供商的配置块 `models.providers.{ $provider }`

### Models: the command

progress-listing = 正在向 { $url } 查询模型 …
models-default = 默认
models-fallback = 备用 { $number }
models-not-listed = clawgate 已知，你的网关未列出
models-head-model = 模型
models-head-context = 上下文
models-head-output = 输出
models-head-price = $ 入 / 出（每 1M token）
models-cost-above = 超过 { $tokens }：{ $price }
models-retires = 将于 { $date } 停用
models-overdue = 原定于 { $date } 停用
models-succeeded = { $when }，之后为 { $successor }
models-unknown = 此处没有已知的模型 `{ $model }`：内置模型表、配置和网关的列表中都没有
hint-models-meant = 是否想输入 { $models }？`--force` 会按原样采用该名称
models-no-default = OpenClaw 没有默认模型
models-default-is = 默认模型：{ $model }
models-fallback-is = 备用模型 { $number }：{ $model }
models-no-fallbacks = 没有备用模型
models-no-such-fallback = { $model } 不在备用模型之中
hint-no-such-fallback = 请查看 `clawgate models fallbacks list`
usage-nothing-to-report = `--json` 报告命令做了什么，而此命令输出的是文本
hint-nothing-to-report = 请去掉 `--json`

### Several answers missing at once

input-several-missing = 缺少 { $count } 个回答：{ $what }
input-names = { $one }、{ $other }
hint-found-elsewhere = { $key } 已经过一个网关：`--gateway-url { $url }` 即采用该网关；否则{ $hint }
hint-several =
    { $one }
    { $other }

# What was seen on the way, a piece each
evidence-looked-up = 查询 { $value }
evidence-addresses = 找到 { $value }
evidence-address = 连接到 { $value }
evidence-without-proxy = 不经代理，依据 { $value }
evidence-proxy = { $value }
evidence-proxy-variable = 来自 { $value }
evidence-proxy-source = 位于 { $value }
evidence-tls-version = { $value }
evidence-issuer = 由 { $value } 签发
evidence-valid-from = 自 { $value } 起
evidence-expires = 至 { $value }
evidence-names = 用于 { $value }
evidence-clock-ahead = 本机时钟快 { $time }
evidence-clock-behind = 本机时钟慢 { $time }
evidence-minutes = { $count ->
   *[other] { $count } 分钟
}
evidence-hours = { $count ->
   *[other] { $count } 小时
}
evidence-days = { $count ->
   *[other] { $count } 天
}
evidence-status = HTTP { $value }
evidence-code = 代码 { $value }
evidence-model = { $value }
evidence-input-tokens = 输入 token { $value }
evidence-output-tokens = 输出 token { $value }
evidence-header = { $name } { $value }
evidence-requests = 发送了 { $value } 次，以最后一次为准

## A write that was cut short
warn-recovered-finished = { $time } 的运行在最后一次更改后中断；它写入的内容是完整的
warn-recovered-rolled-back = { $time } 的运行在写入时中断；这些文件已恢复到运行之前的状态：{ $files }
warn-recovered-unbegun = { $time } 的运行在更改文件之前中断；它准备的内容已删除
warn-recovered-left = 这些文件来自一次中断的运行，保持现状，因为其中一个后来被其他程序更改：{ $files }
warn-unfinished = { $time } 的运行在写入 { $files } 时中断；下次运行 `clawgate onboard`、`configure` 或 `undo` 时会完成或撤销它
warn-unfinished-unbegun = { $time } 的运行在更改文件之前中断；下次运行 `clawgate onboard`、`configure` 或 `undo` 时会清除它准备的内容
warn-unfinished-unreadable = 有一次运行在写入时中断：{ $what }

## Files that are not as others
warn-hard-links-kept = { $path } 有 { $names } 个名称，都会看到更改：文件是覆盖写入而不是替换的，恰好在那一刻读取它的程序只会看到一半
warn-hard-links-broken = { $path } 现在是新文件；旧文件有 { $names } 个名称，其余的仍指向旧文件
warn-written-in-place = { $path } 是作为单个文件挂载的，因此是覆盖写入而不是替换的；恰好在那一刻读取它的程序只会看到一半
warn-overtaken = 另一个程序在 clawgate 之后紧接着写入了 { $path }；不知道它写成了什么
warn-taken-out = clawgate 于 { $time } 写入之后，其他程序或其他人在 { $path } 中撤销了：`{ $names }`
warn-secret-in-backups = 从 { $path } 中去掉的内容仍在其备份 { $files } 中，也在为 `clawgate undo` 保留的内容中。以下命令将两者都删除：
warn-diff-masked = 此差异中的机密只显示末尾字符和长度；如果作为补丁应用，写入的就是这些内容
warn-attributes-lost = 未能为 { $path } 恢复这些属性：{ $names }

## Taking writes back
undo-kept = 撤销的内容已保留（包括机密），以便 `clawgate undo` 恢复；以下命令将其删除：
undo-redoes = 上次写入本身就是一次撤销，因此这会恢复它所去掉的内容（{ $time } 的撤销）
undo-several = 这会撤销最近的 { $count } 次写入，从 { $time } 起
undo-secret-in-backups = 这些备份仍含有配置已不再含有的机密：{ $files }。以下命令将其删除：
undo-old-secret = { $path }：重新使用之前的机密：{ $secret }
undo-left-changed = { $path }：`{ $name }` 后来被更改，保持现状
undo-left-removed = { $path } 后来被删除，不会重新创建
undo-left-needed = { $path } 保持现状，因为配置仍引用 `{ $name }`
history-line = { $number }. { $when }：{ $what }
history-write = 写入
history-undo = 撤销
history-undo-changes = 撤销，{ $changes }
history-values = 只能去掉它自己的值

### The question to the gateway

sends-probe = 按 Enter 向 { $host } 查询此网关是否存在；不发送密钥，也不收费
probe-asking = 正在向 { $host } 查询此网关是否存在 …
probe-stopped = 已停止：不知道此网关是否存在
probe-authenticated = 除密钥外，网关还要求自己的令牌
probe-open = 网关似乎是开放的：它没有要求令牌就作出了响应
probe-to-be-made = 此账户中还没有网关 `default`。Cloudflare 会在第一个带有令牌的请求到来时创建它。
probe-unclear = 不知道此网关是否存在。{ $what }
action-ask-again = 重新查询
action-skip-probe = 不等响应，继续
plain-asking-secrets = 正在机密的保存处查询一次。
plain-asking-command = 正在运行一次提供密钥的命令。
plain-probing = 正在向 { $host } 查询此网关是否存在。按 Ctrl-C 可不等响应，继续。

### Checking, and why

path-for-shell = 在此 shell 中启动的 `openclaw`：
path-for-daemon = 守护进程：
watch-begins = 每 { $seconds } 秒测试一次；有变化时用一行说明。按 Ctrl-C 结束。
report-look-first = 用于缺陷报告；发布前请先检查一遍
report-openclaw-between = { $first } 及以上，早于 { $before }
report-openclaw-from = { $first } 及以上
report-openclaw-unknown = 未知
report-openclaw-last = 上次由 { $version } 写入
curl-address-hidden = 地址中可能含有机密，此行已将其略去：请在 `...` 处填入
curl-set-first = 此行从 { $variable } 取得密钥；OpenClaw 使用的密钥在 { $source } 中
why-same = 在此 shell 和守护进程中，OpenClaw 都使用来自 { $source } 的密钥 { $key }。
why-same-key = OpenClaw 使用同一个密钥 { $key }：在此 shell 中来自 { $source }，在守护进程中来自 { $other }。
why-shell = 在此 shell 中启动的 `openclaw` 使用来自 { $source } 的密钥 { $key }。
why-shell-none = 在此 shell 中启动的 `openclaw` 找不到密钥。
why-daemon = 守护进程使用来自 { $source } 的密钥 { $key }。
why-daemon-none = 守护进程找不到密钥。
why-key-elsewhere = 密钥来自 `{ $provider }`（{ $source }），clawgate 不查询它：OpenClaw 会在每次需要密钥时查询。
why-shadowed = { $source } 中有另一个密钥 { $key }；{ $winner } 优先于它。
why-variable-missing = 配置引用了 { $variable }，但没有任何来源提供它。
why-store-wins = OpenClaw 自己的存储 { $path } 似乎也含有密钥，它优先于以上所有密钥，但从此处无法读取。
why-no-secret = { $what }。解决办法：{ $hint }。
why-take-out = 请先从 { $path } 中去掉 { $variable }。
why-settle = 以下命令可以解决：
why-settled = 没有需要解决的问题。
why-token-same = 在此 shell 和守护进程中，OpenClaw 都发送来自 { $source } 的网关令牌 { $key }。
why-token-same-key = OpenClaw 发送同一个网关令牌 { $key }：在此 shell 中来自 { $source }，在守护进程中来自 { $other }。
why-token-shell = 在此 shell 中启动的 `openclaw` 发送来自 { $source } 的网关令牌 { $key }。
why-token-shell-none = 在此 shell 中启动的 `openclaw` 找不到网关令牌。
why-token-daemon = 守护进程发送来自 { $source } 的网关令牌 { $key }。
why-token-daemon-none = 守护进程找不到网关令牌。
why-token-shadowed = { $source } 中有另一个令牌 { $key }；{ $winner } 优先于它。

### What each thing that can be done does

wizard-first-this = 请先完成此处：{ $section }需要它
test-stopped = 测试已被你停止：不知道网关是否响应
about-next = 从此处继续；所有回答都会保留
about-back = 返回上一部分；不会丢失任何回答
about-mend = 前往可能需要改值的字段
about-retry = 发送一个极小的请求，约 30 个 token，使用 OpenClaw 所用的地址、密钥和标头
about-cancel = 停止正在进行的查询
about-skip = 不测试就继续；核对时会说明哪些未验证
about-use-model = 用此模型代替未提供的模型，并测试它
about-list-models = 用你的密钥向网关查询模型；不写入任何内容
about-take-successor = 用较新的模型代替将停用的模型
about-write = 写入所有文件，或一个也不写入；`clawgate undo` 可以撤销
about-read-again = 在你修正 OpenClaw 的文件后，重新读取它们
about-quit = 到此结束
about-leave = 到此结束；不写入任何内容
about-keep = 到此结束；下次会填入你的回答，机密除外
about-stay = 从刚才的地方继续

### Cloudflare's API: accounts and gateways

discovery-to-list = 列出网关
discovery-to-create = 创建网关
discovery-to-run = 使用网关
discovery-permission = 令牌缺少权限 `{ $api }`（在仪表板中为 `{ $dashboard }`），{ $purpose }需要此权限
hint-discovery-permission = 请创建具有 `{ $dashboard }` 权限的令牌；此页面已预先填好：{ $link }
discovery-token-missing = 没有可用来查询的 Cloudflare API 令牌
discovery-no-token = 这不是 Cloudflare API 令牌
discovery-global-key = 这是 Cloudflare 的 Global API Key：它对每个账户都有全部权限，而且无法限制，因此不接受，也不发送
discovery-token-refused = Cloudflare 表示这不是有效的 API 令牌
discovery-token-disabled = 此 API 令牌已在 Cloudflare 仪表板中停用
discovery-token-expired = 此 API 令牌已过期
discovery-token-expires = 此 API 令牌将于 { $date } 过期
hint-discovery-token = 请创建具有 `AI Gateway: Read` 和 `AI Gateway: Run` 权限的令牌；此页面已预先填好这两项：{ $link }
hint-discovery-give-token = 请设置变量 { $variable }，或用 `--cloudflare-api-token-file` 指定文件；可在此页面创建令牌：{ $link }
discovery-account = Cloudflare 没有这个账户，或此令牌属于另一个账户
hint-discovery-account = 请将账户 ID 与 Cloudflare 仪表板网址中的账户 ID 核对
discovery-no-accounts = 此令牌看不到任何账户：权限范围小的令牌看不到账户
discovery-several-accounts = 此令牌可以看到 { $count } 个账户：{ $accounts }
hint-discovery-which = 请用 `--account-id` 或变量 CLOUDFLARE_ACCOUNT_ID 指定账户
discovery-no-gateway = 此账户没有网关 `{ $gateway }`
hint-discovery-no-gateway = `clawgate gateways list` 列出已有的网关，`clawgate gateways create { $gateway }` 创建该网关
discovery-no-gateways = 此账户还没有网关
discovery-more-gateways = 还有其他网关未列出
discovery-taken = 名称 `{ $gateway }` 已被占用
hint-discovery-taken = 请另选一个名称
discovery-limited = 你向 Cloudflare API 发送的请求过多
hint-discovery-limited = 请在 { $seconds } 秒后重试
hint-discovery-limited-some = 请在五分钟后重试
discovery-unreadable = 返回的内容不是 Cloudflare API 的响应，或不完整
hint-discovery-unreadable = 请重试；可能是中间的代理代为响应
discovery-not-made = 创建网关 `{ $gateway }` 时没有收到响应，网关也不存在
hint-discovery-not-made = 请重新运行同一命令
discovery-offline = 需要向 Cloudflare 查询，而 `--offline` 禁止查询
hint-discovery-offline = 请去掉 `--offline`，或给出两个 ID
progress-discovery = 正在向 { $host } 查询 …
account-line = { $id }  { $name }
gateway-wants-token = 需要令牌
gateway-open = 不需要令牌
gateway-token-unknown = 未说明是否需要令牌
gateway-known = { $token }，创建于 { $date }
result-gateway-made = 已创建网关 { $gateway }
result-gateway-there = 网关 { $gateway } 已存在
command-accounts = API 令牌可以看到的 Cloudflare 账户
command-accounts-list = 列出账户的 ID 和名称
command-gateways = Cloudflare 账户的网关，用 API 令牌查找
command-gateways-list = 列出网关，附各自的已知信息
command-gateways-show = 显示一个网关
command-gateways-create = 创建一个需要令牌并保留日志的网关；已有的网关保持不变
flag-cloudflare-api-token-file = 存有 Cloudflare API 令牌的文件 [变量：CLOUDFLARE_API_TOKEN]
flag-account-id = Cloudflare 账户 ID [变量：CLOUDFLARE_ACCOUNT_ID]；不指定时，使用令牌可以看到的唯一账户
flag-gateway-name = 网关在账户中的名称，用 Cloudflare API 令牌查找
flag-create-gateway = 没有该名称的网关时，创建它
flag-gateway = 网关的名称
variable-api-token = Cloudflare API 令牌，用于查找或创建网关；不会保存。
variable-api-origin = 用其他服务器代替 Cloudflare API：用于测试。

### What a change comes to

summary-gateway = 网关 { $before } → { $after }
summary-model = 模型 { $before } → { $after }
summary-fallbacks = 备用模型 { $before } → { $after }
summary-key = 密钥 { $before } → { $after }
summary-token = 网关令牌 { $before } → { $after }
summary-none = 无

### How long ago something was

ago-now = 刚刚
ago-minutes = { $count ->
   *[other] { $count } 分钟前
}
ago-hours = { $count ->
   *[other] { $count } 小时前
}
ago-days = { $count ->
   *[other] { $count } 天前
}
