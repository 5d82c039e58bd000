using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>How much of a place's name an alias says; the more, the surer.</summary>
internal enum AliasKind
{
    /// <summary>The name itself.</summary>
    Full,

    /// <summary>Shortened, but with its rank: 玉潭县 for 玉潭彝族自治县.</summary>
    Usual,

    /// <summary>Without its rank: 玉潭. Needs the edges of a word around it.</summary>
    Stem,

    /// <summary>A development zone by the name that it most often shares with the place around it.</summary>
    Shared,

    /// <summary>Without its rank, an everyday word by the gazetteer (和平): the place where it stands alone or a question begins with it.</summary>
    Everyday,
}

/// <summary>The names by which staff call a place.</summary>
internal static class PlaceAliases
{
    private static readonly WordList Peoples = WordList.Of("question-edges", "people");
    private static readonly WordList ShortPeoples = WordList.Of("question-edges", "people-short");
    private static readonly WordList Autonomous = WordList.Of("question-edges", "autonomous");
    private static readonly WordList ZoneLevels = WordList.Of("question-edges", "zone-level");
    private static readonly WordList ZoneWords = WordList.Of("question-edges", "zone-of");
    private static readonly WordList Zones = WordList.Of("question-edges", "zone");
    private static readonly WordList ZoneAlone = WordList.Of("question-edges", "zone-alone");
    private static readonly WordList Development = WordList.Of("question-edges", "zone-development");
    private static readonly WordList HighTech = WordList.Of("question-edges", "high-tech");
    private static readonly WordList Economic = WordList.Of("question-edges", "economic");
    private static readonly WordList Streets = WordList.Of("question-edges", "street");
    private static readonly WordList Endings = WordList.Of("question-edges", "ending");
    private static readonly string[] HighTechNames = WordList.InOrder("question-edges", "high-tech-names");
    private static readonly string[] EconomicNames = WordList.InOrder("question-edges", "economic-names");
    private static readonly string[] StreetNames = WordList.InOrder("question-edges", "street-names");

    /// <param name="name">A full name, not a department's.</param>
    /// <returns>The name and its aliases, folded, each of two characters or more.</returns>
    public static IEnumerable<(string Text, AliasKind Kind)> Of(string name)
    {
        var folded = TextFolding.Fold(name);
        return Shorter(folded).Where(a => a.Text.Length >= 2 && a.Text.Length < folded.Length).Prepend((Text: folded, Kind: AliasKind.Full))
            .DistinctBy(a => a.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Text, AliasKind Kind)> Shorter(string name)
    {
        if (AutonomousStem(name) is { } autonomous)
        {
            var (stem, rank) = (name[..autonomous], name[^1]);
            return [(stem + "自治" + rank, AliasKind.Usual), (stem + rank, AliasKind.Usual), (stem, AliasKind.Stem), .. Known(name)];
        }

        var kind = name[^Zones.LengthAtEnd(name)..];
        if (kind.Length > 0 && ZoneStem(name[..^kind.Length]) is { } zone)
        {
            var (stem, of) = (name[..zone], name[zone..^kind.Length]);
            var sharedKind = ZoneAlone.Are(kind) ? AliasKind.Stem : AliasKind.Shared;
            (string, AliasKind)[] shared = Gazetteer.China.Find(stem).Count > 0 ? [] : [(stem, sharedKind)];
            return [.. ZoneEndings(of, kind).Select(e => (stem + e, AliasKind.Usual)), .. shared];
        }

        if (name[..^Streets.LengthAtEnd(name)] is { Length: >= 2 } street && street.Length < name.Length)
        {
            return [.. StreetNames.Select(n => (street + n, AliasKind.Usual)), (street, AliasKind.Stem)];
        }

        return Known(name).DefaultIfEmpty((name[..^Endings.LengthAtEnd(name)], AliasKind.Stem));
    }

    // Length of 玉潭 in 玉潭彝族自治县 and 玉潭彝族乡; null for other names.
    private static int? AutonomousStem(string name)
    {
        var ending = Autonomous.LengthAtEnd(name);
        for (var stem = 2; ending > 0 && stem <= name.Length - ending; stem++)
        {
            if (AreWords(name.AsSpan(stem, name.Length - ending - stem), Peoples, ShortPeoples))
            {
                return stem;
            }
        }

        for (var stem = 2; name[^1] is '乡' or '区' && stem < name.Length - 1; stem++)
        {
            if (AreWords(name.AsSpan(stem, name.Length - 1 - stem), Peoples, Peoples))
            {
                return stem;
            }
        }

        return null;
    }

    // Length of 临岳 in 临岳国家级高新技术, the kind of zone left out; null when the name has fewer than two characters.
    private static int? ZoneStem(string name)
    {
        for (var stem = 2; stem <= name.Length; stem++)
        {
            if (AreWords(name.AsSpan(stem), ZoneWords, ZoneWords) || (ZoneLevels.LengthAt(name, stem) is var level and > 0
                && AreWords(name.AsSpan(stem + level), ZoneWords, ZoneWords)))
            {
                return stem;
            }
        }

        return null;
    }

    // True for one word behind the other, and for nothing at all.
    private static bool AreWords(ReadOnlySpan<char> text, WordList words, WordList others)
    {
        if (text.Length == 0)
        {
            return true;
        }

        foreach (var (length, _) in words.At(text, 0))
        {
            if (AreWords(text[length..], words, others))
            {
                return true;
            }
        }

        return words != others && others.LengthAt(text, 0) is var other and > 0 && AreWords(text[other..], words, others);
    }

    // The gazetteer knows which short names are everyday words, and gives the full name for them.
    private static IEnumerable<(string Text, AliasKind Kind)> Known(string name) =>
        Gazetteer.China.Find(name).Where(d => string.Equals(d.Name, name, StringComparison.Ordinal)).Take(1)
            .Select(d => TextFolding.Fold(d.ShortName)).Select(s => s != name ? (s, AliasKind.Stem)
                : (Autonomous.LengthAtEnd(name) > 0 ? name : name[..^Endings.LengthAtEnd(name)], AliasKind.Everyday));

    private static string[] ZoneEndings(string of, string kind) => !Development.Are(kind) ? of.Length > 0 ? [kind] : []
        : HighTech.StandIn(of) ? HighTechNames
        : Economic.StandIn(of) ? EconomicNames
        : of.Length > 0 ? [kind] : [];
}
