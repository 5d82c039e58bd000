using LawBot.Documents;
using LawBot.Host.Readers.Isolation;

namespace LawBot.Host.Readers;

/// <summary>A file inside another: in an archive, attached to a mail.</summary>
/// <param name="FullName">Its path inside, as written there.</param>
/// <param name="Length">Its length in bytes, as the directory says.</param>
/// <param name="ReadAsync">Expands it.</param>
internal sealed record ArchivedFile(string FullName, long Length, Func<CancellationToken, Task<byte[]>> ReadAsync)
{
    /// <summary>A file that is already expanded.</summary>
    public static ArchivedFile Of(ParsedFile file) => new(file.Name, file.Content.Length, _ => Task.FromResult(file.Content));

    /// <summary>Its path without steps that climb out and without characters that change how a line reads; nothing is ever written under it.</summary>
    public string Path => string.Join('/', Steps);

    /// <summary>The last step of its path.</summary>
    public string Name => Steps is { Length: > 0 } steps ? steps[^1] : "未命名";

    /// <summary>False for folders and for what systems leave behind.</summary>
    public bool MayBeReport =>
        !FullName.EndsWith('/') && !FullName.EndsWith('\\')
        && !FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !NotADocument.IsLeftover(Name);

    private string[] Steps => [.. FullName.Split('/', '\\').Where(step => step is not ("" or "." or "..")).Select(Clean)];

    private static string Clean(string step) =>
        new([.. step.Where(c => !char.IsControl(c) && c is not ('\u202a' or '\u202b' or '\u202c' or '\u202d' or '\u202e' or '\u200e' or '\u200f'))]);
}
