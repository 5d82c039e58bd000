using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Answers.Drafts;

/// <summary>What an instruction is about where the tables have no section on it (一件事一次办), and which matter it belongs to (<c>topic-kinds.tsv</c>).
/// </summary>
internal static class DraftTopics
{
    private const int Shortest = 2;
    private const int Longest = 16;
    private const int ShortestNarrower = 3;
    private static readonly char[] Joints = ['、', '和', '与', '及'];
    private const char Gap = '\n';
    private static readonly string[] Cues = ["request", "polite", "piece", "ours", "plans", "of-others", "set-beside", "problems", "brief", "unit-level"];
    private static readonly IReadOnlyList<(string[] Words, string Key)> Kinds =
        [.. EmbeddedTable.Lines("Answers/Drafts/topic-kinds.tsv").Select(l => l.Split('\t')).Select(c => (c[0].Split('、'), c[1]))];

    /// <summary>The topic in the user's own words: what stands in quotes, else the first run that no word of asking breaks and that the trade knows,
    /// else the longest; empty for none.</summary>
    internal static string In(DraftSpec spec)
    {
        var asked = spec.Focus.Count > 0 ? spec.Focus : [.. DraftBureau.Without(spec.Request).Split('，')];
        var runs = asked.SelectMany(a => WishedThings.Quoted(a) is { Count: > 0 } quoted ? quoted : Runs(a, spec.Place))
            .Where(r => r.Length is >= Shortest and <= Longest).ToList();
        return runs.Find(IsOfTrade) ?? runs.MaxBy(r => r.Length) ?? "";
    }

    /// <summary>True when a topic speaks of law or government, of a matter of the lexicon, or of what a department does.</summary>
    internal static bool IsOfTrade(string topic) => DraftCues.Has(topic, "trade") || DraftBureau.FieldIn(topic).Length > 0
        || Annotator.Read(TextFolding.Fold(topic), []).Any(s => s.Kind == SpanKind.Matter);

    /// <summary>The matter that a topic belongs to by its kind; null where no row knows it.</summary>
    internal static DraftMatter? KindOf(string topic) => Kinds.FirstOrDefault(k => Array.Exists(k.Words, w => topic.Contains(w, StringComparison.Ordinal))) is
    { Key: { } key } ? DraftMatter.Of(key) : null;

    /// <summary>A run that holds a matter's word and a field that the matter's own words do not name: 秸秆禁烧执法; empty for none.</summary>
    internal static string Narrower(string request, DraftMatter matter)
    {
        var field = DraftBureau.FieldIn(request);
        var word = field.Length < ShortestNarrower || matter.Words.Any(w => w.Contains(field, StringComparison.Ordinal)) ? ""
            : matter.Words.Where(w => request.Contains(field + w, StringComparison.Ordinal)).MaxBy(w => w.Length);
        return field.Length < ShortestNarrower || word is "" || matter.Words.Any(w => w.Contains(field, StringComparison.Ordinal)) ? "" : field + word;
    }

    /// <summary>The things that a topic names, folded, without what such things end in (改革, 管理): what a report would have a sentence on.</summary>
    internal static IReadOnlyList<string> PartsOf(string topic) => [.. topic.Split(Joints, StringSplitOptions.RemoveEmptyEntries)
        .Select(p => TextFolding.Fold(DraftCues.Trimmed(p, "topic-edge", "topic-tail"))).Where(p => p.Length > Shortest)];

    private static IEnumerable<string> Runs(string asked, string place)
    {
        var text = place.Length > 0 ? asked.Replace(place, "\n", StringComparison.Ordinal) : asked;
        foreach (var word in Cues.SelectMany(k => DraftCues.Of(k).Words).OrderByDescending(w => w.Length))
        {
            text = text.Replace(word, "\n", StringComparison.Ordinal);
        }

        return text.Split(Gap).Select(r => string.Concat(r.Where(char.IsLetterOrDigit))).Select(r => DraftCues.Trimmed(r, "topic-edge", "topic-edge"));
    }
}
