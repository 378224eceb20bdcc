//! OpenClaw's onboarding flags that are none of clawgate's business: each ends with the command that does it.

/// Flags of `openclaw onboard` (`--help` of 2026.2.26 and 2026.9.6) that clawgate has not, and does not mean to have.
/// Keys of other providers, `--…-api-key` and `--…-api-key-cn`, are told by their ending.
const FLAGS: &str = "
    --agent-name --classic --custom-base-url --custom-compatibility --custom-image-input
    --custom-model-id --custom-provider-id --custom-text-input --daemon-runtime --flow
    --gateway-auth --gateway-bind --gateway-password --gateway-port --gateway-token
    --gateway-token-ref-env --github-copilot-token --import-from --import-secrets --import-source
    --install-daemon --modern --no-install-daemon --node-manager --remote-password --remote-token
    --remote-url --reset --reset-scope --skip-bootstrap --skip-channels --skip-daemon --skip-hooks
    --skip-search --skip-skills --skip-ui --suppress-gateway-token-output --tailscale
    --tailscale-reset-on-exit --team --token-expires-in --token-profile-id --token-provider --tui
    --workspace
";

const OURS: [&str; 2] = ["--cloudflare-ai-gateway-api-key", "--api-key"];

/// The first argument that is a flag of OpenClaw's onboarding and not of clawgate's, without its value.
pub(super) fn find(args: &[String]) -> Option<&str> {
    args.iter().take_while(|arg| arg.as_str() != "--").map(|arg| arg.split('=').next().unwrap_or(arg)).find(
        |name| {
            let other_key = (name.ends_with("-api-key") || name.ends_with("-api-key-cn"))
                && name.starts_with("--")
                && !OURS.contains(name);
            FLAGS.split_whitespace().any(|flag| flag == *name) || other_key
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_apart() {
        let find = |args: &[&str]| {
            let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
            find(&args).map(str::to_owned)
        };
        assert_eq!(find(&["onboard", "--install-daemon"]).as_deref(), Some("--install-daemon"));
        assert_eq!(find(&["onboard", "--openai-api-key=sk-x"]).as_deref(), Some("--openai-api-key"));
        assert_eq!(find(&["onboard", "--cloudflare-ai-gateway-api-key", "k", "--api-key=k"]), None);
        assert_eq!(find(&["onboard", "--", "--reset"]), None);
    }
}
