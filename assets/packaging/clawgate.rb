class Clawgate < Formula
  desc "@SYNOPSIS@"
  homepage "@REPOSITORY@"
  version "@VERSION@"
  license "@LICENSE@"

@PLATFORMS@

  def install
    bin.install "clawgate"
    man1.install "clawgate.1"
    bash_completion.install "completions/clawgate.bash" => "clawgate"
    zsh_completion.install "completions/clawgate.zsh" => "_clawgate"
    fish_completion.install "completions/clawgate.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/clawgate --version")
    system bin/"clawgate", "demo", "--script"
  end
end
