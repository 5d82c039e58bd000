using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>What a clause of a user's notes is to a text; only a figure and a deed may come into one.</summary>
internal enum NoteKind
{
    /// <summary>A number with what it counts, or a rate.</summary>
    Figure,

    /// <summary>What was done, came of it or is lacking, without a number.</summary>
    Deed,

    /// <summary>A name of whose, of when or of what the notes behind it are.</summary>
    Heading,

    /// <summary>A number that is no longer valid.</summary>
    Void,

    /// <summary>A number that the notes say is not checked.</summary>
    Doubt,

    /// <summary>What is to be looked at again: its number stands, and this is told.</summary>
    Recheck,

    /// <summary>What is not to be published.</summary>
    Kept,

    /// <summary>What is said of the notes, or to whoever writes.</summary>
    Remark,

    /// <summary>None of these with confidence.</summary>
    Unknown,
}

/// <summary>Words by which a clause of notes is known to be no fact (<c>Lexicon/note-words.tsv</c>).</summary>
internal static class NoteWords
{
    private const char Speaker = '我';
    private static readonly ILookup<(string Class, string Where), WordList> Lists = LexiconTable.Rows("note-words")
        .GroupBy(r => (r.Class, r.Cells["where"])).ToLookup(g => g.Key, g => new WordList(g.SelectMany(r => r.Words)));

    private static readonly (string Class, NoteKind Kind)[] Kinds =
        [("void", NoteKind.Void), ("kept", NoteKind.Kept), ("doubt", NoteKind.Doubt), ("recheck", NoteKind.Recheck), ("remark", NoteKind.Remark)];

    /// <summary>What the words of a clause say that it is; null where they say nothing and it may be a fact.</summary>
    internal static NoteKind? KindOf(string clause)
    {
        var words = Compact(clause);
        return IsOfOther(words) ? NoteKind.Void : IsSpeaker(words) || Of("rest", "begin").Begin(words) ? NoteKind.Remark
            : Kinds.Where(k => Is(words, k.Class) || Is(Folded(clause), k.Class)).Select(k => (NoteKind?)k.Kind).FirstOrDefault();
    }

    /// <summary>True for words of written reports: 稳步提升.</summary>
    internal static bool IsProse(string clause) => Of("prose", "any").StandIn(Compact(clause)) || Of("prose", "begin").Begin(Compact(clause));

    // 219是11月底的数: of which a number is that is not the one wanted.
    private static bool IsOfOther(string words) => Of("void", "of").End(words) && words.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var number
        && words.IndexOf('是', number) > 0;

    // 我调解股小周: who speaks; 我县, 我们 are those who did it.
    private static bool IsSpeaker(string words) => words.StartsWith(Speaker) && !words.Any(char.IsAsciiDigit) && !DraftCues.Of("ours").Begin(words)
        && !DraftCues.Of("level").Begin(words.AsSpan(1));

    /// <summary>What a label before a colon says of what stands behind it (注意：, 去年数先别用：); null for nothing.</summary>
    internal static NoteKind? KindOfLabel(string label) =>
        Of("remark", "label").Are(Folded(label)) ? NoteKind.Remark : KindOf(label);

    /// <summary>True where a clause speaks of what stands before it: 这个数还没核; or says nothing else: 作废.</summary>
    internal static bool RefersBack(string clause)
    {
        var words = Folded(clause);
        return Of("back", "begin").Begin(words)
            || Kinds.Any(k => Of(k.Class, "end").Are(words) || Of(k.Class, "end").Are(words.TrimStart('但', '已', '均', '都', '请', '先')));
    }

    /// <summary>True where a clause speaks of all that is given: 以上数据待核.</summary>
    internal static bool IsOfAll(string clause) => Of("all", "begin").Begin(Folded(clause));

    /// <summary>True where a clause asks rather than tells: 应该是97%吧.</summary>
    internal static bool Asks(string clause) => Of("doubt", "end").End(Compact(clause));

    /// <summary>True where a clause speaks of all lines behind it: 下面是去年的.</summary>
    internal static bool IsOfRest(string clause) => Of("rest", "begin").Begin(Compact(clause));

    /// <summary>Where the number begins that a clause gives instead of another (应为6次: 2); -1 where it gives none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="isBehind">True where the clause stands in brackets or behind a void number, so that weaker words (改为, 是) correct.</param>
    internal static int CorrectedAt(string clause, bool isBehind)
    {
        var words = Folded(clause);
        var number = words.AsSpan().IndexOfAnyInRange('0', '9');
        if (number < 1)
        {
            return -1;
        }

        var label = words.IndexOfAny([':', '：']);
        if (label > 0 && label < number && Of("corrected", "label").Are(words.AsSpan(0, label)))
        {
            return number;
        }

        var before = words.AsSpan(0, number).TrimEnd([':', '：', ' ']);
        return Of("corrected", "count").End(before) || (Of("valid", "end").End(words) && !Of("void", "any").StandIn(words))
            || Of("corrected", "begin").Are(before) || (isBehind && Of("corrected", "behind").Are(before)) ? number : -1;
    }

    /// <summary>A clause without what says that it is valid, void, or corrected: the thing that its number counts.</summary>
    internal static string WithoutSigns(string words)
    {
        foreach (var list in new[] { Of("void", "any"), Of("corrected", "count"), Of("corrected", "begin"), Of("void", "count"), Of("void", "end") })
        {
            foreach (var span in list.In(words).OrderByDescending(s => s.Start).ToList())
            {
                words = words.Remove(span.Start, span.End - span.Start);
            }
        }

        return words;
    }

    /// <summary>A clause in the form that the table's words have, without what says nothing at its end.</summary>
    private static string Folded(string clause)
    {
        var words = Compact(clause);
        while (Of("tail", "end").LengthAtEnd(words) is > 0 and var tail && tail < words.Length)
        {
            words = words[..^tail];
        }

        return words;
    }

    private static string Compact(string clause) =>
        TextFolding.Fold(clause).Replace(" ", "", StringComparison.Ordinal).Trim('-', '—', '*', '·', '"', '“', '”');

    private static bool Is(string words, string kind) => Of(kind, "any").StandIn(words) || Of(kind, "begin").Begin(words) || Of(kind, "end").End(words)
        || Of(kind, "alone").Are(words) || IsBeforeCount(words, Of(kind, "count"));

    private static bool IsBeforeCount(string words, WordList list)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsAsciiDigit(words[i]) && !char.IsAsciiDigit(words[i - 1]) && list.End(words.AsSpan(0, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static WordList Of(string kind, string where) => Lists[(kind, where)].FirstOrDefault() ?? None;

    private static readonly WordList None = new(["\0"]);
}
