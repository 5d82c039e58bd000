using System.Text;

namespace LawBot.Host.Readers;

/// <summary>The settings under which LibreOffice opens files that nobody vouches for.</summary>
internal static class OfficeProfile
{
    private const string Security = "/org.openoffice.Office.Common/Security/Scripting";

    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        // Macros off, links to other files and addresses never followed nor refreshed.
        (Security, "DisableMacrosExecution", "true"),
        (Security, "MacroSecurityLevel", "3"),
        (Security, "BlockUntrustedRefererLinks", "true"),
        (Security, "DisableActiveContent", "true"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
        ("/org.openoffice.Office.Common/Load", "UpdateDocMode", "0"),
    ];

    /// <summary>Writes the profile into a folder, under <c>profile</c>.</summary>
    public static Task WriteAsync(PrivateFolder folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "profile", "user"));
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """);
        foreach (var (path, name, value) in Settings)
        {
            text.Append($"<item oor:path=\"{path}\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>{value}</value></prop></item>");
        }

        return folder.PutAsync(Path.Combine("profile", "user", "registrymodifications.xcu"), Encoding.UTF8.GetBytes(text + "</oor:items>"), cancellation);
    }
}
