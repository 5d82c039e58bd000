using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Looks places up by every name they go by.</summary>
internal sealed class LibraryNames
{
    private const int Longest = 28;

    private readonly Dictionary<string, List<(string Name, AliasKind Kind)>> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, AliasKind Kind)>>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<(int Length, char Last), List<string>> byEnding = [];
    private readonly int[] longestOf = new int[char.MaxValue + 1];

    public LibraryNames() => bySpan = byText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Enters a place under its name and its aliases.</summary>
    public void Add(string name, string fullName)
    {
        foreach (var (text, kind) in PlaceAliases.Of(name))
        {
            Enter(text, fullName, kind);
        }
    }

    /// <summary>Enters a department: its other names are told by its place and body.</summary>
    public void AddFull(string fullName) => Enter(TextFolding.Fold(fullName), fullName, AliasKind.Full);

    /// <summary>Every name that begins at a place of a text, longest first.</summary>
    public IEnumerable<(int Length, List<(string Name, AliasKind Kind)> Found)> At(string folded, int start)
    {
        for (var length = Math.Min(longestOf[folded[start]], folded.Length - start); length >= 2; length--)
        {
            if (bySpan.TryGetValue(folded.AsSpan(start, length), out var found))
            {
                yield return (length, found);
            }
        }
    }

    /// <summary>The full name whose alias of the same length and ending differs in one character of the same sound or look.</summary>
    public string? Mistyped(string folded)
    {
        var (best, bestLikeness, tied) = ((string?)null, 0, false);
        foreach (var text in SameEnding(folded))
        {
            if (DifferingPlace(folded, text) is not (>= 0 and var place) || Spelling.Likeness(folded[place], text[place]) is not (> 0 and var likeness))
            {
                continue;
            }

            var names = byText[text];
            if (likeness > bestLikeness)
            {
                (best, bestLikeness, tied) = (names[0].Name, likeness, names.Count > 1);
            }
            else if (likeness == bestLikeness && (names.Count > 1 || names[0].Name != best))
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    /// <summary>The full name whose stem of two characters differs in one of the same sound or look; for two characters nothing less will do.</summary>
    public string? MistypedStem(string folded)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in Spelling.Variants(folded))
        {
            if (byText.TryGetValue(variant, out var names))
            {
                found.UnionWith(names.Where(n => n.Kind == AliasKind.Stem).Select(n => n.Name));
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    /// <summary>A place of the same stem and another rank, else one that differs in one character.</summary>
    public string? Nearest(string folded, Func<string, bool> wanted)
    {
        for (var length = folded.Length - 1; length >= 2; length--)
        {
            foreach (var part in new[] { folded[..length], folded[(folded.Length - length)..] })
            {
                if (byText.TryGetValue(part, out var names) && names.Find(n => wanted(n.Name)).Name is { } same)
                {
                    return same;
                }
            }
        }

        var near = SameEnding(folded).Where(t => t.Length > 2 && DifferingPlace(folded, t) >= 0).SelectMany(t => byText[t]).Select(n => n.Name)
            .Where(wanted).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private List<string> SameEnding(string folded) => folded.Length < 3 ? [] : byEnding.GetValueOrDefault((folded.Length, folded[^1]), []);

    // The place where two texts of the same length differ; below zero when they are the same or differ in more.
    private static int DifferingPlace(string a, string b)
    {
        var place = -1;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            if (place >= 0)
            {
                return -1;
            }

            place = i;
        }

        return place;
    }

    private void Enter(string text, string fullName, AliasKind kind)
    {
        if (text.Length < 2 || text.Length > Longest)
        {
            return;
        }

        if (!byText.TryGetValue(text, out var list))
        {
            byText[text] = list = [];
            longestOf[text[0]] = Math.Max(longestOf[text[0]], text.Length);
            if (kind is AliasKind.Full or AliasKind.Usual)
            {
                if (!byEnding.TryGetValue((text.Length, text[^1]), out var same))
                {
                    byEnding[(text.Length, text[^1])] = same = [];
                }

                same.Add(text);
            }
        }

        if (!list.Exists(n => string.Equals(n.Name, fullName, StringComparison.Ordinal)))
        {
            list.Add((fullName, kind));
        }
    }
}
