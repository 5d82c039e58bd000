namespace LawBot.Host.Services;

/// <summary>A service of the system that runs <c>lawbot run</c> in a folder.</summary>
/// <param name="Name">As the system lists it: <c>lawbot</c>.</param>
/// <param name="Folder">Where it runs, full path: <c>reports</c>, <c>data</c> and <c>appsettings.json</c> are there.</param>
/// <param name="Program">The program and what comes before its own arguments, full paths.</param>
internal sealed record ServiceUnit(string Name, string Folder, IReadOnlyList<string> Program)
{
    /// <summary>The unit for systemd. Secrets come from a file that only its user reads.</summary>
    /// <param name="isForUser">True for a unit of one user, without rights of an administrator.</param>
    public string ToSystemd(bool isForUser) => $"""
        # 由 lawbot service install 生成。令牌和密钥写在 {SecretsFile(isForUser)}(权限 600),每行一个,例如 Telegram__BotToken=…
        [Unit]
        Description=LawBot 法治政府建设年度报告问答与起草助手
        After=network.target

        [Service]
        Type=notify
        WorkingDirectory={Escaped(Folder)}
        ExecStart={string.Join(' ', Program.Append("run").Select(Quoted))}
        EnvironmentFile=-{Escaped(SecretsFile(isForUser))}
        Restart=on-failure
        RestartSec=5
        TimeoutStopSec=10
        UMask=0077
        NoNewPrivileges=true

        [Install]
        WantedBy={(isForUser ? "default.target" : "multi-user.target")}

        """.ReplaceLineEndings("\n");

    /// <summary>Where the unit stands.</summary>
    public string SystemdFile(bool isForUser) => isForUser
        ? Path.Combine(Home, ".config", "systemd", "user", Name + ".service")
        : $"/etc/systemd/system/{Name}.service";

    /// <summary>What Windows is to start.</summary>
    public string ToWindowsCommand() => string.Join(' ', [.. Program.Select(QuotedForWindows), "run", "--folder", QuotedForWindows(Folder)]);

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private string SecretsFile(bool isForUser) => isForUser ? Path.Combine(Home, ".config", Name + ".env") : $"/etc/{Name}.env";

    // In a unit % begins a specifier and a backslash an escape.
    private static string Escaped(string text) => text.Replace("%", "%%", StringComparison.Ordinal);

    private static string Quoted(string word) =>
        "\"" + Escaped(word).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("$", "$$", StringComparison.Ordinal) + "\"";

    private static string QuotedForWindows(string word) => $"\"{word.TrimEnd('\\')}\"";
}
