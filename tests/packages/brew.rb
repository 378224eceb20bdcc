# The part of Homebrew's language that the formula uses: downloads, checks and installs what it says, into PREFIX.
require "digest"
require "fileutils"
require "open-uri"

PREFIX = ENV.fetch("PREFIX")

class Folder
  def initialize(path) = @path = path
  def to_s = @path
  def /(name) = File.join(@path, name)

  def install(what)
    FileUtils.mkdir_p(@path)
    (what.is_a?(Hash) ? what : { what => File.basename(what) }).each { |from, to| FileUtils.cp(from, self / to) }
  end
end

class Formula
  class << self
    attr_reader :test_block

    %i[desc homepage version license url sha256].each do |name|
      define_method(name) { |value = nil| value ? instance_variable_set("@#{name}", value) : instance_variable_get("@#{name}") }
    end

    def on_linux = yield
    def on_intel = yield
    def on_macos = nil
    def on_arm = nil
    def test(&block) = @test_block = block
  end

  { bin: "bin", man1: "share/man/man1", bash_completion: "etc/bash_completion.d",
    zsh_completion: "share/zsh/site-functions", fish_completion: "share/fish/vendor_completions.d" }.each do |name, path|
    define_method(name) { Folder.new(File.join(PREFIX, path)) }
  end

  def version = self.class.version
  def shell_output(command) = `#{command}`.tap { raise command unless $?.success? }
  def system(*command) = Kernel.system(*command) || raise(command.join(" "))
  def assert_match(part, whole) = whole.include?(part) || raise("#{part} is not in #{whole}")
end

load ARGV.fetch(0)
archive = URI.open(Clawgate.url).read
raise "checksum" unless Digest::SHA256.hexdigest(archive) == Clawgate.sha256
raise "homepage" unless Clawgate.url.start_with?(Clawgate.homepage)

Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    File.binwrite("archive", archive)
    Kernel.system("tar", "-xzf", "archive", "--strip-components=1") || raise("tar")
    Clawgate.new.install
  end
end
Clawgate.new.instance_eval(&Clawgate.test_block)
