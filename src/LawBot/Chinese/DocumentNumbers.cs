namespace LawBot.Chinese;

/// <summary>Finds the numbers that offices give their documents: 青政发〔2022〕3号, folded.</summary>
internal static class DocumentNumbers
{
    private const int LongestOffice = 14;
    private const int LongestNumber = 4;

    /// <summary>Length of the number that begins at a place; 0 when none does.</summary>
    /// <param name="folded">Folded text without blanks.</param>
    /// <param name="start">Where it begins.</param>
    public static int LengthAt(ReadOnlySpan<char> folded, int start)
    {
        var office = Runs.Han(folded, start, LongestOffice);
        var at = start + office;
        if (office < 2 || at + 6 > folded.Length || folded[at] is not ('[' or '(') || Runs.Digits(folded, at + 1, 4) != 4
            || folded[at + 5] is not (']' or ')'))
        {
            return 0;
        }

        at += 6;
        at += at < folded.Length && folded[at] == '第' ? 1 : 0;
        var digits = Runs.Digits(folded, at, LongestNumber);
        at += digits;
        return digits > 0 && at < folded.Length && folded[at] == '号' ? at + 1 - start : 0;
    }
}
