using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Reads where something is to stand: 最前面, 末尾, 第二条后面.</summary>
internal static class PlaceReader
{
    private static readonly WordList Front = WordList.Of("edit-words", "front");
    private static readonly WordList End = WordList.Of("edit-words", "end");
    private static readonly WordList Behind = WordList.Of("edit-words", "behind");
    private static readonly WordList Before = WordList.Of("edit-words", "before");
    private static readonly WordList Around = WordList.Of("edit-words", "around");

    /// <param name="words">As typed.</param>
    /// <returns>Null for words that mean no place.</returns>
    internal static EditPlace? Read(string words)
    {
        var folded = TextFolding.Fold(words).Trim();
        while (folded.Length > 1 && !Front.Are(folded) && !End.Are(folded) && Around.LengthAt(folded, 0) is > 0 and var lead && folded[0] != '第')
        {
            folded = folded[lead..];
        }

        return Front.Are(folded) ? new EditPlace(true, null) : End.Are(folded) ? new EditPlace(false, null)
            : Behind.LengthAtEnd(folded) is > 0 and var behind && TargetReader.Read(folded[..^behind]) is { HasUnit: true } left ? new EditPlace(false, left)
            : Before.LengthAtEnd(folded) is > 0 and var before && TargetReader.Read(folded[..^before]) is { HasUnit: true } right ? new EditPlace(true, right)
            : TargetReader.ReadNumbered(folded) is { Ordinals.Count: 1 } at ? new EditPlace(true, at) : null;
    }
}
