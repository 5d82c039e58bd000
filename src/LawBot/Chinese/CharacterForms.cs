using System.Collections.Frozen;

namespace LawBot.Chinese;

/// <summary>Writes radicals and compatibility forms as the characters they stand for: ⼀ (U+2F00) as 一. Nobody types them; text layers of PDF, upright
/// type and old code pages bring them in, and no word with one is found. One UTF-16 unit in, one out.</summary>
/// <remarks>Data: <c>Chinese/forms.tsv</c>.</remarks>
public static class CharacterForms
{
    private static readonly FrozenDictionary<char, char> Forms = EmbeddedTable.Lines("Chinese/forms.tsv")
        .SelectMany(line => line[2..].Select(form => KeyValuePair.Create(form, line[0]))).ToFrozenDictionary();

    /// <returns>A text of the same length; the same instance when nothing changes.</returns>
    public static string Unify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAnyInRange('\u2e80', '\u2fdf') < 0 && text.AsSpan().IndexOfAnyInRange('\uf900', '\ufe6f') < 0
            ? text
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Forms.GetValueOrDefault(source[i], source[i]);
                }
            });
    }
}
