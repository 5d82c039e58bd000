using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>The organ that notes begin with (区水务局；查处…, 单位：青禾县住建局): whose text it is, and no fact of it.</summary>
internal static class FactOwner
{
    private const int Shortest = 3;
    private const int Longest = 16;
    private static readonly char[] Ends = ['\n', '，', ',', '；', ';', '。', '：', ':', ' ', '\u3000', '\t'];
    private static readonly SearchValues<char> Stops = SearchValues.Create(Ends);

    /// <summary>The name and the notes without it; an empty name and the notes as they are where they begin with none, or speak of several organs.</summary>
    /// <param name="facts">The notes, one fact a line.</param>
    internal static (string Name, string Notes) In(string facts)
    {
        var rest = facts.TrimStart();
        var cell = DraftCues.Of("owner-cell").LengthAt(rest, 0);
        rest = cell > 0 ? rest[cell..].TrimStart(':', '：', ' ', '\t', '\u3000') : rest;
        var end = rest.AsSpan().IndexOfAny(Stops) is >= 0 and var stop ? stop : rest.Length;
        var name = rest[..end];
        return IsOrgan(name) && !FactPlaces.AreSeveral(facts) && !IsTable(rest, end)
            && !DraftBureau.AreSeveral(facts) ? (name, rest[end..].TrimStart(Ends)) : ("", facts);
    }

    /// <summary>The spec with the organ as whose text it is, where the instruction names nobody of another level.</summary>
    internal static DraftSpec Into(DraftSpec spec, string name)
    {
        var (said, level) = (spec.Owner.Length > 0 ? spec.Owner : DraftOwner.LevelOf(spec), DraftOwner.LevelIn(name));
        // What a 司法局 collects is the whole county's.
        var isOfCounty = DraftBureau.In(name) is { Enforces: false } && said.Length == 0;
        return name.Length == 0 || isOfCounty || spec.OwnerName.Length > 0 || (said.Length > 0 && said != level) ? spec
            : spec with { Owner = level, OwnerName = name, Place = spec.Place.Length == 0 && DraftBureau.In(name) is null ? name : spec.Place };
    }

    private static bool IsOrgan(string name) => name.Length is >= Shortest and <= Longest && name.All(TextFolding.IsHan)
        && DraftOwner.LevelIn(name).Length > 0 && name.EndsWith(DraftOwner.LevelIn(name), StringComparison.Ordinal)
        && !DraftCues.Of("no-place").End(name) && !DraftCues.Of("no-place-lead").Begin(name) && ActionVerbs.VerbAt(name, 0, out _) == 0;

    // 青柘镇\t86\t85: a row of a table.
    private static bool IsTable(string rest, int end) => end < rest.Length && rest[end] == '\t';
}
